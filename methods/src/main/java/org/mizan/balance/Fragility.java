package org.mizan.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the optimal partitions disagree about: which ties take the blame, who could sit elsewhere, what one flip changes.
 *
 * @param blame per tie, share of the listed optimal partitions in which it is frustrated, in [0, 1]
 * @param together n x n, share of the listed optimal partitions in which two nodes share a camp; 0 for nodes without ties
 * @param swing nodes that sit with some larger group of inseparable nodes in one optimal partition and against it in
 *     another, ascending
 */
public record Fragility(double[] blame, double[][] together, List<Integer> swing) {

    public static Fragility of(SignedNetwork net, CampIndex index) {
        int n = net.nodes();
        double share = 1.0 / index.partitions().size();
        double[] blame = new double[net.ties()];
        int[] frustrated = new int[net.ties()];
        int[][] joint = new int[n][n];
        for (int[] camp : index.partitions()) {
            for (int e = 0; e < frustrated.length; e++) {
                frustrated[e] += net.frustrated(e, camp) ? 1 : 0;
            }
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    joint[a][b] += camp[a] >= 0 && camp[a] == camp[b] ? 1 : 0;
                }
            }
        }
        Arrays.setAll(blame, e -> frustrated[e] * share);
        double[][] together = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                together[a][b] = joint[a][b] * share;
            }
        }
        return new Fragility(blame, together, swing(net, joint, index.partitions().size()));
    }

    /** Nodes of a connected component outside its largest group whose mutual relations never change. */
    private static List<Integer> swing(SignedNetwork net, int[][] joint, int all) {
        int n = joint.length;
        int[] part = connected(net);
        List<Integer> swing = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            int own = fixedWith(joint, all, part, a);
            boolean moves = false;
            for (int b = 0; b < n && !moves; b++) {
                boolean changes = part[a] == part[b] && joint[a][b] > 0 && joint[a][b] < all;
                moves = changes && own <= fixedWith(joint, all, part, b);
            }
            if (moves) {
                swing.add(a);
            }
        }
        return swing;
    }

    private static int fixedWith(int[][] joint, int all, int[] part, int a) {
        int size = 0;
        for (int b = 0; b < joint.length; b++) {
            size += part[a] == part[b] && (joint[a][b] == all || joint[a][b] == 0) ? 1 : 0;
        }
        return size;
    }

    private static int[] connected(SignedNetwork net) {
        int[] part = new int[net.nodes()];
        Arrays.setAll(part, v -> v);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int e = 0; e < net.ties(); e++) {
                int low = Math.min(part[net.from()[e]], part[net.to()[e]]);
                changed |= part[net.from()[e]] != low || part[net.to()[e]] != low;
                part[net.from()[e]] = low;
                part[net.to()[e]] = low;
            }
        }
        return part;
    }

    /**
     * Change of an index when tie {@code e} turns round: friendly becomes hostile or hostile friendly; -1, 0 or +1 for a tie of
     * weight 1. A tie frustrated in some optimal partition always lowers the index by its weight; for another the turned
     * network is solved. Empty when the index or the turned network is not proved within the effort.
     */
    public static Optional<Long> flip(
            SignedNetwork net,
            int e,
            boolean two,
            CampIndex index,
            Fragility fragility,
            Effort effort,
            BooleanSupplier cancelled) {
        if (!index.proved()) {
            return Optional.empty();
        }
        if (fragility.blame[e] > 0) {
            return Optional.of(-Math.abs(net.friendly()[e] - net.hostile()[e]));
        }
        SignedNetwork turned = net.flipped(e);
        Effort value = effort.valueOnly();
        CampIndex now = two ? Camps.two(turned, value, cancelled) : Camps.free(turned, value, cancelled);
        return now.proved() ? Optional.of(now.value() - index.value()) : Optional.empty();
    }
}
