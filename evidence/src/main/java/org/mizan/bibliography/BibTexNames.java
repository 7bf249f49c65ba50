package org.mizan.bibliography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of names as BibTeX writes them: {@code Family, Given and Given Family and {A Body}}. */
final class BibTexNames {
    private static final int MOST = 500;

    private BibTexNames() {}

    static List<Work.Name> read(String value) {
        List<Work.Name> names = new ArrayList<>();
        for (String one : split(value, " and ")) {
            String name = one.strip();
            if (!name.isEmpty() && !name.equals("others") && names.size() < MOST) {
                names.add(name(name));
            }
        }
        return names;
    }

    private static Work.Name name(String written) {
        if (written.startsWith("{") && closing(written) == written.length() - 1) {
            return Work.Name.literal(Latex.plain(written));
        }
        List<String> parts = split(written, ",");
        if (parts.size() > 1) {
            String given = parts.size() > 2 ? parts.get(2) + " " + parts.get(1) : parts.get(1);
            return new Work.Name(words(parts.get(0)), words(given));
        }
        List<String> words = split(written.replaceAll("\\s+", " "), " ");
        int family = words.size() - 1;
        // A small word before the family name belongs to it: "Ludwig van Beethoven".
        while (family > 1 && Character.isLowerCase(words.get(family - 1).codePointAt(0))) {
            family--;
        }
        return words.size() == 1
                ? Work.Name.literal(words(words.get(0)))
                : new Work.Name(
                        words(String.join(" ", words.subList(family, words.size()))),
                        words(String.join(" ", words.subList(0, family))));
    }

    private static String words(String latex) {
        return Latex.plain(latex.replaceAll("\\s+", " ")).strip();
    }

    /** Parts between separators that stand outside of braces; letters of any case match, blanks of any kind too. */
    private static List<String> split(String value, String separator) {
        List<String> parts = new ArrayList<>();
        String flat = value.replaceAll("\\s", " ");
        int depth = 0;
        int from = 0;
        for (int i = 0; i < flat.length(); i++) {
            char c = flat.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (depth == 0 && flat.regionMatches(true, i, separator, 0, separator.length())) {
                parts.add(flat.substring(from, i));
                from = i + separator.length();
                i = from - 1;
            }
        }
        parts.add(from <= flat.length() ? flat.substring(from) : "");
        return parts;
    }

    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Names that would read otherwise are put into braces. */
    static String write(List<Work.Name> names) {
        return names.stream().map(BibTexNames::write).collect(Collectors.joining(" and "));
    }

    private static String write(Work.Name n) {
        return n.given().isEmpty()
                ? "{" + Latex.escaped(n.family()) + "}"
                : guarded(n.family()) + ", " + guarded(n.given());
    }

    private static String guarded(String name) {
        boolean risky =
                name.indexOf(',') >= 0 || Arrays.stream(name.split(" ")).anyMatch(w -> w.equalsIgnoreCase("and"));
        return risky ? "{" + Latex.escaped(name) + "}" : Latex.escaped(name);
    }
}
