package org.mizan.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;

class FormatsTest {
    @Test
    void bibtex_reads_strings_accents_inheritance_and_both_scripts() throws IOException {
        Loaded<List<Work>> read = read("sample.bib");
        List<Work> works = read.value().orElseThrow();
        assertThat(works)
                .extracting(Work::key)
                .containsExactly(
                        "deWaal2003", "saparov:2012", "aroui1981", "matarHilal", "mueller", "part", "whole", "site");
        Work waal = works.get(0);
        assertThat(waal.authors()).containsExactly(new Work.Name("de Waal", "Thomas"));
        assertThat(waal.field("publisher")).contains("New York University Press");
        assertThat(waal.field("title")).contains("Black Garden: Armenia and Azerbaijan through Peace and War");
        Work saparov = works.get(1);
        assertThat(saparov.authors()).containsExactly(new Work.Name("Saparov", "Arsène"));
        assertThat(saparov.field("issued")).contains("2012-03");
        assertThat(saparov.field("pages")).contains("281-323");
        assertThat(saparov.field("doi")).contains("10.1080/09668136.2011.642583");
        assertThat(saparov.field("title").orElseThrow()).endsWith("1918–1925");
        Work aroui = works.get(2);
        assertThat(aroui.field("issued")).contains("1981");
        assertThat(aroui.field("language")).contains("ar");
        assertThat(works.get(3).authors())
                .containsExactly(new Work.Name("مطر", "جميل"), new Work.Name("هلال", "علي الدين"));
        Work mueller = works.get(4);
        assertThat(mueller.authors())
                .containsExactly(
                        new Work.Name("Müller", "Jörg"),
                        new Work.Name("Čapek", "K."),
                        new Work.Name("Ødegaard", "Åse"),
                        new Work.Name("European Union", ""));
        assertThat(mueller.field("title")).contains("Straßen & Wege — eine kurze Geschichte");
        assertThat(mueller.field("publisher")).contains("Universität Zürich");
        Work part = works.get(5);
        assertThat(part.field("container")).contains("A Whole of Parts");
        assertThat(part.field("publisher")).contains("Cambridge University Press, Cambridge");
        assertThat(part.editors()).hasSize(2);
        Work site = works.get(7);
        assertThat(site.type()).isEqualTo("webpage");
        assertThat(site.field("url")).contains("https://www.crisisgroup.org/a_b/c%20d");
        assertThat(site.field("issued")).contains("2020-11-10");
        assertThat(site.authors()).containsExactly(new Work.Name("International Crisis Group", ""));
        assertThat(read.problems())
                .extracting(p -> p.at() + " " + p.code())
                .containsExactly("sample.bib:15:3 field-not-kept", "sample.bib:50:3 entry-date");
    }

    @Test
    void ris_reads_its_variants() throws IOException {
        Loaded<List<Work>> read = read("sample.ris");
        List<Work> works = read.value().orElseThrow();
        assertThat(works).hasSize(3);
        assertThat(works.get(0).field("title").orElseThrow()).endsWith("Autonomous Region 1918–1925");
        assertThat(works.get(0).field("issued")).contains("2012-03-01");
        assertThat(works.get(0).field("issn")).contains("0966-8136");
        assertThat(works.get(1).authors())
                .containsExactly(new Work.Name("مطر", "جميل"), new Work.Name("هلال", "علي الدين"));
        assertThat(works.get(1).field("issued")).contains("1979");
        assertThat(works.get(1).field("language")).contains("ar");
        assertThat(works.get(2).type()).isEqualTo("report");
        assertThat(works.get(2).field("retrieved")).contains("2026-11-22");
        assertThat(read.problems())
                .extracting(p -> p.at() + " " + p.code())
                .containsExactly("sample.ris:33:6 field-not-kept");
    }

    @Test
    void csl_json_reads_what_reference_managers_write() throws IOException {
        List<Work> works = read("sample.json").value().orElseThrow();
        assertThat(works).extracting(Work::key).containsExactly("deWaal2003", "aroui1981", "crisis");
        assertThat(works.get(0).authors()).containsExactly(new Work.Name("de Waal", "Thomas"));
        assertThat(works.get(0).field("title").orElseThrow()).startsWith("Black Garden: Armenia");
        assertThat(works.get(1).field("language")).contains("ar");
        assertThat(works.get(1).field("issued")).contains("1981");
        assertThat(works.get(1).extras()).containsEntry("issued", "1981~");
        assertThat(works.get(2).field("issued")).contains("2020-11-10");
    }

    /** Every sample in every format: written and read again it is the same works. */
    @TestFactory
    Stream<DynamicTest> what_is_written_reads_back_the_same() {
        return Stream.of("sample.bib", "sample.ris", "sample.json")
                .flatMap(file -> BibliographyFormat.ALL.stream()
                        .map(format -> DynamicTest.dynamicTest(file + " as " + format.id(), () -> {
                            List<Work> works = read(file).value().orElseThrow();
                            Loaded<List<Work>> again = format.read("again", format.write(works));
                            assertThat(again.problems()).isEmpty();
                            List<Work> back = again.value().orElseThrow();
                            assertThat(back).hasSameSizeAs(works);
                            for (int i = 0; i < works.size(); i++) {
                                assertThat(Leaves.of(back.get(i))).isEqualTo(Leaves.of(works.get(i)));
                            }
                        })));
    }

