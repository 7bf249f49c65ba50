package org.mizan.search;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * Search in one state of a case. Its answers never change, and it is safe for several threads; after an edit, open another. Close it when it is no longer needed.
 */
public final class Search implements AutoCloseable {
    /** Where the index of a large archive is kept, in the case folder. */
    public static final String CACHE = "out/search";

    /** Documents with fewer characters are indexed in memory each time, which is quicker than a disk. */
    private static final long IN_MEMORY = 400_000;

    private static final Pattern YEARS = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");
    private static final int MOST_YEARS = 1000;

    private final Names names;
    private final Map<String, Entry> entries;
    private final IndexReader index;
    private final List<String> unread;
    /** Readers at rest: each knows the words it has met, which makes the next query quicker. One thread has one at a time. */
    private final Deque<Reading.Reader> readers = new ConcurrentLinkedDeque<>();

    private final IndexSearcher searcher;

    /** A folder that goes with this search. */
    private final Optional<Path> passing;

    private Search(Names names, Map<String, Entry> entries, IndexReader index, List<String> unread) {
        this(names, entries, index, unread, Optional.empty());
    }

    private Search(
            Names names, Map<String, Entry> entries, IndexReader index, List<String> unread, Optional<Path> passing) {
        this.passing = passing;
        this.names = names;
        this.entries = entries;
        this.index = index;
        this.unread = unread;
        this.searcher = new IndexSearcher(index);
        this.searcher.setQueryCache(null);
    }

    /**
     * Opens the search of a case and of the stored texts of its documents. The index of a large archive is kept under {@code out/search} of the case folder;
     * whatever is there is checked, replaced when it does not fit, and never needed.
     */
    public static Search open(Path caseFolder, Case c) {
        DocumentPassages documents = DocumentPassages.of(caseFolder, c);
        Search search = open(c, documents.pages(), Optional.of(caseFolder.resolve(CACHE)));
        return new Search(search.names, search.entries, search.index, documents.unread());
    }

    /**
     * Opens the same search without writing anything into the case folder: the index of a large archive lies in a folder for passing things, and goes when
     * the search is closed.
     */
    public static Search aside(Path caseFolder, Case c) {
        DocumentPassages documents = DocumentPassages.of(caseFolder, c);
        return aside(c, documents.pages(), documents.unread());
    }

    static Search aside(Case c, List<Passage> passages, List<String> unread) {
        try {
            Path passing = Files.createTempDirectory("mizan-search-");
            Search search = open(c, passages, Optional.of(passing.resolve("index")));
            return new Search(search.names, search.entries, search.index, unread, Optional.of(passing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths of documents that are not searched: their stored text cannot be read, or there is more than a search holds. */
    public List<String> unread() {
        return unread;
    }

    /** Opens the search of a case and of these pages, in memory. */
    public static Search of(Case c, List<Passage> passages) {
        return open(c, passages, Optional.empty());
    }

    static Search open(Case c, List<Passage> passages, Optional<Path> cache) {
        Names names = Names.of(Named.in(c));
        Indexer indexer = new Indexer(
                new Reading.Reader(names, Stemmer.SHARED), c.actors().keySet());
        List<Entry> inCase = CaseEntries.of(c);
        List<Entry> documents = DocumentEntries.of(c, passages);
        long size = passages.stream().mapToLong(p -> p.text().length()).sum();
        Map<String, List<Entry>> origins =
                size > IN_MEMORY && cache.isPresent() ? Indices.byOrigin(documents) : Map.of();
        Optional<IndexReader> kept = origins.isEmpty()
                ? Optional.empty()
                : new IndexCache(cache.get())
                        .index(Digests.rules(names, c.actors().keySet()), origins, indexer);
        Map<String, Entry> entries = new HashMap<>();
        inCase.forEach(e -> entries.put(e.key(), e));
        documents.forEach(e -> entries.put(e.key(), e));
        try {
            if (kept.isPresent()) {
                return new Search(
                        names, entries, new MultiReader(Indices.inMemory(indexer, inCase), kept.get()), List.of());
            }
            List<Entry> all = new ArrayList<>(inCase);
            all.addAll(documents);
            return new Search(names, entries, new MultiReader(Indices.inMemory(indexer, all)), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers a query. If nothing has all its words, what has most of them is found, of two words one. */
    public Result find(Query query) {
        Reading.Reader reader =
                Optional.ofNullable(readers.pollFirst()).orElseGet(() -> new Reading.Reader(names, Stemmer.SHARED));
        Result result = find(query, reader);
        readers.addFirst(reader);
        return result;
    }

    private Result find(Query query, Reading.Reader reader) {
        QueryText text = QueryText.of(query.text());
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
            int most = all == 2 ? 1 : (all * 3 + 4) / 5;
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
        TopScoreDocCollector best = new TopScoreDocCollectorManager(query.limit(), Integer.MAX_VALUE).newCollector();
        FacetCounts facets = new FacetCounts();
        searcher.search(
                QueryMaker.of(query.text(), wanted, least, excluded, filters),
                new Both(MultiCollector.wrap(best, facets)));
        Marker marker = new Marker(wanted, reader, query.language());
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc one : best.topDocs().scoreDocs) {
            Entry entry = entries.get(stored.document(one.doc).get(Indexer.KEY));
            if (entry != null) {
                marker.hit(entry, query.text()).ifPresent(hits::add);
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
        all.computeIfPresent(Indexer.YEAR, (field, values) -> years(values));
        return all;
    }

    /** Each year of spans such as 1988/1994. */
    private static Set<String> years(Set<String> values) {
        Set<String> out = new TreeSet<>();
        for (String value : values) {
            Matcher span = YEARS.matcher(value);
            if (span.matches()) {
                int from = Integer.parseInt(span.group(1));
                int to = Math.min(Integer.parseInt(span.group(2)), from + MOST_YEARS);
                IntStream.rangeClosed(from, to).forEach(y -> out.add(Integer.toString(y)));
            } else {
                out.add(value);
            }
        }
        return out;
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
            if (passing.isPresent()) {
                try (Stream<Path> all = Files.walk(passing.get())) {
                    all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
