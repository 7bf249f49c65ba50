package org.mizan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.CaseFolder;
import org.mizan.dossier.Dossier;
import org.mizan.model.Case;
import org.mizan.text.Language;

/** Every page in a real browser: WCAG 2.2 A and AA by axe, no request that leaves the folder, nothing the policy blocks, nothing wider than a phone. */
@Tag("browser")
class AccessiblePagesTest {
    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Hundreds of rows alike say nothing new to axe and take it minutes. */
    private static final String SHORTEN =
            "document.querySelectorAll('tbody').forEach(b => [...b.rows].slice(15).forEach(r => r.remove()))";

    @TempDir
    static Path folder;

    private static Pages pages;

    @BeforeAll
    static void write() throws IOException {
        Path shipped = Path.of(System.getProperty("mizan.root", ".."), "cases", "karabakh");
        Case c = Files.isDirectory(shipped)
                ? CaseFolder.read(shipped, List.of()).value().orElseThrow()
                : Samples.small();
        Report.of(c, new Dossier(c).sections(), Stamp.of(c, "", 1, "0.1")).write(folder, Language.SPOKEN, share -> {});
        pages = new Pages(folder);
    }

    @Test
    void axe_finds_nothing_on_any_page_in_both_languages() {
        assertThat(violations(ColorScheme.LIGHT, firstPages())).isEmpty();
    }

    @Test
    void axe_finds_nothing_in_the_dark() {
        assertThat(violations(
                        ColorScheme.DARK, List.of("index.html", "en/index.html", "ar/scenes.html", "en/actors.html")))
                .isEmpty();
    }

    @Test
    void pages_ask_for_nothing_outside_their_folder_and_the_policy_blocks_nothing() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = Browsers.browser().newContext()) {
            Page page = context.newPage();
            page.onRequest(r -> {
                if (!r.url().startsWith(folder.toUri().toString().replaceFirst("^file:/+", "file:///"))) {
                    complaints.add(r.url());
                }
            });
            page.onConsoleMessage(m -> complaints.add(m.text()));
            for (String name : firstPages()) {
                page.navigate(folder.resolve(name).toUri().toString());
                Object family = page.evaluate(
                        "document.fonts.ready.then(() => [...document.fonts].filter(f => f.status === 'loaded').length)");
                if (((Number) family).intValue() == 0) {
                    complaints.add(name + ": no font loaded");
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void no_page_is_wider_than_a_phone() {
        List<String> wide = new ArrayList<>();
        try (BrowserContext context =
                Browsers.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            Page page = context.newPage();
            for (String name : firstPages()) {
                page.navigate(folder.resolve(name).toUri().toString());
                int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                if (width > 390) {
                    wide.add(name + ": " + width);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void a_door_opens_by_keyboard_inside_the_window_and_leads_to_the_ledger() {
        try (BrowserContext context =
                Browsers.browser().newContext(new Browser.NewContextOptions().setViewportSize(900, 700))) {
            Page page = context.newPage();
            page.setDefaultTimeout(120_000);
            for (String language : List.of("en", "ar")) {
                page.navigate(
                        folder.resolve(language + "/chronology.html").toUri().toString());
                var doors = page.locator("tbody .door");
                var door = doors.nth(doors.count() / 2);
                door.locator("a").first().focus();
                var box = door.locator(".pop").boundingBox();
                assertThat(box).isNotNull();
                assertThat(box.x).isGreaterThanOrEqualTo(0);
                assertThat(box.x + box.width).isLessThanOrEqualTo(900);
                assertThat(box.y + box.height).isLessThanOrEqualTo(700);
                page.keyboard().press("Enter");
                page.waitForURL("**/ledger.html#*");
            }
        }
    }

    /** Every page but the later ones of long tables, of which one stands for all. */
    private static List<String> firstPages() {
        return pages.all.keySet().stream()
                .filter(p -> p.endsWith("/ledger-2.html") || !p.matches(".*-\\d+\\.html"))
                .toList();
    }

    private static List<String> violations(ColorScheme scheme, Iterable<String> names) {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = Browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setBypassCSP(true)
                        .setViewportSize(1200, 900))) {
            Page page = context.newPage();
            page.setDefaultTimeout(120_000);
            for (String name : names) {
                page.navigate(folder.resolve(name).toUri().toString());
                page.evaluate(SHORTEN);
                for (Rule rule : axe(page).analyze().getViolations()) {
                    List<String> nodes = rule.getNodes().stream()
                            .limit(3)
                            .map(CheckedNode::getHtml)
                            .toList();
                    found.add(name + " " + rule.getId() + " " + rule.getNodes().size() + ": " + nodes);
                }
            }
        }
        return found;
    }

    /**
     * All rules of the levels; of what passes, nothing is brought over from the browser: on long pages that takes most of the time. The pages have no frames, so
     * one run within the page (the "legacy" way) sees everything.
     */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options).withTags(LEVELS);
    }
}
