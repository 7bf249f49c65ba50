package org.mizan.gmcr;

/** Sets of small numbers as {@code long[]} words. */
final class Bits {

    /** Truth tables of the six lowest options within one word. */
    static final long[] PLANE = {
        0xAAAAAAAAAAAAAAAAL,
        0xCCCCCCCCCCCCCCCCL,
        0xF0F0F0F0F0F0F0F0L,
        0xFF00FF00FF00FF00L,
        0xFFFF0000FFFF0000L,
        0xFFFFFFFF00000000L
    };

    private Bits() {}

    static long[] of(int size) {
        return new long[(size + 63) >>> 6];
    }

    static boolean has(long[] set, int i) {
        return (set[i >>> 6] >>> i & 1) != 0;
    }

    static void add(long[] set, int i) {
        set[i >>> 6] |= 1L << i;
    }

    static long[] and(long[] a, long[] b) {
        long[] both = a.clone();
        for (int w = 0; w < both.length; w++) {
            both[w] &= b[w];
        }
        return both;
    }

    static long[] or(long[] a, long[] b) {
        long[] either = a.clone();
        for (int w = 0; w < either.length; w++) {
            either[w] |= b[w];
        }
        return either;
    }

    /** Whether the sets have a member in common. */
    static boolean meet(long[] a, long[] b) {
        for (int w = 0; w < a.length; w++) {
            if ((a[w] & b[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    static long[] all(int size) {
        long[] set = of(size);
        for (int i = 0; i < size; i++) {
            add(set, i);
        }
        return set;
    }

    static int count(long[] set) {
        int count = 0;
        for (long word : set) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The members, ascending. */
    static int[] members(long[] set) {
        int[] members = new int[count(set)];
        int n = 0;
        for (int w = 0; w < set.length; w++) {
            for (long rest = set[w]; rest != 0; rest &= rest - 1) {
                members[n++] = w << 6 | Long.numberOfTrailingZeros(rest);
            }
        }
        return members;
    }
}
