package org.mizan.cib;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.cib.CibInput.Judgement;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Scene;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.view.Tone;

/** Names, numbers and grounds of one result, for the parts of its section. */
final class CibWords {
    final Case c;
    final CibInput input;
    final CibResult result;
    final List<int[]> futures;
    private final Map<Integer, Judgement> judged = new HashMap<>();

    CibWords(Case c, CibInput input, CibResult result) {
        this.c = c;
        this.input = input;
        this.result = result;
        futures = result.scenarios().stream().map(CibResult.Scenario::array).toList();
        for (Judgement j : input.judgements()) {
            judged.put(j.source() * input.descriptors().size() + j.target(), j);
        }
    }

    static Message message(String key, Arg... args) {
        return Message.of(Cib.class, key, args);
    }

    Arg descriptor(int j) {
        return Arg.of(input.descriptors().get(j).name());
    }

    /** A variant numbered among all. */
    Arg variant(int v) {
        return Arg.of(input.variant(v).name());
    }

    /** "Future 2 (frozen)", or "Future 2" where no scene recognises it. */
    Arg future(int f) {
        Arg number = Arg.of(f + 1);
        Optional<Scene> scene = scene(futures.get(f));
        return Arg.of(scene.map(s -> message("future.of-scene", number, Arg.of(shortName(s))))
                .orElse(message("future", number)));
    }

    static Text shortName(Scene s) {
        return s.shortName().orElse(s.name());
    }

    /** The first scene that recognises a scenario. */
    Optional<Scene> scene(int[] scenario) {
        return input.scenes().stream()
                .filter(r -> r.matches(scenario))
                .map(r -> c.scenes().get(r.scene()))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    Tone tone(int[] scenario) {
        return scene(scenario).map(s -> Tone.ofScene(s.tone())).orElse(Tone.OTHER);
    }

    Optional<Basis> basis(int source, int target) {
        return Optional.ofNullable(judged.get(source * input.descriptors().size() + target))
                .map(Judgement::basis);
    }

    boolean judged(int source, int target) {
        return judged.containsKey(source * input.descriptors().size() + target);
    }

    /** The judgements a scenario makes on a descriptor. */
    List<Basis> bases(int[] scenario, int target) {
        List<Basis> bases = new ArrayList<>();
        for (int i = 0; i < scenario.length; i++) {
            basis(input.matrix().first(i) + scenario[i], target).ifPresent(bases::add);
        }
        return bases;
    }

    /** The judgements of all scenarios on everything they choose, each once. */
    List<Basis> bases(List<int[]> scenarios) {
        List<Basis> bases = new ArrayList<>();
        for (int[] z : scenarios) {
            for (int j = 0; j < z.length; j++) {
                bases.addAll(bases(z, j));
            }
        }
        return bases.stream().distinct().toList();
    }

    Arg number(double x) {
        return Arg.real(x, CibView.decimals(x));
    }

    Arg signed(double x) {
        return Arg.signed(x, CibView.decimals(x));
    }

    Balance balance(int[] scenario) {
        return Balance.of(input.matrix(), input.constraints(), scenario);
    }
}
