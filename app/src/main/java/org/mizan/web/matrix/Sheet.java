package org.mizan.web.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.model.Quotation;
import org.mizan.model.Source;
import org.mizan.problem.Problem;
import org.mizan.report.SourceLabel;
import org.mizan.table.Row;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Text;
import org.mizan.web.Words;

/**
 * A matrix as its script in the browser reads it, in one language. Written as JSON component by component.
 *
 * @param number of the state of the case
 * @param missing columns that a new file would have and this one has not
 * @param judgements the rows of the file that have a place in the matrix
 * @param measured whether {@code next} is by computed effects
 */
record Sheet(
        long number,
        String id,
        String file,
        String title,
        List<String> keys,
        List<String> missing,
        List<Mark> rowBands,
        List<Head> rows,
        List<Mark> columnBands,
        List<Head> columns,
        List<Range> scales,
        List<Judgement> judgements,
        List<Fixes.Flaw> flaws,
        List<Urgency.Next> next,
        boolean measured,
        int hidden,
        boolean arabicDigits,
        List<Work> sources,
        Map<String, String> words) {

    /** A band. */
    record Mark(String id, String name, String language) {}

    /** A row or a column; what only columns have is empty or one in a row. */
    record Head(
            String id,
            String name,
            String language,
            String text,
            int band,
            Map<String, String> key,
            String self,
            String column,
            int part,
            int parts,
            int scale) {}

    /** A scale with its meanings in words. */
    record Range(double min, double max, boolean signed, boolean whole, List<Key> values, List<Key> points) {}

    /** A value, the key that writes it, and what it means. */
    record Key(String value, String code, boolean shift, String meaning, String language) {}

    /** A row of the file as it stands. */
    record Judgement(Map<String, String> values, String anchor, double effect) {}

    /** A source that can be cited. */
    record Work(String id, String label, String title, String language) {}

    static Sheet of(Matrix m, Case c, long number, List<Problem> problems, Map<String, Double> effects, Words words) {
        Places places = new Places(m);
        return new Sheet(
                number,
                m.id(),
                m.file(),
                words.plain("title." + m.id()),
                m.keys(),
                m.header().stream()
                        .filter(h ->
                                m.table().filter(t -> t.column(h).isPresent()).isEmpty())
                        .toList(),
                m.rowBands().stream().map(b -> mark(b, words)).toList(),
                m.rows().stream().map(l -> head(l, "", -1, 1, 0, words)).toList(),
                m.columnBands().stream().map(b -> mark(b, words)).toList(),
                m.columns().stream()
                        .map(k -> head(k.line(), k.column(), k.part(), k.parts(), k.scale(), words))
                        .toList(),
                m.scales().stream().map(s -> range(s, words)).toList(),
                m.table()
                        .map(t -> t.rows().stream()
                                .filter(r -> places.of(r).isPresent())
                                .map(r -> judgement(r, effects))
                                .toList())
                        .orElse(List.of()),
                new Fixes(m, places, words).flaws(problems),
                new Urgency(m, places, effects).next(),
                !effects.isEmpty(),
                m.hidden(),
                words.localizer().language().digits() == Language.Digits.ARABIC_INDIC,
                works(c, words),
                Phrases.of(words, m.id()));
    }

    /** A name for the judgement in this row that is safe in an address. */
    static String anchor(Row row) {
        return Basis.none(row.at()).anchor();
    }

    private static Judgement judgement(Row row, Map<String, Double> effects) {
        Map<String, String> values = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> values.put(column, cell.value()));
        String anchor = anchor(row);
        return new Judgement(values, anchor, effects.getOrDefault(anchor, 0.0));
    }

    private static Mark mark(Matrix.Band band, Words words) {
        return band.name().isEmpty()
                ? new Mark(band.id(), words.plain("band.all"), code(words))
                : new Mark(band.id(), said(band.name(), words), language(band.name(), words));
    }

    private static Head head(Matrix.Line line, String column, int part, int parts, int scale, Words words) {
        boolean own = line.name().isEmpty();
        return new Head(
                line.id(),
                own ? words.plain("column." + column) : said(line.name(), words),
                own ? code(words) : language(line.name(), words),
                said(line.text(), words),
                line.band(),
                new TreeMap<>(line.key()),
                line.self(),
                column,
                part,
                parts,
                scale);
    }

    private static Range range(Matrix.Scale scale, Words words) {
        List<Key> values = scale.values().stream()
                .map(v -> new Key(
                        v.value(),
                        v.code(),
                        v.shift(),
                        words.plain("scale." + scale.id() + "."
                                + v.value().replace('-', 'm').replace("+", "")),
                        code(words)))
                .toList();
        List<Key> points = scale.points().stream()
                .map(p -> new Key(number(p.value()), "", false, said(p.name(), words), language(p.name(), words)))
                .toList();
        return new Range(scale.min(), scale.max(), scale.signed(), scale.whole(), values, points);
    }

    /** Characters of a passage that say which it is. */
    private static final int PASSAGE = 120;

    private static List<Work> works(Case c, Words words) {
        List<Work> works = new java.util.ArrayList<>();
        SourceLabel labels = new SourceLabel(c);
        works.add(new Work(Citation.ANALYST, words.plain("ui.analyst"), "", code(words)));
        for (Source s : c.sources().values()) {
            works.add(new Work(s.id(), label(s, words), said(s.title(), words), language(s.title(), words)));
            c.quotations().values().stream()
                    .filter(q -> q.source().equals(s.id()))
                    .forEach(q -> works.add(passage(q, s, labels, words)));
        }
        return works;
    }

    /** A quotation is cited like a work, and found by its words. */
    private static Work passage(Quotation q, Source s, SourceLabel labels, Words words) {
        return new Work(
                q.key(),
                label(s, words) + " #" + q.id(),
                words.localizer().plain(labels.passage(q, PASSAGE)),
                s.language().orElse("und"));
    }

    /** The short name of a source, else its first author and year. */
    private static String label(Source source, Words words) {
        if (!source.shortName().isEmpty() || source.authors().isEmpty()) {
            return said(source.shortName().orElse(Text.plain(source.id())), words);
        }
        String year = words.localizer().date(source.issued());
        return (said(source.authors().get(0).family(), words) + " " + year).strip();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String said(Text text, Words words) {
        return text.isEmpty() ? "" : words.localizer().plain(Arg.of(text));
    }

    private static String language(Text text, Words words) {
        return Optional.of(text).flatMap(t -> t.languageFor(code(words))).orElse("und");
    }

    private static String code(Words words) {
        return words.localizer().language().code();
    }
}
