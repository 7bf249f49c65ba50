package org.mizan.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mizan.engine.Comparison;
import org.mizan.engine.Study;

/** What was computed of the last few states of a case, to tell what its changes did. */
final class Studies {
    private static final int KEPT = 4;

    private record Kept(long number, Study study) {}

    private final Deque<Kept> last = new ArrayDeque<>();
    private final Map<String, Comparison> compared = new HashMap<>();
    private Optional<Kept> first = Optional.empty();

    synchronized void add(long number, Study study) {
        Kept kept = new Kept(number, study);
        first = first.or(() -> Optional.of(kept));
        boolean same = !last.isEmpty()
                && last.getLast()
                        .study
                        .subject()
                        .digest()
                        .equals(study.subject().digest());
        if (same) {
            last.removeLast();
        }
        last.addLast(kept);
        while (last.size() > KEPT) {
            last.removeFirst();
        }
        compared.clear();
    }

    /** Whether nothing has been computed yet. */
    synchronized boolean isEmpty() {
        return first.isEmpty();
    }

    /** What differs between the newest state and the one before it, or the first one; empty until there are two. */
    synchronized Optional<Difference> difference(Since since) {
        if (last.size() < 2 && (since == Since.STEP || first.isEmpty() || last.isEmpty())) {
            return Optional.empty();
        }
        Kept now = last.getLast();
        Kept then = since == Since.START ? first.orElseThrow() : before(now);
        if (now.number == then.number) {
            return Optional.empty();
        }
        Comparison comparison = compared.computeIfAbsent(
                then.number + " " + now.number,
                k -> Comparison.of(now.study.subject().applied(), then.study, now.study));
        return Optional.of(new Difference(then.number, now.number, comparison));
    }

    private Kept before(Kept now) {
        return last.stream().filter(k -> k != now).reduce((a, b) -> b).orElseThrow();
    }
}
