package org.mizan.mactor;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mizan.analysis.Shift;
import org.mizan.analysis.Spread;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Other inputs that the stated confidence leaves plausible. */
final class Uncertainty {
    private Uncertainty() {}

    static MactorInput draw(MactorInput input, RandomGenerator random) {
        return input.with(
                draw(input.influence(), 0, Mactor.MAX_INFLUENCE, random),
                draw(input.positions(), -Mactor.MAX_POSITION, Mactor.MAX_POSITION, random),
                true);
    }

    private static List<Judgement> draw(List<Judgement> cells, int min, int max, RandomGenerator random) {
        List<Judgement> drawn = new ArrayList<>(cells.size());
        for (Judgement c : cells) {
            int value = Spread.step(c.value(), c.basis().confidence(), min, max, random);
            drawn.add(c.row() == c.column() && min == 0 ? c : c.with(value));
        }
        return drawn;
    }

    static List<Shift<MactorInput>> shifts(MactorInput input) {
        List<Shift<MactorInput>> shifts = new ArrayList<>();
        for (int at = 0; at < input.influence().size(); at++) {
            Judgement c = input.influence().get(at);
            Arg label = Arg.of(Message.of(
                    Uncertainty.class,
                    "shift.influence",
                    Arg.of(input.actorNames().get(c.row())),
                    Arg.of(input.actorNames().get(c.column()))));
            for (int value : ends(c, 0, Mactor.MAX_INFLUENCE)) {
                if (c.row() != c.column()) {
                    MactorInput moved = input.with(replaced(input.influence(), at, value), input.positions(), true);
                    shifts.add(new Shift<>(label, Arg.of(c.value()), Arg.of(value), c.basis(), moved));
                }
            }
        }
        for (int at = 0; at < input.positions().size(); at++) {
            Judgement c = input.positions().get(at);
            Arg label = Arg.of(Message.of(
                    Uncertainty.class,
                    "shift.position",
                    Arg.of(input.actorNames().get(c.row())),
                    Arg.of(input.objectiveNames().get(c.column()))));
            for (int value : ends(c, -Mactor.MAX_POSITION, Mactor.MAX_POSITION)) {
                MactorInput moved = input.with(input.influence(), replaced(input.positions(), at, value), true);
                shifts.add(new Shift<>(label, Arg.signed(c.value(), 0), Arg.signed(value, 0), c.basis(), moved));
            }
        }
        return shifts;
    }

    private static int[] ends(Judgement c, int min, int max) {
        if (Spread.confidence(c.basis().confidence()) >= 1) {
            return new int[0];
        }
        return java.util.stream.IntStream.of(c.value() - 1, c.value() + 1)
                .filter(v -> v >= min && v <= max)
                .toArray();
    }

    private static List<Judgement> replaced(List<Judgement> cells, int at, int value) {
        List<Judgement> changed = new ArrayList<>(cells);
        changed.set(at, cells.get(at).with(value));
        return changed;
    }
}
