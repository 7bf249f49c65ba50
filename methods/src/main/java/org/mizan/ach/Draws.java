package org.mizan.ach;

import java.util.random.RandomGenerator;

/**
 * The numbers of draw k: a function of the seed and of k only (SplitMix64; Steele, Lea and Flood, 2014). Written out with the methods used here, because
 * those derived by the JDK may differ between its versions and a result may not.
 */
final class Draws implements RandomGenerator {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Draws(long seed, long draw) {
        state = mixed(mixed(seed) + (draw + 1) * GOLDEN);
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mixed(state);
    }

    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    private static long mixed(long of) {
        long z = (of ^ (of >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
