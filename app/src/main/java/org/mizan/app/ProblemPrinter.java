package org.mizan.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problem;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.text.Message;

/** Shows problems as a compiler does: place, kind, what is wrong, the line with the spot underlined, what to write instead. */
final class ProblemPrinter {
    private static final int WIDEST = 160;

    private final Localizer localizer;
    private final Path root;
    private final Map<String, Optional<SourceFile>> files = new HashMap<>();

    /** @param root the case folder, or the folder of a peer's file */
    ProblemPrinter(Localizer localizer, Path root) {
        this.localizer = localizer;
        this.root = root;
    }

    void print(List<Problem> problems, PrintStream to) {
        problems.forEach(p -> print(p, to));
    }

    private void print(Problem problem, PrintStream to) {
        String kind = say(problem.isError() ? "problem.error" : "problem.warning");
        to.println(problem.at() + ": " + kind + "[" + problem.code() + "] " + localizer.plain(problem.message()));
        line(problem.at()).ifPresent(line -> show(problem.at(), line, to));
        problem.hint().ifPresent(hint -> to.println("  " + localizer.plain(hint)));
    }

    private void show(FilePos at, String line, PrintStream to) {
        String number = Integer.toString(at.line());
        int[] points = line.codePoints().limit(WIDEST).map(c -> shown(c)).toArray();
        to.println("  " + number + " | " + new String(points, 0, points.length));
        if (at.column() > 0 && at.column() <= points.length) {
            int length = Math.min(at.length(), points.length - at.column() + 1);
            to.println("  " + " ".repeat(number.length()) + " | " + " ".repeat(at.column() - 1) + "^".repeat(length));
        }
    }

    /** A character that would move the cursor or turn the direction of the line shows as a mark of its own, one column wide. */
    private static int shown(int c) {
        boolean turns =
                c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f || c == 0x061c;
        return turns ? '\ufffd' : c == '\t' || Character.isISOControl(c) ? ' ' : c;
    }

    /** The problems as plain data for {@code --json}. */
    List<Map<String, Object>> data(List<Problem> problems) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Problem p : problems) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("severity", p.isError() ? "error" : "warning");
            row.put("code", p.code());
            row.put("file", p.at().file());
            row.put("line", p.at().line());
            row.put("column", p.at().column());
            row.put("length", p.at().length());
            row.put("message", localizer.plain(p.message()));
            row.put("hint", p.hint().map(localizer::plain));
            rows.add(row);
        }
        return rows;
    }

    private Optional<String> line(FilePos at) {
        return at.line() == 0
                ? Optional.empty()
                : files.computeIfAbsent(at.file(), this::read).flatMap(f -> f.line(at.line()));
    }

    private Optional<SourceFile> read(String file) {
        try {
            Path path = root.resolve(file);
            return Files.isRegularFile(path)
                    ? SourceFile.decode(file, Files.readAllBytes(path), new org.mizan.problem.Problems())
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private String say(String key, Arg... args) {
        return localizer.plain(Message.of(ProblemPrinter.class, key, args));
    }
}
