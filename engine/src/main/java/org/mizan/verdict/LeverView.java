package org.mizan.verdict;

import java.util.List;
import org.mizan.engine.Lever;
import org.mizan.text.Arg;
import org.mizan.view.Grid;

/** The judgements that matter most: what moves when each alone moves to an end of its plausible range. */
final class LeverView {
    private final List<Lever> levers;

    LeverView(List<Lever> levers) {
        this.levers = levers;
    }

    Grid table() {
        return new Grid(
                "verdict-levers",
                Say.say("levers.title", Arg.of(levers.size())),
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
