package org.mizan.cib;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.analysis.Format;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.text.Arg;

/**
 * A matrix as csv with a line per judgement: source_desc, source_state, target_desc, target_state, value (PyCIB's impacts
 * file). Descriptors and variants are those that occur, in the order in which they first do.
 */
final class LongCsv implements Format<CibInput> {
    private static final List<String> COLUMNS =
            List.of("source_desc", "source_state", "target_desc", "target_state", "value");

    @Override
    public String id() {
        return "cib-long-csv";
    }

    @Override
    public List<String> extensions() {
        return List.of("long.csv");
    }

    @Override
    public boolean recognises(String fileName, byte[] content) {
        boolean csv = fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
        List<List<Cell>> records = csv ? CsvTables.records(fileName, content, new Problems()) : List.of();
        return !records.isEmpty()
                && records.get(0).stream().map(Cell::value).toList().containsAll(COLUMNS);
    }

    @Override
    public Loaded<CibInput> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        List<List<Cell>> records = CsvTables.records(fileName, content, problems);
        List<String> head = records.isEmpty()
                ? List.of()
                : records.get(0).stream().map(Cell::value).toList();
        if (!head.containsAll(COLUMNS) || records.size() < 2) {
            problems.error(Cib.class, "csv-no-judgements", FilePos.of(fileName));
            return Loaded.failed(problems.all());
        }
        int[] at = COLUMNS.stream().mapToInt(head::indexOf).toArray();
        Map<String, Map<String, Integer>> found = new LinkedHashMap<>();
        List<Integer> lines = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : records.subList(1, records.size())) {
            if (row.size() != head.size()) {
                problems.error(Cib.class, "matrix-columns", row.get(0).at(), Arg.of(row.size()), Arg.of(head.size()));
                continue;
            }
            rows.add(row);
            for (int side = 0; side < 4; side += 2) {
                String name = row.get(at[side]).value();
                if (!found.containsKey(name)) {
                    found.put(name, new LinkedHashMap<>());
                    lines.add(row.get(at[side]).at().line());
                }
                Map<String, Integer> states = found.get(name);
                states.putIfAbsent(row.get(at[side + 1]).value(), states.size());
            }
        }
        double[] cells = cells(fileName, rows, at, found, problems);
        List<List<String>> variants =
                found.values().stream().map(v -> List.copyOf(v.keySet())).toList();
        return problems.hasErrors()
                ? Loaded.failed(problems.all())
                : PeerModel.build(
                        fileName, List.copyOf(found.keySet()), variants, lines, cells, CsvTables.NO_EXTRAS, problems);
    }

    private static double[] cells(
            String file, List<List<Cell>> rows, int[] at, Map<String, Map<String, Integer>> found, Problems problems) {
        Map<String, Integer> first = new HashMap<>();
        int dim = 0;
        for (Map.Entry<String, Map<String, Integer>> e : found.entrySet()) {
            first.put(e.getKey(), dim);
            dim += e.getValue().size();
        }
        if (dim > CrossImpactMatrix.MAX_DIMENSION) {
            problems.error(
                    Cib.class,
                    "matrix-too-large",
                    FilePos.of(file),
                    Arg.of(dim),
                    Arg.of(CrossImpactMatrix.MAX_DIMENSION));
            return new double[0];
        }
        double[] cells = new double[dim * dim];
        Set<Integer> seen = new HashSet<>();
        for (List<Cell> row : rows) {
            int u = first.get(row.get(at[0]).value())
                    + found.get(row.get(at[0]).value()).get(row.get(at[1]).value());
            int v = first.get(row.get(at[2]).value())
                    + found.get(row.get(at[2]).value()).get(row.get(at[3]).value());
            Cell cell = row.get(at[4]);
            Optional<Double> value = Numbers.parse(cell.value());
            if (value.isEmpty()) {
                problems.error(Cib.class, "bad-impact", cell.at(), Arg.code(cell.value()));
            } else if (!seen.add(u * dim + v)) {
                problems.error(Cib.class, "csv-duplicate", row.get(0).at());
            } else {
                cells[u * dim + v] = value.get();
            }
        }
        return cells;
    }

    @Override
    public Optional<byte[]> write(CibInput input) {
        StringBuilder out = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        CrossImpactMatrix m = input.matrix();
        for (int u = 0; u < m.dimension(); u++) {
            for (int v = 0; v < m.dimension(); v++) {
                if (input.descriptorOf(u) != input.descriptorOf(v) || m.cell(u, v) != 0) {
                    out.append(input.descriptor(u).id())
                            .append(',')
                            .append(input.variant(u).id())
                            .append(',');
                    out.append(input.descriptor(v).id())
                            .append(',')
                            .append(input.variant(v).id())
                            .append(',');
                    out.append(Numbers.write(m.impact(u, v))).append('\n');
                }
            }
        }
        return Optional.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
