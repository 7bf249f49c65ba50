package org.mizan.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.web.steps.Bench;
import tools.jackson.databind.JsonNode;

/** Cases are opened, copied and closed from the library; edits are told; what is wrong has its place. */
class LibraryTest {
    @TempDir
    Path home;

    @Test
    void a_folder_is_opened_by_its_path_and_errors_say_what_is_wrong() throws IOException {
        Path one = Bench.copy("kestrel", home.resolve("a case with spaces"));
        Files.createDirectories(home.resolve("empty"));
        Files.createDirectories(home.resolve("settings"));
        Files.writeString(home.resolve("settings/recent-cases.txt"), "\u0000\n\n/nowhere\nrubbish\t" + one + "\n");
        try (Rooms rooms = Rooms.on(List.of(), home.resolve("settings"), false)) {
            assertThat(rooms.page("/ar/")).contains("/ar/open").contains("/ar/new").contains("kestrel");
            assertThat(refused(rooms, "")).contains("Give the path");
            assertThat(refused(rooms, home.resolve("none").toString())).contains("There is no folder");
            assertThat(refused(rooms, home.resolve("empty").toString())).contains("is no case");
            assertThat(refused(rooms, one.resolve("actors.yaml").toString())).contains("is a file");
            assertThat(refused(rooms, "<script>")).doesNotContain("<script>");
            HttpResponse<String> opened = rooms.form("/en/open", Map.of("path", "\"" + one + "\""));
            assertThat(opened.statusCode()).isEqualTo(303);
            String place = opened.headers().firstValue("Location").orElseThrow();
            assertThat(place).isEqualTo("/c/a-case-with-spaces/read/en/index.html");
            assertThat(rooms.get(place).statusCode()).isEqualTo(200);
            rooms.form("/en/close", Map.of("key", "a-case-with-spaces"));
            assertThat(rooms.get(place).statusCode()).isEqualTo(404);
            assertThat(rooms.page("/en/")).contains("Opened before").contains(one.toString());
        }
    }

    private static String refused(Rooms rooms, String path) throws IOException {
        HttpResponse<String> answer = rooms.form("/en/open", Map.of("path", path));
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void a_shipped_case_is_opened_as_a_copy() throws IOException {
        Path to = home.resolve("mine/strait");
        try (Rooms rooms = Rooms.on(List.of(), home.resolve("settings"), false)) {
            HttpResponse<String> copied = rooms.form("/en/copy", Map.of("shipped", "kestrel", "to", to.toString()));
            assertThat(copied.headers().firstValue("Location")).contains("/c/strait/read/en/index.html");
            assertThat(Files.isRegularFile(to.resolve("case.yaml"))).isTrue();
            assertThat(rooms.form("/en/copy", Map.of("shipped", "kestrel", "to", to.toString())).body()).contains("exists already");
            assertThat(rooms.form("/en/copy", Map.of("shipped", "../kestrel", "to", to + "2")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_read_only_workbench_copies_nothing() throws IOException {
        try (Rooms rooms = Rooms.on(List.of(), home.resolve("settings"), true)) {
            assertThat(rooms.form("/en/copy", Map.of("shipped", "kestrel", "to", home.resolve("x").toString())).statusCode())
                    .isEqualTo(403);
            assertThat(Files.exists(home.resolve("x"))).isFalse();
        }
    }

    @Test
    void what_an_edit_did_is_told_with_the_judgement_that_was_changed() throws IOException {
        Path kestrel = Bench.copy("kestrel", home.resolve("kestrel"));
        try (Bench bench = Bench.on(kestrel, home.resolve("settings"), false)) {
            String changes = "/c/kestrel/api/changes?lang=ar";
            await(bench, changes, j -> true);
            assertThat(bench.json(changes).path("changes").size()).isZero();
            String edit = "{\"type\":\"part\",\"file\":\"cib/impacts.csv\",\"key\":{\"from\":\"scene.war\",\"to\":\"mediator\"},"
                    + "\"column\":\"impact\",\"index\":0,\"before\":\"+1\",\"after\":\"-3\"}";
            waitComputed(bench);
            assertThat(bench.edit("w", edit).statusCode()).isEqualTo(200);
            JsonNode told = await(bench, changes, j -> j.path("why").size() > 0);
            assertThat(told.path("why").get(0).path("file").asString()).isEqualTo("cib/impacts.csv");
            assertThat(told.path("why").get(0).path("page").asString()).startsWith("/c/kestrel/read/ar/ledger.html#");
            told.path("changes").forEach(c -> assertThat(c.path("page").asString()).startsWith("/c/kestrel/read/ar/"));
        }
    }

    private static void waitComputed(Bench bench) throws IOException {
        for (int i = 0; i < 400; i++) {
            if (!bench.get("/c/kestrel/read/en/index.html").body().contains("data-stage=\"read\"")) {
                return;
            }
            pause();
        }
    }

    private static JsonNode await(Bench bench, String path, java.util.function.Predicate<JsonNode> expected) throws IOException {
        JsonNode last = bench.json(path);
        for (int i = 0; i < 400 && !expected.test(last); i++) {
            pause();
            last = bench.json(path);
        }
        assertThat(expected.test(last)).as(last.toString()).isTrue();
        return last;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void problems_are_listed_with_their_line_and_the_way_to_put_them_right() throws IOException {
        Path kestrel = Bench.copy("kestrel", home.resolve("kestrel"));
        Path actors = kestrel.resolve("actors.yaml");
        Files.writeString(actors, Files.readString(actors) + "\nzz:\n  name: {en: \"<script>alert(1)</script>\"}\n  kind: [\n");
        try (Rooms rooms = Rooms.on(List.of(kestrel), home.resolve("settings"), true)) {
            String page = rooms.page("/c/kestrel/read/en/problems.html");
            assertThat(page).contains("actors.yaml:").contains("/c/kestrel/edit/en/actors.html").doesNotContain("<script>alert");
            JsonNode data = rooms.json("/c/kestrel/read/en/problems.json");
            assertThat(data.get(0).path("file").asString()).isEqualTo("actors.yaml");
        }
    }

    @Test
    void numbers_and_months_are_written_as_the_browser_wants() throws IOException {
        Path kestrel = Bench.copy("kestrel", home.resolve("kestrel"));
        try (Rooms rooms = Rooms.on(List.of(kestrel), home.resolve("settings"), true)) {
            assertThat(rooms.page("/ar/settings")).contains("arabic-indic").contains("levantine");
            String before = rooms.page("/c/kestrel/read/ar/chronology.html");
            HttpResponse<String> kept = rooms.form("/ar/settings", Map.of("digits", "arabic-indic", "months", "levantine", "back", "//evil.example"));
            assertThat(kept.headers().firstValue("Location").orElse("")).doesNotContain("evil");
            String after = rooms.page("/c/kestrel/read/ar/chronology.html");
            assertThat(after).isNotEqualTo(before).contains("٢٠");
            assertThat(rooms.page("/c/kestrel/read/en/chronology.html")).doesNotContain("٢٠");
        }
    }
}
