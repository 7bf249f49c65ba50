package org.mizan.web.forms;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.figure.PickMap;
import org.mizan.model.CaseInfo;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.view.Chart;
import org.mizan.view.Figure;

/**
 * The map beside the form of a place, on which it can be pointed at.
 *
 * @param projection the numbers by which degrees become points of the picture
 */
public record PlaceMap(Content picture, String width, String height, String projection) {
    private static final CaseInfo.Region WORLD = new CaseInfo.Region(-170, 180, -56, 72);

    /** Nothing unless the item is a place. */
    static Optional<PlaceMap> of(Sheet sheet, Item item) {
        if (item.part() != Parts.PLACES) {
            return Optional.empty();
        }
        List<Item> places = ItemList.of(Parts.PLACES, sheet.files());
        List<Chart.GeoMap.Spot> spots = new ArrayList<>();
        for (Item place : places) {
            double lat = number(place.word("lat"), 90);
            double lon = number(place.word("lon"), 180);
            boolean self = place.token().equals(item.token());
            if (!self && !Double.isNaN(lat) && !Double.isNaN(lon)) {
                Text name = place.text("name", sheet.languages().get(0)).orElse(Text.plain(place.id()));
                spots.add(new Chart.GeoMap.Spot(lat, lon, Arg.of(name), place.word("kind"), 1, Optional.empty()));
            }
        }
        CaseInfo.Region region = region(sheet, spots, item);
        Figure figure = new Figure(
                "pick",
                Message.of(PlaceMap.class, "map.title"),
                Message.of(PlaceMap.class, "map.describe", Arg.of(spots.size())),
                new Chart.GeoMap(region, spots, List.of()),
                Optional.empty());
        PickMap map = PickMap.of(figure, region, sheet.names().words().localizer());
        return Optional.of(new PlaceMap(
                out -> out.writeContent(map.svg()),
                Double.toString(map.width()),
                Double.toString(map.height()),
                Raw.json(map.projection())));
    }

    /** The case's own region, widened to hold the place; without one, around the places; without those, the world. */
    private static CaseInfo.Region region(Sheet sheet, List<Chart.GeoMap.Spot> spots, Item item) {
        Optional<CaseInfo.Region> own = sheet.files()
                .tree("case.yaml")
                .flatMap(t -> t.get("region"))
                .filter(n -> n instanceof Node.Tree)
                .flatMap(n -> box((Node.Tree) n));
        if (own.isPresent()) {
            return own.get();
        }
        double lat = number(item.word("lat"), 90);
        double lon = number(item.word("lon"), 180);
        List<double[]> points = new ArrayList<>();
        spots.forEach(s -> points.add(new double[] {s.lat(), s.lon()}));
        if (!Double.isNaN(lat) && !Double.isNaN(lon)) {
            points.add(new double[] {lat, lon});
        }
        if (points.isEmpty()) {
            return WORLD;
        }
        double south = points.stream().mapToDouble(p -> p[0]).min().orElseThrow();
        double north = points.stream().mapToDouble(p -> p[0]).max().orElseThrow();
        double west = points.stream().mapToDouble(p -> p[1]).min().orElseThrow();
        double east = points.stream().mapToDouble(p -> p[1]).max().orElseThrow();
        double margin = Math.max(1, Math.max(north - south, east - west) / 4);
        return new CaseInfo.Region(
                Math.max(-180, west - margin),
                Math.min(180, east + margin),
                Math.max(-85, south - margin),
                Math.min(85, north + margin));
    }

    private static Optional<CaseInfo.Region> box(Node.Tree tree) {
        double west = number(Raw.word(tree.get("west")), 180);
        double east = number(Raw.word(tree.get("east")), 180);
        double south = number(Raw.word(tree.get("south")), 85);
        double north = number(Raw.word(tree.get("north")), 85);
        return west < east && south < north
                ? Optional.of(new CaseInfo.Region(west, east, south, north))
                : Optional.empty();
    }

    /** Not a number where none is written, or one out of bounds. */
    private static double number(String written, double bound) {
        double value = written.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?") ? Double.parseDouble(written) : Double.NaN;
        return Math.abs(value) <= bound ? value : Double.NaN;
    }
}
