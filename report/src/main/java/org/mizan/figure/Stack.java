package org.mizan.figure;

/** Levels pushed apart, in their order. */
final class Stack {
    private Stack() {}

    /** The sorted levels with at least this distance between neighbours, as near to where they were as going down and coming back up leaves them; never above {@code top}. */
    static double[] apart(double[] sorted, double distance, double top, double bottom) {
        double[] out = sorted.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(out[i], i == 0 ? top : out[i - 1] + distance);
        }
        double limit = Math.max(bottom, top + distance * (out.length - 1));
        for (int i = out.length - 1; i >= 0; i--) {
            out[i] = Math.min(out[i], limit - distance * (out.length - 1 - i));
        }
        return out;
    }
}
