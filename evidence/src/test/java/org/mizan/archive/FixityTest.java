package org.mizan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.problem.Problem;

class FixityTest {
    private static final int FLIPS = 1000;

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void aCaseWithDocuments() throws IOException {
        root = Folders.small(folder.resolve("case"));
        Folders.add(root, Folders.resource(folder, "arabic.pdf"), "book");
        Folders.add(root, Folders.resource(folder, "well.ar.txt"), "book");
        Folders.add(root, Folders.resource(folder, "english.pdf"), "page", Folders.retrieved("2026"));
    }

    @Test
    void an_untouched_archive_is_intact_and_every_byte_was_read() throws IOException {
        FixityReport report = verify();
        assertThat(report.problems()).isEmpty();
        assertThat(report.isIntact()).isTrue();
        assertThat(report.bytes())
                .isEqualTo(Files.size(folder.resolve("arabic.pdf"))
                        + Files.size(folder.resolve("well.ar.txt"))
                        + Files.size(folder.resolve("english.pdf")));
    }

    @Test
    void every_one_of_a_thousand_flipped_bits_is_found() throws IOException {
        Random random = new Random(1813);
        var documents = Archive.of(root, Folders.read(root)).documents();
        int found = 0;
        for (int i = 0; i < FLIPS; i++) {
            Document hit = documents.get(random.nextInt(documents.size()));
            Path file = root.resolve(hit.file());
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            int bit = 1 << random.nextInt(8);
            bytes[at] ^= (byte) bit;
            Files.write(file, bytes);
            FixityReport report = verify();
            found += report.problems().stream()
                                    .anyMatch(p -> p.code().equals("document-changed") && p.at().equals(hit.at()))
                            && report.count(FixityReport.State.CHANGED) == 1
                    ? 1
                    : 0;
            bytes[at] ^= (byte) bit;
            Files.write(file, bytes);
        }
        assertThat(found).isEqualTo(FLIPS);
        assertThat(verify().isIntact()).isTrue();
    }

    @Test
    void missing_shortened_and_unrecorded_files_are_told_with_their_places() throws IOException {
        Files.delete(root.resolve("archive/book/arabic.pdf"));
        Files.delete(root.resolve("archive/book/well.ar.txt.txt"));
        Files.writeString(root.resolve("archive/page/english.pdf"), "short");
        Files.writeString(root.resolve("archive/page/other.pdf"), "x");
        FixityReport report = verify();
        assertThat(report.problems())
                .extracting(p -> p.at().file() + ":" + p.code())
                .containsExactlyInAnyOrder(
                        "sources.yaml:document-missing",
                        "sources.yaml:text-missing",
                        "sources.yaml:document-changed",
                        "archive/page/other.pdf:unrecorded-file");
        assertThat(report.strays()).containsExactly("archive/page/other.pdf");
        assertThat(report.isIntact()).isFalse();
    }

    @Test
    void a_corrected_text_is_accounted_for() throws IOException {
        Files.writeString(root.resolve("archive/book/arabic.pdf.corrected.txt"), "mended");
        assertThat(verify().problems()).isEmpty();
    }

    @Test
    void a_document_without_a_recorded_sum_is_a_warning() throws IOException {
        Files.writeString(
                root.resolve("sources.yaml"),
                Files.readString(root.resolve("sources.yaml")).replaceAll("sha256: [0-9a-f]{64}, ", ""));
        assertThat(verify().problems()).extracting(Problem::code).containsOnly("no-sum");
        assertThat(verify().count(FixityReport.State.UNKNOWN)).isEqualTo(3);
    }

    @Test
    void leftovers_of_stopped_programs_are_swept_and_told() throws IOException {
        Path part = Files.writeString(root.resolve("archive/book/.incoming.999999999-7.mizan-part"), "half");
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
        FixityReport report = verify();
        assertThat(report.swept()).containsExactly("archive/book/.incoming.999999999-7.mizan-part");
        assertThat(report.problems()).extracting(Problem::code).containsExactly("leftover-swept");
        assertThat(part).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_in_place_of_a_document_is_not_followed() throws IOException {
        Path file = root.resolve("archive/book/arabic.pdf");
        Files.delete(file);
        Files.createSymbolicLink(file, folder.resolve("arabic.pdf"));
        assertThat(verify().problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("document-outside", "link-in-archive");
    }

    private FixityReport verify() {
        return Fixity.verify(root, Folders.read(root), () -> false, share -> {});
    }
}
