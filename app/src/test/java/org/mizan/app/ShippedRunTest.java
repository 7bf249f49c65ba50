package org.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stored runs of the shipped cases come out the same on any machine, JDK and locale. */
class ShippedRunTest {
    @Test
    void every_stored_run_is_identical() throws IOException {
        List<Path> manifests;
        try (Stream<Path> all = Files.walk(Cli.ROOT.resolve("reference").resolve("runs"))) {
            manifests = all.filter(p -> p.endsWith("manifest.json")).sorted().toList();
        }
        assertThat(manifests).isNotEmpty();
        for (Path manifest : manifests) {
            Cli answer = Cli.en("verify", manifest.toString());
            assertThat(answer.out()).as(manifest.toString()).startsWith("identical");
            assertThat(answer.exit()).isEqualTo(Exit.FINE);
        }
    }
}
