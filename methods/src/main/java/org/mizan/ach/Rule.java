package org.mizan.ach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How marks become a score of inconsistency; the formulas stand in the package's description. */
public enum Rule {
    PLAIN,
    CREDIBILITY,
    WEIGHTED,
    SQUARED;

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Rule named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Rule::id).toList();
    }

    /** What a cell adds to the inconsistency of its hypothesis under these marks, at least 0. */
    double inconsistency(EvidenceMatrix m, int[] marks, int cell) {
        return share(m, marks, cell, -1);
    }

    /** The same for what speaks in favour: reported, and used to order hypotheses that tie, never to choose one. */
    double consistency(EvidenceMatrix m, int[] marks, int cell) {
        return share(m, marks, cell, 1);
    }

    private double share(EvidenceMatrix m, int[] marks, int cell, int sign) {
        int n = m.count(cell);
        if (n == 0) {
            return 0;
        }
        if (this == SQUARED) {
            double apart = Math.max(0, sign * (m.mean(marks, cell) - Mark.NEUTRAL));
            return apart * apart;
        }
        double sum = 0;
        for (int k = 0; k < n; k++) {
            int j = m.judgement(cell, k);
            sum += Math.max(0, sign * (Mark.value(marks[j]) - Mark.NEUTRAL)) * factor(m, j);
        }
        return sum / n;
    }

    private double factor(EvidenceMatrix m, int judgement) {
        return switch (this) {
            case PLAIN, SQUARED -> 1;
            case CREDIBILITY -> m.credibility(judgement);
            case WEIGHTED -> m.credibility(judgement) * m.relevance(judgement);
        };
    }
}
