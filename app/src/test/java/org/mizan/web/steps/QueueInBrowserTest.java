package org.mizan.web.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.web.session.Axe;
import org.mizan.web.session.Chromium;

/** Edits on their way from a real browser to the disk: a server that goes away and comes back, two windows, the dialog, the keys. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueInBrowserTest {
    private static final double PATIENCE = 60_000;

    private final Browser browser = Chromium.browser();

    @TempDir
    Path temp;

    private Path folder;
    private Bench bench;
    private BrowserContext context;

    @BeforeEach
    void start() throws IOException {
        folder = Bench.copy("kestrel", Files.createTempDirectory(temp, "case").resolve("kestrel"));
        bench = open();
        context = browser.newContext();
        context.setDefaultTimeout(PATIENCE);
    }

    private Bench open() throws IOException {
        Path settings = Files.createDirectories(folder.getParent().resolve("settings"));
        Files.writeString(settings.resolve("author"), "Layla\n\n");
        return Bench.on(folder, settings, false);
    }

    @AfterEach
    void stop() {
        context.close();
        bench.close();
    }

    private Page window() {
        Page page = context.newPage();
        page.navigate(bench.address().toString());
        page.locator("#main").waitFor();
        until(page, "document.querySelector('#saved').textContent !== ''");
        return page;
    }

    /** Pages forbid evaluation inside of them, so the question is asked from outside again and again. */
    private static void until(Page page, String condition) {
        long end = System.nanoTime() + (long) (PATIENCE * 1e6);
        while (!Boolean.TRUE.equals(page.evaluate(condition))) {
            assertThat(System.nanoTime()).as(condition).isLessThan(end);
            page.waitForTimeout(50);
        }
    }

    private static void save(Page page, String before, String after) {
        page.evaluate(
                "([before, after]) => { window.outcome = null; document.dispatchEvent(new CustomEvent('mizan:save', {detail: {"
                        + "edits: [{type: 'cell', file: 'relations.csv', key: {from: 'aldane', to: 'borvia'}, column: 'reason_en', before, after}],"
                        + "options: {}, done: (o) => { window.outcome = o; }}})); }",
                List.of(before, after));
    }

    private static void waitForOutcome(Page page) {
        until(page, "window.outcome !== null");
    }

    private String reason() throws IOException {
        return Files.readString(folder.resolve("relations.csv"))
                .lines()
                .filter(l -> l.startsWith("aldane,borvia"))
                .findFirst()
                .orElseThrow();
    }

    private void waitForReason(String value) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && !reason().contains(value); i++) {
            Thread.sleep(100);
        }
        assertThat(reason()).contains(value);
    }

    @Test
    void an_edit_is_saved_shown_as_saved_and_undone_by_key_on_any_keyboard() throws Exception {
        Page page = window();
        save(page, "The islands", "One reason");
        waitForOutcome(page);
        assertThat(reason()).contains("One reason");
        assertThat(page.locator("#saved").textContent()).matches("Saved at \\d\\d:\\d\\d");
        assertThat(page.locator("#undo").getAttribute("aria-label")).startsWith("Undo: Reason of ");
        page.keyboard().press("Control+KeyZ");
        waitForReason("The islands");
        until(page, "document.querySelector('#undo').disabled");
        page.evaluate(
                "document.dispatchEvent(new KeyboardEvent('keydown', {code: 'KeyZ', key: 'ئ', ctrlKey: true, shiftKey: true, bubbles: true}))");
        waitForReason("One reason");
    }

    @Test
    void edits_outlast_a_server_that_is_away_and_a_program_started_anew() throws Exception {
        Page page = window();
        bench.close();
        save(page, "The islands", "While away");
        until(page, "document.querySelector('#saved').dataset.state === 'away'");
        bench = open();
        until(page, "document.querySelector('#saved').dataset.state === 'shut'");
        assertThat(reason()).contains("The islands");
        window();
        waitForReason("While away");
        waitForOutcome(page);
        assertThat(page.evaluate("window.outcome.saved")).isEqualTo(true);
    }

    @Test
    void edits_of_a_window_that_was_closed_are_offered_and_sent() throws Exception {
        Page page = window();
        bench.close();
        save(page, "The islands", "Left behind");
        until(page, "document.querySelector('#saved').dataset.state === 'away'");
        page.close();
        bench = open();
        Page next = window();
        Locator offer = next.locator("#left-behind");
        offer.waitFor();
        assertThat(reason()).contains("The islands");
        offer.locator("[data-send]").click();
        waitForReason("Left behind");
        assertThat(offer.isHidden()).isTrue();
    }

    @Test
    void the_same_thing_changed_in_two_windows_is_shown_three_ways() throws Exception {
        Page one = window();
        Page two = window();
        save(one, "The islands", "Of one");
        waitForOutcome(one);
        save(two, "The islands", "Of two");
        Locator dialog = two.locator("#conflict");
        dialog.waitFor();
        assertThat(dialog.textContent()).contains("The islands", "Of one", "Of two", "Layla");
        assertThat(reason()).contains("Of one");
        two.keyboard().press("Escape");
        assertThat(dialog.isVisible()).isTrue();
        two.keyboard().press("Space");
        two.keyboard().press("Enter");
        waitForReason("Of two");
        waitForOutcome(two);

        save(one, "The islands", "Again of one");
        one.locator("#conflict").waitFor();
        one.locator("#conflict textarea").fill("Of both");
        one.locator("#conflict button[type=submit]").click();
        waitForReason("Of both");
        save(one, "Of one", "Given up");
        one.locator("#conflict").waitFor();
        one.locator("#conflict input[value=theirs]").check();
        one.locator("#conflict button[type=submit]").click();
        waitForOutcome(one);
        assertThat(one.evaluate("window.outcome.gaveWay[0]")).isEqualTo(0);
        assertThat(reason()).contains("Of both");
    }

    @Test
    void a_change_by_another_program_is_told() throws Exception {
        Page page = window();
        Path file = folder.resolve("relations.csv");
        Files.writeString(file, Files.readString(file).replace("The islands", "From outside"));
        page.locator("#outside").waitFor();
        assertThat(page.locator("#outside").textContent()).contains("outside Mizan");
        page.locator("#outside a").click();
        page.locator("table.changes").waitFor();
        assertThat(page.locator("table.changes").textContent()).contains("From outside");
    }

    @Test
    void the_rooms_of_history_and_files_are_accessible_and_fit_a_phone_in_both_languages() throws Exception {
        Page first = window();
        save(first, "The islands", "A long reason that tells why the islands matter to both sides");
        waitForOutcome(first);
        List<String> found = new java.util.ArrayList<>();
        try (BrowserContext loose = browser.newContext(
                new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(390, 844))) {
            loose.setDefaultTimeout(PATIENCE);
            loose.newPage().navigate(bench.address().toString());
            for (String language : List.of("en", "ar")) {
                for (String place :
                        List.of("history/%s/index.html", "history/%s/step.html", "exchange/%s/index.html")) {
                    Page page = loose.newPage();
                    page.navigate(bench.at("/c/kestrel/" + String.format(java.util.Locale.ROOT, place, language))
                            .toString());
                    page.locator("#main").waitFor();
                    int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                    if (width > 390) {
                        found.add(place + " " + language + " is " + width + " wide");
                    }
                    if (place.startsWith("exchange")) {
                        page.setInputFiles(
                                "#import-file",
                                new com.microsoft.playwright.options.FilePayload(
                                        "books.bib",
                                        "text/plain",
                                        "@book{a, author={Nye, J.}, title={Soft Power}, year={2004}}"
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                        page.locator("[data-apply]").waitFor();
                    }
                    page.setViewportSize(1200, 900);
                    found.addAll(Axe.violations(page, place + " " + language));
                    page.close();
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_dropped_file_is_shown_taken_in_and_undone_in_arabic() throws Exception {
        Page page = window();
        page.navigate(bench.at("/c/kestrel/exchange/ar/index.html").toString());
        page.setInputFiles(
                "#import-file",
                new com.microsoft.playwright.options.FilePayload(
                        "كتب.bib",
                        "text/plain",
                        "@book{a, author={Nye, J.}, title={Soft Power}, year={2004}}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.locator("[data-apply]").click();
        until(page, "document.querySelector('#preview').textContent.includes('استُورد')");
        assertThat(Files.readString(folder.resolve("sources.yaml"))).contains("Soft Power");
        until(page, "!document.querySelector('#undo').disabled");
        page.locator("#undo").click();
        for (int i = 0;
                i < 300 && Files.readString(folder.resolve("sources.yaml")).contains("Soft Power");
                i++) {
            Thread.sleep(100);
        }
        assertThat(Files.readString(folder.resolve("sources.yaml"))).doesNotContain("Soft Power");
    }
}
