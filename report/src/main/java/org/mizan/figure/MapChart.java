package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Chart;

/** Places and lines of a case over land, coasts and borders. The map is never mirrored; the key under it is read in the direction of the language. */
final class MapChart {
    private MapChart() {}

    static Sheet draw(Chart.GeoMap chart, Scribe scribe) {
        MapFrame map = MapFrame.of(chart.region(), scribe);
        MapGround.draw(map);
        MapLines lines = new MapLines(map, chart.lines());
        lines.draw();
        List<Chart.GeoMap.Spot> numbered = MapSpots.draw(map, chart.spots());
        lines.names();
        map.sheet().rect(map.box().grown(-0.5), 0, Paint.stroke(Ink.LINE, 1));
        double bottom = lines.key(map.box().height() + 8);
        return map.sheet()
                .height(Notes.beside(
                        map.sheet(),
                        scribe,
                        notes(numbered, scribe),
                        bottom,
                        map.box().width()));
    }

    private static List<Words> notes(List<Chart.GeoMap.Spot> numbered, Scribe scribe) {
        List<Words> out = new ArrayList<>();
        List<Arg> items = new ArrayList<>();
        for (int i = 0; i < numbered.size(); i++) {
            items.add(Arg.of(Message.of(
                    MapChart.class, "numbered", Arg.of(i + 1), numbered.get(i).label())));
        }
        if (!items.isEmpty()) {
            out.add(scribe.say(Arg.list(items)));
        }
        out.add(scribe.say("map.ground"));
        return out;
    }
}
