package org.mizan.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.engine.Comparison;
import org.mizan.engine.Contrast;
import org.mizan.engine.Json;
import org.mizan.engine.Study;
import org.mizan.methods.Methods;
import org.mizan.web.steps.Bench;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Preferences and relations tried otherwise: what follows is what follows from files that say so; what is kept as an overlay says the same again. */
class TryingTest {
    private static final String WANTS = "gmcr/conflict.yaml|norrin|statements|";
    private static final String SIGN = "relations.csv|norrin,borvia,arms,2011|sign|";

    @TempDir
    static Path home;

    private static Rooms rooms;
    private static Path kestrel;

    @BeforeAll
    static void open() throws IOException {
        rooms = Rooms.onKestrel(home);
        kestrel = home.resolve("kestrel");
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static String tried(String page, String... settings) {
        List<String> parts = new ArrayList<>();
        for (String s : settings) {
            parts.add("set=" + URLEncoder.encode(s, StandardCharsets.UTF_8));
        }
        return "/c/kestrel/what-if/en/" + page + "?" + String.join("&", parts);
    }

    private static Study study(Path folder, List<String> overlays) {
        Run run = new Run(new Settings(Map.of()), 1, 2, () -> false, share -> {});
        return Study.of(CaseFolder.open(folder), overlays, Methods.ALL, run)
                .value()
                .orElseThrow();
    }

    /** What follows when one file of the shipped case says something else. */
    private static Comparison edited(String file, String from, String to) throws IOException {
        Path copy =
                Bench.copy("kestrel", Files.createTempDirectory(home, "copy").resolve("kestrel"));
        Path path = copy.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(from);
        Files.writeString(path, before.replace(from, to));
        Path plain =
                Bench.copy("kestrel", Files.createTempDirectory(home, "copy").resolve("kestrel"));
        return Comparison.of(List.of(), study(plain, List.of()), study(copy, List.of()));
    }

    private static void same(JsonNode answer, Comparison expected) {
        assertThat(expected.changed()).isNotEmpty();
        assertThat(answer.path("outcomes").size())
                .isEqualTo(expected.contrasts().size());
        for (int i = 0; i < expected.contrasts().size(); i++) {
            Contrast contrast = expected.contrasts().get(i);
            JsonNode told = answer.path("outcomes").get(i);
            assertThat(told.path("id").asString()).isEqualTo(contrast.outcome().id());
            contrast.after()
                    .ifPresent(a -> assertThat(told.path("after").asDouble()).isEqualTo(a));
        }
    }

    @Test
    void statements_in_another_order_left_out_or_turned_round_count_as_if_they_were_written_so() throws IOException {
        String file = "gmcr/conflict.yaml";
        String now = "statements: [not attack, arm]";
        same(rooms.json(tried("index.json", WANTS + "1")), edited(file, now, "statements: [not attack]"));
        same(rooms.json(tried("index.json", WANTS + "1-2!")), edited(file, now, "statements: [not attack, not arm]"));
        String borvia = "gmcr/conflict.yaml|borvia|statements|3-1";
        same(
                rooms.json(tried("index.json", borvia)),
                edited(
                        file,
                        "statements: [concede, attack if arm, not attack if not arm]",
                        "statements: [not attack if not arm, concede]"));
    }

    @Test
    void a_relation_with_another_sign_or_strength_counts_as_if_it_were_written_so() throws IOException {
        JsonNode sign = rooms.json(tried("index.json", SIGN + "-"));
        same(sign, edited("relations.csv", "norrin,borvia,arms,+,3", "norrin,borvia,arms,-,3"));
        assertThat(sign.path("changes").get(0).path("file").asString()).isEqualTo("relations.csv");
        assertThat(sign.path("changes").get(0).path("before").asString()).isEqualTo("+");
        assertThat(sign.path("changes").get(0).path("after").asString()).isEqualTo("-");
        JsonNode strength = rooms.json(tried("index.json", "relations.csv|norrin,borvia,arms,2011|strength|1"));
        assertThat(strength.path("changes").size()).isEqualTo(1);
    }

    @Test
    void the_page_shows_whose_preferences_there_are_and_the_form_leads_to_what_it_says() throws IOException {
        String page = rooms.page("/c/kestrel/what-if/en/index.html?whose="
                + URLEncoder.encode("gmcr/conflict.yaml|norrin|statements", StandardCharsets.UTF_8));
        assertThat(page)
                .contains("Preferences of ")
                .contains("not attack")
                .contains("Relations of the actors")
                .contains("name=\"opposite\"");
        HttpResponse<String> sent = rooms.get("/c/kestrel/what-if/en/index.html?place=2&place=1&opposite=2&whose="
                + URLEncoder.encode("gmcr/conflict.yaml|norrin|statements", StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(302);
        String address = sent.headers().firstValue("Location").orElseThrow();
        assertThat(address).contains(URLEncoder.encode(WANTS + "2!-1", StandardCharsets.UTF_8));
        String shown = rooms.page(address.substring(address.indexOf("/c/")));
        assertThat(shown).contains("not attack; arm").contains("not (arm); not attack");
        assertThat(rooms.page("/c/kestrel/what-if/ar/index.html")).contains("ما يفضّله طرف");
    }

    @Test
    void an_order_that_fits_no_list_is_refused() throws IOException {
        for (String order : List.of("3", "1-1", "2-2!", "x", "1-", "0-1")) {
            assertThat(rooms.page(tried("index.html", WANTS + order)))
                    .as(order)
                    .contains("part of this address")
                    .doesNotContain("id=\"what-if");
        }
    }

    @Test
    void what_was_tried_is_kept_as_an_overlay_and_says_the_same_from_there() throws IOException {
        String[] settings = {
            WANTS + "1-2!", SIGN + "-", "bargaining/positions.csv|norrin,status|position|55",
        };
        JsonNode before = rooms.json(tried("index.json", settings));
        JsonNode keep = rooms.json(tried("keep.json", settings) + "&id=norrin-turns");
        assertThat(keep.path("taken").asBoolean()).isFalse();
        List<Object> edits = new ArrayList<>();
        edits.add(Map.of(
                "type",
                "value",
                "file",
                "overlays/norrin-turns/overlay.yaml",
                "path",
                List.of("title"),
                "after",
                Map.of("en", "Norrin turns", "ar", "نورين تنقلب")));
        keep.path("edits").forEach(e -> edits.add(new JsonMapper().convertValue(e, Object.class)));
        HttpResponse<String> answer = rooms.send(rooms.request("/c/kestrel/api/steps")
                .header("Content-Type", "application/json")
                .header("X-Mizan-Guard", rooms.guard())
                .POST(HttpRequest.BodyPublishers.ofString(Json.compact(Map.of("window", "w1", "edits", edits)))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Comparison kept = Comparison.of(
                List.of("norrin-turns"), study(kestrel, List.of()), study(kestrel, List.of("norrin-turns")));
        same(before, kept);
        JsonNode after = rooms.until(
                "/c/kestrel/what-if/en/index.json?overlay=norrin-turns",
                j -> j.path("overlays").size() == 1 && j.path("changes").size() > 0);
        same(after, kept);
        assertThat(after.path("changes").size())
                .isEqualTo(before.path("changes").size());
        assertThat(rooms.page("/c/kestrel/read+norrin-turns/en/index.html")).contains("Norrin turns");
        assertThat(rooms.page("/c/kestrel/what-if/ar/index.html")).contains("نورين تنقلب");
        assertThat(rooms.json(tried("keep.json", settings) + "&id=norrin-turns")
                        .path("taken")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_strip_of_changes_tells_what_a_relation_and_a_preference_did() throws IOException {
        Path copy = Bench.copy("kestrel", home.resolve("strip"));
        try (Rooms own = Rooms.on(List.of(copy), home.resolve("settings-2"), false)) {
            own.computed("strip");
            String row =
                    "{\"type\":\"cell\",\"file\":\"relations.csv\",\"key\":{\"from\":\"norrin\",\"to\":\"borvia\",\"on\":\"arms\",\"start\":\"2011\"},\"column\":\"sign\",\"before\":\"+\",\"after\":\"-\"}";
            step(own, row);
            JsonNode related = own.until(
                    "/c/strip/api/changes?lang=en&since=step",
                    j -> j.path("why").size() == 1);
            assertThat(related.path("why").get(0).path("file").asString()).isEqualTo("relations.csv");
            assertThat(related.path("why").get(0).path("field").asString()).isEqualTo("sign");
            assertThat(related.path("why").get(0).path("after").asString()).isEqualTo("-");
            assertThat(related.path("changes"))
                    .anyMatch(c -> c.path("method").asString().equals("balance"));
            step(
                    own,
                    "{\"type\":\"value\",\"file\":\"gmcr/conflict.yaml\",\"path\":[\"preferences\",\"norrin\",\"statements\"],\"before\":[\"not attack\",\"arm\"],\"after\":[\"not attack\",\"not arm\"]}");
            JsonNode preferred = own.until(
                    "/c/strip/api/changes?lang=en&since=step",
                    j -> j.path("why").path(0).path("file").asString("").equals("gmcr/conflict.yaml"));
            assertThat(preferred.path("why").size()).isEqualTo(1);
            assertThat(preferred.path("why").get(0).path("before").asString()).isEqualTo("not attack; arm");
            assertThat(preferred.path("changes"))
                    .anyMatch(c -> c.path("method").asString().equals("gmcr"));
        }
    }

    private static void step(Rooms own, String edit) throws IOException {
        HttpResponse<String> answer = own.send(own.request("/c/strip/api/steps")
                .header("Content-Type", "application/json")
                .header("X-Mizan-Guard", own.guard())
                .POST(HttpRequest.BodyPublishers.ofString("{\"window\":\"w1\",\"edits\":[" + edit + "]}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
