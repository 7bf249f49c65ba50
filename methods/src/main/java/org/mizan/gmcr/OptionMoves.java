package org.mizan.gmcr;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Moves in option form: a decision maker may set its own options as it likes, except against an irreversible direction,
 * in states it knows of.
 */
final class OptionMoves implements Moves {

    /*
     * For each mover the states fall into classes: the states that differ only in options it may change both ways. It moves
     * freely inside a class, and from a class into every class above, where some of its one-way options have gone their way.
     * A state hidden from the mover is a class of its own without neighbours. Classes are numbered through all movers, so
     * that a search needs one array for all of them; `members` lists the states class by class, ascending.
     * `below` and `above` exist only for movers with one-way options (compressed rows, indexed by class - first[mover]).
     */
    private final StateSpace space;
    private final int[] first; // first class of each mover, and the total
    private final int[][] classOf;
    private final int[] start; // offsets into members, one per class and one more
    private final int[] members;
    private final int[][] belowStart;
    private final int[][] below;
    private final int[][] aboveStart;
    private final int[][] above;
    private final int[] control;
    private final int most;
    private final int onlyOn;
    private final int onlyOff;
    private final long[][] hidden;

    /**
     * @param control per mover, the options it controls (bit mask)
     * @param onlyOn options that may go from not taken to taken but never back
     * @param onlyOff options that may only be dropped
     * @param hidden per mover, the states (set of ordinals) it neither leaves nor enters
     */
    OptionMoves(StateSpace space, int[] control, int onlyOn, int onlyOff, long[][] hidden) {
        int n = control.length;
        int size = space.size();
        this.space = space;
        this.control = control.clone();
        this.onlyOn = onlyOn;
        this.onlyOff = onlyOff;
        this.hidden = hidden.clone();
        this.first = new int[n + 1];
        this.classOf = new int[n][size];
        this.belowStart = new int[n][0];
        this.below = new int[n][0];
        this.aboveStart = new int[n][0];
        this.above = new int[n][0];
        var starts = new IntList(size / 4 + 16);
        this.members = new int[n * size];
        int place = 0;
        for (int j = 0; j < n; j++) {
            first[j] = starts.size();
            int frozen = control[j] & (onlyOn ^ onlyOff);
            int free = control[j] & ~(onlyOn | onlyOff);
            var keys = new IntList(16);
            Arrays.fill(classOf[j], -1);
            for (int s = 0; s < size; s++) {
                if (classOf[j][s] >= 0) {
                    continue;
                }
                int cls = starts.size();
                starts.add(place);
                int decimal = space.decimal(s);
                boolean unseen = Bits.has(hidden[j], s);
                keys.add(unseen ? -1 : decimal & ~free);
                if (unseen) {
                    classOf[j][s] = cls;
                    members[place++] = s;
                    continue;
                }
                int base = decimal & ~free;
                int sub = 0;
                do { // all settings of the free options, ascending
                    int other = base | sub;
                    if (space.feasible(other)) {
                        int t = space.ordinal(other);
                        if (!Bits.has(hidden[j], t)) {
                            classOf[j][t] = cls;
                            members[place++] = t;
                        }
                    }
                    sub = (sub - free) & free;
                } while (sub != 0);
            }
            if (frozen != 0) {
                link(j, keys.toArray(), control[j] & onlyOn & ~onlyOff, control[j] & onlyOff & ~onlyOn);
            }
        }
        first[n] = starts.size();
        starts.add(place);
        this.start = starts.toArray();
        this.most = Arrays.stream(control)
                .map(c -> 1 << Math.min(30, Integer.bitCount(c)))
                .max()
                .orElse(1);
    }

