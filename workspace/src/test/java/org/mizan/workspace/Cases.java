package org.mizan.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mizan.problem.Problem;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Small cases for tests, and what tests ask about them again and again. */
final class Cases {
    static final Author LEILA = new Author("ليلى", "leila@example.org");
    static final Author SAM = new Author("Sam", "sam@example.org");
    static final String INFLUENCE = "mactor/influence.csv";
    static final String ACTORS = "actors.yaml";

    private Cases() {}

    static Path small(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("case"));
        write(folder, "case.yaml", "mizan: 1\nid: strait\ntitle: {en: The strait, ar: المضيق}\n");
        write(
                folder,
                ACTORS,
                "# who\naldane:\n  name: {en: Aldane, ar: ألدان}\n  kind: state\nborvia:\n  name: Borvia\n  kind: state\n");
        write(folder, INFLUENCE, "# pressure\nfrom,to,value,sources\naldane,borvia,2,\nborvia,aldane,1,\n");
        return folder;
    }

    static void write(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    static String text(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files outside hidden folders, by path. */
    static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        collect(folder, "", files);
        return files;
    }

    private static void collect(Path folder, String prefix, SortedMap<String, String> files) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(folder)) {
            entries =
                    all.filter(p -> !p.getFileName().toString().startsWith(".")).toList();
        }
        for (Path entry : entries) {
            String path = prefix + entry.getFileName();
            if (Files.isDirectory(entry)) {
                collect(entry, path + "/", files);
            } else {
                files.put(path, Files.readString(entry));
            }
        }
    }

    static Message said(String words) {
        return Message.of(Workspace.class, "step.other", Arg.code(words));
    }

    static Step step(String words, Edit... edits) {
        return step(LEILA, "w1", words, edits);
    }

    static Step step(Author author, String window, String words, Edit... edits) {
        return new Step(said(words), List.of(edits), author, window, Optional.empty());
    }

    static Step typed(String key, Edit... edits) {
        return new Step(said("typing"), List.of(edits), LEILA, "w1", Optional.of(key));
    }

    static Edit influence(String from, String to, String before, String after) {
        return Edit.cell(INFLUENCE, pair(from, to), "value", before, after);
    }

    static Map<String, String> pair(String from, String to) {
        return row("from", from, "to", to);
    }

    static Map<String, String> row(String... pairs) {
        Map<String, String> row = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    static Outcome.Applied applied(Outcome outcome) {
        if (outcome instanceof Outcome.Applied applied) {
            return applied;
        }
        throw new AssertionError(outcome.toString());
    }

    static List<Conflict> conflicts(Outcome outcome) {
        if (outcome instanceof Outcome.Conflicted conflicted) {
            return conflicted.conflicts();
        }
        throw new AssertionError(outcome.toString());
    }

    static List<String> codes(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return refused.problems().stream().map(Problem::code).toList();
        }
        throw new AssertionError(outcome.toString());
    }

    /** What the steps are called, newest first. */
    static List<String> log(Workspace workspace) {
        return workspace.history(1000).stream().map(e -> name(e.message())).toList();
    }

    static String name(Message message) {
        String args = String.join(
                " ",
                message.args().stream()
                        .map(a -> a instanceof Arg.Code c
                                ? c.value()
                                : a instanceof Arg.Sub s ? "(" + name(s.message()) + ")" : "")
                        .filter(s -> !s.isEmpty())
                        .toList());
        return message.key().equals("step.other") ? args : (message.key() + " " + args).strip();
    }

    static double scale() {
        return Double.parseDouble(System.getProperty("mizan.laws.scale", "1"));
    }

    static int times(int atScaleOne, int least) {
        return (int) Math.max(least, atScaleOne * scale());
    }

    /** A clock that stands until it is moved. */
    static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Beirut");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    static List<String> lines(String text) {
        return Arrays.asList(text.split("\n"));
    }
}
