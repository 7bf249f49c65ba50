package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.mizan.casefile.Reading;
import org.mizan.casefile.TreeReader;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Reads which states are possible and which moves lead between them. */
final class SetupReader {

    /** Most single moves when moves are listed one by one. */
    private static final long MOST_ARCS = 20_000_000;

    private final Reading reading;
    private final Problems problems;
    private final TreeReader tree;
    private final FormulaReader formulas;
    private final List<String> makers;
    private final List<Conflict.Choice> options;
    private final List<String> labels;

    SetupReader(
            Reading reading,
            TreeReader tree,
            FormulaReader formulas,
            List<String> makers,
            List<Conflict.Choice> options,
            List<String> labels) {
        this.reading = reading;
        this.problems = reading.problems();
        this.tree = tree;
        this.formulas = formulas;
        this.makers = makers;
        this.options = options;
        this.labels = labels;
    }

    /** Empty after a problem. */
    Optional<Conflict.Setup> read() {
        return labels.isEmpty() ? optionForm() : graphForm();
    }

    private Optional<Conflict.Setup> graphForm() {
        long[][] arcs = new long[makers.size()][];
        boolean[] fine = {true};
        StateSpace space = StateSpace.graph(labels.size());
        for (int j = 0; j < makers.size(); j++) {
            LongStream.Builder list = LongStream.builder();
            String maker = makers.get(j);
            for (Node item : tree.child("moves").map(m -> m.items(maker)).orElse(List.of())) {
                if (!(item instanceof Node.Sequence pair) || pair.items().size() != 2) {
                    problems.error(Gmcr.class, "move-expected", item.at());
                    fine[0] = false;
                    continue;
                }
                Optional<Integer> from = formulas.state(pair.items().get(0), space);
                Optional<Integer> to = formulas.state(pair.items().get(1), space);
                fine[0] &= from.isPresent() && to.isPresent();
                if (from.isPresent() && to.isPresent()) {
                    list.add(ArcMoves.arc(from.get(), to.get()));
                }
            }
            arcs[j] = list.build().toArray();
        }
        return fine[0] ? Optional.of(new Conflict.Setup(space, new ArcMoves(labels.size(), arcs))) : Optional.empty();
    }

    private Optional<Conflict.Setup> optionForm() {
        Optional<Formula> allowed = allowed();
        if (allowed.isEmpty()) {
            return Optional.empty();
        }
        var space = StateSpace.of(options.size(), allowed.get());
        if (space.size() == 0) {
            problems.error(
                    Gmcr.class,
                    "no-feasible-state",
                    tree.node("infeasible").map(Node::at).orElse(tree.at()));
            return Optional.empty();
        }
        if (space.size() > StateSpace.MAX_STATES) {
            problems.error(
                    Gmcr.class, "too-many-states", tree.at(), Arg.of(space.size()), Arg.of(StateSpace.MAX_STATES));
            return Optional.empty();
        }
        int[] control = new int[makers.size()];
        int onlyOn = 0;
        int onlyOff = 0;
        for (int o = 0; o < options.size(); o++) {
            Conflict.Choice option = options.get(o);
            for (int j = 0; j < control.length; j++) {
                control[j] |= (option.owners() >>> j & 1) << o;
            }
            onlyOn |= option.direction() == Conflict.Direction.ONLY_ON ? 1 << o : 0;
            onlyOff |= option.direction() == Conflict.Direction.ONLY_OFF ? 1 << o : 0;
        }
        var moves = new OptionMoves(space, control, onlyOn, onlyOff, unseen(space));
        return adjusted(space, moves);
    }

    /** What every state must satisfy; empty after a problem. */
    private Optional<Formula> allowed() {
        List<Formula> all = new ArrayList<>();
        int before = problems.all().size();
        for (Node node : conditions("infeasible")) {
            formulas.formula(node).ifPresent(f -> all.add(new Formula.Not(f)));
        }
        for (Node node : conditions("feasible-if")) {
            formulas.formula(node).ifPresent(all::add);
        }
        for (Node node : tree.items("at-most-one")) {
            all.add(new Formula.Taken(mask(node), 0, 1));
        }
        for (Node node : tree.items("exactly-one")) {
            all.add(new Formula.Taken(mask(node), 1, 1));
        }
        for (Node node : tree.items("at-least-one")) {
            all.add(new Formula.Taken(mask(node), 1, 32));
        }
        tree.child("requires")
                .ifPresent(needs -> needs.keys().forEach(key -> {
                    Optional<Integer> option = formulas.option(key);
                    Optional<Formula> needed = needs.node(key.value()).flatMap(formulas::formula);
                    if (option.isPresent() && needed.isPresent()) {
                        all.add(new Formula.If(needed.get(), new Formula.Literal(option.get(), true)));
                    }
                }));
        tree.child("fixed")
                .ifPresent(fixed -> fixed.keys().forEach(key -> {
                    Optional<Integer> option = formulas.option(key);
                    Optional<String> value = fixed.ref(key.value(), List.of("Y", "N"), Gmcr.class, "yes-or-no");
                    if (option.isPresent() && value.isPresent()) {
                        all.add(new Formula.Literal(option.get(), value.get().equals("Y")));
                    }
                }));
        return problems.all().size() == before ? Optional.of(new Formula.And(all)) : Optional.empty();
    }

    /** The items of a list of conditions, each plain or as {@code that:} with its sources. */
    private List<Node> conditions(String key) {
        List<Node> nodes = new ArrayList<>();
        for (Node item : tree.items(key)) {
            if (item instanceof Node.Tree mapping) {
                TreeReader condition = reading.tree(mapping).only("that", "sources", "confidence", "reason");
                condition.basis();
                condition.required("that");
                condition.node("that").ifPresent(nodes::add);
            } else {
                nodes.add(item);
            }
        }
        return nodes;
    }

