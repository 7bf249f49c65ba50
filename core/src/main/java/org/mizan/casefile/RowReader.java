package org.mizan.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mizan.model.Basis;
import org.mizan.problem.FilePos;
import org.mizan.table.Cell;
import org.mizan.table.Row;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/** Reads the values of one row. An absent value is empty; a wrong one is empty too and adds a problem at its place. */
public final class RowReader {
    private final Row row;
    private final Reading reading;

    RowReader(Row row, Reading reading) {
        this.row = row;
        this.reading = reading;
    }

    /** The cell as it stands. */
    public Cell cell(String column) {
        return row.cell(column);
    }

    public FilePos at() {
        return row.at();
    }

    /** The text of a cell, if it has any. */
    public Optional<String> word(String column) {
        return Optional.of(cell(column).value()).filter(v -> !v.isEmpty());
    }

    /** The text of a cell that must have some. */
    public Optional<String> required(String column) {
        if (cell(column).isEmpty()) {
            reading.problems()
                    .error(Reading.class, "missing-value", cell(column).at(), Arg.code(column));
        }
        return word(column);
    }

    /** Whether one of these cells is still empty, as in a row that was only begun; a warning says that the row does not count yet. */
    public boolean isUnfinished(String... columns) {
        boolean unfinished = false;
        for (String column : columns) {
            if (cell(column).isEmpty()) {
                reading.problems()
                        .warning(Reading.class, "unfinished-row", cell(column).at(), Arg.code(column));
                unfinished = true;
            }
        }
        return unfinished;
    }

    /** A new id that must be there and well formed. */
    public Optional<String> id(String column) {
        return required(column).flatMap(v -> Words.id(cell(column), reading.problems()));
    }

    /** An id that may be left out. */
    public Optional<String> optionalId(String column) {
        return word(column).flatMap(v -> Words.id(cell(column), reading.problems()));
    }

    /** A number that must be there, within bounds. */
    public OptionalDouble number(String column, double min, double max) {
        return required(column).isEmpty()
                ? OptionalDouble.empty()
                : Words.number(cell(column), min, max, reading.problems());
    }

    /** A whole number that must be there, within bounds. */
    public OptionalInt integer(String column, int min, int max) {
        return required(column).isEmpty()
                ? OptionalInt.empty()
                : Words.integer(cell(column), min, max, reading.problems());
    }

    /** A number that may be left out. */
    public OptionalDouble optionalNumber(String column, double min, double max) {
        return cell(column).isEmpty()
                ? OptionalDouble.empty()
                : Words.number(cell(column), min, max, reading.problems());
    }

    /** A date; unknown where nothing is written. */
    public Edtf date(String column) {
        return Words.date(cell(column), reading.problems());
    }

    /** One of the known names, which must be there; anything else is the problem {@code code} of the messages beside {@code owner}. */
    public Optional<String> ref(String column, Collection<String> known, Class<?> owner, String code) {
        return required(column).flatMap(v -> known(cell(column), known, owner, code));
    }

    /** One of the known names, or nothing. */
    public Optional<String> optionalRef(String column, Collection<String> known, Class<?> owner, String code) {
        return word(column).flatMap(v -> known(cell(column), known, owner, code));
    }

    /** Known names separated by blanks; wrong ones are left out. */
    public List<String> refs(String column, Collection<String> known, Class<?> owner, String code) {
        List<String> found = new ArrayList<>();
        for (Cell word : Words.split(cell(column))) {
            known(word, known, owner, code).ifPresent(found::add);
        }
        return found;
    }

    /** The words of a cell, each with its place. */
    public List<Cell> words(String column) {
        return Words.split(cell(column));
    }

    /** A text spread over {@code prefix_<language>} columns, or in the column {@code prefix} in the case's first language. */
    public Text text(String prefix) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        word(prefix).ifPresent(v -> byLanguage.put(reading.languages().get(0), v));
        row.cells().forEach((column, cell) -> {
            if (column.startsWith(prefix + "_") && !cell.isEmpty()) {
                byLanguage.put(column.substring(prefix.length() + 1), cell.value());
            }
        });
        return new Text(byLanguage);
    }

    /** A text that must be there, with a warning for each of the case's languages that it lacks. */
    public Text requiredText(String prefix) {
        Text text = text(prefix);
        if (text.isEmpty()) {
            reading.problems().error(Reading.class, "missing-value", row.at(), Arg.code(prefix));
        } else {
            reading.languages().stream()
                    .filter(l -> text.exactly(l).isEmpty())
                    .forEach(l -> reading.problems()
                            .warning(Reading.class, "missing-language", row.at(), Arg.code(prefix), Arg.code(l)));
        }
        return text;
    }

    /** What the row rests on: its {@code sources}, {@code confidence} and {@code reason}. */
    public Basis basis() {
        OptionalDouble confidence = optionalNumber("confidence", 0, 1);
        return new Basis(Words.citations(cell("sources"), reading), confidence, text("reason"), row.at());
    }

    private Optional<String> known(Cell cell, Collection<String> known, Class<?> owner, String code) {
        if (known.contains(cell.value())) {
            return Optional.of(cell.value());
        }
        reading.problems()
                .unknown(
                        Message.of(owner, code, Arg.code(Words.visible(cell.value()))), cell.at(), cell.value(), known);
        return Optional.empty();
    }
}
