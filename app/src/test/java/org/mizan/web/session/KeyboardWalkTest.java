package org.mizan.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

/** Without a mouse: Tab reaches everything in the order in which it is read, and one always sees where one is. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardWalkTest {
    /** What has the focus, in a word; then whether it is seen to have it, large enough and not covered. */
    private static final String HERE = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return ['body', 'seen'];
              const name = e.matches('.skip') ? 'skip' : e.closest('nav.rooms') ? 'rooms' : e.closest('nav.side') ? 'side'
                : e.closest('.switch') ? 'languages' : e.matches('#find') ? 'find' : e.matches('.gear') ? 'settings'
                : e.matches('.mx-cell') ? 'cell' : e.closest('.mx-pane') ? 'pane' : e.closest('main') ? 'main' : 'bar';
              const box = e.getBoundingClientRect();
              const style = getComputedStyle(e);
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== 'none';
              const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0;
              return [name, !ring ? 'no ring: ' + e.outerHTML.slice(0, 120) : !inside ? 'not in sight: ' + e.outerHTML.slice(0, 120) : 'seen'];
            }
            """;

    @TempDir
    static Path temp;

    private Sitting sitting;
    private Page page;

    @BeforeAll
    void sit() throws IOException {
        sitting = Sitting.at(temp, Language.ENGLISH, Bench.copy("kestrel", temp.resolve("kestrel")));
        page = sitting.browser(1280, 900).newPage();
    }

    @AfterAll
    void leave() {
        sitting.close();
    }

    @Test
    void tab_goes_through_rooms_matrix_and_pane_in_the_order_of_reading() {
        for (String language : List.of("en", "ar")) {
            sitting.openMatrix(page, "/c/kestrel/edit/" + language + "/matrix-mactor-influence.html");
            List<String> order = walk(90);
            assertThat(order)
                    .startsWith("skip")
                    .containsSubsequence(
                            "skip", "bar", "rooms", "find", "settings", "languages", "side", "main", "cell");
        }
    }

    @Test
    void the_skip_link_leads_past_the_bar() {
        page.navigate(sitting.at("/c/kestrel/read/en/index.html"));
        page.keyboard().press("Tab");
        assertThat(here().get(0)).isEqualTo("skip");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(here().get(0)).isEqualTo("main");
    }

    @Test
    void enter_leads_from_a_cell_to_its_reason_and_escape_back() {
        sitting.openMatrix(page, "/c/kestrel/edit/ar/matrix-cib.html");
        Sitting.tabTo(page, ".mx-cell");
        page.keyboard().press("Control+Home");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(page.evaluate("document.activeElement.dataset.i")).isEqualTo("2");
        page.keyboard().press("Enter");
        assertThat(here()).containsExactly("pane", "seen");
        page.keyboard().press("Escape");
        assertThat(here()).containsExactly("cell", "seen");
        page.keyboard().press("Escape");
        assertThat(here()).containsExactly("main", "seen");
    }

    @Test
    void one_sees_where_one_is_on_every_kind_of_page() {
        for (String address : List.of(
                "/en/",
                "/ar/new",
                "/c/kestrel/read/ar/index.html",
                "/c/kestrel/edit/en/actors.html?id=aldane",
                "/c/kestrel/edit/ar/preferences.html",
                "/c/kestrel/what-if/en/index.html",
                "/c/kestrel/history/ar/index.html",
                "/c/kestrel/exchange/en/index.html")) {
            page.navigate(sitting.at(address));
            page.locator("main h1").first().waitFor();
            walk(60);
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> here() {
        return (List<String>) page.evaluate(HERE);
    }

    /** The kinds of place that Tab comes by, each once in a row. */
    private List<String> walk(int most) {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            page.keyboard().press("Tab");
            List<String> here = here();
            assertThat(here.get(1)).as(page.url()).isEqualTo("seen");
            if (here.get(0).equals("body")) {
                break;
            }
            if (order.isEmpty() || !order.get(order.size() - 1).equals(here.get(0))) {
                order.add(here.get(0));
            }
        }
        return order;
    }
}
