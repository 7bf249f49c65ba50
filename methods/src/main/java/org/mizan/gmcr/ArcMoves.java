package org.mizan.gmcr;

import java.util.Arrays;

/** Moves listed one by one: graph form, and option form with arcs taken away or states merged. */
final class ArcMoves implements Moves {

    private final int states;
    final int[][] start; // per mover: offsets into target, one per state and one more
    final int[][] target;
    private final int most;

    /** @param arcs per mover, pairs {@code from, to} packed as {@code from << 32 | to}; duplicates are fine */
    ArcMoves(int states, long[][] arcs) {
        this.states = states;
        this.start = new int[arcs.length][states + 1];
        this.target = new int[arcs.length][];
        int longest = 0;
        for (int j = 0; j < arcs.length; j++) {
            long[] sorted = Arrays.stream(arcs[j])
                    .filter(a -> from(a) != to(a))
                    .sorted()
                    .distinct()
                    .toArray();
            target[j] = new int[sorted.length];
            for (int a = 0; a < sorted.length; a++) {
                target[j][a] = to(sorted[a]);
                start[j][from(sorted[a]) + 1]++;
            }
            for (int s = 0; s < states; s++) {
                longest = Math.max(longest, start[j][s + 1]);
                start[j][s + 1] += start[j][s];
            }
        }
        this.most = longest;
    }

    static long arc(int from, int to) {
        return (long) from << 32 | to;
    }

    static int from(long arc) {
        return (int) (arc >>> 32);
    }

    static int to(long arc) {
        return (int) arc;
    }

    /** The same arcs turned round. */
    ArcMoves reversed() {
        long[][] arcs = new long[movers()][];
        for (int j = 0; j < arcs.length; j++) {
            arcs[j] = new long[target[j].length];
            for (int s = 0; s < states; s++) {
                for (int a = start[j][s]; a < start[j][s + 1]; a++) {
                    arcs[j][a] = arc(target[j][a], s);
                }
            }
        }
        return new ArcMoves(states, arcs);
    }

    @Override
    public int movers() {
        return target.length;
    }

    @Override
    public int states() {
        return states;
    }

    @Override
    public int targets(int mover, int state, int[] out) {
        int first = start[mover][state];
        int count = start[mover][state + 1] - first;
        System.arraycopy(target[mover], first, out, 0, count);
        return count;
    }

    @Override
    public int mostTargets() {
        return most;
    }

    @Override
    public boolean transitive() {
        return false;
    }
}
