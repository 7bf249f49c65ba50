package org.mizan.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.Row;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;

/**
 * The published pairs, asked as a user asks: all texts are claims in a copy of the Karabakh case, which is read from its files, opened and queried.
 *
 * @param of the pairs of one list
 * @param found for each whether its query finds its text; both ways round unless the query has signs of its own
 */
record Pairs(List<Pair> of, List<Boolean> found) {

    record Pair(String query, String text, String category) {
        boolean oneWay() {
            return query.contains("\"") || query.contains(" -");
        }
    }

    static Pairs ask(String list, Path temp) throws IOException {
        List<Pair> pairs = read(list);
        Case c = caseOf(pairs, temp);
        List<Boolean> found = new ArrayList<>();
        try (Search search = Search.open(temp, c)) {
            for (int i = 0; i < pairs.size(); i++) {
                Pair pair = pairs.get(i);
                boolean there = finds(search, pair.query(), "right-" + i);
                boolean back = pair.oneWay() ? there : finds(search, pair.text(), "left-" + i);
                // A pair that must match has to do so both ways; one that must not may do so in neither.
                found.add(list.contains("match") ? there && back : there || back);
            }
        }
        return new Pairs(pairs, found);
    }

    double share() {
        return (double) found.stream().filter(f -> f).count() / found.size();
    }

    /** The pairs that came out this way, by category. */
    Map<String, List<String>> where(boolean matched) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (int i = 0; i < of.size(); i++) {
            if (found.get(i) == matched) {
                out.computeIfAbsent(of.get(i).category(), k -> new ArrayList<>())
                        .add(of.get(i).query() + " ~ " + of.get(i).text());
            }
        }
        return out;
    }

    private static boolean finds(Search search, String query, String claim) {
        Result result = search.find(Query.of(query).limit(Query.MOST));
        return result.complete()
                && result.hits().stream().anyMatch(h -> h.kind() == Kind.CLAIM && h.id().equals(claim));
    }

    static List<Pair> read(String list) throws IOException {
        try (InputStream in = Pairs.class.getResourceAsStream(list)) {
            SourceFile file =
                    SourceFile.decode(list, in.readAllBytes(), new Problems()).orElseThrow();
            Table table = CsvReader.read(file, new Problems()).orElseThrow();
            List<Pair> out = new ArrayList<>();
            for (Row row : table.rows()) {
                out.add(new Pair(value(row, "query"), value(row, "text"), value(row, "category")));
            }
            return out;
        }
    }

    private static String value(Row row, String column) {
        return row.cell(column).value();
    }

    private static Case caseOf(List<Pair> pairs, Path temp) throws IOException {
        copy(Path.of(System.getProperty("mizan.root", "..")).resolve("cases/karabakh"), temp);
        StringBuilder claims =
                new StringBuilder("id,text_en,text_ar,about,topic,value,date,sources,confidence,contradicts,kind\n");
        for (int i = 0; i < pairs.size(); i++) {
            claim("left-" + i, pairs.get(i).query(), claims);
            claim("right-" + i, pairs.get(i).text(), claims);
        }
        Files.writeString(temp.resolve("claims.csv"), claims, StandardCharsets.UTF_8);
        return CaseFolder.read(temp, List.of()).value().orElseThrow();
    }

    private static void claim(String id, String text, StringBuilder out) {
        String quoted = "\"" + text.replace("\"", "\"\"") + "\"";
        out.append(id)
                .append(Letters.isArabic(text.charAt(0)) ? ",," + quoted : "," + quoted + ",")
                .append(",,,,,analyst,0.5,,fact\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .filter(f -> !from.relativize(f).startsWith("out"))
                    .filter(f -> !from.relativize(f).startsWith("ach"))
                    .forEach(f -> {
                        try {
                            Path target = to.resolve(from.relativize(f).toString());
                            Files.createDirectories(target.getParent());
                            Files.copy(f, target);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
