package org.mizan.balance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.mizan.analysis.CaseFile;
import org.mizan.analysis.Format;
import org.mizan.matrix.CsvMatrix;
import org.mizan.matrix.GraphMl;
import org.mizan.matrix.LabelledMatrix;
import org.mizan.matrix.Names;
import org.mizan.matrix.Pajek;
import org.mizan.matrix.Xlsx;
import org.mizan.matrix.XlsxWriter;
import org.mizan.model.Basis;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/** The files signed networks are exchanged in. */
final class BalanceFormats {
    static final List<Format<BalanceInput>> ALL = List.of(new Net(), new Csv(), new Workbook(), new Graph());

    private static final int STRONGEST = 1000;

    private BalanceFormats() {}

    /** Pajek, signed by negative values, dated by relation or line. */
    private record Net() implements Format<BalanceInput> {
        @Override
        public String id() {
            return "pajek";
        }

        @Override
        public List<String> extensions() {
            return List.of("net", "paj");
        }

        @Override
        public Loaded<BalanceInput> read(String fileName, byte[] content) {
            Problems problems = new Problems();
            Optional<Pajek> pajek = Pajek.read(fileName, content, problems);
            return pajek.isEmpty() ? Loaded.failed(problems.all()) : ofPajek(pajek.get(), problems);
        }

        @Override
        public Optional<byte[]> write(BalanceInput input) {
            List<Pajek.Tie> ties = new ArrayList<>();
            List<Snapshot> all = new ArrayList<>(input.series());
            if (all.stream().noneMatch(s -> s.at().equals(input.now().at()))) {
                all.add(input.now());
            }
            for (Snapshot s : all) {
                for (Tie t : s.pulling()) {
                    double value = t.sign() * Math.max(1, Math.round((double) t.weight() / Tie.UNIT));
                    ties.add(new Pajek.Tie(
                            t.from(), t.to(), value, false, s.at().written(), FilePos.of("")));
                }
            }
            return Optional.of(bytes(new Pajek(names(input), ties).write()));
        }
    }

    /** A symmetric matrix of signed values. */
    private record Csv() implements Format<BalanceInput> {
        @Override
        public String id() {
            return "csv";
        }

        @Override
        public List<String> extensions() {
            return List.of("csv", "tsv");
        }

        @Override
        public Loaded<BalanceInput> read(String fileName, byte[] content) {
            Problems problems = new Problems();
            Optional<LabelledMatrix> matrix = CsvMatrix.read(fileName, content, problems);
            return matrix.isEmpty() ? Loaded.failed(problems.all()) : ofMatrix(matrix.get(), problems);
        }

        @Override
        public Optional<byte[]> write(BalanceInput input) {
            return Optional.of(bytes(CsvMatrix.write(names(input), names(input), cells(input))));
        }
    }

    /** The same matrix on the first sheet of a workbook. */
    private record Workbook() implements Format<BalanceInput> {
        @Override
        public String id() {
            return "xlsx";
        }

        @Override
        public List<String> extensions() {
            return List.of("xlsx");
        }

        @Override
        public Loaded<BalanceInput> read(String fileName, byte[] content) {
            Problems problems = new Problems();
            List<LabelledMatrix> sheets = Xlsx.read(fileName, content, problems);
            if (sheets.isEmpty() && !problems.hasErrors()) {
                problems.error(LabelledMatrix.class, "no-matrix", FilePos.of(fileName));
            }
            return problems.hasErrors() ? Loaded.failed(problems.all()) : ofMatrix(sheets.get(0), problems);
        }

        @Override
        public Optional<byte[]> write(BalanceInput input) {
            return Optional.of(XlsxWriter.write(
                    List.of(new XlsxWriter.Sheet("ties", names(input), names(input), cells(input)))));
        }
    }

    /** GraphML with a weight below 0 for a hostile tie; only written. */
    private record Graph() implements Format<BalanceInput> {
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
        public Loaded<BalanceInput> read(String fileName, byte[] content) {
            Problems problems = new Problems();
            problems.error(BalanceFormats.class, "only-written", FilePos.of(fileName), Arg.code(id()));
            return Loaded.failed(problems.all());
        }

        @Override
        public Optional<byte[]> write(BalanceInput input) {
            List<GraphMl.Edge> edges = input.now().ties().stream()
                    .map(t -> new GraphMl.Edge(
                            t.from(),
                            t.to(),
                            (double) t.sign() * t.weight() / Tie.UNIT,
                            t.sign() > 0 ? "friendly" : t.sign() < 0 ? "hostile" : "mixed"))
                    .toList();
            return Optional.of(bytes(GraphMl.write(false, input.actors(), names(input), edges)));
        }
    }

    private static Loaded<BalanceInput> ofMatrix(LabelledMatrix m, Problems problems) {
        List<Tie> ties = new ArrayList<>();
        if (m.isSquare(problems)) {
            for (int i = 0; i < m.rows().size(); i++) {
                for (int j = i + 1; j < m.rows().size(); j++) {
                    OptionalInt a = m.whole(i, j, -STRONGEST, STRONGEST, problems);
                    OptionalInt b = m.whole(j, i, -STRONGEST, STRONGEST, problems);
                    FilePos at = m.cells().get(j).get(i).at();
                    if (a.isEmpty() || b.isEmpty()) {
                        continue;
                    }
                    if (a.getAsInt() != b.getAsInt()) {
                        problems.error(
                                LabelledMatrix.class,
                                "asymmetric",
                                at,
                                Arg.signed(b.getAsInt(), 0),
                                Arg.signed(a.getAsInt(), 0));
                    } else if (a.getAsInt() != 0) {
                        ties.add(tie(i, j, a.getAsInt(), at));
                    }
                }
            }
        }
        List<String> names = m.rows().stream().map(Cell::value).toList();
        return Loaded.of(input(names, new Snapshot(Edtf.UNKNOWN, ties), List.of()), problems);
    }

