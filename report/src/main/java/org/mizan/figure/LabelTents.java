package org.mizan.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/*
 * Labels rise from both ends of the line towards a pivot: those of marks before it stand before their marks, those after it behind, so that no leader has to cross
 * a label of its own side. What finds no room there is tried on either side, and at last shortened. Several pivots are tried; the one that shows the most wins,
 * where what weighs more counts more and a shortened label counts less.
 */
/** Lays out the labels of many marks on one line in {@link LabelRows}. */
final class LabelTents {
    /** A mark's label: where on the line, how wide in full and shortened, and how much it matters (1..3). */
    record Wish(double mark, double full, double shortened, int weight) {}

    /** Where a label goes, and whether it had to be shortened. */
    record Place(LabelRows.Place at, boolean shortened) {}

    /**
     * @param places one per wish, in their order
     * @param rows how many rows they take
     */
    record Plan(List<Optional<Place>> places, int rows) {}

    private record Attempt(Place[] places, int rows, int worth) {}

    private static final int MOST_PIVOTS = 24;
    private static final int FEW_PIVOTS = 6;

    /** In a crowd the pivots differ little, and a few are enough. */
    private static final int CROWD = 40;

    private final List<Wish> wishes;
    private final int[] order;
    private final double start;
    private final double end;
    private final int most;
    private final double offset;

    private LabelTents(List<Wish> wishes, double start, double end, int most, double offset) {
        this.wishes = wishes;
        this.start = start;
        this.end = end;
        this.most = most;
        this.offset = offset;
        this.order = java.util.stream.IntStream.range(0, wishes.size())
                .boxed()
                .sorted((a, b) -> Double.compare(wishes.get(a).mark, wishes.get(b).mark))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * @param start no label before this, none after {@code end}
     * @param most rows
     * @param offset from the mark to its label
     */
    static Plan plan(List<Wish> wishes, double start, double end, int most, double offset) {
        LabelTents tents = new LabelTents(wishes, start, end, most, offset);
        int pivots = Math.min(wishes.size(), wishes.size() > CROWD ? FEW_PIVOTS : MOST_PIVOTS);
        Attempt best = tents.attempt(0);
        for (int p = 1; p <= pivots; p++) {
            Attempt attempt = tents.attempt((int) ((long) wishes.size() * p / pivots));
            best = attempt.worth > best.worth ? attempt : best;
        }
        List<Optional<Place>> places = new ArrayList<>();
        Arrays.stream(best.places).map(Optional::ofNullable).forEach(places::add);
        return new Plan(places, best.rows);
    }

    private Attempt attempt(int pivot) {
        int n = order.length;
        LabelRows rows = new LabelRows(start, end, most);
        Place[] places = new Place[n];
        int worth = 0;
        for (int round = 0; round < 3; round++) {
            for (int k = 0; k < n; k++) {
                boolean early = k < pivot;
                int i = early ? order[k] : order[n - 1 - (k - pivot)];
                if (places[i] == null) {
                    LabelRows.Side side =
                            round > 0 ? LabelRows.Side.EITHER : early ? LabelRows.Side.BEFORE : LabelRows.Side.AFTER;
                    places[i] = place(rows, wishes.get(i), round == 2, side);
                    worth += worth(places[i], wishes.get(i).weight);
                }
            }
        }
        return new Attempt(places, rows.rows(), worth);
    }

    private Place place(LabelRows rows, Wish wish, boolean shortened, LabelRows.Side side) {
        return rows.place(wish.mark, shortened ? wish.shortened : wish.full, offset, side)
                .map(at -> new Place(at, shortened))
                .orElse(null);
    }

    private static int worth(Place place, int weight) {
        return place == null ? 0 : weight * weight * (place.shortened ? 14 : 20) - place.at.row();
    }
}
