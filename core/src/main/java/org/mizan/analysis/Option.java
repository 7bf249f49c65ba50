package org.mizan.analysis;

import java.util.List;
import org.mizan.text.Message;

/**
 * A setting of a method, given as {@code --name value} on the command line.
 *
 * @param name lower-case with hyphens, without the dashes
 * @param kind what values it takes
 * @param choices the valid words of a {@link Kind#CHOICE} or {@link Kind#CHOICES}
 * @param standard the value when it is not given; empty means off
 * @param help what it does
 */
public record Option(String name, Kind kind, List<String> choices, String standard, Message help) {
    /** {@code FLAG} takes no value; {@code CHOICES} takes several separated by commas. */
    public enum Kind {
        FLAG,
        INTEGER,
        NUMBER,
        TEXT,
        CHOICE,
        CHOICES
    }

    public static Option flag(String name, Message help) {
        return new Option(name, Kind.FLAG, List.of(), "", help);
    }

    public static Option number(String name, String standard, Message help) {
        return new Option(name, Kind.NUMBER, List.of(), standard, help);
    }

    public static Option integer(String name, String standard, Message help) {
        return new Option(name, Kind.INTEGER, List.of(), standard, help);
    }

    public static Option text(String name, String standard, Message help) {
        return new Option(name, Kind.TEXT, List.of(), standard, help);
    }

    public static Option choice(String name, String standard, List<String> choices, Message help) {
        return new Option(name, Kind.CHOICE, List.copyOf(choices), standard, help);
    }

    public static Option choices(String name, String standard, List<String> choices, Message help) {
        return new Option(name, Kind.CHOICES, List.copyOf(choices), standard, help);
    }
}
