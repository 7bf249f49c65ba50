package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Works out for one state what each decision maker would gain by, and the shortest answer of the others to each gain. */
final class Reasoner {

    /*
     * An answer ends in a state u that the focal likes no better than s (GMR, SEQ), and from which it cannot move on to one that it likes better
     * (SMR, SSEQ); under SEQ and SSEQ each step is a gain for its mover. An SSEQ answer is one under all four concepts, a SEQ answer one under GMR,
     * an SMR answer one under GMR: the strictest that exists is told, so that one sentence serves several concepts. By the definitions in Stability,
     * a state is stable exactly if every improvement has an answer; StateReasonsTest holds the two against each other.
     */

    private static final List<Concept> SANCTIONING = List.of(Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ);

    private final Model model;
    private final List<String> makers;
    private final Reach reach;
    private final int[] targets;

    Reasoner(Model model, List<String> makers) {
        this.model = model;
        this.makers = makers;
        this.reach = new Reach(model);
        this.targets = new int[Math.max(1, model.moves().mostTargets())];
    }

    StateReasons.Maker of(int maker, int state) {
        int count = model.improvements(maker, state, targets);
        List<Integer> gains = IntStream.range(0, count)
                .mapToObj(t -> targets[t])
                .sorted(Comparator.comparingInt((Integer t) -> -model.level()[maker][t])
                        .thenComparingInt(t -> t))
                .toList();
        long[] noBetter = noBetter(maker, state);
        long[] noEscape = noEscape(maker, state, noBetter);
        List<StateReasons.Improvement> improvements = new ArrayList<>();
        for (int target : gains) {
            improvements.add(new StateReasons.Improvement(
                    model.space().decimal(target), answers(maker, state, target, noBetter, noEscape)));
        }
        Map<String, Boolean> stable = new LinkedHashMap<>();
        stable.put(Concept.R.name(), improvements.isEmpty());
        SANCTIONING.forEach(c -> stable.put(
                c.name(),
                improvements.stream().allMatch(i -> i.answers().get(c.name()).deters())));
        return new StateReasons.Maker(makers.get(maker), stable, improvements);
    }

    private Map<String, StateReasons.Answer> answers(
            int maker, int state, int target, long[] noBetter, long[] noEscape) {
        int others = ((1 << model.movers()) - 1) & ~(1 << maker);
        Reach.Path strictest = reach.path(target, others, true, noEscape);
        Reach.Path sequential = strictest.isEmpty() ? reach.path(target, others, true, noBetter) : strictest;
        Reach.Path symmetric = strictest.isEmpty() ? reach.path(target, others, false, noEscape) : strictest;
        Reach.Path general = !sequential.isEmpty()
                ? sequential
                : symmetric.isEmpty() ? reach.path(target, others, false, noBetter) : symmetric;
        Map<String, StateReasons.Answer> answers = new LinkedHashMap<>();
        answers.put(Concept.GMR.name(), answer(general));
        answers.put(Concept.SMR.name(), symmetric.isEmpty() ? escaped(maker, state, general) : answer(symmetric));
        answers.put(Concept.SEQ.name(), answer(sequential));
        answers.put(Concept.SSEQ.name(), strictest.isEmpty() ? escaped(maker, state, sequential) : answer(strictest));
        return answers;
    }

    private StateReasons.Answer answer(Reach.Path path) {
        return new StateReasons.Answer(!path.isEmpty(), steps(path), Optional.empty());
    }

    /** An answer that does not deter, because the focal would move on from its end. */
    private StateReasons.Answer escaped(int maker, int state, Reach.Path path) {
        if (path.isEmpty()) {
            return new StateReasons.Answer(false, List.of(), Optional.empty());
        }
        int count = model.moves().targets(maker, path.end(), targets);
        Optional<Integer> best = IntStream.range(0, count)
                .mapToObj(t -> targets[t])
                .filter(t -> model.level()[maker][t] > model.level()[maker][state])
                .max(Comparator.comparingInt((Integer t) -> model.level()[maker][t])
                        .thenComparingInt(t -> -t));
        return new StateReasons.Answer(false, steps(path), best.map(model.space()::decimal));
    }

    private List<GmcrResult.Step> steps(Reach.Path path) {
        List<GmcrResult.Step> steps = new ArrayList<>();
        for (int k = 0; k < path.mover().length; k++) {
            steps.add(new GmcrResult.Step(
                    makers.get(path.mover()[k]), model.space().decimal(path.state()[k])));
        }
        return steps;
    }

    private long[] noBetter(int maker, int state) {
        long[] set = Bits.of(model.states());
        for (int u = 0; u < model.states(); u++) {
            if (model.level()[maker][u] <= model.level()[maker][state]) {
                Bits.add(set, u);
            }
        }
        return set;
    }

    /** Of the states it likes no better, those from which no move of its own leads to one that it does. */
    private long[] noEscape(int maker, int state, long[] noBetter) {
        long[] set = Bits.of(model.states());
        for (int u : Bits.members(noBetter)) {
            int count = model.moves().targets(maker, u, targets);
            boolean escapes = false;
            for (int t = 0; t < count && !escapes; t++) {
                escapes = model.level()[maker][targets[t]] > model.level()[maker][state];
            }
            if (!escapes) {
                Bits.add(set, u);
            }
        }
        return set;
    }
}
