package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.text.Text;

/**
 * How the decision makers of one conflict order its feasible states, before anything is solved: what somebody who writes preferences wants to see at once.
 *
 * @param statusQuo ordinal of the state that holds now; empty if none is named
 */
public record Rankings(
        List<Conflict.Choice> options, List<State> states, List<Order> orders, Optional<Integer> statusQuo) {
    public Rankings {
        options = List.copyOf(options);
        states = List.copyOf(states);
        orders = List.copyOf(orders);
    }

    /**
     * A feasible state.
     *
     * @param label Y or N per option, or its name in a conflict given as a graph
     * @param taken bit {@code o} is set if option {@code o} is taken
     * @param scene id of the scene it belongs to
     */
    public record State(String label, int taken, Optional<String> scene) {}

    /**
     * One decision maker's order.
     *
     * @param groups ordinals of the states, best group first, the members of a group tied
     */
    public record Order(String maker, Text name, List<List<Integer>> groups) {
        public Order {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }

    /** The conflicts of a case: the names of the files in {@code gmcr/}. */
    public static List<String> conflicts(Case c) {
        return List.copyOf(Gmcr.files(c).keySet());
    }

    /** The file that holds a conflict. */
    public static String file(String conflict) {
        return "gmcr/" + conflict + ".yaml";
    }

    /**
     * Reads a conflict with these words instead of its file's, and orders its states.
     *
     * @param draft the whole content that the file would have
     */
    public static Loaded<Rankings> of(Case c, String conflict, Node.Tree draft) {
        Problems problems = new Problems();
        Map<String, Node.Tree> files = new TreeMap<>(Gmcr.files(c));
        files.put(conflict, draft);
        boolean main = conflict.equals(
                files.containsKey("conflict")
                        ? "conflict"
                        : files.keySet().iterator().next());
        Optional<Conflict> read = new ConflictReader(c, conflict, main, draft, problems).read();
        return read.isPresent() && !problems.hasErrors()
                ? Loaded.of(of(read.get()), problems)
                : Loaded.failed(problems.all());
    }

    private static Rankings of(Conflict conflict) {
        StateSpace space = conflict.space();
        List<State> states = new ArrayList<>();
        for (int s = 0; s < space.size(); s++) {
            states.add(new State(conflict.label(s), space.optionForm() ? space.decimal(s) : 0, conflict.sceneOf(s)));
        }
        List<Order> orders = new ArrayList<>();
        for (Conflict.Maker maker : conflict.makers()) {
            List<List<Integer>> groups = new ArrayList<>();
            for (int[] group : Ranks.groups(maker.preference().level(space))) {
                groups.add(java.util.Arrays.stream(group).boxed().toList());
            }
            orders.add(new Order(maker.id(), maker.name(), groups));
        }
        Optional<Integer> now = conflict.statusQuo().isPresent()
                ? Optional.of(conflict.statusQuo().getAsInt())
                : Optional.empty();
        return new Rankings(conflict.options(), states, orders, now);
    }
}
