package org.mizan.bargaining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mizan.analysis.Format;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;

/**
 * The tab-separated tables of the Decide exchange program: {@code #A key name} for actors, {@code #P issue name} for issues,
 * {@code #M issue position text} for points of a scale, {@code #D actor issue position salience power} for positions. An
 * actor may lack an issue.
 */
final class DecideTables implements Format<BargainingInput> {

    private static final double ANY = 1e12;

    @Override
    public String id() {
        return "decide";
    }

    @Override
    public List<String> extensions() {
        return List.of("txt", "csv", "tsv");
    }

    @Override
    public boolean recognises(String fileName, byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 20_000), StandardCharsets.UTF_8);
        return start.lines().anyMatch(l -> l.startsWith("#A\t"))
                && start.lines().anyMatch(l -> l.startsWith("#P\t"));
    }

    @Override
    public Loaded<BargainingInput> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        Optional<SourceFile> source = SourceFile.decode(fileName, content, problems);
        if (source.isEmpty()) {
            return Loaded.failed(problems.all());
        }
        PeerRows rows = new PeerRows(fileName, problems);
        List<List<Cell>> lines = lines(source.get());
        Map<String, double[]> ranges = ranges(lines, rows);
        for (List<Cell> line : lines) {
            declare(line, ranges, rows, problems);
        }
        for (List<Cell> line : lines) {
            if (line.get(0).value().equals("#D")) {
                position(line, rows, problems);
            }
        }
        lines.stream()
                .filter(l -> l.get(0).value().equals("#P")
                        && l.size() > 1
                        && rows.hasIssue(l.get(1).value()))
                .forEach(l -> rows.widen(l.get(1).value()));
        return rows.input();
    }

    /* Own splitting: every line of this format starts with the mark that other tables use for comments. */
    private static List<List<Cell>> lines(SourceFile source) {
        List<List<Cell>> lines = new ArrayList<>();
        int number = 0;
        for (String text : source.text().split("\\r\\n|\\r|\\n", -1)) {
            number++;
            List<Cell> cells = new ArrayList<>();
            int column = 1;
            for (String part : text.split("\t", -1)) {
                FilePos at = new FilePos(source.file(), number, column, Math.max(1, part.length()));
                cells.add(new Cell(unquoted(part.strip()), at));
                column += part.codePointCount(0, part.length()) + 1;
            }
            if (!text.isBlank()) {
                lines.add(cells);
            }
        }
        return lines;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static Map<String, double[]> ranges(List<List<Cell>> lines, PeerRows rows) {
        Map<String, double[]> ranges = new HashMap<>();
        for (List<Cell> line : lines) {
            if (line.get(0).value().equals("#M") && line.size() > 2) {
                rows.number(line.get(2), -ANY, ANY)
                        .ifPresent(x -> ranges.merge(line.get(1).value(), new double[] {x, x}, (a, b) ->
                                new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])}));
            }
        }
        return ranges;
    }

    private static void declare(List<Cell> line, Map<String, double[]> ranges, PeerRows rows, Problems problems) {
        String mark = line.get(0).value();
        if (mark.equals("#A") && line.size() > 1) {
            rows.actor(line.get(1), line.size() > 2 ? line.get(2).value() : "");
        } else if (mark.equals("#P") && line.size() > 1) {
            double[] range = ranges.getOrDefault(
                    line.get(1).value(), new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
            String name = line.size() > 2 && !line.get(2).isEmpty()
                    ? line.get(2).value()
                    : line.get(1).value();
            rows.issue(line.get(1), name, range[0], range[1]);
        } else if (!mark.matches("#[DM/0].*")) {
            problems.error(Bargaining.class, "decide-line", line.get(0).at(), Arg.code(PeerRows.shown(mark)));
        }
    }

    private static void position(List<Cell> line, PeerRows rows, Problems problems) {
        if (line.size() < 6) {
            problems.error(Bargaining.class, "decide-row", line.get(0).at(), Arg.of(line.size() - 1L));
            return;
        }
        if (!rows.hasActor(line.get(1).value())) {
            problems.error(Bargaining.class, "unknown-actor", line.get(1).at(), Arg.code(shown(line.get(1))));
        }
        if (!rows.hasIssue(line.get(2).value())) {
            problems.error(Bargaining.class, "unknown-issue", line.get(2).at(), Arg.code(shown(line.get(2))));
        }
        OptionalDouble position = rows.number(line.get(3), -ANY, ANY);
        OptionalDouble salience = rows.number(line.get(4), 0, 1);
        OptionalDouble power = rows.number(line.get(5), 0, ANY);
        boolean complete = position.isPresent() && salience.isPresent() && power.isPresent();
        if (complete) {
            rows.row(
                    line.get(1),
                    line.get(2).value(),
                    position.getAsDouble(),
                    salience.getAsDouble(),
                    power.getAsDouble());
        }
    }

    private static String shown(Cell cell) {
        return PeerRows.shown(cell.value());
    }

    @Override
    public Optional<byte[]> write(BargainingInput input) {
        StringBuilder out = new StringBuilder("#/\twritten by Mizan\n");
        double most = Math.max(1, input.strongest());
        input.actors()
                .forEach(a ->
                        out.append("#A\t" + word(a.id()) + '\t' + word(a.name().in("en")) + '\n'));
        for (BargainingInput.Line issue : input.issues()) {
            out.append("#P\t" + word(issue.id()) + '\t' + word(issue.name().in("en")) + '\n');
            for (double end : new double[] {issue.min(), issue.max()}) {
                String text = Optional.ofNullable(issue.points().get(end))
                        .map(t -> t.in("en"))
                        .orElse(PeerRows.plain(end));
                out.append("#M\t" + word(issue.id()) + '\t' + PeerRows.plain(end) + '\t' + word(text) + '\n');
            }
        }
        for (int a = 0; a < input.actors().size(); a++) {
            for (int k = 0; k < input.issues().size(); k++) {
                int at = input.index(a, k);
                if (!Double.isNaN(input.position()[at])) {
                    out.append("#D\t" + word(input.actors().get(a).id()) + '\t'
                            + word(input.issues().get(k).id()) + '\t' + PeerRows.plain(input.position()[at]) + '\t'
                            + PeerRows.plain(input.salience()[at]) + '\t'
                            + PeerRows.plain(input.capability()[at] / most) + '\n');
                }
            }
        }
        return Optional.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String word(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
