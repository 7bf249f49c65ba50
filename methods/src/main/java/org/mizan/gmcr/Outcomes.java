package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.Outcome;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** A result as numbers that runs can be compared by. */
final class Outcomes {

    private static final List<String> MEASURES = List.of("R", "SEQ", "SSEQ", "SMR", "GMR", "SIM");

    /** The concepts whose shares speak of a scene in the verdict: the strictest foresight and the one that looks at sanctions that are credible. */
    private static final List<String> IN_VERDICT = List.of("R", "SEQ");

    /** Beyond this many equilibria single states are not named. */
    private static final int MOST_STATES = 256;

    private Outcomes() {}

    static List<Outcome> of(Case c, Conflict conflict, GmcrResult result) {
        List<Outcome> outcomes = new ArrayList<>();
        conflict.scenes().forEach((scene, states) -> {
            for (String concept : MEASURES) {
                if (result.equilibria().containsKey(concept)) {
                    String measure = measure(concept);
                    outcomes.add(new Outcome(
                            "gmcr." + measure + "." + scene,
                            Arg.of(Message.of(Gmcr.class, "outcome.share", Arg.code(concept), Arg.of(c.nameOf(scene)))),
                            IN_VERDICT.contains(concept) ? Optional.of(scene) : Optional.empty(),
                            measure,
                            Outcome.Kind.SHARE,
                            share(conflict, result.equilibria().get(concept), states)));
                }
            }
        });
        for (Map.Entry<String, int[]> entry : result.equilibria().entrySet()) {
            if (MEASURES.contains(entry.getKey()) && entry.getValue().length <= MOST_STATES) {
                for (int state : entry.getValue()) {
                    String label = conflict.label(conflict.space().ordinal(state));
                    outcomes.add(new Outcome(
                            "gmcr.stable." + entry.getKey() + "." + label,
                            Arg.of(Message.of(Gmcr.class, "outcome.stable", Arg.code(label), Arg.code(entry.getKey()))),
                            Optional.empty(),
                            "stable-" + measure(entry.getKey()),
                            Outcome.Kind.FLAG,
                            1));
                }
            }
        }
        return outcomes;
    }

    /** The short name of a concept's share: {@code nash} for R, else the concept in lower case. */
    static String measure(String concept) {
        return concept.equals("R") ? "nash" : concept.toLowerCase(Locale.ROOT);
    }

    private static double share(Conflict conflict, int[] equilibria, long[] states) {
        long inside = Arrays.stream(equilibria)
                .filter(s -> Bits.has(states, conflict.space().ordinal(s)))
                .count();
        return equilibria.length == 0 ? 0 : (double) inside / equilibria.length;
    }
}
