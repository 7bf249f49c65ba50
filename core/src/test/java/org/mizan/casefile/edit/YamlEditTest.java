package org.mizan.casefile.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.table.YamlReader;

class YamlEditTest {
    private static final String FILE = """
            # who acts
            aldane:            # the north shore
              name: {en: Aldane, ar: ألدان}
              kind: state
              note: >
                A long note
                over lines.

            # the other side
            borvia:
              name: "Borvia"
              members: [a, b]   # two
              drivers:
                - text: first
                  sources: x
                - text: second
            empty:
            """;

    @Test
    void a_value_changes_on_its_own_line_only() {
        assertThat(YamlEdit.set(FILE, List.of("aldane", "kind"), "movement"))
                .isEqualTo(FILE.replace("kind: state", "kind: movement"));
        assertThat(YamlEdit.set(FILE, List.of("aldane", "name", "ar"), "الدانة"))
                .isEqualTo(FILE.replace("ألدان", "الدانة"));
        assertThat(YamlEdit.set(FILE, List.of("borvia", "drivers", "1", "text"), "third"))
                .isEqualTo(FILE.replace("second", "third"));
    }

    @Test
    void a_quoted_value_stays_quoted_and_a_dangerous_one_is_quoted() {
        assertThat(YamlEdit.set(FILE, List.of("borvia", "name"), "Bor \"via\""))
                .isEqualTo(FILE.replace("\"Borvia\"", "\"Bor \\\"via\\\"\""));
        assertThat(YamlEdit.set(FILE, List.of("aldane", "kind"), "a: b # c"))
                .isEqualTo(FILE.replace("kind: state", "kind: \"a: b # c\""));
        assertThat(YamlEdit.set(FILE, List.of("aldane", "kind"), "null")).contains("kind: \"null\"");
        assertThat(YamlEdit.set(FILE, List.of("aldane", "kind"), "")).contains("kind: \"\"");
    }

    @Test
    void a_folded_text_is_replaced_whole() {
        assertThat(YamlEdit.set(FILE, List.of("aldane", "note"), "Short"))
                .isEqualTo(FILE.replace(">\n    A long note\n    over lines.\n", "Short\n"));
    }

    @Test
    void a_new_key_goes_after_the_last_one_of_its_mapping() {
        assertThat(YamlEdit.set(FILE, List.of("aldane", "role"), "party"))
                .isEqualTo(FILE.replace("over lines.\n", "over lines.\n  role: party\n"));
        assertThat(YamlEdit.set(FILE, List.of("aldane", "name", "fa"), "آلدان")).contains("ar: ألدان, fa: آلدان}");
        assertThat(YamlEdit.set(FILE, List.of("korva", "name", "en"), "Korva"))
                .isEqualTo(FILE + "korva: {name: {en: Korva}}\n");
        assertThat(YamlEdit.set(FILE, List.of("empty", "name"), "E"))
                .isEqualTo(FILE.replace("empty:", "empty: {name: E}"));
        assertThat(YamlEdit.set(FILE, List.of("borvia", "drivers", "0", "confidence"), "0.5"))
                .isEqualTo(FILE.replace("sources: x\n", "sources: x\n      confidence: 0.5\n"));
    }

    @Test
    void a_key_is_removed_with_its_lines() {
        assertThat(YamlEdit.remove(FILE, List.of("aldane", "note")))
                .isEqualTo(FILE.replace("  note: >\n    A long note\n    over lines.\n", ""));
        assertThat(YamlEdit.remove(FILE, List.of("aldane", "name", "en"))).contains("{ar: ألدان}");
        assertThat(YamlEdit.remove(FILE, List.of("aldane", "name", "ar"))).contains("{en: Aldane}");
        assertThat(YamlEdit.remove(FILE, List.of("borvia", "drivers", "0", "text")))
                .contains("    - sources: x\n");
        assertThat(YamlEdit.remove("a:\n  b: 1\nc: 2\n", List.of("a", "b"))).isEqualTo("a: {}\nc: 2\n");
    }

    @Test
    void lists_and_mappings_are_written_in_one_line() {
        FilePos nowhere = FilePos.of("");
        Node list = new Node.Sequence(
                List.of(new Node.Scalar("a b", true, nowhere), new Node.Scalar("x, y", false, nowhere)), nowhere);
        assertThat(YamlEdit.set(FILE, List.of("borvia", "members"), list)).contains("members: [a b, \"x, y\"]   # two");
        assertThat(YamlEdit.set(FILE, List.of("borvia", "drivers"), list)).contains("drivers: [a b, \"x, y\"]\nempty:");
    }

    @Test
    void a_list_of_mappings_stays_one_and_its_items_keep_their_bytes_wherever_they_go() {
        String text =
                "a:\n  list:\n    - {that: one, why: \"x\"}  # first\n    - two\n    # about three\n    - that: three\n      why: y\nb: 1\n";
        String moved = YamlEdit.set(
                text,
                List.of("a", "list"),
                list("two", List.of("that", "three", "why", "y"), "four", List.of("that", "one", "why", "x")));
        assertThat(moved)
                .isEqualTo(
                        "a:\n  list:\n    - two\n    # about three\n    - that: three\n      why: y\n    - four\n    - {that: one, why: \"x\"}  # first\nb: 1\n");
        assertThat(YamlEdit.set("l:\n- a\n- {b: c}", List.of("l"), list(List.of("b", "c"), "a")))
                .isEqualTo("l:\n- {b: c}\n- a");
    }

