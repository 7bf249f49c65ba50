package org.mizan.mactor;

/**
 * Actors against objectives at one order, and what follows for pairs: who converges with whom, who diverges.
 *
 * <p>Order 1 counts signs, order 2 takes the intensities -4..4, order 3 weighs them by the balance of power R.
 *
 * @param values xMAO: actors x objectives
 * @param support sum of positive values per objective
 * @param opposition sum of negative values per objective (0 or below)
 * @param objectiveMobilisation sum of absolute values per objective
 * @param actorMobilisation sum of absolute values per actor
 * @param convergence xCAA, symmetric: over objectives with equal sign, the mean of the two intensities, summed
 * @param divergence xDAA, symmetric: the same over objectives with opposite signs
 * @param convergenceDegree share of all convergence in convergence + divergence, [0, 1]; 0 when there is neither
 * @param divergenceDegree the complement; 0 when there is neither
 * @param ambivalence per actor, 0 when each partner is wholly ally or wholly opponent, 1 when all are half and half
 */
public record Stances(
        double[][] values,
        double[] support,
        double[] opposition,
        double[] objectiveMobilisation,
        double[] actorMobilisation,
        double[][] convergence,
        double[][] divergence,
        double convergenceDegree,
        double divergenceDegree,
        double[] ambivalence) {

    static Stances of(double[] mao, int actors, int objectives) {
        double[][] values = new double[actors][objectives];
        double[] support = new double[objectives];
        double[] opposition = new double[objectives];
        double[] byObjective = new double[objectives];
        double[] byActor = new double[actors];
        for (int i = 0; i < actors; i++) {
            for (int o = 0; o < objectives; o++) {
                double v = mao[i * objectives + o];
                values[i][o] = v;
                support[o] += Math.max(v, 0);
                opposition[o] += Math.min(v, 0);
                byObjective[o] += Math.abs(v);
                byActor[i] += Math.abs(v);
            }
        }
        double[][] with = new double[actors][actors];
        double[][] against = new double[actors][actors];
        pairs(mao, actors, objectives, with, against);
        double c = sum(with);
        double d = sum(against);
        double degree = c + d == 0 ? 0 : c / (c + d);
        double contrary = c + d == 0 ? 0 : d / (c + d);
        return new Stances(
                values,
                support,
                opposition,
                byObjective,
                byActor,
                with,
                against,
                degree,
                contrary,
                ambivalence(with, against));
    }

    /**
     * Convergence and divergence of every pair of rows of {@code x}; the mean of intensities, not the minimum.
     *
     * <p>Signs of real positions are as good as random, so branching on them costs more than the sums: the inner loop adds up
     * C + D and C - D without a branch.
     */
    static void pairs(double[] x, int rows, int columns, double[][] with, double[][] against) {
        double[] sign = new double[x.length];
        double[] size = new double[x.length];
        for (int at = 0; at < x.length; at++) {
            sign[at] = Math.signum(x[at]);
            size[at] = Math.abs(x[at]) / 2;
        }
        for (int i = 0; i < rows; i++) {
            for (int j = i + 1; j < rows; j++) {
                double net = 0;
                double all = 0;
                for (int a = i * columns, b = j * columns, end = a + columns; a < end; a++, b++) {
                    double side = sign[a] * sign[b];
                    double mean = size[a] + size[b];
                    net += side * mean;
                    all += side * side * mean;
                }
                with[i][j] = (all + net) / 2;
                with[j][i] = with[i][j];
                against[i][j] = (all - net) / 2;
                against[j][i] = against[i][j];
            }
        }
    }

    private static double[] ambivalence(double[][] with, double[][] against) {
        double[] result = new double[with.length];
        for (int i = 0; i < with.length; i++) {
            double clear = 0;
            double all = 0;
            for (int j = 0; j < with.length; j++) {
                clear += Math.abs(with[i][j] - against[i][j]);
                all += with[i][j] + against[i][j];
            }
            result[i] = all == 0 ? 0 : 1 - clear / all;
        }
        return result;
    }

    private static double sum(double[][] m) {
        double sum = 0;
        for (double[] row : m) {
            for (double v : row) {
                sum += v;
            }
        }
        return sum;
    }
}
