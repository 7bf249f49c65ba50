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
import org.mizan.model.Quotation;
import org.mizan.model.Rights;
import org.mizan.model.Source;
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
    void a_source_keeps_its_copies_rights_grades_and_people() throws IOException {
        String hash = "ab".repeat(32);
        write("case.yaml", MAIN);
        write(
                "persons.yaml",
                "rahman:\n  family: {ar: رحمن, ar-Latn: Rahman}\n  given: {ar: سلمى}\n  aliases: [\"tr:Selma Rahman\"]\n");
        write(
                "sources.yaml",
                "a:\n  type: book\n  title: {ar: المضيق, ar-Latn: al-Maḍīq, en: The strait}\n  author: [{person: rahman}]\n"
                        + "  editor: [{literal: A body}]\n  isbn: 978-0-262-03348-5\n  reliability: B\n  credibility: 2\n"
                        + "  rights: {quote: no, redistribute: yes, confidentiality: internal}\n"
                        + "  archive: [{file: archive/a/x.pdf, sha256: " + hash
                        + ", bytes: 12, media-type: application/pdf, pages: 3, obtained: 2026-11-26T11:00:00Z, how: By hand}, {file: archive/a/y.pdf}]\n"
                        + "b:\n  type: book\n  title: B\n  archive: {file: archive/b.pdf, sha256: " + hash + "}\n");
        Source a = read().sources().get("a");
        assertThat(a.title().exactly("ar-Latn")).contains("al-Maḍīq");
        assertThat(a.authors().get(0).id()).contains("rahman");
        assertThat(a.authors().get(0).family().in("ar")).isEqualTo("رحمن");
        assertThat(a.editors()).hasSize(1);
        assertThat(a.rights())
                .isEqualTo(new Rights(Rights.Permission.NO, Rights.Permission.YES, Rights.Confidentiality.INTERNAL));
        assertThat(a.rights().mayPrintPassages()).isFalse();
        assertThat(a.rights().mayHandOnCopies()).isFalse();
        assertThat(a.credibility()).contains("2");
        assertThat(a.documents())
                .extracting(Source.Archived::file)
                .containsExactly("archive/a/x.pdf", "archive/a/y.pdf");
        assertThat(a.archive().orElseThrow().bytes()).hasValue(12);
        assertThat(a.archive().orElseThrow().mediaType()).contains("application/pdf");
        assertThat(a.archive().orElseThrow().pages()).hasValue(3);
        assertThat(read().sources().get("b").documents()).containsExactly(new Source.Archived("archive/b.pdf", hash));
        assertThat(read().sources().get("b").rights()).isEqualTo(Rights.UNSTATED);
        assertThat(read().persons().get("rahman").aliases())
                .extracting(Actor.Alias::language)
                .containsExactly("tr");
    }

    @Test
    void a_judgement_cites_a_quotation_of_a_source() throws IOException {
        write("case.yaml", MAIN);
        write("sources.yaml", "a:\n  type: book\n  title: A\nb:\n  type: book\n  title: B\n");
        write(
                "quotations.csv",
                "source,id,page,exact,prefix,start,end,text_sha256,note_en\na,q1,2,The strait,\" before \",4,14,"
                        + "0".repeat(64) + ",Why\nb,q1,,المضيق ضيّق,,,,,\n");
        write("chronology.csv", "id,date,event_en,event_ar,sources\ne,1998,One,واحد,a#q1 p. 5; b#q1\n");
        Case read = read();
        assertThat(read.quotations().keySet()).containsExactly("a#q1", "b#q1");
        assertThat(read.quotations().get("a#q1").prefix()).isEqualTo(" before ");
        List<Citation> cited = read.chronology().get(0).basis().citations();
        assertThat(cited).extracting(Citation::toString).containsExactly("a#q1 p. 5", "b#q1");
        assertThat(read.quotation(cited.get(1)).orElseThrow().exact()).isEqualTo("المضيق ضيّق");
    }

    @Test
    void an_overlay_replaces_a_quotation_by_source_and_id() throws IOException {
        write("case.yaml", MAIN);
        write("sources.yaml", "a:\n  type: book\n  title: A\nb:\n  type: book\n  title: B\n");
        write("quotations.csv", "source,id,exact\na,q1,One\nb,q1,Two\n");
        write("overlays/other/overlay.yaml", "title: {en: Other, ar: غيرها}\n");
        write("overlays/other/quotations.csv", "source,id,exact\nb,q1,Three\n");
        Case over = CaseFolder.read(root, List.of("other")).value().orElseThrow();
        assertThat(over.quotations().values()).extracting(Quotation::exact).containsExactly("One", "Three");
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
