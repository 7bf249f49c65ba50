package org.mizan.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mizan.analysis.Run;
import org.mizan.model.Case;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Figure;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/**
 * A report: sections written as a folder of pages that needs no network, no script and no server. The same sections and stamp give the same bytes.
 */
public final class Report {
    static final int ROWS_PER_PAGE = 1000;
    static final List<String> FONTS = List.of(
            "ibm-plex-sans-latin-400-normal.woff2",
            "ibm-plex-sans-latin-500-normal.woff2",
            "ibm-plex-sans-latin-600-normal.woff2",
            "ibm-plex-sans-arabic-arabic-400-normal.woff2",
            "ibm-plex-sans-arabic-arabic-500-normal.woff2",
            "ibm-plex-sans-arabic-arabic-600-normal.woff2",
            "OFL-ibm-plex.txt");

    private final Case c;
    private final List<Section> sections;
    private final Stamp stamp;
    private final Drawer drawer;
    private final int rowsPerPage;
    private final Map<String, String> extras = new LinkedHashMap<>();

    Report(Case c, List<Section> sections, Stamp stamp, Drawer drawer, int rowsPerPage) {
        this.c = c;
        this.sections = List.copyOf(sections);
        this.stamp = stamp;
        this.drawer = drawer;
        this.rowsPerPage = rowsPerPage;
    }

    /**
     * @param sections in the order of the navigation; the first one has the id {@code index}
     */
    public static Report of(Case c, List<Section> sections, Stamp stamp) {
        return new Report(c, sections, stamp, new SvgDrawer(), ROWS_PER_PAGE);
    }

    /** The same report with one more text file beside its pages, for instance the record of the run. */
    public Report with(String file, String content) {
        Report other = new Report(c, sections, stamp, drawer, rowsPerPage);
        other.extras.putAll(extras);
        other.extras.put(file, content);
        return other;
    }

    /**
     * What was written.
     *
     * @param folder the report
     * @param remarks what did not work although the report stands: a PDF that could not be printed
     */
    public record Written(Path folder, List<Message> remarks) {}