    @Test
    void faults_are_told_where_they_stand_and_the_rest_is_read() {
        assertThat(codes(new BibTex(), "@book{a, title = {Never closed\n\n@book{b, title = {B}, year 1999}\n"))
                .containsExactly("x:1:18 open-brace", "x:3:28 bibtex-syntax");
        assertThat(codes(new BibTex(), "@book{a, title = nosuch # {x}}")).containsExactly("x:1:18 unknown-string");
        assertThat(codes(new BibTex(), "@book{a, title = {A}, crossref = {b}}"))
                .containsExactly("x:1:23 unknown-crossref");
        assertThat(codes(new BibTex(), "@novel{a, author = {B}}"))
                .containsExactly("x:1:1 entry-title", "x:1:1 unknown-entry-type");
        assertThat(codes(new BibTex(), "@book{a, title={A}, url={javascript:alert(1)}, isbn={12}, year={3/4/2020}}"))
                .containsExactly("x:1:21 entry-address", "x:1:48 entry-serial", "x:1:59 entry-date");
        assertThat(codes(new BibTex(), "nothing")).containsExactly("x no-entries");
        assertThat(codes(new BibTex(), "@book{a, title = \"open\n@book{b, title={B}}"))
                .containsExactly("x:1:18 open-quote");
        assertThat(codes(new Ris(), "AU  - Nobody\nTY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\n"))
                .containsExactly("x:1:7 ris-line", "x:2:7 ris-end", "x:4:7 ris-end");
        assertThat(codes(new CslJson(), "[{\"type\": \"book\", ")).containsExactly("x:1:19 csl-syntax");
        assertThat(codes(new CslJson(), "[1]")).containsExactly("x#[0] csl-syntax");
    }

    @Test
    void fields_of_mizans_own_cannot_reach_a_stored_copy() {
        Work work = new BibTex()
                .read(
                        "x",
                        "@book{a, title={A}, mizan.archive.file={/etc/passwd}, mizan.part={arabic}}"
                                .getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .get(0);
        assertThat(work.extras()).containsOnlyKeys("part");
    }

    @Test
    void marks_that_turn_the_direction_are_taken_out() {
        Work work = new Ris()
                .read("x", "TY  - BOOK\nTI  - safe\u202egpj.exe\nER  - \n".getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .get(0);
        assertThat(work.field("title")).contains("safegpj.exe");
    }

    /** Cut, doubled and garbled files end in problems or works, never in a failure, and in bounded time. */
    @Test
    void no_garbled_file_makes_a_reader_fail() throws IOException {
        long seed = 20261126;
        for (String file : List.of("sample.bib", "sample.ris", "sample.json")) {
            byte[] good = bytes(file);
            for (int n = 0; n < 1500; n++) {
                Random random = new Random(seed + n);
                byte[] bad = java.util.Arrays.copyOf(good, 1 + random.nextInt(good.length));
                for (int k = random.nextInt(12); k > 0; k--) {
                    bad[random.nextInt(bad.length)] = (byte) "{}@\"=,#\\\n -~[]:aTY".charAt(random.nextInt(18));
                }
                for (BibliographyFormat format : BibliographyFormat.ALL) {
                    format.read(file, bad).value().ifPresent(works -> format.write(works));
                }
            }
        }
    }

    @Test
    void deep_braces_and_long_lines_cost_no_more_than_their_length() {
        byte[] deep = ("@book{a, title = " + "{".repeat(1_000_000) + "}".repeat(1_000_000) + "}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] faults = "@book{a, x {".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        byte[] open = "@book{a, x = {\n".repeat(150_000).getBytes(StandardCharsets.UTF_8);
        byte[] fields = ("@book{a, title = {A}" + ", f = 1".repeat(300_000) + "}").getBytes(StandardCharsets.UTF_8);
        byte[] laughs = ("@string{a = {" + "x".repeat(1000) + "}}\n"
                        + "@string{b = a # a # a # a # a # a # a # a # a # a}\n@string{c = b # b # b # b # b # b # b # b # b # b}\n"
                        + "@string{d = c # c # c # c # c # c # c # c # c # c}\n@string{e = d # d # d # d # d # d # d # d # d # d}\n"
                        + "@book{z, title = e # e # e # e # e}")
                .getBytes(StandardCharsets.UTF_8);
        long before = System.nanoTime();
        for (byte[] hostile : List.of(deep, faults, open, fields, laughs)) {
            new BibTex().read("x", hostile);
        }
        new Ris().read("x", ("TY  - BOOK\n" + "more\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8));
        assertThat((System.nanoTime() - before) / 1e9).isLessThan(20);
    }

    private static List<String> codes(BibliographyFormat format, String text) {
        return format.read("x", text.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map((Problem p) -> p.at() + " " + p.code())
                .toList();
    }

    static Loaded<List<Work>> read(String file) throws IOException {
        byte[] content = bytes(file);
        BibliographyFormat format = BibliographyFormat.ALL.stream()
                .filter(f -> f.recognises(file, content))
                .findFirst()
                .orElseThrow();
        return format.read(file, content);
    }

    private static byte[] bytes(String file) throws IOException {
        try (var in = FormatsTest.class.getResourceAsStream("/bibliography/" + file)) {
            return in.readAllBytes();
        }
    }
}
