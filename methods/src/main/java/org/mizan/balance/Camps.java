package org.mizan.balance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The two exact indices of imbalance: the frustration (line) index with two camps, and the index with as many camps as
 * suit the ties.
 *
 * <p>Two camps: Harary (1959), Abelson &amp; Rosenberg (1958); equal to the minimum number of ties whose removal or sign
 * change balances the network. Free camps: Davis (1967), the same with weak balance, known as correlation clustering
 * (Bansal, Blum &amp; Chawla 2004). Both are NP-hard; {@link RussianDoll} on a {@link Kernel} proves networks of crisis
 * size at once, and what it cannot prove it brackets.
 */
public final class Camps {

    private static final Comparator<int[]> LEXICOGRAPHIC = Arrays::compare;

    private final SignedNetwork net;
    private final boolean two;
    private final Effort effort;
    private final BooleanSupplier cancelled;
    private final Kernel kernel;

    private Camps(SignedNetwork net, boolean two, Effort effort, BooleanSupplier cancelled) {
        this.net = net;
        this.two = two;
        this.effort = effort;
        this.cancelled = cancelled;
        this.kernel = Kernel.of(net, two);
    }

    /** The frustration index: at most two camps. */
    public static CampIndex two(SignedNetwork net, Effort effort, BooleanSupplier cancelled) {
        return new Camps(net, true, effort, cancelled).solve();
    }

    /** The index with any number of camps; never above the frustration index. */
    public static CampIndex free(SignedNetwork net, Effort effort, BooleanSupplier cancelled) {
        return new Camps(net, false, effort, cancelled).solve();
    }

    private CampIndex solve() {
        List<CampPart> parts = new ArrayList<>();
        long slack = 0;
        BigInteger count = BigInteger.ONE;
        boolean complete = true;
        for (int[] nodes : components()) {
            CampPart part = CampPart.solve(kernel, nodes, two, effort, cancelled);
            parts.add(part);
            slack += part.value() - part.lowerBound();
            count = count.multiply(BigInteger.valueOf(part.optima().size()));
            complete &= part.complete();
        }
        List<int[]> partitions = combine(parts);
        partitions.sort(LEXICOGRAPHIC);
        long value = net.cost(partitions.get(0));
        return new CampIndex(value, value - slack, slack == 0, List.copyOf(partitions), count, complete);
    }

    /** Kernel nodes by connected component, ties of net weight 0 included. */
    private List<int[]> components() {
        int n = kernel.size;
        boolean[] seen = new boolean[n];
        int[] queue = new int[n];
        List<int[]> components = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            if (!seen[s]) {
                int tail = 0;
                queue[tail++] = s;
                seen[s] = true;
                for (int head = 0; head < tail; head++) {
                    for (int x = 0; x < n; x++) {
                        if (!seen[x] && kernel.tied[queue[head] * n + x]) {
                            seen[x] = true;
                            queue[tail++] = x;
                        }
                    }
                }
                int[] nodes = Arrays.copyOf(queue, tail);
                Arrays.sort(nodes);
                components.add(nodes);
            }
        }
        return components;
    }

    /** Every combination of the components' optima, up to the limit, the last component running fastest. */
    private List<int[]> combine(List<CampPart> parts) {
        List<int[]> result = new ArrayList<>();
        int[] at = new int[parts.size()];
        boolean[] tied = net.tied();
        while (result.size() < effort.partitions()) {
            result.add(assemble(parts, at, tied));
            int p = at.length - 1;
            while (p >= 0 && ++at[p] == parts.get(p).optima().size()) {
                at[p--] = 0;
            }
            if (p < 0) {
                break;
            }
        }
        return result;
    }

    private int[] assemble(List<CampPart> parts, int[] at, boolean[] tied) {
        int[] camps = new int[kernel.size];
        int offset = 0;
        for (int p = 0; p < at.length; p++) {
            int[] nodes = parts.get(p).nodes();
            int[] optimum = parts.get(p).optima().get(at[p]);
            for (int i = 0; i < nodes.length; i++) {
                camps[nodes[i]] = optimum[i] + offset;
            }
            offset += two ? 0 : CampIndex.camps(optimum);
        }
        return canonical(kernel.expand(camps), tied);
    }

    private static int[] canonical(int[] camp, boolean[] tied) {
        int[] name = new int[camp.length + 2];
        Arrays.fill(name, -1);
        int used = 0;
        for (int v = 0; v < camp.length; v++) {
            if (!tied[v]) {
                camp[v] = -1;
            } else {
                if (name[camp[v]] < 0) {
                    name[camp[v]] = used++;
                }
                camp[v] = name[camp[v]];
            }
        }
        return camp;
    }
}
