package org.mizan.problem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Finds the valid name that a writer probably meant. */
public final class Nearest {
    private static final int SHOWN = 8;
    private static final int LONGEST = 80;

    private Nearest() {}

    /** "try: x (all: …)" for the nearest name, or the list of valid ones when none is near and they are few. */
    public static Optional<Message> hint(String name, Collection<String> known) {
        Optional<String> nearest = to(name, known);
        if (nearest.isPresent()) {
            return Optional.of(Message.of(Nearest.class, "hint.nearest", Arg.code(nearest.get())));
        }
        if (known.isEmpty() || known.size() > SHOWN) {
            return Optional.empty();
        }
        List<Arg> all = known.stream().sorted().map(Arg::code).toList();
        return Optional.of(Message.of(Nearest.class, "hint.one-of", Arg.list(all)));
    }

    /** The known name at the least edit distance, if that is at most a third of the longer name's length (and 1 at least). */
    public static Optional<String> to(String name, Collection<String> known) {
        String written = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        Optional<String> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String k : known) {
            int bound = Math.min(least, allowed(Math.max(written.length(), k.length())));
            if (k.length() > LONGEST || Math.abs(k.length() - written.length()) > bound) {
                continue;
            }
            int distance = distance(written, k, bound);
            boolean better = distance < least || distance == least && k.compareTo(best.orElseThrow()) < 0;
            if (distance <= bound && better) {
                least = distance;
                best = Optional.of(k);
            }
        }
        return best;
    }

    /** A third of the letters, one at least; a single letter is like no other. */
    private static int allowed(int length) {
        return length < 2 ? 0 : Math.max(1, length / 3);
    }

    /** Damerau-Levenshtein distance (adjacent swaps count one), in chars; any number above the bound where it is above. */
    private static int distance(String a, String b, int bound) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int nearest = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                boolean swap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swap) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                nearest = Math.min(nearest, row[j]);
            }
            // Later rows only grow from these two: a swap reaches back no further.
            if (nearest > bound && least(last) > bound) {
                return bound + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static int least(int[] row) {
        int least = row[0];
        for (int value : row) {
            least = Math.min(least, value);
        }
        return least;
    }
}
