package org.mizan.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.text.Language;
import org.mizan.web.steps.Bench;

/** Two people at one table: what each writes into another cell stays; of one cell both values are shown, and somebody decides. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoWindowsTest {
    @TempDir
    static Path temp;

    private Path file;
    private Sitting sitting;
    private BrowserContext away;
    private Page one;
    private Page two;

    @BeforeAll
    void sit() throws IOException {
        Path folder = Bench.copy("kestrel", temp.resolve("kestrel"));
        file = folder.resolve("mactor/influence.csv");
        sitting = Sitting.at(temp, Language.ENGLISH, folder);
        one = sitting.browser(1280, 900).newPage();
        away = sitting.browser(1280, 900);
        two = away.newPage();
        sitting.openMatrix(one, "/c/kestrel/edit/en/matrix-mactor-influence.html");
        sitting.openMatrix(two, "/c/kestrel/edit/ar/matrix-mactor-influence.html");
    }

    @AfterAll
    void leave() {
        sitting.close();
    }

    private static Locator cell(Page page, int at) {
        return page.locator(".mx-cell[data-i='" + at + "']");
    }

    private static void press(Page page, int at, String key) {
        cell(page, at).focus();
        cell(page, at).click();
        page.keyboard().press(key);
    }

    private boolean holds(String row) throws IOException {
        return Files.exists(file) && Files.readString(file).contains(row);
    }

    @Test
    void different_cells_both_stay_and_each_window_shows_both() {
        press(one, 1, "Digit3");
        press(two, 2, "Digit2");
        Sitting.until(one, "both on the disk", () -> holds("aldane,borvia,3") && holds("aldane,norrin,2"));
        Sitting.until(one, "shown to one", () -> cell(one, 2).textContent().equals("2"));
        Sitting.until(two, "shown to two", () -> cell(two, 1).textContent().equals("3"));
    }

    @Test
    void of_the_same_cell_three_values_are_shown_and_one_is_chosen() {
        press(one, 4, "Digit1");
        Sitting.until(two, "shown to two", () -> cell(two, 4).textContent().equals("1"));
        Sitting.untilSaved(one);
        away.setOffline(true);
        press(two, 4, "Digit4");
        Sitting.until(two, "document.querySelector('#saved').dataset.state === 'away'");
        press(one, 4, "Digit2");
        Sitting.until(one, "saved by one", () -> holds("borvia,aldane,2"));
        away.setOffline(false);
        Locator dialog = two.locator("#conflict");
        dialog.waitFor();
        assertThat(dialog.locator("[data-base]").first().textContent()).isEqualTo("1");
        assertThat(dialog.locator("[data-mine]").first().textContent()).isEqualTo("4");
        assertThat(dialog.locator("[data-theirs]").first().textContent()).isEqualTo("2");
        assertThat(holdsNow("borvia,aldane,2")).isTrue();
        dialog.locator("input[value=mine]").check();
        dialog.locator("button[type=submit]").click();
        Sitting.until(two, "mine on the disk", () -> holds("borvia,aldane,4"));
        Sitting.until(one, "shown to one", () -> cell(one, 4).textContent().equals("4"));
        assertThat(sitting.faults).isEmpty();
    }

    private boolean holdsNow(String row) {
        try {
            return holds(row);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
