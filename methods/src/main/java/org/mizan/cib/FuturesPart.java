package org.mizan.cib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** All futures side by side: the tableau of variants and the numbers of each. */
final class FuturesPart {
    private final CibWords words;

    FuturesPart(CibWords words) {
        this.words = words;
    }

    Block overview() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(words.futures.size() <= CibView.TOLD ? tableau() : rows());
        blocks.add(numbers());
        return new Block.Group("cib-futures", CibWords.message("futures.title"), blocks);
    }

    /* Descriptors down, futures across. */
    private Grid tableau() {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(Grid.Column.text("descriptor", CibWords.message("column.descriptor")));
        for (int f = 0; f < words.futures.size(); f++) {
            columns.add(new Grid.Column("future-" + (f + 1), words.future(f), Grid.Align.TEXT));
        }
        List<Grid.Row> rows = new ArrayList<>();
        for (int j = 0; j < words.input.descriptors().size(); j++) {
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(words.descriptor(j)));
            for (int[] z : words.futures) {
                cells.add(cell(z, j));
            }
            rows.add(Grid.Row.of(cells));
        }
        return new Grid("cib-tableau", CibWords.message("tableau.title"), columns, rows);
    }

    /* Many futures: one row each. */
    private Grid rows() {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(Grid.Column.text("future", CibWords.message("column.future")));
        for (int j = 0; j < words.input.descriptors().size(); j++) {
            columns.add(new Grid.Column(words.input.descriptors().get(j).id(), words.descriptor(j), Grid.Align.TEXT));
        }
        List<Grid.Row> rows = new ArrayList<>();
        for (int f = 0; f < Math.min(200, words.futures.size()); f++) {
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(words.future(f)));
            for (int j = 0; j < words.input.descriptors().size(); j++) {
                cells.add(cell(words.futures.get(f), j));
            }
            rows.add(Grid.Row.of(cells));
        }
        return new Grid("cib-tableau", CibWords.message("tableau.title"), columns, rows);
    }

    private Grid.Cell cell(int[] z, int j) {
        return Grid.Cell.of(words.variant(words.input.matrix().first(j) + z[j]), tone(z, j), words.bases(z, j));
    }

    /* The colour of a scene marks the descriptors by which it is recognised. */
    private Tone tone(int[] z, int j) {
        return words.input.scenes().stream()
                .filter(r -> r.matches(z))
                .filter(r -> r.patterns().stream().anyMatch(p -> p.containsKey(j)))
                .findFirst()
                .map(r -> words.tone(z))
                .orElse(Tone.PLAIN);
    }

    private Grid numbers() {
        List<Grid.Column> columns = List.of(
                Grid.Column.text("future", CibWords.message("column.future")),
                Grid.Column.number("margin", CibWords.message("column.margin")),
                Grid.Column.number("inconsistency", CibWords.message("column.inconsistency")),
                Grid.Column.number("total-impact-score", CibWords.message("column.total-impact")),
                Grid.Column.number("weight", CibWords.message("column.weight")));
        List<Grid.Row> rows = new ArrayList<>();
        for (int f = 0; f < Math.min(200, words.futures.size()); f++) {
            CibResult.Scenario s = words.result.scenarios().get(f);
            Arg margin = s.margin().map(words::number).orElse(Arg.blank());
            rows.add(new Grid.Row(
                    Optional.empty(),
                    List.of(
                            Grid.Cell.of(words.future(f), words.tone(words.futures.get(f)), List.of())
                                    .linked(new Grid.Link("cib", anchor(f))),
                            Grid.Cell.of(margin, Tone.PLAIN, words.bases(List.of(words.futures.get(f)))),
                            Grid.Cell.of(words.number(s.inconsistency())),
                            Grid.Cell.of(words.number(s.totalImpactScore())),
                            Grid.Cell.of(s.weight().map(Arg::of).orElse(Arg.blank())))));
        }
        return new Grid("cib-numbers", CibWords.message("numbers.title"), columns, rows);
    }

    /** Anchor of a future told one by one. */
    static String anchor(int f) {
        return "cib-future-" + (f + 1);
    }
}
