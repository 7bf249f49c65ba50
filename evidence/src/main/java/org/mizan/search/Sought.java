package org.mizan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing looked for: a word, a name of one or more words, or a phrase.
 *
 * @param light its words as written; none for a name in capitals (US), which the same letters in small ones (us) are not
 * @param folded its words, letters folded
 * @param steps what it may be instead: a word or a name is one step, a phrase has one for each
 * @param skeletons for a word with a hamza inside
 * @param common whether it is one of the small words that every text has
 */
record Sought(List<String> light, List<String> folded, List<Step> steps, Set<String> skeletons, boolean common) {
    private static final int MOST = 32;

    /**
     * The common words of the two languages, as written: على is one, the name علي is not.
     */
    private static final Set<String> COMMON = Set.of(
            ("في من على إلى الى عن مع أن ان إن أو او و ثم قد ما لا هو هي هذا هذه ذلك تلك التي الذي كان كانت the a an of in on at to for and or by"
                            + " is are was were be with from as that this it")
                    .split(" "));

    /**
     * @param things other names of the same thing count
     * @param forms stems, adjectives and peoples
     */
    record Step(Set<String> things, Set<String> forms) {}

    /** What this part of a query looks for, each word or name by itself, or all together as a phrase. */
    static List<Sought> in(String part, boolean phrase, Names names, Reading.Reader reader) {
        Reading whole = reader.read(part);
        Reading reading =
                whole.words().size() > MOST ? reader.read(whole.words().subList(0, MOST)) : whole;
        List<Sought> out = new ArrayList<>();
        if (phrase) {
            if (!reading.words().isEmpty()) {
                out.add(of(reading, reading.senses(), names, reader));
            }
        } else {
            reading.senses().forEach(s -> out.add(of(reading, List.of(s), names, reader)));
        }
        return out;
    }

    private static Sought of(Reading reading, List<Reading.Sense> senses, Names names, Reading.Reader reader) {
        int from = senses.get(0).from();
        int to = senses.get(senses.size() - 1).to();
        List<Word> words = reading.words().subList(from, to);
        List<Step> steps = senses.stream().map(s -> step(s, reading, names)).toList();
        Set<String> skeletons = words.size() == 1 ? reader.skeletons(words.get(0)) : Set.of();
        boolean byCapitals = words.size() == 1
                && words.get(0).form().isCapitals()
                && !steps.get(0).things().isEmpty()
                && words.get(0).folded().length() <= Names.INITIALS;
        return new Sought(
                byCapitals ? List.of() : words.stream().map(Word::light).toList(),
                byCapitals ? List.of() : words.stream().map(Word::folded).toList(),
                steps,
                skeletons,
                words.size() == 1 && COMMON.contains(words.get(0).light()));
    }

    /** A name finds its thing and, less well, the thing's adjective and people; an adjective finds both as forms of a word. */
    private static Step step(Reading.Sense sense, Reading reading, Names names) {
        String name = String.join(
                " ",
                reading.words().subList(sense.from(), sense.to()).stream()
                        .map(Word::folded)
                        .toList());
        boolean several = sense.to() - sense.from() > 1;
        Set<String> ids = new TreeSet<>();
        Optional<Mention> whole = reading.mentions().stream()
                .filter(m -> m.from() == sense.from() && m.to() == sense.to())
                .findFirst();
        whole.ifPresent(m -> ids.addAll(names.preferred(name, m.things())));
        Set<String> relatives = new TreeSet<>();
        whole.ifPresent(m -> relatives.addAll(m.relatives()));
        Set<String> things = new TreeSet<>();
        Set<String> forms = new TreeSet<>();
        ids.forEach(i -> things.add(Reading.thing(i)));
        ids.forEach(i -> forms.add(Reading.relative(i)));
        for (String relative : ids.isEmpty() ? relatives : Set.<String>of()) {
            forms.add(Reading.thing(relative));
            forms.add(Reading.relative(relative));
        }
        if (!several) {
            sense.forms().stream().filter(f -> !f.startsWith("~")).forEach(forms::add);
        }
        return new Step(things, forms);
    }

    /** How a step is met by a step of a text, if at all. */
    static Optional<Match> meets(Step step, Reading.Sense sense) {
        if (meets(step.things(), sense.things())) {
            return Optional.of(Match.ALIAS);
        }
        boolean form = meets(step.forms(), sense.forms()) || meets(step.forms(), sense.things());
        return form ? Optional.of(Match.STEM) : Optional.empty();
    }

    private static boolean meets(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
