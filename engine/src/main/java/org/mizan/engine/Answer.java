package org.mizan.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.mizan.model.Case;

/**
 * A result with everything that it is a function of: what {@code --json} prints. Scripts rely on these names.
 *
 * @param digest of the case folder or of the peer's file
 * @param overlay ids laid on, in order
 * @param settings every option with its value; empty text means off
 */
public record Answer(
        String analysis,
        @JsonProperty("case") String caseId,
        String digest,
        List<String> overlay,
        Map<String, String> settings,
        long seed,
        String version,
        Record result) {

    public static Answer of(Case c, Computed<?, ?> computed, String version) {
        return new Answer(
                computed.analysis().id(),
                c.info().id(),
                c.digest(),
                c.applied(),
                computed.settings().values(),
                computed.seed(),
                version,
                computed.result());
    }
}
