package org.mizan.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.table.Node;
import org.mizan.text.Text;

/**
 * A future.
 *
 * @param tone which of the four fixed colours: settlement, war, frozen, other
 * @param expectation what the source expects of it ({@code most-likely} …), with its citations
 * @param beyondSource added by the analyst, not in the source
 * @param recognisers per method id, how the method recognises this scene; read by the method
 */
public record Scene(
        String id,
        Text name,
        Text shortName,
        Text text,
        String tone,
        List<Judged<Text>> drivers,
        List<Judged<Text>> consequences,
        Optional<Judged<String>> expectation,
        boolean beyondSource,
        Map<String, Node> recognisers,
        Basis basis) {
    /** Where it stands in the case. */
    public FilePos at() {
        return basis.at();
    }
}
