package org.mizan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;

/** Search in the shipped Karabakh case with a few pages of a made-up document. */
class SearchTest {
    private static final List<Passage> PAGES = List.of(
            page(1, "دخلت الحرب في قراباغ شهرها الثالث، وقال مسئول إن الوساطة مستمرة."),
            page(2, "The war in Artsakh went on; both parties said that talks had failed. \u202eevil\u202c\n\n end"),
            page(3, "على ضفاف النهر كتب علي رسالته الأولى عن السلام."),
            page(4, "Ermənistan və Azərbaycan: Qarabağ üzrə danışıqlar, 30,000 nəfər."),
            page(5, "give us peace"));

    private static Search search;

    private static Passage page(int number, String text) {
        return new Passage("saadoun", "archive/made-up.txt", number, text);
    }

    static Case karabakh() {
        Path root = Path.of(System.getProperty("mizan.root", "..")).resolve("cases/karabakh");
        return CaseFolder.read(root, List.of()).value().orElseThrow();
    }

    @BeforeAll
    static void open() {
        search = Search.of(karabakh(), PAGES);
    }

    @AfterAll
    static void close() {
        search.close();
    }

    private static List<Hit> pages(String query) {
        return find("kind:document " + query).hits();
    }

    private static List<Integer> numbers(String query) {
        return pages(query).stream().map(h -> h.page().orElseThrow()).sorted().toList();
    }

