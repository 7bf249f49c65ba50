package org.mizan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.archive.extract.MediaType;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Rights;
import org.mizan.model.Source;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;

class CaptureTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void aCase() throws IOException {
        root = Folders.small(folder.resolve("case"));
    }

    @Test
    void a_document_is_stored_unchanged_and_recorded_with_all_that_is_known() throws IOException {
        Path pdf = Folders.resource(folder, "arabic.pdf");
        Capture.Captured taken = Folders.add(root, pdf, "book");
        assertThat(taken.outcome()).isEqualTo(Capture.Outcome.ADDED);
        assertThat(taken.quality().score()).isGreaterThan(0.95);
        assertThat(root.resolve("archive/book/arabic.pdf")).hasSameBinaryContentAs(pdf);
        Source.Archived copy =
                Folders.read(root).sources().get("book").archive().orElseThrow();
        assertThat(copy.file()).isEqualTo("archive/book/arabic.pdf");
        assertThat(copy.sha256()).isEqualTo(Hash.of(Files.readAllBytes(pdf)));
        assertThat(copy.bytes()).hasValue(Files.size(pdf));
        assertThat(copy.mediaType()).contains("application/pdf");
        assertThat(copy.pages()).hasValue(3);
        assertThat(copy.obtained()).contains("2026-11-26T11:00:00Z");
        assertThat(copy.how().in("en")).isEqualTo("mizan add arabic.pdf");
        assertThat(CaseFolder.open(root).check()).extracting(Problem::code).containsExactly("no-retrieved");
    }

    @Test
    void the_record_is_added_and_every_other_byte_stays() throws IOException {
        Folders.add(root, text("a.txt", "words"), "book");
        String after = Files.readString(root.resolve("sources.yaml"));
        List<String> lines =
                after.lines().filter(l -> !l.startsWith("  archive: ")).toList();
        assertThat(String.join("\n", lines) + "\n").isEqualTo(Folders.SOURCES);
    }

    @Test
    void the_text_lies_beside_the_document_with_its_pages_apart() throws IOException {
        Folders.add(root, Folders.resource(folder, "arabic.pdf"), "book");
        Archive archive = Archive.of(root, Folders.read(root));
        Document document = archive.documents().get(0);
        DocumentText text = archive.text(document).value().orElseThrow();
        assertThat(text.pages()).hasSize(3);
        assertThat(text.sha256()).isEqualTo(Hash.of(Files.readAllBytes(root.resolve("archive/book/arabic.pdf.txt"))));
        assertThat(text.corrected()).isFalse();
    }

    @Test
    void a_corrected_text_is_read_first_and_no_program_touches_it() throws IOException {
        Path pdf = Folders.resource(folder, "swapped.pdf");
        Folders.add(root, pdf, "book");
        Path corrected = Files.writeString(root.resolve("archive/book/swapped.pdf.corrected.txt"), "mended\fsecond");
        Folders.add(root, pdf, "book");
        assertThat(corrected).hasContent("mended\fsecond");
        Archive archive = Archive.of(root, Folders.read(root));
        List<DocumentText> texts = archive.storedTexts(archive.documents().get(0));
        assertThat(texts).extracting(DocumentText::corrected).containsExactly(true, false);
        assertThat(texts.get(0).pages()).containsExactly("mended", "second");
    }

    @Test
    void a_text_that_is_there_is_kept_and_one_that_is_missing_is_made_again() throws IOException {
        Path file = text("a.txt", "words");
        Folders.add(root, file, "book");
        Path text = root.resolve("archive/book/a.txt.txt");
        Files.writeString(text, "words as an older version read them");
        Folders.add(root, file, "book");
        assertThat(text).hasContent("words as an older version read them");
        Files.delete(text);
        Folders.add(root, file, "book");
        assertThat(text).hasContent("words");
    }

    @Test
    void the_same_document_twice_changes_nothing() throws IOException {
        Path file = text("a.txt", "words");
        Folders.add(root, file, "book");
        Map<String, String> before = Folders.files(root);
        assertThat(Folders.add(root, text("other-name.txt", "words"), "book").outcome())
                .isEqualTo(Capture.Outcome.ALREADY_THERE);
        assertThat(Folders.files(root)).isEqualTo(before);
    }

    @Test
    void a_second_document_stands_after_the_first_or_before_it_when_asked() throws IOException {
        Folders.add(root, text("a.txt", "one"), "book");
        Folders.add(root, text("a.txt", "two"), "book");
        Loaded<Capture.Captured> third = new Capture(root, Folders.CLOCK)
                .take(text("c.txt", "three"), "book", Terms.NONE, Optional.empty(), true);
        assertThat(third.problems()).isEmpty();
        assertThat(Folders.read(root).sources().get("book").documents())
                .extracting(Source.Archived::file)
                .containsExactly("archive/book/c.txt", "archive/book/a.txt", "archive/book/a-2.txt");
        assertThat(root.resolve("archive/book/a.txt")).hasContent("one");
    }

    @Test
    void what_is_retrieved_from_an_address_needs_the_day() throws IOException {
        Loaded<Capture.Captured> without =
                new Capture(root, Folders.CLOCK).take(text("a.txt", "x"), "page", Terms.NONE);
        assertThat(without.problems()).extracting(Problem::code).containsExactly("retrieved-needed");
        assertThat(without.problems().get(0).at().line()).isEqualTo(6);
        assertThat(root.resolve("archive")).doesNotExist();
        Folders.add(root, text("a.txt", "x"), "page", Folders.retrieved("2026-11-20"));
        assertThat(Folders.read(root).sources().get("page").retrieved()).contains("2026-11-20");
    }

    @Test
    void terms_are_recorded() throws IOException {
        Terms terms = new Terms(
                Optional.of("2026-11-20T10:00:00Z"),
                Optional.of("by post"),
                Optional.of("CC-BY-4.0"),
                Optional.of(Rights.Permission.YES),
                Optional.of(Rights.Permission.NO),
                Optional.of(Rights.Confidentiality.INTERNAL));
        Folders.add(root, text("a.txt", "x"), "page", terms);
        Source page = Folders.read(root).sources().get("page");
        assertThat(page.licence()).contains("CC-BY-4.0");
        assertThat(page.rights())
                .isEqualTo(new Rights(Rights.Permission.YES, Rights.Permission.NO, Rights.Confidentiality.INTERNAL));
        assertThat(page.archive().orElseThrow().how().in("en")).isEqualTo("by post");
    }

    @Test
    void terms_that_cannot_be_recorded_are_problems_before_anything_is_stored() throws IOException {
        Terms terms = new Terms(
                Optional.of("yesterday"),
                Optional.of("a\u202eb"),
                Optional.of(" "),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(codes(text("a.txt", "x"), "page", terms))
                .containsOnly("not-a-moment", "unfit-words")
                .hasSize(3);
        assertThat(codes(text("a.txt", "x"), "page", Folders.retrieved("2026-02-30")))
                .containsExactly("not-a-moment");
        assertThat(codes(text("a.txt", "x"), "../page", Terms.NONE)).containsExactly("bad-source-id");
        assertThat(codes(folder, "book", Terms.NONE)).containsExactly("no-document");
        assertThat(root.resolve("archive")).doesNotExist();
    }

    @Test
    void an_unknown_source_is_refused_or_begun() throws IOException {
        Path file = text("a.txt", "x");
        assertThat(codes(file, "boook", Terms.NONE)).containsExactly("source-not-recorded");
        NewSource fresh =
                new NewSource("report", "تقرير: أوّل", Optional.of("ar"), Optional.of("https://example.org/r?a=1#b"));
        Loaded<Capture.Captured> taken = new Capture(root, Folders.CLOCK)
                .take(file, "new-one", Folders.retrieved("2026-11"), Optional.of(fresh), false);
        assertThat(taken.problems()).isEmpty();
        Source source = Folders.read(root).sources().get("new-one");
        assertThat(source.title().in("ar")).isEqualTo("تقرير: أوّل");
        assertThat(source.url()).contains("https://example.org/r?a=1#b");
        assertThat(Files.readString(root.resolve("sources.yaml"))).startsWith(Folders.SOURCES);
    }

    @Test
    void a_new_source_of_no_known_type_language_or_address_is_refused() throws IOException {
        NewSource fresh = new NewSource("reprot", "T", Optional.of("Arabic!"), Optional.of("javascript:x"));
        Loaded<Capture.Captured> taken = new Capture(root, Folders.CLOCK)
                .take(text("a.txt", "x"), "new-one", Folders.retrieved("2026"), Optional.of(fresh), false);
        assertThat(taken.problems())
                .extracting(Problem::code)
                .containsExactly("not-a-language", "not-an-address", "source-type-unknown");
        assertThat(Files.readString(root.resolve("sources.yaml"))).isEqualTo(Folders.SOURCES);
    }

    @Test
    void a_case_without_sources_gets_the_file() throws IOException {
        Files.delete(root.resolve("sources.yaml"));
        NewSource fresh = new NewSource("book", "T", Optional.empty(), Optional.empty());
        Loaded<Capture.Captured> taken =
                new Capture(root, Folders.CLOCK).take(text("a.txt", "x"), "one", Terms.NONE, Optional.of(fresh), false);
        assertThat(taken.problems()).isEmpty();
        assertThat(Folders.read(root).sources()).containsOnlyKeys("one");
    }

    @Test
    void windows_line_ends_and_a_mark_at_the_start_stay() throws IOException {
        Files.writeString(root.resolve("sources.yaml"), "\ufeff" + Folders.SOURCES.replace("\n", "\r\n"));
        Folders.add(root, text("a.txt", "x"), "book");
        String after = Files.readString(root.resolve("sources.yaml"));
        assertThat(after).startsWith("\ufeff# kept\r\n");
        assertThat(after.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void a_refused_document_leaves_nothing() throws IOException {
        assertThat(codes(Files.write(folder.resolve("a.pdf"), new byte[] {1, 2, 3}), "book", Terms.NONE))
                .containsExactly("unsupported-document");
        assertThat(Folders.files(root)).containsOnlyKeys("case.yaml", "sources.yaml");
        try (var all = Files.list(root.resolve("archive/book"))) {
            assertThat(all).isEmpty();
        }
    }

    @Test
    void an_orphan_of_a_stopped_program_is_adopted() throws IOException {
        Files.createDirectories(root.resolve("archive/book"));
        Files.writeString(root.resolve("archive/book/a.txt"), "words");
        assertThat(Folders.add(root, text("a.txt", "words"), "book").file()).isEqualTo("archive/book/a.txt");
        assertThat(Folders.add(root, text("a.txt", "others"), "book").file()).isEqualTo("archive/book/a-2.txt");
    }

    @Test
    void a_recorded_document_that_is_not_there_is_put_back_where_it_was() throws IOException {
        Folders.add(root, text("a.txt", "words"), "book");
        Files.delete(root.resolve("archive/book/a.txt"));
        String before = Files.readString(root.resolve("sources.yaml"));
        assertThat(Folders.add(root, text("my-copy.txt", "words"), "book").outcome())
                .isEqualTo(Capture.Outcome.RESTORED);
        assertThat(root.resolve("archive/book/a.txt")).hasContent("words");
        assertThat(root.resolve("sources.yaml")).hasContent(before);
    }

    @Test
    void names_are_safe_everywhere_and_tell_the_kind() {
        assertThat(FileNames.safe("تقرير 2020.pdf", MediaType.PDF)).isEqualTo("تقرير-2020.pdf");
        assertThat(FileNames.safe("con.pdf", MediaType.PDF)).isEqualTo("_con.pdf");
        assertThat(FileNames.safe("evil\u202efdp.exe", MediaType.PDF)).isEqualTo("evilfdp.exe.pdf");
        assertThat(FileNames.safe("..\\..\\a/b:c?.html", MediaType.HTML)).isEqualTo("a-b-c-.html".replace("-.", "."));
        assertThat(FileNames.safe("....", MediaType.TEXT)).isEqualTo("document.txt");
        assertThat(FileNames.safe("\u0007\u2066", MediaType.PNG)).isEqualTo("document.png");
        assertThat(FileNames.safe("photo.JPEG", MediaType.JPEG)).isEqualTo("photo.jpeg");
        assertThat(FileNames.safe("ب".repeat(500), MediaType.PDF).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeLessThan(255);
    }

    @Test
    void a_document_never_takes_the_name_of_another_ones_text() throws IOException {
        Folders.add(root, text("a.pdf.txt", "first"), "book");
        Folders.add(root, Folders.resource(folder, "english.pdf"), "book");
        Path renamed = Files.copy(folder.resolve("english.pdf"), folder.resolve("a.pdf"));
        Files.write(
                renamed,
                "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                java.nio.file.StandardOpenOption.APPEND);
        assertThat(Folders.add(root, renamed, "book").file()).isEqualTo("archive/book/a-2.pdf");
        assertThat(Folders.add(root, text("english.pdf.txt", "mine"), "book").file())
                .isNotEqualTo("archive/book/english.pdf.txt");
        assertThat(root.resolve("archive/book/a.pdf.txt")).hasContent("first");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void links_are_never_followed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(root.resolve("archive"), outside);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Folders.add(root, text("a.txt", "x"), "book"))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(outside).isEmptyDirectory();
        Files.delete(root.resolve("archive"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), text("a.txt", "x"));
        assertThat(codes(link, "book", Terms.NONE)).containsExactly("no-document");
        Files.delete(root.resolve("sources.yaml"));
        Files.createSymbolicLink(
                root.resolve("sources.yaml"), Files.writeString(outside.resolve("s.yaml"), Folders.SOURCES));
        assertThat(codes(text("a.txt", "x"), "book", Terms.NONE)).containsExactly("sources-not-editable");
    }

    @Test
    void paths_that_a_case_writes_down_never_lead_out_of_the_archive() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        for (String file : List.of(
                "case.yaml",
                "archive/../case.yaml",
                "archive/../../secret.txt",
                "/etc/hostname",
                "archive//a",
                "archive/./a")) {
            assertThat(new Places(root).file(file)).as(file).isEmpty();
        }
    }

    private List<String> codes(Path file, String source, Terms terms) {
        return new Capture(root, Folders.CLOCK)
                .take(file, source, terms).problems().stream()
                        .map(Problem::code)
                        .toList();
    }

    private Path text(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }
}
