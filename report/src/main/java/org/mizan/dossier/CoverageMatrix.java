package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.ledger.Judgement;
import org.mizan.ledger.Ledger;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.report.SourceLabel;
import org.mizan.text.Arg;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Grid;

/** Which source stands behind which part of the case: the share of a part's judgements that cite it. */
final class CoverageMatrix {
    private static final int ROWS = 14;
    private static final int BASES = 4;
    private final Ledger ledger;
    private final SourceLabel labels;
    private final Shown shown;
    private final Map<String, Integer> totals = new LinkedHashMap<>();
    private final List<String> sources;

    CoverageMatrix(Case c, Ledger ledger, SourceLabel labels, Shown shown) {
        this.ledger = ledger;
        this.labels = labels;
        this.shown = shown;
        ledger.judgements().forEach(j -> totals.merge(j.part(), 1, Integer::sum));
        this.sources = List.copyOf(ledger.coverage().sourceCounts().keySet());
    }

    Optional<Figure> figure() {
        if (sources.isEmpty() || totals.isEmpty()) {
            return Optional.empty();
        }
        List<String> rows = sources.subList(0, Math.min(ROWS, sources.size()));
        List<String> parts = List.copyOf(totals.keySet());
        double[][] values = new double[rows.size()][parts.size()];
        List<List<Basis>> bases = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < parts.size(); k++) {
                List<Judgement> citing = citing(rows.get(i), parts.get(k));
                values[i][k] = citing.isEmpty() ? Double.NaN : 100.0 * citing.size() / totals.get(parts.get(k));
                bases.add(citing.stream().limit(BASES).map(Judgement::basis).toList());
            }
        }
        Chart chart = new Chart.HeatMap(
                rows.stream().map(labels::of).toList(),
                parts.stream().map(shown::part).toList(),
                values,
                0,
                100,
                0,
                bases,
                new int[0],
                new int[0]);
        return Optional.of(new Figure(
                "coverage-matrix",
                m("evidence.matrix"),
                m("evidence.matrix-describe", Arg.of(rows.size()), Arg.of(parts.size())),
                chart,
                Optional.of(table(parts))));
    }

    private List<Judgement> citing(String source, String part) {
        return ledger.citing(source).stream().filter(j -> j.part().equals(part)).toList();
    }

    /** Every source, with numbers of judgements. */
    private Grid table(List<String> parts) {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(text("source"));
        columns.add(number("judgements"));
        parts.forEach(p -> columns.add(Grid.Column.number(p, m("plain", shown.part(p)))));
        List<Grid.Row> rows = new ArrayList<>();
        for (String source : sources) {
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(Arg.linked(labels.of(source), org.mizan.view.Doors.SOURCES, "s-" + source)));
            cells.add(Grid.Cell.of(Arg.of(ledger.citing(source).size())));
            for (String part : parts) {
                int count = citing(source, part).size();
                cells.add(Grid.Cell.of(count == 0 ? Arg.blank() : Arg.of(count)));
            }
            rows.add(Grid.Row.of(cells));
        }
        return new Grid("coverage-table", m("evidence.matrix-table"), columns, rows);
    }
}
