package org.mizan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.casefile.CaseFolder;
import org.mizan.dossier.Dossier;
import org.mizan.ledger.Ledger;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.text.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest {
    private static final int WHOLE = 10_000;

    @TempDir
    static Path folder;

    private final Map<String, Pages> written = new HashMap<>();
    private final List<Case> cases = new ArrayList<>();

    /** The made-up case of these tests, one whose tables run over pages, and every case that is shipped. */
    @BeforeAll
    void read() throws IOException {
        cases.add(Samples.small());
        cases.add(Samples.large(25));
        Path shipped = Path.of(System.getProperty("mizan.root", ".."), "cases");
        if (Files.isDirectory(shipped)) {
            try (Stream<Path> folders = Files.list(shipped)) {
                folders.filter(CaseFolder::isCase)
                        .sorted()
                        .forEach(f ->
                                cases.add(CaseFolder.read(f, List.of()).value().orElseThrow()));
            }
        }
    }

    Stream<Integer> cases() {
        return IntStream.range(0, cases.size()).boxed();
    }

    /** The report of a case, written once for all tests that only read it. */
    private Pages written(int index, int rowsPerPage) {
        return written.computeIfAbsent(index + "-" + rowsPerPage, name -> {
            Path place = folder.resolve(name);
            write(cases.get(index), place, rowsPerPage);
            return new Pages(place);
        });
    }

    private static void write(Case c, Path place, int rowsPerPage) {
        try {
            new Report(c, new Dossier(c).sections(), Stamp.of(c, "draws=10", 7, "0.1"), new SvgDrawer(), rowsPerPage)
                    .write(place, Language.SPOKEN, share -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pages fresh(Case c) {
        Path place = folder.resolve("fresh");
        write(c, place, WHOLE);
        return new Pages(place);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_page_is_well_formed_and_says_its_language_and_direction(int index) {
        Pages pages = written(index, WHOLE);
        assertThat(pages.all.keySet()).contains("index.html", "en/index.html", "ar/index.html", "ar/ledger.html");
        pages.all.forEach((name, page) -> {
            Element root = page.getDocumentElement();
            boolean arabic = name.startsWith("ar/");
            assertThat(root.getAttribute("lang")).as(name).isEqualTo(arabic ? "ar" : "en");
            assertThat(root.getAttribute("dir")).as(name).isEqualTo(arabic ? "rtl" : "ltr");
            assertThat(Pages.elements(page, "h1")).as(name).hasSize(1);
            assertThat(Pages.elements(page, "main")).as(name).hasSize(1);
            assertThat(Pages.elements(page, "script")).as(name).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_internal_link_leads_somewhere_also_over_page_ends(int index) {
        Pages pages = written(index, 40);
        Map<String, Set<String>> ids = new HashMap<>();
        List<String> broken = new ArrayList<>();
        pages.all.keySet().forEach(p -> broken.addAll(pages.broken(p, ids)));
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ids_are_unique_on_a_page_and_headings_do_not_skip_a_level(int index) {
        written(index, WHOLE).all.forEach((name, page) -> {
            Set<String> seen = new HashSet<>();
            int last = 0;
            for (Element element : Pages.elements(page)) {
                String id = element.getAttribute("id");
                assertThat(id.isEmpty() || seen.add(id)).as(name + "#" + id).isTrue();
                if (element.getTagName().matches("h[1-6]")) {
                    int level = element.getTagName().charAt(1) - '0';
                    assertThat(level).as(name + ": " + element.getTextContent()).isLessThanOrEqualTo(last + 1);
                    last = level;
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_citation_leads_to_its_source_and_every_source_back_to_what_cites_it(int index) {
        Pages pages = written(index, WHOLE);
        Ledger ledger = Ledger.of(cases.get(index));
        for (String language : List.of("en", "ar")) {
            Set<String> entries = pages.ids(language + "/sources.html");
            Set<String> judgements = pages.ids(language + "/ledger.html");
            Set<String> back = links(pages.all.get(language + "/sources.html"));
            ledger.judgements().forEach(j -> {
                assertThat(judgements).contains(j.basis().anchor());
                for (Citation citation : j.basis().citations()) {
                    assertThat(entries).contains("s-" + citation.source());
                    assertThat(back).contains("ledger.html#" + j.basis().anchor());
                }
            });
            Set<String> forth = links(pages.all.get(language + "/ledger.html"));
            ledger.bySource()
                    .forEach((source, citing) -> assertThat(
                                    citing.isEmpty() || forth.contains("sources.html#s-" + source))
                            .as(source)
                            .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tables_have_captions_scopes_and_twins(int index) {
        written(index, WHOLE).all.forEach((name, page) -> {
            for (Element table : Pages.elements(page, "table")) {
                assertThat(table.getElementsByTagName("caption").getLength())
                        .as(name)
                        .isEqualTo(1);
            }
            Pages.elements(page, "th")
                    .forEach(th -> assertThat(th.getAttribute("scope")).as(name).isIn("col", "row"));
        });
        Path root = written(index, WHOLE).root;
        assertThat(root.resolve("data/ledger.json")).isRegularFile();
        assertThat(root.resolve("data/ledger.en.csv")).isRegularFile();
    }

    @Test
    void every_page_bears_the_stamp_and_a_policy_that_forbids_scripts() throws IOException {
        Case c = Samples.small();
        fresh(c).all.forEach((name, page) -> {
            Element policy = Pages.elements(page, "meta").stream()
                    .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
                    .findFirst()
                    .orElseThrow();
            assertThat(policy.getAttribute("content"))
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
            if (!name.equals("index.html")) {
                String foot = Pages.elements(page, "footer").get(0).getTextContent();
                assertThat(foot).contains("kestrel", c.digest(), "draws=10", "7", "0.1");
            }
        });
    }

    @Test
    void the_same_case_gives_the_same_bytes() throws IOException {
        fresh(Samples.small());
        Map<String, String> first = bytes();
        fresh(Samples.small());
        assertThat(bytes()).isEqualTo(first);
    }

    @Test
    void names_and_figures_are_isolated_and_foreign_words_name_their_language() throws IOException {
        Case c = Samples.small(
                (field, language) -> field.equals("actor") && language.equals("ar") ? "" : field + " " + language);
        Document page = fresh(c).all.get("ar/interventions.html");
        assertThat(Pages.elements(page, "bdi"))
                .anyMatch(b -> b.getAttribute("dir").equals("ltr")
                        && b.getTextContent().equals("0.40"));
    }

    @Test
    void styles_know_no_left_and_right() throws IOException {
        String style = Files.readString(fresh(Samples.small()).root.resolve("style.css"))
                .replaceAll("/\\*.*?\\*/", "");
        assertThat(style)
                .doesNotContainPattern("(?i)(margin|padding|border|inset)-(left|right|top|bottom)\\b")
                .doesNotContainPattern(
                        "(?i)[{;]\\s*(left|right|top|bottom|float|width|height|min-width|max-width|max-height)\\s*:")
                .doesNotContainPattern("(?i)text-align\\s*:\\s*(left|right)")
                .doesNotContainPattern("(?i)https?://");
    }

    private static Set<String> links(Document page) {
        Set<String> links = new HashSet<>();
        Pages.elements(page, "a").forEach(a -> links.add(a.getAttribute("href")));
        return links;
    }

    private Map<String, String> bytes() throws IOException {
        Map<String, String> out = new HashMap<>();
        Path root = folder.resolve("fresh");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.put(
                        root.relativize(file).toString(),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return out;
    }
}
