package org.mizan.dossier;

import static org.mizan.dossier.Say.m;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mizan.model.Rights;
import org.mizan.model.Source;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.time.Edtf;
import org.mizan.time.Hijri;

/** A work as a bibliography gives it: authors, title in its own script with its translation, where it appeared, and how to reach it. */
final class Reference {

    Arg of(Source s) {
        List<Arg> parts = new ArrayList<>();
        if (!s.authors().isEmpty()) {
            parts.add(authors(s));
        }
        parts.add(title(s));
        if (!s.container().isEmpty()) {
            parts.add(Arg.of(s.container()));
        }
        List<Arg> issue = new ArrayList<>();
        s.volume().ifPresent(v -> issue.add(Arg.of(m("reference.volume", Arg.code(v)))));
        s.issue().ifPresent(v -> issue.add(Arg.of(m("reference.issue", Arg.code(v)))));
        s.pages().ifPresent(v -> issue.add(Arg.of(m("reference.pages", Arg.code(v)))));
        if (!s.place().isEmpty()) {
            issue.add(Arg.of(s.place()));
        }
        if (!s.publisher().isEmpty()) {
            issue.add(Arg.of(s.publisher()));
        }
        if (!s.issued().isUnknown()) {
            issue.add(Arg.of(s.issued()));
        }
        if (!issue.isEmpty()) {
            parts.add(commas(issue));
        }
        return Arg.of(m("reference.end", Say.stopped(parts)));
    }

    private static Arg commas(List<Arg> items) {
        Arg out = items.get(0);
        for (Arg item : items.subList(1, items.size())) {
            out = Arg.of(m("join.comma", out, item));
        }
        return out;
    }

    Arg authors(Source s) {
        return s.authors().isEmpty()
                ? Arg.blank()
                : Arg.list(s.authors().stream().map(Reference::person).toList());
    }

    private static Arg person(Source.Person p) {
        return p.given().isEmpty()
                ? Arg.of(p.family())
                : Arg.of(m("reference.person", Arg.of(p.given()), Arg.of(p.family())));
    }

    /** The title as printed on the work; romanised and in the reader's language beside it where that differs. */
    Arg title(Source s) {
        Text title = s.title();
        Optional<String> own = s.language()
                .filter(l -> title.exactly(l).isPresent())
                .or(() -> title.byLanguage().keySet().stream().findFirst());
        if (own.isEmpty() || title.byLanguage().size() == 1) {
            return Arg.of(m("reference.title", Arg.of(title)));
        }
        Text original = Text.of(own.get(), title.byLanguage().get(own.get()));
        Optional<String> romanised = title.byLanguage().entrySet().stream()
                .filter(e -> e.getKey().endsWith("-Latn"))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
        Arg language = Arg.code(own.get());
        return romanised
                .map(r -> m("reference.romanised", Arg.of(original), Arg.of(title), language, Arg.of(Text.plain(r))))
                .map(Arg::of)
                .orElseGet(() -> Arg.of(m("reference.translated", Arg.of(original), Arg.of(title), language)));
    }

    /** Permanent link, retrieval date, licence and the stored copy. */
    Optional<Arg> access(Source s) {
        List<Arg> parts = new ArrayList<>();
        Optional<String> link = s.permalink().or(() -> s.doi().map(Reference::doi));
        link.ifPresent(l -> parts.add(Arg.of(m("source.permalink", Arg.code(l)))));
        s.url()
                .filter(u -> !link.equals(Optional.of(u)))
                .ifPresent(u -> parts.add(Arg.of(m("source.url", Arg.code(u)))));
        s.retrieved().ifPresent(r -> parts.add(Arg.of(m("source.retrieved", retrieved(r)))));
        s.licence().ifPresent(l -> parts.add(Arg.of(m("source.licence", Arg.of(Text.plain(l))))));
        if (!s.terms().isEmpty()) {
            parts.add(Arg.of(s.terms()));
        }
        s.reliability().ifPresent(r -> parts.add(Arg.of(m("source.reliability", Arg.code(r)))));
        s.credibility().ifPresent(k -> parts.add(Arg.of(m("source.credibility", Arg.code(k)))));
        if (s.language().orElse("").startsWith("ar")) {
            Hijri.of(s.issued())
                    .ifPresent(h -> parts.add(Arg.of(m(
                            "source.hijri",
                            Arg.of(h.day()),
                            Say.word("hijri", Integer.toString(h.month())),
                            Arg.code(Integer.toString(h.year()))))));
        }
        if (s.rights().quote() == Rights.Permission.NO) {
            parts.add(Arg.of(m("source.not-quoted")));
        }
        if (s.rights().confidentiality() != Rights.Confidentiality.PUBLIC) {
            parts.add(Say.word("facet", s.rights().confidentiality().name().toLowerCase(Locale.ROOT)));
        }
        s.documents()
                .forEach(a -> parts.add(Arg.of(m(
                        "source.archived",
                        Arg.code(a.file()),
                        Arg.code(a.sha256().substring(0, Math.min(12, a.sha256().length())))))));
        return parts.isEmpty() ? Optional.empty() : Optional.of(Say.dotted(parts));
    }

    static String doi(String doi) {
        return "https://doi.org/" + doi;
    }

    /** A date in words, with the time of day where it is given. */
    static Arg retrieved(String written) {
        int t = written.indexOf('T');
        Arg day = Edtf.parse(t < 0 ? written : written.substring(0, t))
                .map(Arg::of)
                .orElse(Arg.code(written));
        return t < 0 ? day : Arg.of(m("source.time", day, Arg.code(written.substring(t + 1))));
    }
}
