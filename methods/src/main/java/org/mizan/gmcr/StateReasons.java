package org.mizan.gmcr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why one state of a conflict holds or does not. States are decimals, as in {@link GmcrResult}.
 *
 * @param label the state as it is written: Y or N per option, or its name in graph form
 * @param scene the scene of the case it belongs to
 * @param equilibrium per concept whether it is stable for everybody
 */
public record StateReasons(
        String conflict,
        int state,
        String label,
        Optional<String> scene,
        Map<String, Boolean> equilibrium,
        List<Maker> makers) {
    public StateReasons {
        equilibrium = Collections.unmodifiableMap(new LinkedHashMap<>(equilibrium));
        makers = List.copyOf(makers);
    }

    /**
     * One decision maker's view of the state.
     *
     * @param stable per concept whether the state is stable for it
     * @param improvements the moves by which it would gain, best first; none means Nash stability
     */
    public record Maker(String maker, Map<String, Boolean> stable, List<Improvement> improvements) {
        public Maker {
            stable = Collections.unmodifiableMap(new LinkedHashMap<>(stable));
            improvements = List.copyOf(improvements);
        }
    }

    /**
     * A move by which a decision maker would gain.
     *
     * @param state where it leads
     * @param answers per concept with sanctions (GMR, SMR, SEQ, SSEQ) what the others can answer
     */
    public record Improvement(int state, Map<String, Answer> answers) {
        public Improvement {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /**
     * What the others can make of an improvement.
     *
     * @param deters whether it takes the gain away for good, in the sense of the concept
     * @param steps the shortest such answer; where nothing deters, the answer that the decision maker escapes, or none at all
     * @param escape where it would go on to from the end of an answer that does not deter
     */
    public record Answer(boolean deters, List<GmcrResult.Step> steps, Optional<Integer> escape) {
        public Answer {
            steps = List.copyOf(steps);
        }
    }
}
