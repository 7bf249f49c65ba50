package org.mizan.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mizan.model.CaseInfo.Region;

/**
 * Land, coasts and borders of Natural Earth: in detail around the Black Sea, the Caucasus, the Caspian and the Levant, coarsely for the rest of the world.
 * Coordinates are longitude, latitude pairs laid end to end, in degrees.
 */
final class Land {
    enum Kind {
        LAND,
        COAST,
        BORDER
    }

    private final Region extent;
    private final Map<Kind, List<double[]>> shapes;

    private Land(Region extent, Map<Kind, List<double[]>> shapes) {
        this.extent = extent;
        this.shapes = shapes;
    }

    private static final class Detailed {
        static final Land MAP = read("land-region.txt");
    }

    private static final class Coarse {
        static final Land MAP = read("land-world.txt");
    }

    /** The most detailed data that covers this region. */
    static Land covering(Region region) {
        Region box = Detailed.MAP.extent;
        boolean inside = region.west() >= box.west()
                && region.east() <= box.east()
                && region.south() >= box.south()
                && region.north() <= box.north();
        return inside ? Detailed.MAP : Coarse.MAP;
    }

    List<double[]> of(Kind kind) {
        return shapes.get(kind);
    }

    private static Land read(String name) {
        Map<Kind, List<double[]>> shapes = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            shapes.put(kind, new ArrayList<>());
        }
        List<Region> extent = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Land.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(" ");
                switch (cells[0]) {
                    case "box" ->
                        extent.add(
                                new Region(degrees(cells[1]), degrees(cells[3]), degrees(cells[2]), degrees(cells[4])));
                    case "land" -> shapes.get(Kind.LAND).add(points(cells));
                    case "coast" -> shapes.get(Kind.COAST).add(points(cells));
                    case "border" -> shapes.get(Kind.BORDER).add(points(cells));
                    default -> {}
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return new Land(extent.get(0), shapes);
    }

    private static double degrees(String thousandths) {
        return Integer.parseInt(thousandths) / 1000.0;
    }

    private static double[] points(String[] cells) {
        double[] out = new double[2 * (cells.length - 1)];
        int x = 0;
        int y = 0;
        for (int i = 1; i < cells.length; i++) {
            int comma = cells[i].indexOf(',');
            x += Integer.parseInt(cells[i], 0, comma, 10);
            y += Integer.parseInt(cells[i], comma + 1, cells[i].length(), 10);
            out[2 * i - 2] = x / 1000.0;
            out[2 * i - 1] = y / 1000.0;
        }
        return out;
    }
}
