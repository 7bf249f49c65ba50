package org.mizan.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.CaseFolder;
import org.mizan.web.session.Chromium;
import org.mizan.web.steps.Bench;

/** Forms in a real browser: what is touched and left as it was writes nothing, typing saves by itself, two windows, and the keyboard alone. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsInBrowserTest {
    private static final double PATIENCE = 60_000;

    private final Browser browser = Chromium.browser();

    @TempDir
    Path temp;

    private Path folder;
    private Bench bench;
    private BrowserContext context;
    private Page page;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        Path root = Files.createTempDirectory(temp, "case");
        folder = Bench.copy("kestrel", root.resolve("kestrel"));
        Path settings = Files.createDirectories(root.resolve("settings"));
        Files.writeString(settings.resolve("author"), "Layla\n\n");
        bench = Bench.on(folder, settings, false);
        context = browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        page = window();
        page.navigate(bench.address().toString());
        faults.clear();
    }

    private Page window() {
        Page made = context.newPage();
        made.onPageError(faults::add);
        return made;
    }

    @AfterEach
    void stop() {
        context.close();
        bench.close();
    }

    private void go(Page in, String path) {
        in.navigate(bench.at("/c/kestrel/edit/" + path).toString());
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new java.util.TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(p).toString();
                if (!name.startsWith(".")) {
                    texts.put(name, Files.readString(p));
                }
            }
        }
        return texts;
    }

    private void until(String what, java.util.concurrent.Callable<Boolean> holds) {
        for (int i = 0; i < 300; i++) {
            try {
                if (holds.call()) {
                    return;
                }
            } catch (Exception e) {
                throw new AssertionError(what, e);
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("never: " + what);
    }

    private boolean holds(String file, String text) throws IOException {
        return Files.readString(folder.resolve(file)).contains(text);
    }

    @Test
    void what_is_touched_and_left_as_it_was_writes_nothing() throws IOException {
        Map<String, String> before = texts();
        List<String> sent = new ArrayList<>();
        page.onRequest(r -> {
            if (r.method().equals("POST") && r.url().endsWith("/api/steps")) {
                sent.add(r.postData());
            }
        });
        Manuscript files = new Manuscript(folder);
        for (Part part : Parts.ALL) {
            for (Item item : ItemList.of(part, files)) {
                String token = java.net.URLEncoder.encode(item.token(), java.nio.charset.StandardCharsets.UTF_8);
                go(page, "en/" + part.id() + ".html" + (part.shape() == Part.Shape.ONE ? "" : "?id=" + token));
                page.evaluate(
                        "document.querySelectorAll('[data-unit]').forEach(u => u.querySelector('input,textarea,select,button,[data-kind]')"
                                + "?.dispatchEvent(new Event('input', {bubbles: true})))");
                page.waitForTimeout(550);
            }
        }
        assertThat(sent).isEmpty();
        assertThat(texts()).isEqualTo(before);
        assertThat(faults).isEmpty();
    }

    @Test
    void typing_saves_by_itself_and_another_window_shows_it() throws IOException {
        Page other = window();
        go(other, "ar/actors.html?id=aldane");
        go(page, "en/actors.html?id=aldane");
        page.locator("[data-field=name] [data-lang=en]").fill("Aldania");
        until("saved", () -> holds("actors.yaml", "{en: \"Aldania\", ar: \"ألدان\"}"));
        Locator there = other.locator("[data-field=name] [data-lang=en]");
        until("shown there", () -> there.inputValue().equals("Aldania"));
        other.locator("[data-field=name] [data-lang=ar]").fill("ألدانيا");
        until("both", () -> holds("actors.yaml", "{en: \"Aldania\", ar: \"ألدانيا\"}"));
        page.locator("[data-field=sources] [data-analyst]").click();
        until("analyst", () -> holds("actors.yaml", "sources: \"hadid2021 p. 3; analyst\""));
        page.locator("[data-field=members] [role=combobox]").fill("نور");
        page.locator("[data-field=members] [role=option]").first().click();
        until("member", () -> holds("actors.yaml", "members: [norrin]"));
        assertThat(CaseFolder.open(folder).check()).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void a_case_an_actor_an_event_and_a_source_by_the_keyboard_alone() throws IOException {
        page.navigate(bench.at("/en/new").toString());
        page.locator("[data-title=en]").focus();
        keys("The strait");
        tabTo("[data-title=ar]");
        keys("المضيق");
        tabTo("#question");
        keys("Why?");
        tabTo("[data-folder]");
        page.keyboard().press("Control+A");
        Path made = folder.resolveSibling("the-strait");
        keys(made.toString());
        page.keyboard().press("Enter");
        page.waitForURL("**/c/the-strait/edit/en/case.html**");
        assertThat(page.locator(".guide").getByRole(AriaRole.LISTITEM).count()).isEqualTo(11);

        add("actors", () -> {
            tabTo("[data-lang=en]");
            keys("Türkmen Council");
            tabTo("[data-field=kind] select");
            page.keyboard().press("ArrowDown");
        });
        assertThat(Files.readString(made.resolve("actors.yaml")))
                .contains("turkmen-council: {name: {en: Türkmen Council}, kind: state}");
        add("chronology", () -> {
            tabTo("[data-lang=en]");
            keys("Fighting breaks out");
            tabTo("[data-field=date] input");
            keys("1998-03");
            tabTo("[data-field=actors] [role=combobox]");
            keys("turk");
            page.locator("[role=option]").first().waitFor();
            page.keyboard().press("Enter");
        });
        assertThat(Files.readString(made.resolve("chronology.csv")))
                .contains("fighting-breaks-out-1998,1998-03")
                .contains("turkmen-council");
        add("sources", () -> {
            tabTo("[data-lang=ar]");
            keys("كتاب");
            tabTo("[data-id]");
            keys("kitab2020");
            tabTo("[data-field=type] select");
            keys("book");
        });
        assertThat(Files.readString(made.resolve("sources.yaml")))
                .contains("kitab2020: {type: book, title: {ar: كتاب}}");
        assertThat(CaseFolder.open(made).check().stream().filter(p -> p.isError()))
                .isEmpty();
        assertThat(faults).isEmpty();
    }

    private void add(String part, Runnable typing) {
        page.navigate(bench.at("/c/the-strait/edit/en/" + part + ".html?new=1").toString());
        page.locator("[data-new] input, [data-new] textarea").first().focus();
        typing.run();
        tabTo("[data-new] button[type=submit]");
        page.keyboard().press("Enter");
        page.waitForURL("**/" + part + ".html?id=*");
    }

    private void keys(String text) {
        page.keyboard().type(text);
    }

    /** Goes on with Tab alone until the focus is on this. */
    private void tabTo(String selector) {
        for (int i = 0; i < 120; i++) {
            if ((Boolean) page.evaluate("s => document.activeElement?.matches(s) ?? false", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }
}
