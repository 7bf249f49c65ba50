package org.mizan.bargaining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.text.Arg;
import org.mizan.text.Text;

/** Collects the rows of another program's file and makes an input of them: names become ids, no judgement stands behind a number. */
final class PeerRows {

    /** Kernels are cubic in actors; this is far beyond any published case. */
    private static final int MOST_ACTORS = 5_000;

    private static final int MOST_NAME = 200;

    private final String file;
    private final Problems problems;
    private final Map<String, Text> actors = new LinkedHashMap<>();
    private final Map<String, BargainingInput.Line> issues = new LinkedHashMap<>();
    private final Map<List<String>, double[]> rows = new LinkedHashMap<>();

    PeerRows(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Adds an actor; a second one of the same name, an empty or an endless name is a problem. */
    void actor(Cell name, String words) {
        if (badName(name)) {
            return;
        }
        if (actors.containsKey(name.value())) {
            problems.error(Bargaining.class, "peer-twice", name.at(), Arg.code(name.value()));
        } else if (actors.size() >= MOST_ACTORS) {
            problems.error(Bargaining.class, "peer-too-many", name.at(), Arg.of(MOST_ACTORS));
        } else {
            actors.put(name.value(), Text.plain(words.isBlank() ? name.value() : words));
        }
    }

    boolean hasActor(String name) {
        return actors.containsKey(name);
    }

    boolean hasIssue(String name) {
        return issues.containsKey(name);
    }

    /** Adds an issue; its scale may be set later. */
    void issue(Cell name, String words, double min, double max) {
        if (badName(name)) {
            return;
        }
        if (issues.containsKey(name.value())) {
            problems.error(Bargaining.class, "peer-twice", name.at(), Arg.code(name.value()));
        } else {
            issues.put(
                    name.value(), new BargainingInput.Line(name.value(), Text.plain(words), min, max, new TreeMap<>()));
        }
    }

    private boolean badName(Cell name) {
        boolean bad = name.isEmpty() || name.value().length() > MOST_NAME;
        if (bad) {
            problems.error(Bargaining.class, "peer-name", name.at());
        }
        return bad;
    }

    /** Adds a position; the actor and the issue must have been added. */
    void row(Cell actor, String issue, double position, double salience, double capability) {
        double[] values = {position, salience, capability};
        if (rows.putIfAbsent(List.of(actor.value(), issue), values) != null) {
            problems.error(Bargaining.class, "peer-twice", actor.at(), Arg.code(actor.value()));
        }
    }

    /** Gives an issue the range of its taken positions where that is wider than its scale. */
    void widen(String issue) {
        BargainingInput.Line line = issues.get(issue);
        double min = line.min();
        double max = line.max();
        for (Map.Entry<List<String>, double[]> row : rows.entrySet()) {
            if (row.getKey().get(1).equals(issue)) {
                min = Math.min(min, row.getValue()[0]);
                max = Math.max(max, row.getValue()[0]);
            }
        }
        boolean nowhere = !(max >= min);
        issues.put(
                issue,
                new BargainingInput.Line(
                        issue, line.name(), nowhere ? 0 : min, nowhere ? 1 : max > min ? max : min + 1, line.points()));
    }

    /** A number in bounds, or a problem at its place. */
    OptionalDouble number(Cell cell, double min, double max) {
        double value;
        try {
            value = Double.parseDouble(cell.value());
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!(value >= min && value <= max)) {
            problems.error(
                    Bargaining.class,
                    "peer-number",
                    cell.at(),
                    Arg.code(shown(cell.value())),
                    Arg.code(plain(min)),
                    Arg.code(plain(max)));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /** The shortest decimal that reads back as the same number, without an exponent. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).toPlainString();
    }

    /** The same to twelve decimals: what a case folder takes, and what undoes the rounding of a division. */
    static String tidy(double value) {
        return plain(
                BigDecimal.valueOf(value).setScale(12, RoundingMode.HALF_EVEN).doubleValue());
    }

    /** Part of a stranger's text that is safe to repeat in a message. */
    static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    Loaded<BargainingInput> input() {
        if (!problems.hasErrors() && rows.isEmpty()) {
            problems.error(Bargaining.class, "no-positions", FilePos.of(file));
        }
        if (!problems.hasErrors()) {
            weightsSuffice();
        }
        return problems.hasErrors() ? Loaded.failed(problems.all()) : Loaded.of(table(), problems);
    }

    private void weightsSuffice() {
        for (String issue : issues.keySet()) {
            double weight = rows.entrySet().stream()
                    .filter(r -> r.getKey().get(1).equals(issue))
                    .mapToDouble(r -> r.getValue()[1] * r.getValue()[2])
                    .sum();
            if (!(weight > 0)) {
                problems.error(Bargaining.class, "no-weight", FilePos.of(file), Arg.code(issue));
            }
        }
    }

    private BargainingInput table() {
        List<String> actorIds = List.copyOf(actors.keySet());
        List<String> issueIds = List.copyOf(issues.keySet());
        int cells = actorIds.size() * issueIds.size();
        double[][] columns = new double[3][cells];
        Arrays.fill(columns[0], Double.NaN);
        rows.forEach((key, values) -> {
            int at = actorIds.indexOf(key.get(0)) * issueIds.size() + issueIds.indexOf(key.get(1));
            for (int q = 0; q < 3; q++) {
                columns[q][at] = values[q];
            }
        });
        List<BargainingInput.Party> parties = new ArrayList<>();
        actors.forEach((id, name) -> parties.add(new BargainingInput.Party(id, name)));
        return new BargainingInput(
                "",
                List.of(),
                parties,
                List.copyOf(issues.values()),
                columns[0],
                columns[1],
                columns[2],
                Collections.nCopies(cells, Optional.empty()),
                true);
    }
}
