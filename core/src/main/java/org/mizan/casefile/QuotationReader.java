package org.mizan.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mizan.model.Quotation;
import org.mizan.table.Table;
import org.mizan.text.Arg;

/** Reads {@code quotations.csv}. */
final class QuotationReader {
    private static final Columns QUOTATION = Columns.required("source", "id", "exact")
            .optional("page", "prefix", "suffix", "start", "end", "text_sha256", "text_version")
            .optional("translation", "translation_", "note", "note_", "by", "date");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int PAGES = 100_000;
    private static final int CHARACTERS = 1_000_000_000;

    private final Reading reading;

    QuotationReader(Reading reading) {
        this.reading = reading;
    }

    Map<String, Quotation> quotations(Optional<Table> table) {
        Map<String, Quotation> quotations = new LinkedHashMap<>();
        for (RowReader row : table.map(t -> reading.rows(t, QUOTATION)).orElse(java.util.List.of())) {
            Optional<String> source = row.ref("source", reading.sources(), Reading.class, "unknown-source");
            Optional<String> id = row.id("id");
            Optional<String> exact = row.required("exact");
            Quotation quotation = new Quotation(
                    source.orElse(""),
                    id.orElse(""),
                    integer(row, "page", 1, PAGES),
                    exact.orElse(""),
                    row.cell("prefix").value(),
                    row.cell("suffix").value(),
                    integer(row, "start", 0, CHARACTERS),
                    end(row),
                    hash(row),
                    integer(row, "text_version", 1, 1).orElse(1),
                    row.text("translation"),
                    row.text("note"),
                    row.word("by"),
                    row.date("date"),
                    row.at());
            if (source.isPresent() && id.isPresent() && exact.isPresent()) {
                quotations.putIfAbsent(quotation.key(), quotation);
            }
        }
        return quotations;
    }

    private static OptionalInt integer(RowReader row, String column, int min, int max) {
        return row.cell(column).isEmpty() ? OptionalInt.empty() : row.integer(column, min, max);
    }

    /** The end, which cannot lie before the start. */
    private OptionalInt end(RowReader row) {
        OptionalInt start = row.cell("start").isEmpty()
                ? OptionalInt.empty()
                : Words.integer(row.cell("start"), 0, CHARACTERS, new org.mizan.problem.Problems());
        OptionalInt end = integer(row, "end", 0, CHARACTERS);
        if (start.isPresent() && end.isPresent() && end.getAsInt() < start.getAsInt()) {
            reading.problems()
                    .error(
                            Reading.class,
                            "ends-before-start",
                            row.cell("end").at(),
                            Arg.code(row.cell("end").value()),
                            Arg.code(row.cell("start").value()));
            return OptionalInt.empty();
        }
        return end;
    }

    private Optional<String> hash(RowReader row) {
        Optional<String> written = row.word("text_sha256");
        if (written.isPresent() && !SHA256.matcher(written.get()).matches()) {
            reading.problems()
                    .error(
                            Reading.class,
                            "bad-hash",
                            row.cell("text_sha256").at(),
                            Arg.code(Words.visible(written.get())));
            return Optional.empty();
        }
        return written;
    }
}
