package org.mizan.balance;

import static org.mizan.balance.BalanceAnalysis.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.time.Edtf;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** The page on camps: the divisions, the ties that strain them, and the camps over time. */
final class BalanceSection {
    private final BalanceInput input;
    private final BalanceResult r;
    private final List<Tie> ties;
    private final List<Basis> all;

    BalanceSection(BalanceInput input, BalanceResult result) {
        this.input = input;
        this.r = result;
        ties = input.now().pulling();
        Set<Basis> rests = new LinkedHashSet<>();
        ties.forEach(t -> rests.addAll(t.bases()));
        all = List.copyOf(rests);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (ties.isEmpty()) {
            blocks.add(new Block.Note(message("empty")));
            return new Section("balance", message("title"), message("label"), Optional.empty(), blocks);
        }
        blocks.add(new Block.Note(day(input.now().at())));
        blocks.add(Finding.of(census(), all));
        blocks.add(camps());
        blocks.addAll(divisions(r.frustration(), "two"));
        blocks.addAll(divisions(r.campsFree(), "free"));
        if (!r.mixed().isEmpty()) {
            blocks.add(Finding.of(
                    message(
                            "finding.mixed",
                            Arg.list(r.mixed().stream().map(this::pair).toList())),
                    input.now().ties().stream()
                            .filter(t -> t.sign() == 0)
                            .flatMap(t -> t.bases().stream())
                            .toList()));
        }
        blocks.add(strains());
        if (!r.group().isEmpty()) {
            blocks.add(new Block.Group("balance-group", message("group.together"), together()));
        }
        if (!r.series().isEmpty()) {
            blocks.add(new Block.Group("balance-series", message("group.series"), series()));
        }
        blocks.add(new Block.Note(message("note.reading")));
        return new Section("balance", message("title"), message("label"), Optional.of(lead()), blocks);
    }

    private Message day(Edtf at) {
        String key = r.source().startsWith("mactor") ? "note.mactor" : at.isUnknown() ? "note.undated" : "note.day";
        return message(key, Arg.of(at), Arg.code(r.source()));
    }

    private Finding lead() {
        boolean none = r.frustration().value().doubleValue() == 0;
        return Finding.of(
                message(
                        none ? "lead.balanced" : "lead.strained",
                        members(r.frustration(), 0),
                        members(r.frustration(), 1),
                        number(r.frustration().value()),
                        Arg.of(ties.size())),
                all);
    }

    private Arg members(BalanceResult.Index index, int camp) {
        return camp < index.camps().size() ? names(index.camps().get(camp)) : Arg.of(message("nobody"));
    }

    private Arg names(List<String> ids) {
        return Arg.list(ids.stream().map(this::name).toList());
    }

    private Arg name(String id) {
        return Arg.of(input.names().get(input.actors().indexOf(id)));
    }

    private Arg pair(List<String> ids) {
        return Arg.of(message("pair", name(ids.get(0)), name(ids.get(1))));
    }

    private static Arg number(Number value) {
        return value instanceof Double d ? Arg.real(d, 1) : Arg.of(value.longValue());
    }

    private Message census() {
        BalanceResult.TriadCensus t = r.triads();
        return message(
                "finding.triads",
                Arg.of(t.ppp() + t.ppm() + t.pmm() + t.mmm()),
                Arg.of(t.ppp()),
                Arg.of(t.ppm()),
                Arg.of(t.pmm()),
                Arg.of(t.mmm()),
                Arg.share(r.balancedTriads()));
    }

    private List<Block> divisions(BalanceResult.Index index, String kind) {
        List<Block> blocks = new ArrayList<>();
        String proof = index.proved() ? "proved" : "bounded";
        blocks.add(Finding.of(
                message(
                        "finding." + kind + "." + proof,
                        number(index.value()),
                        number(index.lowerBound()),
                        Arg.of(index.count()),
                        Arg.of(index.camps().size())),
                all));
        if (!index.swing().isEmpty()) {
            blocks.add(Finding.of(message("finding.swing." + kind, names(index.swing())), of(index.swing())));
        }
        return blocks;
    }

