package org.mizan.analysis;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * How confidence becomes uncertainty: the mapping named {@code steps-and-triangles}, used by every method so that one statement of confidence means
 * the same everywhere (see {@code docs/uncertainty.md}).
 *
 * <ul>
 *   <li>On a discrete scale a judgement of confidence c keeps its value with probability c and otherwise moves one step up or down, each as likely; a
 *       step beyond the end of the scale is not taken.
 *   <li>On a continuous scale it follows a symmetric triangular distribution around its value with half-width (1 - c)/2 of the scale, cut to the scale.
 *   <li>A judgement without stated confidence counts as {@value #UNSTATED}.
 * </ul>
 */
public final class Spread {
    /** The confidence of a judgement for which none is stated. */
    public static final double UNSTATED = 0.5;

    private Spread() {}

    public static double confidence(OptionalDouble stated) {
        return stated.orElse(UNSTATED);
    }

    /** Draws a value of a discrete scale {@code min..max}. Always takes two numbers from the generator, so that draws stay aligned between runs. */
    public static int step(int value, OptionalDouble confidence, int min, int max, RandomGenerator random) {
        double moves = random.nextDouble();
        int step = random.nextBoolean() ? 1 : -1;
        int moved = value + step;
        return moves < confidence(confidence) || moved < min || moved > max ? value : moved;
    }

    /** Draws a value of a continuous scale {@code min..max}. Always takes two numbers from the generator. */
    public static double real(double value, OptionalDouble confidence, double min, double max, RandomGenerator random) {
        double triangle = random.nextDouble() - random.nextDouble();
        return clamp(value + triangle * halfWidth(confidence, min, max), min, max);
    }

    /** Half the width of the plausible range of a judgement on a continuous scale. */
    public static double halfWidth(OptionalDouble confidence, double min, double max) {
        return (1 - confidence(confidence)) / 2 * (max - min);
    }

    public static double clamp(double value, double min, double max) {
        return Math.min(max, Math.max(min, value));
    }
}
