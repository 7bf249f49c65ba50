package org.mizan.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Claim;

/**
 * Finds where claims disagree: claims with one topic and different values, and claims that the case itself sets against each other. A claim without a
 * value takes no side in its topic. Linear in the number of claims.
 */
public final class Contradictions {
    private Contradictions() {}

    /** The contradictions, topics first in the order of their first claim, then the stated ones. */
    public static List<Contradiction> among(List<Claim> claims) {
        Map<String, Map<Answer, List<Claim>>> topics = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim.topic().isPresent() && claim.value().isPresent()) {
                topics.computeIfAbsent(claim.topic().get(), t -> new LinkedHashMap<>())
                        .computeIfAbsent(Answer.of(claim.value().get()), v -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<Contradiction> found = new ArrayList<>();
        Map<String, Integer> shown = new LinkedHashMap<>();
        topics.forEach((topic, answers) -> {
            if (Answer.disagree(answers.keySet())) {
                found.add(new Contradiction(
                        Optional.of(topic),
                        answers.values().stream().map(Contradictions::side).toList()));
                answers.values().forEach(list -> list.forEach(c -> shown.put(c.id(), found.size() - 1)));
            }
        });
        stated(claims, shown, found);
        return found;
    }

    private static Contradiction.Side side(List<Claim> claims) {
        return new Contradiction.Side(claims.get(0).value(), claims);
    }

    /** Groups of claims joined by {@code contradicts}, unless a topic already shows them; each claim is a side of its own. */
    private static void stated(List<Claim> claims, Map<String, Integer> shown, List<Contradiction> found) {
        Map<String, Claim> byId = new LinkedHashMap<>();
        claims.forEach(c -> byId.put(c.id(), c));
        Map<String, Set<String>> against = new LinkedHashMap<>();
        for (Claim claim : claims) {
            for (String other : claim.contradicts()) {
                boolean already =
                        shown.containsKey(claim.id()) && shown.get(claim.id()).equals(shown.get(other));
                if (byId.containsKey(other) && !other.equals(claim.id()) && !already) {
                    against.computeIfAbsent(claim.id(), k -> new LinkedHashSet<>())
                            .add(other);
                    against.computeIfAbsent(other, k -> new LinkedHashSet<>()).add(claim.id());
                }
            }
        }
        Set<String> done = new HashSet<>();
        for (Claim claim : claims) {
            if (against.containsKey(claim.id()) && !done.contains(claim.id())) {
                Set<String> joined = reach(claim.id(), against);
                done.addAll(joined);
                found.add(new Contradiction(
                        Optional.empty(),
                        claims.stream()
                                .filter(c -> joined.contains(c.id()))
                                .map(c -> new Contradiction.Side(c.value(), List.of(c)))
                                .toList()));
            }
        }
    }

    private static Set<String> reach(String start, Map<String, Set<String>> against) {
        Set<String> reached = new LinkedHashSet<>(Set.of(start));
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (String next : against.get(open.remove(open.size() - 1))) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
