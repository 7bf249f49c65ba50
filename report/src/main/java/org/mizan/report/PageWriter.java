package org.mizan.report;

import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.view.Block;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** Writes a whole page: head, navigation, heading, blocks, stamp. */
final class PageWriter {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'";
    private final Case c;
    private final List<Section> sections;
    private final List<Language> languages;
    private final Stamp stamp;
    private final Drawer drawer;
    private final SourceLabel labels;
    private final FigureCitation howTo;

    PageWriter(Case c, List<Section> sections, List<Language> languages, Stamp stamp, Drawer drawer) {
        this.c = c;
        this.sections = sections;
        this.languages = languages;
        this.stamp = stamp;
        this.drawer = drawer;
        this.labels = new SourceLabel(c);
        this.howTo = new FigureCitation(c, stamp);
    }

    /** One of many pages. */
    void page(Site site, Site.Sheet sheet, Localizer localizer, Writer out) {
        Html html = new Html(out);
        Ink ink = new Ink(html, localizer, site.from(sheet), labels, howTo);
        begin(html, localizer, title(sheet.section(), localizer), "../");
        html.open("a", "href", "#main", "class", "skip");
        ink.say("skip");
        html.close().line();
        html.open("div", "class", "page").line();
        navigation(ink, sheet);
        html.open("main", "id", "main", "class", "in-" + sheet.section().id()).line();
        section(ink, sheet.section(), sheet.blocks(), sheet.pagers(), sheet.file(), sheet.goesOn(), false);
        html.close().line();
        foot(ink);
        html.close();
        end(html);
    }

    /** What stands inside {@code <main>} of one of many pages, and the stamp; the frame is somebody else's. */
    void body(Site site, Site.Sheet sheet, Localizer localizer, Writer out) {
        Html html = new Html(out);
        Ink ink = new Ink(html, localizer, site.from(sheet), labels, howTo);
        html.open("div", "class", "in-" + sheet.section().id()).line();
        section(ink, sheet.section(), sheet.blocks(), sheet.pagers(), sheet.file(), sheet.goesOn(), false);
        html.close().line();
        foot(ink);
    }

    /** All sections on one page, for paper. */
    void paper(Localizer localizer, Writer out) {
        List<Section> printed = SinglePage.printed(sections);
        Html html = new Html(out);
        Ink ink = new Ink(html, localizer, new SinglePage(printed, "../"), labels, howTo);
        begin(html, localizer, localizer.plain(Arg.of(c.info().title())), "../");
        html.open("div", "class", "page paper").line();
        html.open("main", "id", "main").line();
        for (Section section : printed) {
            html.open("article", "id", section.id(), "class", "in-" + section.id())
                    .line();
            section(ink, section, section.blocks(), Map.of(), "", false, true);
            html.close().line();
        }
        html.close().line();
        foot(ink);
        html.close();
        end(html);
    }

    /** The first page of the folder: the choice of language. */
    void gate(Writer out, List<Localizer> localizers) {
        Html html = new Html(out);
        Localizer first = localizers.get(0);
        begin(html, first, first.plain(Arg.of(c.info().title())), "");
        html.open("main", "id", "main", "class", "page gate").line();
        html.open("p", "class", "brand")
                .text("Mizan · ")
                .element("span", "ميزان", "lang", "ar", "dir", "rtl")
                .close();
        html.line();
        html.element("h1", first.plain(Arg.of(c.info().title())), "class", "hidden")
                .line();
        html.open("ul", "class", "languages").line();
        for (Localizer localizer : localizers) {
            Language language = localizer.language();
            Ink ink = new Ink(html, localizer, new SinglePage(List.of(), ""), labels, howTo);
            html.open("li", "lang", language.code(), "dir", language.direction());
            html.open("a", "href", language.code() + "/index.html", "hreflang", language.code());
            html.element("span", language.ownName(), "class", "eyebrow");
            html.open("span", "class", "title");
            ink.say(Arg.of(c.info().title()));
            html.close().close();
            if (!c.info().question().isEmpty()) {
                html.open("p");
                ink.say(Arg.of(c.info().question()));
                html.close();
            }
            html.close().line();
        }
        html.close().close();
        end(html);
    }

    private String title(Section section, Localizer localizer) {
        String own = localizer.plain(section.title());
        String whole = localizer.plain(Arg.of(c.info().title()));
        return own.equals(whole) ? whole : own + " · " + whole;
    }