    /** Connects the classes of a mover with one-way options. */
    private void link(int j, int[] keys, int on, int off) {
        int classes = keys.length;
        var at = new IntMap(classes);
        for (int c = 0; c < classes; c++) {
            if (keys[c] >= 0) {
                at.put(keys[c], c);
            }
        }
        int[] offsets = new int[classes + 1];
        var found = new IntList(classes * 2);
        for (int c = 0; c < classes; c++) {
            int gone = keys[c] < 0 ? 0 : keys[c] & on | ~keys[c] & off; // one-way options that have gone their way
            for (int back = gone; back != 0; back = (back - 1) & gone) {
                int lower = at.get(keys[c] ^ back);
                if (lower >= 0) {
                    found.add(first[j] + lower);
                }
            }
            offsets[c + 1] = found.size();
        }
        belowStart[j] = offsets;
        below[j] = found.toArray();
        int[] count = new int[classes + 1];
        for (int lower : below[j]) {
            count[lower - first[j] + 1]++;
        }
        for (int c = 0; c < classes; c++) {
            count[c + 1] += count[c];
        }
        aboveStart[j] = count.clone();
        above[j] = new int[below[j].length];
        for (int c = 0; c < classes; c++) {
            for (int e = offsets[c]; e < offsets[c + 1]; e++) {
                above[j][count[below[j][e] - first[j]]++] = first[j] + c;
            }
        }
    }

    StateSpace space() {
        return space;
    }

    /** The options {@code mover} controls, as a bit mask. */
    int control(int mover) {
        return control[mover];
    }

    /** The states (ordinals) that {@code mover} neither leaves nor enters. */
    long[] hidden(int mover) {
        return hidden[mover];
    }

    /** Number of classes of all movers together. */
    int classes() {
        return first[first.length - 1];
    }

    int firstClass(int mover) {
        return first[mover];
    }

    int classOf(int mover, int state) {
        return classOf[mover][state];
    }

    /** Offset of the first member of a class in {@link #members}. */
    int classStart(int cls) {
        return start[cls];
    }

    int member(int place) {
        return members[place];
    }

    /** Whether the mover has one-way options, so that its classes are linked. */
    boolean oneWay(int mover) {
        return belowStart[mover].length > 0;
    }

    /** The classes from which {@code mover} can go into {@code cls}, without {@code cls}: {@code below(j)[from..to)}. */
    int[] below(int mover) {
        return below[mover];
    }

    int belowFrom(int mover, int cls) {
        return belowStart[mover][cls - first[mover]];
    }

    /** Calls {@code use} with every class that {@code mover} can enter from {@code cls}, without {@code cls}. */
    void forEachAbove(int mover, int cls, IntConsumer use) {
        if (oneWay(mover)) {
            int c = cls - first[mover];
            for (int e = aboveStart[mover][c]; e < aboveStart[mover][c + 1]; e++) {
                use.accept(above[mover][e]);
            }
        }
    }

    /**
     * Calls {@code use} with every state that {@code members} (bit mask) can bring about from {@code state} by changing
     * options of all members at once, so that infeasible states in between do not matter.
     */
    void joint(int members, int state, IntConsumer use) {
        int from = space.decimal(state);
        int mask = 0;
        for (int j = 0; j < control.length; j++) {
            if ((members >>> j & 1) == 1 && !Bits.has(hidden[j], state)) {
                mask |= control[j];
            }
        }
        int free = mask & ~(onlyOn & from | onlyOff & ~from);
        int sub = 0;
        do {
            int to = from & ~free | sub;
            if (to != from && space.feasible(to) && permitted(members, from, to)) {
                use.accept(space.ordinal(to));
            }
            sub = (sub - free) & free;
        } while (sub != 0);
    }

    /** Whether every member that changes something is allowed to see the new state. */
    private boolean permitted(int members, int from, int to) {
        for (int j = 0; j < control.length; j++) {
            if ((members >>> j & 1) == 1 && ((from ^ to) & control[j]) != 0 && Bits.has(hidden[j], space.ordinal(to))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int movers() {
        return classOf.length;
    }

    @Override
    public int states() {
        return space.size();
    }

    @Override
    public int targets(int mover, int state, int[] out) {
        int cls = classOf[mover][state];
        int n = 0;
        for (int p = start[cls]; p < start[cls + 1]; p++) {
            if (members[p] != state) {
                out[n++] = members[p];
            }
        }
        if (oneWay(mover)) {
            int c = cls - first[mover];
            for (int e = aboveStart[mover][c]; e < aboveStart[mover][c + 1]; e++) {
                int higher = above[mover][e];
                for (int p = start[higher]; p < start[higher + 1]; p++) {
                    out[n++] = members[p];
                }
            }
            Arrays.sort(out, 0, n);
        }
        return n;
    }

    @Override
    public int mostTargets() {
        return Math.min(most, space.size());
    }

    @Override
    public boolean transitive() {
        return true;
    }
}
