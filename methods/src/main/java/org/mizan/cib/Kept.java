package org.mizan.cib;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Partial scenarios that lead to the same situation: all counted, the best kept. */
final class Kept {
    /** One assignment of a knot's descriptors and its value under the ranking. */
    record Piece(byte[] variants, long value) {}

    /** Best first; equal values in the order of their variants. */
    static final Comparator<Piece> BEST_FIRST =
            Comparator.comparingLong(Piece::value).reversed().thenComparing(Piece::variants, Arrays::compare);

    private final int room;
    private final PriorityQueue<Piece> pieces = new PriorityQueue<>(BEST_FIRST.reversed());
    private long counted;
    private BigInteger before = BigInteger.ZERO;

    Kept(int room) {
        this.room = room;
    }

    void add(int[] assignment, long value) {
        counted++;
        if (pieces.size() == room && value < pieces.element().value()) {
            return;
        }
        byte[] variants = new byte[assignment.length];
        for (int i = 0; i < variants.length; i++) {
            variants[i] = (byte) assignment[i];
        }
        keep(new Piece(variants, value));
    }

    private void keep(Piece piece) {
        pieces.add(piece);
        if (pieces.size() > room) {
            pieces.remove();
        }
    }

    void merge(Kept other) {
        before = before.add(other.count());
        other.pieces.forEach(this::keep);
    }

    BigInteger count() {
        return before.add(BigInteger.valueOf(counted));
    }

    List<Piece> best() {
        List<Piece> out = new ArrayList<>(pieces);
        out.sort(BEST_FIRST);
        return out;
    }
}
