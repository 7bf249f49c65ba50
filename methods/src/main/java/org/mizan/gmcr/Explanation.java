package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.List;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Tone;

/** Why a state holds, decision maker by decision maker: the sanction that each improvement would meet. */
final class Explanation {

    /** Improvements explained for one decision maker in one state. */
    private static final int MOST_IMPROVEMENTS = 3;

    private final Conflict conflict;
    private final Model model;
    private final Wording wording;
    private final Reach reach;

    Explanation(Conflict conflict, Model model, Wording wording) {
        this.conflict = conflict;
        this.model = model;
        this.wording = wording;
        this.reach = new Reach(model);
    }

    /** Findings on one equilibrium; {@code concept} is the strongest one of R and SEQ under which it is one. */
    List<Block> of(int state, String concept, Tone tone) {
        List<Block> blocks = new ArrayList<>();
        if (concept.equals("R")) {
            blocks.add(new Finding(Wording.message("why.nash", wording.state(state)), tone, nashBases(state)));
            return blocks;
        }
        blocks.add(new Finding(Wording.message("why.sequential", wording.state(state)), tone, nashBases(state)));
        List<Block> sanctions = new ArrayList<>();
        for (int i = 0; i < model.movers(); i++) {
            sanctions.addAll(sanctions(i, state));
        }
        blocks.add(new Block.Folded(
                Wording.message("why.answers", wording.mark(state), Arg.of(sanctions.size())), sanctions));
        return blocks;
    }

    private List<org.mizan.model.Basis> nashBases(int state) {
        var bases = new Wording.Bases();
        int[] targets = new int[Math.max(1, model.moves().mostTargets())];
        for (int i = 0; i < model.movers(); i++) {
            int count = model.moves().targets(i, state, targets);
            for (int t = 0; t < count; t++) {
                if (model.level()[i][targets[t]] != model.level()[i][state]) {
                    bases.add(wording.deciding(i, state, targets[t]));
                }
            }
        }
        if (bases.list().isEmpty()) {
            conflict.makers().forEach(m -> bases.add(m.preference().basis()));
        }
        return bases.list();
    }

    /** "Its improvement to T would be answered by …, ending in U, which it likes no better." */
    List<Block> sanctions(int maker, int state) {
        List<Block> blocks = new ArrayList<>();
        int[] targets = new int[Math.max(1, model.moves().mostTargets())];
        int count = model.improvements(maker, state, targets);
        long[] notBetter = Bits.of(model.states());
        for (int u = 0; u < model.states(); u++) {
            if (model.level()[maker][u] <= model.level()[maker][state]) {
                Bits.add(notBetter, u);
            }
        }
        int others = ((1 << model.movers()) - 1) & ~(1 << maker);
        for (int k = 0; k < Math.min(count, MOST_IMPROVEMENTS); k++) {
            Reach.Path path = reach.path(targets[k], others, true, notBetter);
            if (!path.isEmpty()) {
                blocks.add(sanction(maker, state, targets[k], path));
            }
        }
        return blocks;
    }

    private Finding sanction(int maker, int state, int target, Reach.Path path) {
        var bases = new Wording.Bases();
        bases.add(wording.deciding(maker, state, target));
        List<Arg> steps = new ArrayList<>();
        int from = target;
        for (int k = 0; k < path.mover().length; k++) {
            int mover = path.mover()[k];
            steps.add(Arg.of(Wording.message("why.step", wording.maker(mover), wording.change(from, path.state()[k]))));
            bases.add(wording.deciding(mover, from, path.state()[k]));
            from = path.state()[k];
        }
        bases.add(wording.deciding(maker, state, path.end()));
        String key = model.level()[maker][path.end()] == model.level()[maker][state] ? "why.no-better" : "why.worse";
        return Finding.of(
                Wording.message(
                        key,
                        wording.maker(maker),
                        wording.mark(state),
                        wording.change(state, target),
                        wording.mark(target),
                        Arg.list(steps),
                        wording.mark(path.end())),
                bases.list());
    }
}
