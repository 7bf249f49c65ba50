package org.mizan.cib;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.mizan.text.Text;

/** Names on the way between peers, who know one language and no ids, and Mizan. */
final class PeerNames {
    private static final int LONGEST = 40;

    private final Set<String> taken = new HashSet<>();

    /** An id made of a name's Latin letters and digits, or of the fallback where there are none; never the same twice. */
    String id(String name, String fallback) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        slug = slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceAll("-$", "") : slug;
        String base = slug.isEmpty() ? fallback : slug;
        String id = base;
        for (int k = 2; !taken.add(id); k++) {
            id = base + "-" + k;
        }
        return id;
    }

    /** A text for a program of one language: English, else as written. */
    static String say(Text text) {
        return text.in("en");
    }
}
