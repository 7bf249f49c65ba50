package org.mizan.cib;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Follows scenarios under a {@link Rule} of succession to their ends, and weighs the ends by the starts they draw: all
 * starts where the parts that do not influence each other are small enough for a table, a seeded sample beyond.
 */
public final class Succession {
    /** Most starts of one part that are followed one by one: the int table of successors takes four bytes for each. */
    public static final int MOST_STARTS = 450_000_000;
    /** Most attractors of a product of parts that are listed one by one before the weights are sampled instead. */
    public static final int MOST_ATTRACTORS = 20_000;

    private static final int SAMPLE = 100_000;
    private static final int SAMPLE_TASKS = 100;

    private final CrossImpactMatrix matrix;
    private final Rule rule;
    private final List<Dynamics> parts;
    private final Dynamics whole;

    private Succession(CrossImpactMatrix matrix, Constraints constraints, Rule rule) {
        this.matrix = matrix;
        this.rule = rule;
        Influence who = Influence.of(matrix, constraints);
        int[] all = new int[matrix.descriptors()];
        Arrays.setAll(all, i -> i);
        whole = new Dynamics(matrix, constraints, all);
        parts = rule.splitsAcrossIslands()
                ? who.islands().stream()
                        .map(p -> new Dynamics(matrix, constraints, p))
                        .toList()
                : List.of(whole);
    }

    /**
     * All attractors and their weights.
     *
     * @param constraints its allowed variants bind; excluded pairs do not, since succession knows no such thing
     * @param mostStarts most starts of one part to follow one by one, at most {@link #MOST_STARTS}
     * @param seed of the sample, should it come to that
     * @throws CancellationException when cancelled
     */
    public static Attractors attractors(
            CrossImpactMatrix matrix,
            Constraints constraints,
            Rule rule,
            int mostStarts,
            long seed,
            int threads,
            Watch watch) {
        Succession s = new Succession(matrix, constraints, rule);
        boolean tables =
                s.parts.stream().allMatch(p -> p.space() <= Math.min(mostStarts, MOST_STARTS) && fits(p.space()));
        if (!tables) {
            return s.sample(seed, threads, watch);
        }
        List<List<Flow.Loop>> loops = new ArrayList<>();
        double many = 1;
        for (Dynamics part : s.parts) {
            loops.add(Flow.of(part, rule, threads, watch));
            many *= loops.get(loops.size() - 1).stream()
                    .mapToInt(l -> l.members().length)
                    .sum();
        }
        return many > MOST_ATTRACTORS ? s.sample(seed, threads, watch) : s.product(loops);
    }

    /* Table, support and graph together stay under about eight bytes a start. */
    private static boolean fits(double starts) {
        return starts * 8 < Runtime.getRuntime().maxMemory();
    }

    /** The scenarios met from a start until one comes again; the last is the successor-cycle's entry, repeated. */
    public static List<int[]> path(
            CrossImpactMatrix matrix, Constraints constraints, Rule rule, int[] start, int most) {
        Succession s = new Succession(matrix, constraints, rule);
        Map<List<Integer>, Integer> seen = new HashMap<>();
        List<int[]> path = new ArrayList<>();
        int[] z = s.whole.part(matrix, start);
        if (z.length == 0) {
            throw new IllegalArgumentException("start uses a variant that is not allowed: " + Arrays.toString(start));
        }
        int[] scores = new int[s.whole.dimension()];
        for (int step = 0; step <= most; step++) {
            int[] scenario = new int[z.length];
            s.whole.restore(z, matrix, scenario);
            path.add(scenario);
            if (seen.put(Arrays.stream(z).boxed().toList(), step) != null) {
                break;
            }
            int[] next = new int[z.length];
            s.whole.scores(z, scores);
            rule.step(s.whole, z, scores, next);
            z = next;
        }
        return path;
    }

    private BigInteger starts() {
        BigInteger starts = BigInteger.ONE;
        for (int size : whole.size) {
            starts = starts.multiply(BigInteger.valueOf(size));
        }
        return starts;
    }

    /* Loops of parts of lengths a and b run together as gcd(a, b) loops of length lcm(a, b), told apart by the lag between them. */
    private Attractors product(List<List<Flow.Loop>> loops) {
        List<Joint> joints =
                List.of(new Joint(List.of(new int[matrix.descriptors()]), new BigInteger[] {BigInteger.ONE}));
        for (int p = 0; p < parts.size(); p++) {
            List<Joint> more = new ArrayList<>();
            for (Joint joint : joints) {
                for (Flow.Loop loop : loops.get(p)) {
                    more.addAll(join(joint, parts.get(p), loop));
                }
            }
            joints = more;
        }
        List<Attractor> list = new ArrayList<>();
        for (Joint joint : joints) {
            BigInteger weight = Arrays.stream(joint.starts()).reduce(BigInteger.ZERO, BigInteger::add);
            list.add(new Attractor(lowestFirst(joint.members()), java.util.Optional.of(weight), 0));
        }
        list.sort((a, b) -> Arrays.compare(a.members().get(0), b.members().get(0)));
        return new Attractors(rule, starts(), 0, 0, 0, list);
    }

