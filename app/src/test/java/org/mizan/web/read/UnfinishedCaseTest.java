package org.mizan.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.web.steps.Bench;

/** What the reading rooms show of a case in which a method was only begun, and of one that cannot be read at all. */
class UnfinishedCaseTest {
    @TempDir
    static Path home;

    private static Rooms rooms;

    @BeforeAll
    static void open() throws IOException {
        Path begun = Bench.copy("kestrel", home.resolve("begun"));
        Files.createDirectories(begun.resolve("mactor"));
        Files.writeString(begun.resolve("mactor/influence.csv"), "from,to,value\naldane,borvia,2\n");
        Path broken = Bench.copy("kestrel", home.resolve("broken"));
        Files.writeString(broken.resolve("actors.yaml"), "aldane: [\n");
        rooms = Rooms.on(List.of(begun, broken), home.resolve("settings"), false);
        rooms.computed("begun");
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @Test
    void the_other_methods_have_their_pages_and_the_first_page_says_why_one_has_none() throws IOException {
        for (String page : List.of("cib", "gmcr", "bargaining", "balance")) {
            assertThat(rooms.page("/c/begun/read/en/" + page + ".html")).contains("<h1>");
        }
        assertThat(rooms.page("/c/begun/read/en/index.html"))
                .contains("MACTOR is left out")
                .contains("/c/begun/edit/en/matrix-mactor-positions.html")
                .contains("/c/begun/read/en/mactor.html");
        assertThat(rooms.page("/c/begun/read/ar/index.html")).contains("تُركت طريقة ماكتور جانباً");
    }

    @Test
    void the_page_of_the_method_says_what_it_lacks_and_where_to_enter_it() throws IOException {
        String page = rooms.page("/c/begun/read/en/mactor.html");
        assertThat(page).contains("MACTOR is left out").contains("/c/begun/edit/en/matrix-mactor-positions.html");
        assertThat(page)
                .doesNotContain("role=\"alert\"><span data-told></span>")
                .contains("id=\"alarm\"");
        assertThat(rooms.get("/c/begun/read/en/micmac.html").statusCode()).isEqualTo(404);
        assertThat(rooms.page("/c/begun/edit/en/matrix-mactor-positions.html")).contains("<h1");
    }

    @Test
    void every_reading_room_of_a_case_that_cannot_be_read_says_what_is_wrong_and_where_to_mend_it() throws IOException {
        for (String path : List.of(
                "read/en/index.html",
                "read/en/chronology.html",
                "read/en/problems.html",
                "what-if/en/index.html",
                "draws/en/index.html",
                "archive/en/index.html",
                "search/en/index.html?q=x")) {
            assertThat(rooms.page("/c/broken/" + path))
                    .as(path)
                    .contains("This case cannot be read yet")
                    .contains("actors.yaml:")
                    .contains("/c/broken/edit/en/actors.html");
        }
        assertThat(rooms.page("/c/broken/read/ar/index.html")).contains("لا يمكن قراءة هذه الحالة بعد");
        assertThat(rooms.page("/c/broken/edit/en/actors.html"))
                .contains("the case from being read")
                .doesNotContain("comes from before");
        assertThat(rooms.page("/c/broken/edit/ar/actors.html")).contains("دون قراءة الحالة");
        assertThat(rooms.page("/c/broken/edit/en/actors.html")).contains("<h1");
        assertThat(rooms.get("/c/broken/read/en/index.json").statusCode()).isEqualTo(422);
        assertThat(rooms.json("/c/broken/read/en/problems.json")
                        .get(0)
                        .get("severity")
                        .asString())
                .isEqualTo("error");
    }
}
