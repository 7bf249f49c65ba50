package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Figure;
import org.mizan.view.Finding;

/** The expected-utility model under every reading: how much of its forecast is the reader's choice. */
final class VariantsView {

    private VariantsView() {}

    static Block.Group group(Names names, List<BargainingResult.Variants> variants) {
        List<Block> blocks = new ArrayList<>();
        for (BargainingResult.Variants v : variants) {
            int k = names.indexOf(v.issue());
            blocks.add(Finding.of(
                    Words.say(
                            "variants",
                            names.issue(v.issue()),
                            Arg.of(v.readings()),
                            names.place(k, v.low()),
                            names.place(k, v.high()),
                            names.place(k, v.quantiles()[1]),
                            names.place(k, v.quantiles()[3])),
                    names.input().bases(k)));
            blocks.add(new Figure(
                    "bargaining-variants-" + BargainingView.anchor(v.issue()),
                    Words.say("figure.variants", names.issue(v.issue())),
                    Words.say("figure.variants.description", Arg.of(v.readings())),
                    IssueView.histogram(names.line(v.issue()), names, k, v.counts()),
                    Optional.empty()));
        }
        return new Block.Group("bargaining-variants", Words.say("group.variants"), blocks);
    }
}
