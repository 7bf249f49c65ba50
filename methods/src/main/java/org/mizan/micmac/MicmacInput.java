package org.mizan.micmac;

import java.util.List;
import org.mizan.text.Text;

/**
 * Variables and the judged influences among them; a pair nobody judged is 0.
 *
 * @param variables ids, in the order of all arrays
 * @param names their names
 * @param influence judged cells
 * @param drawn whether this is a draw from an ensemble, which needs no spread of its own
 */
public record MicmacInput(List<String> variables, List<Text> names, List<Judgement> influence, boolean drawn) {
    public MicmacInput {
        variables = List.copyOf(variables);
        names = List.copyOf(names);
        influence = List.copyOf(influence);
    }

    /** Strengths without signs; a potential influence counts {@code potential}, 0 in the direct matrix. */
    int[] matrix(int potential) {
        int n = variables.size();
        int[] m = new int[n * n];
        influence.forEach(c -> m[c.row() * n + c.column()] = c.potential() ? potential : Math.abs(c.value()));
        return m;
    }

    /** Signed weights in [-1, 1] for the cognitive map; potential influences do not act. */
    double[] weights() {
        int n = variables.size();
        double[] w = new double[n * n];
        influence.stream()
                .filter(c -> !c.potential())
                .forEach(c -> w[c.row() * n + c.column()] = (double) c.value() / MicmacReader.STRONGEST);
        return w;
    }

    MicmacInput with(List<Judgement> changed) {
        return new MicmacInput(variables, names, changed, true);
    }
}
