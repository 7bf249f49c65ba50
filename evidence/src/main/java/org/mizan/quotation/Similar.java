package org.mizan.quotation;

import java.util.Arrays;

/** How much two passages have in common. */
final class Similar {
    private static final int LONGEST = 4000;

    private Similar() {}

    /** The share of common pairs of neighbouring letters, 0..1. */
    static double share(String a, String b) {
        int[] left = pairs(a);
        int[] right = pairs(b);
        int common = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            int order = Integer.compare(left[i], right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return left.length + right.length == 0 ? 0 : 2.0 * common / (left.length + right.length);
    }

    private static int[] pairs(String text) {
        String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        int[] pairs = new int[Math.max(0, some.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = some.charAt(i) << 16 | some.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }
}
