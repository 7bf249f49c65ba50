package org.mizan.web.session;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The line that tells of errors comes and goes with them, without the page being loaded anew. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlarmTest {
    private static final String HIDDEN = "document.getElementById('alarm').hidden";

    @TempDir
    static Path temp;

    private Path kestrel;
    private Path broken;
    private Sitting sitting;

    @BeforeAll
    void sit() throws IOException {
        kestrel = Bench.copy("kestrel", temp.resolve("kestrel"));
        broken = Bench.copy("kestrel", temp.resolve("broken"));
        Files.writeString(
                broken.resolve("actors.yaml"),
                Files.readString(broken.resolve("actors.yaml")).replace("kind: state", "kind: sttae"));
        sitting = Sitting.at(temp, Language.ENGLISH, kestrel, broken);
    }

    @AfterAll
    void leave() {
        sitting.close();
    }

    @Test
    void it_appears_in_the_language_of_the_page_and_goes_when_the_error_is_mended() throws IOException {
        Page english = sitting.browser(1280, 900).newPage();
        Page arabic = sitting.browser(1280, 900).newPage();
        english.navigate(sitting.at("/c/kestrel/read/en/index.html"));
        arabic.navigate(sitting.at("/c/kestrel/edit/ar/index.html"));
        english.evaluate("window.__same = true");
        Sitting.until(english, HIDDEN);
        Path impacts = kestrel.resolve("cib/impacts.csv");
        String whole = Files.readString(impacts);
        Files.writeString(impacts, whole.replaceFirst("patron", "patrn"));
        Sitting.until(english, "!" + HIDDEN);
        Sitting.until(arabic, "!" + HIDDEN);
        assertThat(english.locator("#alarm").innerText())
                .contains("One error keeps the case from being computed")
                .contains("comes from before");
        assertThat(arabic.locator("#alarm").innerText()).contains("خطأ واحد يحول");
        Files.writeString(impacts, whole);
        Sitting.until(english, HIDDEN);
        Sitting.until(arabic, HIDDEN);
        assertThat(english.evaluate("window.__same")).isEqualTo(true);
        assertThat(sitting.faults).isEmpty();
    }

    @Test
    void a_case_that_could_not_be_read_shows_itself_as_soon_as_it_can_be() throws IOException {
        Page page = sitting.browser(1280, 900).newPage();
        page.navigate(sitting.at("/c/broken/read/en/index.html"));
        assertThat(page.locator("h1").innerText()).isEqualTo("This case cannot be read yet");
        assertThat(page.locator("#alarm").innerText()).contains("the case from being read");
        Path actors = broken.resolve("actors.yaml");
        Files.writeString(actors, Files.readString(actors).replace("sttae", "state"));
        page.waitForSelector("nav.side");
        Sitting.until(page, HIDDEN);
        assertThat(page.locator("h1").innerText()).isEqualTo("The Kestrel Strait crisis");
    }
}
