package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mizan.workspace.Cases.ACTORS;
import static org.mizan.workspace.Cases.INFLUENCE;
import static org.mizan.workspace.Cases.LEILA;
import static org.mizan.workspace.Cases.SAM;
import static org.mizan.workspace.Cases.applied;
import static org.mizan.workspace.Cases.codes;
import static org.mizan.workspace.Cases.conflicts;
import static org.mizan.workspace.Cases.influence;
import static org.mizan.workspace.Cases.log;
import static org.mizan.workspace.Cases.pair;
import static org.mizan.workspace.Cases.row;
import static org.mizan.workspace.Cases.step;
import static org.mizan.workspace.Cases.text;
import static org.mizan.workspace.Cases.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.CaseFolder;
import org.mizan.text.Text;

class WorkspaceTest {
    @TempDir
    Path place;

    private final Cases.HandClock clock = new Cases.HandClock();
    private Path folder;

    @BeforeEach
    void makeCase() throws IOException {
        folder = Cases.small(place);
    }

    @Test
    void a_cell_is_changed_on_the_disk_and_in_the_history_and_nothing_else_is() throws IOException {
        try (Workspace workspace = Workspace.open(folder, clock)) {
            Map<String, String> before = Cases.files(folder);
            Outcome.Applied done =
                    applied(workspace.apply(step("a presses b more", influence("aldane", "borvia", "2", "3"))));
            assertThat(text(folder, INFLUENCE)).isEqualTo(before.get(INFLUENCE).replace("borvia,2", "borvia,3"));
            assertThat(done.changed())
                    .containsExactly(new Changed.Cell(INFLUENCE, pair("aldane", "borvia"), "value", "2", "3"));
            assertThat(done.revision()).isEqualTo(workspace.revision());
            assertThat(done.digest())
                    .isEqualTo(CaseFolder.open(folder)
                            .read(List.of())
                            .value()
                            .orElseThrow()
                            .digest());
            assertThat(log(workspace)).containsExactly("a presses b more", "step.begin");
        }
    }

    @Test
    void steps_are_undone_and_redone_by_name_after_a_restart() throws IOException {
        Map<String, String> first = Cases.files(folder);
        try (Workspace workspace = Workspace.open(folder, clock)) {
            applied(workspace.apply(step("one", influence("aldane", "borvia", "2", "3"))));
            applied(workspace.apply(step("two", influence("borvia", "aldane", "1", "4"))));
        }
        Map<String, String> last = Cases.files(folder);
        try (Workspace workspace = Workspace.open(folder, clock)) {
            assertThat(names(workspace.undoable(9))).containsExactly("two", "one");
            applied(workspace.undo(LEILA, "w1"));
            assertThat(names(workspace.undoable(9))).containsExactly("one");
            assertThat(names(workspace.redoable(9))).containsExactly("two");
        }
        try (Workspace workspace = Workspace.open(folder, clock)) {
            assertThat(names(workspace.redoable(9))).containsExactly("two");
            applied(workspace.undo(LEILA, "w1"));
            assertThat(Cases.files(folder)).isEqualTo(first);
            assertThat(codes(workspace.undo(LEILA, "w1"))).containsExactly("nothing-to-undo");
            applied(workspace.redo(LEILA, "w1"));
            applied(workspace.redo(LEILA, "w1"));
            assertThat(codes(workspace.redo(LEILA, "w1"))).containsExactly("nothing-to-redo");
            assertThat(Cases.files(folder)).isEqualTo(last);
            applied(workspace.undo(LEILA, "w1"));
            applied(workspace.apply(step("three", influence("aldane", "borvia", "3", "0"))));
            assertThat(workspace.redoable(9)).isEmpty();
            assertThat(names(workspace.undoable(9))).containsExactly("three", "one");
        }
    }

