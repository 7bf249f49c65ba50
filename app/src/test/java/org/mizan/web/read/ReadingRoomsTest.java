package org.mizan.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.engine.Aggregate;
import org.mizan.engine.Comparison;
import org.mizan.engine.Contrast;
import org.mizan.engine.Ensemble;
import org.mizan.engine.Study;
import org.mizan.gmcr.GmcrResult;
import org.mizan.methods.Methods;
import org.mizan.web.steps.Bench;
import tools.jackson.databind.JsonNode;

/** The rooms in which a case is read and questioned, over HTTP on a copy of the tutorial case. */
class ReadingRoomsTest {
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

    private static Run run(long seed) {
        return new Run(new Settings(Map.of()), seed, 2, () -> false, share -> {});
    }

    @Test
    void strangers_are_kept_out() throws IOException {
        assertThat(rooms.send(rooms.request("/c/kestrel/draws/en/start").POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> foreign = rooms.send(rooms.request("/en/close")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("key=kestrel&guard=" + rooms.guard())));
        assertThat(foreign.statusCode()).isEqualTo(403);
        for (String path : List.of(
                "/c/nothing/read/en/index.html",
                "/c/kestrel/read/xx/index.html",
                "/c/kestrel/read/en/nothing.html",
                "/c/kestrel/read/en/nothing.json",
                "/c/kestrel/read/en/index",
                "/c/kestrel/read/data/nothing.json",
                "/c/kestrel/what-if/en/nothing.html",
                "/c/kestrel/draws/en/index.json?draws=17",
                "/c/kestrel/read/en/gmcr.json?state=nothing",
                "/xx/")) {
            assertThat(rooms.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void every_page_says_what_it_may_load_and_how_to_get_it_again() throws IOException {
        HttpResponse<String> page = rooms.get("/c/kestrel/read/en/chronology.html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).contains("rel=\"bookmark\"").contains("chronology.json");
        assertThat(page.body())
                .doesNotContain("<script>")
                .doesNotContain("style=\"")
                .doesNotContain("onclick");
    }

    @Test
    void a_page_that_the_browser_has_is_not_sent_again() throws IOException {
        HttpResponse<String> first = rooms.get("/c/kestrel/read/en/cib.html");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                rooms.send(rooms.request("/c/kestrel/read/en/cib.html").header("If-None-Match", tag));
        if (rooms.get("/c/kestrel/read/en/cib.html")
                .headers()
                .firstValue("ETag")
                .orElseThrow()
                .equals(tag)) {
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(rooms.get("/c/kestrel/read/ar/cib.html").headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void the_chronology_shows_the_events_asked_for_and_its_twin_the_same() throws IOException {
        int all = events(rooms.json("/c/kestrel/read/en/chronology.json"));
        JsonNode some = rooms.json("/c/kestrel/read/en/chronology.json?from=2010&to=2020");
        assertThat(events(some)).isPositive().isLessThan(all);
        String page = rooms.page("/c/kestrel/read/en/chronology.html?from=2010&to=2020");
        assertThat(rows(page)).isEqualTo(events(some));
        assertThat(page).contains("value=\"2010\"").contains("data-chart=\"timeline\"");
        assertThat(rooms.page("/c/kestrel/read/ar/chronology.html?from=٢٠١٠&to=٢٠٢٠"
                        .replace("٢٠١٠", "%D9%A2%D9%A0%D9%A1%D9%A0")
                        .replace("٢٠٢٠", "%D9%A2%D9%A0%D9%A2%D9%A0")))
                .contains("value=\"2010\"");
        assertThat(events(rooms.json("/c/kestrel/read/en/chronology.json?actor=norrin")))
                .isLessThan(all);
        assertThat(rooms.page("/c/kestrel/read/en/chronology.html?actor=%22%3E%3Cscript%3E"))
                .doesNotContain("\"><script>");
        assertThat(rooms.page("/c/kestrel/read/en/map.html?from=2010&to=2020")).contains("data-sieve");
    }

    private static int events(JsonNode chronology) {
        for (JsonNode block : chronology.path("blocks")) {
            if (block.path("id").asString("").equals("chronology")) {
                return block.path("rows").size();
            }
        }
        return 0;
    }

    private static int rows(String page) {
        return page.split("<tr id=\"e-", -1).length - 1;
    }

    @Test
    void any_state_can_be_asked_why_it_holds() throws IOException {
        JsonNode reasons = rooms.json("/c/kestrel/read/en/gmcr.json?state=NYY");
        assertThat(reasons.path("equilibrium").path("R").asBoolean()).isTrue();
        assertThat(reasons.path("makers").size()).isEqualTo(3);
        Study study = Study.of(CaseFolder.open(kestrel), List.of(), Methods.ALL, run(1))
                .value()
                .orElseThrow();
        GmcrResult result = (GmcrResult) study.computed().stream()
                .filter(m -> m.analysis().id().equals("gmcr"))
                .findFirst()
                .orElseThrow()
                .result();
        for (int state : result.states()) {
            JsonNode told = rooms.json("/c/kestrel/read/en/gmcr.json?state=" + state);
            for (String concept : List.of("R", "GMR", "SMR", "SEQ", "SSEQ", "SIM")) {
                boolean holds =
                        java.util.Arrays.binarySearch(result.equilibria().get(concept), state) >= 0;
                assertThat(told.path("equilibrium").path(concept).asBoolean())
                        .as(concept + " " + state)
                        .isEqualTo(holds);
            }
        }
        assertThat(rooms.page("/c/kestrel/read/en/gmcr.html?state=nnn"))
                .contains("Why")
                .contains("state-answer")
                .contains("gmcr-state-verdicts");
        assertThat(rooms.page("/c/kestrel/read/en/gmcr.html?state=QQQ")).contains("There is no such state");
    }

    @Test
    void a_judgement_leads_back_to_what_rests_on_it() throws IOException {
        String ledger = rooms.page("/c/kestrel/read/en/ledger.html");
        assertThat(ledger).contains("Rests on it").containsPattern("href=\"cib\\.html#[a-z0-9-]+\"");
        assertThat(rooms.page("/c/kestrel/read/en/sources.html")).contains("href=\"ledger.html#");
    }

    @Test
    void what_if_gives_the_numbers_of_compare() throws IOException {
        CaseFolder files = CaseFolder.open(kestrel);
        Comparison expected = Comparison.of(files, List.of("patron-neutral"), Methods.ALL, 0, run(1))
                .value()
                .orElseThrow();
        for (String address :
                List.of("what-if/en/index.json?overlay=patron-neutral", "what-if+patron-neutral/en/index.json")) {
            Map<String, JsonNode> told = new HashMap<>();
            rooms.json("/c/kestrel/" + address)
                    .path("outcomes")
                    .forEach(o -> told.put(o.path("id").asString(), o));
            assertThat(told).hasSizeGreaterThanOrEqualTo(expected.contrasts().size());
            expected.contrasts().forEach(c -> same(told.get(c.outcome().id()), c));
        }
    }

    @Test
    void a_value_that_is_tried_counts_as_if_it_stood_in_the_file() throws IOException {
        Path copy = Bench.copy("kestrel", home.resolve("tried"));
        Path table = copy.resolve("bargaining/positions.csv");
        String before = Files.readString(table);
        String row =
                before.lines().filter(l -> l.startsWith("norrin,")).findFirst().orElseThrow();
        String[] cells = row.split(",", -1);
        String[] columns = before.lines()
                .filter(l -> l.startsWith("actor,"))
                .findFirst()
                .orElseThrow()
                .split(",");
        int position = List.of(columns).indexOf("position");
        int issue = List.of(columns).indexOf("issue");
        cells[position] = "55";
        Files.writeString(table, before.replace(row, String.join(",", cells)));
        Study base = Study.of(CaseFolder.open(kestrel), List.of(), Methods.ALL, run(1))
                .value()
                .orElseThrow();
        Study changed = Study.of(CaseFolder.open(copy), List.of(), Methods.ALL, run(1))
                .value()
                .orElseThrow();
        String set = "bargaining/positions.csv%7Cnorrin," + cells[issue] + "%7Cposition%7C55";
        JsonNode answer = rooms.json("/c/kestrel/what-if/en/index.json?set=" + set);
        same(answer, Comparison.of(List.of(), base, changed));
        assertThat(answer.path("changes").size()).isEqualTo(1);
        String page = rooms.page("/c/kestrel/what-if/en/index.html?set=" + set);
        assertThat(page).contains("55").contains("keep.json");
        JsonNode keep = rooms.json("/c/kestrel/what-if/en/keep.json?set=" + set + "&id=norrin-moves");
        assertThat(keep.path("edits").get(0).path("file").asString())
                .isEqualTo("overlays/norrin-moves/bargaining/positions.csv");
        assertThat(keep.path("edits").get(0).path("after").asString()).isEqualTo("55");
        assertThat(rooms.json("/c/kestrel/what-if/en/keep.json?set=" + set + "&id=patron-neutral")
                        .path("taken")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void what_names_nothing_is_left_out_and_said() throws IOException {
        String page = rooms.page("/c/kestrel/what-if/en/index.html?overlay=nothing&set=a%7Cb%7Cc%7C1&set=%3Cscript%3E");
        assertThat(page).contains("3</bdi> parts of this address").doesNotContain("<script>");
    }

    private static void same(JsonNode answer, Comparison expected) {
        assertThat(answer.path("outcomes").size())
                .isEqualTo(expected.contrasts().size());
        for (int i = 0; i < expected.contrasts().size(); i++) {
            Contrast contrast = expected.contrasts().get(i);
            JsonNode told = answer.path("outcomes").get(i);
            assertThat(told.path("id").asString()).isEqualTo(contrast.outcome().id());
            same(told, contrast);
        }
    }

    private static void same(JsonNode told, Contrast contrast) {
        assertThat(told.path("before").isNull()).isEqualTo(contrast.before().isEmpty());
        assertThat(told.path("after").isNull()).isEqualTo(contrast.after().isEmpty());
        contrast.before()
                .ifPresent(b -> assertThat(told.path("before").asDouble()).isEqualTo(b));
        contrast.after()
                .ifPresent(a -> assertThat(told.path("after").asDouble()).isEqualTo(a));
    }

    @Test
    void draws_are_those_of_the_ensemble_with_the_same_seed() throws IOException {
        HttpResponse<String> started = rooms.form("/c/kestrel/draws/en/start", Map.of("draws", "300", "seed", "7"));
        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(started.headers().firstValue("Location").orElse(""))
                .contains("draws=300")
                .contains("seed=7");
        JsonNode answer = rooms.until(
                "/c/kestrel/draws/en/index.json?draws=300&seed=7",
                j -> j.path("status").asString("").equals("done"));
        Study study = Study.of(CaseFolder.open(kestrel), List.of(), Methods.ALL, run(7))
                .value()
                .orElseThrow();
        Map<String, List<Aggregate>> expected = Ensemble.of(study, 300, run(7)).aggregates(study);
        expected.forEach((method, aggregates) -> {
            for (int i = 0; i < aggregates.size(); i++) {
                JsonNode told = answer.path("methods").path(method).get(i);
                assertThat(told.path("id").asString())
                        .isEqualTo(aggregates.get(i).id());
                assertThat(told.path("mean").asDouble())
                        .isEqualTo(aggregates.get(i).mean());
                assertThat(told.path("p95").asDouble())
                        .isEqualTo(aggregates.get(i).p95());
            }
        });
        assertThat(rooms.page("/c/kestrel/draws/en/index.html?draws=300&seed=7"))
                .contains("draws-cib-scenes");
    }

    @Test
    void draws_are_cancelled_and_what_was_made_is_kept() throws IOException {
        rooms.form("/c/kestrel/draws/en/start", Map.of("draws", "200000", "seed", "3"));
        String page = rooms.page("/c/kestrel/draws/en/index.html?draws=200000&seed=3");
        String id = page.replaceFirst("(?s).*data-job=\"([^\"]+)\".*", "$1");
        HttpResponse<String> cancelled = rooms.form("/c/kestrel/api/jobs/" + id + "/cancel", Map.of());
        assertThat(cancelled.statusCode()).isEqualTo(200);
        JsonNode answer = rooms.until(
                "/c/kestrel/draws/en/index.json?draws=200000&seed=3",
                j -> j.path("status").asString("").equals("cancelled"));
        assertThat(answer.path("draws").asInt(0)).isLessThan(200_000);
        assertThat(rooms.form("/c/kestrel/api/jobs/nothing/cancel", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_search_leads_to_where_things_stand() throws IOException {
        JsonNode found = rooms.json("/c/kestrel/search/en/index.json?q=norrin");
        assertThat(found.path("total").asInt()).isPositive();
        String page = rooms.page("/c/kestrel/search/en/index.html?q=norrin");
        assertThat(page).contains("<mark>").contains("/c/kestrel/read/en/");
        assertThat(rooms.page("/c/kestrel/search/ar/index.html?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E"))
                .doesNotContain("<script>alert");
        String actor = page.replaceFirst("(?s).*?href=\"(/c/kestrel/read/en/[a-z]+\\.html)#([^\"]+)\".*", "$1 $2");
        String[] door = actor.split(" ");
        assertThat(rooms.page(door[0])).contains("id=\"" + door[1] + "\"");
    }
}
