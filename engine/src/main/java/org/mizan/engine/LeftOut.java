package org.mizan.engine;

import java.util.List;
import org.mizan.analysis.Analysis;
import org.mizan.problem.Problem;

/**
 * A method that a case has begun to use but that lacks something yet, so that it is not computed.
 *
 * @param why what it lacks: warnings
 */
public record LeftOut(Analysis<?, ?> method, List<Problem> why) {
    public LeftOut {
        why = List.copyOf(why);
    }
}
