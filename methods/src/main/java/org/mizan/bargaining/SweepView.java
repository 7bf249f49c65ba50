package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Tone;

/** What the outcome does while one actor's position moves over the scale. */
final class SweepView {

    private SweepView() {}

    static Block.Group group(Names names, BargainingResult.Sweep sweep) {
        List<Block> blocks = new ArrayList<>();
        for (BargainingResult.Path path : sweep.paths()) {
            List<Chart.Lines.Series> series = new ArrayList<>();
            series.add(series("head.mean", path.places(), path.mean(), Tone.ACCENT));
            series.add(series("head.median", path.places(), path.median(), Tone.MUTED));
            if (path.eum().length > 0) {
                series.add(series("head.eum", path.places(), path.eum(), Tone.PLAIN));
            }
            Arg actor = names.actor(sweep.actor());
            blocks.add(new Figure(
                    "bargaining-sweep-" + BargainingView.anchor(path.issue()),
                    Words.say("figure.sweep", actor, names.issue(path.issue())),
                    Words.say("figure.sweep.description", actor),
                    new Chart.Lines(Arg.of(Words.say("axis.sweep", actor)), names.issue(path.issue()), series),
                    Optional.empty()));
        }
        return new Block.Group("bargaining-sweep", Words.say("group.sweep", names.actor(sweep.actor())), blocks);
    }

    private static Chart.Lines.Series series(String label, double[] x, double[] y, Tone tone) {
        return new Chart.Lines.Series(Words.word(label), x, y, new double[0], new double[0], tone);
    }
}
