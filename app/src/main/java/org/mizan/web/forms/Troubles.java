package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problem;
import org.mizan.table.Node;
import org.mizan.text.Arg;

/** Finds the item and the field that a problem of the case belongs to, and turns its hint into an edit. */
final class Troubles {
    private final List<Problem> problems;

    Troubles(List<Problem> problems) {
        this.problems = problems;
    }

    /** A value that stands somewhere in an item: where, under which path, and what. */
    private record Spot(FilePos at, List<String> path, Optional<Node.Scalar> value) {}

    /** Everything wrong with an item. */
    List<Trouble> of(Item item) {
        List<Problem> own = problems.stream()
                .filter(p -> p.at().file().equals(item.file()) && isIn(item, p.at()))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        List<Spot> spots = spots(item);
        return own.stream().map(p -> trouble(item, p, spots)).toList();
    }

    /** What is wrong with a file but with none of these items. */
    List<Problem> beside(String file, List<Item> items) {
        return problems.stream()
                .filter(p -> p.at().file().equals(file))
                .filter(p -> items.stream().noneMatch(i -> isIn(i, p.at())))
                .toList();
    }

    private static boolean isIn(Item item, FilePos at) {
        boolean whole = item.part().shape() == Part.Shape.ONE || item.part().shape() == Part.Shape.LAYERS;
        return whole || at.line() >= item.at().line() && at.line() <= item.lastLine();
    }

    private static Trouble trouble(Item item, Problem problem, List<Spot> spots) {
        Optional<Spot> spot = spots.stream()
                .filter(s -> s.at().line() > 0 && !isAfter(s.at(), problem.at()))
                .reduce((a, b) -> isAfter(a.at(), b.at()) ? a : b);
        String language = languageLacking(problem);
        String named = code(problem, 0)
                .filter(a -> problem.code().startsWith("missing-"))
                .filter(a -> isField(item, a) || problem.code().equals("missing-language"))
                .filter(a -> isTop(item, problem, spot))
                .orElse("");
        String field = named.isEmpty() ? spot.map(s -> s.path().get(0)).orElse("") : named;
        return new Trouble(problem, field(item, field), language, fixes(item, problem, spot));
    }

    /** Whether it is about a key of the item itself and not about one deeper inside a value. */
    private static boolean isTop(Item item, Problem problem, Optional<Spot> spot) {
        return item.part().shape() == Part.Shape.ROWS
                || spot.isEmpty()
                || spot.get().path().size() == 1
                || problem.at().equals(item.at());
    }

    private static boolean isField(Item item, String name) {
        return item.part().field(name).isPresent() || item.values().containsKey(name);
    }

    /** A column {@code text_en} belongs to the field {@code text}. */
    private static String field(Item item, String column) {
        int cut = column.lastIndexOf('_');
        boolean text = cut > 0 && item.part().field(column.substring(0, cut)).isPresent();
        return text ? column.substring(0, cut) : column;
    }

    private static String languageLacking(Problem problem) {
        return problem.code().equals("missing-language") ? code(problem, 1).orElse("") : "";
    }

    private static Optional<String> code(Problem problem, int index) {
        return problem.message().args().size() > index
                        && problem.message().args().get(index) instanceof Arg.Code code
                ? Optional.of(code.value())
                : Optional.empty();
    }

    private static boolean isAfter(FilePos a, FilePos b) {
        return a.line() > b.line() || a.line() == b.line() && a.column() > b.column();
    }

    /** All that a problem can point at, in the order of the file; keys stand before their values. */
    private static List<Spot> spots(Item item) {
        List<Spot> spots = new ArrayList<>();
        item.values().forEach((name, node) -> add(List.of(name), node, spots));
        return spots;
    }

    private static void add(List<String> path, Node node, List<Spot> spots) {
        spots.add(
                new Spot(node.at(), path, node instanceof Node.Scalar scalar ? Optional.of(scalar) : Optional.empty()));
        if (node instanceof Node.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                add(below(path, Integer.toString(i)), list.items().get(i), spots);
            }
        } else if (node instanceof Node.Tree tree) {
            tree.entries().forEach((key, entry) -> {
                spots.add(new Spot(entry.keyAt(), below(path, key), Optional.empty()));
                add(below(path, key), entry.value(), spots);
            });
        }
    }

    private static List<String> below(List<String> path, String step) {
        List<String> all = new ArrayList<>(path);
        all.add(step);
        return all;
    }

    /** The names that the hint offers, each put in the place of the wrong one. */
    private static List<Trouble.Fix> fixes(Item item, Problem problem, Optional<Spot> spot) {
        List<String> words = problem.hint()
                .filter(h -> h.key().startsWith("hint."))
                .map(h -> offered(h.args()))
                .orElse(List.of());
        if (words.isEmpty() || spot.isEmpty() || spot.get().value().isEmpty()) {
            return List.of();
        }
        String old = spot.get().value().get().value();
        int from = problem.at().column() - spot.get().at().column();
        boolean verbatim = problem.at().line() == spot.get().at().line()
                && spot.get().at().length() == old.codePointCount(0, old.length())
                && from >= 0
                && from + problem.at().length() <= old.codePointCount(0, old.length());
        if (!verbatim) {
            return List.of();
        }
        int start = old.offsetByCodePoints(0, from);
        int end = old.offsetByCodePoints(start, problem.at().length());
        List<Trouble.Fix> fixes = new ArrayList<>();
        for (String word : words) {
            String changed = old.substring(0, start) + word + old.substring(end);
            fixes.add(
                    new Trouble.Fix(word, Raw.json(List.of(edit(item, spot.get().path(), old, changed)))));
        }
        return fixes;
    }

    private static List<String> offered(List<Arg> args) {
        List<String> words = new ArrayList<>();
        for (Arg arg : args) {
            if (arg instanceof Arg.Code code) {
                words.add(code.value());
            } else if (arg instanceof Arg.Listing list) {
                words.addAll(offered(list.items()));
            }
        }
        return words;
    }

    private static Map<String, Object> edit(Item item, List<String> path, String before, String after) {
        Map<String, Object> edit = new LinkedHashMap<>();
        if (item.part().shape() == Part.Shape.ROWS) {
            edit.put("type", "cell");
            edit.put("file", item.file());
            edit.put("key", item.key());
            edit.put("column", path.get(0));
        } else {
            List<String> whole = new ArrayList<>(item.path(path.get(0)));
            whole.addAll(path.subList(1, path.size()));
            edit.put("type", "value");
            edit.put("file", item.file());
            edit.put("path", whole);
        }
        edit.put("before", before);
        edit.put("after", after);
        return edit;
    }
}
