package org.mizan.web.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mizan.bibliography.Bibliography;
import org.mizan.bibliography.CitationStyle;
import org.mizan.text.Language;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** The works of a case as a journal prints them: in one of its styles, for readers of one language, as a page to copy or print. */
public final class InStyle {
    private final Bibliography all;
    private final boolean archival;
    private final Words words;

    InStyle(Kept kept, Visit visit) {
        CitationStyle style = visit.asked("style").flatMap(CitationStyle::named).orElse(CitationStyle.CHICAGO);
        Language language = visit.asked("for")
                .flatMap(Language::of)
                .orElse(visit.localizer().language());
        this.all = Bibliography.of(kept.subject(), style, language);
        this.archival = visit.asked("archive").isPresent();
        this.words = visit.words(ArchiveRoom.class);
    }

    /** A choice of the form. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A part of the list. */
    public record Part(String title, String language, String direction, List<Entry> entries) {}

    /** A work of the list. */
    public record Entry(String id, String text) {}

    public List<Choice> styles() {
        return CitationStyle.ids().stream()
                .map(id -> new Choice(
                        id, words.plain("style." + id), id.equals(all.style().id())))
                .toList();
    }

    public List<Choice> languages() {
        return Language.SPOKEN.stream()
                .map(l -> new Choice(
                        l.code(), l.ownName(), l.code().equals(all.language().code())))
                .toList();
    }

    public boolean archival() {
        return archival;
    }

    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        all.parts().forEach((part, references) -> {
            boolean arabic = part == Bibliography.Part.ARABIC && all.language().rightToLeft();
            parts.add(new Part(
                    words.plain("part." + part.name().toLowerCase(Locale.ROOT)),
                    arabic ? "ar" : "und",
                    arabic ? "rtl" : "ltr",
                    references.stream()
                            .map(r -> new Entry(r.id(), archival ? r.archival() : r.text()))
                            .toList()));
        });
        return parts;
    }

    Map<String, Object> twin() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("style", all.style().id());
        out.put("language", all.language().code());
        all.parts()
                .forEach((part, references) -> out.put(
                        part.name().toLowerCase(Locale.ROOT),
                        references.stream().map(Bibliography.Reference::data).toList()));
        return out;
    }

    String query() {
        return "style=" + all.style().id() + "&for=" + all.language().code();
    }
}
