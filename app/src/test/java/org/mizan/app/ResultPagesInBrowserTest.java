package org.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.methods.Methods;
import org.mizan.web.session.Axe;
import org.mizan.web.session.Chromium;

/** The pages that methods and the verdict make of the shipped case, in a real browser: WCAG 2.2 A and AA by axe, no page wider than a phone. */
@Tag("browser")
class ResultPagesInBrowserTest {
    /** Hundreds of rows alike say nothing new to axe and take it minutes. */
    private static final String SHORTEN =
            "document.querySelectorAll('tbody').forEach(b => [...b.rows].slice(12).forEach(r => r.remove()))";

    @TempDir
    Path folder;

    @Test
    void every_result_page_is_accessible_and_fits_a_phone_in_both_languages() {
        Path report = folder.resolve("report");
        assertThat(Cli.en("report", Cli.shipped("karabakh"), "--draws", "20", "--out", report.toString())
                        .exit())
                .isEqualTo(Exit.FINE);
        List<String> pages = new ArrayList<>(List.of("index"));
        pages.addAll(Methods.ids());
        List<String> found = new ArrayList<>();
        for (String language : List.of("en", "ar")) {
            for (String page : pages) {
                Path file = report.resolve(language).resolve(page + ".html");
                assertThat(file).exists();
                found.addAll(violations(Chromium.browser(), file, language + "/" + page));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> violations(Browser browser, Path file, String name) {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(390, 844))) {
            Page page = context.newPage();
            page.setDefaultTimeout(120_000);
            page.navigate(file.toUri().toString());
            int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (width > 390) {
                found.add(name + " is " + width + " wide");
            }
            page.evaluate(SHORTEN);
            page.setViewportSize(1200, 900);
            found.addAll(Axe.violations(page, name));
        }
        return found;
    }
}
