package org.mizan.app;

import java.util.Optional;
import org.mizan.engine.Ensemble;
import org.mizan.model.Case;
import org.mizan.text.Arg;

/** How many draws a command makes. */
final class Sampling {
    /** Where neither the user nor the case says. */
    private static final int STANDARD = 1000;

    /** Enough to tell robust from fragile without a long wait. */
    private static final int FOR_REPORT = 200;

    private Sampling() {}

    static void check(int draws, int least) {
        if (draws < least || draws > Ensemble.LIMIT) {
            throw new UsageException(
                    Console.message("wrong-draws", Arg.of(draws), Arg.of(least), Arg.of(Ensemble.LIMIT)));
        }
    }

    /** What the user gave, else what {@code case.yaml} sets, else {@value #STANDARD}. */
    static int draws(Optional<Integer> given, Case c) {
        int draws = given.orElseGet(() -> ofCase(c, "draws").map(Long::intValue).orElse(STANDARD));
        check(draws, 0);
        return draws;
    }

    /** The same for a report, which draws for every hypothesis too: at most {@value #FOR_REPORT} unless the user asks for more. */
    static int reportDraws(Optional<Integer> given, Case c) {
        return given.isPresent() ? draws(given, c) : Math.min(FOR_REPORT, draws(given, c));
    }

    static long seed(Optional<Long> given, Case c) {
        return given.orElseGet(() -> ofCase(c, "seed").orElse(1L));
    }

    private static Optional<Long> ofCase(Case c, String setting) {
        return Optional.ofNullable(c.info().settings().get(setting))
                .filter(v -> v.matches("[0-9]{1,9}"))
                .map(Long::parseLong);
    }
}
