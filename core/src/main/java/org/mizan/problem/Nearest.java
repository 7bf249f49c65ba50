package org.mizan.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Finds the valid name that a writer probably meant. */
public final class Nearest {
    private static final int SHOWN = 8;

    private Nearest() {}

    /** "try: x (all: …)" for the nearest name, or the list of valid ones when none is near and they are few. */
    public static Optional<Message> hint(String name, Collection<String> known) {
        Optional<String> nearest = to(name, known);
        List<Arg> few = known.stream().sorted().limit(SHOWN).map(Arg::code).toList();
        if (nearest.isPresent()) {
            return Optional.of(Message.of(Nearest.class, "hint.nearest", Arg.code(nearest.get())));
        }
        return known.isEmpty() || known.size() > SHOWN
                ? Optional.empty()
                : Optional.of(Message.of(Nearest.class, "hint.one-of", Arg.list(few)));
    }

    /** The known name at the least edit distance, if that is at most a third of the longer name's length (and 1 at least). */
    public static Optional<String> to(String name, Collection<String> known) {
        String bounded = name.length() > 80 ? name.substring(0, 80) : name;
        return known.stream()
                .filter(k -> k.length() <= 80)
                .map(k -> new Candidate(k, distance(bounded, k)))
                .filter(c -> c.distance <= Math.max(1, Math.max(bounded.length(), c.name.length()) / 3))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private record Candidate(String name, int distance) {}

    /** Damerau-Levenshtein distance (adjacent swaps count one), in chars. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                boolean swap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swap) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
