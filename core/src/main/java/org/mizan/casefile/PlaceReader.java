package org.mizan.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mizan.model.Actor;
import org.mizan.model.MapLine;
import org.mizan.model.Place;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.table.Table;
import org.mizan.text.Arg;
import org.mizan.text.Text;

/** Reads {@code places.csv} and {@code lines.geojson}. */
final class PlaceReader {
    private static final Columns PLACE = Columns.required("id", "name_", "lat", "lon")
            .optional("name", "aliases", "kind", "note", "note_")
            .judged();

    private static final List<String> LINE =
            List.of("id", "name", "valid", "source", "sources", "status", "confidence", "reason", "licence", "note");

    private final Reading reading;

    PlaceReader(Reading reading) {
        this.reading = reading;
    }

    Map<String, Place> places(Optional<Table> table) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (RowReader row : table.map(t -> reading.rows(t, PLACE)).orElse(List.of())) {
            Optional<String> id = row.id("id");
            Text name = row.requiredText("name");
            OptionalDouble lat = row.number("lat", -90, 90);
            OptionalDouble lon = row.number("lon", -180, 180);
            String kind = row.optionalRef("kind", Vocabulary.PLACE_KINDS, Reading.class, "unknown-place-kind")
                    .orElse("town");
            Place place = new Place(
                    id.orElse(""),
                    name,
                    aliases(row),
                    kind,
                    lat.orElse(0),
                    lon.orElse(0),
                    row.text("note"),
                    row.basis());
            if (id.isPresent() && lat.isPresent() && lon.isPresent()) {
                places.put(id.get(), place);
            }
        }
        return places;
    }

    /** {@code language:name; language:name}. */
    private List<Actor.Alias> aliases(RowReader row) {
        List<Actor.Alias> aliases = new ArrayList<>();
        int from = 0;
        for (String written : row.cell("aliases").value().split(";", -1)) {
            String[] parts = written.strip().split(":", 2);
            if (parts.length == 2 && Words.isLanguage(parts[0].strip()) && !parts[1].isBlank()) {
                aliases.add(new Actor.Alias(parts[1].strip(), parts[0].strip(), Text.NONE, Text.NONE));
            } else if (!written.isBlank()) {
                int lead = written.length() - written.stripLeading().length();
                int to = from + written.stripTrailing().length();
                Cell alias = Words.part(row.cell("aliases"), from + lead, to);
                reading.problems()
                        .error(Reading.class, "bad-alias", alias.at(), Arg.code(Words.visible(alias.value())));
            }
            from += written.length() + 1;
        }
        return aliases;
    }

    List<MapLine> lines(Node.Tree file) {
        return file == null ? List.of() : lines(reading.tree(file));
    }

    private List<MapLine> lines(TreeReader collection) {
        List<MapLine> lines = new ArrayList<>();
        if (collection.node("features").isEmpty()) {
            reading.problems().error(Reading.class, "missing-key", collection.at(), Arg.code("features"));
        }
        for (TreeReader feature : collection.children("features")) {
            Optional<TreeReader> properties = feature.child("properties");
            Optional<TreeReader> geometry = feature.child("geometry");
            if (properties.isPresent() && geometry.isPresent()) {
                line(properties.get(), geometry.get()).ifPresent(lines::add);
            } else {
                reading.problems().error(Reading.class, "not-a-line", feature.at());
            }
        }
        return lines;
    }

    private Optional<MapLine> line(TreeReader properties, TreeReader geometry) {
        Map<String, String> names = names(properties);
        List<String> keys = new ArrayList<>(LINE);
        names.keySet().forEach(l -> keys.add("name_" + l));
        properties.only(keys.toArray(String[]::new));
        properties.required("id");
        var basis = properties.basis();
        var citations = new ArrayList<>(basis.citations());
        citations.addAll(properties.citations("source"));
        List<double[]> parts = new ArrayList<>();
        String type = geometry.required("type").orElse("");
        if (type.equals("LineString")) {
            points(geometry.items("coordinates"), geometry).ifPresent(parts::add);
        } else if (type.equals("MultiLineString")) {
            for (Node part : geometry.items("coordinates")) {
                if (part instanceof Node.Sequence sequence) {
                    points(sequence.items(), geometry).ifPresent(parts::add);
                } else {
                    reading.problems().error(Reading.class, "bad-coordinates", part.at());
                }
            }
        } else {
            reading.problems().error(Reading.class, "not-a-line", geometry.at());
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new MapLine(
                        properties.word("id").orElse(""),
                        new Text(names).orElse(properties.text("name")),
                        properties.date("valid"),
                        properties.word("status").filter("contested"::equals).isPresent(),
                        parts,
                        new org.mizan.model.Basis(citations, basis.confidence(), basis.reason(), basis.at())));
    }

    private static Map<String, String> names(TreeReader properties) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Cell key : properties.keys()) {
            String language = key.value().startsWith("name_") ? key.value().substring(5) : "";
            if (Words.isLanguage(language)) {
                properties.word(key.value()).ifPresent(n -> names.put(language, n));
            }
        }
        return names;
    }

    private Optional<double[]> points(List<Node> nodes, TreeReader geometry) {
        double[] flat = new double[nodes.size() * 2];
        for (int i = 0; i < flat.length / 2; i++) {
            Node node = nodes.get(i);
            boolean pair = node instanceof Node.Sequence sequence
                    && sequence.items().size() >= 2
                    && coordinate(sequence.items().get(0), 180, flat, 2 * i)
                    && coordinate(sequence.items().get(1), 90, flat, 2 * i + 1);
            if (!pair) {
                reading.problems().error(Reading.class, "bad-coordinates", node.at());
                return Optional.empty();
            }
        }
        if (flat.length < 4) {
            reading.problems().error(Reading.class, "not-a-line", geometry.at());
            return Optional.empty();
        }
        return Optional.of(flat);
    }

    private static boolean coordinate(Node node, double bound, double[] into, int at) {
        if (!(node instanceof Node.Scalar scalar) || !scalar.value().matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?")) {
            return false;
        }
        into[at] = Double.parseDouble(scalar.value());
        return Math.abs(into[at]) <= bound;
    }
}
