package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of labels over a line, each label beside a thin leader that comes up from its mark. No label touches another, and no leader runs through a label.
 */
final class LabelRows {
    private static final double GAP = 8;
    private static final double LEADER = 3;

    /** Where a label goes: its row, counted from the line, and the edges of the label. */
    record Place(int row, double from, double to, boolean before) {}

    private record Stretch(double from, double to) {
        boolean meets(double a, double b) {
            return from < b && a < to;
        }
    }

    private final double start;
    private final double end;
    private final int most;
    private final List<List<Stretch>> taken = new ArrayList<>();

    /**
     * @param start no label before this
     * @param end no label after this
     * @param most rows
     */
    LabelRows(double start, double end, int most) {
        this.start = start;
        this.end = end;
        this.most = most;
    }

    int rows() {
        return taken.size();
    }

    /** On which side of its mark a label may stand. */
    enum Side {
        AFTER,
        BEFORE,
        EITHER
    }

    /** Finds the lowest row with room after the mark, or before it. */
    Optional<Place> place(double mark, double width, double offset, Side side) {
        Place after = new Place(0, mark + offset, mark + offset + width, false);
        Place before = new Place(0, mark - offset - width, mark - offset, true);
        List<Place> sides =
                side == Side.AFTER ? List.of(after) : side == Side.BEFORE ? List.of(before) : List.of(after, before);
        for (int row = 0; row < most; row++) {
            for (Place level : sides) {
                Place place = new Place(row, level.from, level.to, level.before);
                if (fits(place, mark)) {
                    take(place, mark);
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    private boolean fits(Place place, double mark) {
        if (place.from < start || place.to > end || meets(place.row, place.from - GAP, place.to + GAP)) {
            return false;
        }
        for (int row = 0; row < place.row; row++) {
            if (meets(row, mark - LEADER, mark + LEADER)) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(int row, double from, double to) {
        if (row >= taken.size()) {
            return false;
        }
        List<Stretch> stretches = taken.get(row);
        for (int i = 0; i < stretches.size(); i++) {
            if (stretches.get(i).meets(from, to)) {
                return true;
            }
        }
        return false;
    }

    private void take(Place place, double mark) {
        while (taken.size() <= place.row) {
            taken.add(new ArrayList<>());
        }
        taken.get(place.row).add(new Stretch(place.from, place.to));
        for (int row = 0; row <= place.row; row++) {
            taken.get(row).add(new Stretch(mark - LEADER, mark + LEADER));
        }
    }
}
