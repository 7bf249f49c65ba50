package org.mizan.verdict;

import org.mizan.analysis.Analysis;
import org.mizan.analysis.Outcome;
import org.mizan.engine.Aggregate;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** The sentences and values of this package. */
final class Say {
    private Say() {}

    static Message say(String key, Arg... args) {
        return Message.of(Say.class, key, args);
    }

    /** The head of a verdict's column: a method keeps a message {@code measure.<measure>} for each measure it names. */
    static Message measure(Analysis<?, ?> method, String measure) {
        return Message.of(method.getClass(), "measure." + measure);
    }

    /** A value by its kind. */
    static Arg value(Outcome.Kind kind, double value) {
        return switch (kind) {
            case FLAG -> Arg.of(say(value > 0 ? "yes" : "no"));
            case SHARE -> Arg.share(value);
            case NUMBER -> Arg.real(value, 2);
        };
    }

    /** A value with what the ensemble makes of it. */
    static Arg value(Outcome outcome, Aggregate drawn) {
        return switch (outcome.kind()) {
            case FLAG -> Arg.of(say("in-draws", value(outcome.kind(), outcome.value()), Arg.share(drawn.mean())));
            case SHARE ->
                Arg.of(say("with-range", Arg.share(outcome.value()), Arg.share(drawn.p05()), Arg.share(drawn.p95())));
            case NUMBER ->
                Arg.of(say(
                        "with-range",
                        Arg.real(outcome.value(), 2),
                        Arg.real(drawn.p05(), 2),
                        Arg.real(drawn.p95(), 2)));
        };
    }
}
