package org.mizan.ach;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** How much a claim is believed, or how much it bears on a hypothesis: low, medium or high, with the factors of PARC ACH. */
public enum Weight {
    L(1 / Math.sqrt(2)),
    M(1),
    H(Math.sqrt(2));

    private final double factor;

    Weight(double factor) {
        this.factor = factor;
    }

    /** 1/√2, 1 or √2. */
    public double factor() {
        return factor;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Weight::name).toList();
    }

    /** The credibility of a claim that is held with this confidence: thirds of 0..1; medium where none is stated. */
    static Weight ofConfidence(OptionalDouble confidence) {
        double c = confidence.orElse(0.5);
        return c * 3 < 1 ? L : c * 3 < 2 ? M : H;
    }
}
