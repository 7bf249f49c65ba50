package org.mizan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mizan.model.Relation;
import org.mizan.time.Edtf;

/**
 * Relations that held in one stretch of years.
 *
 * @param period the stretch, open where no relation begins or ends
 */
record TimeSlice(Edtf period, List<Relation> relations) {
    private static final int CUTS = 2;
    private static final int APART = 5;

    /** At most three slices, cut at the years in which most relations begin or end; one slice where hardly any do. */
    static List<TimeSlice> of(List<Relation> relations) {
        Map<Integer, Long> changes = relations.stream()
                .flatMap(r -> java.util.stream.Stream.concat(start(r).stream(), end(r).stream()))
                .collect(Collectors.groupingBy(y -> y, TreeMap::new, Collectors.counting()));
        List<Integer> cuts = new ArrayList<>();
        changes.entrySet().stream()
                .filter(e -> e.getValue() >= 2)
                .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .filter(y -> inside(y, changes))
                .forEach(y -> {
                    if (cuts.size() < CUTS && cuts.stream().allMatch(k -> Math.abs(k - y) >= APART)) {
                        cuts.add(y);
                    }
                });
        cuts.sort(Integer::compare);
        List<TimeSlice> slices = new ArrayList<>();
        for (int i = 0; i <= cuts.size(); i++) {
            String from = i == 0 ? ".." : year(cuts.get(i - 1));
            String to = i == cuts.size() ? ".." : year(cuts.get(i));
            slice(from, to, relations).ifPresent(slices::add);
        }
        return slices;
    }

    private static boolean inside(int year, Map<Integer, Long> changes) {
        TreeMap<Integer, Long> sorted = new TreeMap<>(changes);
        return year > sorted.firstKey();
    }

    private static Optional<TimeSlice> slice(String from, String to, List<Relation> relations) {
        String written = from + "/" + to;
        Edtf period =
                written.equals("../..") ? Edtf.UNKNOWN : Edtf.parse(written).orElse(Edtf.UNKNOWN);
        List<Relation> held = relations.stream()
                .filter(r -> period.isUnknown() || holds(r, from, to))
                .toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(new TimeSlice(period, held));
    }

    /** Whether it held for more than the turn of the slice: one that ends in the year of the cut belongs before it. */
    private static boolean holds(Relation r, String from, String to) {
        boolean begun =
                to.equals("..") || start(r).map(y -> y < Integer.parseInt(to)).orElse(true);
        boolean going =
                from.equals("..") || end(r).map(y -> y > Integer.parseInt(from)).orElse(true);
        boolean within = start(r).isPresent()
                && start(r).equals(end(r))
                && start(r).map(y -> year(y).equals(from)).orElse(false);
        return begun && going || within;
    }

    private static Optional<Integer> start(Relation r) {
        return r.when().from().map(m -> m.year());
    }

    private static Optional<Integer> end(Relation r) {
        return r.when().to().map(m -> m.year());
    }

    private static String year(int year) {
        return String.format(java.util.Locale.ROOT, "%04d", year);
    }
}
