package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.view.Chart;

/** A matrix whose cells carry their number, its sign, and a step of colour. Columns run in the direction of reading. */
final class HeatMapChart {
    private static final double ROW_HEAD = 230;
    private static final double WIDEST_CELL = 104;
    private static final double SLANT = -42;
    private static final int HEAD_LINES = 3;
    private static final double COMFORTABLE = 720;

    private final Chart.HeatMap chart;
    private final Scribe scribe;
    private final Type type;
    private final Type small;
    private final double rowHead;
    private final double cell;
    private final boolean slanted;
    private final double rowHeight;
    private final double headHeight;
    private final Sheet sheet;

    private HeatMapChart(Chart.HeatMap chart, Scribe scribe) {
        this.chart = chart;
        this.scribe = scribe;
        this.type = scribe.type(Type.NORMAL);
        this.small = scribe.type(Type.SMALL);
        this.rowHead = 14 + widest(chart.rows(), ROW_HEAD);
        this.rowHeight = scribe.rightToLeft() ? 34 : 30;
        double narrow = Math.max(38, widestNumber() + 14);
        double upright = uprightCell(narrow);
        this.slanted =
                upright > WIDEST_CELL || rowHead + upright * chart.columns().size() > 1072 && upright > narrow * 1.4;
        this.cell = slanted ? narrow : upright;
        double longest = widest(chart.columns(), ROW_HEAD);
        double rise = Math.sin(Math.toRadians(-SLANT));
        this.headHeight = slanted ? longest * rise + small.height() + 8 : columnLines() * small.size() * 1.35 + 14;
        double overhang = slanted ? Math.max(0, longest * Math.cos(Math.toRadians(SLANT)) - cell / 2 + 14) : 0;
        this.sheet = Sheet.reading(scribe, rowHead + cell * chart.columns().size() + overhang + 2);
    }

    static Sheet draw(Chart.HeatMap chart, Scribe scribe) {
        return new HeatMapChart(chart, scribe).draw();
    }

    private Sheet draw() {
        for (int j = 0; j < chart.columns().size(); j++) {
            head(j);
        }
        for (int i = 0; i < chart.rows().size(); i++) {
            rowName(i, scribe.say(chart.rows().get(i)), headHeight + (i + 0.5) * rowHeight);
            for (int j = 0; j < chart.columns().size(); j++) {
                cell(i, j);
            }
        }
        blocks();
        return sheet.height(headHeight + chart.rows().size() * rowHeight + 4);
    }

    /** On one line, or on two smaller ones. */
    private void rowName(int i, Words full, double middle) {
        Type used = full.width(type) <= rowHead - 14 ? type : small;
        List<Words> lines = full.wrap(used, rowHead - 14, 2);
        double step = used.size() * 1.17;
        double first = middle + used.size() * 0.34 - (lines.size() - 1) * step / 2;
        Runnable drawing = () -> {
            for (int k = 0; k < lines.size(); k++) {
                sheet.text(lines.get(k), 0, first + k * step, used, Sheet.Anchor.START, Ink.INK);
            }
        };
        sheet.door(Optional.empty(), full, drawing, "line", "data-row", Integer.toString(i));
    }

    private void head(int j) {
        Words label = scribe.say(chart.columns().get(j));
        double middle = rowHead + (j + 0.5) * cell;
        Runnable drawing = () -> {
            if (slanted) {
                Words fitted = label.fit(small, ROW_HEAD);
                sheet.turned(fitted, middle + 3, headHeight - 8, small, Sheet.Anchor.START, Ink.INK, SLANT);
                return;
            }
            List<Words> lines = label.wrap(small, cell - 8, HEAD_LINES);
            for (int k = 0; k < lines.size(); k++) {
                double baseline = headHeight - 8 - (lines.size() - 1 - k) * small.size() * 1.35;
                sheet.text(lines.get(k), middle, baseline, small, Sheet.Anchor.MIDDLE, Ink.INK);
            }
        };
        sheet.door(Optional.empty(), label, drawing, "line", "data-column", Integer.toString(j));
    }

