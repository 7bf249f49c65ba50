package org.mizan.mactor;

import java.util.Arrays;

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

    /*
     * Columns outside, partners inside: x is turned and parted into what is for and what is against, each with its 0/1
     * mark, so that the loop over partners has no branch and runs along four arrays (signs are as good as random, and a
     * branch on them cost most of the time). Each pair still adds up its columns in their order, and halving the sum is
     * exact, so the result equals the formula's to the bit. O(rows^2 columns).
     */

    /** Convergence and divergence of every pair of rows of {@code x}; the mean of intensities, not the minimum. */
    static void pairs(double[] x, int rows, int columns, double[][] with, double[][] against) {
        Side pro = Side.of(x, rows, columns, 1);
        Side contra = Side.of(x, rows, columns, -1);
        double[] c = new double[rows];
        double[] d = new double[rows];
        for (int i = 0; i < rows; i++) {
            Arrays.fill(c, 0);
            Arrays.fill(d, 0);
            for (int o = 0; o < columns; o++) {
                double a = x[i * columns + o];
                if (a > 0) {
                    pro.add(a, o * rows, i + 1, c);
                    contra.add(a, o * rows, i + 1, d);
                } else if (a < 0) {
                    contra.add(-a, o * rows, i + 1, c);
                    pro.add(-a, o * rows, i + 1, d);
                }
            }
            for (int j = i + 1; j < rows; j++) {
                with[i][j] = with[j][i] = c[j] / 2;
                against[i][j] = against[j][i] = d[j] / 2;
            }
        }
    }

    /**
     * The values of one sign, column by column.
     *
     * @param is 1 where a row takes this side, else 0
     * @param size its intensity there, else 0
     */
    private record Side(double[] is, double[] size) {
        static Side of(double[] x, int rows, int columns, int sign) {
            double[] is = new double[x.length];
            double[] size = new double[x.length];
            for (int i = 0; i < rows; i++) {
                for (int o = 0; o < columns; o++) {
                    double v = sign * x[i * columns + o];
                    is[o * rows + i] = v > 0 ? 1 : 0;
                    size[o * rows + i] = v > 0 ? v : 0;
                }
            }
            return new Side(is, size);
        }

        /** Adds the two intensities to the sum of each partner from {@code first} on that takes this side. */
        void add(double intensity, int column, int first, double[] sums) {
            for (int j = first; j < sums.length; j++) {
                sums[j] += intensity * is[column + j] + size[column + j];
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