    private int mask(Node node) {
        int mask = 0;
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
        for (Node item : items) {
            if (item instanceof Node.Scalar scalar) {
                mask |= formulas.option(new Cell(scalar.value(), scalar.at()))
                        .map(o -> 1 << o)
                        .orElse(0);
            } else {
                problems.error(Gmcr.class, "formula-expected", item.at());
            }
        }
        return mask;
    }

    /** Per maker the states it neither leaves nor enters: {@code unseen} among its preferences. */
    private long[][] unseen(StateSpace space) {
        long[][] unseen = new long[makers.size()][];
        for (int j = 0; j < unseen.length; j++) {
            String maker = makers.get(j);
            unseen[j] = Bits.of(space.size());
            List<Node> conditions = tree.child("preferences")
                    .flatMap(p -> p.child(maker))
                    .map(p -> p.items("unseen"))
                    .orElse(List.of());
            for (Node node : conditions) {
                int at = j;
                formulas.formula(node).ifPresent(f -> unseen[at] = Bits.or(unseen[at], space.where(f)));
            }
        }
        return unseen;
    }

    /** A move taken away or added: by whom, from where, and where to. */
    private record Change(int maker, Formula from, Formula to, int on, int off) {}

    /** Moves taken away, moves added and states merged make a graph whose moves are listed one by one. */
    private Optional<Conflict.Setup> adjusted(StateSpace space, OptionMoves moves) {
        int before = problems.all().size();
        List<Change> blocked = changes("blocked");
        List<Change> added = changes("added");
        List<Formula> merged = conditions("coalesce").stream()
                .map(formulas::formula)
                .flatMap(Optional::stream)
                .toList();
        if (problems.all().size() > before) {
            return Optional.empty();
        }
        if (blocked.isEmpty() && added.isEmpty() && merged.isEmpty()) {
            return Optional.of(new Conflict.Setup(space, moves));
        }
        if ((long) space.size() * makers.size() * moves.mostTargets() > MOST_ARCS) {
            problems.error(Gmcr.class, "too-many-moves", tree.at(), Arg.of(MOST_ARCS));
            return Optional.empty();
        }
        int[] face = faces(space, merged);
        var kept = StateSpace.of(
                options.size(),
                java.util.Arrays.stream(face).map(space::decimal).distinct().toArray());
        long[][] arcs = new long[makers.size()][];
        int[] out = new int[Math.max(1, moves.mostTargets())];
        for (int j = 0; j < arcs.length; j++) {
            LongStream.Builder list = LongStream.builder();
            for (int s = 0; s < space.size(); s++) {
                int from = space.decimal(s);
                int count = moves.targets(j, s, out);
                for (int t = 0; t < count; t++) {
                    if (!matches(blocked, j, from, space.decimal(out[t]))) {
                        list.add(arc(space, kept, face, s, out[t]));
                    }
                }
                for (Change change : added) {
                    int to = (from | change.on) & ~change.off;
                    if (change.maker == j && change.from.holds(from) && to != from && space.feasible(to)) {
                        list.add(arc(space, kept, face, s, space.ordinal(to)));
                    }
                }
            }
            arcs[j] = list.build().toArray();
        }
        return Optional.of(new Conflict.Setup(kept, new ArcMoves(kept.size(), arcs)));
    }

    private static boolean matches(List<Change> changes, int maker, int from, int to) {
        return changes.stream().anyMatch(c -> c.maker == maker && c.from.holds(from) && c.to.holds(to));
    }

    private static long arc(StateSpace space, StateSpace kept, int[] face, int from, int to) {
        return ArcMoves.arc(kept.ordinal(space.decimal(face[from])), kept.ordinal(space.decimal(face[to])));
    }

    /** For each state the one that stands for it: the lowest of those merged with it. */
    private static int[] faces(StateSpace space, List<Formula> merged) {
        int[] face = java.util.stream.IntStream.range(0, space.size()).toArray();
        Map<Integer, Integer> lowest = new TreeMap<>();
        for (int s = 0; s < face.length; s++) {
            for (int m = 0; m < merged.size(); m++) {
                if (merged.get(m).holds(space.decimal(s))) {
                    lowest.putIfAbsent(m, s);
                    face[s] = lowest.get(m);
                    break;
                }
            }
        }
        return face;
    }

    private List<Change> changes(String key) {
        List<Change> changes = new ArrayList<>();
        for (TreeReader item : tree.children(key)) {
            item.only("actor", "from", "to", "sets", "sources", "confidence", "reason");
            item.basis();
            Optional<String> actor = item.required("actor");
            if (actor.isPresent() && !makers.contains(actor.get())) {
                problems.unknown(
                        Message.of(Gmcr.class, "unknown-maker", Arg.code(actor.get())),
                        item.cell("actor").orElseThrow().at(),
                        actor.get(),
                        makers);
                continue;
            }
            Formula from = item.node("from").flatMap(formulas::formula).orElse(Formula.TRUE);
            Formula to = item.node("to").flatMap(formulas::formula).orElse(Formula.TRUE);
            int on = 0;
            int off = 0;
            for (Cell set : item.words("sets")) {
                boolean drop = set.value().startsWith("not ");
                Cell name = drop ? new Cell(set.value().substring(4).strip(), set.at()) : set;
                int bit = formulas.option(name).map(o -> 1 << o).orElse(0);
                on |= drop ? 0 : bit;
                off |= drop ? bit : 0;
            }
            if (actor.isPresent()) {
                changes.add(new Change(makers.indexOf(actor.get()), from, to, on, off));
            }
        }
        return changes;
    }
}
