package org.mizan.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds in the texts of a hit what the index found, decides which text shows it best, and cuts the snippet. For one thread. */
final class Marker {
    private static final int WIDTH = 220;
    private static final int LEAD = 60;

    /** Other names that a hit tells. */
    private static final int NAMES = 3;

    /** A place where one part of the query was found. */
    private record Mark(int start, int end, int sought, Match match) {}

    /** A text with its marks. */
    private record Marked(Entry.Field field, List<Mark> marks, Map<Integer, Match> best) {
        /** Fewer is better: each part of the query that is missing, then how well the others were found. */
        int cost(int parts) {
            int cost = 100 * (parts - best.size());
            for (Match match : best.values()) {
                cost += match.ordinal();
            }
            return cost;
        }
    }

    private final List<Sought> wanted;
    private final Reading.Reader reader;
    private final String language;

    /** @param language of the reader, whose texts are shown where those of another language are no better; empty for none */
    Marker(List<Sought> wanted, Reading.Reader reader, String language) {
        this.wanted = wanted;
        this.reader = reader;
        this.language = language;
    }

    /** The entry as a hit; empty if nothing of the query is in it, which an honest index does not do. */
    Optional<Hit> hit(Entry entry, String query) {
        List<Marked> texts = entry.fields().stream().map(this::mark).toList();
        boolean found = wanted.isEmpty()
                || entry.id().equals(query.strip())
                || texts.stream().anyMatch(t -> !t.best().isEmpty());
        return found ? Optional.of(hit(entry, texts)) : Optional.empty();
    }

    private Hit hit(Entry entry, List<Marked> texts) {
        Optional<Marked> shown = texts.stream()
                .min(Comparator.comparingInt(m -> m.cost(wanted.size())))
                .map(best -> readable(best, texts));
        Snippet snippet = shown.map(this::snippet).orElseGet(() -> new Snippet("und", false, List.of(), true, true));
        return new Hit(
                entry.kind(),
                entry.id(),
                entry.label(),
                shown.map(m -> m.field().name()).orElse("id"),
                match(texts),
                shown.map(Marker::names).orElse(List.of()),
                snippet,
                entry.at(),
                entry.page(),
                List.copyOf(entry.sources()),
                List.copyOf(entry.years()));
    }

    /** The same text in the language of the reader, if as much of the query is in it, under whatever names. */
    private Marked readable(Marked best, List<Marked> texts) {
        return texts.stream()
                .filter(t -> t.field().language().equals(language)
                        && t.field().name().equals(best.field().name())
                        && t.best().size() == best.best().size())
                .findFirst()
                .orElse(best);
    }

    /** What the text says instead of the names that were asked for. */
    private static List<String> names(Marked shown) {
        return shown.marks().stream()
                .filter(m -> m.match() == Match.ALIAS && shown.best().get(m.sought()) == Match.ALIAS)
                .map(m -> Directions.harmless(shown.field().text().substring(m.start(), m.end())))
                .distinct()
                .limit(NAMES)
                .toList();
    }

    /** The best way each part was found anywhere in the entry, and of these the weakest. */
    private Match match(List<Marked> texts) {
        Match weakest = Match.EXACT;
        for (int i = 0; i < wanted.size(); i++) {
            Optional<Match> best = Optional.empty();
            for (Marked text : texts) {
                Match here = text.best().get(i);
                if (here != null && (best.isEmpty() || here.compareTo(best.get()) < 0)) {
                    best = Optional.of(here);
                }
            }
            if (best.isPresent() && !wanted.get(i).common() && best.get().compareTo(weakest) > 0) {
                weakest = best.get();
            }
        }
        return weakest;
    }

    private Marked mark(Entry.Field field) {
        Reading reading = reader.read(field.text());
        List<Mark> marks = new ArrayList<>();
        Map<Integer, Match> best = new TreeMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            int before = marks.size();
            exact(wanted.get(i), i, reading, marks);
            senses(wanted.get(i), i, reading, marks);
            skeletons(wanted.get(i), i, reading, marks);
            for (Mark mark : marks.subList(before, marks.size())) {
                best.merge(i, mark.match(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return new Marked(field, marks, best);
    }

    private static void exact(Sought sought, int index, Reading reading, List<Mark> marks) {
        List<Word> words = reading.words();
        int n = sought.folded().size();
        for (int i = 0; n > 0 && i + n <= words.size(); i++) {
            int k = 0;
            while (k < n && words.get(i + k).folded().equals(sought.folded().get(k))) {
                k++;
            }
            if (k == n) {
                marks.add(new Mark(words.get(i).start(), words.get(i + n - 1).end(), index, Match.EXACT));
            }
        }
    }

    private static void senses(Sought sought, int index, Reading reading, List<Mark> marks) {
        List<Reading.Sense> senses = reading.senses();
        int n = sought.steps().size();
        for (int i = 0; i + n <= senses.size(); i++) {
            Match weakest = Match.ALIAS;
            int k = 0;
            for (; k < n; k++) {
                Optional<Match> met = Sought.meets(sought.steps().get(k), senses.get(i + k));
                if (met.isEmpty()) {
                    break;
                }
                weakest = met.get().compareTo(weakest) > 0 ? met.get() : weakest;
            }
            if (k == n) {
                int start = reading.words().get(senses.get(i).from()).start();
                int end = reading.words().get(senses.get(i + n - 1).to() - 1).end();
                marks.add(new Mark(start, end, index, weakest));
            }
        }
    }

    private void skeletons(Sought sought, int index, Reading reading, List<Mark> marks) {
        if (sought.skeletons().isEmpty()) {
            return;
        }
        for (Word word : reading.words()) {
            if (reader.skeletons(word).stream().anyMatch(sought.skeletons()::contains)) {
                marks.add(new Mark(word.start(), word.end(), index, Match.SKELETON));
            }
        }
    }

    private Snippet snippet(Marked marked) {
        String text = marked.field().text();
        List<Mark> marks = new ArrayList<>(marked.marks());
        marks.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        int from = window(text, marks);
        int to = wordEnd(text, Math.min(text.length(), from + WIDTH));
        List<Snippet.Part> parts = new ArrayList<>();
        int at = from;
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.end() <= to) {
                part(text, at, mark.start(), false, parts);
                part(text, mark.start(), mark.end(), true, parts);
                at = mark.end();
            }
        }
        part(text, at, to, false, parts);
        return new Snippet(
                marked.field().language(),
                Directions.rightToLeft(marked.field().language(), text),
                parts,
                text.substring(0, from).isBlank(),
                text.substring(to).isBlank());
    }

    /** Where the stretch begins that shows most parts of the query, the earliest of these. */
    private static int window(String text, List<Mark> marks) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int start = marks.get(i).start();
            Set<Integer> seen = new TreeSet<>();
            for (int k = i; k < marks.size() && marks.get(k).end() <= start + WIDTH - LEAD; k++) {
                seen.add(marks.get(k).sought());
            }
            if (seen.size() > most) {
                most = seen.size();
                best = start;
            }
        }
        return best <= LEAD ? 0 : wordStart(text, best - LEAD, best);
    }

    private static int wordStart(String text, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return limit;
    }

    private static int wordEnd(String text, int to) {
        int i = to;
        while (i < text.length() && i < to + 40 && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && Character.isLowSurrogate(text.charAt(i)) ? i + 1 : i;
    }

    private static void part(String text, int from, int to, boolean found, List<Snippet.Part> parts) {
        if (from < to) {
            parts.add(new Snippet.Part(Directions.harmless(text.substring(from, to)), found));
        }
    }
}
