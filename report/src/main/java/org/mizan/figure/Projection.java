package org.mizan.figure;

import java.util.List;
import org.mizan.model.CaseInfo.Region;

/**
 * Lambert's conformal conic projection, its standard parallels a sixth of the way in from the region's southern and northern edge (Snyder, Map Projections: A
 * Working Manual, 1987, eq. 15-1 to 15-3, on the sphere), fitted to a frame. A region across the equator or around half the globe has no fitting cone and is drawn
 * with equal distances along the parallels instead.
 */
final class Projection {
    private static final double EARTH_RADIUS = 6371;
    private final double n;
    private final double f;
    private final double middle;
    private final double stretch;
    private final double scale;
    private final double left;
    private final double top;
    private final double width;
    private final double height;

    private Projection(double n, double f, double middle, double stretch, double[] bounds, double wide, double most) {
        this.n = n;
        this.f = f;
        this.middle = middle;
        this.stretch = stretch;
        double spanX = bounds[2] - bounds[0];
        double spanY = bounds[3] - bounds[1];
        this.scale = Math.min(wide / spanX, most / spanY);
        this.left = bounds[0];
        this.top = bounds[3];
        this.width = spanX * scale;
        this.height = spanY * scale;
    }

    /** Fitted to the region, at most so wide and so high. */
    static Projection fitted(Region region, double wide, double high) {
        double south = Math.toRadians(Math.max(-80, region.south() + (region.north() - region.south()) / 6));
        double north = Math.toRadians(Math.min(80, region.north() - (region.north() - region.south()) / 6));
        double middle = (region.west() + region.east()) / 2;
        double n = Math.abs(north - south) < 1e-6
                ? Math.sin(south)
                : Math.log(Math.cos(south) / Math.cos(north)) / Math.log(tangent(north) / tangent(south));
        boolean flat = Math.abs(n) < 0.05 || region.east() - region.west() > 150 || Double.isNaN(n);
        double f = flat ? 0 : Math.cos(south) * Math.pow(tangent(south), n) / n;
        double stretch = Math.cos(Math.toRadians((region.south() + region.north()) / 2));
        Projection unit = new Projection(flat ? 0 : n, f, middle, stretch, new double[] {0, 0, 1, 1}, 1, 1);
        double[] bounds = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i <= 40; i++) {
            double lon = region.west() + (region.east() - region.west()) * i / 40;
            double lat = region.south() + (region.north() - region.south()) * i / 40;
            unit.grow(bounds, lon, region.south());
            unit.grow(bounds, lon, region.north());
            unit.grow(bounds, region.west(), lat);
            unit.grow(bounds, region.east(), lat);
        }
        return new Projection(flat ? 0 : n, f, middle, stretch, bounds, wide, high);
    }

    private void grow(double[] bounds, double lon, double lat) {
        double px = rawX(lon, lat);
        double py = rawY(lon, lat);
        bounds[0] = Math.min(bounds[0], px);
        bounds[1] = Math.min(bounds[1], py);
        bounds[2] = Math.max(bounds[2], px);
        bounds[3] = Math.max(bounds[3], py);
    }

    /** All that a reader of the picture needs to find the degrees of a point: n, F, middle, stretch, scale, left, top. */
    List<Double> numbers() {
        return List.of(n, f, middle, stretch, scale, left, top);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double x(double lon, double lat) {
        return (rawX(lon, lat) - left) * scale;
    }

    double y(double lon, double lat) {
        return (top - rawY(lon, lat)) * scale;
    }

    /** Kilometres to one unit of the picture at this place, along the parallel. */
    double kilometres(double lon, double lat) {
        double step = 0.1;
        double units = Math.hypot(x(lon + step, lat) - x(lon, lat), y(lon + step, lat) - y(lon, lat));
        return EARTH_RADIUS * Math.toRadians(step) * Math.cos(Math.toRadians(lat)) / units;
    }

    double[] project(double[] points) {
        double[] out = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            out[i] = x(points[i], points[i + 1]);
            out[i + 1] = y(points[i], points[i + 1]);
        }
        return out;
    }

    private double rawX(double lon, double lat) {
        double turn = Math.toRadians(lon - middle);
        return n == 0 ? turn * stretch : radius(lat) * Math.sin(n * turn);
    }

    private double rawY(double lon, double lat) {
        double turn = Math.toRadians(lon - middle);
        return n == 0 ? Math.toRadians(lat) : -radius(lat) * Math.cos(n * turn);
    }

    private double radius(double lat) {
        return f / Math.pow(tangent(Math.toRadians(Math.max(-89, Math.min(89, lat)))), n);
    }

    private static double tangent(double phi) {
        return Math.tan(Math.PI / 4 + phi / 2);
    }
}
