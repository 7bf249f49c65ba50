package org.mizan.web.read;

import java.util.Optional;
import org.mizan.web.Visit;

/** Numbers in a query. */
final class Numbers {
    private Numbers() {}

    /** The whole number under this name, if it is one and lies within the bounds; digits of both scripts are understood. */
    static Optional<Integer> asked(Visit visit, String name, int least, int most) {
        return visit.asked(name)
                .map(Numbers::western)
                .filter(v -> v.matches("-?[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(v -> v >= least && v <= most);
    }

    static String western(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char)
                (c >= '٠' && c <= '٩' ? c - '٠' + '0' : c >= '۰' && c <= '۹' ? c - '۰' + '0' : c == '−' ? '-' : c)));
        return out.toString();
    }
}
