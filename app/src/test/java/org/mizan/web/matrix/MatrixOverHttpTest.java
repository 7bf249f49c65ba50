package org.mizan.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.web.steps.Bench;
import tools.jackson.databind.JsonNode;

/** Matrices and preferences as the browser meets them: as JSON, changed through the editing contract, read again. */
class MatrixOverHttpTest {
    @TempDir
    Path folder;

    private Path kestrel;

    private Bench open(String name) throws IOException {
        kestrel = Bench.copy(name, folder.resolve(name));
        return Bench.on(kestrel, folder.resolve("settings"), false);
    }

    @Test
    void a_page_of_judgements_has_its_twin_under_its_own_name() throws IOException {
        try (Bench bench = open("kestrel")) {
            JsonNode matrix = bench.json("/c/kestrel/edit/ar/matrix-cib.json");
            assertThat(matrix.path("rows").size()).isEqualTo(7);
            assertThat(matrix.path("rows").get(0).path("name").asString()).isEqualTo("تسلّح بورفيا");
            assertThat(bench.json("/c/kestrel/edit/en/preferences-conflict.json")
                            .isObject())
                    .isTrue();
            assertThat(bench.get("/c/kestrel/edit/en/matrix-nothing.json").statusCode())
                    .isEqualTo(404);
            assertThat(bench.get("/c/kestrel/edit/en/preferences-nothing.json").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_matrix_says_where_each_cell_is_written_and_an_edit_made_from_it_reads_back() throws IOException {
        try (Bench bench = open("kestrel")) {
            JsonNode m = bench.json("/c/kestrel/api/matrix/cib?lang=ar");
            assertThat(m.path("rows").size()).isEqualTo(7);
            assertThat(m.path("columns").size()).isEqualTo(7);
            assertThat(m.path("rows").get(0).path("name").asString()).isEqualTo("تسلّح بورفيا");
            JsonNode column = m.path("columns").get(4);
            assertThat(column.path("part").asInt()).isZero();
            assertThat(column.path("parts").asInt()).isEqualTo(3);
            assertThat(column.path("key").path("to").asString()).isEqualTo("scene");
            assertThat(m.path("scales").get(0).path("values").size()).isEqualTo(7);
            assertThat(m.path("missing").size()).isZero();
            bench.edit(
                    "w",
                    "{\"type\":\"part\",\"file\":\"cib/impacts.csv\",\"key\":{\"from\":\"patron.arms\",\"to\":\"scene\"},"
                            + "\"column\":\"impact\",\"index\":0,\"before\":\"-2\",\"after\":\"-3\"}");
            JsonNode after = later(bench, m.path("number").asLong());
            assertThat(values(after, "patron.arms", "scene")).isEqualTo("-3 +1 +1");
            assertThat(Files.readString(kestrel.resolve("cib/impacts.csv"))).contains("patron.arms,scene,-3 +1 +1,");
        }
    }

    @Test
    void what_is_acknowledged_is_in_the_very_next_answer() throws IOException {
        try (Bench bench = open("kestrel")) {
            String value = "-2";
            for (String next : List.of("-3", "-1", "+1", "+2", "-2", "+3", "0", "-3")) {
                String edit =
                        "{\"type\":\"part\",\"file\":\"cib/impacts.csv\",\"key\":{\"from\":\"patron.arms\",\"to\":\"scene\"},"
                                + "\"column\":\"impact\",\"index\":0,\"before\":\"" + value + "\",\"after\":\"" + next
                                + "\"}";
                assertThat(bench.edit("w", edit).statusCode()).isEqualTo(200);
                JsonNode now = bench.json("/c/kestrel/api/matrix/cib?lang=en");
                assertThat(values(now, "patron.arms", "scene")).isEqualTo(next + " +1 +1");
                value = next;
            }
        }
    }

    @Test
    void the_first_judgement_of_a_new_table_is_there_at_once() throws IOException {
        try (Bench bench = open("kestrel")) {
            assertThat(bench.json("/c/kestrel/api/matrix/mactor-influence?lang=en")
                            .path("judgements")
                            .size())
                    .isZero();
            bench.edit(
                    "w",
                    "{\"type\":\"cell\",\"file\":\"mactor/influence.csv\",\"key\":{\"from\":\"aldane\",\"to\":\"borvia\"},"
                            + "\"column\":\"value\",\"before\":\"\",\"after\":\"3\"}");
            assertThat(bench.json("/c/kestrel/api/matrix/mactor-influence?lang=en")
                            .path("judgements")
                            .size())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_wrong_name_is_shown_with_the_edit_that_mends_it() throws IOException {
        try (Bench bench = open("kestrel")) {
            long first = bench.json("/c/kestrel/api/matrix/cib?lang=en")
                    .path("number")
                    .asLong();
            bench.edit(
                    "w",
                    "{\"type\":\"cell\",\"file\":\"cib/impacts.csv\",\"key\":{\"from\":\"scene.war\",\"to\":\"patron\"},"
                            + "\"column\":\"from\",\"before\":\"scene.war\",\"after\":\"scene.waar\"}");
            JsonNode wrong = later(bench, first);
            JsonNode flaw = wrong.path("flaws").get(0);
            assertThat(flaw.path("code").asString()).isEqualTo("unknown-variant");
            assertThat(flaw.path("row").asInt()).isEqualTo(-1);
            bench.edit("w", flaw.path("fix").path("edits").get(0).toString());
            assertThat(later(bench, wrong.path("number").asLong()).path("flaws").size())
                    .isZero();
        }
    }

    @Test
    void every_kind_of_the_large_case_is_there_in_both_languages_with_the_same_cells() throws IOException {
        try (Bench bench = open("karabakh")) {
            for (MatrixKind kind : MatrixKind.ALL) {
                JsonNode en = bench.json("/c/karabakh/api/matrix/" + kind.id() + "?lang=en");
                JsonNode ar = bench.json("/c/karabakh/api/matrix/" + kind.id() + "?lang=ar&all=yes");
                assertThat(en.path("judgements").size()).as(kind.id()).isPositive();
                assertThat(ar.path("judgements").size())
                        .as(kind.id())
                        .isEqualTo(en.path("judgements").size());
                assertThat(en.path("flaws").size()).as(kind.id()).isZero();
                assertThat(bench.get("/c/karabakh/edit/ar/matrix-" + kind.id() + ".html")
                                .statusCode())
                        .as(kind.id())
                        .isEqualTo(200);
            }
            assertThat(bench.get("/c/karabakh/api/matrix/nothing?lang=en").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_draft_of_preferences_is_ranked_without_being_saved_and_a_wrong_name_is_told_with_the_nearest()
            throws IOException {
        try (Bench bench = open("kestrel")) {
            String before = Files.readString(kestrel.resolve("gmcr/conflict.yaml"));
            JsonNode saved = bench.json("/c/kestrel/api/preferences/conflict?lang=ar");
            assertThat(best(saved.path("ordered"), "norrin")).isEqualTo("NNY");
            JsonNode draft = Bench.read(bench.post("ranking", draft("not attack", "not arm")));
            assertThat(best(draft, "norrin")).isEqualTo("NNN");
            JsonNode wrong = Bench.read(bench.post("ranking", draft("not attakc")));
            assertThat(wrong.path("problems").get(0).path("nearest").asString()).isEqualTo("attack");
            assertThat(wrong.path("problems").get(0).path("from").asInt()).isEqualTo(4);
            assertThat(bench.post("ranking", "{\"drafts\":3").statusCode()).isEqualTo(400);
            assertThat(Files.readString(kestrel.resolve("gmcr/conflict.yaml"))).isEqualTo(before);
        }
    }

    /** The cross-impacts once the folder was read again after this state. */
    private static JsonNode later(Bench bench, long number) throws IOException {
        for (int i = 0; i < 600; i++) {
            JsonNode now = bench.json("/c/kestrel/api/matrix/cib?lang=en");
            if (now.path("number").asLong() > number) {
                return now;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("the case was not read again");
    }

    private static String draft(String... statements) {
        List<String> items = new ArrayList<>();
        for (String s : statements) {
            items.add("\"" + s + "\"");
        }
        return "{\"conflict\":\"conflict\",\"lang\":\"en\",\"drafts\":{\"norrin\":{\"form\":\"statements\",\"items\":["
                + String.join(",", items) + "]}}}";
    }

    /** The first of the best states. */
    private static String best(JsonNode ordered, String maker) {
        JsonNode first = ordered.path("orders").path(maker).get(0);
        return ordered.path("states").get(first.get(0).asInt()).path("label").asString();
    }

    private static String values(JsonNode matrix, String from, String to) {
        for (JsonNode j : matrix.path("judgements")) {
            JsonNode v = j.path("values");
            if (v.path("from").asString().equals(from)
                    && v.path("to").asString().equals(to)) {
                return v.path("impact").asString();
            }
        }
        return "";
    }
}
