package org.mizan.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;

class YamlReaderTest {
    @Test
    void values_know_their_places_inside_quotes_too() {
        Node.Tree tree = read("a: plain\nb: \"quoted\"\nc: 'single'\nd: [x, \"y\"]\n𐎀: {k: 𐎁, l: z}\n");
        assertThat(at(tree, "a")).isEqualTo("1:4+5");
        assertThat(at(tree, "b")).isEqualTo("2:5+6");
        assertThat(at(tree, "c")).isEqualTo("3:5+6");
        Node.Sequence list = (Node.Sequence) tree.get("d").orElseThrow();
        assertThat(list.items()).extracting(n -> place(n.at())).containsExactly("4:5+1", "4:9+1");
        Node.Tree inner = (Node.Tree) tree.get("𐎀").orElseThrow();
        assertThat(at(inner, "k")).isEqualTo("5:8+1");
        assertThat(at(inner, "l")).isEqualTo("5:14+1");
        assertThat(place(tree.entries().get("𐎀").keyAt())).isEqualTo("5:1+1");
    }

    @Test
    void windows_line_ends_count_once() {
        assertThat(at(read("a: b\r\nc: d\r\n"), "c")).isEqualTo("2:4+1");
    }

    @Test
    void nothing_null_and_a_tilde_are_nothing_but_quoted_they_are_words() {
        Node.Tree tree = read("a:\nb: ~\nc: null\nd: NULL\ne: \"null\"\nf: ''\n");
        assertThat(List.of("a", "b", "c", "d"))
                .allMatch(k -> ((Node.Scalar) tree.get(k).orElseThrow()).isNull());
        assertThat(List.of("e", "f")).noneMatch(k -> ((Node.Scalar) tree.get(k).orElseThrow()).isNull());
    }

    @Test
    void an_empty_file_is_an_empty_mapping() {
        assertThat(read("").entries()).isEmpty();
        assertThat(read("# only a comment\n").entries()).isEmpty();
        assertThat(read("---\n").entries()).isEmpty();
    }

    @Test
    void numbers_and_dates_stay_as_written() {
        Node.Tree tree = read("a: 010\nb: 1e3\nc: 2020-11-10\nd: yes\ne: 0x1F\n");
        assertThat(tree.entries().values())
                .extracting(e -> ((Node.Scalar) e.value()).value())
                .containsExactly("010", "1e3", "2020-11-10", "yes", "0x1F");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a: &x b;1:4 yaml-anchor",
                "a: *x;1:4 yaml-anchor",
                "a: !t b;1:4 yaml-tag",
                "a: !!int 1;1:4 yaml-tag",
                "a: ! b;1:4 yaml-tag",
                "a: !<x> [b];1:4 yaml-tag",
                "&a b: c;1:1 yaml-anchor",
                "a: [&x b];1:5 yaml-anchor",
                "a: {b: &x [c]};1:8 yaml-anchor",
                "[a]: b;1:1 key-not-text",
                "{a: b}: c;1:1 key-not-text",
                "a: b, a: c;1:8 bad-yaml",
                "{a: b, a: c};1:8 duplicate-key",
                "{a: 1, \"a\": 2};1:9 duplicate-key",
                "[a];1:1 not-a-mapping",
                "a;1:1 not-a-mapping",
                "a: \"\\u0007\";1:5 control-character",
                "a: \"\\udc00\";1:5 control-character",
                "a: \"\\x9b\";1:5 control-character",
                "a: [b;1:6 bad-yaml",
                "a: 'b;1:6 bad-yaml",
                "\"a: b;1:6 bad-yaml",
                "a: @b;1:4 bad-yaml",
                "a: b: c;1:5 bad-yaml",
                "a: \"\\U00110000\";1:7 bad-yaml",
                "a: \"\\q\";1:6 bad-yaml",
                "a: \"\\x\";1:7 bad-yaml"
            })
    void what_a_case_may_not_hold_is_named_where_it_stands(String text, String expected) {
        Problems problems = new Problems();
        assertThat(YamlReader.read(new SourceFile("t", text), problems)).isEmpty();
        assertThat(problems.all())
                .extracting(p -> p.at().line() + ":" + p.at().column() + " " + p.code())
                .containsExactly(expected);
    }

    @Test
    void a_pair_of_escapes_is_one_character() {
        assertThat(((Node.Scalar) read("a: \"\\ud83d\\ude00\"").get("a").orElseThrow()).value())
                .isEqualTo("😀");
    }

    /** The library lets a NumberFormatException out here. */
    @Test
    void an_escape_without_digits_at_the_end_is_a_problem_like_any_other() {
        Problems problems = new Problems();
        assertThat(YamlReader.read(new SourceFile("t", "\"aaaaaaaaaaaaaa\\x\""), problems))
                .isEmpty();
        assertThat(problems.all()).extracting(p -> p.code()).containsExactly("bad-yaml");
    }

    @Property(tries = 2000)
    void no_text_makes_it_fail(@ForAll("noise") String text) {
        Problems problems = new Problems();
        long start = System.nanoTime();
        boolean read = YamlReader.read(new SourceFile("t", text), problems).isPresent();
        assertThat(read).isEqualTo(problems.all().isEmpty());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        "a",
                        ":",
                        " ",
                        "\n",
                        "  ",
                        "- ",
                        "? ",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "&",
                        "*",
                        "!",
                        "|",
                        ">",
                        "'",
                        "\"",
                        "%",
                        "@",
                        "#",
                        "---",
                        "...",
                        "\\",
                        "\\x",
                        "\\u",
                        "𐎀",
                        "ق",
                        "\t",
                        "<<",
                        "~",
                        "!!",
                        "%YAML 1.1",
                        "%TAG ! x",
                        "\u2028",
                        "\ufeff")
                .list()
                .ofMaxSize(30)
                .map(p -> String.join("", p));
    }

    private static Node.Tree read(String text) {
        Problems problems = new Problems();
        Node.Tree tree = YamlReader.read(new SourceFile("t", text), problems).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return tree;
    }

    private static String at(Node.Tree tree, String key) {
        return place(tree.get(key).orElseThrow().at());
    }

    private static String place(FilePos at) {
        return at.line() + ":" + at.column() + "+" + at.length();
    }
}
