package org.mizan.workspace;

import java.util.List;
import org.mizan.problem.Problem;

/** What came of a step. */
public sealed interface Outcome {
    /**
     * It is on the disk and in the history, whatever happens to program or machine from now on.
     *
     * @param revision the state now
     * @param digest the digest of the case, as {@link org.mizan.casefile.CaseFolder} stamps it
     * @param changed what is different now; nothing if all was already as wanted
     */
    record Applied(Revision revision, String digest, List<Changed> changed) implements Outcome {
        public Applied {
            changed = List.copyOf(changed);
        }
    }

    /** Nothing was written: somebody else changed the same things. */
    record Conflicted(List<Conflict> conflicts) implements Outcome {
        public Conflicted {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** Nothing was written: the edits cannot be done, or the disk does not take them. */
    record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
