package org.mizan.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to a query.
 *
 * @param total how much was found; {@code hits} may show fewer
 * @param complete whether every word of the query is in every hit; otherwise nothing had them all and these have some
 * @param cut whether the query was too long and only its beginning was used
 * @param hits best first
 * @param facets kind, source, actor and year to their values with how many of all hits have each, most frequent first
 */
public record Result(
        int total, boolean complete, boolean cut, List<Hit> hits, Map<String, Map<String, Integer>> facets) {
    public Result {
        hits = List.copyOf(hits);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }

    static Result nothing(boolean cut) {
        return new Result(0, true, cut, List.of(), Map.of());
    }
}
