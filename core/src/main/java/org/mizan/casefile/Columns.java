package org.mizan.casefile;

import java.util.ArrayList;
import java.util.List;

/**
 * Which columns a table must and may have. A name that ends in {@code _} stands for that text in any language ({@code reason_} for {@code reason_en},
 * {@code reason_ar} …).
 */
public record Columns(List<String> required, List<String> optional) {
    public Columns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    public static Columns required(String... names) {
        return new Columns(List.of(names), List.of());
    }

    public Columns optional(String... names) {
        List<String> all = new ArrayList<>(optional);
        all.addAll(List.of(names));
        return new Columns(required, all);
    }

    /** The columns that every table of judgements may have: sources, confidence and the reason in words. */
    public Columns judged() {
        return optional("sources", "confidence", "reason", "reason_");
    }

    boolean allows(String name) {
        return matches(required, name) || matches(optional, name);
    }

    private static boolean matches(List<String> names, String name) {
        return names.stream()
                .anyMatch(n -> n.endsWith("_")
                        ? name.startsWith(n) && Words.isLanguage(name.substring(n.length()))
                        : n.equals(name));
    }
}
