package org.mizan.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mizan.casefile.Columns;
import org.mizan.casefile.Reading;
import org.mizan.casefile.RowReader;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.time.Edtf;

/**
 * Signed ties from what actors want: convergence minus divergence over their positions, read from MACTOR's own tables. Order 1
 * counts signs, order 2 takes intensities, order 3 weighs them by the balance of power in Godet's reading.
 */
final class MactorTies {
    private static final String POSITIONS = "mactor/positions.csv";
    private static final String INFLUENCE = "mactor/influence.csv";

    private final Case c;
    private final Problems problems;
    private final Reading reading;
    private final Map<String, Map<String, Integer>> positions = new HashMap<>();
    private final Map<String, List<Basis>> bases = new HashMap<>();
    private final Map<String, Map<String, Integer>> influence = new HashMap<>();

    private MactorTies(Case c, Problems problems) {
        this.c = c;
        this.problems = problems;
        this.reading = Reading.of(c, problems);
    }

    static Loaded<BalanceInput> read(Case c, String source, Problems problems) {
        return new MactorTies(c, problems).read(source);
    }

    private Loaded<BalanceInput> read(String source) {
        rows(POSITIONS, "actor", "objective", c.issues().keySet(), -4, 4, positions);
        rows(INFLUENCE, "from", "to", c.actors().keySet(), 0, 4, influence);
        if (problems.hasErrors()) {
            return Loaded.failed(problems.all());
        }
        if (positions.isEmpty()) {
            problems.unfinished(MactorTies.class, "no-positions", FilePos.of(POSITIONS));
            return Loaded.unfinished(problems);
        }
        Set<String> named = new LinkedHashSet<>(positions.keySet());
        influence.forEach((from, to) -> {
            named.add(from);
            named.addAll(to.keySet());
        });
        List<String> actors =
                c.actors().keySet().stream().filter(named::contains).toList();
        int order = source.charAt(source.length() - 1) - '0';
        double[] power = power(actors);
        List<Tie> ties = new ArrayList<>();
        for (int a = 0; a < actors.size(); a++) {
            for (int b = a + 1; b < actors.size(); b++) {
                tie(actors, a, b, order, power).ifPresent(ties::add);
            }
        }
        return Loaded.of(
                new BalanceInput(
                        actors,
                        actors.stream()
                                .map(a -> c.actors().get(a).shortName().orElse(c.nameOf(a)))
                                .toList(),
                        source,
                        new Snapshot(Edtf.UNKNOWN, ties),
                        List.of()),
                problems);
    }

    private void rows(
            String file,
            String row,
            String column,
            Set<String> columns,
            int min,
            int max,
            Map<String, Map<String, Integer>> into) {
        if (c.table(file).isEmpty()) {
            return;
        }
        for (RowReader r : reading.rows(
                c.table(file).get(),
                Columns.required(row, column).optional("value").judged())) {
            Optional<String> a = r.ref(row, c.actors().keySet(), Reading.class, "unknown-actor");
            Optional<String> b =
                    r.ref(column, columns, Reading.class, file.equals(POSITIONS) ? "unknown-subject" : "unknown-actor");
            OptionalInt value = r.isUnfinished("value") ? OptionalInt.empty() : r.integer("value", min, max);
            Basis basis = r.basis();
            if (a.isPresent() && b.isPresent() && value.isPresent()) {
                into.computeIfAbsent(a.get(), k -> new HashMap<>()).put(b.get(), value.getAsInt());
                if (file.equals(POSITIONS)) {
                    bases.computeIfAbsent(a.get() + " " + b.get(), k -> new ArrayList<>())
                            .add(basis);
                }
            }
        }
    }

    private Optional<Tie> tie(List<String> actors, int a, int b, int order, double[] power) {
        double sum = 0;
        List<Basis> rests = new ArrayList<>();
        for (String objective : c.issues().keySet()) {
            int x = value(positions, actors.get(a), objective);
            int y = value(positions, actors.get(b), objective);
            if (x == 0 || y == 0) {
                continue;
            }
            double dx = order == 1 ? 1 : Math.abs(x) * (order == 3 ? power[a] : 1);
            double dy = order == 1 ? 1 : Math.abs(y) * (order == 3 ? power[b] : 1);
            sum += dx == 0 || dy == 0 ? 0 : Math.signum((double) x * y) * (dx + dy) / 2;
            rests.addAll(bases.get(actors.get(a) + " " + objective));
            rests.addAll(bases.get(actors.get(b) + " " + objective));
        }
        long weight = Math.round(sum * Tie.UNIT);
        return rests.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tie(a, b, Long.signum(weight), Math.abs(weight), rests));
    }

    private static int value(Map<String, Map<String, Integer>> table, String row, String column) {
        return table.getOrDefault(row, Map.of()).getOrDefault(column, 0);
    }

    /** R of MIDI, Godet's reading; see the package {@code org.mizan.mactor}, which methods may not import. */
    private double[] power(List<String> actors) {
        int n = actors.size();
        long[] in = new long[n];
        long[] out = new long[n];
        long total = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i == j) {
                    continue;
                }
                long midi = value(influence, actors.get(i), actors.get(j));
                for (String k : actors) {
                    midi += Math.min(value(influence, actors.get(i), k), value(influence, k, actors.get(j)));
                }
                out[i] += midi;
                in[j] += midi;
                total += midi;
            }
        }
        double[] r = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            r[i] = out[i] + in[i] == 0 ? 0 : (double) out[i] / total * out[i] / (out[i] + in[i]);
            sum += r[i];
        }
        for (int i = 0; i < n; i++) {
            r[i] = sum == 0 ? 0 : n * r[i] / sum;
        }
        return r;
    }
}
