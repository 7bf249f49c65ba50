package org.mizan.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.CaseInfo;
import org.mizan.model.MapLine;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.time.Edtf;
import org.mizan.view.Chart;
import org.mizan.view.Tone;

/** Charts that break careless drawing: names that are code, names without spaces, nothing, one thing, everything at one point. */
final class HardSamples {
    private HardSamples() {}

    private static final String EVIL =
            "</text><script>alert('1 & 2')</script>\u202e\u2067\u0000\ud83d \"'<!-- ]]> &amp; onload=\"x\"";
    private static final Arg NAME = Samples.name(EVIL, EVIL + " ٱسم");
    private static final Arg LONG = Samples.name(
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft of the Caucasus and the Caspian",
            "فأسقيناكموها واستقبلناكموهنّ سنستدرجهم المتفاوضون المتداولون بلا مسافاتطويلةجداًلاتنكسرأبداًعندالسطر");

    static Map<String, Chart> hostile() {
        Map<String, Chart> out = new LinkedHashMap<>();
        with("hostile", NAME, 7, out);
        with("long", LONG, 12, out);
        return out;
    }

    static Map<String, Chart> small() {
        Map<String, Chart> out = new LinkedHashMap<>();
        with("one", Samples.actor(5), 1, out);
        with("two", Samples.actor(5), 2, out);
        return out;
    }

    static Map<String, Chart> empty() {
        Map<String, Chart> out = new LinkedHashMap<>();
        with("none", Samples.actor(0), 0, out);
        out.put("lane-without-events", new Chart.Timeline(List.of(Samples.actor(1)), List.of()));
        out.put(
                "undated",
                new Chart.Timeline(
                        List.of(Samples.actor(1)), List.of(Samples.moment(0, "", "Once", "ذات يوم", Tone.PLAIN, 1))));
        return out;
    }

    /** Every chart with so many items of this name, all at nearly the same place. */
    private static void with(String kind, Arg name, int n, Map<String, Chart> out) {
        List<Arg> names = new ArrayList<>();
        List<Chart.Timeline.Moment> moments = new ArrayList<>();
        List<Chart.GeoMap.Spot> spots = new ArrayList<>();
        List<Chart.Net.Node> nodes = new ArrayList<>();
        List<Chart.Net.Tie> ties = new ArrayList<>();
        List<Chart.Plane.Point> points = new ArrayList<>();
        List<Chart.Bars.Bar> bars = new ArrayList<>();
        List<Chart.Lines.Series> series = new ArrayList<>();
        List<Chart.Strip.Item> items = new ArrayList<>();
        List<Chart.Strip.Anchor> anchors = new ArrayList<>();
        List<Chart.Strip.Mark> marks = new ArrayList<>();
        List<Chart.Ranks.Item> ranks = new ArrayList<>();
        List<Chart.Shifts.Shift> shifts = new ArrayList<>();
        String[] dates = {"1813", "2020-09-27/..", "2020-09-27", "../1994", "1905?", "19XX", "2020-09~"};
        for (int i = 0; i < n; i++) {
            names.add(name);
            moments.add(new Chart.Timeline.Moment(
                    0,
                    Edtf.parse(dates[i % dates.length]).orElseThrow(),
                    name,
                    Tone.values()[i % 9],
                    1 + i % 3,
                    Optional.empty(),
                    Optional.empty()));
            spots.add(new Chart.GeoMap.Spot(
                    39.8, 46.7 + i * 0.01, name, i % 2 == 0 ? "city" : "region", 1 + i % 3, Optional.empty()));
            nodes.add(new Chart.Net.Node(name, Tone.values()[i % 9], i / 10.0, i % 3, Optional.empty()));
            ties.add(new Chart.Net.Tie(i, (i + 1) % n, i % 3 - 1, 5, true, name, List.of()));
            ties.add(new Chart.Net.Tie((i * 5 + 1) % n, i, i % 3 - 1, 0, false, Arg.blank(), List.of()));
            points.add(new Chart.Plane.Point(name, 3, 3 + i * 0.01, Tone.PLAIN, Optional.empty(), Optional.empty()));
            bars.add(new Chart.Bars.Bar(name, i == 1 ? Double.NaN : i - 2, -1, 1e6, Tone.WAR, List.of()));
            series.add(new Chart.Lines.Series(
                    name, new double[] {1, 2}, new double[] {i, Double.NaN}, new double[0], new double[0], Tone.PLAIN));
            items.add(new Chart.Strip.Item(name, 50, Double.NaN, Double.NaN, 0.5, Tone.PLAIN, List.of()));
            anchors.add(new Chart.Strip.Anchor(50 + i, name));
            marks.add(new Chart.Strip.Mark(name, 50, 0, 100, Tone.PLAIN));
            ranks.add(new Chart.Ranks.Item(name, new int[] {1, n - i}, Tone.PLAIN));
            shifts.add(new Chart.Shifts.Shift(name, i == 1 ? Double.NaN : i, 5 - i, Tone.values()[i % 9], List.of()));
        }
        double[][] values = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i][j] = i == j ? Double.NaN : i - j;
            }
        }
        out.put(kind + "-timeline", new Chart.Timeline(List.of(name), moments));
        MapLine line = new MapLine(
                "l",
                ((Arg.Words) name).text(),
                Edtf.UNKNOWN,
                true,
                List.of(new double[] {44, 39, 48, 41}),
                Samples.basis(1).get(0));
        out.put(
                kind + "-map",
                new Chart.GeoMap(new CaseInfo.Region(43, 51, 38, 42.5), spots, n == 0 ? List.of() : List.of(line)));
        if (n == 1) {
            out.put(kind + "-world", new Chart.GeoMap(new CaseInfo.Region(-170, 175, -60, 75), spots, List.of()));
            out.put(kind + "-point", new Chart.GeoMap(new CaseInfo.Region(-70, -70, -33, -33), List.of(), List.of()));
        }
        for (Chart.Net.Layout layout : Chart.Net.Layout.values()) {
            out.put(kind + "-net-" + layout, new Chart.Net(layout, nodes, ties));
        }
        out.put(kind + "-heat", new Chart.HeatMap(names, names, values, -3, 3, 1, List.of(), new int[0], new int[0]));
        out.put(
                kind + "-heat-flat",
                new Chart.HeatMap(names, names, values, 0, 0, 0, List.of(), new int[0], new int[0]));
        out.put(kind + "-plane", new Chart.Plane(name, name, points, Double.NaN, Double.NaN, List.of()));
        out.put(kind + "-plane-cut", new Chart.Plane(name, name, points, 3, 3, List.of(name, name, name, name)));
        out.put(kind + "-bars", new Chart.Bars(name, false, 2, bars));
        out.put(kind + "-lines", new Chart.Lines(name, name, series));
        out.put(kind + "-strip", new Chart.Strip(0, 100, anchors, items, marks));
        out.put(kind + "-ranks", new Chart.Ranks(List.of(name, name), ranks));
        out.put(kind + "-shifts", new Chart.Shifts(name, false, 2, -1e6, 1e6, shifts));
        out.put(kind + "-shifts-share", new Chart.Shifts(name, true, 0, 0, 1, shifts));
        out.put(
                kind + "-empty",
                new Chart.Empty(org.mizan.text.Message.of(HardSamples.class, "numbered", name, Arg.of(Text.NONE))));
    }
}
