package org.mizan.bibliography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Source;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;
import org.mizan.time.Moment;

/** Sources of a case as the works of a bibliography. */
public final class Works {
    private Works() {}

    /** All works among the sources, in their order; a person's own judgement is no work. */
    public static List<Work> of(Collection<Source> sources) {
        return sources.stream()
                .filter(s -> !s.type().equals("expert"))
                .map(Works::of)
                .toList();
    }

    /** One source: its original wording as plain fields, all else as extras. */
    static Work of(Source s) {
        Work plain = plain(s);
        return plain.with(Extras.between(Leaves.plain(plain), Leaves.of(s)));
    }

    private static Work plain(Source s) {
        Map<String, String> fields = new LinkedHashMap<>();
        text(fields, "title", s.title(), s);
        s.language().filter(l -> Script.language(l).isPresent()).ifPresent(v -> fields.put("language", v));
        text(fields, "container", s.container(), s);
        text(fields, "publisher", s.publisher(), s);
        text(fields, "place", s.place(), s);
        text(fields, "note", s.note(), s);
        s.edition().ifPresent(v -> fields.put("edition", v));
        s.volume().ifPresent(v -> fields.put("volume", v));
        s.issue().ifPresent(v -> fields.put("issue", v));
        s.pages().ifPresent(v -> fields.put("pages", v));
        s.issued().from().flatMap(Works::date).ifPresent(v -> fields.put("issued", v));
        s.url().or(s::permalink).ifPresent(v -> fields.put("url", v));
        s.doi().ifPresent(v -> fields.put("doi", v));
        s.isbn().ifPresent(v -> fields.put("isbn", v));
        s.issn().ifPresent(v -> fields.put("issn", v));
        s.retrieved().ifPresent(v -> fields.put("retrieved", v.substring(0, Math.min(10, v.length()))));
        return new Work(s.id(), s.type(), names(s, s.authors()), names(s, s.editors()), fields, Map.of(), s.at());
    }

    /** The date without marks of doubt, as far as it is precise. */
    static Optional<String> date(Moment m) {
        if (m.year() < 1 || m.year() > 9999 || m.span() > 1) {
            return Optional.empty();
        }
        String year = String.format(java.util.Locale.ROOT, "%04d", m.year());
        return Optional.of(
                m.month() == 0
                        ? year
                        : year
                                + String.format(
                                        java.util.Locale.ROOT,
                                        m.day() == 0 ? "-%02d" : "-%02d-%02d",
                                        m.month(),
                                        m.day()));
    }

    private static List<Work.Name> names(Source s, List<Source.Person> people) {
        List<Work.Name> names = new ArrayList<>();
        people.forEach(p -> names.add(new Work.Name(original(p.family(), s), original(p.given(), s))));
        return names;
    }

    private static void text(Map<String, String> fields, String name, Text text, Source s) {
        String words = original(text, s);
        if (!words.isEmpty()) {
            fields.put(name, words);
        }
    }

    /** The words in the work's own language, else those written first. */
    static String original(Text text, Source s) {
        return s.language()
                .flatMap(text::exactly)
                .or(() -> text.byLanguage().values().stream().findFirst())
                .orElse("");
    }

    /** A work without a place in a file. */
    static FilePos nowhere() {
        return FilePos.of("");
    }
}