    private void cell(int i, int j) {
        double value = chart.values()[i][j];
        Box box = new Box(rowHead + j * cell + 1, headHeight + i * rowHeight + 1, cell - 2, rowHeight - 2);
        if (Double.isNaN(value)) {
            sheet.rect(box, 2, Paint.fill(Ink.LINE).at(2));
            return;
        }
        Words number = number(value);
        int index = i * chart.columns().size() + j;
        List<Basis> bases = index < chart.bases().size() ? chart.bases().get(index) : List.of();
        Words name =
                scribe.say("heat.cell", chart.rows().get(i), chart.columns().get(j), numberArg(value));
        Runnable drawing = () -> {
            int step = step(value);
            sheet.rect(
                    box,
                    2,
                    step == 0
                            ? Paint.fill(Ink.LINE).at(1)
                            : Paint.fill(ink(value)).at(step));
            sheet.text(
                    number,
                    rowHead + (j + 0.5) * cell,
                    headHeight + (i + 0.5) * rowHeight + type.size() * 0.34,
                    type,
                    Sheet.Anchor.MIDDLE,
                    step == 0 ? Ink.SOFT : Ink.INK);
        };
        sheet.door(
                scribe.href(Optional.empty(), bases),
                name,
                drawing,
                "line",
                "data-row",
                Integer.toString(i),
                "data-column",
                Integer.toString(j));
    }

    /** Thicker lines where one block of rows or columns ends and the next begins. */
    private void blocks() {
        Paint paint = Paint.stroke(Ink.SOFT, 1.5);
        double bottom = headHeight + chart.rows().size() * rowHeight;
        double end = rowHead + chart.columns().size() * cell;
        for (int i = 1; i < chart.rowBlocks().length; i++) {
            if (chart.rowBlocks()[i] != chart.rowBlocks()[i - 1]) {
                double y = headHeight + i * rowHeight;
                sheet.line(0, y, end, y, paint);
            }
        }
        for (int j = 1; j < chart.columnBlocks().length; j++) {
            if (chart.columnBlocks()[j] != chart.columnBlocks()[j - 1]) {
                double x = rowHead + j * cell;
                sheet.line(x, headHeight - 4, x, bottom, paint);
            }
        }
    }

    private boolean diverging() {
        return chart.low() < 0 && chart.high() > 0;
    }

    private Ink ink(double value) {
        return !diverging() ? Ink.FROZEN : value > 0 ? Ink.FOR : Ink.AGAINST;
    }

    private int step(double value) {
        double share = diverging()
                ? Math.abs(value) / Math.max(-chart.low(), chart.high())
                : (value - chart.low()) / (chart.high() - chart.low());
        return Double.isNaN(share) || share <= 0
                ? 0
                : (int) Math.min(Paint.STEPS, Math.ceil(share * Paint.STEPS - 1e-9));
    }

    private Arg numberArg(double value) {
        return diverging() ? Arg.signed(value, chart.decimals()) : Arg.real(value, chart.decimals());
    }

    private Words number(double value) {
        return scribe.say(numberArg(value));
    }

    private double widestNumber() {
        double widest = 0;
        for (double[] row : chart.values()) {
            for (double value : row) {
                widest = Double.isNaN(value)
                        ? widest
                        : Math.max(widest, number(value).width(type));
            }
        }
        return widest;
    }

    private double widest(List<Arg> heads, double cap) {
        return heads.stream()
                .mapToDouble(h -> Math.min(cap, scribe.say(h).width(type)))
                .max()
                .orElse(0);
    }

    /** How wide a cell must be for its head to stand upright: on two lines if that leaves the matrix narrow, else on three. */
    private double uprightCell(double narrow) {
        double two = uprightCell(narrow, 2);
        boolean small = two <= WIDEST_CELL && rowHead + two * chart.columns().size() <= COMFORTABLE;
        return small ? two : uprightCell(narrow, HEAD_LINES);
    }

    private double uprightCell(double narrow, int lines) {
        double room = narrow;
        while (room <= WIDEST_CELL && !headsFit(room - 8, lines)) {
            room += 6;
        }
        return room;
    }

    private boolean headsFit(double room, int lines) {
        return chart.columns().stream()
                .map(scribe::say)
                .allMatch(w -> w.wrap(small, room, lines).stream()
                        .noneMatch(
                                line -> line.text().endsWith("…") && !w.text().endsWith("…")));
    }

    private int columnLines() {
        List<Integer> counts = new ArrayList<>(List.of(1));
        chart.columns()
                .forEach(c -> counts.add(
                        scribe.say(c).wrap(small, cell - 8, HEAD_LINES).size()));
        return counts.stream().mapToInt(Integer::intValue).max().orElse(1);
    }
}
