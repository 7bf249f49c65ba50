package org.mizan.bibliography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mizan.model.Source;

/**
 * Finds works that may be one and the same. It only proposes: whoever knows the works decides.
 *
 * <p>Two works are compared if they share a DOI, an ISBN, an address, a title, or a year and a word of the title; works that share none of these are not
 * alike. Years a step apart count as near, since an article is dated online and again in print.
 */
public final class Duplicates {
    static final double ALIKE = 0.86;
    private static final int BUCKET = 200;

    private final Map<String, Set<Integer>> buckets = new HashMap<>();
    private final List<Card> cards = new ArrayList<>();

    /** What is compared of a work. */
    private record Card(
            String id,
            Set<String> dois,
            Set<String> serials,
            Set<String> addresses,
            Set<String> titles,
            List<int[]> pairs,
            Set<String> families,
            String year) {}

    private Duplicates() {}

    /**
     * Two works that may be one.
     *
     * @param work what the file calls the new one
     * @param other id of a source of the case, or what the file calls another one
     * @param inCase whether the other one stands in the case already
     * @param reasons why, the strongest first: {@code doi}, {@code isbn}, {@code address}, {@code title}, {@code similar-title}, {@code author}, {@code year}
     */
    public record Proposal(String work, String other, boolean inCase, List<Reason> reasons) {
        public Proposal {
            reasons = List.copyOf(reasons);
        }
    }

    /** What two works share. */
    public enum Reason {
        DOI,
        ISBN,
        ADDRESS,
        TITLE,
        SIMILAR_TITLE,
        AUTHOR,
        YEAR
    }

    /** For each work the most likely earlier one: a source of the case, or a work before it in the file. By position in the list; most have none. */
    public static Map<Integer, Proposal> proposed(List<Work> works, Collection<Source> sources) {
        Duplicates seen = new Duplicates();
        sources.stream().filter(s -> !s.type().equals("expert")).forEach(s -> seen.add(card(s.id(), Leaves.of(s))));
        int inCase = seen.cards.size();
        Map<Integer, Proposal> proposals = new TreeMap<>();
        for (int i = 0; i < works.size(); i++) {
            Card card = card(works.get(i).key(), Leaves.of(works.get(i)));
            Proposal best = seen.best(card, inCase);
            if (best != null) {
                proposals.put(i, best);
            }
            seen.add(card);
        }
        return proposals;
    }

    /** Pairs of sources of one case that may be one work. */
    public static List<Proposal> within(Collection<Source> sources) {
        Duplicates seen = new Duplicates();
        List<Proposal> proposals = new ArrayList<>();
        for (Source s : sources) {
            if (!s.type().equals("expert")) {
                Card card = card(s.id(), Leaves.of(s));
                Proposal best = seen.best(card, Integer.MAX_VALUE);
                if (best != null) {
                    proposals.add(best);
                }
                seen.add(card);
            }
        }
        return proposals;
    }

