package org.mizan.cib;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** What would change the answer: interventions that move from one future to another, and judgements that decide over one. */
final class ChangePart {
    private static final int MOST_FUTURES = 8;
    private static final int MOST_SETS = 4;
    private static final int MOST_ROWS = 25;

    private final CibWords words;

    ChangePart(CibWords words) {
        this.words = words;
    }

    Optional<Block> levers() {
        int count = words.futures.size();
        if (count < 2 || count > MOST_FUTURES) {
            return Optional.empty();
        }
        Rule rule = words.result
                .succession()
                .map(s -> Rule.valueOf(s.rule().toUpperCase(Locale.ROOT)))
                .orElse(Rule.GLOBAL);
        List<CibResult.Lever> levers = words.result.levers().isEmpty()
                ? CibRun.levers(words.input, words.input.matrix(), rule, words.futures)
                : words.result.levers();
        List<Grid.Row> rows = new ArrayList<>();
        for (CibResult.Lever lever : levers) {
            int[] to = words.futures.get(lever.to());
            List<Basis> bases = words.bases(List.of(to));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(words.future(lever.from()), words.tone(words.futures.get(lever.from())), List.of()),
                    Grid.Cell.of(words.future(lever.to()), words.tone(to), List.of()),
                    Grid.Cell.of(
                            lever.force().isEmpty()
                                    ? Arg.blank()
                                    : Arg.of(lever.force().get(0).size())),
                    Grid.Cell.of(force(lever, to), Tone.PLAIN, lever.force().isEmpty() ? List.of() : bases)));
        }
        Grid grid = new Grid(
                "cib-levers",
                CibWords.message("levers.table"),
                List.of(
                        Grid.Column.text("from", CibWords.message("column.from-future")),
                        Grid.Column.text("to", CibWords.message("column.to-future")),
                        Grid.Column.number("size", CibWords.message("column.lever-size")),
                        Grid.Column.text("force", CibWords.message("column.force"))),
                rows);
        return Optional.of(new Block.Group(
                "cib-levers-part",
                CibWords.message("levers.title"),
                List.of(new Block.Note(CibWords.message("levers.note")), grid)));
    }

    private Arg force(CibResult.Lever lever, int[] to) {
        if (lever.force().isEmpty()) {
            return Arg.of(CibWords.message("levers.none", Arg.of(Levers.MOST)));
        }
        List<Arg> sets = new ArrayList<>();
        for (List<String> set :
                lever.force().subList(0, Math.min(MOST_SETS, lever.force().size()))) {
            List<Arg> held = new ArrayList<>();
            for (int j = 0; j < to.length; j++) {
                if (set.contains(words.input.descriptors().get(j).id())) {
                    held.add(Arg.of(CibWords.message(
                            "pair",
                            words.descriptor(j),
                            words.variant(words.input.matrix().first(j) + to[j]))));
                }
            }
            sets.add(Arg.list(held));
        }
        return sets.size() == 1 ? sets.get(0) : Arg.of(CibWords.message("levers.either", alternatives(sets)));
    }

    private static Arg alternatives(List<Arg> sets) {
        Arg all = sets.get(0);
        for (Arg set : sets.subList(1, sets.size())) {
            all = Arg.of(CibWords.message("levers.or", all, set));
        }
        return all;
    }

    Optional<Block> tipping() {
        if (!words.result.complete() || words.futures.size() > CibRun.MOST_FUTURES) {
            return Optional.empty();
        }
        List<CibResult.TippingRow> all = words.result.tipping().isEmpty()
                ? CibRun.tipping(words.input, words.input.matrix(), words.result.maxInconsistency(), words.futures, 1)
                : words.result.tipping();
        if (all.isEmpty()) {
            return Optional.of(new Block.Group(
                    "cib-tipping-part",
                    CibWords.message("tipping.title"),
                    List.of(Finding.of(CibWords.message("tipping.none", Arg.of(CibRun.TIPPING_STEPS))))));
        }
        long plausible =
                all.stream().filter(CibResult.TippingRow::withinConfidence).count();
        List<Grid.Row> rows = new ArrayList<>();
        all.stream()
                .sorted((a, b) -> Boolean.compare(b.withinConfidence(), a.withinConfidence()))
                .limit(MOST_ROWS)
                .forEach(t -> rows.add(row(t)));
        Grid grid = new Grid(
                "cib-tipping",
                CibWords.message("tipping.table"),
                List.of(
                        Grid.Column.text("judgement", CibWords.message("column.judgement")),
                        Grid.Column.number("from", CibWords.message("column.from")),
                        Grid.Column.number("to", CibWords.message("column.to")),
                        Grid.Column.text("effect", CibWords.message("column.effect")),
                        Grid.Column.mark("plausible", Arg.of(CibWords.message("column.plausible")))),
                rows);
        Finding finding = new Finding(
                CibWords.message("finding.tipping", Arg.of(plausible), Arg.of(all.size())), Tone.ACCENT, bases(all));
        return Optional.of(
                new Block.Group("cib-tipping-part", CibWords.message("tipping.title"), List.of(finding, grid)));
    }

    private List<Basis> bases(List<CibResult.TippingRow> all) {
        return all.stream()
                .filter(CibResult.TippingRow::withinConfidence)
                .map(t -> words.basis(number(t.source()), words.input.descriptorOf(number(t.target()))))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Grid.Row row(CibResult.TippingRow t) {
        int source = number(t.source());
        int target = number(t.target());
        int[] z = t.scenario().stream().mapToInt(Integer::intValue).toArray();
        int f = words.result.scenarios().stream()
                .map(CibResult.Scenario::indices)
                .toList()
                .indexOf(t.scenario());
        Arg effect = f >= 0
                ? Arg.of(CibWords.message("tipping.removes", words.future(f)))
                : Arg.of(CibWords.message("tipping.adds", CibView.variants(words.input, z)));
        return Grid.Row.of(
                Grid.Cell.of(
                        Arg.of(CibView.judgement(words.input, source, target)),
                        Tone.PLAIN,
                        words.basis(source, words.input.descriptorOf(target))
                                .map(List::of)
                                .orElse(List.of())),
                Grid.Cell.of(words.signed(t.from())),
                Grid.Cell.of(words.signed(t.to())),
                Grid.Cell.of(effect, words.tone(z), List.of()),
                Grid.Cell.of(t.withinConfidence() ? Arg.of(CibWords.message("mark.plausible")) : Arg.blank()));
    }

    /* A variant written descriptor.variant, numbered among all. */
    private int number(String name) {
        for (int v = 0; v < words.input.matrix().dimension(); v++) {
            if (CibRun.name(words.input, v).equals(name)) {
                return v;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
