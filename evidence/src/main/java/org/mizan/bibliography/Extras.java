package org.mizan.bibliography;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a format cannot say of a work in its own fields. Found by writing and reading back, not by a list of what each format lacks. */
final class Extras {
    private Extras() {}

    /** The work with all that the format's own fields would lose as extras. */
    static Work carried(BibliographyFormat format, Work work) {
        byte[] bare = format.print(List.of(work.with(Map.of())));
        Map<String, String> have = format.read("", bare)
                .value()
                .filter(back -> back.size() == 1)
                .map(back -> Leaves.plain(back.get(0)))
                .orElse(Map.of());
        return work.with(between(have, Leaves.of(work)));
    }

    /** What must be said to make the one into the other: a value for each path that differs, an empty one for a path too many. */
    static Map<String, String> between(Map<String, String> have, Map<String, String> wanted) {
        Map<String, String> extras = new LinkedHashMap<>();
        wanted.forEach((path, value) -> {
            if (!value.equals(have.get(path))) {
                extras.put(path, value);
            }
        });
        have.keySet().stream().filter(path -> !wanted.containsKey(path)).forEach(path -> extras.put(path, ""));
        return extras;
    }
}
