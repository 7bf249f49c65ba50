package org.mizan.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.web.session.Chromium;
import org.mizan.web.steps.Bench;

/** The matrix editor in a real browser: cross-impacts by keyboard in both languages, a table pasted from a spreadsheet, keystroke to paint on 60 × 60. */
@Tag("browser")
class MatrixInBrowserTest {
    private static final double PATIENCE = 60_000;

    @TempDir
    Path folder;

    @Test
    void cross_impacts_are_entered_by_keyboard_in_both_languages() throws IOException {
        Path kestrel = Bench.copy("kestrel", folder.resolve("kestrel"));
        Path file = kestrel.resolve("cib/impacts.csv");
        try (Bench bench = Bench.on(kestrel, folder.resolve("settings"), false);
                BrowserContext context = Chromium.browser().newContext()) {
            Page page = opened(context, bench);
            for (String language : List.of("ar", "en")) {
                page.navigate(bench.at("/c/kestrel/edit/" + language + "/matrix-cib.html")
                        .toString());
                page.waitForSelector(".mx-cell[tabindex='0']").focus();
                String onward = language.equals("ar") ? "ArrowLeft" : "ArrowRight";
                int sign = language.equals("ar") ? -1 : 1;
                // From the first cell that is asked for, onward and back against the direction of reading.
                press(page, "Control+Home", onward, onward, onward, sign < 0 ? "Shift+Digit3" : "Digit2");
                waitFor(file, sign < 0 ? "patron.arms,mediator,-1 -3" : "patron.arms,mediator,-1 +2");
                // A row that nobody has stated: one key states it, the other variant becomes a stated zero.
                press(page, "Home", "ArrowDown", "ArrowDown", "Minus", "Digit1", "Tab", "Digit1");
                waitFor(file, "mediator.active,patron,-1 +1");
                press(page, "Delete");
                waitUntil(() -> !read(file).contains("mediator.active,patron"));
            }
        }
    }

    @Test
    void a_table_from_a_spreadsheet_is_pasted_with_everything_that_does_not_fit_shown_first() throws IOException {
        Path karabakh = Bench.copy("karabakh", folder.resolve("karabakh"));
        Path file = karabakh.resolve("mactor/influence.csv");
        try (Bench bench = Bench.on(karabakh, folder.resolve("settings"), false);
                BrowserContext context = Chromium.browser().newContext()) {
            Page page = opened(context, bench);
            page.navigate(
                    bench.at("/c/karabakh/edit/ar/matrix-mactor-influence.html").toString());
            page.waitForSelector(".mx-cell[tabindex='0']").focus();
            press(page, "Control+Home", "ArrowDown", "ArrowDown");
            paste(page, "٣\\t٢\\t\\t٩\\n1\\t1\\t0\\t0");
            page.waitForSelector("dialog.mx-dialog");
            assertThat(page.locator("dialog.mx-dialog .mx-bad li").count()).isEqualTo(1);
            page.locator("dialog.mx-dialog button.main").click();
            waitFor(file, "karabakh-authorities,azerbaijan,2,");
            waitFor(file, "russia,azerbaijan,1,");
            assertThat(read(file)).contains("karabakh-authorities,armenia,3,").doesNotContain(",9,");
        }
    }

    @Test
    void a_cell_typed_again_in_a_breath_is_never_in_conflict_with_itself() throws IOException {
        Path large = large(60);
        Path file = large.resolve("micmac/influence.csv");
        try (Bench bench = Bench.on(large, folder.resolve("settings"), false);
                BrowserContext context = Chromium.browser().newContext()) {
            Page page = opened(context, bench);
            page.navigate(bench.at("/c/large/edit/en/matrix-micmac.html").toString());
            page.waitForSelector(".mx-cell[tabindex='0']").focus();
            press(page, "Control+Home", "ArrowRight");
            for (int i = 0; i < 40; i++) {
                press(page, "Digit" + (1 + i % 3));
                page.waitForTimeout(40 + 30 * (i % 12));
            }
            press(page, "Digit0");
            waitFor(file, "v0,v1,0,");
            assertThat(page.locator("#conflict[open]").count()).isZero();
        }
    }

    @Test
    void sixty_by_sixty_stays_fluid() throws IOException {
        Path large = large(60);
        try (Bench bench = Bench.on(large, folder.resolve("settings"), false);
                BrowserContext context = Chromium.browser().newContext()) {
            Page page = opened(context, bench);
            page.navigate(bench.at("/c/large/edit/ar/matrix-micmac.html").toString());
            page.waitForSelector(".mx-cell[tabindex='0']").focus();
            page.evaluate("window.ms=[];document.addEventListener('mizan:painted',e=>window.ms.push(e.detail.ms))");
            for (int i = 0; i < 120; i++) {
                press(
                        page,
                        List.of("Digit1", "ArrowLeft", "Digit3", "ArrowDown").get(i % 4));
            }
            page.waitForTimeout(500);
            List<Double> painted = new ArrayList<>();
            ((List<?>) page.evaluate("window.ms")).forEach(v -> painted.add(((Number) v).doubleValue()));
            painted.sort(null);
            assertThat(painted).hasSizeGreaterThan(100);
            System.out.printf(
                    Locale.ROOT,
                    "60 x 60, keystroke to paint: p50 %.1f ms, p95 %.1f ms%n",
                    painted.get(painted.size() / 2),
                    painted.get(painted.size() * 95 / 100));
        }
    }

    private static Page opened(BrowserContext context, Bench bench) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(bench.address().toString());
        return page;
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void paste(Page page, String text) {
        page.evaluate(
                "const d=new DataTransfer();d.setData('text/plain','" + text + "');"
                        + "document.activeElement.dispatchEvent(new ClipboardEvent('paste',{clipboardData:d,bubbles:true,cancelable:true}))");
    }

    private static void waitFor(Path file, String text) {
        waitUntil(() -> read(file).contains(text));
        assertThat(read(file)).contains(text);
    }

    private static void waitUntil(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + (long) (PATIENCE * 1e6);
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path large(int n) throws IOException {
        Path at = Files.createDirectories(folder.resolve("large"));
        Files.createDirectories(at.resolve("micmac"));
        Files.writeString(
                at.resolve("case.yaml"), "mizan: 1\nid: large\ntitle: {en: Large, ar: كبيرة}\nlanguages: [en, ar]\n");
        StringBuilder variables = new StringBuilder();
        StringBuilder rows = new StringBuilder("from,to,value,sources,confidence,reason_en,reason_ar\n");
        for (int i = 0; i < n; i++) {
            variables
                    .append("v")
                    .append(i)
                    .append(": {name: {en: \"Agreements on trade and transit across closed borders ")
                    .append(i)
                    .append("\", ar: \"اتّفاقات التجارة والعبور عبر الحدود المغلقة ")
                    .append(i)
                    .append("\"}}\n");
            for (int j = 0; j < n; j++) {
                if (i != j && (i * 7 + j * 3) % 5 != 0) {
                    rows.append("v")
                            .append(i)
                            .append(",v")
                            .append(j)
                            .append(',')
                            .append((i + j) % 4)
                            .append(",analyst,0.5,,\n");
                }
            }
        }
        Files.writeString(at.resolve("micmac/variables.yaml"), variables.toString());
        Files.writeString(at.resolve("micmac/influence.csv"), rows.toString());
        return at;
    }
}
