package org.mizan.bibliography;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mizan.model.Source;
import org.mizan.text.Text;
import org.mizan.time.Edtf;
import org.mizan.time.Moment;

/** Sources as the items that the citation processor reads. */
final class CslItems {
    /** Put into a small word that begins a sentence inside a title, which the processor would write small: a letter that no title holds, so that the word is another one. Taken out afterwards. */
    static final String KEEP_CASE = "\u1d78";

    private static final Map<String, CSLType> TYPES = Map.ofEntries(
            Map.entry("article-journal", CSLType.ARTICLE_JOURNAL),
            Map.entry("article-newspaper", CSLType.ARTICLE_NEWSPAPER),
            Map.entry("book", CSLType.BOOK),
            Map.entry("chapter", CSLType.CHAPTER),
            Map.entry("webpage", CSLType.WEBPAGE),
            Map.entry("report", CSLType.REPORT),
            Map.entry("thesis", CSLType.THESIS),
            Map.entry("legislation", CSLType.LEGISLATION),
            Map.entry("dataset", CSLType.DATASET),
            Map.entry("map", CSLType.MAP),
            Map.entry("interview", CSLType.INTERVIEW));

    private final boolean arabic;
    private final Detail detail;

    /** How much of a work is told: all, all but its addresses, or what a reference in a sentence needs. */
    enum Detail {
        WHOLE,
        BARE,
        SHORT
    }

    CslItems(boolean arabic, Detail detail) {
        this.arabic = arabic;
        this.detail = detail;
    }

    CSLItemData of(Source s) {
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id(s.id())
                .type(type(s))
                .title(title(s))
                .author(names(s, s.authors()))
                .editor(names(s, s.editors()));
        put(s.language(), item::language);
        put(words(s.container(), s), item::containerTitle);
        put(publisher(s), item::publisher);
        put(words(s.place(), s), item::publisherPlace);
        put(s.edition(), item::edition);
        put(s.volume(), item::volume);
        put(s.issue(), s.type().equals("report") || s.type().equals("legislation") ? item::number : item::issue);
        put(s.pages(), item::page);
        put(s.isbn(), item::ISBN);
        put(s.issn(), item::ISSN);
        s.issued().from().ifPresent(from -> item.issued(date(s.issued(), from)));
        if (detail != Detail.BARE) {
            put(s.doi(), item::DOI);
            if (s.doi().isEmpty()) {
                put(PermanentLink.of(s), item::URL);
            }
            s.retrieved()
                    .flatMap(r -> Edtf.parse(r.substring(0, Math.min(10, r.length()))))
                    .flatMap(Edtf::from)
                    .ifPresent(day -> item.accessed(parts(day).build()));
        }
        return item.build();
    }

    /** A chapter of nobody knows what is a work of its own. */
    private static CSLType type(Source s) {
        boolean loose = s.type().equals("chapter") && s.container().isEmpty();
        return loose ? CSLType.DOCUMENT : TYPES.getOrDefault(s.type(), CSLType.DOCUMENT);
    }

    private static void put(Optional<String> value, Function<String, CSLItemDataBuilder> setter) {
        value.filter(v -> !v.isEmpty()).ifPresent(setter::apply);
    }

    /** The publisher, unless it is the author: a report of a centre by the centre. */
    private Optional<String> publisher(Source s) {
        Optional<String> publisher = words(s.publisher(), s);
        boolean own = s.authors().size() == 1
                && publisher.equals(words(s.authors().get(0).family(), s))
                && !s.type().equals("book");
        return own ? Optional.empty() : publisher;
    }

    /** The words for this reader: in the work's own script, or in Latin letters for a reader of another script. */
    private Optional<String> words(Text text, Source s) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String original = Works.original(text, s);
        boolean foreignScript = !arabic && Script.isArabic(original);
        return Optional.of(foreignScript ? latin(text, original) : original);
    }

    /** Romanised, else the English words, else as it is. */
    private static String latin(Text text, String original) {
        return text.byLanguage().entrySet().stream()
                .filter(e -> e.getKey().endsWith("-Latn"))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> text.exactly("en"))
                .orElse(original);
    }

    /** Marks of quotation inside a title are inner ones, since most styles put others around it. */
    private String title(Source s) {
        return title(s, Works.original(s.title(), s))
                .replaceAll("[\"“”«»]([^\"“”«»]*)[\"“”«»]", arabic ? "“$1”" : "‘$1’");
    }

    private String title(Source s, String original) {
        boolean english = s.language().orElse("").startsWith("en");
        String shown = words(s.title(), s).orElse("");
        if (!arabic && Script.isArabic(original)) {
            Optional<String> translated = s.title().exactly("en");
            boolean romanised = s.title().byLanguage().keySet().stream().anyMatch(k -> k.endsWith("-Latn"));
            String first = romanised ? shown : original;
            return translated.map(t -> first + " [" + t + "]").orElse(first);
        }
        return english ? shown.replaceAll("([?!:.] \\p{L})(?=\\p{L})", "$1" + KEEP_CASE) : shown;
    }

    private CSLName[] names(Source s, List<Source.Person> people) {
        return people.isEmpty() ? null : people.stream().map(p -> name(s, p)).toArray(CSLName[]::new);
    }

    /** An Arabic name is written out: it has no initials, and its parts are not turned. */
    private CSLName name(Source s, Source.Person p) {
        String family = words(p.family(), s).orElse("");
        String given = words(p.given(), s).orElse("");
        CSLNameBuilder name = new CSLNameBuilder();
        if (given.isEmpty()) {
            return name.literal(family).build();
        }
        if (Script.isArabic(family)) {
            return name.literal(detail == Detail.SHORT ? family : family + "، " + given)
                    .build();
        }
        return name.family(family).given(given).build();
    }

    private static CSLDate date(Edtf date, Moment from) {
        CSLDateBuilder parts = parts(from);
        if (date.interval() && date.to().isPresent() && !date.to().equals(date.from())) {
            int[] start = numbers(from);
            int[] end = numbers(date.to().get());
            int same = Math.min(start.length, end.length);
            parts = new CSLDateBuilder().dateParts(new int[][] {Arrays.copyOf(start, same), Arrays.copyOf(end, same)});
        }
        return date.doubtful() ? parts.circa(true).build() : parts.build();
    }

    private static CSLDateBuilder parts(Moment m) {
        return new CSLDateBuilder().dateParts(new int[][] {numbers(m)});
    }

    private static int[] numbers(Moment m) {
        return m.month() == 0
                ? new int[] {m.year()}
                : m.day() == 0 ? new int[] {m.year(), m.month()} : new int[] {m.year(), m.month(), m.day()};
    }
}
