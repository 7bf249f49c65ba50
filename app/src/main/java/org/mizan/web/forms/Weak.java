package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.List;
import org.mizan.ledger.Coverage;
import org.mizan.model.Citation;
import org.mizan.text.Text;

/**
 * What an item still wants.
 *
 * @param errors that keep the case from being computed
 * @param warnings about it
 * @param unsourced whether it is a judgement for which nobody is cited
 * @param analystOnly whether it rests on the author's own judgement alone
 * @param unsure whether its stated confidence is low
 * @param unstated whether it is a judgement without a stated confidence
 * @param lacking languages of the case in which a text of it is missing
 */
public record Weak(
        long errors,
        long warnings,
        boolean unsourced,
        boolean analystOnly,
        boolean unsure,
        boolean unstated,
        List<String> lacking) {
    static Weak of(Item item, List<Trouble> troubles, List<String> languages) {
        boolean judged = item.part().isJudged();
        List<String> sources = item.sources("sources");
        String confidence = item.word("confidence");
        return new Weak(
                troubles.stream().filter(Trouble::isError).count(),
                troubles.stream().filter(t -> !t.isError()).count(),
                judged && sources.isEmpty(),
                judged && !sources.isEmpty() && sources.stream().allMatch(Citation.ANALYST::equals),
                judged && low(confidence),
                judged && confidence.isEmpty(),
                lacking(item, languages));
    }

    private static boolean low(String confidence) {
        return confidence.matches("[0-9](\\.[0-9]{1,9})?") && Double.parseDouble(confidence) < Coverage.LOW;
    }

    /** Texts that are there in one language and not in another; the title of a work may stay in its own. */
    private static List<String> lacking(Item item, List<String> languages) {
        List<String> lacking = new ArrayList<>();
        for (Field field : item.part().fields()) {
            boolean counts = field.kind() instanceof Kind.Texts && item.part() != Parts.SOURCES;
            Text text = counts ? item.text(field.name(), languages.get(0)) : Text.NONE;
            if (!text.isEmpty()) {
                languages.stream()
                        .filter(l -> text.exactly(l).isEmpty() && !lacking.contains(l))
                        .forEach(lacking::add);
            }
        }
        return lacking;
    }

    boolean isWrong() {
        return errors > 0;
    }

    boolean isWeak() {
        return unsourced || unsure;
    }
}
