package org.mizan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.model.Case;

/** Programs that are killed while they take documents in. */
class CaptureKilledTest {
    private static final int KILLS =
            (int) Math.max(5, 50 * Double.parseDouble(System.getProperty("mizan.laws.scale", "1")));

    /** Documents after which a case is begun anew, so that it stays quick to read. */
    private static final int MOST = 15;

    @TempDir
    Path folder;

    private final Map<String, Integer> known = new HashMap<>();
    private int counted;

    @Test
    void a_process_killed_at_any_moment_leaves_whole_documents_and_true_records() throws Exception {
        Random random = new Random(2020);
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path root = Folders.small(folder.resolve("case-0"));
        Path said = folder.resolve("acknowledged");
        int next = 1;
        int acknowledged = 0;
        int orphans = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = CapturingProcess.start(root, inbox, next, said);
            while (Files.size(said) == 0) {
                assertThat(child.isAlive()).isTrue();
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(60), random.nextInt(1_000_000));
            child.destroyForcibly().waitFor();
            acknowledged += (int) Files.size(said);
            next += (int) Files.size(said) + 1;
            Files.delete(said);
            orphans += check(root, next, acknowledged);
            if (acknowledged > MOST) {
                root = Folders.small(folder.resolve("case-" + (kill + 1)));
                acknowledged = 0;
            }
        }
        System.getLogger("archive").log(System.Logger.Level.INFO, "{0} kills, {1} orphans", KILLS, orphans);
    }

    /** Every file of the archive is one of the documents or one of their texts, whole; every record is true. Returns how many lack a record. */
    private int check(Path root, int next, int acknowledged) throws IOException {
        while (counted <= next + 1) {
            known.put(Hash.of(CapturingProcess.content(counted)), counted);
            counted++;
        }
        Case c = Folders.read(root);
        Set<String> recorded = new HashSet<>();
        for (Document document : Archive.of(root, c).documents()) {
            assertThat(root.resolve(document.file())).exists();
            assertThat(root.resolve(document.textFile())).exists();
            assertThat(Hash.of(Files.readAllBytes(root.resolve(document.file()))))
                    .isEqualTo(document.sha256());
            recorded.add(document.file());
        }
        assertThat(recorded).as("what was acknowledged is recorded").hasSizeGreaterThanOrEqualTo(acknowledged);
        int orphans = 0;
        try (Stream<Path> files = Files.list(root.resolve("archive/book"))) {
            for (Path file : files.filter(f -> !f.getFileName().toString().startsWith("."))
                    .toList()) {
                // These documents are plain text, so their texts are the same bytes.
                assertThat(known).containsKey(Hash.of(Files.readAllBytes(file)));
                String name = "archive/book/" + file.getFileName();
                boolean text = name.endsWith(".txt.txt");
                orphans += text || recorded.contains(name) ? 0 : 1;
            }
        }
        return orphans;
    }
}
