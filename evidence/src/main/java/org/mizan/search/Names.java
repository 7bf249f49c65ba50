package org.mizan.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/*
 * Names by the folded form of their first word without the article. A name that has the article must be met with it (الفرس are the Persians, فرس is a
 * horse); any name may be met behind conjunctions and prepositions, because what remains is a name. A table of one-word names by the form their adjective
 * starts with (تركيا: ترك) finds تركي, التركية, والأتراك … . Looking up a word costs a few hash lookups, one per prefix that fits; nothing depends on the
 * number of names.
 */
/** The names and aliases of a case, and well-known ones, found in texts whatever is written onto them. Immutable; safe for several threads. */
final class Names {
    private static final List<String> ARTICLES =
            List.of("ال", "وال", "بال", "كال", "فال", "لل", "ولل", "فلل", "وبال", "وكال", "فبال");
    private static final List<String> PARTICLES = List.of("و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل");
    private static final List<String> OF_RELATION = List.of("يه", "يين", "يون", "يات", "ي", "يان", "يتين");
    private static final int SHORTEST = 3;

    /** A name of this many capital letters is met in capitals only. */
    static final int INITIALS = 3;

    /**
     * One way to write a name.
     *
     * @param article whether it has the Arabic article, which {@code words} leave out
     * @param capitals whether only capital letters mean it (US, not us)
     */
    record Spelling(List<String> words, boolean article, boolean capitals, String id) {}

    /** What may begin with a word: names, and whose adjective or people it is. */
    record Start(List<Spelling> spellings, Set<String> relatives) {
        static final Start NONE = new Start(List.of(), Set.of());
    }

    private final Map<String, List<Spelling>> spellings = new HashMap<>();
    private final Map<String, Set<String>> peoples = new HashMap<>();
    private final Map<String, Set<String>> adjectives = new HashMap<>();
    private final Map<String, Set<String>> own = new HashMap<>();
    private final TreeSet<String> fingerprint = new TreeSet<>();
    private final Splitter splitter = new Splitter();

    private Names() {}

    static Names of(Collection<Named> things) {
        Names names = new Names();
        Map<String, Set<String>> holders = new HashMap<>();
        for (Named thing : things) {
            thing.names().forEach(n -> note(names.own, names.key(n), thing.id()));
            thing.all().forEach(n -> note(holders, names.key(n), thing.id()));
            thing.all().forEach(n -> names.add(n, thing.id(), thing.hasPeople()));
        }
        Vocabulary.lines("names.txt").forEach(line -> names.wellKnown(line, holders));
        return names;
    }

    /** What decides how texts are read: two sets of names with the same prints index a text alike. */
    Set<String> fingerprint() {
        return Collections.unmodifiableSet(fingerprint);
    }

