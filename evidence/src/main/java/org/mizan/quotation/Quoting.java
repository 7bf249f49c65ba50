package org.mizan.quotation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mizan.casefile.edit.CsvEdit;
import org.mizan.model.Quotation;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;

/** Takes a passage out of a stored text as a new row of {@code quotations.csv}. */
public final class Quoting {
    /** The file of a case that holds quotations. */
    public static final String FILE = "quotations.csv";

    private static final String HEADER =
            "source,id,page,exact,prefix,suffix,start,end,text_sha256,text_version,translation_en,translation_ar,note_en,note_ar,by,date\n";

    private Quoting() {}

    /** Where exactly these words stand, on one page or on all. */
    public static List<Span> candidates(QuotedText text, String words, OptionalInt page) {
        return text.find(words).stream()
                .filter(s -> page.isEmpty() || s.page() == page.getAsInt())
                .toList();
    }

    /** A free id for a quotation of this source: q1, q2 … */
    public static String id(String source, Collection<Quotation> quotations) {
        for (int n = 1; ; n++) {
            String id = "q" + n;
            if (quotations.stream().noneMatch(q -> q.source().equals(source) && q.id().equals(id))) {
                return id;
            }
        }
    }

    /** The values of the row that quotes this stretch, all that finds it again; who, when and why are the caller's to add. */
    public static Map<String, String> values(String source, String id, QuotedText text, Span span) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("source", source);
        row.put("id", id);
        row.put("page", Integer.toString(span.page()));
        row.put("exact", text.words(span));
        row.put("prefix", text.before(span));
        row.put("suffix", text.after(span));
        row.put("start", Integer.toString(span.start()));
        row.put("end", Integer.toString(span.end()));
        row.put("text_sha256", text.sha256());
        row.put("text_version", Integer.toString(QuotedText.VERSION));
        return row;
    }

    /**
     * The table with this row at its end; an empty text becomes a table.
     *
     * @return empty if the table lacks a column without which the passage could not be found again
     */
    public static Optional<String> add(String table, Map<String, String> row) {
        String text = table.isBlank() ? HEADER : table;
        List<String> columns = columns(text);
        List<String> needed = List.of("source", "id", "exact", "start", "end", "text_sha256");
        if (!columns.containsAll(needed)) {
            return Optional.empty();
        }
        Map<String, String> fitting = new LinkedHashMap<>(row);
        fitting.keySet().retainAll(columns);
        return Optional.of(CsvEdit.insert(text, 0, fitting));
    }

    /** The table with this quotation at another stretch of the text, which a person has chosen. */
    public static String move(String table, Quotation q, QuotedText text, Span span) {
        String out = table;
        List<String> columns = columns(table);
        for (Map.Entry<String, String> cell :
                values(q.source(), q.id(), text, span).entrySet()) {
            if (columns.contains(cell.getKey())) {
                out = CsvEdit.set(out, q.at().line(), cell.getKey(), cell.getValue());
            }
        }
        return out;
    }

    private static List<String> columns(String table) {
        return CsvReader.read(new SourceFile(FILE, table), new Problems())
                .map(Table::columns)
                .orElse(List.of());
    }
}
