package org.mizan.micmac;

/**
 * The same matrix read as interpretive structural modelling (Warfield 1974): who reaches whom, in levels.
 *
 * @param level per variable, 1 = top (reaches only what reaches it back), larger = deeper, more fundamental
 * @param driving how many variables each reaches, itself included
 * @param dependence how many variables reach each, itself included
 */
public record Levels(int[] level, int[] driving, int[] dependence) {

    static Levels of(int[] m, int n) {
        boolean[] reach = Structure.closure(m, n);
        int[] driving = new int[n];
        int[] dependence = new int[n];
        for (int i = 0; i < n; i++) {
            reach[i * n + i] = true;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                driving[i] += reach[i * n + j] ? 1 : 0;
                dependence[j] += reach[i * n + j] ? 1 : 0;
            }
        }
        int[] level = new int[n];
        int placed = 0;
        for (int now = 1; placed < n; now++) {
            for (int i = 0; i < n; i++) {
                if (level[i] == 0 && closed(reach, n, level, now, i)) {
                    level[i] = now;
                    placed++;
                }
            }
        }
        return new Levels(level, driving, dependence);
    }

    /** Whether all that i still reaches (unplaced, or placed this very round) also reaches i. */
    private static boolean closed(boolean[] reach, int n, int[] level, int now, int i) {
        for (int j = 0; j < n; j++) {
            boolean open = level[j] == 0 || level[j] == now;
            if (open && reach[i * n + j] && !reach[j * n + i]) {
                return false;
            }
        }
        return true;
    }
}
