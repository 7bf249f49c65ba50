package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mizan.workspace.Cases.ACTORS;
import static org.mizan.workspace.Cases.INFLUENCE;
import static org.mizan.workspace.Cases.LEILA;
import static org.mizan.workspace.Cases.applied;
import static org.mizan.workspace.Cases.codes;
import static org.mizan.workspace.Cases.influence;
import static org.mizan.workspace.Cases.row;
import static org.mizan.workspace.Cases.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.text.Text;

/** Names, values, folders and histories made up by somebody who means harm, or by a bug in a window. */
class HostileCaseTest {
    private static final List<String> NAMES = List.of(
            "",
            "/",
            "/etc/x.yaml",
            "../x.yaml",
            "a/../../x.yaml",
            "a//b.yaml",
            "./a.yaml",
            ".mizan/history/config",
            ".mizan/x.yaml",
            ".git/x.csv",
            "a/.hidden/x.csv",
            "a\\b.yaml",
            "C:x.yaml",
            "con.yaml",
            "a/NUL.csv",
            "x.yaml ",
            "x.yaml/",
            "x.exe",
            "x.yml",
            "x",
            "out/x.yaml",
            "archive/x.pdf",
            "archive/a/x.csv",
            "archive/a/x.txt",
            "a/b/c/d/e/f/g/h.yaml",
            "x\u202egepj.yaml",
            "x\u0000.yaml",
            "x\n.yaml",
            "x?.yaml",
            "a./b.yaml",
            "a".repeat(300) + ".yaml",
            "\ud800.yaml");

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

    @Test
    void no_edit_reaches_a_file_that_is_none_of_the_cases() throws IOException {
        SortedMap<String, String> before = Cases.files(place);
        for (String name : NAMES) {
            for (Edit edit : List.of(
                    new Edit.AddFile(name, "x"),
                    new Edit.AddTable(name, List.of("a")),
                    new Edit.RemoveFile(name, ""),
                    Edit.words(name, List.of("a"), Optional.empty(), "b"))) {
                assertThat(codes(workspace.apply(step("bad", edit)))).as(name).containsExactly("bad-file-name");
            }
            assertThat(workspace.text(workspace.revision(), name)).isEmpty();
        }
        assertThat(Cases.files(place)).isEqualTo(before);
        assertThat(workspace.history(9)).hasSize(1);
    }

