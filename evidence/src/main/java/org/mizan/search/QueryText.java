package org.mizan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A query taken apart: stretches of words, phrases, what must not occur, and filters. Nothing else has a meaning: stars, brackets and the like are
 * punctuation, as in any text.
 *
 * @param stretches words outside quotation marks, in their order, broken only by what stands between them
 * @param filters field to the values that pass: kind, source, actor, year
 * @param cut whether it was longer than {@value #LONGEST} characters and only its beginning counts
 */
record QueryText(
        List<String> stretches,
        List<String> phrases,
        List<String> excluded,
        Map<String, Set<String>> filters,
        boolean cut) {
    static final int LONGEST = 1000;

    private static final Set<String> FIELDS = Set.of(Indexer.KIND, Indexer.SOURCE, Indexer.ACTOR, Indexer.YEAR);
    private static final String QUOTES = "\"“”„«»";

    static QueryText of(String text) {
        boolean cut = text.length() > LONGEST;
        return new Parser(cut ? text.substring(0, LONGEST) : text).parse(cut);
    }

    private static final class Parser {
        private final String text;
        private final List<String> stretches = new ArrayList<>();
        private final List<String> phrases = new ArrayList<>();
        private final List<String> excluded = new ArrayList<>();
        private final Map<String, Set<String>> filters = new TreeMap<>();
        private final StringBuilder open = new StringBuilder();
        private int at;

        Parser(String text) {
            this.text = text;
        }

        QueryText parse(boolean cut) {
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean starts = at == 0 || isBlank(text.charAt(at - 1));
                if (isBlank(c)) {
                    at++;
                    open.append(' ');
                } else if (QUOTES.indexOf(c) >= 0) {
                    close();
                    phrases.add(quoted());
                } else if ((c == '-' || c == '−')
                        && starts
                        && at + 1 < text.length()
                        && !isBlank(text.charAt(at + 1))) {
                    close();
                    at++;
                    excluded.add(QUOTES.indexOf(text.charAt(at)) >= 0 ? quoted() : word());
                } else {
                    word(word());
                }
            }
            close();
            return new QueryText(stretches, phrases, excluded, filters, cut);
        }

        private void word(String word) {
            int colon = word.indexOf(':');
            String field = colon > 0 ? word.substring(0, colon).toLowerCase(Locale.ROOT) : "";
            if (FIELDS.contains(field) && colon + 1 < word.length()) {
                close();
                filters.computeIfAbsent(field, f -> new TreeSet<>())
                        .add(value(field, word.substring(colon + 1).toLowerCase(Locale.ROOT)));
            } else {
                open.append(word);
            }
        }

        private static String value(String field, String written) {
            return field.equals(Indexer.YEAR) ? Letters.folded(written) : written;
        }

        private void close() {
            if (!open.toString().isBlank()) {
                stretches.add(open.toString());
            }
            open.setLength(0);
        }

        /** Up to a blank or a quotation mark. */
        private String word() {
            int from = at;
            while (at < text.length() && !isBlank(text.charAt(at)) && QUOTES.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }

        /** Up to the next quotation mark, or to the end. */
        private String quoted() {
            int from = ++at;
            while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String inside = text.substring(from, at);
            at++;
            return inside;
        }

        private static boolean isBlank(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
