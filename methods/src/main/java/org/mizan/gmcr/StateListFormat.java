package org.mizan.gmcr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.mizan.analysis.Format;
import org.mizan.model.Basis;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;
import org.mizan.text.Text;

/**
 * A list of states as CSV: {@code state} (decimal), one column {@code maker.option} with Y or N per option, one column
 * {@code rank.maker} per decision maker (1 is best, ties share a number). States that are not listed are infeasible.
 */
final class StateListFormat implements Format<Conflicts> {

    @Override
    public String id() {
        return "states";
    }

    @Override
    public List<String> extensions() {
        return List.of("csv");
    }

    @Override
    public boolean recognises(String fileName, byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 2000), StandardCharsets.UTF_8);
        return Format.super.recognises(fileName, content)
                && start.startsWith("state,")
                && start.lines().findFirst().orElse("").contains("rank.");
    }

    @Override
    public Optional<byte[]> write(Conflicts input) {
        Conflict conflict = input.main();
        if (!conflict.labels().isEmpty() || !(conflict.setup().moves() instanceof OptionMoves)) {
            return Optional.empty();
        }
        var out = new StringBuilder("state");
        for (Conflict.Choice option : conflict.options()) {
            int owner = Integer.numberOfTrailingZeros(option.owners());
            String maker = option.owners() == 0
                    ? "nobody"
                    : conflict.makers().get(owner).id();
            out.append(',').append(maker).append('.').append(option.id());
        }
        conflict.makers().forEach(m -> out.append(",rank.").append(m.id()));
        out.append('\n');
        int[][] level = conflict.model().level();
        for (int s = 0; s < conflict.space().size(); s++) {
            out.append(conflict.space().decimal(s));
            for (char yn : conflict.label(s).toCharArray()) {
                out.append(',').append(yn);
            }
            for (int[] levels : level) {
                int top = 0;
                for (int l : levels) {
                    top = Math.max(top, l);
                }
                out.append(',').append(top - levels[s] + 1);
            }
            out.append('\n');
        }
        return Optional.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Loaded<Conflicts> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        Optional<Conflicts> read = SourceFile.decode(fileName, content, problems)
                .map(source -> CsvReader.records(source, ',', problems))
                .filter(rows -> !problems.hasErrors())
                .flatMap(rows -> conflict(fileName, rows, problems));
        return read.map(v -> Loaded.of(v, problems)).orElseGet(() -> Loaded.failed(problems.all()));
    }

    private static Optional<Conflicts> conflict(String file, List<List<org.mizan.table.Cell>> rows, Problems problems) {
        return new StateListReader(file, rows, problems).read();
    }

    /** One file being read. */
    private static final class StateListReader {
        private final String file;
        private final List<List<org.mizan.table.Cell>> rows;
        private final Problems problems;
        private final List<Integer> optionColumns = new ArrayList<>();
        private final Map<String, Integer> rankColumns = new LinkedHashMap<>();

        StateListReader(String file, List<List<org.mizan.table.Cell>> rows, Problems problems) {
            this.file = file;
            this.rows = rows;
            this.problems = problems;
        }

        Optional<Conflicts> read() {
            if (rows.size() < 2) {
                problems.error(Gmcr.class, "states-empty", FilePos.of(file));
                return Optional.empty();
            }
            var header = rows.get(0);
            for (int c = 1; c < header.size(); c++) {
                String name = header.get(c).value();
                if (name.startsWith("rank.")) {
                    rankColumns.put(name.substring("rank.".length()), c);
                } else if (name.indexOf('.') > 0) {
                    optionColumns.add(c);
                } else {
                    problems.error(Gmcr.class, "states-column", header.get(c).at(), Arg.code(name));
                }
            }
            if (optionColumns.isEmpty() || rankColumns.isEmpty() || optionColumns.size() > StateSpace.MAX_OPTIONS) {
                problems.error(
                        Gmcr.class,
                        "gmcr-sizes",
                        FilePos.of(file),
                        Arg.of(optionColumns.size()),
                        Arg.of(rankColumns.size()),
                        Arg.of(StateSpace.MAX_OPTIONS));
            }
            return problems.hasErrors() ? Optional.empty() : states(header);
        }

        private Optional<Conflicts> states(List<org.mizan.table.Cell> header) {
            Map<Integer, List<org.mizan.table.Cell>> byDecimal = new TreeMap<>();
            for (var row : rows.subList(1, rows.size())) {
                int decimal = 0;
                for (int o = 0; o < optionColumns.size(); o++) {
                    int column = optionColumns.get(o);
                    if (column >= row.size() || !row.get(column).value().matches("[YN]")) {
                        problems.error(
                                Gmcr.class,
                                "states-yes-no",
                                row.get(Math.min(column, row.size() - 1)).at());
                        return Optional.empty();
                    }
                    decimal |= row.get(column).value().equals("Y") ? 1 << o : 0;
                }
                if (byDecimal.putIfAbsent(decimal, row) != null) {
                    problems.error(Gmcr.class, "states-twice", row.get(0).at(), Arg.of(decimal));
                }
            }
            int[] decimals =
                    byDecimal.keySet().stream().mapToInt(Integer::intValue).toArray();
            var space = StateSpace.of(optionColumns.size(), decimals);
            List<String> makers = List.copyOf(rankColumns.keySet());
            List<Conflict.Maker> read = new ArrayList<>();
            for (String maker : makers) {
                ranking(List.copyOf(byDecimal.values()), rankColumns.get(maker))
                        .ifPresent(r -> read.add(new Conflict.Maker(maker, Text.plain(maker), r)));
            }
            return problems.hasErrors() ? Optional.empty() : Optional.of(conflict(header, space, makers, read));
        }

        private Optional<Preference> ranking(List<List<org.mizan.table.Cell>> states, int column) {
            Map<Integer, IntList> groups = new TreeMap<>();
            for (int s = 0; s < states.size(); s++) {
                var row = states.get(s);
                if (column >= row.size() || !row.get(column).value().matches("[0-9]{1,7}")) {
                    problems.error(
                            Gmcr.class,
                            "states-rank",
                            row.get(Math.min(column, row.size() - 1)).at());
                    return Optional.empty();
                }
                groups.computeIfAbsent(Integer.parseInt(row.get(column).value()), k -> new IntList(2))
                        .add(s);
            }
            return Optional.of(new Preference.Ranking(
                    groups.values().stream().map(IntList::toArray).toArray(int[][]::new),
                    List.of(),
                    Basis.none(rows.get(0).get(column).at())));
        }

        private Conflicts conflict(
                List<org.mizan.table.Cell> header, StateSpace space, List<String> makers, List<Conflict.Maker> read) {
            List<Conflict.Choice> choices = new ArrayList<>();
            int[] control = new int[makers.size()];
            for (int o = 0; o < optionColumns.size(); o++) {
                var cell = header.get(optionColumns.get(o));
                int dot = cell.value().indexOf('.');
                int owner = makers.indexOf(cell.value().substring(0, dot));
                String id = cell.value().substring(dot + 1);
                choices.add(new Conflict.Choice(
                        id,
                        Text.plain(id),
                        owner < 0 ? 0 : 1 << owner,
                        Conflict.Direction.BOTH,
                        Basis.none(cell.at())));
                if (owner >= 0) {
                    control[owner] |= 1 << o;
                }
            }
            long[][] hidden = new long[makers.size()][Bits.of(space.size()).length];
            var setup = new Conflict.Setup(space, new OptionMoves(space, control, 0, 0, hidden));
            var conflict = new Conflict(
                    "conflict",
                    Text.plain(file),
                    read,
                    choices,
                    List.of(),
                    setup,
                    OptionalInt.empty(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Basis.none(FilePos.of(file)));
            return new Conflicts(conflict, List.of(), new Gmcr().standard(conflict));
        }
    }
}
