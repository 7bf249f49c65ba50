package org.mizan.matrix;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ids for the names of a peer's file. */
public final class Names {
    private Names() {}

    /** One id per name, unique: its Latin letters and digits with hyphens, or {@code prefix} and a number. */
    public static List<String> ids(List<String> names, String prefix) {
        List<String> ids = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String name : names) {
            String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-+|-+$", "");
            String cut = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
            String base = cut.isEmpty() ? prefix : cut;
            String id = base;
            for (int k = 2; !used.add(id) || id.equals(prefix); k++) {
                id = base + (base.equals(prefix) ? "" : "-") + k;
            }
            ids.add(id);
        }
        return ids;
    }
}
