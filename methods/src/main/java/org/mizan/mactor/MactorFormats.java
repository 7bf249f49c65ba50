package org.mizan.mactor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** The files MACTOR reads from and writes for other programs. */
final class MactorFormats {
    static final List<Format<MactorInput>> ALL = List.of(new Csv(), new Workbook(), new TioJson(), new Graph());

    private MactorFormats() {}

    /** One table: actors as rows; actors, then objectives, as columns. */
    private record Csv() implements Format<MactorInput> {
        @Override
        public String id() {
            return "csv";
        }

        @Override
        public List<String> extensions() {
            return List.of("csv", "tsv");
        }

        @Override
        public Loaded<MactorInput> read(String fileName, byte[] content) {
            Problems problems = new Problems();
            Optional<LabelledMatrix> wide = CsvMatrix.read(fileName, content, problems);
            if (wide.isEmpty()) {
                return Loaded.failed(problems.all());
            }
            int n = Math.min(wide.get().rows().size(), wide.get().columns().size());
            return input(
                    wide.get().columns(0, n),
                    wide.get().columns(n, wide.get().columns().size()),
                    problems);
        }

        @Override
        public Optional<byte[]> write(MactorInput input) {
            List<String> columns = new ArrayList<>(names(input.actorNames()));
            columns.addAll(names(input.objectiveNames()));
            int n = input.actors().size();
            int m = input.objectives().size();
            String[][] mid = cells(input.mid(), n, n);
            String[][] mao = cells(input.mao(), n, m);
            String[][] wide = new String[n][n + m];
            for (int i = 0; i < n; i++) {
                System.arraycopy(mid[i], 0, wide[i], 0, n);
                System.arraycopy(mao[i], 0, wide[i], n, m);
            }
            return Optional.of(bytes(CsvMatrix.write(names(input.actorNames()), columns, wide)));
        }
    }

    /** Two sheets: direct influence (MID or MAA) and positions (2MAO or MAO). */
    private record Workbook() implements Format<MactorInput> {
        @Override
        public String id() {
            return "xlsx";
        }

        @Override
        public List<String> extensions() {
            return List.of("xlsx");
        }

        @Override
        public Loaded<MactorInput> read(String fileName, byte[] content) {
            Problems problems = new Problems();
            List<LabelledMatrix> sheets = Xlsx.read(fileName, content, problems);
            Optional<LabelledMatrix> mid = sheet(sheets, List.of("mid", "maa"));
            Optional<LabelledMatrix> mao = sheet(sheets, List.of("2mao", "mao"));
            if (!problems.hasErrors() && mid.isEmpty()) {
                problems.error(LabelledMatrix.class, "missing-sheet", FilePos.of(fileName), Arg.code("MID"));
            }
            if (!problems.hasErrors() && mao.isEmpty()) {
                problems.error(LabelledMatrix.class, "missing-sheet", FilePos.of(fileName), Arg.code("2MAO"));
            }
            return problems.hasErrors() ? Loaded.failed(problems.all()) : input(mid.get(), mao.get(), problems);
        }

