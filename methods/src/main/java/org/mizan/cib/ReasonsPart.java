package org.mizan.cib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** Each future with its reasons: what pushes for and against every variant in it, and on what grounds. */
final class ReasonsPart {
    private static final double STRONGEST = 3;

    private final CibWords words;
    private final CrossImpactMatrix m;

    ReasonsPart(CibWords words) {
        this.words = words;
        m = words.input.matrix();
    }

    List<Block> each() {
        List<Block> out = new ArrayList<>();
        for (int f = 0; f < Math.min(CibView.TOLD, words.futures.size()); f++) {
            out.add(future(f));
        }
        return out;
    }

    private Block future(int f) {
        int[] z = words.futures.get(f);
        Balance balance = words.balance(z);
        List<Block> blocks = new ArrayList<>();
        weakest(z, balance).ifPresent(blocks::add);
        List<Block> sentences = new ArrayList<>();
        for (int j = 0; j < z.length; j++) {
            sentences.add(sentence(z, j, balance));
        }
        blocks.add(new Block.Folded(CibWords.message("reasons.sentences"), sentences));
        blocks.add(grid(f, z, balance));
        blocks.add(network(f, z));
        return new Block.Group(FuturesPart.anchor(f), CibWords.message("reasons.title", words.future(f)), blocks);
    }

    /* Where the future is most easily broken. */
    private Optional<Finding> weakest(int[] z, Balance balance) {
        int weakest = -1;
        for (int j = 0; j < z.length; j++) {
            boolean has = balance.margin(j).isPresent();
            if (has
                    && (weakest < 0
                            || balance.margin(j).orElse(0)
                                    < balance.margin(weakest).orElse(0))) {
                weakest = j;
            }
        }
        if (weakest < 0) {
            return Optional.empty();
        }
        double margin = balance.margin(weakest).orElse(0);
        int rival = m.first(weakest) + balance.rival(weakest);
        return Optional.of(new Finding(
                CibWords.message(
                        margin == 0 ? "finding.tie" : margin < 0 ? "finding.behind" : "finding.weakest",
                        words.descriptor(weakest),
                        words.variant(m.first(weakest) + z[weakest]),
                        words.variant(rival),
                        words.number(Math.abs(margin))),
                words.tone(z),
                words.bases(z, weakest)));
    }

    private Finding sentence(int[] z, int j, Balance balance) {
        int chosen = m.first(j) + z[j];
        List<Arg> pro = pushes(z, j, chosen, true);
        List<Arg> contra = pushes(z, j, chosen, false);
        Arg name = words.descriptor(j);
        Arg variant = words.variant(chosen);
        Arg score = words.signed(balance.score(chosen));
        String key = pro.isEmpty() && contra.isEmpty()
                ? "reason.nothing"
                : contra.isEmpty() ? "reason.for" : pro.isEmpty() ? "reason.against" : "reason.both";
        Arg[] args = {name, variant, score, Arg.list(pro), Arg.list(contra)};
        return Finding.of(
                switch (key) {
                    case "reason.nothing" -> CibWords.message(key, name, variant);
                    case "reason.for" -> CibWords.message(key, name, variant, score, Arg.list(pro));
                    case "reason.against" -> CibWords.message(key, name, variant, score, Arg.list(contra));
                    default -> CibWords.message(key, args);
                },
                words.bases(z, j));
    }

    private List<Arg> pushes(int[] z, int j, int target, boolean pro) {
        List<Arg> out = new ArrayList<>();
        for (int i = 0; i < z.length; i++) {
            int source = m.first(i) + z[i];
            double x = m.impact(source, target);
            if (pro ? x > 0 : x < 0) {
                out.add(Arg.of(CibWords.message("push", words.descriptor(i), words.variant(source), words.signed(x))));
            }
        }
        return out;
    }

