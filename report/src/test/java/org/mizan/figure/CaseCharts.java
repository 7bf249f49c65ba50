package org.mizan.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.model.Event;
import org.mizan.model.Relation;
import org.mizan.text.Arg;
import org.mizan.view.Chart;
import org.mizan.view.Tone;

/** Timeline, map and relations of a case folder, roughly as a report has them: real names are the best test of a layout. */
final class CaseCharts {
    private CaseCharts() {}

    static Map<String, Chart> of(Path folder) {
        Case c = CaseFolder.read(folder, List.of()).value().orElseThrow();
        List<String> ids = List.copyOf(c.actors().keySet());
        Map<String, Integer> count = new LinkedHashMap<>();
        c.chronology().forEach(e -> e.actors().stream().limit(1).forEach(a -> count.merge(a, 1, Integer::sum)));
        List<String> lanes = count.keySet().stream()
                .sorted((a, b) -> count.get(b) - count.get(a))
                .limit(8)
                .toList();
        List<Chart.Timeline.Moment> moments = new ArrayList<>();
        for (Event e : c.chronology()) {
            int lane = e.actors().isEmpty() ? -1 : lanes.indexOf(e.actors().get(0));
            if (lane >= 0) {
                Tone tone = List.of("war", "battle", "displacement").contains(e.kind())
                        ? Tone.WAR
                        : List.of("treaty", "agreement", "diplomacy").contains(e.kind()) ? Tone.SETTLEMENT : Tone.PLAIN;
                moments.add(new Chart.Timeline.Moment(
                        lane, e.date(), Arg.of(e.label()), tone, 2, Optional.empty(), Optional.of(e.basis())));
            }
        }
        Map<String, Chart> out = new LinkedHashMap<>();
        out.put(
                "case-timeline",
                new Chart.Timeline(
                        lanes.stream()
                                .map(l -> Arg.of(c.actors()
                                        .get(l)
                                        .shortName()
                                        .orElse(c.actors().get(l).name())))
                                .toList(),
                        moments));
        out.put(
                "case-map",
                new Chart.GeoMap(
                        c.info().region().orElseThrow(),
                        c.places().values().stream()
                                .map(p -> new Chart.GeoMap.Spot(
                                        p.lat(),
                                        p.lon(),
                                        Arg.of(p.name()),
                                        p.kind(),
                                        p.kind().equals("capital") || p.kind().equals("region")
                                                ? 3
                                                : p.kind().equals("city") ? 2 : 1,
                                        Optional.empty()))
                                .toList(),
                        c.lines()));
        List<Chart.Net.Node> nodes = new ArrayList<>();
        c.actors()
                .values()
                .forEach(a -> nodes.add(new Chart.Net.Node(
                        Arg.of(a.shortName().orElse(a.name())), Tone.PLAIN, 0.3, 0, Optional.empty())));
        List<Chart.Net.Tie> ties = new ArrayList<>();
        for (Relation r : c.relations()) {
            ties.add(new Chart.Net.Tie(
                    ids.indexOf(r.from()),
                    ids.indexOf(r.to()),
                    r.sign(),
                    r.strength().orElse(1),
                    false,
                    Arg.blank(),
                    List.of(r.basis())));
        }
        out.put("case-net", new Chart.Net(Chart.Net.Layout.FREE, nodes, ties));
        return out;
    }
}