    private record Joint(List<int[]> members, BigInteger[] starts) {}

    private List<Joint> join(Joint joint, Dynamics part, Flow.Loop loop) {
        int a = joint.members().size();
        int b = loop.members().length;
        int lags = (int) CrossImpactMatrix.gcd(a, b);
        int length = a / lags * b;
        List<Joint> out = new ArrayList<>();
        int[] z = new int[part.size.length];
        for (int lag = 0; lag < lags; lag++) {
            List<int[]> members = new ArrayList<>();
            BigInteger[] starts = new BigInteger[length];
            for (int t = 0; t < length; t++) {
                int other = (t + lag) % b;
                int[] scenario = joint.members().get(t % a).clone();
                part.decode(loop.members()[other], z);
                part.restore(z, matrix, scenario);
                members.add(scenario);
                starts[t] = joint.starts()[t % a].multiply(BigInteger.valueOf(loop.starts()[other]));
            }
            out.add(new Joint(members, starts));
        }
        return out;
    }

    private static List<int[]> lowestFirst(List<int[]> members) {
        int low = 0;
        for (int i = 1; i < members.size(); i++) {
            low = Arrays.compare(members.get(i), members.get(low)) < 0 ? i : low;
        }
        List<int[]> out = new ArrayList<>(members.subList(low, members.size()));
        out.addAll(members.subList(0, low));
        return out;
    }

    /* Start number x is drawn from its own generator (seed, x), so any number of threads follows the same starts. */
    private Attractors sample(long seed, int threads, Watch watch) {
        List<Map<List<Integer>, Integer>> parts = new ArrayList<>();
        for (int t = 0; t < SAMPLE_TASKS; t++) {
            parts.add(new HashMap<>());
        }
        Crew.run(threads, SAMPLE_TASKS, () -> task -> follow(seed, task, parts.get(task)), watch);
        if (watch.cancelled().getAsBoolean()) {
            throw new CancellationException();
        }
        Map<List<Integer>, Integer> hits = new HashMap<>();
        parts.forEach(p -> p.forEach((z, h) -> hits.merge(z, h, Integer::sum)));
        long unresolved = hits.getOrDefault(List.<Integer>of(), 0);
        hits.remove(List.<Integer>of());
        Map<int[], Attractor> sorted = new TreeMap<>(Arrays::compare);
        hits.forEach((lowest, h) -> {
            List<int[]> members =
                    loop(lowest.stream().mapToInt(Integer::intValue).toArray());
            sorted.put(members.get(0), new Attractor(members, java.util.Optional.empty(), h));
        });
        return new Attractors(rule, starts(), SAMPLE, unresolved, seed, List.copyOf(sorted.values()));
    }

    private void follow(long seed, int task, Map<List<Integer>, Integer> hits) {
        int each = SAMPLE / SAMPLE_TASKS;
        for (int x = task * each; x < (task + 1) * each; x++) {
            SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + x);
            int[] z = new int[whole.size.length];
            for (int i = 0; i < z.length; i++) {
                z[i] = random.nextInt(whole.size[i]);
            }
            hits.merge(end(z), 1, Integer::sum);
        }
    }

    /* The lowest member of the loop a start ends in, by Brent's method; an empty list when patience ends. */
    private List<Integer> end(int[] start) {
        int[] scores = new int[whole.dimension()];
        int[] tortoise = start.clone();
        int[] hare = step(start.clone(), scores);
        int power = 1;
        int length = 1;
        int steps = 0;
        while (!Arrays.equals(tortoise, hare)) {
            if (steps++ > Attractors.PATIENCE) {
                return List.of();
            }
            if (power == length) {
                tortoise = hare.clone();
                power *= 2;
                length = 0;
            }
            hare = step(hare, scores);
            length++;
        }
        int[] lowest = hare.clone();
        for (int i = 0; i < length; i++) {
            hare = step(hare, scores);
            lowest = Arrays.compare(hare, lowest) < 0 ? hare.clone() : lowest;
        }
        return Arrays.stream(lowest).boxed().toList();
    }

    private int[] step(int[] z, int[] scores) {
        int[] next = new int[z.length];
        whole.scores(z, scores);
        rule.step(whole, z, scores, next);
        return next;
    }

    private List<int[]> loop(int[] lowest) {
        List<int[]> members = new ArrayList<>();
        int[] scores = new int[whole.dimension()];
        int[] z = lowest;
        do {
            int[] scenario = new int[z.length];
            whole.restore(z, matrix, scenario);
            members.add(scenario);
            z = step(z, scores);
        } while (!Arrays.equals(z, lowest));
        return members;
    }
}
