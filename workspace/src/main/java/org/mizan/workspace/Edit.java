package org.mizan.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.table.Node;

/**
 * One change that somebody wants, named by what it changes and never by a line, with the value that they saw. It is done if the value is still the one
 * they saw, needs nothing if it already is the one they want, and is a {@link Conflict} otherwise. So edits of two windows, two people or another program
 * merge item by item.
 *
 * <p>Files are named by their path in the case folder with {@code /}. A row is named by some of its columns, usually those that identify it; the first row
 * that has these values is meant. Values of cells are as {@link org.mizan.table.Cell} gives them: without quotation marks and outer blanks.
 */
public sealed interface Edit {
    String file();

    /** Another value in one cell. A row that is not there is a conflict. */
    record SetCell(String file, Map<String, String> key, String column, String before, String after) implements Edit {
        public SetCell {
            key = Ordered.copy(key);
            before = Ordered.lines(before);
            after = Ordered.lines(after);
        }
    }

    /**
     * Another value for one of the words in a cell, such as one impact of a list.
     *
     * @param index from 0; the number of words to add one at the end, with {@code before} empty
     * @param after one word
     */
    record SetPart(String file, Map<String, String> key, String column, int index, String before, String after)
            implements Edit {
        public SetPart {
            key = Ordered.copy(key);
        }
    }

    /**
     * A table with at least these columns: a file with this header where there is none, else missing columns are added at the end of each row. Never a
     * conflict.
     */
    record AddTable(String file, List<String> columns) implements Edit {
        public AddTable {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A new row at the end; where the file is missing, a table with these columns is made first. If a row with the same identifying columns is there by
     * now, the two are merged: its empty cells are filled, and each cell that says something else is a conflict.
     *
     * @param values in the order of the columns that a new file would have
     */
    record AddRow(String file, Map<String, String> values) implements Edit {
        public AddRow {
            values = Ordered.copy(values);
        }
    }

    /**
     * No such row any more.
     *
     * @param before the values that were seen; columns not named here may hold anything
     */
    record RemoveRow(String file, Map<String, String> key, Map<String, String> before) implements Edit {
        public RemoveRow {
            key = Ordered.copy(key);
            before = Ordered.copy(before);
        }
    }

    /**
     * Another value in a YAML file; the file and mappings on the way that are missing are added.
     *
     * @param path keys of mappings and, as numbers from 0, items of lists
     * @param before empty if nothing was there
     */
    record SetValue(String file, List<String> path, Optional<Node> before, Node after) implements Edit {
        public SetValue {
            path = List.copyOf(path);
        }
    }

    /** No such key any more, and nothing of what is below it. */
    record RemoveValue(String file, List<String> path, Optional<Node> before) implements Edit {
        public RemoveValue {
            path = List.copyOf(path);
        }
    }

    /**
     * Another name for a key of a YAML file; its value stays where and as it is. A key that is not there is a conflict, unless one of the new name is.
     *
     * @param after the new name, which the mapping must not have yet
     */
    record RenameKey(String file, List<String> path, String after) implements Edit {
        public RenameKey {
            path = List.copyOf(path);
        }
    }

    /** A file that must not be there yet. */
    record AddFile(String file, String text) implements Edit {}

    /**
     * Another text for a whole file.
     *
     * @param beforeSha {@link Fingerprint#of} of the text that was seen
     */
    record ReplaceFile(String file, String beforeSha, String text) implements Edit {}

    /** @param beforeSha {@link Fingerprint#of} of the text that was seen */
    record RemoveFile(String file, String beforeSha) implements Edit {}

    /** Another value in one cell. */
    static Edit cell(String file, Map<String, String> key, String column, String before, String after) {
        return new SetCell(file, key, column, before, after);
    }

    /** Other words in a YAML file. */
    static Edit words(String file, List<String> path, Optional<Node> before, String after) {
        return new SetValue(file, path, before, Values.words(after));
    }

    /** Another list of words in a YAML file. */
    static Edit list(String file, List<String> path, Optional<Node> before, List<String> after) {
        return new SetValue(file, path, before, Values.list(after));
    }

    /**
     * Other words in one language of a text that may have several. Two people may change two languages at once; a text that was one bare string becomes a
     * mapping, keeping that string for the language it was in.
     *
     * @param seen the whole text as it was seen
     * @param first the language that a bare string is in
     */
    static Edit text(String file, List<String> path, Optional<Node> seen, String first, String language, String after) {
        return Values.inLanguage(file, path, seen, first, language, after);
    }
}
