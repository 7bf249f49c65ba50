package org.mizan.gmcr;

import java.util.Arrays;

/** From non-negative ints to non-negative ints; fixed capacity, open addressing. */
final class IntMap {

    private final int[] keys;
    private final int[] values;
    private final int mask;

    IntMap(int entries) {
        int room = Integer.highestOneBit(Math.max(4, entries)) << 2;
        keys = new int[room];
        values = new int[room];
        mask = room - 1;
        Arrays.fill(keys, -1);
    }

    void put(int key, int value) {
        int at = slot(key);
        keys[at] = key;
        values[at] = value;
    }

    /** The value of {@code key}, or -1. */
    int get(int key) {
        int at = slot(key);
        return keys[at] == key ? values[at] : -1;
    }

    private int slot(int key) {
        int at = (key * 0x9E3779B9 >>> 7) & mask;
        while (keys[at] != -1 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