    @Test
    void no_value_breaks_the_form_of_its_file() throws IOException {
        SortedMap<String, String> before = Cases.files(folder);
        Map<String, String> key = Cases.pair("aldane", "borvia");
        List<Edit> bad = List.of(
                Edit.cell(INFLUENCE, key, "value", "2", "a\u0000"),
                Edit.cell(INFLUENCE, key, "value", "2", "a\rb"),
                Edit.cell(INFLUENCE, key, "value", "2", "\ud800"),
                Edit.cell(INFLUENCE, key, "no", "2", "1"),
                Edit.cell(INFLUENCE, row("who", "x"), "value", "2", "1"),
                new Edit.SetPart(INFLUENCE, key, "value", 0, "2", "1 2"),
                new Edit.SetPart(INFLUENCE, key, "value", 0, "2", ""),
                new Edit.SetPart(INFLUENCE, key, "value", 7, "", "1"),
                new Edit.SetPart(INFLUENCE, key, "value", -1, "", "1"),
                new Edit.AddRow(INFLUENCE, row("from", "x", "colour", "red")),
                new Edit.AddTable("t.csv", List.of()),
                new Edit.AddTable("t.csv", List.of("a", "a")),
                new Edit.AddTable("t.csv", List.of("a", " ")),
                new Edit.AddRow("t.csv", row("a\nb", "x")),
                Edit.words(ACTORS, List.of(), Optional.empty(), "x"),
                Edit.words(ACTORS, List.of("aldane", "kind", "deep"), Optional.empty(), "x"),
                Edit.words(ACTORS, java.util.Collections.nCopies(60, "a"), Optional.empty(), "x"),
                Edit.words(ACTORS, List.of("x\u0007"), Optional.empty(), "x"),
                Edit.words(INFLUENCE, List.of("x"), Optional.empty(), "x"),
                Edit.cell(ACTORS, key, "value", "2", "1"),
                new Edit.AddFile("t.csv", "a\u0000"),
                new Edit.AddFile("t.csv", "x".repeat(3_000_001)));
        for (Edit edit : bad) {
            String shown = edit.toString();
            assertThat(workspace.apply(step("bad", edit)))
                    .as(shown.substring(0, Math.min(200, shown.length())))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(Cases.files(folder)).isEqualTo(before);
        assertThat(codes(workspace.apply(step("good and bad", influence("borvia", "aldane", "1", "3"), bad.get(0)))))
                .containsExactly("edit-not-possible");
        assertThat(Cases.files(folder)).isEqualTo(before);
    }

    @Test
    void what_makes_the_case_wrong_is_saved_all_the_same() throws IOException {
        applied(workspace.apply(step("no number", influence("aldane", "borvia", "2", "much \u202e"))));
        applied(workspace.apply(step("no actor", new Edit.AddRow(INFLUENCE, row("from", "nobody", "to", "=1+1")))));
        String half = "half: [typed";
        applied(workspace.apply(
                step("half", new Edit.ReplaceFile(ACTORS, Fingerprint.of(Cases.text(folder, ACTORS)), half))));
        assertThat(Cases.text(folder, ACTORS)).isEqualTo(half);
        assertThat(workspace.read().check()).isNotEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void links_are_neither_kept_nor_written_through() throws IOException {
        Path secret = Files.writeString(place.resolve("secret.csv"), "id\nsecret\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        Files.createSymbolicLink(folder.resolve("way"), place);
        assertThat(workspace.refresh()).isEmpty();
        assertThat(workspace.history(9)).hasSize(1);
        for (String file : List.of("link.csv", "way/secret.csv", "way/new.csv")) {
            Outcome outcome = workspace.apply(step("x", new Edit.AddFile(file, "id\nmine\n")));
            assertThat(outcome).as(file).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(Files.readString(secret)).isEqualTo("id\nsecret\n");
        assertThat(place.resolve("new.csv")).doesNotExist();
        Path other = Cases.small(place.resolve("other"));
        Files.createSymbolicLink(other.resolve(".mizan"), folder.resolve(".mizan"));
        assertThatThrownBy(() -> Workspace.open(other, clock)).isInstanceOf(IOException.class);
    }

    @Test
    void a_history_made_up_by_a_stranger_is_shown_as_far_as_it_makes_sense() throws IOException {
        ObjectId head = ObjectId.fromString(workspace.revision().id());
        List<String> texts = List.of(
                "",
                "one line",
                "a\n\nMizan-Kind: undo\nMizan-Message: {\"bundle\":\"x\",\"key\":\"y\",\"args\":[]}\n",
                "b\n\nMizan-Kind: undo\nMizan-Undoes: 1234567890123456789012345678901234567890\n",
                "c\n\nMizan-Kind: redo\nMizan-Redoes: " + head.name() + "\nMizan-Message: " + "[".repeat(5000) + "\n",
                "d\n\nMizan-Kind: edit\nMizan-Message: {\"bundle\":\"../../x\",\"key\":\"step.undo\",\"args\":[]}\n",
                "e\n\nMizan-Kind: edit\nMizan-Message: {\"bundle\":\"org.mizan.workspace\",\"key\":\"step.undo\",\"args\":[]}\n",
                "f\n\nMizan-Kind: edit\nMizan-Message: {\"bundle\":\"org.mizan.workspace\",\"key\":\"step.other\",\"args\":[{\"count\":\"9e9\"}]}\n",
                "g \u202e\n\nMizan-Kind: edit\nMizan-Window: " + "w".repeat(5000) + "\n");
        try (Repo repo = Repo.open(folder.resolve(".mizan/history"))) {
            for (String text : texts) {
                ObjectId id = repo.commit(
                        Optional.of(head), new TreeMap<>(), List.of(head), LEILA, Instant.EPOCH, ZoneOffset.UTC, text);
                repo.move(Optional.of(head), id);
                head = id;
            }
        }
        assertThat(workspace.refresh()).isEmpty();
        List<LogEntry> log = workspace.history(99);
        assertThat(log).hasSize(texts.size() + 1);
        for (Language language : Language.SPOKEN) {
            log.forEach(
                    e -> assertThat(new Localizer(language).plain(e.message())).isNotNull());
        }
        workspace.undoable(99);
        workspace.redoable(99);
        workspace.undo(LEILA, "w");
        workspace.redo(LEILA, "w");
        applied(workspace.apply(step("mine", influence("aldane", "borvia", "2", "3"))));
        assertThat(codes(workspace.restore(new Revision("0".repeat(40)), LEILA, "w")))
                .containsExactly("unknown-revision");
        assertThat(workspace.compare(workspace.revision(), new Revision("1".repeat(40))))
                .isEmpty();
    }

    @Test
    void settings_that_would_have_other_files_read_are_not_used() throws IOException {
        workspace.close();
        Path config = folder.resolve(".mizan/history/config");
        Files.writeString(config, Files.readString(config) + "[Include]\n\tpath = /dev/zero\n");
        workspace = Workspace.open(folder, clock);
        assertThat(workspace.problems()).hasSize(1);
        assertThat(Files.readString(config)).doesNotContain("zero");
        workspace.close();
        Files.delete(folder.resolve(".mizan/lock"));
        Files.createDirectory(folder.resolve(".mizan/lock"));
        assertThatThrownBy(() -> Workspace.open(folder, clock)).isInstanceOf(IOException.class);
    }

    @Test
    void every_kind_of_message_survives_the_history_and_can_be_said_in_both_languages() throws IOException {
        Message odd = Message.of(
                Workspace.class,
                "step.restore",
                Arg.code("\"\\ \u2028 { } \n Mizan-Kind: undo"),
                Arg.list(
                        Arg.of(new Text(row("en", "a name\n\nMizan-Kind: x", "ar", "اسم \ud83d\ude00"))),
                        Arg.of(-3),
                        Arg.signed(0.25, 2),
                        Arg.share(0.5),
                        Arg.of(org.mizan.time.Edtf.parse("2020-09-27/2020-11").orElseThrow()),
                        Arg.blank(),
                        Arg.of(Cases.said("inner"))));
        Step step = new Step(
                odd,
                List.of(influence("aldane", "borvia", "2", "3\n\nMizan-Kind: undo")),
                new Author("a <b>\n", "\u0000x>"),
                "w\n",
                Optional.of("k\n"));
        applied(workspace.apply(step));
        LogEntry entry = workspace.history(1).get(0);
        assertThat(entry.message()).isEqualTo(odd);
        assertThat(entry.kind()).isEqualTo(StepKind.EDIT);
        assertThat(entry.author()).isEqualTo(new Author("a b", "x"));
        assertThat(entry.at().toString()).isEqualTo("2026-03-01T12:00+02:00");
        for (Language language : Language.SPOKEN) {
            Localizer says = new Localizer(language);
            assertThat(says.plain(entry.message())).isEqualTo(says.plain(odd));
        }
    }

    @Test
    void a_new_case_is_there_whole_or_not_at_all() throws IOException {
        Path made = place.resolve("new/قضية");
        Map<String, String> files = Map.of("case.yaml", "mizan: 1\nid: n\ntitle: N\n", "cib/a.csv", "id\n");
        try (Workspace created = Workspace.create(made, files, LEILA, clock)) {
            assertThat(Cases.files(made)).isEqualTo(new TreeMap<>(files));
            assertThat(created.history(9)).extracting(LogEntry::author).containsExactly(LEILA);
        }
        assertThatThrownBy(() -> Workspace.create(made, files, LEILA, clock)).isInstanceOf(IOException.class);
        Path bad = place.resolve("bad");
        assertThatThrownBy(() -> Workspace.create(bad, Map.of("../x.yaml", ""), LEILA, clock))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bad).doesNotExist();
        assertThat(Cases.files(place).keySet()).allMatch(p -> p.startsWith("new/") || p.startsWith("case/"));
    }
}