    private static Result find(String query) {
        return search.find(Query.of(query).limit(Query.MOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قره باغ",
                "قراباغ",
                "كاراباخ",
                "كاراباغ",
                "وبكاراباخ",
                "Karabakh",
                "Qarabağ",
                "qarabag",
                "Garabagh",
                "Нагорный Карабах",
                "Artsakh",
                "آرتساخ",
                "Արցախ",
                "ناغورنو كاراباخ"
            })
    void every_name_of_the_region_finds_the_pages_that_use_another(String name) {
        assertThat(numbers(name)).containsExactly(1, 2, 4);
        assertThat(find(name).hits().get(0).kind()).isIn(Kind.PLACE, Kind.ACTOR, Kind.DOCUMENT);
    }

    @Test
    void a_hit_shows_the_readers_language_where_it_would_do_and_says_which_name_was_met() {
        Query query = Query.of("kind:place Karabakh");
        Hit english = search.find(query.in("en")).hits().get(0);
        assertThat(english.snippet().language()).isEqualTo("en");
        assertThat(english.names()).isEmpty();
        Hit arabic = search.find(query.in("ar")).hits().get(0);
        assertThat(arabic.id()).isEqualTo(english.id());
        assertThat(arabic.snippet().language()).isEqualTo("ar");
        assertThat(arabic.names())
                .isNotEmpty()
                .allMatch(n -> arabic.snippet().plain().contains(n));
        assertThat(search.find(Query.of("kind:document Artsakh").in("ar")).hits().stream()
                        .filter(h -> h.page().equals(java.util.Optional.of(1)))
                        .flatMap(h -> h.names().stream()))
                .contains("قراباغ");
    }

    @Test
    void the_word_itself_comes_before_another_name_and_that_before_another_form() {
        List<Match> order = find("Artsakh").hits().stream().map(Hit::match).toList();
        assertThat(order).isSorted().startsWith(Match.EXACT).contains(Match.ALIAS);
        List<Match> forms = find("روسيا").hits().stream().map(Hit::match).toList();
        assertThat(forms).isSorted().contains(Match.EXACT, Match.ALIAS, Match.STEM);
    }

    @Test
    void a_hamza_on_another_seat_is_the_last_resort() {
        Hit hit = pages("مسؤول").get(0);
        assertThat(hit.page()).contains(1);
        assertThat(hit.match()).isEqualTo(Match.SKELETON);
    }

    @Test
    void the_preposition_and_the_name_meet_but_each_finds_its_own_first() {
        Search two = Search.of(karabakh(), List.of(page(1, "كتب على الورق"), page(2, "كتب علي رسالة")));
        try (two) {
            assertThat(two.find(Query.of("kind:document علي")).hits())
                    .extracting(h -> h.page().orElseThrow())
                    .containsExactly(2, 1);
            assertThat(two.find(Query.of("kind:document على")).hits())
                    .extracting(h -> h.page().orElseThrow())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void a_phrase_holds_whatever_name_is_in_it() {
        assertThat(numbers("\"war in Karabakh\"")).containsExactly(2);
        assertThat(numbers("\"الحرب في كاراباخ\"")).containsExactly(1);
        assertThat(numbers("\"in war Karabakh\"")).isEmpty();
        assertThat(numbers("«الحرب في كاراباخ»")).containsExactly(1);
    }

    @Test
    void what_is_excluded_is_not_found_under_any_of_its_names() {
        assertThat(numbers("war -Karabakh")).isEmpty();
        assertThat(numbers("Karabakh -الحرب")).containsExactly(2, 4);
        assertThat(numbers("-\"talks had failed\" Karabakh")).containsExactly(1, 4);
    }

    @Test
    void capitals_tell_a_country_from_a_pronoun() {
        assertThat(numbers("US")).isEmpty();
        assertThat(numbers("us")).containsExactly(5);
        assertThat(find("USA").hits().get(0).id()).isEqualTo("usa");
    }

    @Test
    void a_number_is_one_number_in_every_way_of_writing_it() {
        assertThat(numbers("٣٠٬٠٠٠")).containsExactly(4);
        assertThat(numbers("30000")).containsExactly(4);
        assertThat(find("kind:event year:١٩٩٤").hits())
                .isNotEmpty()
                .allMatch(h -> h.years().contains(1994));
        assertThat(find("kind:event year:1988/1994").total())
                .isGreaterThan(find("kind:event year:1994").total());
    }

    @Test
    void filters_narrow_and_facets_count_all_hits_and_not_those_shown_only() {
        Result all = search.find(Query.of("Karabakh").limit(1));
        assertThat(all.hits()).hasSize(1);
        assertThat(all.total()).isGreaterThan(50);
        assertThat(all.facets().get("kind").values().stream().mapToInt(i -> i).sum())
                .isEqualTo(all.total());
        int events = all.facets().get("kind").get("event");
        Result narrowed = search.find(new Query("Karabakh", Set.of("event"), Set.of(), Set.of(), Set.of(), Query.MOST));
        assertThat(narrowed.total()).isEqualTo(events);
        assertThat(narrowed.hits()).hasSize(events).allMatch(h -> h.kind() == Kind.EVENT);
        String source = all.facets().get("source").keySet().iterator().next();
        assertThat(find("Karabakh source:" + source).total())
                .isEqualTo(all.facets().get("source").get(source));
        assertThat(find("Karabakh actor:russia").hits()).isNotEmpty();
    }

    @Test
    void an_actor_counts_for_a_page_that_names_it() {
        assertThat(find("kind:document").facets().get("actor")).containsKeys("armenia", "azerbaijan");
    }

    @Test
    void a_snippet_is_data_with_a_direction_and_what_was_found() {
        Snippet arabic = pages("قره باغ").stream()
                .filter(h -> h.page().orElseThrow() == 1)
                .findFirst()
                .orElseThrow()
                .snippet();
        assertThat(arabic.rightToLeft()).isTrue();
        assertThat(arabic.parts()).contains(new Snippet.Part("قراباغ", true));
        Snippet english = pages("talks").get(0).snippet();
        assertThat(english.rightToLeft()).isFalse();
        assertThat(english.marked("[", "]")).contains("[talks]");
        assertThat(english.plain()).doesNotContain("\u202e").doesNotContain("\n");
    }

    @Test
    void a_snippet_of_a_long_page_is_short_and_shows_what_was_found() {
        String noise = "كلام كثير لا يفيد ".repeat(300);
        try (Search one = Search.of(karabakh(), List.of(page(1, noise + "وقف إطلاق النار في آرتساخ " + noise)))) {
            Hit hit = one.find(Query.of("kind:document كاراباخ")).hits().get(0);
            assertThat(hit.snippet().marked("[", "]"))
                    .hasSizeLessThan(320)
                    .contains("[آرتساخ]")
                    .startsWith("…")
                    .endsWith("…");
        }
    }

    @Test
    void if_nothing_has_all_words_the_answer_says_so() {
        Result some = find("Karabakh ornithology");
        assertThat(some.complete()).isFalse();
        assertThat(some.hits()).isNotEmpty();
        assertThat(find("ornithology").total()).isZero();
    }

    @Test
    void things_are_found_by_their_id_too() {
        assertThat(find("ceasefire-2020").hits().get(0).id()).isEqualTo("ceasefire-2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\"",
                "\"\"\"",
                "-",
                "--",
                "- -",
                "\"-\"",
                "*",
                "?*?*",
                "a*b?c~2^9",
                "(((((",
                "kind:",
                ":",
                "::",
                "kind:nonsense",
                "year:99999999999/1",
                "field:[1 TO 2]",
                "/.*a.*/",
                "AND OR NOT",
                "\\",
                "\u202e\u2066",
                "\ud800",
                "و",
                "ال",
                "ـــ",
                "ًٌٍ",
                "𐍈𐍈",
                "-\"",
                "year:٢٠٢٠/x"
            })
    void no_query_is_a_mistake(String query) {
        Result result = find(query);
        assertThat(result.hits().size()).isLessThanOrEqualTo(result.total());
    }

    @Test
    void a_query_of_a_million_characters_is_cut_and_answered_at_once() {
        for (String piece : List.of("كاراباخ ", "\"", "a", "-x ", "kind:x", "و", "ﷺ", "a b \"c d\" -e ")) {
            String query = piece.repeat(1_000_000 / piece.length());
            Assertions.assertThatNoException()
                    .isThrownBy(() -> org.junit.jupiter.api.Assertions.assertTimeout(
                            Duration.ofSeconds(10),
                            () -> assertThat(find(query).cut()).isTrue()));
        }
    }

    @Test
    void a_page_of_one_endless_word_is_indexed_too() {
        List<Passage> pages = List.of(page(1, "ﷺ".repeat(100_000)), page(2, "x".repeat(1_000_000) + " سلام"));
        try (Search one = Search.of(karabakh(), pages)) {
            assertThat(one.find(Query.of("kind:document سلام")).total()).isEqualTo(1);
        }
    }

    @Test
    void many_threads_get_the_same_answers() throws Exception {
        List<String> queries = List.of("Karabakh", "روسيا", "\"ممر لاتشين\"", "kind:claim السلام", "مسؤول");
        List<Result> alone = queries.stream().map(SearchTest::find).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Result>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String query = queries.get(i % queries.size());
                answers.add(threads.submit(() -> find(query)));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(alone.get(i % queries.size()));
            }
        } finally {
            threads.shutdown();
        }
    }
}
