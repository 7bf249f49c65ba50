package org.mizan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mizan.text.Text;

/**
 * One thing that can be found, with everything a hit shows of it.
 *
 * @param key unique in its index
 * @param at where it stands: a place in a file of the case, or the path of a document
 * @param page the page of a document
 * @param fields its texts, in the order in which they are worth showing
 */
record Entry(
        String key,
        Kind kind,
        String id,
        Text label,
        String at,
        Optional<Integer> page,
        List<Field> fields,
        SortedSet<String> sources,
        SortedSet<String> actors,
        SortedSet<Integer> years) {

    /** A text of an entry: what it is, in which language ({@code und} if unknown), and its words. */
    record Field(String name, String language, String text) {}

    /** Collects an entry part by part. */
    static final class Builder {
        private final Kind kind;
        private final String id;
        private final Text label;
        private final String at;
        private final List<Field> fields = new ArrayList<>();
        private final SortedSet<String> sources = new TreeSet<>();
        private final SortedSet<String> actors = new TreeSet<>();
        private final SortedSet<Integer> years = new TreeSet<>();

        Builder(Kind kind, String id, Text label, String at) {
            this.kind = kind;
            this.id = id;
            this.label = label;
            this.at = at;
        }

        Builder text(String name, Text text) {
            for (Map.Entry<String, String> one : text.byLanguage().entrySet()) {
                text(name, one.getKey(), one.getValue());
            }
            return this;
        }

        Builder text(String name, String language, String text) {
            if (!text.isBlank()) {
                fields.add(new Field(name, language, text));
            }
            return this;
        }

        Builder source(String id) {
            sources.add(id);
            return this;
        }

        Builder actor(String id) {
            actors.add(id);
            return this;
        }

        Builder year(int year) {
            years.add(year);
            return this;
        }

        Entry build(String key, Optional<Integer> page) {
            return new Entry(key, kind, id, label, at, page, List.copyOf(fields), sources, actors, years);
        }
    }
}
