package org.mizan.view;

import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * A table, with a machine-readable twin.
 *
 * @param id anchor and file name of the twin, unique in the report
 * @param title what it shows, as a sentence
 * @param columns the first one names the rows
 */
public record Grid(String id, Message title, List<Column> columns, List<Row> rows) implements Block {
    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells.size() != columns.size()) {
                throw new IllegalArgumentException(
                        id + ": " + row.cells.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** Text is start-aligned and may wrap, a number is end-aligned, a mark is centred and narrow. */
    public enum Align {
        TEXT,
        NUMBER,
        MARK
    }

    /**
     * @param key column name in the CSV and JSON twin
     */
    public record Column(String key, Arg head, Align align) {
        public static Column text(String key, Message head) {
            return new Column(key, Arg.of(head), Align.TEXT);
        }

        public static Column number(String key, Message head) {
            return new Column(key, Arg.of(head), Align.NUMBER);
        }

        public static Column mark(String key, Arg head) {
            return new Column(key, head, Align.MARK);
        }
    }

    /**
     * @param anchor address of the row within its page; empty when nothing links to it
     */
    public record Row(Optional<String> anchor, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(Optional.empty(), List.of(cells));
        }

        public static Row of(List<Cell> cells) {
            return new Row(Optional.empty(), cells);
        }
    }

    /**
     * One value.
     *
     * @param tone colour with a meaning; {@link Tone#PLAIN} for none
     * @param bases the judgements behind it; a value with bases is a door to them
     * @param link another place in the report this value leads to
     */
    public record Cell(Arg value, Tone tone, List<Basis> bases, Optional<Link> link) {
        public Cell {
            bases = List.copyOf(bases);
        }

        public static Cell of(Arg value) {
            return new Cell(value, Tone.PLAIN, List.of(), Optional.empty());
        }

        public static Cell of(Message message) {
            return of(Arg.of(message));
        }

        public static Cell of(Arg value, Basis... bases) {
            return new Cell(value, Tone.PLAIN, List.of(bases), Optional.empty());
        }

        public static Cell of(Arg value, Tone tone, List<Basis> bases) {
            return new Cell(value, tone, bases, Optional.empty());
        }

        /** A cell that lists the citations of these judgements. */
        public static Cell cites(List<Basis> bases) {
            return new Cell(Arg.blank(), Tone.PLAIN, bases, Optional.empty());
        }

        public Cell linked(Link target) {
            return new Cell(value, tone, bases, Optional.of(target));
        }
    }

    /** A place in the report: the page's section id and an anchor on it. */
    public record Link(String section, String anchor) {}
}
