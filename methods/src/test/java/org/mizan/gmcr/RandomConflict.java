package org.mizan.gmcr;

import java.util.Random;
import java.util.stream.IntStream;

/** A small conflict drawn from a seed: 2-5 decision makers, ties, infeasible states, one-way options, hidden states. */
record RandomConflict(
        long seed,
        int options,
        int[] states,
        int[] control,
        int onlyOn,
        int onlyOff,
        boolean[][] hidden,
        int[][] level) {

    static RandomConflict of(long seed, int mostOptions) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        int movers = 2 + random.nextInt(4);
        int options = Math.max(movers, 2 + random.nextInt(mostOptions - 1));
        int[] control = new int[movers];
        for (int o = 0; o < options; o++) {
            control[o < movers ? o : random.nextInt(movers)] |= 1 << o;
        }
        if (random.nextInt(10) == 0) {
            control[random.nextInt(movers)] |= 1 << random.nextInt(options); // a shared option
        }
        double share = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.7;
        int[] states;
        do {
            states = IntStream.range(0, 1 << options)
                    .filter(s -> random.nextDouble() >= share)
                    .toArray();
        } while (states.length == 0);
        int oneWay = random.nextInt(2);
        int on = 0;
        int off = 0;
        for (int o = 0; o < options && oneWay == 1; o++) {
            int kind = random.nextInt(5);
            on |= kind == 0 ? 1 << o : 0;
            off |= kind == 1 ? 1 << o : 0;
        }
        boolean[][] hidden = new boolean[movers][states.length];
        for (int j = 0; j < movers && random.nextInt(8) == 0; j++) {
            for (int s = 0; s < states.length; s++) {
                hidden[j][s] = random.nextInt(5) == 0;
            }
        }
        int[][] level = new int[movers][];
        boolean ties = random.nextBoolean();
        for (int j = 0; j < movers; j++) {
            level[j] = ties ? tied(random, states.length) : permutation(random, states.length);
        }
        return new RandomConflict(seed, options, states, control, on, off, hidden, level);
    }

    private static int[] tied(Random random, int size) {
        int kinds = 1 + random.nextInt(Math.max(1, size / 2));
        int[] raw = random.ints(size, 0, kinds).toArray();
        int[] distinct = IntStream.of(raw).sorted().distinct().toArray();
        return IntStream.of(raw)
                .map(v -> java.util.Arrays.binarySearch(distinct, v))
                .toArray();
    }

    private static int[] permutation(Random random, int size) {
        int[] level = IntStream.range(0, size).toArray();
        for (int s = size - 1; s > 0; s--) {
            int t = random.nextInt(s + 1);
            int kept = level[s];
            level[s] = level[t];
            level[t] = kept;
        }
        return level;
    }

    Model model() {
        var feasible = new Formula.Or(IntStream.of(states)
                .mapToObj(s -> (Formula) new Formula.And(IntStream.range(0, options)
                        .mapToObj(o -> (Formula) new Formula.Literal(o, (s >> o & 1) == 1))
                        .toList()))
                .toList());
        var space = StateSpace.of(options, feasible);
        long[][] unseen = new long[control.length][];
        for (int j = 0; j < control.length; j++) {
            unseen[j] = Bits.of(states.length);
            for (int s = 0; s < states.length; s++) {
                if (hidden[j][s]) {
                    Bits.add(unseen[j], s);
                }
            }
        }
        return new Model(space, new OptionMoves(space, control, onlyOn, onlyOff, unseen), level);
    }

    /** The same conflict with its moves listed arc by arc. */
    Model asGraph(BruteForce oracle) {
        long[][] arcs = new long[control.length][];
        for (int j = 0; j < control.length; j++) {
            int mover = j;
            arcs[j] = IntStream.range(0, states.length)
                    .boxed()
                    .flatMap(a -> IntStream.range(0, states.length)
                            .filter(b -> oracle.move()[mover][a][b])
                            .mapToObj(b -> ArcMoves.arc(a, b)))
                    .mapToLong(Long::longValue)
                    .toArray();
        }
        return new Model(StateSpace.graph(states.length), new ArcMoves(states.length, arcs), level);
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
