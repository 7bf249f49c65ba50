package org.mizan.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.table.Node;

/** One thing that differs between two states of a case, named as an {@link Edit} would name it. */
public sealed interface Changed {
    String file();

    /** A cell. */
    record Cell(String file, Map<String, String> key, String column, String before, String after) implements Changed {
        public Cell {
            key = Ordered.copy(key);
        }
    }

    /** A row that is new ({@code before} is empty) or gone ({@code after} is empty). */
    record Row(String file, Map<String, String> key, Map<String, String> before, Map<String, String> after)
            implements Changed {
        public Row {
            key = Ordered.copy(key);
            before = Ordered.copy(before);
            after = Ordered.copy(after);
        }
    }

    /** A value of a YAML file; the path is empty for the file's whole content. */
    record Value(String file, List<String> path, Optional<Node> before, Optional<Node> after) implements Changed {
        public Value {
            path = List.copyOf(path);
        }
    }

    /**
     * A file that is new, gone, no table or YAML, or of which only comments, order and form differ.
     *
     * @param before {@link Fingerprint} of the text; empty if there was none
     */
    record Whole(String file, Optional<String> before, Optional<String> after) implements Changed {}
}
