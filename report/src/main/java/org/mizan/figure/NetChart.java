package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Chart;
import org.mizan.view.Chart.Net.Layout;
import org.mizan.view.Tone;

/** Nodes and ties. A tie is solid for +1, dashed for -1, thin for 0, the stronger the wider; no two nodes or labels touch. */
final class NetChart {
    private static final double MARGIN = 14;
    private static final double NARROWEST = 360;

    private final Chart.Net chart;
    private final Scribe scribe;
    private final List<NetNode> nodes;
    private final double[] x;
    private final double[] y;
    private final List<Box> frames = new ArrayList<>();
    private final List<double[]> routes = new ArrayList<>();
    private final boolean layered;

    private NetChart(Chart.Net chart, Scribe scribe) {
        this.chart = chart;
        this.scribe = scribe;
        this.layered = chart.layout() == Layout.LAYERED;
        this.nodes = new ArrayList<>();
        chart.nodes().forEach(n -> nodes.add(layered ? NetNode.framed(n, scribe) : NetNode.marked(n, scribe)));
        this.x = new double[nodes.size()];
        this.y = new double[nodes.size()];
    }

    static Sheet draw(Chart.Net chart, Scribe scribe) {
        if (chart.nodes().isEmpty()) {
            return EmptyChart.draw(Message.of(NetChart.class, "net.empty"), scribe);
        }
        return new NetChart(chart, scribe).draw();
    }

    private Sheet draw() {
        place();
        Box all = around(nodes, x, y);
        for (Box frame : frames) {
            all = union(all, frame);
        }
        for (double[] route : routes) {
            for (int i = 0; i < route.length; i += 2) {
                all = union(all, new Box(route[i], route[i + 1], 0, 0));
            }
        }
        double wide = Math.max(NARROWEST, all.width() + 2 * MARGIN);
        double right = (wide - all.width()) / 2 - all.x();
        double down = MARGIN - all.y();
        for (int i = 0; i < x.length; i++) {
            x[i] += right;
            y[i] += down;
        }
        Sheet sheet = Sheet.reading(scribe, wide);
        sheet.note("chart", "net");
        sheet.note("layered", layered ? "yes" : "");
        frames.forEach(f -> sheet.rect(
                new Box(f.x() + right, f.y() + down, f.width(), f.height()),
                14,
                Paint.fill(Ink.BAND).outlined(Ink.LINE, 1)));
        double bottom = all.height() + 2 * MARGIN;
        LabelPlacer placer = new LabelPlacer(new Box(2, 2, wide - 4, bottom - 4));
        for (int i = 0; i < x.length; i++) {
            placer.block(nodes.get(i).at(x[i], y[i]));
        }
        for (double[] route : routes) {
            for (int i = 0; i < route.length; i += 2) {
                route[i] += right;
                route[i + 1] += down;
            }
        }
        List<NetTie> ties = ties();
        for (int t = 0; t < ties.size(); t++) {
            ties.get(t).draw(sheet, t);
        }
        for (int i = 0; i < x.length; i++) {
            node(sheet, i);
        }
        IntStream.range(0, ties.size())
                .boxed()
                .sorted((a, b) -> Double.compare(
                        ties.get(b).tie().strength(), ties.get(a).tie().strength()))
                .forEach(t -> ties.get(t).label(sheet, placer, t));
        return sheet.height(legend(sheet, bottom));
    }

    private void place() {
        if (layered) {
            LayeredLayout.Result result = LayeredLayout.place(nodes, chart.ties());
            System.arraycopy(result.x(), 0, x, 0, x.length);
            System.arraycopy(result.y(), 0, y, 0, y.length);
            routes.addAll(result.routes());
            return;
        }
        if (chart.layout() == Layout.CAMPS) {
            frames.addAll(CampsLayout.place(nodes, x, y));
        } else if (chart.layout() == Layout.RING) {
            RingLayout.place(nodes, x, y);
        } else {
            FreeLayout.place(nodes, chart.ties(), x, y);
        }
        chart.ties().forEach(t -> routes.add(new double[0]));
    }

    private List<NetTie> ties() {
        List<NetTie> out = new ArrayList<>();
        boolean signed = signed();
        for (int t = 0; t < chart.ties().size(); t++) {
            Chart.Net.Tie tie = chart.ties().get(t);
            out.add(new NetTie(tie, end(tie.from()), end(tie.to()), routes.get(t), bend(t), layered, signed, scribe));
        }
        return out;
    }

