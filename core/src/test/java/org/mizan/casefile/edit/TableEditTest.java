package org.mizan.casefile.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;

class TableEditTest {
    private static final String TABLE =
            "# people\nid,name,note\n\na, Ann ,\"one, two\"\n# between\nb,\"Bob\",\"two\nlines\"\nc,Cid,\n# end";
    private static final List<String> ODD = List.of(
            "a", "b c", "#", ",", "\"", "\n", " ", "قره باغ", "𐎀", "\u00a0", "\t", "-1", "''", "\u2067", "", "\ufeff");

    @Test
    void many_cells_change_and_nothing_else() {
        TableEdit table = TableEdit.of(TABLE);
        table.set(table.find(Map.of("id", "a")).orElseThrow(), "name", "Anna");
        table.set(table.find(Map.of("id", "b")).orElseThrow(), "note", "one line");
        assertThat(table.text()).isEqualTo(TABLE.replace(" Ann ", " Anna ").replace("two\nlines", "one line"));
        assertThat(TableEdit.of(TABLE).text()).isEqualTo(TABLE);
    }

    @Test
    void the_first_row_with_these_values_is_found_until_it_is_gone() {
        TableEdit table = TableEdit.of("k,v\nx,1\nx,2\ny,3\n");
        assertThat(table.find(Map.of("k", "x"))).contains(0);
        table.remove(0);
        assertThat(table.find(Map.of("k", "x"))).contains(1);
        table.remove(1);
        assertThat(table.find(Map.of("k", "x"))).isEqualTo(Optional.empty());
        table.set(2, "k", "x");
        assertThat(table.find(Map.of("k", "x"))).contains(2);
        assertThat(table.text()).isEqualTo("k,v\nx,3\n");
    }

    @Test
    void a_new_row_stands_on_its_own_line_after_everything() {
        TableEdit table = TableEdit.of(TABLE);
        table.add(Map.of("id", "d"));
        assertThat(table.text()).isEqualTo(TABLE + "\nd,,\n");
        TableEdit open = TableEdit.of("id,name\r\na,A");
        open.add(Map.of("id", "b"));
        assertThat(open.text()).isEqualTo("id,name\r\na,A\r\nb,\r\n");
        open.remove(0);
        open.remove(1);
        open.add(Map.of("id", "c"));
        assertThat(open.text()).isEqualTo("id,name\r\nc,\r\n");
    }

    @Test
    void a_row_too_short_grows_and_a_new_column_is_empty_everywhere() {
        TableEdit table = TableEdit.of("\ufeffid,name\r\na\r\nb,B\r\n");
        table.set(0, "name", "A");
        table.addColumn("note, odd");
        table.set(1, "note, odd", "x");
        assertThat(table.text()).isEqualTo("\ufeffid,name,\"note, odd\"\r\na,A,\r\nb,B,x\r\n");
        assertThatThrownBy(() -> table.set(0, "age", "1")).hasMessageContaining("age");
        assertThatThrownBy(() -> table.set(0, "id", "\u0000")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_new_table_has_its_header() {
        TableEdit table = TableEdit.create(List.of("#id", "a\"b"));
        table.add(Map.of("#id", "1", "a\"b", ""));
        assertThat(table.text()).isEqualTo("\"#id\",\"a\"\"b\"\n1,\n");
        assertThat(TableEdit.create(List.of("one")).text()).isEqualTo("one\n");
        assertThat(table.columns()).containsExactly("#id", "a\"b");
    }

    @Test
    void any_row_of_changes_reads_back_as_the_same_changes_to_a_list_of_rows() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String newline = random.nextBoolean() ? "\n" : "\r\n";
            String text = (random.nextBoolean() ? "\ufeff" : "")
                    + ("# c\nid,name,note\n x , \"q\"\"\" ,\n\n#\ny,,z").replace("\n", newline);
            TableEdit table = TableEdit.of(text);
            List<Map<String, String>> model = rows(text);
            List<Integer> numbers = new ArrayList<>(List.of(0, 1));
            for (int i = 0; i < 40; i++) {
                int at = numbers.isEmpty() ? -1 : random.nextInt(numbers.size());
                List<String> columns = table.columns();
                String column = columns.get(random.nextInt(columns.size()));
                String value = value(random);
                if (at >= 0 && random.nextInt(3) > 0) {
                    table.set(numbers.get(at), column, value);
                    model.get(at).put(column, value);
                } else if (at >= 0 && random.nextInt(3) == 0) {
                    table.remove(numbers.remove(at).intValue());
                    model.remove(at);
                } else if (random.nextInt(20) == 0 && columns.size() < 6) {
                    String name = "col" + columns.size();
                    table.addColumn(name);
                    model.forEach(r -> r.put(name, ""));
                } else {
                    table.add(Map.of(column, value));
                    Map<String, String> row = new LinkedHashMap<>();
                    columns.forEach(c -> row.put(c, c.equals(column) ? value : ""));
                    numbers.add(table.size() - 1);
                    model.add(row);
                }
                assertThat(rows(table.text())).as("seed %d, change %d", seed, i).isEqualTo(model);
            }
        }
    }

    private static String value(Random random) {
        return random.ints(random.nextInt(4), 0, ODD.size()).mapToObj(ODD::get).collect(Collectors.joining());
    }

    private static List<Map<String, String>> rows(String text) {
        Problems problems = new Problems();
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        Table table = CsvReader.read(new SourceFile("t.csv", bare), problems).orElseThrow();
        assertThat(problems.all()).isEmpty();
        List<Map<String, String>> rows = new ArrayList<>();
        table.rows().forEach(r -> {
            Map<String, String> row = new LinkedHashMap<>();
            r.cells().forEach((c, cell) -> row.put(c, cell.value()));
            rows.add(row);
        });
        return rows;
    }
}
