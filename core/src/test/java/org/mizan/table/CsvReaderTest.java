package org.mizan.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mizan.problem.Problems;

class CsvReaderTest {
    @Test
    void the_rules_of_rfc_4180_hold() {
        assertThat(values("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n"))
                .containsExactly(List.of("aaa", "bbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(values("aaa,bbb\nzzz,yyy")).containsExactly(List.of("aaa", "bbb"), List.of("zzz", "yyy"));
        assertThat(values("\"aaa\",\"b\r\nbb\"\r\nzzz,yyy"))
                .containsExactly(List.of("aaa", "b\nbb"), List.of("zzz", "yyy"));
        assertThat(values("\"aaa\",\"b\"\"bb\"")).containsExactly(List.of("aaa", "b\"bb"));
        assertThat(values("a,,\"\"\n,,\n")).containsExactly(List.of("a", "", ""), List.of("", "", ""));
        assertThat(values("\"a,b\",c")).containsExactly(List.of("a,b", "c"));
    }

    @Test
    void blanks_comments_and_empty_lines_do_not_count() {
        assertThat(values("# a,b\n\n  a , \"b \" \n   \n#\nc,d\n"))
                .containsExactly(List.of("a", "b "), List.of("c", "d"));
        assertThat(values("a #b,c\n")).containsExactly(List.of("a #b", "c"));
    }

    @Test
    void each_value_knows_its_line_and_column() {
        assertThat(places("id,name\n# x\na,  Ann\n\"b\",\"two\nlines\",c\nd,𐎀𐎁,e\n"))
                .containsExactly(
                        "id 1:1+2",
                        "name 1:4+4",
                        "a 3:1+1",
                        "Ann 3:5+3",
                        "b 4:2+1",
                        "two|lines 4:6+3",
                        "c 5:8+1",
                        "d 6:1+1",
                        "𐎀𐎁 6:3+2",
                        "e 6:6+1");
        assertThat(places("a,b\r\nc,\"d\"\r\n")).containsExactly("a 1:1+1", "b 1:3+1", "c 2:1+1", "d 2:4+1");
        assertThat(places("\"a\"\"b\",c\n")).containsExactly("a\"b 1:2+4", "c 1:8+1");
    }

    @Test
    void other_separators_can_be_read() {
        Problems problems = new Problems();
        List<List<Cell>> records = CsvReader.records(new SourceFile("t", "a;b\n1,5;2\n"), ';', problems);
        assertThat(records.get(1)).extracting(Cell::value).containsExactly("1,5", "2");
        records = CsvReader.records(new SourceFile("t", "a\t\tb\n"), '\t', problems);
        assertThat(records.get(0)).extracting(Cell::value).containsExactly("a", "", "b");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() {
        Problems problems = new Problems();
        SourceFile file = SourceFile.decode("t.csv", "\ufeffid\na\n".getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
        assertThat(CsvReader.read(file, problems).orElseThrow().columns()).containsExactly("id");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void a_line_can_be_asked_for() {
        SourceFile file = new SourceFile("t", "a\r\nb\n\nc");
        assertThat(file.line(1)).contains("a");
        assertThat(file.line(2)).contains("b");
        assertThat(file.line(3)).contains("");
        assertThat(file.line(4)).contains("c");
        assertThat(file.line(5)).isEmpty();
        assertThat(file.line(0)).isEmpty();
    }

    @Test
    void a_lone_carriage_return_is_no_line_end() {
        Problems problems = new Problems();
        assertThat(SourceFile.decode("t", "a\rb\r\n".getBytes(StandardCharsets.UTF_8), problems))
                .isEmpty();
        assertThat(problems.all()).extracting(p -> p.at() + " " + p.code()).containsExactly("t:1:2 control-character");
    }

    @Property(tries = 500)
    void what_is_written_by_the_rules_is_read_back(@ForAll("records") List<List<String>> records) {
        String text = records.stream()
                .map(r ->
                        r.stream().map(v -> '"' + v.replace("\"", "\"\"") + '"').collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        assertThat(values(text)).isEqualTo(records);
    }

    @Property(tries = 1000)
    void no_text_makes_it_fail_and_every_value_lies_inside_the_text(@ForAll("noise") String text) {
        Problems problems = new Problems();
        SourceFile file = new SourceFile("t", text);
        CsvReader.read(file, problems)
                .ifPresent(t -> t.rows()
                        .forEach(r -> r.cells()
                                .values()
                                .forEach(c -> assertThat(file.line(c.at().line()))
                                        .hasValueSatisfying(line -> assertThat(c.at().column())
                                                .isBetween(1, line.codePointCount(0, line.length()) + 2)))));
        problems.all().forEach(p -> assertThat(p.at().file()).isEqualTo("t"));
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        Arbitrary<String> value = Arbitraries.of("a", ",", "\"", "\n", " ", "#", "ق", "𐎀", "\t")
                .list()
                .ofMaxSize(4)
                .map(p -> String.join("", p));
        return value.list().ofSize(3).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of("a", ",", "\"", "\n", "\r\n", " ", "#", "ق", "𐎀", "\t", "id", "\"\"")
                .list()
                .ofMaxSize(40)
                .map(p -> String.join("", p));
    }

    private static List<List<String>> values(String text) {
        Problems problems = new Problems();
        List<List<String>> values = new ArrayList<>();
        CsvReader.records(new SourceFile("t", text), ',', problems)
                .forEach(r -> values.add(r.stream().map(Cell::value).toList()));
        assertThat(problems.all()).isEmpty();
        return values;
    }

    private static List<String> places(String text) {
        return CsvReader.records(new SourceFile("t", text), ',', new Problems()).stream()
                .flatMap(List::stream)
                .map(c -> c.value().replace('\n', '|') + " " + c.at().line() + ":" + c.at().column() + "+"
                        + c.at().length())
                .toList();
    }
}