    private Grid grid(int f, int[] z, Balance balance) {
        List<Grid.Column> columns = List.of(
                Grid.Column.text("descriptor", CibWords.message("column.descriptor")),
                Grid.Column.text("variant", CibWords.message("column.variant")),
                Grid.Column.number("score", CibWords.message("column.score")),
                Grid.Column.mark("chosen", Arg.of(CibWords.message("column.chosen"))),
                Grid.Column.text("for", CibWords.message("column.for")),
                Grid.Column.text("against", CibWords.message("column.against")));
        List<Grid.Row> rows = new ArrayList<>();
        for (int j = 0; j < z.length; j++) {
            for (int b = 0; b < m.size(j); b++) {
                int v = m.first(j) + b;
                boolean chosen = b == z[j];
                Tone tone = chosen ? words.tone(z) : Tone.PLAIN;
                rows.add(Grid.Row.of(
                        Grid.Cell.of(words.descriptor(j)),
                        Grid.Cell.of(words.variant(v), tone, List.of()),
                        Grid.Cell.of(words.signed(balance.score(v)), Tone.ofSign(balance.score(v)), words.bases(z, j)),
                        Grid.Cell.of(chosen ? Arg.of(CibWords.message("mark.chosen")) : Arg.blank()),
                        Grid.Cell.of(Arg.list(pushes(z, j, v, true)), Tone.PLAIN, bases(z, j, v, true)),
                        Grid.Cell.of(Arg.list(pushes(z, j, v, false)), Tone.PLAIN, bases(z, j, v, false))));
            }
        }
        return new Grid("cib-balance-" + (f + 1), CibWords.message("balance.title", words.future(f)), columns, rows);
    }

    private List<Basis> bases(int[] z, int j, int target, boolean pro) {
        List<Basis> out = new ArrayList<>();
        for (int i = 0; i < z.length; i++) {
            int source = m.first(i) + z[i];
            double x = m.impact(source, target);
            if (pro ? x > 0 : x < 0) {
                words.basis(source, j).ifPresent(out::add);
            }
        }
        return out;
    }

    /* Who holds whom in place: an arrow for every push on a chosen variant. */
    private Figure network(int f, int[] z) {
        double widest = STRONGEST;
        for (int j = 0; j < z.length; j++) {
            for (int i = 0; i < z.length; i++) {
                widest = Math.max(widest, Math.abs(m.impact(m.first(i) + z[i], m.first(j) + z[j])));
            }
        }
        List<Chart.Net.Node> nodes = new ArrayList<>();
        List<Chart.Net.Tie> ties = new ArrayList<>();
        Balance balance = words.balance(z);
        for (int j = 0; j < z.length; j++) {
            nodes.add(new Chart.Net.Node(
                    Arg.of(CibWords.message("pair", words.descriptor(j), words.variant(m.first(j) + z[j]))),
                    balance.inconsistency(j) > 0 ? Tone.AGAINST : Tone.ACCENT,
                    0.5,
                    0,
                    Optional.empty()));
            for (int i = 0; i < z.length; i++) {
                int source = m.first(i) + z[i];
                double x = m.impact(source, m.first(j) + z[j]);
                if (x != 0 && i != j) {
                    ties.add(new Chart.Net.Tie(
                            i,
                            j,
                            (int) Math.signum(x),
                            STRONGEST * Math.abs(x) / widest,
                            true,
                            Arg.blank(),
                            words.basis(source, j).map(List::of).orElse(List.of())));
                }
            }
        }
        Chart chart = ties.isEmpty()
                ? new Chart.Empty(CibWords.message("network.empty"))
                : new Chart.Net(Chart.Net.Layout.RING, nodes, ties);
        return new Figure(
                "cib-network-" + (f + 1),
                CibWords.message("network.title", words.future(f)),
                CibWords.message(
                        "network.description",
                        Arg.of(ties.stream().filter(t -> t.sign() > 0).count()),
                        Arg.of(ties.stream().filter(t -> t.sign() < 0).count())),
                chart,
                Optional.empty());
    }
}
