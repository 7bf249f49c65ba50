package org.mizan.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.model.Quotation;
import org.mizan.model.Source;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.time.Moment;

/** The few words by which a work is cited: its own label, else author and year, else its title; and a citation with its locator. */
public final class SourceLabel {
    private static final Pattern PAGES = Pattern.compile("(pp?)\\. ?(\\S.*)");
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7e§–—]+");
    private static final int SHOWN = 48;
    private final Map<String, Arg> labels = new HashMap<>();
    private final Case c;

    public SourceLabel(Case c) {
        this.c = c;
        c.sources().values().forEach(s -> labels.put(s.id(), label(s)));
    }

    /** The label of this source; the id if the case has no such source. */
    public Arg of(String source) {
        Arg label = labels.get(source);
        if (label != null) {
            return label;
        }
        return source.equals(Citation.ANALYST)
                ? Arg.of(Message.of(SourceLabel.class, "cite.analyst"))
                : Arg.code(source);
    }

    /** "Saadoun, §3", with the first words of the passage where one is named. */
    public Arg of(Citation citation) {
        Arg work = citation.locator()
                .map(l -> Arg.of(Message.of(SourceLabel.class, "cite.at", of(citation.source()), locator(l))))
                .orElseGet(() -> of(citation.source()));
        return c.quotation(citation)
                .map(q -> Arg.of(Message.of(SourceLabel.class, "cite.quote", work, passage(q, SHOWN))))
                .orElse(work);
    }

    /** The first words of a passage, in the source's language; its id alone where passages of the source may not be printed. */
    public Arg passage(Quotation quotation, int characters) {
        Source source = c.sources().get(quotation.source());
        if (source != null && !source.rights().mayPrintPassages()) {
            return Arg.code(quotation.id());
        }
        String language = source == null ? "und" : source.language().orElse("und");
        return Arg.of(Text.of(language, clipped(quotation.exact(), characters)));
    }

    /** The text on one line, cut after a whole word. */
    private static String clipped(String text, int characters) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= characters) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, characters));
        int blank = cut.lastIndexOf(' ');
        return (blank > 0 ? cut.substring(0, blank) : cut) + "…";
    }

    private static Arg label(Source source) {
        if (!source.shortName().isEmpty()) {
            return Arg.of(source.shortName());
        }
        Optional<Integer> year = source.issued().from().map(Moment::year);
        Arg name = source.authors().isEmpty() ? Arg.of(source.title()) : authors(source.authors());
        return year.map(y -> Arg.of(Message.of(SourceLabel.class, "cite.year", name, Arg.code(Integer.toString(y)))))
                .orElse(name);
    }

    private static Arg authors(List<Source.Person> authors) {
        Text first = authors.get(0).family();
        if (authors.size() == 1) {
            return Arg.of(first);
        }
        return authors.size() == 2
                ? Arg.of(Message.of(
                        SourceLabel.class,
                        "cite.two",
                        Arg.of(first),
                        Arg.of(authors.get(1).family())))
                : Arg.of(Message.of(SourceLabel.class, "cite.more", Arg.of(first)));
    }

    /** A locator in the reader's language where it is one of the usual words; as written otherwise. */
    public static Arg locator(String written) {
        Matcher pages = PAGES.matcher(written);
        if (pages.matches()) {
            return Arg.of(Message.of(
                    SourceLabel.class,
                    pages.group(1).equals("p") ? "locator.page" : "locator.pages",
                    plain(pages.group(2))));
        }
        return WORD.matcher(written).matches()
                ? Arg.of(Message.of(SourceLabel.class, "locator.word", Arg.code(written)))
                : plain(written);
    }

    private static Arg plain(String written) {
        return ASCII.matcher(written).matches() ? Arg.code(written) : Arg.of(Text.plain(written));
    }
}
