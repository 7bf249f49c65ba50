package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.Problem;
import org.mizan.table.Cell;
import org.mizan.table.Row;
import org.mizan.table.Table;
import org.mizan.text.Arg;
import org.mizan.web.Words;

/** Problems of a matrix's file at the cells they are about, each with the edits that would repair it where the remedy is plain. */
final class Fixes {
    private final Matrix matrix;
    private final Places places;
    private final Words words;

    Fixes(Matrix matrix, Places places, Words words) {
        this.matrix = matrix;
        this.places = places;
        this.words = words;
    }

    /**
     * A problem where it is.
     *
     * @param row of the matrix; -1 if it belongs to none
     * @param column of the matrix; -1 if it concerns the judgement as a whole
     * @param field column of the file; empty if unknown
     * @param fix empty where there is no plain remedy
     */
    record Flaw(
            int row,
            int column,
            String field,
            boolean error,
            String code,
            String text,
            String hint,
            String place,
            Optional<Fix> fix) {}

    /** A remedy: what a button says, and the edits it makes. */
    record Fix(String label, List<Map<String, Object>> edits) {}

    List<Flaw> flaws(List<Problem> problems) {
        return problems.stream()
                .filter(p -> p.at().file().equals(matrix.file()))
                .map(this::flaw)
                .toList();
    }

    private Flaw flaw(Problem problem) {
        Optional<Row> row = matrix.table().flatMap(t -> row(t, problem.at().line()));
        Optional<String> field = row.flatMap(r -> field(r, problem));
        Optional<Places.Place> place = row.flatMap(places::of);
        return new Flaw(
                place.map(Places.Place::row).orElse(-1),
                place.map(p -> column(p, row.get(), field, problem)).orElse(-1),
                field.orElse(""),
                problem.isError(),
                problem.code(),
                words.plain(problem.message()),
                problem.hint().map(words::plain).orElse(""),
                problem.at().toString(),
                row.flatMap(r -> field.flatMap(f -> fix(r, f, problem))));
    }

    private static Optional<Row> row(Table table, int line) {
        return table.rows().stream()
                .filter(r -> r.at().line() <= line)
                .reduce((a, b) -> b)
                .filter(r -> line > 0);
    }

    private static Optional<String> field(Row row, Problem problem) {
        return row.cells().entrySet().stream()
                .filter(e -> e.getValue().at().line() == problem.at().line()
                        && e.getValue().at().column() <= problem.at().column())
                .reduce((a, b) -> b)
                .map(Map.Entry::getKey);
    }

    private int column(Places.Place place, Row row, Optional<String> field, Problem problem) {
        List<Integer> candidates = place.columns().stream()
                .filter(c ->
                        field.isPresent() && matrix.columns().get(c).column().equals(field.get()))
                .toList();
        if (candidates.size() < 2) {
            return candidates.isEmpty() ? -1 : candidates.get(0);
        }
        Cell cell = row.cell(field.orElseThrow());
        int before = problem.at().column() - cell.at().column();
        boolean whole = problem.at().length()
                >= cell.value().codePointCount(0, cell.value().length());
        int word = before <= 0
                ? 0
                : cell.value()
                        .substring(0, Math.min(before, cell.value().length()))
                        .strip()
                        .split("\\s+")
                        .length;
        return whole || word >= candidates.size() ? -1 : candidates.get(word);
    }

    private Optional<Fix> fix(Row row, String field, Problem problem) {
        Cell cell = row.cell(field);
        if (problem.code().equals("wrong-impact-count")) {
            return filled(cell.value(), problem).map(after -> edit(row, field, cell.value(), after, after));
        }
        return remedy(problem)
                .flatMap(word -> replaced(cell, problem, word)
                        .filter(after -> !after.equals(cell.value()))
                        .map(after -> edit(row, field, cell.value(), after, word)));
    }

    /** The word to write instead: the nearest valid name, or the nearer bound. */
    private static Optional<String> remedy(Problem problem) {
        if (problem.code().equals("out-of-range")) {
            List<String> args = codes(problem.message().args());
            if (args.size() == 3) {
                double value = Double.parseDouble(latin(args.get(0)));
                return Optional.of(value < Double.parseDouble(args.get(1)) ? args.get(1) : args.get(2));
            }
        }
        return problem.hint()
                .filter(h -> h.key().equals("hint.nearest"))
                .map(h -> codes(h.args()))
                .filter(a -> !a.isEmpty())
                .map(a -> a.get(0));
    }

    private static Optional<String> filled(String written, Problem problem) {
        List<Arg> args = problem.message().args();
        if (args.size() < 2 || !(args.get(0) instanceof Arg.Count has) || !(args.get(1) instanceof Arg.Count wants)) {
            return Optional.empty();
        }
        int missing = wants.value().subtract(has.value()).intValue();
        return missing > 0 ? Optional.of((written + " 0".repeat(missing)).strip()) : Optional.empty();
    }

    private static Optional<String> replaced(Cell cell, Problem problem, String word) {
        String text = cell.value();
        int from = problem.at().column() - cell.at().column();
        int to = from + problem.at().length();
        int size = text.codePointCount(0, text.length());
        if (cell.at().line() != problem.at().line() || from < 0 || to > size) {
            return Optional.empty();
        }
        return Optional.of(text.substring(0, text.offsetByCodePoints(0, from))
                + word
                + text.substring(text.offsetByCodePoints(0, to)));
    }

    private Fix edit(Row row, String field, String before, String after, String shown) {
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("type", "cell");
        edit.put("file", matrix.file());
        edit.put("key", places.key(row));
        edit.put("column", field);
        edit.put("before", before);
        edit.put("after", after);
        return new Fix(words.plain("fix.write", Arg.code(shown)), List.of(edit));
    }

    private static List<String> codes(List<Arg> args) {
        List<String> codes = new ArrayList<>();
        for (Arg arg : args) {
            if (arg instanceof Arg.Code code) {
                codes.add(code.value());
            }
        }
        return codes;
    }

    private static String latin(String number) {
        StringBuilder out = new StringBuilder();
        number.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            out.append(digit >= 0 ? Integer.toString(digit) : c == '\u2212' ? "-" : Character.toString(c));
        });
        return out.toString();
    }
}
