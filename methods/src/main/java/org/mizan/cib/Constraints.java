package org.mizan.cib;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a scenario may contain whatever the judgements say: which variants are allowed, and which two variants exclude each
 * other. With an empty matrix this alone is morphological analysis. Immutable; variants are numbered among all variants
 * of the matrix.
 */
public final class Constraints {
    private final int[] first;
    private final int[] allowed;
    private final int[][] excluded;

    private Constraints(int[] first, int[] allowed, int[][] excluded) {
        this.first = first;
        this.allowed = allowed;
        this.excluded = excluded;
    }

    /** Everything allowed. */
    public static Constraints none(CrossImpactMatrix matrix) {
        int n = matrix.descriptors();
        int[] first = new int[n + 1];
        int[] allowed = new int[n];
        for (int j = 0; j < n; j++) {
            first[j + 1] = matrix.first(j + 1);
            allowed[j] = (int) ((1L << matrix.size(j)) - 1);
        }
        return new Constraints(first, allowed, new int[matrix.dimension()][0]);
    }

    /** Only this variant of the descriptor. */
    public Constraints fix(int descriptor, int variant) {
        return allow(descriptor, 1 << variant);
    }

    /** Only the variants whose bit is set, of those allowed so far. */
    public Constraints allow(int descriptor, int variants) {
        int[] masks = allowed.clone();
        masks[descriptor] &= variants;
        return new Constraints(first, masks, excluded);
    }

    /** Never these two variants together. */
    public Constraints forbid(int one, int other) {
        int[][] pairs = excluded.clone();
        pairs[one] = with(pairs[one], other);
        pairs[other] = with(pairs[other], one);
        return new Constraints(first, allowed, pairs);
    }

    /** The first variant only together with the second: every other variant of the second's descriptor is excluded. */
    public Constraints imply(int one, int other) {
        Constraints out = this;
        int j = descriptorOf(other);
        for (int v = first[j]; v < first[j + 1]; v++) {
            if (v != other) {
                out = out.forbid(one, v);
            }
        }
        return out;
    }

    private int descriptorOf(int variant) {
        int at = Arrays.binarySearch(first, variant);
        return at >= 0 ? at : -at - 2;
    }

    private static int[] with(int[] sorted, int x) {
        Set<Integer> all = new TreeSet<>();
        for (int y : sorted) {
            all.add(y);
        }
        all.add(x);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Bits of the allowed variants of a descriptor. */
    public int allowed(int descriptor) {
        return allowed[descriptor];
    }

    /** The variants (numbered among all) a variant excludes, ascending. Not to be changed by the caller. */
    int[] excludedBy(int variant) {
        return excluded[variant];
    }

    /** Whether a scenario keeps all constraints. */
    public boolean permits(int[] scenario) {
        for (int j = 0; j < scenario.length; j++) {
            if ((allowed[j] >> scenario[j] & 1) == 0) {
                return false;
            }
            for (int v : excluded[first[j] + scenario[j]]) {
                int i = descriptorOf(v);
                if (first[i] + scenario[i] == v) {
                    return false;
                }
            }
        }
        return true;
    }
}
