package org.mizan.search;

import java.util.Set;

/**
 * What is asked for. Empty filters let everything pass; a filter with several values lets each of them pass.
 *
 * @param text words, "phrases", -exclusions and field:value, as {@code docs/search.md} describes
 * @param language code of the language whose text a hit shows if the same text of another language would do; empty for none
 * @param limit how many hits to show, at most {@value #MOST}
 */
public record Query(
        String text,
        Set<String> kinds,
        Set<String> sources,
        Set<String> actors,
        Set<String> years,
        String language,
        int limit) {
    /** Hits that one answer shows at most. */
    public static final int MOST = 1000;

    public static final int USUAL = 20;

    public Query {
        kinds = Set.copyOf(kinds);
        sources = Set.copyOf(sources);
        actors = Set.copyOf(actors);
        years = Set.copyOf(years);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit: " + limit);
        }
    }

    public Query(
            String text, Set<String> kinds, Set<String> sources, Set<String> actors, Set<String> years, int limit) {
        this(text, kinds, sources, actors, years, "", limit);
    }

    public static Query of(String text) {
        return new Query(text, Set.of(), Set.of(), Set.of(), Set.of(), USUAL);
    }

    public Query limit(int hits) {
        return new Query(text, kinds, sources, actors, years, language, hits);
    }

    /** The same for a reader of this language. */
    public Query in(String code) {
        return new Query(text, kinds, sources, actors, years, code, limit);
    }
}
