package org.mizan.figure;

import java.util.List;
import org.mizan.model.CaseInfo.Region;
import org.mizan.text.Arg;

/** What lies under a case's own places: water, land, borders, coasts, a net of degrees, and a scale. */
final class MapGround {
    private static final double FINEST = 0.6;

    private final MapFrame map;
    private final Sheet sheet;
    private final Region region;
    private final Clip near;

    private MapGround(MapFrame map) {
        this.map = map;
        this.sheet = map.sheet();
        this.region = map.region();
        double wide = (region.east() - region.west()) * 0.35 + 2;
        double high = (region.north() - region.south()) * 0.35 + 2;
        this.near = new Clip(new Box(
                region.west() - wide,
                region.south() - high,
                region.east() - region.west() + 2 * wide,
                region.north() - region.south() + 2 * high));
    }

    static void draw(MapFrame map) {
        MapGround ground = new MapGround(map);
        ground.land();
        ground.degrees();
        ground.scale();
    }

    private void land() {
        sheet.rect(map.box(), 0, Paint.fill(Ink.WATER));
        Land data = Land.covering(region);
        Clip frame = new Clip(map.box());
        Path land = new Path();
        for (double[] ring : data.of(Land.Kind.LAND)) {
            double[] rough = near.ring(ring);
            if (rough.length > 0) {
                MapFrame.add(land, Clip.thinned(frame.ring(map.projection().project(rough)), FINEST), true);
            }
        }
        sheet.path(land, Paint.fill(Ink.LAND));
        outlines(data.of(Land.Kind.BORDER), Paint.stroke(Ink.BORDER, 1.1));
        outlines(data.of(Land.Kind.COAST), Paint.stroke(Ink.COAST, 0.8));
    }

    private void outlines(List<double[]> lines, Paint paint) {
        Path path = new Path();
        for (double[] line : lines) {
            for (double[] rough : near.line(line)) {
                map.visible(rough, FINEST).forEach(part -> MapFrame.add(path, part, false));
            }
        }
        sheet.path(path, paint);
    }

    private void degrees() {
        double wide = region.east() - region.west();
        double high = region.north() - region.south();
        double step = Scale.roundUp(Math.max(wide, high) / 6);
        Path path = new Path();
        for (double lon = Math.floor(region.west() / step) * step; lon <= region.east() + step; lon += step) {
            curve(path, lon, lon, region.south() - high / 4, region.north() + high / 4);
        }
        for (double lat = Math.floor(region.south() / step) * step; lat <= region.north() + step; lat += step) {
            curve(path, region.west() - wide / 4, region.east() + wide / 4, lat, lat);
        }
        sheet.path(path, Paint.stroke(Ink.COAST, 0.5).dashed("1 5"));
    }

    private void curve(Path path, double lon1, double lon2, double lat1, double lat2) {
        double[] points = new double[82];
        for (int i = 0; i <= 40; i++) {
            points[2 * i] = lon1 + (lon2 - lon1) * i / 40;
            points[2 * i + 1] = lat1 + (lat2 - lat1) * i / 40;
        }
        map.visible(points, 2).forEach(part -> MapFrame.add(path, part, false));
    }

    /** A round distance, right in the middle of the map. */
    private void scale() {
        double perUnit =
                map.projection().kilometres((region.west() + region.east()) / 2, (region.south() + region.north()) / 2);
        double km = Scale.roundUp(map.box().width() * perUnit / 12);
        double end = 14 + km / perUnit;
        double y = map.box().height() - 14;
        Paint line = Paint.stroke(Ink.INK, 1.5);
        sheet.line(14, y, end, y, line);
        sheet.line(14, y - 4, 14, y + 4, line);
        sheet.line(end, y - 4, end, y + 4, line);
        Arg number = km < 1 ? Arg.real(km, 1) : Arg.of(Math.round(km));
        Words words = map.scribe().say("map.kilometres", number);
        Type type = map.scribe().type(Type.SMALL);
        map.placer().block(sheet.rimmed(words, end + 8, y + 4, type, Sheet.Anchor.START, Ink.INK));
        map.placer().block(new Box(8, y - 8, end, 16));
    }
}
