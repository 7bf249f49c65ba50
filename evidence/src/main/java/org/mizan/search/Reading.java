package org.mizan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text as search sees it.
 *
 * @param words its words
 * @param mentions the names in it
 * @param senses its words once more, each name one step whatever number of words it has: what a phrase is compared with
 */
record Reading(List<Word> words, List<Mention> mentions, List<Sense> senses) {
    /**
     * One step of a text.
     *
     * @param from index of its first word
     * @param to one behind its last
     * @param things ids of what it names
     * @param forms what else it may be found by: stems, and the things it is an adjective or a people of
     */
    record Sense(int from, int to, Set<String> things, Set<String> forms) {}

    /** Marks an id among the terms of an index, where no word begins so. */
    static String thing(String id) {
        return "#" + id;
    }

    static String relative(String id) {
        return "~" + id;
    }

    /** Reads texts. For one thread. */
    static final class Reader {
        private final Splitter splitter = new Splitter();
        private final Names names;
        private final Stemmer stemmer;

        Reader(Names names, Stemmer stemmer) {
            this.names = names;
            this.stemmer = stemmer;
        }

        Reading read(String text) {
            return read(splitter.words(text));
        }

        Reading read(List<Word> words) {
            List<Mention> mentions = names.in(words);
            List<Sense> senses = new ArrayList<>(words.size());
            int next = 0;
            for (int i = 0; i < words.size(); ) {
                while (next < mentions.size() && mentions.get(next).from() < i) {
                    next++;
                }
                boolean named = next < mentions.size() && mentions.get(next).from() == i;
                int end = named ? mentions.get(next).to() : i + 1;
                senses.add(sense(words, i, end, mentions, next));
                i = end;
            }
            return new Reading(words, mentions, senses);
        }

        Set<String> skeletons(Word word) {
            return word.form().skeletons(stemmer);
        }

        private Sense sense(List<Word> words, int from, int to, List<Mention> mentions, int next) {
            boolean unnamed = next >= mentions.size() || mentions.get(next).from() >= to;
            if (unnamed) {
                return new Sense(from, to, Set.of(), words.get(from).form().stems(stemmer));
            }
            Set<String> things = new TreeSet<>();
            Set<String> forms = new TreeSet<>();
            for (int m = next; m < mentions.size() && mentions.get(m).from() < to; m++) {
                Mention mention = mentions.get(m);
                if (mention.to() <= to) {
                    mention.things().forEach(t -> things.add(thing(t)));
                    mention.relatives().forEach(t -> forms.add(relative(t)));
                }
            }
            for (int i = from; i < to && to - from > 1; i++) {
                forms.addAll(words.get(i).form().stems(stemmer));
            }
            return new Sense(from, to, things, forms);
        }
    }
}
