package org.mizan.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mizan.engine.Lever;
import org.mizan.view.Grid;

/** The judgements that matter most: what moves when each alone moves to an end of its plausible range. */
final class LeverView {
    /** More than this from one method would crowd out the others: a yes-or-no outcome flips by a whole, a share only by a part. */
    private static final int FROM_ONE_METHOD = 2;

    private final List<Lever> levers;

    LeverView(List<Lever> levers) {
        this.levers = levers;
    }

    /** The first of these, greatest effect first, at most two of one method while others have any. */
    static List<Lever> chosen(List<Lever> ranked, int count) {
        Map<String, Integer> taken = new HashMap<>();
        List<Lever> chosen = new ArrayList<>();
        ranked.stream()
                .filter(l -> taken.merge(l.method(), 1, Integer::sum) <= FROM_ONE_METHOD)
                .limit(count)
                .forEach(chosen::add);
        ranked.stream()
                .filter(l -> !chosen.contains(l))
                .limit(count - chosen.size())
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    Grid table() {
        return new Grid(
                "verdict-levers",
                Say.say("levers.table"),
                List.of(
                        Grid.Column.text("judgement", Say.say("judgement")),
                        Grid.Column.text("from", Say.say("from")),
                        Grid.Column.text("to", Say.say("to")),
                        Grid.Column.text("outcome", Say.say("outcome")),
                        Grid.Column.number("before", Say.say("before")),
                        Grid.Column.number("after", Say.say("after")),
                        Grid.Column.text("source", Say.say("source"))),
                levers.stream().map(LeverView::row).toList());
    }

    private static Grid.Row row(Lever lever) {
        return Grid.Row.of(
                Grid.Cell.of(lever.shift().judgement(), lever.shift().basis()),
                Grid.Cell.of(lever.shift().from()),
                Grid.Cell.of(lever.shift().to()),
                Grid.Cell.of(lever.outcome().label()),
                Grid.Cell.of(Say.value(lever.outcome().kind(), lever.before())),
                Grid.Cell.of(Say.value(lever.outcome().kind(), lever.after())),
                Grid.Cell.cites(List.of(lever.shift().basis())));
    }
}
