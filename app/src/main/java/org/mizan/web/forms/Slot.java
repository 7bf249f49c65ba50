package org.mizan.web.forms;

import java.util.List;
import java.util.Optional;

/**
 * A field as a form shows it, with all that stands in it now.
 *
 * @param kind what it holds ({@link Kind#word}); {@code any} where something else is written than the field is for
 * @param name of its field, or of the part of its value
 * @param dom its id on the page; empty for parts of a value, which have none
 * @param label what it is called
 * @param hint a sentence about it; empty for none
 * @param value what is written, where that is one value
 * @param reading the same in words, for a date
 * @param json the whole value
 * @param language of a text; empty otherwise
 * @param lacking whether a text is missing in this language
 * @param required whether the case cannot be read without it
 * @param unit what an edit of it is about, as the browser sends it; empty for parts of a value
 * @param extras further properties for the page: suggestions, targets, rows
 * @param parts of the value, in order; of a text its languages
 * @param blank what a new part looks like
 * @param choices what can be chosen
 * @param chips ids of other things, with their names
 * @param troubles what is wrong with it
 */
public record Slot(
        String kind,
        String name,
        String dom,
        String label,
        String hint,
        String value,
        String reading,
        String json,
        String language,
        boolean lacking,
        boolean required,
        String unit,
        Extras extras,
        List<Slot> parts,
        Optional<Slot> blank,
        List<Option> choices,
        List<Chip> chips,
        List<Trouble> troubles) {

    /** A word that can be chosen. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * Another thing that is named.
     *
     * @param name in the language of the page, empty if there is no such thing
     * @param language of the name
     * @param where place in a cited work
     * @param quote passage of a cited work
     * @param href where it is edited; empty if nowhere
     */
    public record Chip(String id, String name, String language, String where, String quote, String href) {
        public boolean known() {
            return !name.isEmpty();
        }
    }

    /**
     * @param targets kinds of thing that can be named, separated by blanks
     * @param suggestions proposals for a word
     * @param rows of a text
     * @param leftToRight whether the value is written so in every language
     * @param keys what the keys of a mapping are
     * @param key under which a part of a mapping stands
     * @param bounds of a number
     */
    public record Extras(
            String targets,
            List<String> suggestions,
            int rows,
            boolean leftToRight,
            String keys,
            String key,
            String bounds) {
        static final Extras NONE = new Extras("", List.of(), 1, false, "", "", "");

        Extras targets(String words) {
            return new Extras(words, suggestions, rows, leftToRight, keys, key, bounds);
        }

        Extras suggesting(List<String> words, boolean ltr) {
            return new Extras(targets, words, rows, ltr, keys, key, bounds);
        }

        Extras rows(int number) {
            return new Extras(targets, suggestions, number, leftToRight, keys, key, bounds);
        }

        Extras keys(String what) {
            return new Extras(targets, suggestions, rows, leftToRight, what, key, bounds);
        }

        Extras key(String word) {
            return new Extras(targets, suggestions, rows, leftToRight, keys, word, bounds);
        }

        Extras bounds(String words) {
            return new Extras(targets, suggestions, rows, true, keys, key, words);
        }
    }

    static Slot of(String kind, String name, String label) {
        return new Slot(
                kind,
                name,
                "",
                label,
                "",
                "",
                "",
                "null",
                "",
                false,
                false,
                "",
                Extras.NONE,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The work in a citation, to be chosen among the sources. */
    public static Slot source(String label, Chip chip) {
        return of("ref", "", label)
                .chips(chip.id().isEmpty() ? List.of() : List.of(chip))
                .with(Extras.NONE.targets("sources"));
    }

    Slot value(String words) {
        return new Slot(
                kind, name, dom, label, hint, words, reading, json, language, lacking, required, unit, extras, parts,
                blank, choices, chips, troubles);
    }

    Slot reading(String words) {
        return new Slot(
                kind, name, dom, label, hint, value, words, json, language, lacking, required, unit, extras, parts,
                blank, choices, chips, troubles);
    }

    Slot json(String whole) {
        return new Slot(
                kind, name, dom, label, hint, value, reading, whole, language, lacking, required, unit, extras, parts,
                blank, choices, chips, troubles);
    }

    Slot in(String code, boolean isLacking) {
        return new Slot(
                kind, name, dom, label, hint, value, reading, json, code, isLacking, required, unit, extras, parts,
                blank, choices, chips, troubles);
    }

    Slot unit(String edit) {
        return new Slot(
                kind, name, dom, label, hint, value, reading, json, language, lacking, required, edit, extras, parts,
                blank, choices, chips, troubles);
    }

    Slot with(Extras other) {
        return new Slot(
                kind, name, dom, label, hint, value, reading, json, language, lacking, required, unit, other, parts,
                blank, choices, chips, troubles);
    }

    Slot parts(List<Slot> all, Optional<Slot> fresh) {
        return new Slot(
                kind, name, dom, label, hint, value, reading, json, language, lacking, required, unit, extras, all,
                fresh, choices, chips, troubles);
    }

    Slot choices(List<Option> all) {
        return new Slot(
                kind, name, dom, label, hint, value, reading, json, language, lacking, required, unit, extras, parts,
                blank, all, chips, troubles);
    }

    Slot chips(List<Chip> all) {
        return new Slot(
                kind, name, dom, label, hint, value, reading, json, language, lacking, required, unit, extras, parts,
                blank, choices, all, troubles);
    }

    /** As a field of the form, with its place on the page. */
    Slot field(String id, String sentence, boolean must, List<Trouble> wrong) {
        return new Slot(
                kind, name, id, label, sentence, value, reading, json, language, lacking, must, unit, extras, parts,
                blank, choices, chips, wrong);
    }

    /** Whether a part of this group says how sure somebody is and why: shown when asked for, where many of the kind stand below each other. */
    public boolean isAside(Slot part) {
        return kind.equals("group") && List.of("confidence", "reason").contains(part.name);
    }

    public boolean hasErrors() {
        return troubles.stream().anyMatch(Trouble::isError);
    }
}
