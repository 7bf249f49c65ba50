package org.mizan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.view.Figure;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/**
 * The pages of a report written one at a time, without head and navigation, for a program that frames them itself. Addresses inside are those of a report
 * folder: a page {@code en/cib.html} finds {@code en/ledger.html}, {@code data/…} and {@code figures/…} beside it. Safe for use by several threads.
 */
public final class LivePages {
    private final Case c;
    private final List<Section> sections;
    private final Stamp stamp;
    private final Drawer drawer = new SvgDrawer();
    private final Site site;
    private final Map<String, Site.Sheet> sheets = new LinkedHashMap<>();
    private final Map<String, Grid> grids = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private LivePages(Case c, List<Section> sections, Stamp stamp) {
        this.c = c;
        this.sections = List.copyOf(sections);
        this.stamp = stamp;
        this.site = new Site(this.sections, Report.ROWS_PER_PAGE);
        site.sheets().forEach(s -> sheets.put(s.file(), s));
        this.sections.forEach(s -> Report.collect(s.blocks(), grids, figures));
    }

    /**
     * @param sections in the order of the navigation
     */
    public static LivePages of(Case c, List<Section> sections, Stamp stamp) {
        return new LivePages(c, sections, stamp);
    }

    /**
     * One page.
     *
     * @param title for the window
     * @param section id of the section it belongs to
     * @param body markup of heading, blocks and stamp, to stand inside {@code <main>}
     */
    public record Page(String title, String section, String body) {}

    /**
     * A link of the navigation.
     *
     * @param file address beside the other pages
     */
    public record Entry(String section, Message label, String file) {}

    /** The sections in order. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        sections.forEach(s -> entries.add(new Entry(s.id(), s.label(), Site.file(s.id()))));
        return entries;
    }

    /** The address of a place beside the other pages; nothing if the report has no such place. */
    public Optional<String> address(Grid.Link link) {
        return site.address(link);
    }

    /** The page of this file name; nothing if the report has none. */
    public Optional<Page> page(String file, Localizer localizer) {
        return Optional.ofNullable(sheets.get(file)).map(sheet -> {
            StringWriter out = new StringWriter(1 << 16);
            writer(localizer.language()).body(site, sheet, localizer, out);
            String own = localizer.plain(sheet.section().title());
            String whole = localizer.plain(Arg.of(c.info().title()));
            return new Page(
                    own.equals(whole) ? whole : own + " · " + whole,
                    sheet.section().id(),
                    out.toString());
        });
    }

    /** A section as JSON, in all these languages at once. */
    public Optional<String> json(String section, List<Localizer> languages) {
        return sections.stream()
                .filter(s -> s.id().equals(section))
                .findFirst()
                .map(s -> text(out -> JsonTwin.write(s, languages, out)));
    }

    /** A section that belongs to no report as JSON, in all these languages at once. */
    public static String json(Section section, List<Localizer> languages) {
        return text(out -> JsonTwin.write(section, languages, out));
    }

    /** The table of this id as JSON. */
    public Optional<String> gridJson(String id, List<Localizer> languages) {
        return Optional.ofNullable(grids.get(id)).map(g -> text(out -> JsonTwin.write(g, languages, out)));
    }

    /** The table of this id as CSV. */
    public Optional<String> gridCsv(String id, Localizer localizer) {
        return Optional.ofNullable(grids.get(id)).map(g -> text(out -> CsvTwin.write(g, localizer, out)));
    }

    /** The figure of this id as an SVG file of its own. */
    public Optional<String> figure(String id, Localizer localizer) {
        return Optional.ofNullable(figures.get(id)).map(f -> drawer.file(f, localizer));
    }

    /** A section that belongs to no report as the body of a page; its links lead to the pages beside it. */
    public String body(Section section, Localizer localizer) {
        LivePages around = new LivePages(c, with(section), stamp);
        return around.page(Site.file(section.id()), localizer).orElseThrow().body();
    }

    private List<Section> with(Section section) {
        List<Section> all = new ArrayList<>(sections);
        all.removeIf(s -> s.id().equals(section.id()));
        all.add(section);
        return all;
    }

    /** The style sheet of a report; its fonts lie in {@code fonts/} beside it. */
    public static String style() {
        try {
            return Report.resource("site/style.css") + new SvgDrawer().style();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of {@code fonts/}; nothing if there is no such font. */
    public static Optional<InputStream> font(String name) {
        return Report.FONTS.contains(name) ? Optional.of(Report.open("site/fonts/" + name)) : Optional.empty();
    }

    private PageWriter writer(Language language) {
        return new PageWriter(c, sections, List.of(language), stamp, drawer);
    }

    private interface Text {
        void to(StringWriter out) throws IOException;
    }

    private static String text(Text text) {
        StringWriter out = new StringWriter();
        try {
            text.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
