package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mizan.workspace.Cases.ACTORS;
import static org.mizan.workspace.Cases.INFLUENCE;
import static org.mizan.workspace.Cases.LEILA;
import static org.mizan.workspace.Cases.applied;
import static org.mizan.workspace.Cases.influence;
import static org.mizan.workspace.Cases.log;
import static org.mizan.workspace.Cases.step;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.edit.SafeFile;
import org.mizan.problem.Problem;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Steps over several files that stop at every possible point, by a crash or by a disk that fails. */
class BrokenDiskTest {
    /** A crash: no code of the program runs any more, so nothing may catch it. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Works until the given number of operations is used up; what comes then happens, or half happens. */
    private static final class Failing implements Disk {
        private final Disk real = Disk.real();
        private int left = Integer.MAX_VALUE;
        private boolean crash;
        private boolean forEver;
        private boolean after;
        private IOException failure = new IOException("Input/output error");

        private void spend(boolean before) throws IOException {
            if (before == after) {
                return;
            }
            if (left <= 0 && !forEver) {
                left = Integer.MAX_VALUE;
            }
            if (--left == 0 || left < 0 && forEver) {
                if (crash) {
                    throw new Crash();
                }
                throw failure;
            }
        }

        @Override
        public void write(Path file, byte[] content, SafeFile.Check check) throws IOException {
            spend(true);
            real.write(file, content, check);
            spend(false);
        }

        @Override
        public void delete(Path file, SafeFile.Check check) throws IOException {
            spend(true);
            real.delete(file, check);
            spend(false);
        }

        @Override
        public void reached(String point) throws IOException {
            spend(true);
            spend(false);
        }
    }

    @TempDir
    Path place;

    private final Cases.HandClock clock = new Cases.HandClock();
    private final Failing disk = new Failing();
    private Path folder;
    private SortedMap<String, String> old;
    private SortedMap<String, String> wanted;

    private final Step big = step(
            "big",
            influence("aldane", "borvia", "2", "3"),
            Edit.words(ACTORS, List.of("aldane", "kind"), Optional.of(Values.words("state")), "movement"),
            new Edit.AddRow("new/table.csv", Cases.row("id", "x")),
            new Edit.RemoveFile("gone.csv", Fingerprint.of("id\n1\n")));

    @BeforeEach
    void makeCase() throws IOException {
        folder = Cases.small(place);
        Cases.write(folder, "gone.csv", "id\n1\n");
        old = Cases.files(folder);
        Path other = Cases.small(place.resolve("other"));
        Cases.write(other, "gone.csv", "id\n1\n");
        try (Workspace workspace = Workspace.open(other, clock)) {
            applied(workspace.apply(big));
        }
        wanted = Cases.files(other);
    }

    private Workspace open() throws IOException {
        return Workspace.open(folder, clock, disk, LEILA, Message.of(Workspace.class, "step.begin"));
    }

    @Test
    void a_crash_at_any_point_leaves_the_old_state_or_the_new_one_with_its_name() throws IOException {
        open().close();
        int points = 0;
        boolean finished = false;
        for (int point = 1; !finished; point++) {
            for (boolean after : new boolean[] {false, true}) {
                Workspace first = open();
                disk.crash = true;
                disk.after = after;
                disk.left = point;
                try {
                    applied(first.apply(big));
                    finished = true;
                } catch (Crash e) {
                    points++;
                }
                first.close();
                crashAgainWhileFinishing(point);
                disk.left = Integer.MAX_VALUE;
                try (Workspace workspace = open()) {
                    String as = "point " + point + (after ? " after" : " before");
                    assertThat(Cases.files(folder)).as(as).isIn(old, wanted);
                    boolean done = Cases.files(folder).equals(wanted);
                    assertThat(log(workspace).get(0))
                            .as(as)
                            .isEqualTo(
                                    done
                                            ? "big"
                                            : workspace.undoable(1).isEmpty()
                                                            && log(workspace).size() == 1
                                                    ? "step.begin"
                                                    : "step.undo (big)");
                    if (done) {
                        applied(workspace.undo(LEILA, "w1"));
                    }
                    assertThat(Cases.files(folder)).as(as).isEqualTo(old);
                    assertThat(workspace.history(999))
                            .extracting(LogEntry::kind)
                            .doesNotContain(StepKind.OUTSIDE);
                }
            }
        }
        System.out.printf("crashed at %d points of a step over four files%n", points);
        assertThat(points).isGreaterThan(15);
    }

    /** Recovery is itself work that can be stopped. */
    private void crashAgainWhileFinishing(int point) throws IOException {
        disk.left = 1 + point % 3;
        try {
            open().close();
        } catch (Crash e) {
            // Once more, then.
        }
    }