    /** Whether the ties differ in sign; colours of for and against mean nothing where they do not. */
    private boolean signed() {
        return chart.ties().stream()
                        .map(t -> Integer.signum(t.sign()))
                        .distinct()
                        .count()
                > 1;
    }

    private NetTie.End end(int node) {
        return new NetTie.End(nodes.get(node), x[node], y[node]);
    }

    /** How far a tie bows out: ties between the same two nodes must not lie on each other. */
    private double bend(int index) {
        Chart.Net.Tie tie = chart.ties().get(index);
        int same = 0;
        int before = 0;
        for (int t = 0; t < chart.ties().size(); t++) {
            Chart.Net.Tie other = chart.ties().get(t);
            boolean between = Math.min(other.from(), other.to()) == Math.min(tie.from(), tie.to())
                    && Math.max(other.from(), other.to()) == Math.max(tie.from(), tie.to());
            same += between ? 1 : 0;
            before += between && t < index ? 1 : 0;
        }
        double place = before - (same - 1) / 2.0;
        return tie.from() < tie.to() ? place : -place;
    }

    private void node(Sheet sheet, int i) {
        NetNode node = nodes.get(i);
        sheet.door(
                scribe.href(node.node().link(), List.of()),
                scribe.say(node.node().label()),
                () -> {
                    mark(sheet, node, x[i], y[i]);
                    Type type = scribe.type(Type.NORMAL);
                    double baseline = y[i] + node.firstBaseline(type);
                    for (Words line : node.lines()) {
                        sheet.rimmed(line, x[i], baseline, type, Sheet.Anchor.MIDDLE, Ink.INK);
                        baseline += NetNode.lineStep(type);
                    }
                },
                "node",
                "data-node",
                Integer.toString(i),
                "data-x",
                sheet.across(x[i]),
                "data-y",
                y[i],
                "data-r",
                layered ? node.width() / 2 : node.radius());
    }

    private void mark(Sheet sheet, NetNode node, double atX, double atY) {
        Tone tone = node.node().tone();
        Ink ink = Ink.of(tone);
        if (!layered) {
            sheet.mark(tone, atX, atY, node.radius(), ink, false);
            return;
        }
        sheet.rect(node.at(atX, atY), 7, Paint.fill(Ink.PAPER).outlined(ink, 1.3));
        if (tone != Tone.PLAIN) {
            sheet.mark(tone, atX - node.width() / 2 + 1, atY - node.up() + 1, 4.5, ink, false);
        }
    }

    /** What solid, dashed and thin mean, where more than one occurs. */
    private double legend(Sheet sheet, double top) {
        if (!signed()) {
            return top;
        }
        int[] signs = chart.ties().stream()
                .mapToInt(t -> -Integer.signum(t.sign()))
                .distinct()
                .sorted()
                .toArray();
        Type type = scribe.type(Type.SMALL);
        double at = MARGIN;
        double y = top + 14;
        for (int opposite : signs) {
            Words words = scribe.say(signKey(-opposite));
            double wide = 36 + words.width(type);
            if (at > MARGIN && at + wide > sheet.width() - MARGIN) {
                at = MARGIN;
                y += type.size() * 1.7;
            }
            sheet.line(at, y, at + 28, y, NetTie.paint(-opposite, 1.5, true));
            sheet.text(words, at + 36, y + type.size() * 0.35, type, Sheet.Anchor.START, Ink.SOFT);
            at += wide + 22;
        }
        return y + 14;
    }

    private static String signKey(int sign) {
        return sign > 0 ? "net.positive" : sign < 0 ? "net.negative" : "net.neutral";
    }

    static Box around(List<NetNode> nodes, double[] x, double[] y) {
        Box all = nodes.get(0).at(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            all = union(all, nodes.get(i).at(x[i], y[i]));
        }
        return all;
    }

    private static Box union(Box a, Box b) {
        double left = Math.min(a.x(), b.x());
        double top = Math.min(a.y(), b.y());
        return new Box(left, top, Math.max(a.right(), b.right()) - left, Math.max(a.bottom(), b.bottom()) - top);
    }

    /** How a tie is said when it is pointed at. */
    static Words name(Chart.Net.Tie tie, NetNode from, NetNode to, Scribe scribe) {
        Arg label = tie.label() instanceof Arg.Blank
                ? Arg.of(Message.of(NetChart.class, signKey(tie.sign())))
                : tie.label();
        return scribe.say(
                tie.directed() ? "net.tie" : "net.tie-both",
                from.node().label(),
                to.node().label(),
                label);
    }
}
