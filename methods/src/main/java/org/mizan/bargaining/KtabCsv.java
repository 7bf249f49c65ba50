package org.mizan.bargaining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mizan.analysis.Format;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.CsvReader;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;

/**
 * KTAB's comma-separated scenario: a line {@code name, description, actors, dimensions}, a header, then a row per actor with
 * influence and, for each dimension, position and salience in 0..100.
 */
final class KtabCsv implements Format<BargainingInput> {

    private static final double MOST_INFLUENCE = 1e9;
    private static final String POSITION = " position";

    @Override
    public String id() {
        return "ktab-csv";
    }

    @Override
    public List<String> extensions() {
        return List.of("csv");
    }

    @Override
    public boolean recognises(String fileName, byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 4000), StandardCharsets.UTF_8);
        String[] lines = start.split("\\R", 3);
        return fileName.toLowerCase(Locale.ROOT).endsWith(".csv")
                && lines.length > 1
                && lines[1].replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .matches("actor,[^,]*,(influence|capability|power),.*");
    }

    @Override
    public Loaded<BargainingInput> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        Optional<SourceFile> source = SourceFile.decode(fileName, content, problems);
        if (source.isEmpty()) {
            return Loaded.failed(problems.all());
        }
        List<List<Cell>> records = CsvReader.records(source.get(), ',', problems);
        if (records.size() < 3) {
            problems.error(Bargaining.class, "ktab-short", FilePos.of(fileName));
            return Loaded.failed(problems.all());
        }
        PeerRows rows = new PeerRows(fileName, problems);
        int dimensions = dimensions(records.get(1), rows, problems);
        for (List<Cell> record : dimensions < 1 ? List.<List<Cell>>of() : records.subList(2, records.size())) {
            row(record, records.get(1), dimensions, rows, problems);
        }
        promised(records, rows, problems);
        return rows.input();
    }

    /* The header decides; what the first line promises is only compared with it. */
    private static int dimensions(List<Cell> header, PeerRows rows, Problems problems) {
        int dimensions = (filled(header) - 3) / 2;
        if (dimensions < 1) {
            problems.error(Bargaining.class, "ktab-header", header.get(0).at());
        }
        for (int k = 0; k < dimensions; k++) {
            Cell cell = header.get(3 + 2 * k);
            String name = issue(cell);
            rows.issue(new Cell(name, cell.at()), name, 0, 100);
        }
        return dimensions;
    }

    private static String issue(Cell header) {
        String name = header.value();
        return name.toLowerCase(Locale.ROOT).endsWith(POSITION)
                ? name.substring(0, name.length() - POSITION.length())
                : name;
    }

    private static int filled(List<Cell> record) {
        int size = record.size();
        while (size > 0 && record.get(size - 1).isEmpty()) {
            size--;
        }
        return size;
    }

    private static void row(List<Cell> record, List<Cell> header, int dimensions, PeerRows rows, Problems problems) {
        if (filled(record) != 3 + 2 * dimensions) {
            problems.error(
                    Bargaining.class,
                    "ktab-row",
                    record.get(0).at(),
                    Arg.of(filled(record)),
                    Arg.of(3 + 2L * dimensions));
            return;
        }
        rows.actor(record.get(0), record.get(1).value());
        OptionalDouble influence = rows.number(record.get(2), 0, MOST_INFLUENCE);
        double sum = 0;
        for (int k = 0; k < dimensions; k++) {
            OptionalDouble position = rows.number(record.get(3 + 2 * k), 0, 100);
            OptionalDouble salience = rows.number(record.get(4 + 2 * k), 0, 100);
            if (influence.isPresent() && position.isPresent() && salience.isPresent()) {
                sum += salience.getAsDouble();
                rows.row(
                        record.get(0),
                        issue(header.get(3 + 2 * k)),
                        position.getAsDouble(),
                        salience.getAsDouble() / 100,
                        influence.getAsDouble());
            }
        }
        if (sum > 100 + 1e-6) {
            problems.error(Bargaining.class, "salience-sum", record.get(4).at(), Arg.real(sum, 2));
        }
    }

    private static void promised(List<List<Cell>> records, PeerRows rows, Problems problems) {
        List<Cell> first = records.get(0);
        int actors = records.size() - 2;
        if (first.size() > 2 && !first.get(2).value().equals(Integer.toString(actors))) {
            problems.warning(
                    Bargaining.class,
                    "ktab-count",
                    first.get(2).at(),
                    Arg.code(PeerRows.shown(first.get(2).value())),
                    Arg.of(actors));
        }
    }

    @Override
    public Optional<byte[]> write(BargainingInput input) {
        if (!KtabShape.fits(input)) {
            return Optional.empty();
        }
        int dims = input.issues().size();
        StringBuilder out = new StringBuilder();
        out.append("Mizan,written by Mizan,")
                .append(input.actors().size())
                .append(',')
                .append(dims)
                .append(",\nActor,Description,Influence");
        input.issues()
                .forEach(i -> out.append(',')
                        .append(quoted(i.id() + " Position"))
                        .append(',')
                        .append(quoted(i.id() + " Salience")));
        for (int a = 0; a < input.actors().size(); a++) {
            BargainingInput.Party actor = input.actors().get(a);
            out.append('\n')
                    .append(quoted(actor.id()))
                    .append(',')
                    .append(quoted(actor.name().in("en")));
            out.append(',').append(PeerRows.plain(input.capability()[input.index(a, 0)]));
            for (int k = 0; k < dims; k++) {
                out.append(',').append(PeerRows.plain(KtabShape.position(input, a, k)));
                out.append(',').append(PeerRows.plain(KtabShape.salience(input, a, k)));
            }
        }
        return Optional.of(out.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(ch -> ch == ',' || ch == '"' || ch < ' ');
        return plain && !text.startsWith("#") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
