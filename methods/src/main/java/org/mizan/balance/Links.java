package org.mizan.balance;

import java.util.Arrays;

/**
 * Tells whether a partly placed partition can still end with camps that hang together.
 *
 * <p>Two groups without a tie between them may share a camp or not, at the same cost and with the same ties frustrated.
 * Only the divided reading is listed; without this check a sparse network would repeat it in a Bell number of ways. In
 * an optimal camp no part can leave at a gain, so what holds it together is ties of net weight 0 or more.
 */
final class Links {
    private final int n;
    private final int[][] links;
    private final int[] first; // per camp: its first member, or -1
    private final int[] visit; // stamp of the last traversal that met a node
    private final int[] queue;
    private int stamp;

    /** @param order the kernel's nodes in search order */
    Links(Kernel kernel, int[] order) {
        n = order.length;
        links = new int[n][];
        for (int i = 0; i < n; i++) {
            int[] found = new int[n];
            int degree = 0;
            for (int j = 0; j < n; j++) {
                int at = order[i] * kernel.size + order[j];
                if (kernel.tied[at] && kernel.w[at] >= 0) {
                    found[degree++] = j;
                }
            }
            links[i] = Arrays.copyOf(found, degree);
        }
        first = new int[n];
        visit = new int[n];
        queue = new int[n];
    }

    /** Whether each camp of nodes 0..placed-1 is connected through its own and the unplaced nodes. */
    boolean connectable(int[] camp, int placed) {
        Arrays.fill(first, -1);
        for (int v = 0; v < placed; v++) {
            if (first[camp[v]] < 0) {
                first[camp[v]] = v;
            }
        }
        for (int c = 0; c < n && first[c] >= 0; c++) {
            spread(first[c], camp, placed);
            for (int v = first[c]; v < placed; v++) {
                if (camp[v] == c && visit[v] != stamp) {
                    return false;
                }
            }
        }
        return true;
    }

    private void spread(int start, int[] camp, int placed) {
        stamp++;
        int tail = 0;
        queue[tail++] = start;
        visit[start] = stamp;
        for (int head = 0; head < tail; head++) {
            for (int x : links[queue[head]]) {
                if (visit[x] != stamp && (x >= placed || camp[x] == camp[start])) {
                    visit[x] = stamp;
                    queue[tail++] = x;
                }
            }
        }
    }
}
