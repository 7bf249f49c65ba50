package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mizan.casefile.Reading;
import org.mizan.model.Case;
import org.mizan.model.Scene;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * By which outcomes a scene is recognised: {@code bargaining: {issue: [low, high]}} in {@code scenes.yaml}, a forecast
 * belonging to the scene when every issue named lies in its range.
 *
 * @param scene the scene's id
 * @param ranges one per issue named
 */
record SceneRanges(String scene, List<Range> ranges) {

    /** A closed range of outcomes of one issue. */
    record Range(String issue, double low, double high) {}

    /** All scenes that say how a bargain shows them; what is wrong with them goes to the problems. */
    static List<SceneRanges> of(Case c, Problems problems) {
        List<SceneRanges> all = new ArrayList<>();
        for (Scene scene : c.scenes().values()) {
            Node node = scene.recognisers().get(Bargaining.ID);
            if (node instanceof Node.Tree tree) {
                List<Range> ranges = new ArrayList<>();
                for (Cell issue : Reading.of(c, problems).tree(tree).keys()) {
                    range(c, tree, issue, problems, ranges);
                }
                all.add(new SceneRanges(scene.id(), List.copyOf(ranges)));
            } else if (node != null) {
                problems.error(Bargaining.class, "bad-range", node.at(), Arg.code(scene.id()));
            }
        }
        return all;
    }

    private static void range(Case c, Node.Tree tree, Cell issue, Problems problems, List<Range> ranges) {
        if (!c.issues().containsKey(issue.value())) {
            problems.unknown(
                    Message.of(Bargaining.class, "unknown-issue", Arg.code(issue.value())),
                    issue.at(),
                    issue.value(),
                    c.issues().keySet());
            return;
        }
        List<Double> ends = new ArrayList<>();
        Node value = tree.entries().get(issue.value()).value();
        if (value instanceof Node.Sequence pair) {
            pair.items().forEach(end -> number(end).ifPresent(ends::add));
        }
        if (ends.size() == 2 && ends.get(0) <= ends.get(1)) {
            ranges.add(new Range(issue.value(), ends.get(0), ends.get(1)));
        } else {
            problems.error(Bargaining.class, "bad-range", value.at(), Arg.code(issue.value()));
        }
    }

    private static OptionalDouble number(Node node) {
        try {
            double value = node instanceof Node.Scalar scalar ? Double.parseDouble(scalar.value()) : Double.NaN;
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
