package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mizan.casefile.Reading;
import org.mizan.casefile.TreeReader;
import org.mizan.model.Basis;
import org.mizan.problem.FilePos;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Text;

/** Reads one decision maker's preferences: statements, weights or a ranking. */
final class PreferenceReader {

    /** Statements beyond this many nobody can have meant. */
    private static final int MOST_STATEMENTS = 500;

    private final Reading reading;
    private final FormulaReader formulas;
    private final StateSpace space;
    private final List<String> labels;

    PreferenceReader(Reading reading, FormulaReader formulas, StateSpace space, List<String> labels) {
        this.reading = reading;
        this.formulas = formulas;
        this.space = space;
        this.labels = labels;
    }

    /**
     * Empty after a problem, and where the preferences have only been begun, which is a warning.
     *
     * @param name of the decision maker
     */
    Optional<Preference> read(TreeReader tree, Text name) {
        tree.only("statements", "weights", "ranking", "unseen", "sources", "confidence", "reason");
        Basis basis = tree.basis();
        long forms = java.util.stream.Stream.of("statements", "weights", "ranking")
                .filter(k -> tree.node(k).isPresent())
                .count();
        if (forms == 0) {
            reading.problems().unfinished(Gmcr.class, "no-preferences", tree.at(), Arg.of(name));
            return Optional.empty();
        }
        if (forms > 1) {
            reading.problems().error(Gmcr.class, "one-preference-form", tree.at(), Arg.of(forms));
            return Optional.empty();
        }
        if (tree.node("ranking").isPresent()) {
            return ranking(tree, basis);
        }
        if (!space.optionForm()) {
            reading.problems().error(Gmcr.class, "graph-needs-ranking", tree.at());
            return Optional.empty();
        }
        return tree.node("weights").isPresent() ? weights(tree, basis) : statements(tree, basis);
    }

    private Optional<Preference> statements(TreeReader tree, Basis basis) {
        List<Node> items = tree.items("statements");
        if (items.size() > MOST_STATEMENTS) {
            reading.problems().error(Gmcr.class, "too-many-statements", tree.at(), Arg.of(MOST_STATEMENTS));
            return Optional.empty();
        }
        List<Preference.Statement> statements = new ArrayList<>();
        boolean fine = true;
        boolean weak = false;
        for (Node item : items) {
            Optional<Preference.Statement> statement = statement(item, basis);
            fine &= statement.isPresent();
            if (statement.isPresent()) {
                if (statement.get().much() && weak) {
                    reading.problems().error(Gmcr.class, "much-after-weak", item.at());
                    fine = false;
                }
                weak |= !statement.get().much();
                statements.add(statement.get());
            }
        }
        return fine ? Optional.of(new Preference.Statements(statements, basis)) : Optional.empty();
    }

    private Optional<Preference.Statement> statement(Node item, Basis inherited) {
        if (item instanceof Node.Tree mapping) {
            TreeReader tree = reading.tree(mapping).only("that", "much", "unknown", "sources", "confidence", "reason");
            if (tree.node("that").isEmpty()) {
                tree.required("that");
                return Optional.empty();
            }
            Basis own = tree.basis();
            Basis basis = new Basis(
                    own.citations().isEmpty() ? inherited.citations() : own.citations(),
                    own.confidence().isPresent() ? own.confidence() : inherited.confidence(),
                    own.reason().orElse(inherited.reason()),
                    item.at());
            return parts(tree.node("that").get(), basis, tree.flag("much"), tree.flag("unknown"));
        }
        Basis basis = new Basis(inherited.citations(), inherited.confidence(), inherited.reason(), item.at());
        return parts(item, basis, false, false);
    }

    private Optional<Preference.Statement> parts(Node node, Basis basis, boolean much, boolean unknown) {
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
        List<Formula> found = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Node item : items) {
            formulas.formula(item).ifPresent(f -> {
                found.add(f);
                words.add(((Node.Scalar) item).value().strip());
            });
        }
        return found.size() == items.size() && !items.isEmpty()
                ? Optional.of(new Preference.Statement(found, words, much, unknown, basis))
                : Optional.empty();
    }

    private Optional<Preference> weights(TreeReader tree, Basis basis) {
        long[] weights = new long[space.options()];
        boolean[] fine = {true};
        tree.child("weights")
                .ifPresent(list -> list.keys().forEach(key -> {
                    var weight = list.number(key.value(), -1e6, 1e6);
                    Optional<Integer> option = formulas.option(key);
                    fine[0] &= weight.isPresent() && option.isPresent();
                    if (fine[0]) {
                        weights[option.get()] = Math.round(weight.getAsDouble() * 1e6);
                    }
                }));
        return fine[0] ? Optional.of(new Preference.Weights(weights, basis)) : Optional.empty();
    }

    private Optional<Preference> ranking(TreeReader tree, Basis basis) {
        List<int[]> groups = new ArrayList<>();
        List<Integer> cuts = new ArrayList<>();
        FilePos[] met = new FilePos[space.size()];
        boolean fine = true;
        for (Node item : tree.items("ranking")) {
            if (item instanceof Node.Scalar scalar && scalar.value().equals(">>")) {
                cuts.add(groups.size());
                continue;
            }
            boolean tie = item instanceof Node.Sequence;
            List<Node> states = tie ? ((Node.Sequence) item).items() : List.of(item);
            var group = new IntList(states.size());
            for (Node node : states) {
                Optional<Integer> state = formulas.state(node, space);
                fine &= state.isPresent();
                if (state.isPresent() && met[state.get()] != null) {
                    reading.problems()
                            .error(
                                    Gmcr.class,
                                    "state-ranked-twice",
                                    node.at(),
                                    Arg.code(((Node.Scalar) node).value()),
                                    Arg.code(met[state.get()].toString()));
                    fine = false;
                } else if (state.isPresent()) {
                    met[state.get()] = node.at();
                    group.add(state.get());
                }
            }
            groups.add(group.toArray());
        }
        return fine && complete(tree, met)
                ? Optional.of(new Preference.Ranking(groups.toArray(int[][]::new), cuts, basis))
                : Optional.empty();
    }

    private boolean complete(TreeReader tree, FilePos[] met) {
        List<Arg> missing = new ArrayList<>();
        for (int s = 0; s < met.length; s++) {
            if (met[s] == null) {
                missing.add(Arg.code(labels.isEmpty() ? String.valueOf(space.decimal(s)) : labels.get(s)));
            }
        }
        if (!missing.isEmpty()) {
            reading.problems()
                    .unfinished(
                            Gmcr.class,
                            "ranking-incomplete",
                            tree.node("ranking").map(Node::at).orElse(tree.at()),
                            Arg.of(missing.size()),
                            Arg.list(missing.subList(0, Math.min(8, missing.size()))));
        }
        return Arrays.stream(met).noneMatch(java.util.Objects::isNull);
    }
}