    private static Card card(String id, Map<String, String> leaves) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        leaves.forEach((path, value) -> {
            String top = path.split("/")[0];
            if (path.matches("author/[0-9]+/(family|literal)/.*")) {
                put(found, "family", Likeness.folded(value));
            } else if (top.equals("title")) {
                put(found, "title", Likeness.folded(value));
            } else if (top.equals("doi")) {
                put(found, "doi", value.toLowerCase(Locale.ROOT));
            } else if (top.equals("isbn")) {
                put(found, "isbn", value.replaceAll("[- ]", ""));
            } else if (top.equals("url") || top.equals("permalink")) {
                put(found, "address", Likeness.address(value));
            }
        });
        String issued = leaves.getOrDefault("issued", "");
        Set<String> titles = found.getOrDefault("title", Set.of());
        return new Card(
                id,
                found.getOrDefault("doi", Set.of()),
                found.getOrDefault("isbn", Set.of()),
                found.getOrDefault("address", Set.of()),
                titles,
                titles.stream().map(Likeness::pairs).toList(),
                found.getOrDefault("family", Set.of()),
                issued.matches("[0-9]{4}.*") ? issued.substring(0, 4) : "");
    }

    private static void put(Map<String, Set<String>> into, String key, String value) {
        if (!value.isEmpty()) {
            into.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
        }
    }

    private void add(Card card) {
        int index = cards.size();
        cards.add(card);
        keys(card, false)
                .forEach(k ->
                        buckets.computeIfAbsent(k, x -> new LinkedHashSet<>()).add(index));
    }

    /** Under what a work is looked up; a search asks for the years beside its own too. */
    private static Set<String> keys(Card card, boolean search) {
        Set<String> keys = new LinkedHashSet<>();
        card.dois.forEach(v -> keys.add("doi " + v));
        card.serials.forEach(v -> keys.add("isbn " + v));
        card.addresses.forEach(v -> keys.add("address " + v));
        int year = card.year.isEmpty() ? 0 : Integer.parseInt(card.year);
        for (String title : card.titles) {
            keys.add("title " + title);
            for (String word : Likeness.words(title)) {
                if (word.length() > 3) {
                    for (int y = search && year > 0 ? year - 1 : year; y <= (search ? year + 1 : year); y++) {
                        keys.add("word " + y + " " + word);
                    }
                }
            }
        }
        return keys;
    }

    private Proposal best(Card card, int inCase) {
        Set<Integer> candidates = new LinkedHashSet<>();
        for (String key : keys(card, true)) {
            Set<Integer> bucket = buckets.getOrDefault(key, Set.of());
            // A word that hundreds of titles of a year share tells nothing.
            if (bucket.size() <= BUCKET || !key.startsWith("word ")) {
                bucket.stream().limit(BUCKET).forEach(candidates::add);
            }
        }
        List<Reason> reasons = List.of();
        int best = -1;
        for (int candidate : candidates) {
            List<Reason> found = reasons(card, cards.get(candidate));
            if (weight(found) > weight(reasons)) {
                reasons = found;
                best = candidate;
            }
        }
        return best < 0 || weight(reasons) < 2
                ? null
                : new Proposal(card.id, cards.get(best).id, best < inCase, reasons);
    }

    private static List<Reason> reasons(Card a, Card b) {
        List<Reason> reasons = new ArrayList<>();
        add(reasons, Reason.DOI, meet(a.dois, b.dois));
        add(reasons, Reason.ISBN, meet(a.serials, b.serials));
        add(reasons, Reason.ADDRESS, meet(a.addresses, b.addresses));
        boolean same = meet(a.titles, b.titles);
        add(reasons, Reason.TITLE, same);
        add(
                reasons,
                Reason.SIMILAR_TITLE,
                !same
                        && a.pairs.stream()
                                .anyMatch(x -> b.pairs.stream().anyMatch(y -> Likeness.shared(x, y) >= ALIKE)));
        add(reasons, Reason.AUTHOR, meet(a.families, b.families));
        add(reasons, Reason.YEAR, !a.year.isEmpty() && a.year.equals(b.year));
        return reasons;
    }

    private static void add(List<Reason> to, Reason reason, boolean holds) {
        if (holds) {
            to.add(reason);
        }
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    /** Two and more is worth a question. A title alone is not (chapters called "Introduction"), a shared address or number is. */
    private static int weight(List<Reason> reasons) {
        int weight = 0;
        boolean titled = reasons.contains(Reason.TITLE) || reasons.contains(Reason.SIMILAR_TITLE);
        for (Reason reason : reasons) {
            weight += switch (reason) {
                case DOI -> 6;
                case ISBN -> titled ? 4 : 1;
                case ADDRESS -> 3;
                case TITLE, SIMILAR_TITLE -> 1;
                case AUTHOR, YEAR -> titled ? 1 : 0;
            };
        }
        return weight;
    }
}
