package org.mizan.casefile.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.Row;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;

class CsvEditTest {
    private static final String TABLE =
            "# people\nid,name,note\n\na, Ann ,\"one, two\"\n# between\nb,\"Bob\",\"two\nlines\"\nc,Cid,\n";

    @Test
    void one_cell_changes_and_nothing_else() {
        assertThat(CsvEdit.set(TABLE, 4, "name", "Anna"))
                .isEqualTo(TABLE.replace(" Ann ", " Anna "))
                .isNotEqualTo(TABLE);
    }

    @Test
    void a_quoted_cell_stays_quoted_and_a_bare_one_is_quoted_where_it_must_be() {
        assertThat(CsvEdit.set(TABLE, 6, "name", "Rob")).contains("b,\"Rob\",");
        assertThat(CsvEdit.set(TABLE, 8, "name", "Cid \"the\" elder, twice"))
                .contains("c,\"Cid \"\"the\"\" elder, twice\",");
        assertThat(CsvEdit.set(TABLE, 8, "id", "#c")).contains("\"#c\",Cid");
        assertThat(CsvEdit.set(TABLE, 8, "note", " kept ")).endsWith("c,Cid,\" kept \"\n");
    }

    @Test
    void a_row_over_several_lines_is_edited_and_removed_as_one() {
        assertThat(CsvEdit.set(TABLE, 6, "note", "one line")).contains("b,\"Bob\",\"one line\"\nc,");
        assertThat(CsvEdit.remove(TABLE, 6)).isEqualTo(TABLE.replace("b,\"Bob\",\"two\nlines\"\n", ""));
    }

    @Test
    void a_row_goes_in_after_another_or_at_the_end() {
        assertThat(CsvEdit.insert(TABLE, 4, Map.of("id", "x", "note", "n,n")))
                .isEqualTo(TABLE.replace("# between\n", "x,,\"n,n\"\n# between\n"));
        assertThat(CsvEdit.insert("id,name\na,A", 0, Map.of("id", "b"))).isEqualTo("id,name\na,A\nb,\n");
        assertThat(CsvEdit.insert("only\n", 0, Map.of())).isEqualTo("only\n\"\"\n");
    }

    @Test
    void windows_line_ends_and_the_mark_stay() {
        String windows = "\ufeffid,note\r\na,x\r\nb,y\r\n";
        assertThat(CsvEdit.set(windows, 2, "note", "two\nlines"))
                .isEqualTo("\ufeffid,note\r\na,\"two\r\nlines\"\r\nb,y\r\n");
        assertThat(CsvEdit.insert(windows, 2, Map.of("id", "c"))).isEqualTo("\ufeffid,note\r\na,x\r\nc,\r\nb,y\r\n");
        assertThat(CsvEdit.remove(windows, 3)).isEqualTo("\ufeffid,note\r\na,x\r\n");
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        assertThatThrownBy(() -> CsvEdit.set(TABLE, 2, "name", "x")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> CsvEdit.set(TABLE, 4, "age", "x")).hasMessageContaining("age");
        assertThatThrownBy(() -> CsvEdit.set(TABLE, 4, "name", "a\u0000")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CsvEdit.insert("", 0, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void an_edited_cell_reads_back_and_every_other_value_and_line_stays(
            @ForAll("tables") String text, @ForAll("values") String value, @ForAll int pick) {
        List<List<String>> before = values(text);
        List<Row> rows = table(text).rows();
        int r = Math.floorMod(pick, rows.size());
        int c = Math.floorMod(pick / 7, before.get(0).size());
        String edited =
                CsvEdit.set(text, rows.get(r).at().line(), table(text).columns().get(c), value);
        before.get(r).set(c, value);
        assertThat(values(edited)).isEqualTo(before);
        Lines diff = Lines.between(text, edited);
        int start = rows.get(r).at().line();
        List<String> lines = List.of(text.split("(?<=\n)", -1));
        assertThat(lines.subList(start - 1, lines.size())).containsAll(diff.removed());
    }

    @Property(tries = 300)
    void an_inserted_row_reads_back_and_removing_it_restores_every_byte(
            @ForAll("tables") String text, @ForAll("values") String value, @ForAll int pick) {
        List<Row> rows = table(text).rows();
        int r = Math.floorMod(pick, rows.size());
        Map<String, String> cells = new LinkedHashMap<>();
        table(text).columns().forEach(c -> cells.put(c, value));
        String edited = CsvEdit.insert(text, rows.get(r).at().line(), cells);
        List<List<String>> expected = values(text);
        expected.add(r + 1, new ArrayList<>(cells.values()));
        assertThat(values(edited)).isEqualTo(expected);
        String closed = text.endsWith("\n") ? text : text + (text.contains("\r\n") ? "\r\n" : "\n");
        int line = table(edited).rows().get(r + 1).at().line();
        assertThat(CsvEdit.remove(edited, line)).isIn(text, closed);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                        "a", "b c", "#", ",", "\"", "\n", " ", "قره باغ", "𐎀", "\u00a0", "\t", "-1", "''", "\u2067",
                        "")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> end = Arbitraries.of("\n", "\r\n");
        Arbitrary<String> filler = Arbitraries.of("", "# note, \"odd\n", "\n", "   \n");
        Arbitrary<List<List<String>>> rows =
                values().list().ofSize(3).list().ofMinSize(1).ofMaxSize(5);
        return Combinators.combine(rows, end, filler, Arbitraries.of("", "\ufeff"), Arbitraries.of(true, false))
                .as((all, newline, extra, mark, open) -> {
                    StringBuilder out = new StringBuilder(extra).append("id,name,note\n");
                    for (List<String> row : all) {
                        out.append(extra);
                        out.append("\"" + row.get(0).replace("\"", "\"\"") + "\" ,");
                        out.append(" \"" + row.get(1).replace("\"", "\"\"") + "\",");
                        out.append(row.get(2).replaceAll("[,\"\n]", "") + "\n");
                    }
                    String text = mark + out.toString().replace("\n", newline);
                    return open ? text.substring(0, text.length() - newline.length()) : text;
                });
    }

    private static List<List<String>> values(String text) {
        List<List<String>> values = new ArrayList<>();
        table(text)
                .rows()
                .forEach(r -> values.add(new ArrayList<>(
                        r.cells().values().stream().map(c -> c.value()).toList())));
        return values;
    }

    private static Table table(String text) {
        Problems problems = new Problems();
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        Table table = CsvReader.read(new SourceFile("t.csv", bare), problems).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return table;
    }
}