    /** The names in these words, in order of their start, longer ones first; one may lie inside another. */
    List<Mention> in(List<Word> words) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Start start = words.get(i).form().start(this);
            if (start != Start.NONE) {
                mentions(start, words, i, found);
            }
        }
        return found;
    }

    private static void mentions(Start start, List<Word> words, int at, List<Mention> found) {
        Map<Integer, Set<String>> things = new TreeMap<>(Comparator.reverseOrder());
        for (Spelling spelling : start.spellings) {
            if (follows(spelling.words, words, at)) {
                things.computeIfAbsent(at + spelling.words.size(), k -> new TreeSet<>())
                        .add(spelling.id);
            }
        }
        if (!start.relatives.isEmpty()) {
            things.putIfAbsent(at + 1, Set.of());
        }
        things.forEach((end, ids) -> found.add(new Mention(at, end, ids, end == at + 1 ? start.relatives : Set.of())));
    }

    /** What names may begin with this word, prefixes on it or not. */
    Start start(Form word) {
        List<Spelling> possible = new ArrayList<>();
        Set<String> relatives = new TreeSet<>(relatives(word.folded()));
        look(word.folded(), false, word, possible);
        if (word.isArabic() && word.folded().length() > SHORTEST) {
            behind(ARTICLES, true, word, possible, relatives);
            behind(PARTICLES, false, word, possible, relatives);
        }
        return possible.isEmpty() && relatives.isEmpty()
                ? Start.NONE
                : new Start(List.copyOf(possible), Set.copyOf(relatives));
    }

    /** Of several things with one of these names, those that have it as their own name and not as an alias, if there are any. */
    Set<String> preferred(String folded, Set<String> things) {
        Set<String> named = new TreeSet<>(own.getOrDefault(folded, Set.of()));
        named.retainAll(things);
        return named.isEmpty() ? things : named;
    }

    private void behind(
            List<String> prefixes, boolean article, Form word, List<Spelling> possible, Set<String> relatives) {
        String folded = word.folded();
        for (String prefix : prefixes) {
            if (folded.startsWith(prefix) && folded.length() - prefix.length() >= SHORTEST) {
                String rest = folded.substring(prefix.length());
                look(rest, article, word, possible);
                relatives.addAll(relatives(rest));
            }
        }
    }

    private void look(String first, boolean article, Form word, List<Spelling> possible) {
        for (Spelling spelling : spellings.getOrDefault(first, List.of())) {
            if (spelling.article == article && (!spelling.capitals || word.isCapitals())) {
                possible.add(spelling);
            }
        }
    }

    private static boolean follows(List<String> name, List<Word> words, int at) {
        if (at + name.size() > words.size()) {
            return false;
        }
        for (int k = 1; k < name.size(); k++) {
            if (!words.get(at + k).folded().equals(name.get(k))) {
                return false;
            }
        }
        return true;
    }

    private Set<String> relatives(String word) {
        Set<String> people = peoples.get(word);
        if (people != null) {
            return people;
        }
        if (Letters.isArabic(word)) {
            for (String ending : OF_RELATION) {
                Set<String> of = word.endsWith(ending)
                        ? adjectives.get(word.substring(0, word.length() - ending.length()))
                        : null;
                if (of != null) {
                    return of;
                }
            }
        }
        return Set.of();
    }

    /** A line of names.txt: its names go to the things of the case that have one of them, or stand for themselves. */
    private void wellKnown(String line, Map<String, Set<String>> holders) {
        String[] parts = line.split("\\|", 2);
        List<String> names = List.of(parts[0].strip().split("\\s*,\\s*"));
        Set<String> ids = new TreeSet<>();
        names.forEach(n -> ids.addAll(own.getOrDefault(key(n), Set.of())));
        if (ids.isEmpty()) {
            names.forEach(n -> ids.addAll(holders.getOrDefault(key(n), Set.of())));
        }
        if (ids.isEmpty()) {
            ids.add("." + names.get(names.size() > 1 ? 1 : 0));
        }
        for (String id : ids) {
            names.forEach(n -> add(n, id, parts.length > 1));
            if (parts.length > 1) {
                for (String people : parts[1].strip().split("[\\s,]+")) {
                    String folded = Letters.folded(people);
                    note(peoples, folded, id);
                    if (Letters.isArabic(folded) && folded.endsWith("ي")) {
                        note(adjectives, folded.substring(0, folded.length() - 1), id);
                    }
                }
            }
        }
    }

    private void add(String name, String id, boolean hasPeople) {
        List<Word> words = splitter.words(name);
        if (words.isEmpty() || words.size() > 12) {
            return;
        }
        List<String> folded = new ArrayList<>(words.stream().map(Word::folded).toList());
        String first = folded.get(0);
        boolean article = first.startsWith("ال")
                && first.length() >= 5
                && words.get(0).light().startsWith("ال");
        if (article) {
            folded.set(0, first.substring(2));
        }
        boolean capitals = words.size() == 1
                && first.length() <= INITIALS
                && words.get(0).form().isCapitals()
                && !Letters.isArabic(first);
        put(new Spelling(List.copyOf(folded), article, capitals, id));
        if (folded.size() == 2 && Letters.isArabic(first) && !folded.get(1).startsWith("ال")) {
            put(new Spelling(List.of(folded.get(0) + folded.get(1)), article, false, id));
        }
        if (hasPeople && folded.size() == 1 && Letters.isArabic(first)) {
            String of = relationStem(folded.get(0));
            if (of.length() >= SHORTEST) {
                note(adjectives, of, id);
                fingerprint.add("~" + of + " " + id);
            }
        }
    }

    private static void note(Map<String, Set<String>> in, String key, String id) {
        in.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
    }

    private void put(Spelling spelling) {
        List<Spelling> known = spellings.computeIfAbsent(spelling.words.get(0), k -> new ArrayList<>());
        if (!known.contains(spelling)) {
            known.add(spelling);
        }
        fingerprint.add(spelling.toString());
    }

    /** What the adjective of a country is formed on: تركيا gives ترك, فرنسا gives فرنس, إيران stays. */
    private static String relationStem(String name) {
        if (name.endsWith("يا") || name.endsWith("يه")) {
            return name.substring(0, name.length() - 2);
        }
        return name.endsWith("ا") || name.endsWith("ه") ? name.substring(0, name.length() - 1) : name;
    }

    /** A name in the form in which names are compared. */
    private String key(String name) {
        return String.join(" ", splitter.words(name).stream().map(Word::folded).toList());
    }
}
