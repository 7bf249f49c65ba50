package org.mizan.micmac;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mizan.analysis.CaseFile;
import org.mizan.analysis.Format;
import org.mizan.matrix.CsvMatrix;
import org.mizan.matrix.GraphMl;
import org.mizan.matrix.LabelledMatrix;
import org.mizan.matrix.Names;
import org.mizan.matrix.Xlsx;
import org.mizan.matrix.XlsxWriter;
import org.mizan.model.Basis;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.text.Arg;
import org.mizan.text.Text;

/** The files structural matrices are exchanged in. */
final class MicmacFormats {
    static final List<Format<MicmacInput>> ALL = List.of(new Csv(), new Workbook(), new Graph());

    private MicmacFormats() {}

    /** A square matrix of 0..3 and P, rows acting on columns. */
    private record Csv() implements Format<MicmacInput> {
        @Override
        public String id() {
            return "csv";
        }

        @Override
        public List<String> extensions() {
            return List.of("csv", "tsv");
        }

        @Override
        public Loaded<MicmacInput> read(String fileName, byte[] content) {
            Problems problems = new Problems();
            Optional<LabelledMatrix> matrix = CsvMatrix.read(fileName, content, problems);
            return matrix.isEmpty() ? Loaded.failed(problems.all()) : input(matrix.get(), problems);
        }

        @Override
        public Optional<byte[]> write(MicmacInput input) {
            return Optional.of(bytes(CsvMatrix.write(names(input), names(input), cells(input))));
        }
    }

    /** The same matrix on the first sheet of a workbook. */
    private record Workbook() implements Format<MicmacInput> {
        @Override
        public String id() {
            return "xlsx";
        }

        @Override
        public List<String> extensions() {
            return List.of("xlsx");
        }

        @Override
        public Loaded<MicmacInput> read(String fileName, byte[] content) {
            Problems problems = new Problems();
            List<LabelledMatrix> sheets = Xlsx.read(fileName, content, problems);
            if (sheets.isEmpty() && !problems.hasErrors()) {
                problems.error(LabelledMatrix.class, "no-matrix", FilePos.of(fileName));
            }
            return problems.hasErrors() ? Loaded.failed(problems.all()) : input(sheets.get(0), problems);
        }

        @Override
        public Optional<byte[]> write(MicmacInput input) {
            return Optional.of(XlsxWriter.write(
                    List.of(new XlsxWriter.Sheet("MDI", names(input), names(input), cells(input)))));
        }
    }

    /** A directed, weighted network; only written. */
    private record Graph() implements Format<MicmacInput> {
        @Override
        public String id() {
            return "graphml";
        }

        @Override
        public List<String> extensions() {
            return List.of("graphml");
        }

        @Override
        public boolean recognises(String fileName, byte[] content) {
            return false;
        }

        @Override
        public Loaded<MicmacInput> read(String fileName, byte[] content) {
            Problems problems = new Problems();
            problems.error(MicmacFormats.class, "only-written", FilePos.of(fileName), Arg.code(id()));
            return Loaded.failed(problems.all());
        }

        @Override
        public Optional<byte[]> write(MicmacInput input) {
            List<GraphMl.Edge> edges = input.influence().stream()
                    .map(c -> new GraphMl.Edge(
                            c.row(), c.column(), c.value(), c.potential() ? "potential" : "influence"))
                    .toList();
            return Optional.of(bytes(GraphMl.write(true, input.variables(), names(input), edges)));
        }
    }

    private static Loaded<MicmacInput> input(LabelledMatrix m, Problems problems) {
        List<Judgement> cells = new ArrayList<>();
        if (m.isSquare(problems)) {
            for (int i = 0; i < m.rows().size(); i++) {
                for (int j = 0; j < m.rows().size(); j++) {
                    cell(m, i, j, problems).ifPresent(cells::add);
                }
            }
        }
        List<String> names = m.rows().stream().map(Cell::value).toList();
        return Loaded.of(
                new MicmacInput(
                        Names.ids(names, "variable"),
                        names.stream().map(Text::plain).toList(),
                        cells,
                        false),
                problems);
    }

    private static Optional<Judgement> cell(LabelledMatrix m, int i, int j, Problems problems) {
        Cell cell = m.cells().get(i).get(j);
        boolean potential = cell.value().equalsIgnoreCase("P");
        OptionalInt value = potential
                ? OptionalInt.of(MicmacReader.STRONGEST)
                : m.whole(i, j, -MicmacReader.STRONGEST, MicmacReader.STRONGEST, problems);
        if (value.isEmpty() || value.getAsInt() == 0) {
            return Optional.empty();
        }
        if (i == j) {
            problems.error(MicmacReader.class, "self-influence", cell.at(), Arg.code(m.rows().get(i).value()));
            return Optional.empty();
        }
        return Optional.of(new Judgement(i, j, value.getAsInt(), potential, Basis.none(cell.at())));
    }

    private static List<String> names(MicmacInput input) {
        return input.names().stream().map(t -> t.in("en")).toList();
    }

    private static String[][] cells(MicmacInput input) {
        int n = input.variables().size();
        String[][] cells = new String[n][n];
        for (String[] row : cells) {
            java.util.Arrays.fill(row, "0");
        }
        input.influence()
                .forEach(c -> cells[c.row()][c.column()] = c.potential() ? "P" : Integer.toString(c.value()));
        return cells;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<CaseFile> caseFiles(MicmacInput input) {
        StringBuilder variables = new StringBuilder();
        for (int i = 0; i < input.variables().size(); i++) {
            String name = input.names().get(i).in("en").replace("\\", "\\\\").replace("\"", "\\\"");
            variables.append(input.variables().get(i)).append(":\n  name: \"");
            variables.append(name.replaceAll("\\p{Cntrl}", " ")).append("\"\n");
        }
        StringBuilder rows = new StringBuilder("from,to,value,sources,confidence\n");
        for (Judgement c : input.influence()) {
            rows.append(input.variables().get(c.row())).append(',').append(input.variables().get(c.column()));
            rows.append(',').append(c.potential() ? "P" : Integer.toString(c.value())).append(",,\n");
        }
        return List.of(
                new CaseFile(MicmacReader.VARIABLES, variables.toString()),
                new CaseFile(MicmacReader.INFLUENCE, rows.toString()));
    }
}
