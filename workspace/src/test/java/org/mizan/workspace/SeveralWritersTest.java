package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mizan.workspace.Cases.LEILA;
import static org.mizan.workspace.Cases.SAM;
import static org.mizan.workspace.Cases.applied;
import static org.mizan.workspace.Cases.conflicts;
import static org.mizan.workspace.Cases.influence;
import static org.mizan.workspace.Cases.row;
import static org.mizan.workspace.Cases.step;
import static org.mizan.workspace.Cases.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralWritersTest {
    private static final int CELLS = 6;

    @TempDir
    Path place;

    private Path folder;

    @BeforeEach
    void makeCase() throws IOException {
        folder = Cases.small(place);
        StringBuilder table = new StringBuilder("from,to,value\n");
        for (int i = 0; i < CELLS; i++) {
            table.append("all,c").append(i).append(",0\n");
        }
        Cases.write(folder, EditingProcess.TABLE, table.toString());
    }

    @Test
    void eight_writers_in_two_windows_lose_no_raise_of_any_counter() throws Exception {
        int each = Cases.times(25, 10);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Workspace one = Workspace.open(folder, Clock.systemUTC());
                Workspace other = Workspace.open(folder, Clock.systemUTC())) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                Random random = new Random(t);
                Workspace own = t % 2 == 0 ? one : other;
                all.add(threads.submit(() -> {
                    int conflicts = 0;
                    for (int i = 0; i < each; i++) {
                        conflicts += EditingProcess.raise(own, "c" + random.nextInt(CELLS));
                    }
                    return conflicts;
                }));
            }
            int conflicts = 0;
            for (Future<Integer> f : all) {
                conflicts += f.get();
            }
            System.out.printf("8 writers x %d raises: %d conflicts told, none lost%n", each, conflicts);
            assertThat(sum()).isEqualTo(8 * each);
            assertThat(one.refresh()).isEmpty();
            assertThat(other.refresh()).isEmpty();
            assertThat(one.revision()).isEqualTo(other.revision());
            assertThat(one.digest()).isEqualTo(other.digest());
            assertThat(one.history(10_000)).hasSize(8 * each + 1);
            replay(one);
            assertThat(one.history(10_000)).extracting(LogEntry::kind).doesNotContain(StepKind.OUTSIDE);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void two_programs_and_this_one_lose_no_raise_of_any_counter() throws Exception {
        int each = Cases.times(40, 10);
        String times = Integer.toString(each);
        String cells = Integer.toString(CELLS);
        Process first = EditingProcess.start("count", folder.toString(), cells, times, "1");
        Process second = EditingProcess.start("count", folder.toString(), cells, times, "2");
        try (Workspace own = Workspace.open(folder, Clock.systemUTC())) {
            Random random = new Random(3);
            for (int i = 0; i < each; i++) {
                EditingProcess.raise(own, "c" + random.nextInt(CELLS));
            }
            for (Process child : List.of(first, second)) {
                try (BufferedReader out = child.inputReader()) {
                    assertThat(out.readLine()).startsWith("conflicts ");
                }
                assertThat(child.waitFor()).isZero();
            }
            assertThat(sum()).isEqualTo(3 * each);
            assertThat(own.refresh()).isEmpty();
            assertThat(own.history(10_000)).hasSize(3 * each + 1);
        }
    }

    /** Every step of the log raises one counter by one, from what the step before it left. */
    private static void replay(Workspace workspace) {
        for (LogEntry step : workspace.history(10_000)) {
            if (step.before().isPresent()) {
                List<Changed> changed =
                        workspace.compare(step.before().get(), step.revision()).orElseThrow();
                assertThat(changed).hasSize(1).hasOnlyElementsOfType(Changed.Cell.class);
                Changed.Cell cell = (Changed.Cell) changed.get(0);
                assertThat(Integer.parseInt(cell.after())).isEqualTo(Integer.parseInt(cell.before()) + 1);
            }
        }
    }

    private int sum() throws IOException {
        return Files.readAllLines(folder.resolve(EditingProcess.TABLE)).stream()
                .skip(1)
                .mapToInt(l -> Integer.parseInt(l.substring(l.lastIndexOf(',') + 1)))
                .sum();
    }

    @Test
    void different_cells_words_and_languages_of_two_windows_are_merged() throws IOException {
        Cases.write(folder, "cib/impacts.csv", "from,to,impact\na.x,b,+1 0  -1\n");
        try (Workspace one = Workspace.open(folder, Clock.systemUTC());
                Workspace other = Workspace.open(folder, Clock.systemUTC())) {
            Map<String, String> key = row("from", "a.x", "to", "b");
            applied(one.apply(step("1", new Edit.SetPart("cib/impacts.csv", key, "impact", 0, "+1", "+2"))));
            applied(other.apply(
                    step(SAM, "w2", "2", new Edit.SetPart("cib/impacts.csv", key, "impact", 2, "-1", "-3"))));
            applied(one.apply(step("3", new Edit.SetPart("cib/impacts.csv", key, "impact", 3, "", "0"))));
            assertThat(text(folder, "cib/impacts.csv")).contains("a.x,b,+2 0  -3 0\n");
            Conflict part = conflicts(other.apply(
                            step(SAM, "w2", "4", new Edit.SetPart("cib/impacts.csv", key, "impact", 0, "+1", "+3"))))
                    .get(0);
            assertThat(part.theirs()).contains("+2");
            assertThat(part.by().orElseThrow().author()).isEqualTo(LEILA);

            var name = FileText.tree("actors.yaml", FileText.bytes(text(folder, "actors.yaml")))
                    .orElseThrow()
                    .get("aldane")
                    .flatMap(n -> Differences.below(n, "name"));
            List<String> path = List.of("aldane", "name");
            applied(one.apply(step("5", Edit.text("actors.yaml", path, name, "en", "en", "Aldane!"))));
            applied(other.apply(step(SAM, "w2", "6", Edit.text("actors.yaml", path, name, "en", "ar", "ألدان!"))));
            assertThat(text(folder, "actors.yaml")).contains("{en: \"Aldane!\", ar: \"ألدان!\"}");
        }
    }

    @Test
    void the_same_new_row_in_two_windows_is_filled_and_only_what_differs_is_a_conflict() throws IOException {
        try (Workspace one = Workspace.open(folder, Clock.systemUTC());
                Workspace other = Workspace.open(folder, Clock.systemUTC())) {
            applied(one.apply(
                    step("1", new Edit.AddRow("relations.csv", row("from", "a", "to", "b", "sign", "+", "note", "")))));
            Step second =
                    step(SAM, "w2", "2", new Edit.AddRow("relations.csv", row("from", "a", "to", "b", "note", "new")));
            applied(other.apply(second));
            Step third = step(
                    SAM,
                    "w2",
                    "3",
                    new Edit.AddRow("relations.csv", row("from", "a", "to", "b", "sign", "-", "note", "new")));
            List<Conflict> conflicts = conflicts(other.apply(third));
            assertThat(conflicts).extracting(Conflict::column).containsExactly("sign");
            applied(other.apply(third.insisting(conflicts)));
            assertThat(text(folder, "relations.csv")).isEqualTo("from,to,sign,note\na,b,-,new\n");
        }
    }

    @Test
    void a_row_removed_here_and_changed_there_is_a_conflict_either_way() throws IOException {
        try (Workspace one = Workspace.open(folder, Clock.systemUTC())) {
            Step change = step(SAM, "w2", "change", influence("aldane", "borvia", "2", "3"));
            Step remove = step(
                    "remove", new Edit.RemoveRow(Cases.INFLUENCE, Cases.pair("aldane", "borvia"), row("value", "2")));
            applied(one.apply(change));
            List<Conflict> changed = conflicts(one.apply(remove));
            assertThat(changed.get(0).theirs()).contains("value: 3");
            applied(one.apply(remove.insisting(changed)));
            Step again = step(SAM, "w2", "again", influence("aldane", "borvia", "3", "4"));
            List<Conflict> gone = conflicts(one.apply(again));
            assertThat(gone.get(0).theirs()).isEmpty();
            assertThat(gone.get(0).by().orElseThrow().author()).isEqualTo(LEILA);
            applied(one.apply(again.insisting(gone)));
            assertThat(text(folder, Cases.INFLUENCE)).endsWith("aldane,borvia,4,\n");
        }
    }
}
