package org.mizan.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/*
 * A word found as it is must come before one found as an alias, that before a stem, and so on, whatever the word counts say. So each way of finding has a
 * constant score with a gap that no sum of BM25 scores of that word bridges, the best way counts, and BM25 over names and stems orders what is left equal.
 */
/** Makes Lucene's query of what is looked for. */
final class QueryMaker {
    private static final float AS_WRITTEN = 500;
    private static final float AS_FOLDED = 400;
    private static final float AS_ALIAS = 300;
    private static final float AS_STEM = 200;
    private static final float AS_SKELETON = 100;
    private static final float AS_ID = 2000;

    private QueryMaker() {}

    /**
     * @param wanted all must occur, common words apart
     * @param least how many of the uncommon ones must occur
     */
    static org.apache.lucene.search.Query of(
            String text, List<Sought> wanted, int least, List<Sought> excluded, Map<String, Set<String>> filters) {
        boolean onlyCommon = wanted.stream().allMatch(Sought::common);
        BooleanQuery.Builder must = new BooleanQuery.Builder();
        int needed = 0;
        for (Sought one : wanted) {
            if (onlyCommon || !one.common()) {
                must.add(found(one), Occur.SHOULD);
                needed++;
            }
        }
        must.setMinimumNumberShouldMatch(Math.min(least, needed));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (needed > 0) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            either.add(must.build(), Occur.SHOULD);
            if (text.length() <= 64) {
                either.add(constant(new TermQuery(new Term(Indexer.ID, text.strip())), AS_ID), Occur.SHOULD);
            }
            all.add(either.build(), Occur.MUST);
            wanted.stream().filter(s -> !onlyCommon && s.common()).forEach(s -> all.add(found(s), Occur.SHOULD));
            wanted.forEach(s -> weight(s).forEach(q -> all.add(q, Occur.SHOULD)));
        } else {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        excluded.forEach(s -> all.add(found(s), Occur.MUST_NOT));
        filters.forEach((field, values) -> all.add(in(field, values), Occur.FILTER));
        return all.build();
    }

    private static org.apache.lucene.search.Query in(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static org.apache.lucene.search.Query found(Sought one) {
        List<org.apache.lucene.search.Query> ways = new ArrayList<>();
        if (one.light().size() == 1) {
            ways.add(constant(new TermQuery(new Term(Indexer.LIGHT, one.light().get(0))), AS_WRITTEN));
        }
        if (!one.folded().isEmpty()) {
            ways.add(constant(
                    sequence(Indexer.FOLDED, one.folded().stream().map(List::of).toList()), AS_FOLDED));
        }
        if (one.steps().stream().noneMatch(s -> s.things().isEmpty())) {
            ways.add(constant(
                    sequence(
                            Indexer.SENSE,
                            one.steps().stream().map(Sought.Step::things).toList()),
                    AS_ALIAS));
        }
        if (one.steps().stream().noneMatch(s -> terms(s).isEmpty())) {
            ways.add(constant(
                    sequence(
                            Indexer.SENSE,
                            one.steps().stream().map(QueryMaker::terms).toList()),
                    AS_STEM));
        }
        for (String skeleton : one.skeletons()) {
            ways.add(constant(new TermQuery(new Term(Indexer.SKELETON, skeleton)), AS_SKELETON));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static List<String> terms(Sought.Step step) {
        return Stream.concat(step.things().stream(), step.forms().stream()).toList();
    }

    private static Stream<org.apache.lucene.search.Query> weight(Sought one) {
        return one.steps().stream()
                .flatMap(s -> terms(s).stream())
                .distinct()
                .map(t -> new TermQuery(new Term(Indexer.SENSE, t)));
    }

    private static org.apache.lucene.search.Query sequence(String field, List<? extends Collection<String>> steps) {
        if (steps.size() == 1) {
            List<Term> terms =
                    steps.get(0).stream().map(t -> new Term(field, t)).toList();
            if (terms.size() == 1) {
                return new TermQuery(terms.get(0));
            }
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            terms.forEach(t -> any.add(new TermQuery(t), Occur.SHOULD));
            return any.build();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        steps.forEach(s -> phrase.add(s.stream().map(t -> new Term(field, t)).toArray(Term[]::new)));
        return phrase.build();
    }

    private static org.apache.lucene.search.Query constant(org.apache.lucene.search.Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