    @Test
    void a_disk_that_fails_once_leaves_everything_as_it_was_and_says_why() throws IOException {
        try (Workspace workspace = open()) {
            List<String> log = log(workspace);
            for (int point = 1; point <= 7; point++) {
                for (boolean after : new boolean[] {false, true}) {
                    disk.after = after;
                    disk.left = point;
                    Outcome outcome = workspace.apply(big);
                    disk.left = Integer.MAX_VALUE;
                    assertThat(outcome).as("point %d", point).isInstanceOf(Outcome.Refused.class);
                    assertThat(Cases.codes(outcome)).containsExactly("cannot-save");
                    assertThat(Cases.files(folder))
                            .as("point %d %s", point, after)
                            .isEqualTo(old);
                    assertThat(log(workspace)).isEqualTo(log);
                    assertThat(workspace.text("gone.csv")).contains("id\n1\n");
                }
            }
            applied(workspace.apply(big));
            assertThat(Cases.files(folder)).isEqualTo(wanted);
        }
    }

    @Test
    void a_disk_that_fails_for_good_finishes_the_step_once_it_works_again() throws IOException {
        disk.forEver = true;
        try (Workspace workspace = open()) {
            disk.left = 5;
            assertThat(Cases.codes(workspace.apply(big))).containsExactly("finished-later");
            assertThat(workspace.refresh()).isPresent();
            disk.left = Integer.MAX_VALUE;
            assertThat(workspace.refresh()).isEmpty();
            assertThat(Cases.files(folder)).isEqualTo(wanted);
            assertThat(applied(workspace.apply(big)).changed()).isEmpty();
            assertThat(log(workspace).get(0)).isEqualTo("big");
        }
    }

    @Test
    void the_reason_is_named() throws IOException {
        try (Workspace workspace = open()) {
            assertThat(reason(
                            workspace,
                            new AccessDeniedException(folder.resolve(INFLUENCE).toString())))
                    .isEqualTo("denied");
            assertThat(reason(workspace, new FileSystemException("x", null, "No space left on device")))
                    .isEqualTo("full");
            assertThat(reason(workspace, new FileSystemException("x", null, "Read-only file system")))
                    .isEqualTo("denied");
            assertThat(reason(workspace, new IOException("Input/output error"))).isEqualTo("other");
            assertThat(Cases.files(folder)).isEqualTo(old);
        }
    }

    private String reason(Workspace workspace, IOException failure) {
        disk.failure = failure;
        disk.left = 3;
        Outcome outcome = workspace.apply(big);
        Problem problem = ((Outcome.Refused) outcome).problems().get(0);
        return ((Arg.Code) problem.message().args().get(0)).value();
    }

    @Test
    void a_clock_that_goes_back_loses_nothing() throws IOException {
        try (Workspace workspace = open()) {
            applied(workspace.apply(Cases.typed("k", influence("aldane", "borvia", "2", "3"))));
            clock.pass(Duration.ofDays(-400));
            applied(workspace.apply(Cases.typed("k", influence("aldane", "borvia", "3", "4"))));
            assertThat(log(workspace)).containsExactly("typing", "typing", "step.begin");
            applied(workspace.undo(LEILA, "w1"));
            assertThat(workspace.text(INFLUENCE).orElseThrow()).contains("aldane,borvia,3");
        }
    }

    @Test
    void a_history_taken_away_while_the_case_is_open_stops_writing() throws IOException {
        try (Workspace workspace = open()) {
            Repo.deleteAll(folder.resolve(".mizan/history"));
            assertThat(Cases.codes(workspace.apply(big))).containsExactly("cannot-save");
            assertThat(Cases.files(folder)).isEqualTo(old);
        }
        try (Workspace again = open()) {
            applied(again.apply(big));
        }
    }

    @Test
    void a_history_that_cannot_be_read_is_put_aside_and_the_case_opens() throws IOException {
        open().close();
        Path history = folder.resolve(".mizan/history");
        Files.writeString(history.resolve("refs/heads/main"), "1234567890123456789012345678901234567890\n");
        try (Workspace workspace = open()) {
            assertThat(workspace.problems()).extracting(Problem::code).containsExactly("history-put-aside");
            assertThat(folder.resolve(".mizan/history-unreadable-1/objects")).exists();
            applied(workspace.apply(big));
        }
        try (var objects = Files.walk(history.resolve("objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                object.toFile().setWritable(true);
                Files.write(object, new byte[0]);
            }
        }
        try (Workspace workspace = open()) {
            assertThat(workspace.problems()).hasSize(1);
            assertThat(Cases.files(folder)).isEqualTo(wanted);
        }
        assertThatThrownBy(() -> Workspace.open(folder.resolve("case.yaml"), clock))
                .isInstanceOf(IOException.class);
    }
}
