package org.mizan.workspace;

import static org.mizan.workspace.Cases.pair;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another program at work on a case. {@code write CASE NAME}: edits without end and says each edit once it is acknowledged, so that it can be killed.
 * {@code count CASE CELLS TIMES SEED}: raises random counters by one, that many times, whatever others do to them.
 */
final class EditingProcess {
    static final String TABLE = "counters.csv";

    private EditingProcess() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC())) {
            if (args[0].equals("write")) {
                write(workspace, args[2]);
            } else {
                count(workspace, Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            }
        }
    }

    /** The n-th step sets one cell, and every third one also a cell of another file and a value of a third, to n. */
    private static void write(Workspace workspace, String name) {
        say("open " + workspace.revision().id());
        int n = 1 + number(workspace, name);
        while (true) {
            String before = n == 1 ? "" : Integer.toString(n - 1);
            String now = Integer.toString(n);
            Edit own = Edit.cell("one.csv", Map.of("id", name), "value", before, now);
            Edit other = Edit.cell("folder/two.csv", Map.of("id", name), "value", text(workspace, name), now);
            Edit third = Edit.words("three.yaml", List.of(name), node(workspace, name), now);
            Step step = new Step(
                    Cases.said("step " + n),
                    n % 3 == 0 ? List.of(own, other, third) : List.of(own),
                    Cases.SAM,
                    name,
                    n % 5 == 0 ? Optional.of("typing") : Optional.empty());
            Cases.applied(workspace.apply(step));
            say("done " + n);
            if (n % 7 == 0) {
                Cases.applied(workspace.undo(Cases.SAM, name));
                say("undone " + n);
                Cases.applied(workspace.redo(Cases.SAM, name));
                say("done " + n);
            }
            n++;
        }
    }

    static int number(Workspace workspace, String name) {
        String now = FileEdits.value(
                        Edit.cell("one.csv", Map.of("id", name), "value", "", ""), "", workspace.text("one.csv"))
                .orElseThrow();
        return now.isEmpty() ? 0 : Integer.parseInt(now);
    }

    private static String text(Workspace workspace, String name) {
        Edit any = Edit.cell("folder/two.csv", Map.of("id", name), "value", "", "");
        return FileEdits.value(any, "", workspace.text("folder/two.csv")).orElseThrow();
    }

    private static Optional<org.mizan.table.Node> node(Workspace workspace, String name) {
        return FileText.tree(
                        "three.yaml",
                        FileText.bytes(workspace.text("three.yaml").orElseThrow()))
                .orElseThrow()
                .get(name);
    }

    private static void count(Workspace workspace, int cells, int times, int seed) {
        Random random = new Random(seed);
        long conflicts = 0;
        for (int i = 0; i < times; i++) {
            conflicts += raise(workspace, "c" + random.nextInt(cells));
        }
        say("conflicts " + conflicts);
    }

    /** Raises one counter by one, again after each conflict; the conflict says what is there now. */
    static int raise(Workspace workspace, String cell) {
        Edit.SetCell look = new Edit.SetCell(TABLE, pair("all", cell), "value", "", "");
        String seen = FileEdits.value(look, "", workspace.text(TABLE)).orElseThrow();
        for (int conflicts = 0; ; conflicts++) {
            String next = Integer.toString(Integer.parseInt(seen) + 1);
            Outcome outcome =
                    workspace.apply(Cases.step("raise", Edit.cell(TABLE, pair("all", cell), "value", seen, next)));
            if (outcome instanceof Outcome.Applied applied) {
                // Another's raise to the same number is none of ours.
                if (!applied.changed().isEmpty()) {
                    return conflicts;
                }
                seen = next;
            } else {
                seen = Cases.conflicts(outcome).get(0).theirs().orElseThrow();
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static Process start(String... args) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-Xmx200m",
                                "-cp",
                                classPath(),
                                EditingProcess.class.getName()),
                        Stream.of(args))
                .toList();
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String classPath() {
        return Stream.of(
                        "org.mizan.workspace.Workspace",
                        "org.mizan.workspace.EditingProcess",
                        "org.mizan.casefile.CaseFolder",
                        "org.eclipse.jgit.lib.Repository",
                        "com.googlecode.javaewah.EWAHCompressedBitmap",
                        "org.slf4j.Logger",
                        "org.apache.commons.codec.binary.Base64",
                        "org.snakeyaml.engine.v2.api.LoadSettings")
                .map(EditingProcess::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(String type) {
        try {
            return Path.of(Class.forName(type)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
