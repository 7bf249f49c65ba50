package org.mizan.micmac;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mizan.analysis.Shift;
import org.mizan.analysis.Spread;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Other inputs that the stated confidence leaves plausible. A strength keeps its sign; a potential influence stays potential. */
final class Uncertainty {
    private Uncertainty() {}

    static MicmacInput draw(MicmacInput input, RandomGenerator random) {
        List<Judgement> drawn = new ArrayList<>(input.influence().size());
        for (Judgement c : input.influence()) {
            int moved = Spread.step(c.value(), c.basis().confidence(), low(c), high(c), random);
            drawn.add(c.potential() || c.row() == c.column() ? c : c.with(moved));
        }
        return input.with(drawn);
    }

    private static int low(Judgement c) {
        return c.value() < 0 ? -MicmacReader.STRONGEST : 0;
    }

    private static int high(Judgement c) {
        return c.value() < 0 ? 0 : MicmacReader.STRONGEST;
    }

    static List<Shift<MicmacInput>> shifts(MicmacInput input) {
        List<Shift<MicmacInput>> shifts = new ArrayList<>();
        for (int at = 0; at < input.influence().size(); at++) {
            Judgement c = input.influence().get(at);
            boolean sure = Spread.confidence(c.basis().confidence()) >= 1;
            for (int value = c.value() - 1; value <= c.value() + 1 && !sure; value += 2) {
                if (!c.potential() && c.row() != c.column() && value >= low(c) && value <= high(c)) {
                    List<Judgement> changed = new ArrayList<>(input.influence());
                    changed.set(at, c.with(value));
                    shifts.add(new Shift<>(
                            label(input, c),
                            Arg.signed(c.value(), 0),
                            Arg.signed(value, 0),
                            c.basis(),
                            input.with(changed)));
                }
            }
        }
        return shifts;
    }

    private static Arg label(MicmacInput input, Judgement c) {
        return Arg.of(Message.of(
                Uncertainty.class,
                "shift.influence",
                Arg.of(input.names().get(c.row())),
                Arg.of(input.names().get(c.column()))));
    }
}