    private List<Basis> of(List<String> actors) {
        return ties.stream()
                .filter(t -> actors.contains(r.actors().get(t.from()))
                        || actors.contains(r.actors().get(t.to())))
                .flatMap(t -> t.bases().stream())
                .toList();
    }

    private Figure camps() {
        int[] camp = r.frustration().partitions().get(0);
        List<Chart.Net.Node> nodes = new ArrayList<>();
        for (int i = 0; i < r.actors().size(); i++) {
            boolean swings = r.frustration().swing().contains(r.actors().get(i));
            nodes.add(new Chart.Net.Node(
                    Arg.of(input.names().get(i)),
                    swings ? Tone.MUTED : Tone.ACCENT,
                    0.5,
                    camp[i] + 1,
                    Optional.empty()));
        }
        List<Chart.Net.Tie> drawn = new ArrayList<>();
        for (Tie t : ties) {
            double strength = Math.max(1, Math.min(3, (double) t.weight() / Tie.UNIT));
            drawn.add(new Chart.Net.Tie(t.from(), t.to(), t.sign(), strength, false, Arg.blank(), t.bases()));
        }
        List<Grid.Row> rows = new ArrayList<>();
        int[] free = r.campsFree().partitions().get(0);
        for (int i = 0; i < camp.length; i++) {
            String actor = r.actors().get(i);
            rows.add(Grid.Row.of(
                    Grid.Cell.of(Arg.of(input.names().get(i)), Tone.PLAIN, of(List.of(actor))),
                    Grid.Cell.of(campName(camp[i])),
                    Grid.Cell.of(campName(free[i])),
                    Grid.Cell.of(message(r.frustration().swing().contains(actor) ? "yes" : "no"))));
        }
        Grid table = new Grid(
                "balance-camps-table",
                message("figure.camps"),
                List.of(
                        Grid.Column.text("actor", message("column.actor")),
                        Grid.Column.text("camp", message("column.camp-two")),
                        Grid.Column.text("camp-free", message("column.camp-free")),
                        Grid.Column.text("swing", message("column.swing"))),
                rows);
        return new Figure(
                "balance-camps",
                message("figure.camps"),
                message("figure.camps.text"),
                new Chart.Net(Chart.Net.Layout.CAMPS, nodes, drawn),
                Optional.of(table));
    }

    private static Arg campName(int camp) {
        return camp < 0 ? Arg.blank() : Arg.of(message("camp", Arg.of(camp + 1)));
    }

    private Grid strains() {
        List<Grid.Row> rows = new ArrayList<>();
        for (int e = 0; e < ties.size(); e++) {
            BalanceResult.Link link = r.ties().get(e);
            List<Basis> bases = ties.get(e).bases();
            rows.add(Grid.Row.of(
                    Grid.Cell.of(name(link.from())),
                    Grid.Cell.of(name(link.to())),
                    Grid.Cell.of(Arg.of(message(link.sign() > 0 ? "friendly" : "hostile")), tone(link.sign()), bases),
                    Grid.Cell.of(Arg.share(link.blame()), Tone.PLAIN, bases),
                    Grid.Cell.of(Arg.share(link.blameFree()), Tone.PLAIN, bases),
                    Grid.Cell.of(change(link.flip()), Tone.PLAIN, all),
                    Grid.Cell.of(change(link.flipFree()), Tone.PLAIN, all)));
        }
        rows.sort((a, b) -> Double.compare(share(b), share(a)));
        return new Grid(
                "balance-ties",
                message("grid.ties"),
                List.of(
                        Grid.Column.text("from", message("column.first")),
                        Grid.Column.text("to", message("column.second")),
                        Grid.Column.text("sign", message("column.sign")),
                        Grid.Column.number("blame", message("column.blame")),
                        Grid.Column.number("blame-free", message("column.blame-free")),
                        Grid.Column.number("flip", message("column.flip")),
                        Grid.Column.number("flip-free", message("column.flip-free"))),
                rows);
    }

    private static Tone tone(int sign) {
        return Tone.ofSign(sign);
    }

    private static double share(Grid.Row row) {
        return row.cells().get(3).value() instanceof Arg.Share s ? s.value() : 0;
    }

