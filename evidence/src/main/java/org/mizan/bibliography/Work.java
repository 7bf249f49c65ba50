package org.mizan.bibliography;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mizan.problem.FilePos;

/**
 * A work as reference managers describe it: one title, one name per author, one date.
 *
 * @param key what the file calls it
 * @param type one of the types of {@code sources.yaml}
 * @param fields single values by the name they have in {@code sources.yaml}: {@code title}, {@code container}, {@code issued} …; none is empty
 * @param extras what {@code sources.yaml} says beyond that: path of keys to value, an empty value for a path that is not there
 * @param at where the file tells of it
 */
public record Work(
        String key,
        String type,
        List<Name> authors,
        List<Name> editors,
        Map<String, String> fields,
        Map<String, String> extras,
        FilePos at) {
    public Work {
        authors = List.copyOf(authors);
        editors = List.copyOf(editors);
        fields = Map.copyOf(fields);
        extras = Map.copyOf(extras);
    }

    /** A person, or a body that has one name only. */
    public record Name(String family, String given) {
        static Name literal(String name) {
            return new Name(name, "");
        }
    }

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Extras in a fixed order. */
    Map<String, String> orderedExtras() {
        return new TreeMap<>(extras);
    }

    /** The year of the date, where there is one. */
    Optional<String> year() {
        return field("issued").map(d -> d.substring(0, Math.min(4, d.length())));
    }

    Work with(Map<String, String> more) {
        return new Work(key, type, authors, editors, fields, more, at);
    }
}