    private static List<String> names(List<LogEntry> entries) {
        return entries.stream().map(e -> Cases.name(e.message())).toList();
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_a_conflict_with_three_sides_and_can_be_insisted_on()
            throws IOException {
        try (Workspace workspace = Workspace.open(folder, clock)) {
            applied(workspace.apply(step(SAM, "w2", "sam's", influence("aldane", "borvia", "2", "4"))));
            Step mine =
                    step("leila's", influence("aldane", "borvia", "2", "0"), influence("borvia", "aldane", "1", "0"));
            String before = text(folder, INFLUENCE);
            List<Conflict> conflicts = conflicts(workspace.apply(mine));
            assertThat(text(folder, INFLUENCE)).isEqualTo(before);
            assertThat(conflicts).hasSize(1);
            Conflict c = conflicts.get(0);
            assertThat(List.of(c.base(), c.mine(), c.theirs()))
                    .containsExactly(Optional.of("2"), Optional.of("0"), Optional.of("4"));
            assertThat(c.by().orElseThrow().author()).isEqualTo(SAM);
            applied(workspace.apply(mine.givingWay(conflicts)));
            assertThat(text(folder, INFLUENCE)).contains("aldane,borvia,4", "borvia,aldane,0");
            applied(workspace.apply(mine.insisting(conflicts)));
            assertThat(text(folder, INFLUENCE)).contains("aldane,borvia,0", "borvia,aldane,0");
        }
    }

    @Test
    void what_already_is_as_wanted_is_no_step() throws IOException {
        try (Workspace workspace = Workspace.open(folder, clock)) {
            Revision before = workspace.revision();
            assertThat(applied(workspace.apply(step("same", influence("aldane", "borvia", "7", "2"))))
                            .changed())
                    .isEmpty();
            assertThat(workspace.revision()).isEqualTo(before);
        }
    }

    @Test
    void typing_is_one_step_until_one_pauses_or_goes_elsewhere() throws IOException {
        try (Workspace workspace = Workspace.open(folder, clock)) {
            applied(workspace.apply(typed("cell", influence("aldane", "borvia", "2", "21"))));
            clock.pass(Duration.ofSeconds(5));
            applied(workspace.apply(typed("cell", influence("aldane", "borvia", "21", "213"))));
            assertThat(log(workspace)).containsExactly("typing", "step.begin");
            clock.pass(Duration.ofSeconds(11));
            applied(workspace.apply(typed("cell", influence("aldane", "borvia", "213", "3"))));
            applied(workspace.apply(typed("other", influence("borvia", "aldane", "1", "0"))));
            applied(workspace.apply(typed("other", influence("borvia", "aldane", "0", "1"))));
            assertThat(log(workspace)).containsExactly("typing", "typing", "step.begin");
            applied(workspace.undo(LEILA, "w1"));
            assertThat(text(folder, INFLUENCE)).contains("aldane,borvia,213");
            applied(workspace.undo(LEILA, "w1"));
            assertThat(text(folder, INFLUENCE)).contains("aldane,borvia,2,");
        }
    }

    @Test
    void rows_tables_values_and_files_come_and_go() throws IOException {
        try (Workspace workspace = Workspace.open(folder, clock)) {
            Map<String, String> first = Cases.files(folder);
            applied(workspace.apply(step(
                    "much",
                    new Edit.AddRow("relations.csv", row("from", "aldane", "to", "borvia", "sign", "-")),
                    new Edit.AddTable("relations.csv", List.of("from", "sign", "sources")),
                    Edit.cell("relations.csv", pair("aldane", "borvia"), "sources", "", "a, b"),
                    new Edit.RemoveRow(INFLUENCE, pair("borvia", "aldane"), row("value", "1")),
                    Edit.text(
                            ACTORS,
                            List.of("borvia", "name"),
                            Optional.of(Values.words("Borvia")),
                            "en",
                            "ar",
                            "بورفيا"),
                    Edit.words(ACTORS, List.of("korva", "kind"), Optional.empty(), "state"),
                    new Edit.RemoveValue(ACTORS, List.of("aldane", "kind"), Optional.of(Values.words("state"))),
                    Edit.list("issues.yaml", List.of("status", "about"), Optional.empty(), List.of("x y", "z")),
                    new Edit.AddFile("archive/one/one.pdf.corrected.txt", "نص\fصفحة\n"))));
            assertThat(text(folder, "relations.csv")).isEqualTo("from,to,sign,sources\naldane,borvia,-,\"a, b\"\n");
            assertThat(text(folder, INFLUENCE)).isEqualTo("# pressure\nfrom,to,value,sources\naldane,borvia,2,\n");
            assertThat(text(folder, ACTORS))
                    .isEqualTo("# who\naldane:\n  name: {en: Aldane, ar: ألدان}\nborvia:\n"
                            + "  name: {en: Borvia, ar: بورفيا}\n  kind: state\nkorva: {kind: state}\n");
            assertThat(text(folder, "issues.yaml")).isEqualTo("status: {about: [x y, z]}\n");
            assertThat(text(folder, "archive/one/one.pdf.corrected.txt")).isEqualTo("نص\fصفحة\n");
            applied(workspace.undo(LEILA, "w1"));
            assertThat(Cases.files(folder)).isEqualTo(first);
            assertThat(folder.resolve("archive")).doesNotExist();
            assertThat(Text.NONE.isEmpty()).isTrue();
        }
    }

    @Test
    void a_document_of_the_archive_is_never_touched_by_an_undo() throws IOException {
        try (Workspace workspace = Workspace.open(folder, clock)) {
            Cases.write(folder, "archive/one/data.csv", "id\n1\n");
            Cases.write(folder, "archive/one/page.txt", "as it came\n");
            Cases.write(folder, "archive/one/page.txt.corrected.txt", "mended\n");
            assertThat(workspace.refresh()).isEmpty();
            applied(workspace.undo(LEILA, "w1"));
            assertThat(Cases.files(folder.resolve("archive")).keySet()).containsExactly("one/data.csv", "one/page.txt");
        }
    }

    @Test
    void a_file_of_comments_alone_becomes_a_table_below_them() throws IOException {
        Cases.write(folder, "places.csv", "\ufeff# to come");
        Cases.write(folder, "claims.csv", "\ufeff");
        try (Workspace workspace = Workspace.open(folder, clock)) {
            applied(workspace.apply(step(
                    "rows",
                    new Edit.AddRow("places.csv", row("id", "sund", "lat", "1")),
                    new Edit.AddTable("claims.csv", List.of("id")))));
            assertThat(text(folder, "places.csv")).isEqualTo("\ufeff# to come\nid,lat\nsund,1\n");
            assertThat(text(folder, "claims.csv")).isEqualTo("\ufeffid\n");
        }
    }

    @Test
    void an_earlier_state_is_shown_compared_named_and_restored() throws IOException {
        try (Workspace workspace = Workspace.open(folder, clock)) {
            Revision first = workspace.revision();
            applied(workspace.apply(step("one", influence("aldane", "borvia", "2", "3"))));
            applied(workspace.name(workspace.revision(), "قبل المراجعة", SAM));
            applied(workspace.apply(step(
                    "two",
                    Edit.words(ACTORS, List.of("aldane", "kind"), Optional.of(Values.words("state")), "movement"))));
            assertThat(workspace.compare(first, workspace.revision()).orElseThrow())
                    .hasSize(2);
            assertThat(workspace.text(first, INFLUENCE).orElseThrow()).contains("aldane,borvia,2");
            Revision named = workspace.names().get("قبل المراجعة");
            assertThat(workspace.history(named, 1).get(0).names()).containsExactly("قبل المراجعة");
            applied(workspace.restore(named, SAM, "w2"));
            assertThat(text(folder, ACTORS)).contains("kind: state\nborvia");
            applied(workspace.undoTo(first, LEILA, "w1"));
            assertThat(text(folder, INFLUENCE)).contains("aldane,borvia,2");
            assertThat(workspace.redoable(9)).hasSize(3);
            assertThat(log(workspace).get(0)).isEqualTo("step.undo-many (one)");
        }
    }

    @Test
    void listeners_hear_what_was_changed_and_by_whom() throws IOException {
        try (Workspace workspace = Workspace.open(folder, clock)) {
            List<Change> heard = new ArrayList<>();
            Runnable stop = workspace.onChange(heard::add);
            applied(workspace.apply(step("one", influence("aldane", "borvia", "2", "3"))));
            Files.writeString(folder.resolve(INFLUENCE), text(folder, INFLUENCE).replace("borvia,3", "borvia,4"));
            assertThat(workspace.refresh()).isEmpty();
            stop.run();
            applied(workspace.apply(step("two", influence("aldane", "borvia", "4", "3"))));
            assertThat(heard).hasSize(2);
            assertThat(heard.get(0).steps()).extracting(LogEntry::author).containsExactly(LEILA);
            assertThat(heard.get(1).steps()).extracting(LogEntry::kind).containsExactly(StepKind.OUTSIDE);
            assertThat(heard.get(1).changed())
                    .containsExactly(new Changed.Cell(INFLUENCE, pair("aldane", "borvia"), "value", "3", "4"));
            assertThat(heard.get(1).before()).isEqualTo(heard.get(0).after());
        }
    }
}