    private static Tie tie(int a, int b, double value, FilePos at) {
        return new Tie(a, b, (int) Math.signum(value), Math.round(Math.abs(value) * Tie.UNIT), List.of(Basis.none(at)));
    }

    private static Loaded<BalanceInput> ofPajek(Pajek pajek, Problems problems) {
        Map<String, Map<Long, Pajek.Tie>> byTime = new LinkedHashMap<>();
        for (Pajek.Tie t : pajek.ties()) {
            Map<Long, Pajek.Tie> pairs = byTime.computeIfAbsent(t.time(), k -> new TreeMap<>());
            long pair = (long) Math.min(t.from(), t.to()) << 32 | Math.max(t.from(), t.to());
            Pajek.Tie first = pairs.putIfAbsent(pair, t);
            boolean back = first != null && t.directed() && first.from() == t.to();
            if (first != null && !(back && first.value() == t.value())) {
                String code = back ? "asymmetric" : "duplicate-tie";
                Arg one = back ? Arg.signed(t.value(), 0) : Arg.of(Text.plain(pajek.names().get(t.from())));
                Arg two = back ? Arg.signed(first.value(), 0) : Arg.of(Text.plain(pajek.names().get(t.to())));
                problems.error(LabelledMatrix.class, code, t.at(), one, two);
            }
        }
        List<Snapshot> snapshots = new ArrayList<>();
        byTime.forEach((time, pairs) -> snapshots.add(new Snapshot(
                when(time),
                pairs.values().stream()
                        .filter(t -> t.value() != 0)
                        .map(t -> tie(Math.min(t.from(), t.to()), Math.max(t.from(), t.to()), t.value(), t.at()))
                        .toList())));
        Snapshot now = snapshots.isEmpty()
                ? new Snapshot(Edtf.UNKNOWN, List.of())
                : snapshots.get(snapshots.size() - 1);
        return Loaded.of(input(pajek.names(), now, snapshots.size() > 1 ? snapshots : List.of()), problems);
    }

    /** {@code 1946-1949}, or {@code 46-49} of the last century, as an interval; unknown if it is no date. */
    private static Edtf when(String label) {
        String text = label.strip();
        if (text.matches("[0-9]{2}-[0-9]{2}")) {
            text = "19" + text.substring(0, 2) + "/19" + text.substring(3);
        } else if (text.matches("[0-9]{4}-[0-9]{4}")) {
            text = text.replace('-', '/');
        }
        return Edtf.parse(text).orElse(Edtf.UNKNOWN);
    }

    private static BalanceInput input(List<String> names, Snapshot now, List<Snapshot> series) {
        return new BalanceInput(
                Names.ids(names, "actor"), names.stream().map(Text::plain).toList(), "file", now, series);
    }

    private static List<String> names(BalanceInput input) {
        return input.names().stream().map(t -> t.in("en")).toList();
    }

    private static String[][] cells(BalanceInput input) {
        int n = input.actors().size();
        String[][] cells = new String[n][n];
        for (String[] row : cells) {
            java.util.Arrays.fill(row, "0");
        }
        for (Tie t : input.now().pulling()) {
            String value = Long.toString(t.sign() * Math.max(1, Math.round((double) t.weight() / Tie.UNIT)));
            cells[t.from()][t.to()] = value;
            cells[t.to()][t.from()] = value;
        }
        return cells;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Actors and relations; every snapshot's ties with its date as their interval. */
    static List<CaseFile> caseFiles(BalanceInput input) {
        StringBuilder actors = new StringBuilder();
        for (int i = 0; i < input.actors().size(); i++) {
            String name = input.names().get(i).in("en").replace("\\", "\\\\").replace("\"", "\\\"");
            actors.append(input.actors().get(i)).append(":\n  name: \"").append(name.replaceAll("\\p{Cntrl}", " "));
            actors.append("\"\n  kind: state\n");
        }
        Set<Snapshot> all = new LinkedHashSet<>(input.series());
        all.add(input.now());
        StringBuilder relations = new StringBuilder("from,to,on,sign,strength,start,end,sources,confidence\n");
        for (Snapshot s : all) {
            String start = s.at().from().map(m -> m.firstDay().toString()).orElse("");
            String end = s.at().to().map(m -> m.lastDay().toString()).orElse("");
            for (Tie t : s.ties()) {
                long strength = Math.max(1, Math.min(3, Math.round((double) t.weight() / Tie.UNIT)));
                relations.append(input.actors().get(t.from())).append(',').append(input.actors().get(t.to()));
                relations.append(",tie,").append(t.sign() > 0 ? "+" : t.sign() < 0 ? "-" : "0");
                relations.append(',').append(strength).append(',').append(start).append(',').append(end).append(",,\n");
            }
        }
        return List.of(
                new CaseFile("actors.yaml", actors.toString()), new CaseFile("relations.csv", relations.toString()));
    }
}
