package org.mizan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.model.Actor;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.model.Event;
import org.mizan.table.Row;

class CaseFolderTest {
    private static final String MAIN =
            "mizan: 1\nid: strait\ntitle: {ar: المضيق, en: The strait}\nlanguages: [ar, en]\n";
    private static final String EVENTS =
            "id,date,event_en,event_ar,actors,sources,confidence\na,1998-03,One,واحد,aldane,analyst p. 1,0.5\nb,1999,Two,اثنان,,,\n";
    private static final String ACTORS =
            "aldane:\n  name: {en: Aldane, ar: ألدان}\n  kind: state\n  role: party\nborvia:\n  name: {en: Borvia, ar: بورفيا}\n  kind: state\n";

    @TempDir
    Path root;

    @Test
    void a_case_reads_as_written() throws IOException {
        write("case.yaml", MAIN);
        write("actors.yaml", ACTORS);
        write("chronology.csv", EVENTS);
        Case read = read();
        assertThat(read.info().languages()).containsExactly("ar", "en");
        assertThat(read.actors().keySet()).containsExactly("aldane", "borvia");
        Event first = read.chronology().get(0);
        assertThat(first.text().in("ar")).isEqualTo("واحد");
        assertThat(first.basis().citations()).containsExactly(new Citation("analyst", java.util.Optional.of("p. 1")));
        assertThat(first.basis().confidence()).hasValue(0.5);
        assertThat(first.basis().at().toString()).isEqualTo("chronology.csv:2:1");
        assertThat(read.nameOf("borvia").in("ar")).isEqualTo("بورفيا");
        assertThat(read.nameOf("nobody").in("ar")).isEqualTo("nobody");
    }

    @Test
    void no_break_spaces_and_arabic_digits_are_understood() throws IOException {
        write("case.yaml", MAIN);
        write("actors.yaml", ACTORS);
        write("chronology.csv", EVENTS.replace("analyst p. 1,0.5", "analyst\u00a0p. 1,٠٫٥"));
        Event first = read().chronology().get(0);
        assertThat(first.basis().citations().get(0).locator()).contains("p. 1");
        assertThat(first.basis().confidence()).hasValue(0.5);
    }

    @Test
    void the_digest_does_not_depend_on_line_ends_times_marks_or_generated_things() throws IOException {
        write("case.yaml", MAIN);
        write("chronology.csv", EVENTS.replace("aldane", ""));
        String digest = read().digest();
        assertThat(digest).matches("[0-9a-f]{64}");
        Files.setLastModifiedTime(root.resolve("case.yaml"), FileTime.fromMillis(0));
        write("out/report.csv", "id\n");
        write("archive/x.yaml", "not: read\n");
        write(".hidden.csv", "id\n");
        write("notes.txt", "not part of the case");
        write("chronology.csv", "\ufeff" + EVENTS.replace("aldane", "").replace("\n", "\r\n"));
        assertThat(read().digest()).isEqualTo(digest);
    }

    @Test
    void the_digest_depends_on_every_content_and_name() throws IOException {
        write("case.yaml", MAIN);
        write("cib/a.csv", "x\n1\n");
        String digest = read().digest();
        write("cib/a.csv", "x\n2\n");
        assertThat(read().digest()).isNotEqualTo(digest);
        write("cib/a.csv", "x\n1\n");
        assertThat(read().digest()).isEqualTo(digest);
        Files.move(root.resolve("cib/a.csv"), root.resolve("cib/b.csv"));
        assertThat(read().digest()).isNotEqualTo(digest);
    }

    @Test
    void an_overlay_replaces_adds_and_removes_and_leaves_the_base_alone() throws IOException {
        write("case.yaml", MAIN);
        write("actors.yaml", ACTORS);
        write("cib/impacts.csv", "from,to,impact,confidence\na,b,1,0.5\nb,a,2,0.6\nc,a,3,0.7\n");
        write("overlays/neutral/overlay.yaml", "title: {en: N, ar: ن}\n");
        write("overlays/neutral/actors.yaml", "aldane: {role: null, name: {fa: آلدان}}\nborvia: ~\n");
        write("overlays/neutral/cib/impacts.csv", "to,from,impact,remove\nb,a,9,\na,b,,yes\nd,d,4,no\n");
        Case over = CaseFolder.read(root, List.of("neutral")).value().orElseThrow();
        assertThat(over.applied()).containsExactly("neutral");
        Actor aldane = over.actors().get("aldane");
        assertThat(aldane.role()).isEmpty();
        assertThat(aldane.name().byLanguage()).isEqualTo(Map.of("en", "Aldane", "ar", "ألدان", "fa", "آلدان"));
        assertThat(over.actors()).doesNotContainKey("borvia");
        List<Row> rows = over.table("cib/impacts.csv").orElseThrow().rows();
        assertThat(rows)
                .extracting(r -> r.cell("from").value() + r.cell("to").value()
                        + r.cell("impact").value() + " " + r.cell("confidence").value())
                .containsExactly("ab9 0.5", "ca3 0.7", "dd4 ");
        assertThat(rows.get(0).at().toString()).isEqualTo("overlays/neutral/cib/impacts.csv:2:1");
        assertThat(read().actors()).containsKey("borvia");
        assertThat(read().digest()).isEqualTo(over.digest());
    }

    @Test
    void overlays_stack_in_order_after_those_they_extend() throws IOException {
        write("case.yaml", MAIN);
        write("actors.yaml", ACTORS);
        overlay("one", "", "party");
        overlay("two", "extends: one\n", "patron");
        overlay("three", "", "mediator");
        assertThat(roleUnder("two")).isEqualTo("one two patron");
        assertThat(roleUnder("two", "three")).isEqualTo("one two three mediator");
        assertThat(roleUnder("three", "two")).isEqualTo("three one two patron");
        assertThat(CaseFolder.read(root, List.of("tow")).problems())
                .extracting(p -> p.code())
                .containsExactly("unknown-overlay");
    }

    @Test
    void an_arabic_case_may_title_its_overlays_in_arabic_alone() throws IOException {
        write("case.yaml", "mizan: 1\nid: strait\ntitle: المضيق\nlanguages: [ar]\n");
        write("overlays/neutral/overlay.yaml", "title: الحياد\n");
        CaseFolder folder = CaseFolder.open(root);
        assertThat(folder.check()).isEmpty();
        assertThat(folder.overlays().get("neutral").title().byLanguage()).isEqualTo(Map.of("ar", "الحياد"));
    }

    private String roleUnder(String... overlays) {
        Case read = CaseFolder.read(root, List.of(overlays)).value().orElseThrow();
        return String.join(" ", read.applied()) + " "
                + read.actors().get("aldane").role().orElseThrow();
    }

    private void overlay(String id, String extended, String role) throws IOException {
        write("overlays/" + id + "/overlay.yaml", "title: {en: O, ar: ط}\n" + extended);
        write("overlays/" + id + "/actors.yaml", "aldane: {role: " + role + "}\n");
    }

    private Case read() {
        var loaded = CaseFolder.read(root, List.of());
        assertThat(loaded.problems()).isEmpty();
        return loaded.value().orElseThrow();
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
