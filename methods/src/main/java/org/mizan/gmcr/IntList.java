package org.mizan.gmcr;

import java.util.Arrays;

/** A growing row of ints. */
final class IntList {

    private int[] items;
    private int size;

    IntList(int room) {
        items = new int[Math.max(4, room)];
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    int get(int index) {
        return items[index];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
