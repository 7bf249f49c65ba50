package org.mizan.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.edit.TableEdit;
import org.mizan.model.Case;
import org.mizan.table.Row;

/** Each kind of matrix on shipped and reference cases: what is written where a cell says it lives is what the cell says when the case is read again. */
class MatrixKindTest {
    private static final Path ROOT = Path.of(System.getProperty("mizan.root", ".."));
    private static final long SEED = 1813;
    private static final int CELLS = 12;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_cell_that_is_edited_reads_back_and_all_others_stay() {
        return Stream.of(
                        "cases/kestrel cib",
                        "cases/kestrel bargaining",
                        "cases/karabakh cib",
                        "cases/karabakh mactor-influence",
                        "cases/karabakh mactor-positions",
                        "cases/karabakh micmac",
                        "cases/karabakh ach",
                        "cases/karabakh bargaining",
                        "reference/cib/weimer-jehle-2013-somewhereland cib",
                        "reference/cib/kemp-benedict-2019-global cib",
                        "reference/mactor/constructed-three-actors mactor-influence",
                        "reference/mactor/godet-bourse-paris-airports mactor-positions",
                        "reference/micmac/constructed-three-variables micmac",
                        "reference/ach/heuer-1999 ach",
                        "reference/bargaining/efird-2016 bargaining")
                .map(line -> DynamicTest.dynamicTest(line, () -> edited(line.split(" ")[0], line.split(" ")[1])));
    }

    private void edited(String from, String id) throws IOException {
        Path here = copy(ROOT.resolve(from), folder.resolve(from.replace('/', '-') + "-" + id));
        MatrixKind kind = MatrixKind.ALL.stream()
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow();
        Random random = new Random(SEED);
        for (int i = 0; i < CELLS; i++) {
            Matrix before = kind.of(read(here), true).orElseThrow();
            int r = random.nextInt(before.rows().size());
            int c = random.nextInt(before.columns().size());
            Matrix.Scale scale = before.scales().get(before.columns().get(c).scale());
            String value = scale.values().isEmpty()
                    ? number(scale, random)
                    : scale.values().get(random.nextInt(scale.values().size())).value();
            Map<List<Integer>, String> cells = cells(before);
            if (!cells.containsKey(List.of(r, c))) {
                continue; // Not stated: its row of the file is made by the editing contract, which has tests of its
                // own.
            }
            Path file = here.resolve(before.file());
            Files.writeString(file, written(Files.readString(file), before, r, c, value));
            cells.put(List.of(r, c), value);
            Matrix after = kind.of(read(here), true).orElseThrow();
            assertThat(cells(after)).as("seed %d, cell %d,%d", SEED, r, c).isEqualTo(cells);
        }
    }

    /** The file with another value in one cell, found by the keys of its row and column as an edit finds it. */
    private static String written(String text, Matrix m, int r, int c, String value) {
        Matrix.Column column = m.columns().get(c);
        Map<String, String> key = new LinkedHashMap<>(m.rows().get(r).key());
        key.putAll(column.line().key());
        TableEdit table = TableEdit.of(text);
        int row = table.find(key).orElseThrow();
        if (column.part() < 0) {
            table.set(row, column.column(), value);
        } else {
            String[] words = table.value(row, column.column()).split("\\s+");
            words[column.part()] = value;
            table.set(row, column.column(), String.join(" ", words));
        }
        return table.text();
    }

    /** What every stated cell says. */
    private static Map<List<Integer>, String> cells(Matrix m) {
        Places places = new Places(m);
        Map<List<Integer>, String> cells = new LinkedHashMap<>();
        for (Row row : m.table().orElseThrow().rows()) {
            Optional<Places.Place> place = places.of(row);
            place.ifPresent(p -> p.columns().forEach(c -> {
                Matrix.Column column = m.columns().get(c);
                String whole = row.cell(column.column()).value();
                String[] words = whole.split("\\s+");
                String value = column.part() < 0 ? whole : column.part() < words.length ? words[column.part()] : "";
                if (!value.isEmpty()) {
                    cells.putIfAbsent(List.of(p.row(), c), value);
                }
            }));
        }
        return cells;
    }

    @Test
    void every_row_of_the_shipped_tables_has_its_place() {
        Case c = read(ROOT.resolve("cases/karabakh"));
        List<String> lost = new ArrayList<>();
        for (MatrixKind kind : MatrixKind.ALL) {
            Matrix m = kind.of(c, false).orElseThrow();
            Places places = new Places(m);
            m.table().orElseThrow().rows().stream()
                    .filter(r -> places.of(r).isEmpty())
                    .forEach(r -> lost.add(r.at().toString()));
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void what_is_open_or_in_doubt_comes_in_order_and_nobody_is_asked_about_himself() {
        Matrix m = new InfluenceMatrix()
                .of(read(ROOT.resolve("cases/karabakh")), false)
                .orElseThrow();
        List<Urgency.Next> next = new Urgency(m, new Places(m), Map.of()).next();
        assertThat(next).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(next).noneMatch(n -> n.row() == n.column());
    }

    private static String number(Matrix.Scale scale, Random random) {
        double most = Math.min(scale.max(), 100);
        double value = scale.min() + (most - scale.min()) * random.nextInt(101) / 100;
        return Double.toString(Math.round(value * 100) / 100.0);
    }

    private static Case read(Path folder) {
        return CaseFolder.open(folder).read(List.of()).value().orElseThrow();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path p : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(p).toString());
                if (Files.isDirectory(p)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(p, target);
                }
            }
        }
        return to;
    }
}
