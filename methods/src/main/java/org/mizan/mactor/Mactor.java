package org.mizan.mactor;

/**
 * The MACTOR solver: from direct influence and positions to power, convergences and distances.
 *
 * <p>Godet (1991, 1994), "Mactor: methode d'analyse du jeu des acteurs". Influence and orders 1-2 are exact; R, Q and
 * order 3 are doubles.
 *
 * @param influence MIDI and what follows from it
 * @param orders stances of order 1, 2 and 3
 * @param actorDistance 3CAA - 3DAA: above 0 the pair agrees more than it disagrees
 * @param objectiveDistance the same on the transposed 3MAO: above 0 the same actors want both objectives
 */
public record Mactor(Influence influence, Stances[] orders, double[][] actorDistance, double[][] objectiveDistance) {

    /** Largest direct influence: 0 none, 1 operations, 2 projects, 3 mission, 4 existence. */
    public static final int MAX_INFLUENCE = 4;
    /** Largest intensity of a position, for or against, on the same scale. */
    public static final int MAX_POSITION = 4;

    /**
     * Solves one matrix pair.
     *
     * @param mid direct influence, flat n x n, 0..4, diagonal 0
     * @param positions 2MAO, flat n x m, -4..4
     */
    public static Mactor of(int[] mid, int[] positions, int actors, int objectives, Power reading) {
        check(mid, positions, actors, objectives);
        Influence influence = Influence.of(mid, actors, reading);
        double[] x = new double[actors * objectives];
        Stances[] orders = new Stances[3];
        for (int order = 1; order <= 3; order++) {
            for (int i = 0; i < actors; i++) {
                for (int o = 0; o < objectives; o++) {
                    int at = i * objectives + o;
                    int p = positions[at];
                    x[at] = order == 1 ? Integer.signum(p) : order == 2 ? p : p * influence.power()[i];
                }
            }
            orders[order - 1] = Stances.of(x, actors, objectives);
        }
        return new Mactor(
                influence, orders, minus(orders[2].convergence(), orders[2].divergence()), objectives(x, actors, objectives));
    }

    private static double[][] objectives(double[] x, int actors, int objectives) {
        double[] turned = new double[x.length];
        for (int i = 0; i < actors; i++) {
            for (int o = 0; o < objectives; o++) {
                turned[o * actors + i] = x[i * objectives + o];
            }
        }
        double[][] with = new double[objectives][objectives];
        double[][] against = new double[objectives][objectives];
        Stances.pairs(turned, objectives, actors, with, against);
        return minus(with, against);
    }

    private static double[][] minus(double[][] a, double[][] b) {
        double[][] result = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                result[i][j] = a[i][j] - b[i][j];
            }
        }
        return result;
    }

    private static void check(int[] mid, int[] positions, int actors, int objectives) {
        if (mid.length != actors * actors || positions.length != actors * objectives) {
            throw new IllegalArgumentException("sizes " + mid.length + ", " + positions.length);
        }
        for (int i = 0; i < mid.length; i++) {
            boolean diagonal = i / actors == i % actors;
            if (mid[i] < 0 || mid[i] > (diagonal ? 0 : MAX_INFLUENCE)) {
                throw new IllegalArgumentException("influence " + mid[i] + " at " + i);
            }
        }
        for (int v : positions) {
            if (Math.abs(v) > MAX_POSITION) {
                throw new IllegalArgumentException("position " + v);
            }
        }
    }
}
