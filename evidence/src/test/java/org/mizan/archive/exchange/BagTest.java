package org.mizan.archive.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.archive.Folders;
import org.mizan.archive.Terms;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.model.Rights;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BagTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void aCaseWithOneDocumentToHandOnAndOneToFetch() throws IOException {
        root = Folders.small(folder.resolve("case"));
        Folders.add(root, Folders.resource(folder, "english.pdf"), "book", redistribute(Rights.Permission.YES));
        Folders.add(root, Folders.resource(folder, "arabic.pdf"), "page", redistribute(Rights.Permission.NO));
        Files.createDirectories(root.resolve("out"));
        Files.writeString(root.resolve("out/report.html"), "generated");
        Files.writeString(root.resolve(".hidden"), "x");
    }

    private static Terms redistribute(Rights.Permission answer) {
        return new Terms(
                Optional.of("2026-11-20"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(answer),
                Optional.empty());
    }

    @Test
    void a_bag_in_a_folder_and_in_a_zip_holds_the_case_and_reads_back_whole() throws IOException {
        for (String name : List.of("bag", "bag.zip")) {
            Path target = folder.resolve(name);
            Bag.Packed packed = pack(target, false).value().orElseThrow();
            assertThat(packed.fetched()).containsExactly("archive/page/arabic.pdf");
            Loaded<BagReader.Bagged> read = BagReader.read(target);
            assertThat(read.problems()).isEmpty();
            assertThat(read.value().orElseThrow().files())
                    .containsExactly(
                            "archive/book/english.pdf",
                            "archive/book/english.pdf.txt",
                            "case.yaml",
                            "ro-crate-metadata.json",
                            "sources.yaml");
            assertThat(read.value().orElseThrow().missing())
                    .containsExactly(Map.entry("data/archive/page/arabic.pdf", "https://example.org/a"));
        }
    }

    @Test
    void the_payload_of_a_bag_is_a_case_again() throws IOException {
        pack(folder.resolve("bag"), false);
        Path data = folder.resolve("bag/data");
        assertThat(CaseFolder.open(data).check())
                .isEqualTo(CaseFolder.open(root).check());
        assertThat(Folders.read(data).digest()).isEqualTo(Folders.read(root).digest());
        assertThat(data.resolve("archive/book/english.pdf"))
                .hasSameBinaryContentAs(root.resolve("archive/book/english.pdf"));
    }

    @Test
    void the_same_case_gives_the_same_zip() throws IOException {
        pack(folder.resolve("a.zip"), false);
        Files.createDirectory(folder.resolve("b"));
        pack(folder.resolve("b/a.zip"), false);
        assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b/a.zip"));
    }

    @Test
    void whatever_is_changed_added_or_lost_in_a_bag_is_found() throws IOException {
        assertThat(afterwards(b -> append(b.resolve("data/case.yaml")))).contains("bag-file-changed", "bag-oxum");
        assertThat(afterwards(b -> append(b.resolve("bag-info.txt")))).containsExactly("bag-file-changed");
        assertThat(afterwards(b -> Files.delete(b.resolve("data/case.yaml")))).contains("bag-file-missing");
        assertThat(afterwards(b -> Files.writeString(b.resolve("data/new.txt"), "x")))
                .contains("bag-file-unlisted");
        assertThat(afterwards(b -> Files.delete(b.resolve("bagit.txt")))).containsExactly("not-a-bag");
        assertThat(afterwards(b -> Files.delete(b.resolve("fetch.txt")))).contains("bag-file-missing");
        assertThat(afterwards(b -> Files.writeString(
                        b.resolve("manifest-sha256.txt"), "0".repeat(64) + "  ../../etc/passwd\nrubbish\n")))
                .contains("bag-path-outside", "bag-line");
    }

    private interface Change {
        void on(Path bag) throws IOException;
    }

    private Set<String> afterwards(Change change) throws IOException {
        Path bag = Files.createTempDirectory(folder, "bags").resolve("bag");
        pack(bag, false);
        change.on(bag);
        return new HashSet<>(
                BagReader.read(bag).problems().stream().map(Problem::code).toList());
    }

    private static void append(Path file) throws IOException {
        Files.write(file, "\n".getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);
    }

    @Test
    void a_file_that_is_no_bag_says_so() throws IOException {
        assertThat(BagReader.read(Files.writeString(folder.resolve("x.zip"), "no zip"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("not-a-bag");
    }

    @Test
    void sources_that_are_not_public_leave_only_when_asked() throws IOException {
        Terms secret = new Terms(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Rights.Confidentiality.CONFIDENTIAL));
        Folders.add(root, folder.resolve("english.pdf"), "book", secret);
        assertThat(pack(folder.resolve("bag"), false).problems())
                .extracting(Problem::code)
                .containsExactly("not-public");
        assertThat(folder.resolve("bag")).doesNotExist();
        Loaded<Bag.Packed> packed = pack(folder.resolve("bag"), true);
        assertThat(packed.problems()).extracting(Problem::code).containsExactly("document-stays");
        assertThat(folder.resolve("bag/data/archive")).doesNotExist();
    }

    @Test
    void passages_that_may_not_be_printed_leave_without_their_words() throws IOException {
        Terms mute = new Terms(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Rights.Permission.NO),
                Optional.empty(),
                Optional.empty());
        Folders.add(root, folder.resolve("english.pdf"), "book", mute);
        Files.writeString(
                root.resolve("quotations.csv"),
                "source,id,page,exact,prefix,suffix\nbook,one,1,\"the secret\nwords\",before,after\npage,two,1,open words,,\n");
        Loaded<Bag.Packed> packed = pack(folder.resolve("bag"), false);
        assertThat(packed.problems()).extracting(Problem::code).containsExactly("passages-withheld");
        assertThat(folder.resolve("bag/data/quotations.csv"))
                .hasContent("source,id,page,exact,prefix,suffix\nbook,one,1,\"[…]\",,\npage,two,1,open words,,\n");
        assertThat(BagReader.read(folder.resolve("bag")).problems()).isEmpty();
    }

    @Test
    void the_crate_names_every_file_and_every_reference_in_it_leads_somewhere() {
        Case c = Folders.read(root);
        JsonNode crate = JsonMapper.builder().build().readTree(new Crate(c, "1", DAY).json(root));
        Set<String> ids = new HashSet<>();
        crate.get("@graph")
                .forEach(e -> assertThat(ids.add(e.get("@id").asString())).isTrue());
        assertThat(ids)
                .contains("./", "case.yaml", "archive/book/english.pdf", "https://example.org/a", "#source-book");
        assertThat(ids).doesNotContain("archive/page/arabic.pdf", "out/report.html", ".hidden");
        Set<String> outside = new HashSet<>();
        crate.get("@graph").forEach(e -> references(e, outside));
        outside.removeAll(ids);
        assertThat(outside).containsExactly("https://w3id.org/ro/crate/1.1");
        assertThat(crate.toString()).contains("\"retrieved\"", "2026-11-20", "sha256");
    }

    private static void references(JsonNode node, Set<String> into) {
        node.forEach(child -> {
            if (child.isObject() && child.size() == 1 && child.has("@id")) {
                into.add(child.get("@id").asString());
            }
            references(child, into);
        });
    }

    private Loaded<Bag.Packed> pack(Path target, boolean confidential) {
        return new Bag(root, Folders.read(root), "1", DAY).pack(target, confidential);
    }
}