        private static Optional<LabelledMatrix> sheet(List<LabelledMatrix> sheets, List<String> wanted) {
            return sheets.stream()
                    .filter(s -> wanted.contains(s.name().strip().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }

        @Override
        public Optional<byte[]> write(MactorInput input) {
            int n = input.actors().size();
            int m = input.objectives().size();
            List<String> actors = names(input.actorNames());
            return Optional.of(XlsxWriter.write(List.of(
                    new XlsxWriter.Sheet("MID", actors, actors, cells(input.mid(), n, n)),
                    new XlsxWriter.Sheet("2MAO", actors, names(input.objectiveNames()), cells(input.mao(), n, m)))));
        }
    }

    /** Influence as a directed, weighted network; only written. */
    private record Graph() implements Format<MactorInput> {
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
        public Loaded<MactorInput> read(String fileName, byte[] content) {
            Problems problems = new Problems();
            problems.error(MactorFormats.class, "only-written", FilePos.of(fileName), Arg.code(id()));
            return Loaded.failed(problems.all());
        }

        @Override
        public Optional<byte[]> write(MactorInput input) {
            List<GraphMl.Edge> edges = input.influence().stream()
                    .filter(c -> c.value() != 0)
                    .map(c -> new GraphMl.Edge(c.row(), c.column(), c.value(), "influence"))
                    .toList();
            return Optional.of(bytes(GraphMl.write(true, input.actors(), names(input.actorNames()), edges)));
        }
    }

    /** An input from two matrices with names. */
    static Loaded<MactorInput> input(LabelledMatrix mid, LabelledMatrix mao, Problems problems) {
        mid.isSquare(problems);
        if (!mid.rows().stream().map(Cell::value).toList().equals(mao.rows().stream().map(Cell::value).toList())
                && !mao.rows().isEmpty()) {
            problems.error(
                    MactorFormats.class,
                    "different-actors",
                    mao.rows().get(0).at(),
                    Arg.code(mid.name()),
                    Arg.code(mao.name()));
        }
        if (problems.hasErrors()) {
            return Loaded.failed(problems.all());
        }
        List<Judgement> influence = judged(mid, 0, Mactor.MAX_INFLUENCE, problems);
        influence.stream().filter(c -> c.row() == c.column() && c.value() != 0).forEach(c -> problems.error(
                MactorReader.class, "self-influence", c.basis().at(), Arg.code(mid.rows().get(c.row()).value())));
        List<Judgement> positions = judged(mao, -Mactor.MAX_POSITION, Mactor.MAX_POSITION, problems);
        List<String> actors = mid.rows().stream().map(Cell::value).toList();
        List<String> objectives = mao.columns().stream().map(Cell::value).toList();
        MactorInput input = new MactorInput(
                Names.ids(actors, "actor"),
                actors.stream().map(Text::plain).toList(),
                Names.ids(objectives, "objective"),
                objectives.stream().map(Text::plain).toList(),
                influence,
                positions,
                false);
        return Loaded.of(input, problems);
    }

    private static List<Judgement> judged(LabelledMatrix m, int min, int max, Problems problems) {
        List<Judgement> cells = new ArrayList<>();
        for (int i = 0; i < m.rows().size(); i++) {
            for (int j = 0; j < m.columns().size(); j++) {
                OptionalInt value = m.whole(i, j, min, max, problems);
                if (value.isPresent() && value.getAsInt() != 0) {
                    FilePos at = m.cells().get(i).get(j).at();
                    cells.add(new Judgement(i, j, value.getAsInt(), Basis.none(at)));
                }
            }
        }
        return cells;
    }

    static List<String> names(List<Text> texts) {
        return texts.stream().map(t -> t.in("en")).toList();
    }

    private static String[][] cells(int[] flat, int rows, int columns) {
        String[][] cells = new String[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cells[i][j] = Integer.toString(flat[i * columns + j]);
            }
        }
        return cells;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // --- the files of a case folder ---

    static List<CaseFile> caseFiles(MactorInput input) {
        StringBuilder actors = new StringBuilder();
        for (int i = 0; i < input.actors().size(); i++) {
            actors.append(thing(input.actors().get(i), input.actorNames().get(i))).append("  kind: group\n");
        }
        StringBuilder issues = new StringBuilder();
        for (int o = 0; o < input.objectives().size(); o++) {
            issues.append(thing(input.objectives().get(o), input.objectiveNames().get(o)));
        }
        StringBuilder influence = new StringBuilder("from,to,value,sources,confidence\n");
        for (Judgement c : input.influence()) {
            row(influence, input.actors().get(c.row()), input.actors().get(c.column()), c);
        }
        StringBuilder positions = new StringBuilder("actor,objective,value,sources,confidence\n");
        for (Judgement c : input.positions()) {
            row(positions, input.actors().get(c.row()), input.objectives().get(c.column()), c);
        }
        return List.of(
                new CaseFile("actors.yaml", actors.toString()),
                new CaseFile("issues.yaml", issues.toString()),
                new CaseFile(MactorReader.INFLUENCE, influence.toString()),
                new CaseFile(MactorReader.POSITIONS, positions.toString()));
    }

    private static String thing(String id, Text name) {
        StringBuilder out = new StringBuilder(id + ":\n  name: ");
        if (name.byLanguage().containsKey("und")) {
            return out.append(quoted(name.in("en"))).append('\n').toString();
        }
        List<String> parts = new ArrayList<>();
        name.byLanguage().forEach((language, words) -> parts.add(language + ": " + quoted(words)));
        return out.append('{').append(String.join(", ", parts)).append("}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }

    private static void row(StringBuilder out, String a, String b, Judgement c) {
        String sources = String.join(
                "; ", c.basis().citations().stream().map(Object::toString).toList());
        out.append(a).append(',').append(b).append(',').append(c.value()).append(',');
        out.append(sources.isEmpty() ? "" : '"' + sources.replace("\"", "\"\"") + '"').append(',');
        out.append(c.basis().confidence().isPresent() ? Double.toString(c.basis().confidence().getAsDouble()) : "");
        out.append('\n');
    }
}
