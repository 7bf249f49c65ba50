package org.mizan.web.begin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.desk.Desk;
import org.mizan.desk.Template;
import org.mizan.engine.Study;
import org.mizan.methods.Methods;
import org.mizan.model.Case;
import org.mizan.web.steps.Bench;

/** New cases made from the browser, and the guide beside them. */
class NewCaseTest {
    @TempDir
    Path temp;

    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        bench = Bench.on(Bench.copy("kestrel", temp.resolve("kestrel")), temp.resolve("settings"), false);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private HttpResponse<String> post(String language, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return bench.send(HttpRequest.newBuilder(bench.at("/" + language + "/new"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:" + bench.address().getPort())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Map<String, String> asked(Template template, String folder) {
        return Map.of(
                "guard", bench.guard(),
                "title-en", "A crisis: \"the straits\" #1",
                "title-ar", "أزمة المضائق",
                "question", "لماذا؟",
                "template", template.word(),
                "both", "yes",
                "folder", temp.resolve(folder).toString());
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void a_new_case_is_whole_without_errors_and_opened(Template template) throws IOException {
        HttpResponse<String> answer = post("ar", asked(template, "straits"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/c/straits/edit/ar/case.html");
        CaseFolder made = CaseFolder.open(temp.resolve("straits"));
        assertThat(made.check().stream().filter(p -> p.isError())).isEmpty();
        Case c = made.read(List.of()).value().orElseThrow();
        assertThat(c.info().id()).isEqualTo("straits");
        assertThat(c.info().title().in("en")).isEqualTo("A crisis: \"the straits\" #1");
        assertThat(c.info().title().in("ar")).isEqualTo("أزمة المضائق");
        assertThat(c.info().question().in("ar")).isEqualTo("لماذا؟");
        assertThat(c.info().languages()).containsExactly("ar", "en");
        assertThat(bench.get("/c/straits/edit/en/index.html").statusCode()).isEqualTo(200);
        assertThat(Study.of(c, Methods.ALL, Run.of(new Settings(Map.of()))).problems().stream()
                        .filter(p -> p.isError()))
                .isEmpty();
    }

    @Test
    void what_cannot_be_made_is_said_and_what_was_typed_stays() throws IOException {
        Path full = Files.createDirectories(temp.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        HttpResponse<String> taken = post("en", asked(Template.EMPTY, "full"));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body())
                .contains("There is something in this folder already")
                .contains("أزمة المضائق");
        assertThat(full.toFile().list()).containsExactly("mine.txt");
        for (String folder : new String[] {"", "relative/path", "/", "\u0000x"}) {
            Map<String, String> fields = new java.util.HashMap<>(asked(Template.EMPTY, "x"));
            fields.put("folder", folder);
            assertThat(post("en", fields).statusCode()).as(folder).isEqualTo(422);
        }
        Map<String, String> nameless = new java.util.HashMap<>(asked(Template.EMPTY, "nameless"));
        nameless.put("title-en", " ");
        nameless.put("title-ar", "");
        assertThat(post("ar", nameless).body()).contains("سمِّ الحالة");
        Map<String, String> strange = new java.util.HashMap<>(asked(Template.EMPTY, "strange"));
        strange.put("title-en", "bell\u0007");
        assertThat(post("en", strange).statusCode()).isEqualTo(422);
        assertThat(temp.resolve("strange")).doesNotExist();
    }

    @Test
    void another_page_cannot_make_one() throws IOException {
        Map<String, String> fields = new java.util.HashMap<>(asked(Template.EMPTY, "stranger"));
        fields.put("guard", "guess");
        assertThat(post("en", fields).statusCode()).isEqualTo(403);
        assertThat(temp.resolve("stranger")).doesNotExist();
    }

    @Test
    void the_guide_is_read_off_the_case_and_can_be_hidden_and_shown() throws IOException {
        post("en", asked(Template.EMPTY, "straits"));
        String guide = "/c/straits/api/guide?lang=en";
        assertThat(bench.get(guide).body()).contains("Name the two parties").contains("class=\"done\"");
        for (String actor : new String[] {"one", "two"}) {
            bench.send(
                    HttpRequest.newBuilder(bench.at("/c/straits/api/steps"))
                            .header("X-Mizan-Guard", bench.guard())
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"window\":\"w\",\"edits\":[{\"type\":\"value\",\"file\":\"actors.yaml\",\"path\":[\""
                                                    + actor
                                                    + "\"],\"before\":null,\"after\":{\"name\":{\"en\":\"A\",\"ar\":\"أ\"},\"kind\":\"state\",\"role\":\"party\"}}]}")));
        }
        try (Desk desk = Desk.open(temp.resolve("straits"), "s", "0")) {
            assertThat(Guide.of(desk))
                    .filteredOn(Guide.Step::done)
                    .extracting(Guide.Step::id)
                    .containsExactly("question", "parties");
        }
        assertThat(bench.get("/c/kestrel/api/guide?lang=en").statusCode()).isEqualTo(204);
        turn("straits", false);
        assertThat(bench.get(guide).statusCode()).isEqualTo(204);
        turn("straits", true);
        bench.close();
        bench = Bench.on(temp.resolve("straits"), temp.resolve("settings"), false);
        assertThat(bench.get(guide).statusCode()).isEqualTo(200);
        assertThat(bench.get("/c/straits/api/guide?lang=ar").body()).contains("ربع الساعة الأول");
    }

    private void turn(String key, boolean shown) throws IOException {
        bench.send(HttpRequest.newBuilder(bench.at("/c/" + key + "/api/guide"))
                .header("X-Mizan-Guard", bench.guard())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"shown\":" + shown + "}")));
    }

    @Test
    void nothing_is_made_while_reading_only() throws IOException {
        bench.close();
        bench = Bench.on(temp.resolve("kestrel"), temp.resolve("settings"), true);
        assertThat(post("en", asked(Template.EMPTY, "none")).statusCode()).isEqualTo(403);
        assertThat(bench.get("/en/new").body()).contains("read only");
        assertThat(bench.get("/c/kestrel/edit/en/actors.html?id=aldane").body()).doesNotContain("data-delete");
    }
}