    /**
     * Writes the folder, whole or not at all.
     *
     * @param languages the first one leads
     * @param printer also prints a PDF per language, where there is one
     * @throws ReportFolder.Occupied if the place holds something that is no report of Mizan
     */
    public Written write(Path place, List<Language> languages, Optional<PdfPrinter> printer, Run.Progress progress)
            throws IOException {
        List<Message> remarks = new ArrayList<>();
        try {
            ReportFolder.write(place, folder -> fill(folder, languages, printer, progress, remarks));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Written(place, remarks);
    }

    /** Writes the folder without PDF. */
    public Written write(Path place, List<Language> languages, Run.Progress progress) throws IOException {
        return write(place, languages, Optional.empty(), progress);
    }

    private void fill(
            Path folder,
            List<Language> languages,
            Optional<PdfPrinter> printer,
            Run.Progress progress,
            List<Message> remarks)
            throws IOException {
        List<Localizer> localizers = languages.stream().map(Localizer::new).toList();
        Site site = new Site(sections, rowsPerPage);
        PageWriter pages = new PageWriter(c, sections, languages, stamp, drawer);
        assets(folder);
        for (Map.Entry<String, String> extra : extras.entrySet()) {
            Files.writeString(folder.resolve(extra.getKey()), extra.getValue());
        }
        try (Writer out = writer(folder.resolve("index.html"))) {
            pages.gate(out, localizers);
        }
        List<Task> tasks = new ArrayList<>();
        for (Localizer localizer : localizers) {
            Path own =
                    Files.createDirectories(folder.resolve(localizer.language().code()));
            for (Site.Sheet sheet : site.sheets()) {
                tasks.add(() -> write(own.resolve(sheet.file()), out -> pages.page(site, sheet, localizer, out)));
            }
        }
        twins(folder, localizers, tasks);
        Steps steps = new Steps(progress, tasks.size());
        tasks.parallelStream().forEach(t -> {
            t.run();
            steps.next();
        });
        if (printer.isPresent()) {
            for (Localizer localizer : localizers) {
                pdf(folder, pages, localizer, printer.get()).ifPresent(remarks::add);
            }
        }
    }

    private Optional<Message> pdf(Path folder, PageWriter pages, Localizer localizer, PdfPrinter printer)
            throws IOException {
        String code = localizer.language().code();
        Path page = folder.resolve(code).resolve("print.html");
        try (Writer out = writer(page)) {
            pages.paper(localizer, out);
        }
        return printer.print(page, folder.resolve(c.info().id() + "." + code + ".pdf"));
    }

    /** Adds the writing of every table as data and every drawing as a file. */
    private void twins(Path folder, List<Localizer> localizers, List<Task> tasks) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path figures = Files.createDirectories(folder.resolve("figures"));
        Map<String, Grid> grids = new LinkedHashMap<>();
        Map<String, Figure> drawn = new LinkedHashMap<>();
        sections.forEach(s -> collect(s.blocks(), grids, drawn));
        for (Grid grid : grids.values()) {
            tasks.add(() -> write(data.resolve(grid.id() + ".json"), out -> JsonTwin.write(grid, localizers, out)));
        }
        for (Localizer localizer : localizers) {
            String code = localizer.language().code();
            grids.values()
                    .forEach(grid -> tasks.add(() -> write(
                            data.resolve(grid.id() + "." + code + ".csv"),
                            out -> CsvTwin.write(grid, localizer, out))));
            drawn.values()
                    .forEach(figure -> tasks.add(() -> write(
                            figures.resolve(figure.id() + "." + code + ".svg"),
                            out -> out.write(drawer.file(figure, localizer)))));
        }
    }

    /** One file to write; files do not depend on each other, so they are written by several threads. */
    private interface Task extends Runnable {}

    private interface Text {
        void to(Writer out) throws IOException;
    }

    private static void write(Path file, Text text) {
        try (Writer out = writer(file)) {
            text.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void collect(List<Block> blocks, Map<String, Grid> grids, Map<String, Figure> figures) {
        for (Block block : blocks) {
            if (block instanceof Grid grid) {
                once(grids, grid.id(), grid);
            } else if (block instanceof Figure figure) {
                once(figures, figure.id(), figure);
                figure.table().ifPresent(t -> once(grids, t.id(), t));
            } else if (block instanceof Block.Group group) {
                collect(group.blocks(), grids, figures);
            } else if (block instanceof Block.Folded folded) {
                collect(folded.blocks(), grids, figures);
            }
        }
    }

    /** Ids are file names, so one that is used twice or holds anything but letters, digits, dots and hyphens is a bug. */
    private static <T> void once(Map<String, T> known, String id, T thing) {
        if (!id.matches("[a-z0-9][a-z0-9._-]*") || known.put(id, thing) != null) {
            throw new IllegalArgumentException("id " + id);
        }
    }

    private void assets(Path folder) throws IOException {
        Files.writeString(folder.resolve("style.css"), resource("site/style.css") + drawer.style());
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        for (String font : FONTS) {
            try (InputStream in = open("site/fonts/" + font)) {
                Files.copy(in, fonts.resolve(font));
            }
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(Report.class.getResourceAsStream(name), name);
    }

    /** Half of a surrogate pair, which no encoding can hold, becomes a question mark instead of a failure. */
    private static Writer writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16);
    }

    /** Counts files for the progress. */
    private static final class Steps {
        private final Run.Progress progress;
        private final int total;
        private final AtomicInteger done = new AtomicInteger();

        Steps(Run.Progress progress, int total) {
            this.progress = progress;
            this.total = total;
        }

        void next() {
            progress.at((double) done.incrementAndGet() / total);
        }
    }
}
