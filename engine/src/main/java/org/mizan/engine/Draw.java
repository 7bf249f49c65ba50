package org.mizan.engine;

import java.util.random.RandomGenerator;

/**
 * The randomness of one draw: a function of seed, stream and draw number only, whatever thread asks. SplitMix64 (Steele, Lea, Flood 2014), written out
 * here with every method that samplers use, because the JDK's generators may change their derived methods between versions and a replay may not.
 */
final class Draw implements RandomGenerator {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /**
     * @param stream separates uses of one seed, for instance a method's id
     * @param number which draw, from 0
     */
    Draw(long seed, String stream, long number) {
        long mixed = mix(seed + GOLDEN);
        for (int i = 0; i < stream.length(); i++) {
            mixed = mix(mixed + stream.charAt(i) + GOLDEN);
        }
        this.state = mix(mixed + (number + 1) * GOLDEN);
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** Without rejection: the bias is below 2^-32 for the small bounds of judgements. */
    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound);
        }
        return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
    }

    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }
}
