package org.mizan.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mizan.casefile.CaseFolder;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.Row;
import org.mizan.table.SourceFile;
import org.mizan.web.steps.Bench;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms of all parts on the shipped cases, as a browser asks for them. */
class FormsOverHttpTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double SCALE = Double.parseDouble(System.getProperty("mizan.laws.scale", "1"));
    private static final String HOSTILE =
            "</textarea>\"'><script>alert(1)</script><img src=x onerror=alert(1)> ${1} \u202e &amp; =1+1";

    @TempDir
    Path temp;

    private Path folder;
    private Bench bench;

    private void open(String name) throws IOException {
        folder = Bench.copy(name, temp.resolve(name));
        bench = Bench.on(folder, temp.resolve("settings"), false);
    }

    @AfterEach
    void stop() {
        if (bench != null) {
            bench.close();
        }
    }

    private String path(String language, String page) {
        return "/c/" + bench.key() + "/edit/" + language + "/" + page;
    }

    private String item(Part part, Item item, String language, String ending) {
        String page = part.id() + ending;
        return path(language, part.shape() == Part.Shape.ONE ? page : page + "?id=" + encoded(item.token()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted().filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(p).toString();
                if (!name.startsWith(".")) {
                    texts.put(name, Files.readString(p));
                }
            }
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kestrel", "karabakh"})
    void every_page_of_every_part_is_there_in_both_languages_and_as_json(String name) throws IOException {
        open(name);
        Manuscript files = new Manuscript(folder);
        for (String language : List.of("en", "ar")) {
            assertThat(bench.get(path(language, "index.html")).statusCode()).isEqualTo(200);
            for (Part part : Parts.ALL) {
                List<Item> items = ItemList.of(part, files);
                if (part.shape() != Part.Shape.ONE) {
                    assertThat(bench.get(path(language, part.id() + ".html")).body())
                            .contains("<html lang=\"" + language);
                    assertThat(bench.get(path(language, part.id() + ".html?new=1"))
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(bench.json(path(language, part.id() + ".json"))
                                    .path("all")
                                    .asInt())
                            .isEqualTo(items.size());
                }
                for (Item item : sampled(items, 1)) {
                    assertThat(bench.get(item(part, item, language, ".html")).statusCode())
                            .as(item.token())
                            .isEqualTo(200);
                }
            }
        }
    }

    /** Nothing that is written is left out of its form, whether a declaration knows it or not. */
    @ParameterizedTest
    @ValueSource(strings = {"kestrel", "karabakh"})
    void a_form_holds_everything_that_is_written(String name) throws IOException {
        open(name);
        Manuscript files = new Manuscript(folder);
        for (Part part : Parts.ALL) {
            for (Item item : sampled(ItemList.of(part, files), 4)) {
                Document page =
                        Jsoup.parse(bench.get(item(part, item, "en", ".html")).body());
                List<String> shown = new ArrayList<>();
                for (Element e : page.select("[data-unit]")) {
                    JsonNode unit = JSON.readTree(e.attr("data-unit"));
                    Element held = e.selectFirst("[data-kind]");
                    JsonNode json = JSON.readTree(held.attr("data-json"));
                    String column = unit.has("column") ? unit.path("column").asString() : last(unit.path("path"));
                    shown.add(column);
                    Object written = item.value(column).map(Raw::plain).orElse(null);
                    if (written == null) {
                        assertThat(json.isNull() || json.asString().isEmpty())
                                .as(item.token() + " " + column)
                                .isTrue();
                    } else {
                        assertThat(json).as(item.token() + " " + column).isEqualTo(JSON.valueToTree(written));
                    }
                }
                List<String> wanted = new ArrayList<>(item.values().keySet());
                wanted.remove(
                        "id".equals(part.keys().stream().findFirst().orElse("")) && part.shape() != Part.Shape.ONE
                                ? "id"
                                : "");
                assertThat(shown).as(part.id() + " " + item.token()).containsAll(wanted);
            }
        }
    }

    private static String last(JsonNode path) {
        return path.get(path.size() - 1).asString();
    }

    /** Of each part an item, of each all fields; with {@code mizan.laws.scale} below 1 that share of them. */
    @ParameterizedTest
    @ValueSource(strings = {"kestrel", "karabakh"})
    void an_edit_of_a_field_changes_that_value_and_nothing_else(String name) throws IOException {
        open(name);
        Map<String, List<Map<String, String>>> start = tables();
        Random random = new Random(1813);
        for (Part part : Parts.ALL) {
            for (Item item : sampled(ItemList.of(part, new Manuscript(folder)), 1)) {
                Document page =
                        Jsoup.parse(bench.get(item(part, item, "en", ".html")).body());
                for (Element e : page.select("[data-unit]")) {
                    if (random.nextDouble() < SCALE) {
                        changesOnlyThat(part, item, e);
                    }
                }
            }
        }
        assertThat(tables()).as("everything is back").isEqualTo(start);
        assertThat(CaseFolder.open(folder).check().stream().filter(p -> p.isError()))
                .isEmpty();
    }

    /**
     * Every CSV of the case: its rows, and of each row the values that are not empty. Values are compared as they are read: a cell that an edit had to put in
     * quotation marks keeps them, and a column that was added for a value stays, empty.
     */
    private Map<String, List<Map<String, String>>> tables() throws IOException {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        Problems problems = new Problems();
        texts().forEach((name, text) -> {
            if (name.endsWith(".csv")) {
                List<Map<String, String>> rows = new ArrayList<>();
                for (Row row : CsvReader.read(new SourceFile(name, text), problems)
                        .orElseThrow()
                        .rows()) {
                    Map<String, String> values = new LinkedHashMap<>();
                    row.cells().forEach((column, cell) -> values.put(column, cell.value()));
                    values.values().removeIf(String::isEmpty);
                    rows.add(values);
                }
                tables.put(name, rows);
            }
        });
        assertThat(problems.all()).isEmpty();
        return tables;
    }

    private void changesOnlyThat(Part part, Item item, Element e) throws IOException {
        JsonNode unit = JSON.readTree(e.attr("data-unit"));
        JsonNode before = JSON.readTree(e.selectFirst("[data-kind]").attr("data-json"));
        boolean cell = unit.path("type").asString().equals("cell");
        String field = cell ? unit.path("column").asString() : last(unit.path("path"));
        if (item.key().containsKey(field) || List.of("mizan", "languages").contains(field)) {
            return; // the key is another test; without its languages the case reads differently
        }
        Map<String, Object> was = values(part, item);
        String mark = "changed, \"so\": [x] #1";
        save(edit(item, unit, before, mark));
        Map<String, Object> wanted = new LinkedHashMap<>(was);
        wanted.put(field, mark);
        Map<String, Object> now = values(part, item);
        now.values().removeIf(v -> v == null || v.equals(""));
        wanted.values().removeIf(v -> v == null || v.equals(""));
        assertThat(now).as(part.id() + " " + item.token() + " " + field).isEqualTo(wanted);
        save(edit(item, unit, JSON.valueToTree(mark), before.isNull() ? null : JSON.treeToValue(before, Object.class)));
        Map<String, Object> back = values(part, item);
        back.values().removeIf(v -> v == null || v.equals(""));
        was.values().removeIf(v -> v == null || v.equals(""));
        assertThat(back).isEqualTo(was);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> values(Part part, Item item) throws IOException {
        JsonNode twin = bench.json(item(part, item, "en", ".json"));
        return new LinkedHashMap<>((Map<String, Object>) JSON.treeToValue(twin.path("values"), Map.class));
    }

    private static String edit(Item item, JsonNode unit, JsonNode before, Object after) {
        Map<String, Object> edit = new LinkedHashMap<>();
        boolean cell = unit.path("type").asString().equals("cell");
        edit.put("file", unit.path("file").asString());
        if (cell) {
            edit.put("type", "cell");
            edit.put("key", item.key());
            edit.put("column", unit.path("column").asString());
            edit.put("before", before.isNull() ? "" : before.asString());
            edit.put("after", after == null ? "" : after);
            String table = unit.path("absent").asBoolean()
                    ? "{\"type\":\"add-table\",\"file\":" + unit.path("file") + ",\"columns\":[" + unit.path("column")
                            + "]},"
                    : "";
            return table + JSON.writeValueAsString(edit);
        }
        edit.put("type", after == null ? "remove-value" : "value");
        edit.put("path", JSON.treeToValue(unit.path("path"), List.class));
        edit.put("before", JSON.treeToValue(before, Object.class));
        if (after != null) {
            edit.put("after", after);
        }
        return JSON.writeValueAsString(edit);
    }

    private void save(String edits) throws IOException {
        HttpResponse<String> answer = bench.edit("w", edits);
        assertThat(answer.statusCode()).as(edits + answer.body()).isEqualTo(200);
    }

    @Test
    void hostile_text_in_any_field_stays_text() throws IOException {
        open("kestrel");
        for (Part part : Parts.ALL) {
            for (Item item : sampled(ItemList.of(part, new Manuscript(folder)), 1)) {
                Document page =
                        Jsoup.parse(bench.get(item(part, item, "en", ".html")).body());
                for (Element e : page.select("[data-unit]")) {
                    JsonNode unit = JSON.readTree(e.attr("data-unit"));
                    String field = unit.has("column") ? unit.path("column").asString() : last(unit.path("path"));
                    if (item.key().containsKey(field) || field.equals("languages")) {
                        continue;
                    }
                    JsonNode before = JSON.readTree(e.selectFirst("[data-kind]").attr("data-json"));
                    save(edit(item, unit, before, HOSTILE));
                }
                for (String language : List.of("en", "ar")) {
                    noScript(bench.get(item(part, item, language, ".html")).body());
                    noScript(bench.get(path(language, part.id() + ".html")).body());
                }
                assertThat(values(part, item).values()).as(part.id()).contains(HOSTILE);
            }
        }
        noScript(bench.get(path("en", "index.html")).body());
    }

    private static void noScript(String html) {
        Document page = Jsoup.parse(html);
        assertThat(page.select("script:not([src]), [onerror], img[src=x]")).isEmpty();
        assertThat(page.select("script[src]").eachAttr("src")).allMatch(s -> s.startsWith("/assets/"));
    }

    @Test
    void what_no_file_may_hold_is_refused_and_nothing_is_written() throws IOException {
        open("kestrel");
        Map<String, String> before = texts();
        HttpResponse<String> answer = bench.edit(
                "w",
                "{\"type\":\"cell\",\"file\":\"claims.csv\",\"key\":{\"id\":\""
                        + first(Parts.CLAIMS).id() + "\"},\"column\":\"kind\",\"before\":\""
                        + first(Parts.CLAIMS).word("kind") + "\",\"after\":\"a\\u0007b\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Bench.read(answer).path("problems").size()).isPositive();
        assertThat(texts()).isEqualTo(before);
    }

    private Item first(Part part) {
        return ItemList.of(part, new Manuscript(folder)).get(0);
    }

    @Test
    void a_wrong_value_stands_in_its_field_with_the_problem_and_a_fix_that_works() throws IOException {
        open("karabakh");
        save("{\"type\":\"cell\",\"file\":\"chronology.csv\",\"key\":{\"id\":\"gulistan-1813\"},\"column\":\"actors\","
                + "\"before\":\"persia-qajar russian-empire\",\"after\":\"persia-qajar russian-empir\"}");
        save(
                "{\"type\":\"value\",\"file\":\"actors.yaml\",\"path\":[\"turkey\",\"role\"],\"before\":\"patron\",\"after\":\"patro\"}");
        Element field = waitFor("chronology.html?id=gulistan-1813", "[data-field=actors] .problem");
        assertThat(field.select("[data-id=russian-empir].unknown")).hasSize(1);
        JsonNode edit =
                JSON.readTree(field.selectFirst("[data-fix]").attr("data-fix")).get(0);
        assertThat(edit.path("after").asString()).isEqualTo("persia-qajar russian-empire");
        save(edit.toString());
        Element role = waitFor("actors.html?id=turkey", "[data-field=role] .problem");
        assertThat(role.select("option[selected]").attr("value")).isEqualTo("patro");
        save(JSON.readTree(role.selectFirst("[data-fix]").attr("data-fix"))
                .get(0)
                .toString());
        assertThat(CaseFolder.open(folder).check().stream().filter(p -> p.isError()))
                .isEmpty();
    }

    private Element waitFor(String page, String selector) throws IOException {
        for (int i = 0; i < 100; i++) {
            Document read = Jsoup.parse(bench.get(path("en", page)).body());
            if (read.selectFirst(selector) != null) {
                return read.selectFirst(selector).closest("[data-field]");
            }
            sleep();
        }
        throw new AssertionError("no " + selector + " on " + page);
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_renamed_id_is_renamed_wherever_it_is_named_and_in_its_place() throws IOException {
        open("karabakh");
        Map<String, String> shipped = texts();
        for (String what : List.of(
                "actors turkey",
                "sources saadoun",
                "issues status",
                "scenes frozen",
                "descriptors turkey",
                "claims s0-seasonal",
                "chronology gulistan-1813",
                "places shusha",
                "variables mediation",
                "phases before-war",
                "hypotheses great-powers")) {
            Part part = Parts.named(what.split(" ")[0]).orElseThrow();
            String id = what.split(" ")[1];
            List<String> order = ids(part);
            int changed = rename(part, id, "renamed-x");
            assertThat(bench.undoName("en"))
                    .isEqualTo(id + " renamed to renamed-x in " + changed + (changed == 1 ? " place" : " places"));
            assertThat(ids(part))
                    .isEqualTo(order.stream()
                            .map(i -> i.equals(id) ? "renamed-x" : i)
                            .toList());
            assertThat(CaseFolder.open(folder).check().stream().filter(p -> p.isError()))
                    .as(what)
                    .isEmpty();
            JsonNode now = bench.json(path("en", part.id() + ".json?id=renamed-x"));
            assertThat(now.path("uses").size()).as(what).isEqualTo(changed - 1);
            rename(part, "renamed-x", id);
            assertThat(texts()).as(what).isEqualTo(shipped);
        }
    }

    @Test
    void a_variant_is_renamed_and_removed_with_its_folder_and_each_can_be_undone() throws IOException {
        open("karabakh");
        Map<String, String> shipped = texts();
        String api = "overlay-move?id=neutral-mediators&to=";
        assertThat(bench.post(api + "energy-neutral", "{\"window\":\"w\"}").statusCode())
                .isEqualTo(400);
        assertThat(bench.post(api + "../x", "{\"window\":\"w\"}").statusCode()).isEqualTo(400);
        assertThat(bench.post("overlay-move?id=..&to=y", "{\"window\":\"w\"}").statusCode())
                .isEqualTo(404);
        int named = bench.json(path("en", "overlays.json?id=neutral-mediators"))
                .path("uses")
                .size();
        assertThat(named).isPositive();
        assertThat(bench.post(api + "no-mediators", "{\"window\":\"w\"}").statusCode())
                .isEqualTo(200);
        assertThat(new Manuscript(folder).overlays()).contains("no-mediators").doesNotContain("neutral-mediators");
        assertThat(folder.resolve("overlays/neutral-mediators")).doesNotExist();
        assertThat(CaseFolder.open(folder).check().stream().filter(p -> p.isError()))
                .isEmpty();
        assertThat(bench.json(path("en", "overlays.json?id=no-mediators"))
                        .path("uses")
                        .size())
                .isEqualTo(named);
        assertThat(bench.undoName("ar")).startsWith("تغيير المعرّف");
        assertThat(bench.post("undo", "{\"window\":\"w\"}").statusCode()).isEqualTo(200);
        assertThat(texts()).isEqualTo(shipped);
        assertThat(bench.post("overlay-remove?id=neutral-mediators", "{\"window\":\"w\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(folder.resolve("overlays/neutral-mediators")).doesNotExist();
        assertThat(bench.undoName("en")).isEqualTo("What-if variant removed: Neutral mediators");
        assertThat(bench.post("undo", "{\"window\":\"w\"}").statusCode()).isEqualTo(200);
        assertThat(texts()).isEqualTo(shipped);
    }

    @Test
    void a_quotation_is_a_row_of_its_own_list_and_leads_to_its_document() throws IOException {
        open("karabakh");
        save("{\"type\":\"add-row\",\"file\":\"quotations.csv\",\"values\":{\"source\":\"saadoun\",\"id\":\"q1\","
                + "\"exact\":\"word for word\",\"page\":\"2\"}}");
        assertThat(bench.undoName("en")).startsWith("Quotation added");
        assertThat(bench.get(path("ar", "quotations.html")).body()).contains("word for word", "اقتباس واحد");
        String item = path("en", "quotations.html?id=saadoun%7Cq1");
        assertThat(bench.get(item).body()).contains("word for word").doesNotContain("archive/en/saadoun.html?page=2");
        save("{\"type\":\"value\",\"file\":\"sources.yaml\",\"path\":[\"saadoun\",\"archive\"],\"before\":null,"
                + "\"after\":[{\"file\":\"archive/saadoun/a.txt\"}]}");
        assertThat(bench.get(item).body()).contains("/archive/en/saadoun.html?page=2");
    }

    private List<String> ids(Part part) {
        return ItemList.of(part, new Manuscript(folder)).stream().map(Item::id).toList();
    }

    /** Does what the page plans, in one step; answers how many values it changed. */
    private int rename(Part part, String id, String to) throws IOException {
        JsonNode plan = bench.json(
                "/c/" + bench.key() + "/api/rename?part=" + part.id() + "&id=" + id + "&to=" + to + "&lang=en");
        assertThat(plan.path("refused").asString()).isEmpty();
        List<String> edits = new ArrayList<>();
        plan.path("edits").forEach(e -> edits.add(e.toString()));
        save(String.join(",", edits));
        return edits.size();
    }

    @Test
    void an_id_that_is_taken_or_none_is_refused() throws IOException {
        open("kestrel");
        for (String to : List.of("borvia", "Al Dane", "", "analyst", "ألدان")) {
            JsonNode plan = bench.json(
                    "/c/" + bench.key() + "/api/rename?part=actors&id=aldane&to=" + encoded(to) + "&lang=ar");
            assertThat(plan.path("refused").asString()).as(to).isNotEmpty();
            assertThat(plan.path("edits").size()).isZero();
        }
    }

    @Test
    void names_are_found_in_either_language_and_dates_are_read() throws IOException {
        open("karabakh");
        String names = "/c/" + bench.key() + "/api/names?of=actors&lang=en&q=";
        assertThat(bench.get(names + "tur").body()).contains("\"turkey\"");
        assertThat(bench.get(names + encoded("تركي")).body()).contains("\"turkey\"");
        assertThat(bench.get(names + encoded("zzzz")).body()).isEqualTo("[]");
        String cited = "/c/" + bench.key() + "/api/names?of=sources&analyst=1&lang=en&q=";
        assertThat(bench.get(cited).body()).startsWith("[{").contains("\"analyst\"");
        assertThat(bench.get(cited + "anal").body()).contains("\"analyst\"");
        assertThat(bench.get(cited + "saadoun").body()).contains("\"saadoun\"").doesNotContain("\"analyst\"");
        String date = "/c/" + bench.key() + "/api/date?lang=en&text=";
        assertThat(bench.json(date + "1998-03").path("reading").asString()).isEqualTo("March 1998");
        assertThat(bench.json(date + "1998-33").path("valid").asBoolean()).isFalse();
    }

    private static List<Item> sampled(List<Item> items, int most) {
        List<Item> all = new ArrayList<>(items);
        java.util.Collections.shuffle(all, new Random(1813));
        return all.subList(0, Math.min(most, all.size()));
    }
}
