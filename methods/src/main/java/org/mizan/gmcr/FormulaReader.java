package org.mizan.gmcr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Reads conditions and states at their places in a file; what cannot be read becomes a problem there. */
final class FormulaReader {

    private final Map<String, Integer> options;
    private final List<String> labels;
    private final Problems problems;

    /**
     * @param options ids in the order of the bits
     * @param labels of the states in graph form
     */
    FormulaReader(List<String> options, List<String> labels, Problems problems) {
        this.options = new LinkedHashMap<>();
        options.forEach(o -> this.options.put(o, this.options.size()));
        this.labels = List.copyOf(labels);
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    /** The number of an option. */
    Optional<Integer> option(Cell cell) {
        if (!options.containsKey(cell.value())) {
            unknownOption(cell.value(), cell.at());
        }
        return Optional.ofNullable(options.get(cell.value()));
    }

    Optional<Formula> formula(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            problems.error(Gmcr.class, "formula-expected", node.at());
            return Optional.empty();
        }
        try {
            return Optional.of(FormulaParser.parse(scalar.value(), options));
        } catch (FormulaParser.Wrong wrong) {
            FilePos at = place(scalar, wrong.from, Math.max(1, wrong.word.length()));
            if (wrong.key.equals("unknown-option")) {
                unknownOption(wrong.word, at);
            } else {
                problems.error(Gmcr.class, wrong.key, at, Arg.code(wrong.word));
            }
            return Optional.empty();
        }
    }

    private void unknownOption(String word, FilePos at) {
        String shown = word.length() > 80 ? word.substring(0, 80) : word;
        problems.unknown(Message.of(Gmcr.class, "unknown-option", Arg.code(shown)), at, shown, options.keySet());
    }

    private static FilePos place(Node.Scalar scalar, int from, int length) {
        int quote = scalar.plain() ? 0 : 1;
        String text = scalar.value();
        return text.indexOf('\n') >= 0
                ? scalar.at()
                : scalar.at().part(quote + text.codePointCount(0, Math.min(from, text.length())), length);
    }

    /** As {@link #state}, but a state that is not feasible (since an overlay excludes it) is only a warning. */
    Optional<Integer> statusQuo(Node node, StateSpace space) {
        Problems found = new Problems();
        Optional<Integer> state = new FormulaReader(List.copyOf(options.keySet()), labels, found).state(node, space);
        for (Problem problem : found.all()) {
            if (problem.code().equals("state-infeasible")) {
                problems.warning(Message.of(Gmcr.class, "status-quo-infeasible"), node.at(), Optional.empty());
            } else {
                problems.error(problem.message(), problem.at(), problem.hint());
            }
        }
        return state;
    }

    /** The ordinal of a state written as decimal, as Y and N per option, as a list of the options taken, or by its label. */
    Optional<Integer> state(Node node, StateSpace space) {
        if (!labels.isEmpty()) {
            return labelled(node);
        }
        Optional<Integer> decimal = node instanceof Node.Sequence taken
                ? taken(taken)
                : node instanceof Node.Scalar s ? decimal(s) : none(node);
        if (decimal.isPresent() && (decimal.get() >>> space.options() != 0 || !space.feasible(decimal.get()))) {
            problems.error(Gmcr.class, "state-infeasible", node.at(), Arg.code(written(node, decimal.get())));
            return Optional.empty();
        }
        return decimal.map(space::ordinal);
    }

    private static String written(Node node, int decimal) {
        return node instanceof Node.Scalar scalar ? scalar.value() : String.valueOf(decimal);
    }

    private Optional<Integer> labelled(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return none(node);
        }
        int at = labels.indexOf(scalar.value());
        if (at < 0) {
            problems.unknown(
                    Message.of(Gmcr.class, "unknown-state", Arg.code(scalar.value())),
                    node.at(),
                    scalar.value(),
                    labels);
            return Optional.empty();
        }
        return Optional.of(at);
    }

    private Optional<Integer> taken(Node.Sequence list) {
        int decimal = 0;
        boolean fine = true;
        for (Node item : list.items()) {
            Optional<Integer> option = item instanceof Node.Scalar s ? option(new Cell(s.value(), s.at())) : none(item);
            fine &= option.isPresent();
            decimal |= option.map(o -> 1 << o).orElse(0);
        }
        return fine ? Optional.of(decimal) : Optional.empty();
    }

    private Optional<Integer> decimal(Node.Scalar scalar) {
        String text = scalar.value();
        if (text.length() == options.size() && text.matches("[YNyn]+")) {
            int decimal = 0;
            for (int o = 0; o < text.length(); o++) {
                decimal |= Character.toUpperCase(text.charAt(o)) == 'Y' ? 1 << o : 0;
            }
            return Optional.of(decimal);
        }
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : none(scalar);
    }

    private Optional<Integer> none(Node node) {
        problems.error(Gmcr.class, "state-expected", node.at(), Arg.of(options.size()));
        return Optional.empty();
    }
}
