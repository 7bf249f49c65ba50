package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import org.mizan.model.CaseInfo.Region;

/**
 * What the layers of a map share: the region, its projection, and the sheet with the room that is taken.
 *
 * @param box the part of the sheet that the map fills
 */
record MapFrame(Region region, Projection projection, Box box, Sheet sheet, Scribe scribe, LabelPlacer placer) {
    private static final double WIDTH = 1072;
    private static final double HIGHEST = 720;
    private static final double LEAST_DEGREES = 0.5;

    static MapFrame of(Region wanted, Scribe scribe) {
        Region region = sound(wanted);
        Projection projection = Projection.fitted(region, WIDTH, HIGHEST);
        Box box = new Box(0, 0, projection.width(), projection.height());
        Sheet sheet = Sheet.fixed(scribe, box.width());
        sheet.note("chart", "map");
        return new MapFrame(region, projection, box, sheet, scribe, new LabelPlacer(box.grown(-4)));
    }

    /** A region on the globe that has an extent. */
    private static Region sound(Region r) {
        double west = Math.max(-180, Math.min(r.west(), r.east() - LEAST_DEGREES));
        double south = Math.max(-85, Math.min(r.south(), r.north() - LEAST_DEGREES));
        double east = Math.min(180, Math.max(r.east(), west + LEAST_DEGREES));
        return new Region(west, east, south, Math.min(85, Math.max(r.north(), south + LEAST_DEGREES)));
    }

    double x(double lon, double lat) {
        return projection.x(lon, lat);
    }

    double y(double lon, double lat) {
        return projection.y(lon, lat);
    }

    /** The parts of a line of longitudes and latitudes that the map shows, on the sheet, without points too close to see. */
    List<double[]> visible(double[] line, double distance) {
        List<double[]> out = new ArrayList<>();
        for (double[] part : new Clip(box).line(projection.project(line))) {
            out.add(Clip.thinned(part, distance));
        }
        return out;
    }

    /** Adds points laid end to end to a path. */
    static void add(Path path, double[] points, boolean closed) {
        if (points.length < (closed ? 6 : 4)) {
            return;
        }
        path.move(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.to(points[i], points[i + 1]);
        }
        if (closed) {
            path.close();
        }
    }
}
