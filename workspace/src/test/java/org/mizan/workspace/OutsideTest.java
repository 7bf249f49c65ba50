package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mizan.workspace.Cases.ACTORS;
import static org.mizan.workspace.Cases.INFLUENCE;
import static org.mizan.workspace.Cases.LEILA;
import static org.mizan.workspace.Cases.applied;
import static org.mizan.workspace.Cases.codes;
import static org.mizan.workspace.Cases.conflicts;
import static org.mizan.workspace.Cases.influence;
import static org.mizan.workspace.Cases.log;
import static org.mizan.workspace.Cases.step;
import static org.mizan.workspace.Cases.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files changed by other programs while the case is open, and while it is not. */
class OutsideTest {
    @TempDir
    Path place;

    private final Cases.HandClock clock = new Cases.HandClock();
    private Path folder;
    private Workspace workspace;

    @BeforeEach
    void makeCase() throws IOException {
        folder = Cases.small(place);
        workspace = Workspace.open(folder, clock);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void replace(String file, String old, String now) throws IOException {
        String before = text(folder, file);
        assertThat(before).contains(old);
        Files.writeString(folder.resolve(file), before.replace(old, now));
    }

    @Test
    void an_edit_of_another_cell_is_merged_with_the_change_and_one_of_the_same_is_a_conflict() throws IOException {
        replace(INFLUENCE, "aldane,borvia,2", "aldane,borvia,4");
        applied(workspace.apply(step("mine", influence("borvia", "aldane", "1", "0"))));
        assertThat(text(folder, INFLUENCE)).contains("aldane,borvia,4", "borvia,aldane,0");
        assertThat(log(workspace)).containsExactly("mine", "step.outside", "step.begin");
        replace(INFLUENCE, "borvia,aldane,0", "borvia,aldane,3");
        Conflict conflict = conflicts(workspace.apply(step("mine", influence("borvia", "aldane", "0", "1"))))
                .get(0);
        assertThat(conflict.theirs()).contains("3");
        assertThat(conflict.by().orElseThrow().kind()).isEqualTo(StepKind.OUTSIDE);
    }

    @Test
    void what_changed_while_the_case_was_closed_is_a_step_that_can_be_taken_back() throws IOException {
        SortedMap<String, String> before = Cases.files(folder);
        workspace.close();
        replace(INFLUENCE, "aldane,borvia,2", "aldane,borvia,4");
        Cases.write(folder, "places.csv", "id,lat\nx,1\n");
        workspace = Workspace.open(folder, clock);
        assertThat(workspace.undoable(5)).extracting(LogEntry::kind).containsExactly(StepKind.OUTSIDE);
        applied(workspace.undo(LEILA, "w1"));
        assertThat(Cases.files(folder)).isEqualTo(before);
        applied(workspace.redo(LEILA, "w1"));
        assertThat(text(folder, INFLUENCE)).contains("aldane,borvia,4");
    }

    @Test
    void a_change_of_the_same_length_and_time_is_noticed_while_it_is_fresh_and_by_every_edit() throws IOException {
        Path file = folder.resolve(INFLUENCE);
        FileTime time = Files.getLastModifiedTime(file);
        assertThat(workspace.refresh()).isEmpty();
        replace(INFLUENCE, "aldane,borvia,2", "aldane,borvia,4");
        Files.setLastModifiedTime(file, time);
        assertThat(workspace.refresh()).isEmpty();
        assertThat(log(workspace)).containsExactly("step.outside", "step.begin");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(workspace.refresh()).isEmpty();
        replace(INFLUENCE, "aldane,borvia,4", "aldane,borvia,1");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(conflicts(workspace.apply(step("mine", influence("aldane", "borvia", "4", "0")))))
                .hasSize(1);
    }

    @Test
    void half_a_file_is_waited_for_and_then_recorded_as_it_is() throws IOException {
        String whole = text(folder, ACTORS);
        Files.writeString(folder.resolve(ACTORS), "aldane: {name: ");
        assertThat(workspace.refresh()).isEmpty();
        assertThat(log(workspace)).containsExactly("step.begin");
        Edit edit = Edit.words(
                ACTORS, java.util.List.of("borvia", "kind"), java.util.Optional.of(Values.words("state")), "x");
        assertThat(codes(workspace.apply(step("too early", edit)))).containsExactly("file-not-readable");
        applied(workspace.apply(step("elsewhere", influence("borvia", "aldane", "1", "0"))));
        Files.writeString(folder.resolve(ACTORS), whole + "korva: {kind: state}\n");
        applied(workspace.apply(step("now", edit)));
        assertThat(text(folder, ACTORS)).contains("korva", "kind: x");
        Files.writeString(folder.resolve(ACTORS), "aldane: {name: ");
        assertThat(workspace.refresh()).isEmpty();
        clock.pass(Duration.ofSeconds(11));
        assertThat(workspace.refresh()).isEmpty();
        assertThat(log(workspace).get(0)).isEqualTo("step.outside");
    }

    @Test
    void what_another_program_left_half_written_is_in_the_history_before_anything_is_put_in_its_place()
            throws IOException {
        applied(workspace.apply(
                step("one", Edit.words(ACTORS, java.util.List.of("k"), java.util.Optional.empty(), "v"))));
        Files.writeString(folder.resolve(ACTORS), "precious: [half");
        assertThat(codes(workspace.undo(LEILA, "w1"))).containsExactly("undo-moved");
        assertThat(text(folder, ACTORS)).isEqualTo("precious: [half");
        Revision kept = workspace.revision();
        applied(workspace.undo(LEILA, "w1"));
        assertThat(text(folder, ACTORS)).contains("k: v");
        assertThat(workspace.text(kept, ACTORS)).contains("precious: [half");
    }

    @Test
    void a_file_that_vanishes_is_waited_for_and_then_recorded_as_gone() throws IOException {
        String whole = text(folder, INFLUENCE);
        Files.delete(folder.resolve(INFLUENCE));
        assertThat(workspace.refresh()).isEmpty();
        assertThat(log(workspace)).containsExactly("step.begin");
        Cases.write(folder, INFLUENCE, whole);
        clock.pass(Duration.ofSeconds(5));
        assertThat(workspace.refresh()).isEmpty();
        Files.delete(folder.resolve(INFLUENCE));
        assertThat(workspace.refresh()).isEmpty();
        clock.pass(Duration.ofSeconds(3));
        assertThat(workspace.refresh()).isEmpty();
        assertThat(workspace.text(INFLUENCE)).isEmpty();
        applied(workspace.undo(LEILA, "w1"));
        assertThat(text(folder, INFLUENCE)).isEqualTo(whole);
    }

    @Test
    void an_undo_pressed_before_a_change_was_seen_asks_again() throws IOException {
        applied(workspace.apply(step("one", influence("borvia", "aldane", "1", "0"))));
        Revision seen = workspace.undoable(1).get(0).revision();
        replace(INFLUENCE, "aldane,borvia,2", "aldane,borvia,4");
        assertThat(codes(workspace.undo(seen, LEILA, "w1"))).containsExactly("undo-moved");
        assertThat(text(folder, INFLUENCE)).contains("aldane,borvia,4", "borvia,aldane,0");
        assertThat(codes(workspace.redo(LEILA, "w1"))).containsExactly("nothing-to-redo");
    }
}
