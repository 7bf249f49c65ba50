package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mizan.workspace.Cases.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static List<Changed> between(String file, String before, String after) {
        return Differences.between(file, Optional.of(FileText.bytes(before)), Optional.of(FileText.bytes(after)));
    }

    @Test
    void rows_are_the_same_by_what_identifies_them_wherever_they_stand() {
        String before = "id,name,note\na,A,\nb,B,x\nc,C,\n";
        String after = "id,note,name,new\nc,,C,\nb,y,B,\nd,,D,1\n";
        assertThat(between("claims.csv", before, after))
                .containsExactly(
                        new Changed.Row(
                                "claims.csv", Map.of("id", "a"), row("id", "a", "name", "A", "note", ""), Map.of()),
                        new Changed.Cell("claims.csv", Map.of("id", "b"), "note", "x", "y"),
                        new Changed.Row(
                                "claims.csv",
                                Map.of("id", "d"),
                                Map.of(),
                                row("id", "d", "note", "", "name", "D", "new", "1")));
    }

    @Test
    void rows_of_one_key_are_compared_in_their_order_and_without_a_key_as_a_whole() {
        assertThat(between("x.csv", "id,v\na,1\na,2\n", "id,v\na,1\na,3\na,4\n"))
                .containsExactly(
                        new Changed.Cell("x.csv", Map.of("id", "a"), "v", "2", "3"),
                        new Changed.Row("x.csv", Map.of("id", "a"), Map.of(), row("id", "a", "v", "4")));
        assertThat(between("x.csv", "p,q\n1,2\n3,4\n", "p,q\n3,4\n1,5\n"))
                .hasOnlyElementsOfType(Changed.Row.class)
                .hasSize(2);
    }

    @Test
    void values_are_named_by_their_path_and_nothing_is_the_same_as_null() {
        String before = "a: {x: 1, y: ~}\nlist: [1, 2]\nsame: \"2\"\nother: [{k: v}, w]\n";
        String after = "list: [1, 2, 3]\na:\n  x: 2\n  z:\nsame: 2\nother: [{k: u}, w]\n";
        assertThat(between("x.yaml", before, after))
                .extracting(c -> String.join("/", ((Changed.Value) c).path()))
                .containsExactly("a/x", "list", "other/0/k");
    }

    @Test
    void what_cannot_be_compared_by_items_is_told_as_a_whole() {
        assertThat(between("x.csv", "id\na\n", "# note\nid\na\n"))
                .hasOnlyElementsOfType(Changed.Whole.class)
                .hasSize(1);
        assertThat(between("x.yaml", "a: 1\n", "a: ["))
                .hasOnlyElementsOfType(Changed.Whole.class)
                .hasSize(1);
        assertThat(between("x.geojson", "{}", "{ }"))
                .hasOnlyElementsOfType(Changed.Whole.class)
                .hasSize(1);
        assertThat(between("x.csv", "id\na\n", "id\na\n")).isEmpty();
        assertThat(Differences.between("x.csv", Optional.empty(), Optional.of(new byte[0])))
                .hasSize(1);
    }
}
