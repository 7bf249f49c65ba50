package org.mizan.web.forms;

import java.util.List;

/**
 * One thing that can be said of an item.
 *
 * @param name its column, or its key in the item's mapping; a text spread over columns is named without the language
 * @param label key of its label among the messages ({@code field.…}), and of its hint ({@code hint.…}) if it has one
 * @param required whether the case cannot be read without it
 * @param hinted whether there is a hint
 */
public record Field(String name, Kind kind, String label, boolean required, boolean hinted) {
    private static Field of(String name, Kind kind) {
        return new Field(name, kind, name, false, false);
    }

    static Field line(String name) {
        return of(name, new Kind.Texts(1));
    }

    static Field area(String name, int rows) {
        return of(name, new Kind.Texts(rows));
    }

    static Field word(String name) {
        return of(name, new Kind.Word(false, ""));
    }

    static Field code(String name) {
        return of(name, new Kind.Word(true, ""));
    }

    static Field suggested(String name, String suggestions) {
        return of(name, new Kind.Word(true, suggestions));
    }

    static Field date(String name) {
        return of(name, new Kind.Date());
    }

    static Field number(String name, double min, double max) {
        return of(name, new Kind.Number(min, max, false));
    }

    static Field whole(String name, int min, int max) {
        return of(name, new Kind.Number(min, max, true));
    }

    static Field choice(String name, List<String> values, String words) {
        return of(name, new Kind.Choice(values, words));
    }

    static Field choices(String name, List<String> values, String words) {
        return of(name, new Kind.Choices(values, words));
    }

    static Field ref(String name, Target... targets) {
        return of(name, new Kind.Ref(List.of(targets)));
    }

    static Field refs(String name, Target... targets) {
        return of(name, new Kind.Refs(List.of(targets)));
    }

    static Field refs(String name, List<Target> targets) {
        return of(name, new Kind.Refs(targets));
    }

    static Field cites(String name) {
        return of(name, new Kind.Citations());
    }

    static Field flag(String name) {
        return of(name, new Kind.Flag());
    }

    static Field group(String name, Field... fields) {
        return of(name, new Kind.Group(List.of(fields)));
    }

    static Field list(String name, Kind item) {
        return of(name, new Kind.ListOf(item));
    }

    static Field map(String name, String keys, Kind value) {
        return of(name, new Kind.MapOf(keys, value));
    }

    static Field kind(String name, Kind kind) {
        return of(name, kind);
    }

    /** A key that no declaration names. */
    static Field unknown(String name) {
        return new Field(name, new Kind.Any(), "", false, false);
    }

    Field must() {
        return new Field(name, kind, label, true, hinted);
    }

    Field labelled(String other) {
        return new Field(name, kind, other, required, hinted);
    }

    Field hint() {
        return new Field(name, kind, label, required, true);
    }

    /** Sources, confidence and reason: what every judgement rests on. */
    static List<Field> basis() {
        return List.of(
                cites("sources"),
                of("confidence", new Kind.Confidence()).hint(),
                area("reason", 2).hint());
    }
}
