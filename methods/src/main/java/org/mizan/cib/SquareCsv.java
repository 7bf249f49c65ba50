package org.mizan.cib;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mizan.analysis.Format;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.text.Arg;

/**
 * A square matrix as csv: a header of all variants, then a row per variant that begins with its name. A variant is written
 * {@code descriptor.variant} (also {@code descriptor:variant}); a first cell "descriptor" in two leading columns is understood too.
 */
final class SquareCsv implements Format<CibInput> {
    @Override
    public String id() {
        return "cib-square-csv";
    }

    @Override
    public List<String> extensions() {
        return List.of("cib.csv");
    }

    @Override
    public boolean recognises(String fileName, byte[] content) {
        boolean csv = fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
        List<List<Cell>> records = csv ? CsvTables.records(fileName, content, new Problems()) : List.of();
        return records.size() > 1
                && records.size() == records.get(0).size()
                && records.get(0).stream().skip(1).allMatch(c -> dot(c.value()) > 0);
    }

    private static int dot(String name) {
        return Math.max(name.indexOf('.'), name.indexOf(':'));
    }

    @Override
    public Loaded<CibInput> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        List<List<Cell>> records = CsvTables.records(fileName, content, problems);
        if (records.size() < 2) {
            problems.error(Cib.class, "csv-no-matrix", FilePos.of(fileName));
            return Loaded.failed(problems.all());
        }
        List<String> names = new ArrayList<>();
        List<List<String>> variants = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<Cell> head = records.get(0).subList(1, records.get(0).size());
        for (int v = 0; v < head.size(); v++) {
            Cell cell = head.get(v);
            int dot = dot(cell.value());
            if (dot <= 0) {
                problems.error(Cib.class, "not-a-variant", cell.at(), Arg.code(cell.value()));
                continue;
            }
            String name = cell.value().substring(0, dot).strip();
            if (names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
                if (names.contains(name)) {
                    problems.error(Cib.class, "csv-scattered", cell.at(), Arg.code(name));
                }
                names.add(name);
                variants.add(new ArrayList<>());
                lines.add(Math.min(records.size() - 1, v + 1) + 1);
            }
            variants.get(variants.size() - 1)
                    .add(cell.value().substring(dot + 1).strip());
        }
        double[] cells = cells(records, head, problems);
        return problems.hasErrors()
                ? Loaded.failed(problems.all())
                : PeerModel.build(fileName, names, variants, lines, cells, CsvTables.NO_EXTRAS, problems);
    }

    private static double[] cells(List<List<Cell>> records, List<Cell> head, Problems problems) {
        int dim = head.size();
        if (dim > CrossImpactMatrix.MAX_DIMENSION) {
            problems.error(
                    Cib.class,
                    "matrix-too-large",
                    head.get(0).at(),
                    Arg.of(dim),
                    Arg.of(CrossImpactMatrix.MAX_DIMENSION));
            return new double[0];
        }
        if (records.size() - 1 != dim) {
            problems.error(
                    Cib.class,
                    "matrix-rows",
                    records.get(records.size() - 1).get(0).at(),
                    Arg.of(records.size() - 1),
                    Arg.of(dim));
            return new double[0];
        }
        double[] cells = new double[dim * dim];
        for (int u = 0; u < dim; u++) {
            List<Cell> row = records.get(u + 1);
            if (row.size() != dim + 1) {
                problems.error(Cib.class, "matrix-columns", row.get(0).at(), Arg.of(row.size() - 1), Arg.of(dim));
                continue;
            }
            if (!row.get(0).value().equals(head.get(u).value())) {
                problems.error(
                        Cib.class,
                        "csv-row-name",
                        row.get(0).at(),
                        Arg.code(row.get(0).value()),
                        Arg.code(head.get(u).value()));
            }
            for (int v = 0; v < dim; v++) {
                Cell cell = row.get(v + 1);
                Optional<Double> value = cell.isEmpty() ? Optional.of(0.0) : Numbers.parse(cell.value());
                if (value.isEmpty()) {
                    problems.error(Cib.class, "bad-impact", cell.at(), Arg.code(cell.value()));
                } else {
                    cells[u * dim + v] = value.get();
                }
            }
        }
        return cells;
    }

    @Override
    public Optional<byte[]> write(CibInput input) {
        CrossImpactMatrix m = input.matrix();
        StringBuilder out = new StringBuilder("from");
        for (int v = 0; v < m.dimension(); v++) {
            out.append(',').append(CibRun.name(input, v));
        }
        for (int u = 0; u < m.dimension(); u++) {
            out.append('\n').append(CibRun.name(input, u));
            for (int v = 0; v < m.dimension(); v++) {
                out.append(',').append(Numbers.write(m.impact(u, v)));
            }
        }
        return Optional.of(out.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }
}