    private static void begin(Html html, Localizer localizer, String title, String root) {
        html.doctype();
        Language language = localizer.language();
        html.open("html", "lang", language.code(), "dir", language.direction()).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title);
        html.empty("link", "rel", "stylesheet", "href", root + "style.css");
        html.close().line().open("body").line();
    }

    private static void end(Html html) {
        while (html.depth() > 0) {
            html.close();
        }
        html.line();
    }

    private void navigation(Ink ink, Site.Sheet sheet) {
        Html html = ink.html();
        html.open("header", "class", "top").line();
        html.open("nav", "aria-label", ink.plain("nav.sections"), "class", "sections")
                .line();
        html.open("a", "href", "index.html", "class", "brand");
        ink.say("brand");
        html.close();
        html.open("ul");
        for (Section section : sections) {
            boolean here = section.id().equals(sheet.section().id());
            html.open("li");
            html.open("a", "href", Site.file(section.id()), here ? "aria-current" : "", "page");
            ink.say(section.label());
            html.close().close();
        }
        html.close().close().line();
        html.open("nav", "aria-label", ink.plain("nav.languages"), "class", "switch");
        for (Language other : languages) {
            if (!other.code().equals(ink.localizer().language().code())) {
                html.element(
                        "a",
                        other.ownName(),
                        "href",
                        "../" + other.code() + "/" + sheet.file(),
                        "lang",
                        other.code(),
                        "hreflang",
                        other.code(),
                        "dir",
                        other.direction());
            }
        }
        html.close().close().line();
    }

    private void section(
            Ink ink,
            Section section,
            List<Block> blocks,
            Map<String, List<String>> pagers,
            String file,
            boolean goesOn,
            boolean paper) {
        Html html = ink.html();
        BlockWriter writer = new BlockWriter(ink, section.id(), drawer, paper);
        boolean first = section.id().equals("index");
        html.open("header", "class", first ? "case first" : "case").line();
        html.open("p", "class", "eyebrow");
        if (first) {
            eyebrow(ink);
        } else {
            ink.value(Arg.of(c.info().title()), Optional.of(new Grid.Link("index", "")), List.of());
        }
        html.close().line();
        html.open("h1");
        ink.say(section.title());
        html.close().line();
        if (first && !c.info().question().isEmpty()) {
            html.open("p", "class", "question");
            ink.say(Arg.of(c.info().question()));
            html.close().line();
        }
        html.close().line();
        if (!goesOn) {
            section.lead().ifPresent(lead -> writer.finding(lead, BlockWriter.LEAD));
        }
        writer.write(blocks, 2, pagers, file);
    }

    private void eyebrow(Ink ink) {
        if (!c.info().subtitle().isEmpty()) {
            ink.say(Arg.of(c.info().subtitle()));
        }
        if (!c.info().period().isUnknown()) {
            if (!c.info().subtitle().isEmpty()) {
                ink.html().text(" · ");
            }
            ink.say(Arg.of(c.info().period()));
        }
    }

    private void foot(Ink ink) {
        Html html = ink.html();
        html.open("footer", "class", "stamp").line().open("p");
        ink.say("stamp.case", Arg.code(stamp.caseId()));
        html.text(" · ");
        html.open("span", "class", "door");
        html.open("span", "class", "why", "tabindex", "0");
        ink.say("stamp.digest", Arg.code(stamp.shortDigest()));
        html.close();
        html.open("span", "class", "pop", "role", "note");
        html.element("bdi", stamp.digest(), "class", "num digest", "dir", "ltr");
        html.close().close();
        html.text(" · ");
        if (stamp.overlays().isEmpty()) {
            ink.say("stamp.base");
        } else {
            ink.say(
                    "stamp.overlays",
                    Arg.list(stamp.overlays().stream().map(Arg::code).toList()));
        }
        if (!stamp.settings().isEmpty()) {
            html.text(" · ");
            ink.say("stamp.settings", Arg.code(stamp.settings()));
        }
        html.text(" · ");
        ink.say("stamp.seed", Arg.code(Long.toString(stamp.seed())));
        html.text(" · ");
        ink.say("stamp.version", Arg.code(stamp.version()));
        html.close().line();
        c.info().licence().ifPresent(l -> {
            html.open("p");
            ink.say("stamp.licence", Arg.code(l));
            html.close().line();
        });
        html.close().line();
    }
}
