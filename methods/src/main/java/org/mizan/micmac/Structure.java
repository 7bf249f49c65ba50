package org.mizan.micmac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What kind of system a matrix describes, which decides what its powers can do.
 *
 * @param kind the kind
 * @param classes strongly connected sets of variables that lie on a cycle, by first variable; others lie on none
 * @param periods greatest common divisor of the cycle lengths of each class
 * @param radii growth rate (spectral radius) of each class; the largest wins in the long run
 */
public record Structure(Kind kind, List<int[]> classes, int[] periods, double[] radii) {

    /** Kinds of non-negative matrices. */
    public enum Kind {
        /** No feedback at all: every power from n on is zero, indirect influence dies out. */
        NILPOTENT,
        /** Strongly connected with cycles of coprime lengths: orders settle to those of the Perron vectors. */
        PRIMITIVE,
        /** Strongly connected, but all cycle lengths share a divisor: orders may alternate for ever. */
        PERIODIC,
        /** Several parts without a way back: the classes that grow fastest, and what leads to them, win. */
        REDUCIBLE
    }

    static Structure of(int[] m, int n) {
        boolean[] reach = closure(m, n);
        List<int[]> classes = new ArrayList<>();
        boolean[] seen = new boolean[n];
        for (int i = 0; i < n; i++) {
            if (!seen[i] && reach[i * n + i]) {
                int[] members = new int[n];
                int size = 0;
                for (int j = i; j < n; j++) {
                    if (reach[i * n + j] && reach[j * n + i]) {
                        members[size++] = j;
                        seen[j] = true;
                    }
                }
                classes.add(Arrays.copyOf(members, size));
            }
        }
        int[] periods = classes.stream().mapToInt(c -> period(m, n, c)).toArray();
        double[] radii = classes.stream().mapToDouble(c -> radius(m, n, c)).toArray();
        return new Structure(kind(n, classes, periods), List.copyOf(classes), periods, radii);
    }

    private static Kind kind(int n, List<int[]> classes, int[] periods) {
        if (classes.isEmpty()) {
            return Kind.NILPOTENT;
        }
        if (classes.size() > 1 || classes.get(0).length < n) {
            return Kind.REDUCIBLE;
        }
        return periods[0] > 1 ? Kind.PERIODIC : Kind.PRIMITIVE;
    }

    /** reach[i*n+j]: whether a path of at least one step leads from i to j. */
    static boolean[] closure(int[] m, int n) {
        boolean[] reach = new boolean[n * n];
        for (int at = 0; at < reach.length; at++) {
            reach[at] = m[at] != 0;
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                if (reach[i * n + k]) {
                    for (int j = 0; j < n; j++) {
                        reach[i * n + j] |= reach[k * n + j];
                    }
                }
            }
        }
        return reach;
    }

    /** gcd over the class's arcs u->v of depth(u) + 1 - depth(v), depth by breadth-first search. */
    private static int period(int[] m, int n, int[] members) {
        int[] depth = new int[n];
        Arrays.fill(depth, -1);
        int[] queue = new int[members.length];
        int tail = 0;
        queue[tail++] = members[0];
        depth[members[0]] = 0;
        for (int head = 0; head < tail; head++) {
            for (int v : members) {
                if (m[queue[head] * n + v] != 0 && depth[v] < 0) {
                    depth[v] = depth[queue[head]] + 1;
                    queue[tail++] = v;
                }
            }
        }
        int gcd = 0;
        for (int u : members) {
            for (int v : members) {
                if (m[u * n + v] != 0) {
                    gcd = gcd(gcd, Math.abs(depth[u] + 1 - depth[v]));
                }
            }
        }
        return gcd;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Spectral radius by power iteration on the class plus the identity, which is primitive with the same vector. */
    private static double radius(int[] m, int n, int[] members) {
        double[] x = new double[members.length];
        Arrays.fill(x, 1);
        double radius = 0;
        for (int step = 0; step < 5000; step++) {
            double[] y = x.clone();
            double max = 0;
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    y[i] += m[members[i] * n + members[j]] * x[j];
                }
                max = Math.max(max, y[i]);
            }
            for (int i = 0; i < x.length; i++) {
                y[i] /= max;
            }
            x = y;
            if (Math.abs(max - 1 - radius) < 1e-14 * max) {
                return max - 1;
            }
            radius = max - 1;
        }
        return radius;
    }
}
