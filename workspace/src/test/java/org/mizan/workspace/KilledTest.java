package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.table.Node;

/** A program that edits without pause is killed at any moment. What it said it had done is there afterwards. */
class KilledTest {
    private static final int KILLS = Cases.times(8, 3);

    @TempDir
    Path place;

    @Test
    void what_was_acknowledged_is_there_after_a_kill_and_nothing_is_half_done() throws Exception {
        Path folder = Cases.small(place);
        Cases.write(folder, "one.csv", "id,value\nw,\n");
        Cases.write(folder, "folder/two.csv", "id,value\nw,\n");
        Cases.write(folder, "three.yaml", "# three\nother: kept\n");
        Workspace.open(folder, Clock.systemUTC()).close();
        Random random = new Random(1813);
        int steps = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = EditingProcess.start("write", folder.toString(), "w");
            List<String> said = new ArrayList<>();
            try (BufferedReader out = child.inputReader()) {
                for (int lines = 1 + random.nextInt(30); lines > 0; lines--) {
                    said.add(out.readLine());
                }
                Thread.sleep(random.nextInt(15), random.nextInt(1_000_000));
                // The process' own method would also close what it said last.
                ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly);
                out.lines().forEach(said::add);
            }
            assertThat(said.get(0)).as("kill %d", kill).startsWith("open ");
            steps += said.size() - 1;
            check(folder, said, kill);
        }
        System.out.printf("killed %d times, %d acknowledged answers, none lost%n", KILLS, steps);
    }

    private static void check(Path folder, List<String> said, int kill) throws IOException {
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC())) {
            String as = "kill " + kill + " after " + said.get(said.size() - 1);
            assertThat(workspace.problems()).as(as).isEmpty();
            assertThat(workspace.history(5)).as(as).extracting(LogEntry::kind).doesNotContain(StepKind.OUTSIDE);
            int number = EditingProcess.number(workspace, "w");
            String last = said.get(said.size() - 1);
            int n = last.startsWith("open") ? number : Integer.parseInt(last.split(" ")[1]);
            // What was under way may be there too: the next step or, after every seventh, its undo and redo.
            boolean undoing = n % 7 == 0 && said.stream().filter(last::equals).count() == 1;
            assertThat(number).as(as).isBetween(undoing ? n - 1 : n, undoing ? n : n + 1);
            for (String file : List.of("one.csv", "folder/two.csv", "three.yaml")) {
                assertThat(workspace.text(file)).as(as).contains(Files.readString(folder.resolve(file)));
                assertThat(FileText.isWhole(file, Files.readAllBytes(folder.resolve(file))))
                        .as(as)
                        .isTrue();
            }
            int three = number - number % 3;
            if (three > 0) {
                assertThat(Files.readString(folder.resolve("folder/two.csv")))
                        .as(as)
                        .isEqualTo("id,value\nw," + three + "\n");
                Optional<Node> node = FileText.tree("three.yaml", Files.readAllBytes(folder.resolve("three.yaml")))
                        .orElseThrow()
                        .get("w");
                assertThat(((Node.Scalar) node.orElseThrow()).value()).as(as).isEqualTo(Integer.toString(three));
            }
            SortedMap<String, String> files = Cases.files(folder);
            if (!workspace.undoable(1).isEmpty()) {
                Cases.applied(workspace.undo(Cases.LEILA, "t"));
                Cases.applied(workspace.redo(Cases.LEILA, "t"));
                assertThat(Cases.files(folder)).as(as).isEqualTo(files);
            }
        }
    }
}
