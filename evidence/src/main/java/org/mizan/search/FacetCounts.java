package org.mizan.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts how many of the documents found have each kind, source, actor and year. */
final class FacetCounts extends SimpleCollector {
    private static final List<String> FIELDS = List.of(Indexer.KIND, Indexer.SOURCE, Indexer.ACTOR, Indexer.YEAR);

    private final Map<String, Map<String, Integer>> totals = new HashMap<>();
    private final SortedSetDocValues[] values = new SortedSetDocValues[FIELDS.size()];
    private final int[][] counts = new int[FIELDS.size()][];

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        flush();
        for (int f = 0; f < values.length; f++) {
            values[f] = DocValues.getSortedSet(context.reader(), FIELDS.get(f));
            counts[f] = new int[(int) values[f].getValueCount()];
        }
    }

    @Override
    public void collect(int document) throws IOException {
        for (int f = 0; f < values.length; f++) {
            if (values[f].advanceExact(document)) {
                for (int i = values[f].docValueCount(); i > 0; i--) {
                    counts[f][(int) values[f].nextOrd()]++;
                }
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** Field to value to count: the most frequent value first, equals by value; years by year. */
    Map<String, Map<String, Integer>> all() throws IOException {
        flush();
        Map<String, Map<String, Integer>> out = new LinkedHashMap<>();
        for (String field : FIELDS) {
            Map<String, Integer> ordered = new LinkedHashMap<>();
            totals.getOrDefault(field, Map.of()).entrySet().stream()
                    .sorted(order(field))
                    .forEach(e -> ordered.put(e.getKey(), e.getValue()));
            out.put(field, ordered);
        }
        return out;
    }

    private static java.util.Comparator<Map.Entry<String, Integer>> order(String field) {
        return field.equals(Indexer.YEAR)
                ? java.util.Comparator.comparing(e -> Integer.parseInt(e.getKey()))
                : Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }

    private void flush() throws IOException {
        for (int f = 0; f < values.length; f++) {
            if (counts[f] != null) {
                for (int ord = 0; ord < counts[f].length; ord++) {
                    if (counts[f][ord] > 0) {
                        String value = values[f].lookupOrd(ord).utf8ToString();
                        totals.computeIfAbsent(FIELDS.get(f), k -> new HashMap<>())
                                .merge(value, counts[f][ord], Integer::sum);
                    }
                }
                counts[f] = null;
            }
        }
    }
}
