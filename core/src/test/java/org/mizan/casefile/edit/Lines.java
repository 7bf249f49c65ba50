package org.mizan.casefile.edit;

import java.util.List;

/** What a version-control diff would show of two texts: the one stretch of lines in which they differ. */
record Lines(List<String> removed, List<String> added) {
    static Lines between(String before, String after) {
        List<String> a = List.of(before.split("(?<=\n)", -1));
        List<String> b = List.of(after.split("(?<=\n)", -1));
        int shorter = Math.min(a.size(), b.size());
        int head = 0;
        while (head < shorter && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        return new Lines(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail));
    }
}
