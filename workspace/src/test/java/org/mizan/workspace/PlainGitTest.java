package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mizan.workspace.Cases.INFLUENCE;
import static org.mizan.workspace.Cases.LEILA;
import static org.mizan.workspace.Cases.applied;
import static org.mizan.workspace.Cases.influence;
import static org.mizan.workspace.Cases.step;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history as somebody sees it who has git and not this program; the commands are those of the guide. */
class PlainGitTest {
    @TempDir
    Path place;

    private final Cases.HandClock clock = new Cases.HandClock();
    private Path folder;

    @BeforeEach
    void needsGit() throws IOException {
        folder = Cases.small(place);
        assumeTrue(run("git", "--version").startsWith("git version"));
    }

    private String run(String... command) throws IOException {
        try {
            Process git = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? out : "failed: " + out;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return "none";
        }
    }

    private String history(String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of("git", "--git-dir", ".mizan/history", "--work-tree", "."));
        all.addAll(List.of(command));
        return run(all.toArray(String[]::new));
    }

    @Test
    void git_reads_lists_shows_and_restores_what_the_program_wrote() throws IOException {
        try (Workspace workspace = Workspace.open(folder, clock)) {
            applied(workspace.apply(step("one", influence("aldane", "borvia", "2", "3"))));
            applied(workspace.apply(step("two", new Edit.AddFile("archive/one/نص.corrected.txt", "نص\n"))));
            applied(workspace.undo(LEILA, "w1"));
            applied(workspace.name(workspace.revision(), "مسودة أولى", LEILA));
        }
        assertThat(history("fsck", "--full", "--strict")).doesNotContain("error", "failed", "warning");
        assertThat(history("log", "--format=%s|%an|%ai").lines())
                .containsExactly(
                        "Undo: Change by another program: two|ليلى|2026-03-01 12:00:00 +0200",
                        "Change by another program: two|ليلى|2026-03-01 12:00:00 +0200",
                        "Change by another program: one|ليلى|2026-03-01 12:00:00 +0200",
                        "The history begins|unknown|2026-03-01 12:00:00 +0200");
        assertThat(history("log", "-1", "--skip=2", "--format=%b"))
                .contains("  mactor/influence.csv: aldane, borvia: value: 2 -> 3");
        assertThat(history("tag", "-n1")).contains("مسودة أولى");
        assertThat(history("show", "HEAD~3:" + INFLUENCE)).contains("aldane,borvia,2");
        history("read-tree", "HEAD");
        assertThat(history("status", "--short")).isEmpty();
        assertThat(history("restore", "--source", "HEAD~3", "--", INFLUENCE)).isEmpty();
        assertThat(Cases.text(folder, INFLUENCE)).contains("aldane,borvia,2");
        try (Workspace workspace = Workspace.open(folder, clock)) {
            assertThat(workspace.history(1)).extracting(LogEntry::kind).containsExactly(StepKind.OUTSIDE);
        }
    }

    @Test
    void a_case_inside_another_repository_keeps_its_history_to_itself() throws IOException {
        run("git", "init", "-q", "..");
        Workspace.open(folder, clock).close();
        assertThat(run("git", "status", "--short", "--untracked-files=all", "."))
                .doesNotContain(".mizan")
                .contains("case.yaml");
        assertThat(Files.readString(place.resolve(".git/HEAD"))).contains("refs/heads/");
    }

    @Test
    void a_history_that_git_has_packed_goes_on() throws IOException {
        try (Workspace workspace = Workspace.open(folder, clock)) {
            applied(workspace.apply(step("one", influence("aldane", "borvia", "2", "3"))));
            assertThat(history("gc", "-q", "--prune=now")).isEmpty();
            applied(workspace.apply(step("two", influence("aldane", "borvia", "3", "4"))));
            Repo.pack(folder.resolve(".mizan/history"));
            applied(workspace.undo(LEILA, "w1"));
            applied(workspace.undo(LEILA, "w1"));
            assertThat(Cases.text(folder, INFLUENCE)).contains("aldane,borvia,2");
            assertThat(workspace.history(9)).hasSize(5);
        }
        assertThat(history("fsck", "--full")).doesNotContain("error", "failed");
    }

    @Test
    void a_lock_that_a_killed_program_left_in_the_repository_does_not_stop_anybody() throws IOException {
        try (Workspace workspace = Workspace.open(folder, clock)) {
            Files.createFile(folder.resolve(".mizan/history/refs/heads/main.lock"));
            applied(workspace.apply(step("one", influence("aldane", "borvia", "2", "3"))));
        }
    }
}
