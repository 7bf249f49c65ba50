package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mizan.workspace.Cases.applied;
import static org.mizan.workspace.Cases.pair;
import static org.mizan.workspace.Cases.row;
import static org.mizan.workspace.Cases.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long steps of the large shipped case take until they are acknowledged. Prints the figures; the bounds only catch another order of magnitude. */
class SavingSpeedTest {
    private static final Path KARABAKH =
            Path.of(System.getProperty("mizan.root", "..")).resolve("cases/karabakh");
    private static final int STEPS = Cases.times(100, 40);

    @TempDir
    Path place;

    @Test
    void a_cell_is_saved_and_taken_back_while_a_finger_lifts() throws IOException {
        Path folder = place.resolve("case");
        copy(KARABAKH, folder);
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC())) {
            String file = "mactor/influence.csv";
            var key = pair("armenia", "azerbaijan");
            String seen = FileEdits.value(Edit.cell(file, key, "value", "", ""), "", workspace.text(file))
                    .orElseThrow();
            long[] edits = new long[STEPS];
            for (int i = 0; i < STEPS; i++) {
                String before = i == 0 ? seen : Integer.toString((i - 1) % 5);
                Step step = step("s", Edit.cell(file, key, "value", before, Integer.toString(i % 5)));
                long start = System.nanoTime();
                applied(workspace.apply(step));
                edits[i] = System.nanoTime() - start;
            }
            long[] undos = new long[STEPS - 1];
            for (int i = 0; i < undos.length; i++) {
                long start = System.nanoTime();
                applied(workspace.undo(Cases.LEILA, "w1"));
                undos[i] = System.nanoTime() - start;
            }
            List<Edit> paste = new ArrayList<>();
            for (int i = 0; i < 3_600; i++) {
                paste.add(new Edit.AddRow("pasted.csv", row("from", "v" + i / 60, "to", "v" + i % 60, "value", "1")));
            }
            long start = System.nanoTime();
            applied(workspace.apply(step("paste", paste.toArray(Edit[]::new))));
            long pasted = System.nanoTime() - start;
            print("one cell", edits);
            print("undo", undos);
            System.out.printf(Locale.ROOT, "paste of 3,600 rows: %.0f ms%n", pasted / 1e6);
            assertThat(edits[STEPS / 2]).isLessThan(1_000_000_000L);
            assertThat(pasted).isLessThan(10_000_000_000L);
        }
    }

    private static void print(String what, long[] times) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s acknowledged: p50 %.1f ms, p99 %.1f ms (%d steps)%n",
                what,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times.length);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
