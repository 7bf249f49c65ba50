package org.mizan.cib;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/**
 * A ScenarioWizard solution set ({@code .sl}). Nothing in the file ties it to a matrix, so it is always read against one and
 * every row is computed again.
 *
 * @param declared the number of solutions the file says it has, which may be more than it holds
 */
public record SolutionSet(long declared, List<Solution> solutions) {
    private static final String MAGIC = "$ ScenarioWizard";
    private static final Pattern ROW =
            Pattern.compile("\\s*\"([\\s0-9]*)\"\\s*,([^,]*),([^,]*),([^,]*),([^,]*)(?:,\\s*\"(.*)\"\\s*)?");
    private static final double TOLERANCE = 1e-6;

    public SolutionSet {
        solutions = List.copyOf(solutions);
    }

    /**
     * @param scenario variants, from 0
     * @param weight as written: 0 when not evaluated, single precision or a sample in the peer's own files
     */
    public record Solution(int[] scenario, BigDecimal weight, String comment, FilePos at) {}

    /**
     * Reads a file and checks every row against the matrix. Rows whose margin, inconsistency or total impact score is not
     * what the matrix gives make the file stale, which is an error naming them all.
     */
    public static Loaded<SolutionSet> read(String file, byte[] content, CrossImpactMatrix matrix) {
        Problems problems = new Problems();
        String[] lines = ScwFormat.decode(content).split("\\r\\n|\\r|\\n", -1);
        if (lines.length < 3 || !lines[0].startsWith(MAGIC) || !lines[1].startsWith("Solution set")) {
            problems.error(Cib.class, "sl-foreign", new FilePos(file, 1, 1, 1));
            return Loaded.failed(problems.all());
        }
        List<Solution> solutions = new ArrayList<>();
        for (int l = 3; l < lines.length; l++) {
            if (!lines[l].isBlank()) {
                row(new FilePos(file, l + 1, 1, 1), lines[l], matrix, problems).ifPresent(solutions::add);
            }
        }
        long declared = count(file, lines[2], problems);
        if (!problems.hasErrors() && declared != solutions.size()) {
            problems.warning(
                    Cib.class, "sl-count", new FilePos(file, 3, 1, 1), Arg.of(declared), Arg.of(solutions.size()));
        }
        return Loaded.of(new SolutionSet(declared, solutions), problems);
    }

    private static long count(String file, String line, Problems problems) {
        if (line.strip().matches("[0-9]{1,18}")) {
            return Long.parseLong(line.strip());
        }
        problems.error(Cib.class, "sl-foreign", new FilePos(file, 3, 1, 1));
        return 0;
    }

    private static Optional<Solution> row(FilePos at, String line, CrossImpactMatrix matrix, Problems problems) {
        Matcher m = ROW.matcher(line);
        Optional<int[]> scenario = m.matches() ? scenario(m.group(1), matrix) : Optional.empty();
        if (scenario.isEmpty()) {
            problems.error(Cib.class, "sl-bad-row", at);
            return Optional.empty();
        }
        try {
            double margin = Double.parseDouble(m.group(3).strip());
            double inconsistency = Double.parseDouble(m.group(4).strip());
            double score = Double.parseDouble(m.group(5).strip());
            Balance b = Balance.of(matrix, Constraints.none(matrix), scenario.get());
            boolean same = near(margin, Math.max(0, b.margin().orElse(margin)))
                    && near(inconsistency, b.inconsistency())
                    && near(score, b.totalImpactScore());
            if (!same) {
                problems.error(
                        Cib.class,
                        "sl-stale",
                        at,
                        Arg.real(inconsistency, 1),
                        Arg.real(b.inconsistency(), 1),
                        Arg.real(score, 1),
                        Arg.real(b.totalImpactScore(), 1));
            }
            String comment = m.group(6) == null ? "" : m.group(6);
            return Optional.of(
                    new Solution(scenario.get(), new BigDecimal(m.group(2).strip()), comment, at));
        } catch (NumberFormatException e) {
            problems.error(Cib.class, "sl-bad-row", at);
            return Optional.empty();
        }
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));
    }

    private static Optional<int[]> scenario(String words, CrossImpactMatrix matrix) {
        String[] parts = words.strip().split("\\s+");
        int[] z = new int[matrix.descriptors()];
        if (parts.length != z.length) {
            return Optional.empty();
        }
        for (int j = 0; j < z.length; j++) {
            if (!parts[j].matches("[0-9]{1,4}")) {
                return Optional.empty();
            }
            z[j] = Integer.parseInt(parts[j]) - 1;
            if (z[j] < 0 || z[j] >= matrix.size(j)) {
                return Optional.empty();
            }
        }
        return Optional.of(z);
    }

    /** The file as ScenarioWizard writes it, with whole weights; 0 where a weight is not known. */
    static String write(CrossImpactMatrix matrix, List<int[]> scenarios, List<Optional<BigInteger>> weights) {
        StringBuilder out = new StringBuilder("$ ScenarioWizard 3.0\nSolution set\n ");
        out.append(scenarios.size()).append(" \n\n");
        for (int s = 0; s < scenarios.size(); s++) {
            Balance b = Balance.of(matrix, Constraints.none(matrix), scenarios.get(s));
            out.append('"');
            for (int z : scenarios.get(s)) {
                out.append(' ').append(z + 1);
            }
            out.append("\",").append(weights.get(s).orElse(BigInteger.ZERO));
            out.append(',').append(Numbers.write(Math.max(0, b.margin().orElse(0))));
            out.append(',').append(Numbers.write(b.inconsistency()));
            out.append(',').append(Numbers.write(b.totalImpactScore())).append(",\"\"\n");
        }
        return out.toString();
    }
}
