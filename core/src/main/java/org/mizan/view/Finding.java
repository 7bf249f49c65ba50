package org.mizan.view;

import java.util.List;
import org.mizan.model.Basis;
import org.mizan.text.Message;

/**
 * A sentence that states a result.
 *
 * @param bases the judgements it rests on; empty only where it rests on no judgement (a count of rows, a definition)
 */
public record Finding(Message message, Tone tone, List<Basis> bases) implements Block {
    public Finding {
        bases = List.copyOf(bases);
    }

    public static Finding of(Message message, List<Basis> bases) {
        return new Finding(message, Tone.PLAIN, bases);
    }

    public static Finding of(Message message) {
        return new Finding(message, Tone.PLAIN, List.of());
    }
}
