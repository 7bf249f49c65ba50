package org.mizan.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.CaseFolder;
import org.mizan.text.Language;
import org.mizan.web.steps.Bench;

/** A stranger's case in every room of the workbench: its text stays text. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
    /** What a page that took text for more would have: a mark, a thing the policy stopped, or an element of ours with a handler or a strange address. */
    private static final String TAKEN = """
            () => {
              const found = [];
              if (window.__xss !== undefined) found.push('ran ' + window.__xss);
              found.push(...window.__stopped);
              for (const e of document.querySelectorAll('*')) {
                for (const a of e.attributes) {
                  if (a.name.startsWith('on') || a.name === 'style' && /url|fixed|javascript/i.test(a.value) || a.name === 'srcdoc' || a.name === 'formaction') found.push(e.tagName + ' ' + a.name);
                  if (/^(href|src|action|data)$/.test(a.name) && /^\\s*(java|vb|data:text)/i.test(a.value.replace(/[\\t\\n]/g, ''))) found.push(e.tagName + ' ' + a.name + '=' + a.value);
                }
                if (/^(IFRAME|OBJECT|EMBED|BASE|MARQUEE|XSS|FOREIGNOBJECT|IMAGE|AUDIO|VIDEO)$/i.test(e.tagName)) found.push(e.tagName);
                if (e.tagName === 'SCRIPT' && !(e.getAttribute('src') ?? '').startsWith('/assets/')) found.push('SCRIPT ' + e.outerHTML.slice(0, 80));
              }
              return found;
            }
            """;

    /** Of pages whose addresses differ in what they ask for only, this many are visited. */
    private static final int ALIKE = 2;

    private static final int MOST = 60;

    @TempDir
    static Path temp;

    private Sitting sitting;
    private Page page;

    @BeforeAll
    void sit() throws IOException {
        Path hostile = HostileCase.madeOf(Bench.copy("kestrel", temp.resolve("hostile")));
        Path broken = Bench.copy("kestrel", temp.resolve("broken"));
        Files.writeString(
                broken.resolve("relations.csv"),
                Files.readString(broken.resolve("relations.csv"))
                                .replace("aldane,borvia", "\"\"\"><svg onload=window.__xss=90>\",borvia")
                        + "norrin," + HostileCase.TURNED
                        + ",<script>window.__xss=91</script>,?,9,,,\"x\"\" onfocus=window.__xss=92 autofocus\",7,,\n");
        Files.writeString(
                broken.resolve("sources.yaml"),
                Files.readString(broken.resolve("sources.yaml"))
                        .replaceFirst(
                                "hadid2021:\n",
                                "hadid2021:\n  url: \"javascript:window.__xss=100\"\n  permalink: \"JAVASCRIPT:window.__xss=101\"\n  doi: \"javascript:window.__xss=102\"\n"
                                        + "  archive: {file: archive/hadid2021/x.txt, sha256: \"'><script>window.__xss=103</script>\", obtained: \"<svg onload=window.__xss=104>\"}\n"));
        Files.writeString(
                broken.resolve("claims.csv"),
                Files.readString(broken.resolve("claims.csv"))
                        .replace(",ships-a-day,40,", ",\"<img src=x onerror=window.__xss=105>\",40,"));
        sitting = Sitting.at(temp, Language.ENGLISH, hostile, broken);
        page = sitting.browser(1280, 900).newPage();
    }

    @AfterAll
    void leave() {
        sitting.close();
    }

    private void clean() {
        assertThat((List<?>) page.evaluate(TAKEN)).as(page.url()).isEmpty();
        assertThat(sitting.faults).isEmpty();
    }

    @Test
    void there_are_more_than_sixty_attempts_and_the_case_is_sound_so_that_all_rooms_show_them() {
        assertThat(HostileCase.PAYLOADS).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(CaseFolder.open(temp.resolve("hostile")).check().stream().filter(p -> p.isError()))
                .isEmpty();
    }

    @Test
    void every_room_shows_it_as_text_in_english() {
        walk("hostile", "en");
    }

    @Test
    void every_room_shows_it_as_text_in_arabic() {
        walk("hostile", "ar");
    }

    @Test
    void a_case_that_cannot_be_read_is_shown_as_text_too() {
        for (String address : List.of(
                "read/en/problems.html",
                "read/ar/index.html",
                "edit/en/index.html",
                "edit/ar/relations.html",
                "edit/en/relations.html?show=wrong",
                "history/en/index.html")) {
            page.navigate(sitting.at("/c/broken/" + address));
            page.locator("main h1").first().waitFor();
            clean();
        }
        assertThat(page.locator(".alarm").count()).isPositive();
    }

    @Test
    void the_archive_shows_names_texts_records_and_quotations_as_text() {
        for (String language : List.of("en", "ar")) {
            for (String address : List.of(
                    "archive/" + language + "/index.html",
                    "archive/" + language + "/bibliography.html?style=iso690&for=en&archive=yes",
                    "archive/" + language + "/bibliography.html?style=%22%3E%3Csvg%20onload=window.__xss=96%3E&for=ar",
                    "archive/" + language + "/hostile2024.html",
                    "archive/" + language + "/hostile2024.html?document=1&page=2",
                    "archive/" + language + "/hostile2024.html?quote=q1#mark-q1",
                    "read/" + language + "/sources.html",
                    "read/" + language + "/documents.html",
                    "search/" + language + "/index.html?kind=document&q=onload",
                    "search/" + language + "/index.html?kind=quotation&q=script")) {
                page.navigate(sitting.at("/c/hostile/" + address));
                page.locator("main h1").first().waitFor();
                clean();
            }
        }
        page.navigate(sitting.at("/c/hostile/archive/ar/hostile2024.html"));
        assertThat(page.locator("#page-text").textContent()).contains("<img src=x onerror=window.__xss=4>");
        assertThat(page.locator("#page-text mark").count()).isPositive();
        assertThat(page.locator(".candidate").count()).isPositive();
        assertThat(page.locator("li.orphan").count()).isPositive();
        page.navigate(sitting.at("/c/hostile/archive/en/index.html"));
        assertThat(page.locator("form.stray").getAttribute("data-file"))
                .endsWith("' autofocus onfocus='window.__xss=98.txt");
        clean();
    }

    @Test
    void an_address_that_would_run_something_is_a_problem_and_never_a_link() {
        page.navigate(sitting.at("/c/broken/read/en/problems.html"));
        page.locator("main h1").first().waitFor();
        assertThat(page.locator("main").textContent()).contains("window.__xss=100");
        clean();
        for (String address : List.of("edit/en/sources.html?id=hadid2021", "edit/ar/sources.html?id=hadid2021")) {
            page.navigate(sitting.at("/c/broken/" + address));
            page.locator("main h1").first().waitFor();
            clean();
        }
        page.navigate(sitting.at("/c/hostile/read/en/sources.html"));
        @SuppressWarnings("unchecked")
        List<String> links =
                (List<String>) page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.protocol)");
        assertThat(links).isNotEmpty().allMatch(p -> p.startsWith("http"));
        clean();
    }

    @Test
    void what_is_asked_for_is_shown_as_text() {
        for (String payload : HostileCase.PAYLOADS.subList(0, 60)) {
            if (HostileCase.PAYLOADS.indexOf(payload) % 4 == 0) {
                String asked =
                        URLEncoder.encode(payload, StandardCharsets.UTF_8).replace("+", "%20");
                page.navigate(sitting.at("/c/hostile/search/ar/index.html?q=" + asked));
                clean();
                page.navigate(sitting.at("/en/settings?back=" + asked));
                clean();
                page.navigate(sitting.at("/c/hostile/edit/en/claims.html?q=" + asked));
                clean();
            }
        }
        page.navigate(sitting.at("/c/hostile/read/en/%3Csvg%20onload=window.__xss=93%3E.html"));
        clean();
    }

    @Test
    void what_scripts_show_is_text_too() {
        sitting.openMatrix(page, "/c/hostile/edit/en/matrix-cib.html");
        Sitting.tabTo(page, ".mx-cell");
        for (int i = 0; i < 10; i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Digit2");
        Sitting.untilSaved(page);
        page.keyboard().press("Enter");
        page.locator(".mx-find").focus();
        page.locator(".mx-found [role=option]").first().waitFor();
        page.locator("details.changes summary").click();
        page.locator("details.changes .panel").waitFor();
        clean();
        page.navigate(sitting.at("/c/hostile/edit/ar/actors.html?id=aldane"));
        Locator members = page.locator("[data-field=members] [role=combobox]");
        members.focus();
        page.keyboard().type("s");
        page.locator("[data-field=members] [role=option]").first().waitFor();
        clean();
        page.navigate(sitting.at("/c/hostile/exchange/en/index.html"));
        page.setInputFiles(
                "#import-file",
                new FilePayload(
                        "<img src=x onerror=window.__xss=94>.bib",
                        "text/plain",
                        "@book{a, author={<svg onload=window.__xss=95>}, title={</script><script>window.__xss=96</script>}, year={2004}}"
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("#preview [data-apply], #preview .problem").first().waitFor();
        clean();
    }

    /** All pages that links of the case lead to, from its rooms on; doors on them are opened. */
    private void walk(String key, String language) {
        Map<String, Integer> alike = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String room : List.of("read", "edit", "what-if", "draws", "search", "history", "exchange")) {
            open.add("/c/" + key + "/" + room + "/" + language + "/index.html");
        }
        open.add("/c/" + key + "/what-if/" + language + "/index.html?overlay=patron-neutral");
        open.add("/c/" + key + "/search/" + language + "/index.html?q=script");
        open.add("/" + language + "/");
        java.util.Set<String> seen = new java.util.LinkedHashSet<>(open);
        int visited = 0;
        while (!open.isEmpty() && visited < MOST) {
            String address = open.poll();
            page.navigate(sitting.at(address));
            page.locator("main h1, mizan-matrix .mx-cell").first().waitFor();
            visited++;
            clean();
            @SuppressWarnings("unchecked")
            List<String> links = (List<String>)
                    page.evaluate(
                            "[...document.querySelectorAll('a[href]')].filter(a => URL.canParse(a.href)).map(a => new URL(a.href)).filter(u => u.origin === location.origin).map(u => u.pathname + u.search)");
            for (String link : links) {
                boolean ours = link.startsWith("/c/" + key + "/")
                        && link.contains("/" + language + "/")
                        && link.contains(".html");
                String kind = link.replaceFirst("\\?(\\w*).*", "?$1");
                if (ours && seen.add(link) && alike.merge(kind, 1, Integer::sum) <= ALIKE) {
                    open.add(link);
                }
            }
        }
        assertThat(visited).isGreaterThan(40);
    }
}
