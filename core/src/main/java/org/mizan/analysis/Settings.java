package org.mizan.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checked values of a method's {@link Option}s, by name; every option of the method has a value. Built by {@link SettingsReader}, so readers here never
 * fail on a declared option.
 */
public record Settings(Map<String, String> values) {
    public Settings {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The standard values of these options. */
    public static Settings standard(List<Option> options) {
        Map<String, String> values = new TreeMap<>();
        options.forEach(o -> values.put(o.name(), o.standard()));
        return new Settings(values);
    }

    public Settings with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new Settings(changed);
    }

    public boolean flag(String name) {
        return value(name).equals("true");
    }

    /** The value as text; empty when off. */
    public String text(String name) {
        return value(name);
    }

    public boolean has(String name) {
        return !value(name).isEmpty();
    }

    public int integer(String name) {
        return Integer.parseInt(value(name));
    }

    public double number(String name) {
        return Double.parseDouble(value(name));
    }

    /** The words of a list, in the order given. */
    public List<String> list(String name) {
        return has(name) ? List.of(value(name).split(",")) : List.of();
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no option " + name);
        }
        return value;
    }
}
