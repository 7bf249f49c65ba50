package org.mizan.bargaining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.mizan.analysis.Format;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.CsvReader;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;

/**
 * A bare table with the columns actor (or stakeholder), capability (or resources, influence, power), position and salience,
 * in any order, and optionally issue. The scale of an issue is the range of its positions; saliences above 1 mean that the
 * file writes them in hundredths.
 */
final class PlainCsv implements Format<BargainingInput> {

    private static final double ANY = 1e12;
    private static final Set<String> ACTOR = Set.of("actor", "stakeholder", "name");
    private static final Set<String> CAPABILITY =
            Set.of("capability", "capabilities", "resources", "influence", "power");
    private static final Set<String> POSITION = Set.of("position");
    private static final Set<String> SALIENCE = Set.of("salience");
    private static final Set<String> ISSUE = Set.of("issue");

    @Override
    public String id() {
        return "positions-csv";
    }

    @Override
    public List<String> extensions() {
        return List.of("csv");
    }

    @Override
    public boolean recognises(String fileName, byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 2000), StandardCharsets.UTF_8);
        List<String> names = List.of(start.split("\\R", 2)[0]
                .replace("\ufeff", "")
                .replace("\"", "")
                .toLowerCase(Locale.ROOT)
                .split("\\s*,\\s*"));
        return fileName.toLowerCase(Locale.ROOT).endsWith(".csv")
                && names.stream().map(String::strip).anyMatch(ACTOR::contains)
                && names.contains("position")
                && names.stream().map(String::strip).anyMatch(SALIENCE::contains);
    }

    /** Where the columns stand; -1 for an absent issue column. */
    private record Header(int actor, int issue, int capability, int position, int salience) {
        int last() {
            return Math.max(Math.max(actor, issue), Math.max(capability, Math.max(position, salience)));
        }
    }

    @Override
    public Loaded<BargainingInput> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        Optional<SourceFile> source = SourceFile.decode(fileName, newLines(content), problems);
        if (source.isEmpty()) {
            return Loaded.failed(problems.all());
        }
        List<List<Cell>> records = CsvReader.records(source.get(), ',', problems);
        Optional<Header> header = records.isEmpty() ? Optional.empty() : header(records.get(0), fileName, problems);
        if (header.isEmpty()) {
            return Loaded.failed(problems.all());
        }
        PeerRows rows = new PeerRows(fileName, problems);
        List<List<Cell>> body = new ArrayList<>(records.subList(1, records.size()));
        double unit = hundredths(body, header.get()) ? 100 : 1;
        for (List<Cell> record : body) {
            row(record, header.get(), unit, rows, problems);
        }
        issues(body, header.get()).stream().filter(rows::hasIssue).forEach(rows::widen);
        return rows.input();
    }

    /* Files of old Macintosh programs end lines with a carriage return alone. */
    private static byte[] newLines(byte[] content) {
        byte[] changed = content.clone();
        for (int i = 0; i < changed.length; i++) {
            boolean alone = changed[i] == '\r' && (i + 1 == changed.length || changed[i + 1] != '\n');
            changed[i] = alone ? (byte) '\n' : changed[i];
        }
        return changed;
    }

    private static Optional<Header> header(List<Cell> names, String file, Problems problems) {
        Header header = new Header(
                find(names, ACTOR),
                find(names, ISSUE),
                find(names, CAPABILITY),
                find(names, POSITION),
                find(names, SALIENCE));
        boolean complete = header.actor >= 0 && header.capability >= 0 && header.position >= 0 && header.salience >= 0;
        if (!complete) {
            problems.error(Bargaining.class, "csv-header", new FilePos(file, 1, 1, 1));
        }
        return complete ? Optional.of(header) : Optional.empty();
    }

    private static int find(List<Cell> names, Set<String> wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(names.get(i).value().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hundredths(List<List<Cell>> body, Header header) {
        return body.stream()
                .filter(r -> r.size() > header.salience)
                .map(r -> r.get(header.salience).value())
                .anyMatch(v -> v.matches("[0-9]{1,3}(\\.[0-9]+)?") && Double.parseDouble(v) > 1);
    }

    private static List<String> issues(List<List<Cell>> body, Header header) {
        return body.stream()
                .filter(r -> r.size() > header.last())
                .map(r -> issue(r, header).value())
                .distinct()
                .toList();
    }

    private static Cell issue(List<Cell> record, Header header) {
        return header.issue < 0 ? new Cell("issue", record.get(0).at()) : record.get(header.issue);
    }

    private static void row(List<Cell> record, Header header, double unit, PeerRows rows, Problems problems) {
        if (record.size() <= header.last()) {
            problems.error(
                    Bargaining.class,
                    "ktab-row",
                    record.get(0).at(),
                    Arg.of(record.size()),
                    Arg.of(header.last() + 1L));
            return;
        }
        Cell actor = record.get(header.actor);
        Cell issue = issue(record, header);
        if (header.issue < 0 || !rows.hasActor(actor.value())) {
            rows.actor(actor, "");
        }
        if (!rows.hasIssue(issue.value())) {
            rows.issue(issue, issue.value(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
        OptionalDouble position = rows.number(record.get(header.position), -ANY, ANY);
        OptionalDouble salience = rows.number(record.get(header.salience), 0, unit);
        OptionalDouble capability = rows.number(record.get(header.capability), 0, ANY);
        boolean complete = position.isPresent() && salience.isPresent() && capability.isPresent();
        if (complete && rows.hasActor(actor.value())) {
            rows.row(
                    actor,
                    issue.value(),
                    position.getAsDouble(),
                    salience.getAsDouble() / unit,
                    capability.getAsDouble());
        }
    }

    @Override
    public Optional<byte[]> write(BargainingInput input) {
        StringBuilder out = new StringBuilder("actor,issue,position,salience,capability\n");
        for (int a = 0; a < input.actors().size(); a++) {
            for (int k = 0; k < input.issues().size(); k++) {
                int at = input.index(a, k);
                if (!Double.isNaN(input.position()[at])) {
                    out.append(quoted(input.actors().get(a).id())
                            + ','
                            + quoted(input.issues().get(k).id())
                            + ','
                            + PeerRows.plain(input.position()[at])
                            + ','
                            + PeerRows.plain(input.salience()[at])
                            + ','
                            + PeerRows.plain(input.capability()[at])
                            + '\n');
                }
            }
        }
        return Optional.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