    private static Arg change(Optional<Number> change) {
        return change.map(v -> Arg.signed(v.doubleValue(), v instanceof Double ? 1 : 0))
                .orElse(Arg.blank());
    }

    // --- one group ---

    private List<Block> together() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < r.group().size(); i++) {
            BalanceResult.Together g = r.group().get(i);
            Snapshot s = i < input.series().size() ? input.series().get(i) : input.now();
            String key = g.share() == 1 ? "holds" : g.share() == 0 ? "parts" : "may-hold";
            blocks.add(Finding.of(
                    message(
                            "finding.group." + key,
                            Arg.of(s.at()),
                            names(g.members()),
                            Arg.of(g.friendly()),
                            Arg.of(g.hostile()),
                            g.against().isEmpty() ? Arg.of(message("nobody")) : names(g.against())),
                    among(s, g.members())));
        }
        return blocks;
    }

    private List<Basis> among(Snapshot s, List<String> members) {
        return s.pulling().stream()
                .filter(t -> members.contains(r.actors().get(t.from()))
                        || members.contains(r.actors().get(t.to())))
                .flatMap(t -> t.bases().stream())
                .toList();
    }

    // --- camps over time ---

    private List<Block> series() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < r.series().size(); i++) {
            BalanceResult.Moment m = r.series().get(i);
            Snapshot s = input.series().get(i);
            List<Basis> bases =
                    s.pulling().stream().flatMap(t -> t.bases().stream()).toList();
            blocks.add(Finding.of(
                    message(
                            m.swing().isEmpty() ? "finding.moment" : "finding.moment.swing",
                            Arg.of(s.at()),
                            side(m, 0),
                            side(m, 1),
                            number(m.frustration()),
                            names(m.swing())),
                    bases));
        }
        blocks.add(overTime());
        return blocks;
    }

    /** Camps are named after the actor that comes first in the case, so that a name means the same on every day. */
    private Arg side(BalanceResult.Moment m, int camp) {
        List<Arg> who = new ArrayList<>();
        for (int i = 0; i < m.camps().length; i++) {
            if (m.camps()[i] == camp) {
                who.add(Arg.of(input.names().get(i)));
            }
        }
        return who.isEmpty() ? Arg.of(message("nobody")) : Arg.list(who);
    }

    private Figure overTime() {
        List<Arg> rows = new ArrayList<>();
        int days = r.series().size();
        double[][] values = new double[r.actors().size()][days];
        List<Grid.Row> table = new ArrayList<>();
        List<List<Basis>> rests = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(Arg.of(input.names().get(i)));
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(rows.get(i)));
            for (int d = 0; d < days; d++) {
                int camp = r.series().get(d).camps()[i];
                boolean swings = r.series().get(d).swing().contains(r.actors().get(i));
                rests.add(bases(i, input.series().get(d)));
                values[i][d] = camp < 0 ? Double.NaN : swings ? 0 : camp == 0 ? 1 : -1;
                cells.add(Grid.Cell.of(
                        camp < 0
                                ? Arg.blank()
                                : swings ? Arg.of(message("either")) : Arg.of(message("camp", Arg.of(camp + 1))),
                        camp < 0 || swings ? Tone.PLAIN : camp == 0 ? Tone.FOR : Tone.AGAINST,
                        bases(i, input.series().get(d))));
            }
            table.add(Grid.Row.of(cells));
        }
        List<Arg> columns = input.series().stream().map(s -> Arg.of(s.at())).toList();
        List<Grid.Column> heads = new ArrayList<>();
        heads.add(Grid.Column.text("actor", message("column.actor")));
        for (int d = 0; d < days; d++) {
            heads.add(new Grid.Column("d" + (d + 1), columns.get(d), Grid.Align.TEXT));
        }
        return new Figure(
                "balance-time",
                message("figure.time"),
                message("figure.time.text"),
                new Chart.HeatMap(rows, columns, values, -1, 1, 0, rests, new int[0], new int[0]),
                Optional.of(new Grid("balance-time-table", message("figure.time"), heads, table)));
    }

    private static List<Basis> bases(int actor, Snapshot s) {
        return s.pulling().stream()
                .filter(t -> t.from() == actor || t.to() == actor)
                .flatMap(t -> t.bases().stream())
                .toList();
    }
}