    /** Words as they are; a list of words as a mapping of each odd one to the next. */
    private static Node list(Object... items) {
        FilePos nowhere = FilePos.of("");
        List<Node> nodes = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof List<?> pairs) {
                Map<String, Node.Entry> entries = new LinkedHashMap<>();
                for (int i = 0; i < pairs.size(); i += 2) {
                    entries.put(
                            (String) pairs.get(i),
                            new Node.Entry(nowhere, new Node.Scalar((String) pairs.get(i + 1), false, nowhere)));
                }
                nodes.add(new Node.Tree(entries, nowhere));
            } else {
                nodes.add(new Node.Scalar((String) item, false, nowhere));
            }
        }
        return new Node.Sequence(nodes, nowhere);
    }

    @Test
    void an_empty_file_and_one_without_a_last_line_end_can_grow() {
        assertThat(YamlEdit.set("", List.of("a"), "b")).isEqualTo("a: b\n");
        assertThat(YamlEdit.set("# only\n", List.of("a", "b"), "c")).isEqualTo("# only\na: {b: c}\n");
        assertThat(YamlEdit.set("a: b", List.of("c"), "d")).isEqualTo("a: b\nc: d\n");
        assertThat(YamlEdit.set("\ufeffa: b\r\nc: d\r\n", List.of("e"), "f"))
                .isEqualTo("\ufeffa: b\r\nc: d\r\ne: f\r\n");
    }

    @Test
    void what_cannot_be_done_is_refused() {
        assertThatThrownBy(() -> YamlEdit.set("a: &x b", List.of("a"), "c"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> YamlEdit.set(FILE, List.of("aldane", "kind", "x"), "c"))
                .hasMessageContaining("x");
        assertThatThrownBy(() -> YamlEdit.remove(FILE, List.of("nobody"))).hasMessageContaining("nobody");
        assertThatThrownBy(() -> YamlEdit.set(FILE, List.of("a"), "\u001b[0m"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    void any_value_at_any_place_reads_back_and_the_rest_stays(
            @ForAll("words") String value, @ForAll("paths") List<String> path) {
        String edited = YamlEdit.set(FILE, path, value);
        Map<String, String> expected = flat(FILE);
        expected.put(String.join("/", path), value);
        assertThat(flat(edited)).isEqualTo(expected);
        Lines diff = Lines.between(FILE, edited);
        assertThat(diff.removed().size()).isLessThanOrEqualTo(path.contains("note") ? 3 : 1);
        assertThat(diff.added().size()).isLessThanOrEqualTo(1);
    }

    @Property(tries = 300)
    void what_is_added_can_be_removed_without_a_trace(
            @ForAll("words") String value, @ForAll("owners") List<String> owner) {
        List<String> path = new ArrayList<>(owner);
        path.add("brand-new");
        String added = YamlEdit.set(FILE, path, value);
        assertThat(YamlEdit.remove(added, path)).isEqualTo(FILE);
    }

    @Provide
    Arbitrary<List<String>> paths() {
        return Arbitraries.of(
                List.of("aldane", "kind"),
                List.of("aldane", "name", "en"),
                List.of("aldane", "name", "hy"),
                List.of("aldane", "note"),
                List.of("aldane", "role"),
                List.of("borvia", "name"),
                List.of("borvia", "members", "1"),
                List.of("borvia", "drivers", "0", "sources"),
                List.of("borvia", "drivers", "1", "sources"),
                List.of("empty"),
                List.of("new"));
    }

    @Provide
    Arbitrary<List<String>> owners() {
        return Arbitraries.of(
                List.of(),
                List.of("aldane"),
                List.of("aldane", "name"),
                List.of("borvia"),
                List.of("borvia", "drivers", "0"),
                List.of("borvia", "drivers", "1"));
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> odd = Arbitraries.of(
                ":", " ", "#", "-", "?", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "{", "}", "[", "]", ",",
                "~", "\\", "\n", "\t", "null", "true", "1e3", "قره باغ", "𐎀", "\u00a0", "\u2028", "\ufeff", "\u202e",
                "---", "...", "<<", "=");
        return Arbitraries.oneOf(odd, Arbitraries.strings().alpha().ofMaxLength(5))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .filter(s -> !s.isEmpty());
    }

    private static Map<String, String> flat(String text) {
        Problems problems = new Problems();
        Node.Tree tree =
                YamlReader.read(new SourceFile("t.yaml", text), problems).orElseThrow();
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", tree, flat);
        return flat;
    }

    private static void flatten(String path, Node node, Map<String, String> into) {
        if (node instanceof Node.Scalar scalar) {
            if (!scalar.isNull()) {
                into.put(path.substring(1), scalar.value());
            }
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                flatten(path + "/" + i, sequence.items().get(i), into);
            }
        } else {
            ((Node.Tree) node).entries().forEach((k, e) -> flatten(path + "/" + k, e.value(), into));
        }
    }
}
