package org.mizan.ach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.model.Claim;
import org.mizan.model.Source;

/**
 * Claims parted so that those of one group are not independent.
 *
 * @param of group of each claim, 0..count-1, numbered by first appearance
 * @param sources per group the works its claims share, in order of appearance; empty for a claim that cites nothing
 */
public record Groups(Grouping grouping, int[] of, List<List<String>> sources) {
    public Groups {
        sources = sources.stream().map(List::copyOf).toList();
    }

    public int count() {
        return sources.size();
    }

    /** The indices of the claims of a group. */
    int[] members(int group) {
        return IntStream.range(0, of.length).filter(e -> of[e] == group).toArray();
    }

    /**
     * Claims that share a source directly or through a chain of claims fall into one group. The analyst's own judgement is a source only of a claim that
     * cites nothing else.
     */
    static Groups of(Grouping grouping, List<Claim> claims, Case c) {
        List<Set<String>> cited =
                claims.stream().map(k -> sources(grouping, k, c)).toList();
        int[] parent = IntStream.range(0, claims.size()).toArray();
        Map<String, Integer> firstWith = new HashMap<>();
        for (int e = 0; grouping != Grouping.NONE && e < parent.length; e++) {
            for (String source : cited.get(e)) {
                Integer other = firstWith.putIfAbsent(source, e);
                if (other != null) {
                    parent[root(parent, e)] = root(parent, other);
                }
            }
        }
        return numbered(grouping, parent, cited);
    }

    private static Groups numbered(Grouping grouping, int[] parent, List<Set<String>> cited) {
        int[] number = new int[parent.length];
        Arrays.fill(number, -1);
        int[] of = new int[parent.length];
        List<Set<String>> sources = new ArrayList<>();
        for (int e = 0; e < parent.length; e++) {
            int root = root(parent, e);
            if (number[root] < 0) {
                number[root] = sources.size();
                sources.add(new LinkedHashSet<>());
            }
            of[e] = number[root];
            sources.get(of[e]).addAll(cited.get(e));
        }
        return new Groups(grouping, of, sources.stream().map(List::copyOf).toList());
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static Set<String> sources(Grouping grouping, Claim claim, Case c) {
        Set<String> cited = claim.basis().citations().stream()
                .map(Citation::source)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (cited.size() > 1) {
            cited.remove(Citation.ANALYST);
        }
        return grouping == Grouping.CARRIER ? carriers(cited, c) : origins(cited, c);
    }

    /** Without the works that only carry another work cited beside them. */
    private static Set<String> origins(Set<String> cited, Case c) {
        Set<String> carrying = new LinkedHashSet<>();
        cited.forEach(s -> carrying.addAll(through(c).apply(s)));
        Set<String> left = new LinkedHashSet<>(cited);
        left.removeAll(carrying);
        return left.isEmpty() ? cited : left;
    }

    private static Set<String> carriers(Set<String> cited, Case c) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> ends = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(cited);
        for (int at = 0; at < open.size(); at++) {
            String source = open.get(at);
            if (seen.add(source)) {
                List<String> further = through(c).apply(source);
                open.addAll(further);
                if (further.isEmpty()) {
                    ends.add(source);
                }
            }
        }
        return ends.isEmpty() ? cited : ends;
    }

    private static Function<String, List<String>> through(Case c) {
        return id -> {
            Source source = c.sources().get(id);
            return source == null ? List.of() : source.citedIn();
        };
    }
}
