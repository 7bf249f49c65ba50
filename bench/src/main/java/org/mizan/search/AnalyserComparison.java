package org.mizan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.Row;
import org.mizan.table.SourceFile;

/**
 * How many of the published pairs the analysers that come with Lucene get right: a pair is found if every term of the query is a term of the text, both ways
 * round. Mizan's own figures are printed by {@code PairsTest}, which asks a real index.
 *
 * <p>{@code java -cp bench/target/benchmarks.jar org.mizan.search.AnalyserComparison}, from the folder of the clone.
 */
public final class AnalyserComparison {
    private static final Path PAIRS = Path.of("evidence/src/test/resources/org/mizan/search");

    private AnalyserComparison() {}

    public static void main(String[] args) throws IOException {
        Map<String, Analyzer> analysers = new LinkedHashMap<>();
        analysers.put("standard", new StandardAnalyzer());
        analysers.put("ICU folding", icu(false));
        analysers.put("ArabicAnalyzer", new ArabicAnalyzer());
        analysers.put("ICU folding, Arabic normalisation, light stemmer", icu(true));
        for (Map.Entry<String, Analyzer> one : analysers.entrySet()) {
            System.out.println(one.getKey() + ": found " + share("pairs-match.csv", one.getValue())
                    + " of what is the same, " + share("pairs-differ.csv", one.getValue()) + " of what differs");
        }
    }

    private static Analyzer icu(boolean stemmed) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new ICUTokenizer();
                TokenStream folded = new ICUFoldingFilter(words);
                return new TokenStreamComponents(
                        words, stemmed ? new ArabicStemFilter(new ArabicNormalizationFilter(folded)) : folded);
            }
        };
    }

    private static String share(String list, Analyzer analyser) throws IOException {
        SourceFile file = SourceFile.decode(list, Files.readAllBytes(PAIRS.resolve(list)), new Problems())
                .orElseThrow();
        List<Row> rows = CsvReader.read(file, new Problems()).orElseThrow().rows();
        int found = 0;
        for (Row row : rows) {
            Set<String> query = terms(row.cell("query").value(), analyser);
            Set<String> text = terms(row.cell("text").value(), analyser);
            boolean there = !query.isEmpty() && text.containsAll(query);
            boolean back = !text.isEmpty() && query.containsAll(text);
            found += (list.contains("match") ? there && back : there || back) ? 1 : 0;
        }
        return String.format(Locale.ROOT, "%.1f %% (%d of %d)", 100.0 * found / rows.size(), found, rows.size());
    }

    private static Set<String> terms(String text, Analyzer analyser) {
        List<String> out = new ArrayList<>();
        try (TokenStream stream = analyser.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                out.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LinkedHashSet<>(out);
    }
}
