package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mizan.workspace.Cases.ACTORS;
import static org.mizan.workspace.Cases.LEILA;
import static org.mizan.workspace.Cases.SAM;
import static org.mizan.workspace.Cases.applied;
import static org.mizan.workspace.Cases.codes;
import static org.mizan.workspace.Cases.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;

/** Thousands of random edits, undos, redos, restores, restarts and changes by other programs, against a model of maps and two stacks. */
class HistoryLawsTest {
    private static final int EDITS = Cases.times(10_000, 500);
    private static final String TABLE = "m/table.csv";
    private static final List<String> WORDS = List.of(
            "", "1", "-2", "قره باغ", "a, b", "\"quoted\"", "two\nlines", " kept ", "#x", "𐎀", "null", ": {", "'");

    @TempDir
    Path place;

    private final Random random = new Random(1813);
    private final Cases.HandClock clock = new Cases.HandClock();

    /** Cells by row, and words by path of the YAML file: what the newest state should hold. */
    private record Model(Map<String, Map<String, String>> rows, Map<String, String> kinds) {
        Model copy() {
            Map<String, Map<String, String>> copy = new LinkedHashMap<>();
            rows.forEach((k, v) -> copy.put(k, new LinkedHashMap<>(v)));
            return new Model(copy, new LinkedHashMap<>(kinds));
        }
    }

    private record Done(
            Model before, Model after, SortedMap<String, String> filesBefore, SortedMap<String, String> filesAfter) {}

    private Path folder;
    private Workspace workspace;
    private Model model = new Model(new LinkedHashMap<>(), new LinkedHashMap<>());
    private final List<Done> done = new ArrayList<>();
    private final List<Done> undone = new ArrayList<>();
    private int edits;

    @Test
    void the_folder_is_always_what_the_model_says_and_every_step_can_be_taken_back_byte_for_byte() throws IOException {
        folder = Cases.small(place);
        Cases.write(folder, TABLE, "\ufeff# comment\r\nfrom,to,value,note\r\n");
        workspace = Workspace.open(folder, clock);
        model.kinds().put("aldane", "state");
        model.kinds().put("borvia", "state");
        int count = 0;
        while (edits < EDITS) {
            int what = random.nextInt(100);
            if (what < 60) {
                record(this::edit);
            } else if (what < 75) {
                undo();
            } else if (what < 87) {
                redo();
            } else if (what < 90) {
                undoSeveral();
            } else if (what < 93) {
                record(this::outside);
            } else if (what < 96) {
                restore();
            } else {
                restart();
            }
            clock.pass(Duration.ofSeconds(random.nextInt(30)));
            if (++count % 20 == 0) {
                check();
            }
        }
        check();
        while (!done.isEmpty()) {
            undo();
        }
        assertThat(codes(workspace.undo(LEILA, "w"))).containsExactly("nothing-to-undo");
        workspace.close();
    }

    private interface Action {
        void run() throws IOException;
    }

    private void record(Action action) throws IOException {
        Model before = model.copy();
        SortedMap<String, String> filesBefore = Cases.files(folder);
        Revision revision = workspace.revision();
        action.run();
        if (!workspace.revision().equals(revision)) {
            done.add(new Done(before, model.copy(), filesBefore, Cases.files(folder)));
            undone.clear();
        }
        assertThat(workspace.undoable(1).size()).isEqualTo(Math.min(1, done.size()));
    }

    private void edit() throws IOException {
        List<Edit> all = new ArrayList<>();
        int size = 1 + random.nextInt(80);
        for (int i = 0; i < size; i++) {
            all.add(randomEdit());
        }
        edits += size;
        applied(workspace.apply(
                new Step(Cases.said("s"), all, random.nextBoolean() ? LEILA : SAM, "w", Optional.empty())));
    }

    private Edit randomEdit() {
        String name = "r" + random.nextInt(12) + " t" + random.nextInt(3);
        Map<String, String> key = row("from", name.split(" ")[0], "to", name.split(" ")[1]);
        String word = WORDS.get(random.nextInt(WORDS.size()));
        String column = random.nextBoolean() ? "value" : "note";
        int what = random.nextInt(10);
        if (what < 2) {
            String actor = "a" + random.nextInt(5);
            Optional<Node> old = Optional.ofNullable(model.kinds().get(actor)).map(Values::words);
            if (old.isPresent() && random.nextInt(3) == 0) {
                model.kinds().remove(actor);
                return new Edit.RemoveValue(ACTORS, List.of(actor), Optional.of(Values.map(Map.of("kind", old.get()))));
            }
            model.kinds().put(actor, word);
            return Edit.words(ACTORS, List.of(actor, "kind"), old, word);
        }
        Map<String, String> row = model.rows().get(name);
        if (row == null) {
            Map<String, String> values = new LinkedHashMap<>(key);
            values.put(column, word);
            model.rows().put(name, new LinkedHashMap<>(row("value", "", "note", "")));
            model.rows().get(name).put(column, word);
            return new Edit.AddRow(TABLE, values);
        }
        if (what < 4) {
            model.rows().remove(name);
            return new Edit.RemoveRow(TABLE, key, Map.of(column, row.get(column)));
        }
        String before = row.put(column, word);
        return Edit.cell(TABLE, key, column, before, word);
    }

