package org.mizan.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.problem.FilePos;

/** A YAML value with its place. */
public sealed interface Node {
    FilePos at();

    /** A mapping; keys are strings, in the order of the file. */
    record Tree(Map<String, Entry> entries, FilePos at) implements Node {
        public Tree {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        public Optional<Node> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }
    }

    /** A sequence. */
    record Sequence(List<Node> items, FilePos at) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value as text.
     *
     * @param plain written without quotes, so that {@code null}, {@code true} and numbers keep their YAML meaning
     */
    record Scalar(String value, boolean plain, FilePos at) implements Node {
        private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

        /** Nothing written, {@code ~} or {@code null}. */
        public boolean isNull() {
            return plain && NULLS.contains(value);
        }
    }

    /**
     * One key of a mapping.
     *
     * @param keyAt where the key stands
     */
    record Entry(FilePos keyAt, Node value) {}
}
