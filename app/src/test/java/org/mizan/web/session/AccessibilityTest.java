package org.mizan.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.text.Language;
import org.mizan.web.steps.Bench;

/** WCAG 2.2 A and AA by axe on every kind of page of the workbench, in both languages, by day and by night; and no page wider than a phone. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
    private static final int PHONE = 390;

    /** Every kind of page; {@code LL} stands for the language. */
    private static final List<String> PAGES = List.of(
            "/LL/",
            "/LL/new",
            "/LL/settings",
            "/c/kestrel/read/LL/index.html",
            "/c/kestrel/read/LL/chronology.html",
            "/c/kestrel/read/LL/map.html",
            "/c/kestrel/read/LL/actors.html",
            "/c/kestrel/read/LL/cib.html",
            "/c/kestrel/read/LL/gmcr.html",
            "/c/kestrel/read/LL/ledger.html",
            "/c/kestrel/read/LL/problems.html",
            "/c/kestrel/edit/LL/index.html",
            "/c/kestrel/edit/LL/case.html",
            "/c/kestrel/edit/LL/chronology.html",
            "/c/kestrel/edit/LL/actors.html?id=aldane",
            "/c/kestrel/edit/LL/sources.html?id=hadid2021",
            "/c/kestrel/edit/LL/scenes.html?id=war",
            "/c/kestrel/edit/LL/places.html?id=narrows",
            "/c/kestrel/edit/LL/claims.html?new=1",
            "/c/kestrel/edit/LL/matrix-cib.html",
            "/c/kestrel/edit/LL/matrix-mactor-influence.html",
            "/c/kestrel/edit/LL/matrix-bargaining.html",
            "/c/kestrel/edit/LL/preferences-conflict.html",
            "/c/kestrel/archive/LL/index.html",
            "/c/kestrel/what-if/LL/index.html?overlay=patron-neutral",
            "/c/kestrel/what-if/LL/index.html?whose=gmcr%2Fconflict.yaml%7Cborvia%7Cstatements",
            "/c/kestrel/draws/LL/index.html",
            "/c/kestrel/search/LL/index.html?q=2019",
            "/c/kestrel/history/LL/index.html",
            "/c/kestrel/exchange/LL/index.html",
            "/c/kestrel/read/LL/nothing.html");

    @TempDir
    static Path temp;

    private Sitting sitting;

    @BeforeAll
    void sit() throws IOException {
        sitting = Sitting.at(temp, Language.ENGLISH, Bench.copy("kestrel", temp.resolve("kestrel")));
    }

    @AfterAll
    void leave() {
        sitting.close();
    }

    @Test
    void axe_finds_nothing_in_english() {
        assertThat(violations("en", ColorScheme.LIGHT, PAGES)).isEmpty();
    }

    @Test
    void axe_finds_nothing_in_arabic() {
        assertThat(violations("ar", ColorScheme.LIGHT, PAGES)).isEmpty();
    }

    @Test
    void axe_finds_nothing_in_the_dark() {
        List<String> some = PAGES.stream()
                .filter(
                        p -> p.matches(
                                "/LL/|.*(read/LL/index|cib|gmcr|edit/LL/index|aldane|preferences|what-if|search|history|exchange).*"))
                .toList();
        assertThat(violations("ar", ColorScheme.DARK, some)).isEmpty();
    }

    /** All that can be wrong with these pages, each at phone width and at that of a desk. */
    private List<String> violations(String language, ColorScheme scheme, List<String> pages) {
        List<String> found = new ArrayList<>();
        // The policy of the pages would stop axe itself.
        try (BrowserContext context = sitting.browser(new Browser.NewContextOptions()
                .setBypassCSP(true)
                .setColorScheme(scheme)
                .setViewportSize(PHONE, 844))) {
            Page page = context.newPage();
            for (String address : pages) {
                String name = address.replace("LL", language);
                page.setViewportSize(PHONE, 844);
                int status = page.navigate(sitting.at(name)).status();
                if (status != (name.endsWith("/nothing.html") ? 404 : 200)) {
                    found.add(name + " answered " + status);
                }
                page.locator("main h1, mizan-matrix h2, main h2").first().waitFor();
                if (address.contains("/matrix-")) {
                    page.locator(".mx-cell").first().waitFor();
                }
                int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                if (width > PHONE) {
                    found.add(name + " is " + width + " wide");
                }
                page.setViewportSize(1280, 900);
                found.addAll(Axe.violations(page, name));
            }
        }
        return found;
    }
}