    private void outside() throws IOException {
        if (model.rows().isEmpty()) {
            return;
        }
        String name = List.copyOf(model.rows().keySet())
                .get(random.nextInt(model.rows().size()));
        String value = Integer.toString(random.nextInt(1000));
        String line = name.replace(' ', ',') + ",";
        StringBuilder out = new StringBuilder("\ufeff# comment\r\nfrom,to,value,note\r\n");
        model.rows().get(name).put("value", value);
        model.rows()
                .forEach((n, r) -> out.append(n.replace(' ', ','))
                        .append(",\"")
                        .append(r.get("value").replace("\"", "\"\"").replace("\n", "\r\n"))
                        .append("\",\"")
                        .append(r.get("note").replace("\"", "\"\"").replace("\n", "\r\n"))
                        .append("\"\r\n"));
        assertThat(out.toString()).contains(line);
        Files.writeString(folder.resolve(TABLE), out);
        assertThat(workspace.refresh()).isEmpty();
    }

    private void undo() throws IOException {
        if (done.isEmpty()) {
            return;
        }
        Done last = done.remove(done.size() - 1);
        Revision top = workspace.undoable(1).get(0).revision();
        applied(random.nextBoolean() ? workspace.undo(LEILA, "w") : workspace.undo(top, SAM, "v"));
        undone.add(last);
        model = last.before().copy();
        assertThat(Cases.files(folder)).isEqualTo(last.filesBefore());
    }

    private void redo() throws IOException {
        assertThat(workspace.redoable(10_000)).hasSize(undone.size());
        if (undone.isEmpty()) {
            return;
        }
        Done next = undone.remove(undone.size() - 1);
        applied(workspace.redo(LEILA, "w"));
        done.add(next);
        model = next.after().copy();
        assertThat(Cases.files(folder)).isEqualTo(next.filesAfter());
    }

    private void undoSeveral() throws IOException {
        int count = random.nextInt(Math.min(done.size(), 9) + 1);
        if (count == 0) {
            return;
        }
        LogEntry oldest = workspace.undoable(count).get(count - 1);
        applied(workspace.undoTo(oldest.before().orElseThrow(), LEILA, "w"));
        for (int i = 0; i < count; i++) {
            undone.add(done.remove(done.size() - 1));
        }
        model = undone.get(undone.size() - 1).before().copy();
        assertThat(Cases.files(folder)).isEqualTo(undone.get(undone.size() - 1).filesBefore());
    }

    private void restore() throws IOException {
        if (done.isEmpty()) {
            return;
        }
        int back = random.nextInt(Math.min(20, done.size()));
        LogEntry entry = workspace.undoable(back + 1).get(back);
        Done state = done.get(done.size() - 1 - back);
        record(() -> {
            applied(workspace.restore(entry.revision(), SAM, "w"));
            model = state.after().copy();
        });
        assertThat(Cases.files(folder)).isEqualTo(state.filesAfter());
    }

    private void restart() throws IOException {
        Revision revision = workspace.revision();
        workspace.close();
        workspace = Workspace.open(folder, clock);
        assertThat(workspace.revision()).isEqualTo(revision);
        assertThat(workspace.problems()).isEmpty();
    }

    private void check() throws IOException {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        Problems problems = new Problems();
        byte[] bytes = Files.readAllBytes(folder.resolve(TABLE));
        CsvReader.read(SourceFile.decode(TABLE, bytes, problems).orElseThrow(), problems)
                .orElseThrow()
                .rows()
                .forEach(r -> rows.put(
                        r.cell("from").value() + " " + r.cell("to").value(),
                        row(
                                "value",
                                r.cell("value").value(),
                                "note",
                                r.cell("note").value())));
        assertThat(problems.all()).isEmpty();
        assertThat(rows).isEqualTo(model.rows());
        Map<String, String> kinds = new LinkedHashMap<>();
        FileText.tree(ACTORS, Files.readAllBytes(folder.resolve(ACTORS)))
                .orElseThrow()
                .entries()
                .forEach((actor, entry) -> kinds.put(
                        actor,
                        ((Node.Scalar) ((Node.Tree) entry.value()).get("kind").orElseThrow()).value()));
        assertThat(kinds).isEqualTo(model.kinds());
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).startsWith("\ufeff# comment\r\n");
        assertThat(workspace.text(TABLE)).contains(Files.readString(folder.resolve(TABLE)));
    }
}
