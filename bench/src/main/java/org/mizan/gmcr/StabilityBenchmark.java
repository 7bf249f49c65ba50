package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * R, GMR, SMR, SEQ and SSEQ for all decision makers of a made conflict, from its moves and preferences to the verdicts. In
 * the solver's package because the solver is not public. The heap of the fork is the memory bar of 512 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m"})
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class StabilityBenchmark {

    /** {@code options-makers}; 14-5 has the size of the Syria 2013 model. */
    @Param({"12-5", "14-5", "16-5", "20-5"})
    public String size;

    /** {@code random} strict rankings, {@code lex} one literal per option in random order, as in the peer's timings. */
    @Param({"random", "lex"})
    public String preferences;

    /** Share of infeasible states in percent, and number of one-way options. */
    @Param({"0-0", "40-0", "0-4"})
    public String shape;

    private Model model;
    private int[] edited;

    /** Draws the conflict. */
    @Setup
    public void draw() {
        String[] sizes = size.split("-");
        String[] shapes = shape.split("-");
        int options = Integer.parseInt(sizes[0]);
        int makers = Integer.parseInt(sizes[1]);
        var random = new Random(1);
        var space = StateSpace.of(options, allowed(options, Integer.parseInt(shapes[0]) / 100.0, random));
        int[] control = new int[makers];
        for (int o = 0; o < options; o++) {
            control[o * makers / options] |= 1 << o;
        }
        int oneWay = 0;
        for (int k = 0; k < Integer.parseInt(shapes[1]); k++) {
            oneWay |= 1 << random.nextInt(options);
        }
        long[][] hidden = new long[makers][(space.size() + 63) >>> 6];
        int[][] level = new int[makers][];
        for (int i = 0; i < makers; i++) {
            level[i] = level(space, random);
        }
        edited = level(space, random);
        model = new Model(space, new OptionMoves(space, control, oneWay, 0, hidden), level);
    }

    private static Formula allowed(int options, double share, Random random) {
        List<Formula> patterns = new ArrayList<>();
        while (StateSpace.of(options, new Formula.And(patterns)).size() > (1 - share) * (1 << options)) {
            var pattern = new StringBuilder("-".repeat(options));
            for (int k = 0; k < 4; k++) {
                pattern.setCharAt(random.nextInt(options), random.nextBoolean() ? 'Y' : 'N');
            }
            patterns.add(new Formula.Not(Formula.pattern(pattern.toString())));
        }
        return new Formula.And(patterns);
    }

    private int[] level(StateSpace space, Random random) {
        if (preferences.equals("lex")) {
            List<Integer> order = new ArrayList<>();
            for (int o = 0; o < space.options(); o++) {
                order.add(o);
            }
            Collections.shuffle(order, random);
            return Ranks.ofStatements(
                    space,
                    order.stream()
                            .map(o -> List.<Formula>of(new Formula.Literal(o, random.nextBoolean())))
                            .toList());
        }
        int[] level = new int[space.size()];
        for (int s = 0; s < level.length; s++) {
            int t = random.nextInt(s + 1);
            level[s] = level[t];
            level[t] = s;
        }
        return level;
    }

    /** All five concepts for everybody. */
    @Benchmark
    public Map<Concept, long[][]> solve() {
        return Stability.solve(model, List.of(Concept.values()), Watch.NONE);
    }

    /** The same after one decision maker's preference was edited. */
    @Benchmark
    public Map<Concept, long[][]> edit() {
        return Stability.solve(model.withLevel(0, edited), List.of(Concept.values()), Watch.NONE);
    }
}
