package org.mizan.bargaining;

import java.util.stream.IntStream;

/** What KTAB's files can hold: one capability per actor, a position on every issue, saliences that sum to at most 100. */
final class KtabShape {

    private static final double SLACK = 1e-9;

    private KtabShape() {}

    static boolean fits(BargainingInput input) {
        return IntStream.range(0, input.actors().size()).allMatch(a -> fits(input, a));
    }

    private static boolean fits(BargainingInput input, int actor) {
        double sum = 0;
        double capability = input.capability()[input.index(actor, 0)];
        for (int k = 0; k < input.issues().size(); k++) {
            int at = input.index(actor, k);
            if (Double.isNaN(input.position()[at]) || input.capability()[at] != capability) {
                return false;
            }
            sum += input.salience()[at];
        }
        return sum <= 1 + SLACK;
    }

    /** In hundredths of the scale; rounded where that undoes the division of reading. */
    static double position(BargainingInput input, int actor, int issue) {
        return tidy(100 * input.issues().get(issue).share(input.position()[input.index(actor, issue)]));
    }

    static double salience(BargainingInput input, int actor, int issue) {
        return tidy(100 * input.salience()[input.index(actor, issue)]);
    }

    private static double tidy(double value) {
        double rounded = Math.rint(value * 1e9) / 1e9;
        return Math.abs(rounded - value) < 1e-11 ? rounded : value;
    }
}
