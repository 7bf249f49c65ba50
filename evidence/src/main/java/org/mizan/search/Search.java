package org.mizan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.mizan.model.Case;

/**
 * Search in one state of a case. Immutable and safe for several threads; after an edit, open another. Close it when it is no longer needed.
 */
public final class Search implements AutoCloseable {
    private final Names names;
    private final Stemmer stemmer;
    private final Map<String, Entry> entries;
    private final IndexReader index;
    private final IndexSearcher searcher;

    private Search(Names names, Stemmer stemmer, Map<String, Entry> entries, IndexReader index) {
        this.names = names;
        this.stemmer = stemmer;
        this.entries = entries;
        this.index = index;
        this.searcher = new IndexSearcher(index);
        this.searcher.setQueryCache(null);
    }

    /** Opens the search of a case and of the text of its documents, with the index kept in {@code out/search} if it is large. */
    public static Search open(Path caseFolder, Case c) {
        return of(c, DocumentPassages.of(caseFolder, c));
    }

    /** Opens the search of a case and of these pages, in memory. */
    public static Search of(Case c, List<Passage> passages) {
        try {
            Names names = Names.of(Named.in(c));
            Stemmer stemmer = Stemmer.SHARED;
            List<Entry> all = new ArrayList<>(CaseEntries.of(c));
            all.addAll(DocumentEntries.of(c, passages));
            Map<String, Entry> entries = new HashMap<>();
            all.forEach(e -> entries.put(e.key(), e));
            Indexer indexer = new Indexer(new Reading.Reader(names, stemmer), c.actors().keySet());
            return new Search(names, stemmer, entries, new MultiReader(Indices.inMemory(indexer, all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers a query. If nothing has all its words, what has most of them is found. */
    public Result find(Query query) {
        QueryText text = QueryText.of(query.text());
        Reading.Reader reader = new Reading.Reader(names, stemmer);
        List<Sought> wanted = new ArrayList<>();
        text.stretches().forEach(s -> wanted.addAll(Sought.in(s, false, names, reader)));
        text.phrases().forEach(s -> wanted.addAll(Sought.in(s, true, names, reader)));
        List<Sought> excluded = new ArrayList<>();
        text.excluded().forEach(s -> excluded.addAll(Sought.in(s, true, names, reader)));
        Map<String, Set<String>> filters = filters(query, text);
        if (wanted.isEmpty() && excluded.isEmpty() && filters.isEmpty()) {
            return Result.nothing(text.cut());
        }
        try {
            int all = wanted.size();
            Result whole = find(query, text, wanted, all, excluded, filters, reader);
            int most = (all * 3 + 4) / 5;
            return whole.total() > 0 || most >= all
                    ? whole
                    : find(query, text, wanted, most, excluded, filters, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result find(
            Query query,
            QueryText text,
            List<Sought> wanted,
            int least,
            List<Sought> excluded,
            Map<String, Set<String>> filters,
            Reading.Reader reader)
            throws IOException {
        TopScoreDocCollector best =
                new TopScoreDocCollectorManager(query.limit(), Integer.MAX_VALUE).newCollector();
        FacetCounts facets = new FacetCounts();
        searcher.search(
                QueryMaker.of(query.text(), wanted, least, excluded, filters),
                new Both(MultiCollector.wrap(best, facets)));
        Marker marker = new Marker(wanted, reader);
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc one : best.topDocs().scoreDocs) {
            Entry entry = entries.get(stored.document(one.doc).get(Indexer.KEY));
            if (entry != null) {
                hits.add(marker.hit(entry));
            }
        }
        boolean complete = least >= wanted.size();
        return new Result(best.getTotalHits(), complete, text.cut(), hits, facets.all());
    }

    /** Lets one thread collect everything. */
    private record Both(Collector collector) implements CollectorManager<Collector, Boolean> {
        @Override
        public Collector newCollector() {
            return collector;
        }

        @Override
        public Boolean reduce(Collection<Collector> collectors) {
            return true;
        }
    }

    private static Map<String, Set<String>> filters(Query query, QueryText text) {
        Map<String, Set<String>> all = new TreeMap<>(text.filters());
        Map<String, Set<String>> given = Map.of(
                Indexer.KIND, query.kinds(),
                Indexer.SOURCE, query.sources(),
                Indexer.ACTOR, query.actors(),
                Indexer.YEAR, query.years());
        given.forEach((field, values) -> {
            if (!values.isEmpty()) {
                all.merge(field, values, Search::both);
            }
        });
        return all;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> out = new TreeSet<>(some);
        out.retainAll(others);
        return out;
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
