package org.mizan.bargaining;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.mizan.model.Basis;
import org.mizan.text.Text;

/**
 * Who stands where on each issue, how much they care and what they can bring to bear. Tables are row-major actors x issues.
 *
 * @param phase the phase of the case these positions hold in; empty when the case knows none
 * @param phases all phases of the case, in the order of the file
 * @param actors the actors, in the order of the file
 * @param issues the issues, in the order of the case
 * @param position in the unit of the issue's scale; NaN where an actor takes none
 * @param salience 0..1; 0 where an actor takes no position
 * @param capability at least 0, any unit; 0 where an actor takes no position
 * @param bases what each row rests on; empty where a peer's file gives no judgement
 * @param whole whether all views are wanted; a drawn or shifted input asks for the forecast only
 */
public record BargainingInput(
        String phase,
        List<String> phases,
        List<Party> actors,
        List<Line> issues,
        double[] position,
        double[] salience,
        double[] capability,
        List<Optional<Basis>> bases,
        boolean whole) {

    /** The same positions, of which only the forecast matters. */
    BargainingInput forecastOnly() {
        return new BargainingInput(phase, phases, actors, issues, position, salience, capability, bases, false);
    }

    /** An actor by id and name. */
    public record Party(String id, Text name) {}

    /**
     * An issue as a line from {@code min} to {@code max}.
     *
     * @param points named points of the scale
     */
    public record Line(String id, Text name, double min, double max, SortedMap<Double, Text> points) {
        double width() {
            return max - min;
        }

        double share(double x) {
            return (x - min) / width();
        }

        double at(double share) {
            return min + share * width();
        }
    }

    public BargainingInput {
        phases = List.copyOf(phases);
        actors = List.copyOf(actors);
        issues = List.copyOf(issues);
        bases = List.copyOf(bases);
    }

    int index(int actor, int issue) {
        return actor * issues.size() + issue;
    }

    /** The actors that take a position on an issue, in actor order. */
    int[] present(int issue) {
        return IntStream.range(0, actors.size())
                .filter(i -> !Double.isNaN(position[index(i, issue)]))
                .toArray();
    }

    /** The column of one of the tables, for these actors. */
    double[] column(double[] table, int issue, int[] present) {
        return IntStream.of(present).mapToDouble(i -> table[index(i, issue)]).toArray();
    }

    Optional<Basis> basis(int actor, int issue) {
        return bases.get(index(actor, issue));
    }

    /** What the rows of an issue rest on. */
    List<Basis> bases(int issue) {
        return IntStream.of(present(issue))
                .mapToObj(i -> basis(i, issue))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The largest capability of the table: the upper end of its scale of uncertainty. */
    double strongest() {
        double max = 0;
        for (double c : capability) {
            max = Math.max(max, c);
        }
        return max;
    }

    /** The same circumstances with other numbers, of which only the forecast is wanted. */
    BargainingInput forecastOnly(double[] positions, double[] saliences, double[] capabilities) {
        return new BargainingInput(phase, phases, actors, issues, positions, saliences, capabilities, bases, false);
    }
}
