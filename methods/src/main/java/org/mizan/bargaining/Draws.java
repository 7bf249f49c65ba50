package org.mizan.bargaining;

import java.util.SplittableRandom;

/** Generators for numbered draws: draw k depends on the seed and on k only, never on the thread that makes it. */
final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Draws() {}

    static SplittableRandom of(long seed, long draw) {
        long z = seed + (draw + 1) * GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return new SplittableRandom(z ^ (z >>> 31));
    }
}
