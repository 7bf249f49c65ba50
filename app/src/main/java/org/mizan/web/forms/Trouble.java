package org.mizan.web.forms;

import java.util.List;
import org.mizan.problem.Problem;

/**
 * Something wrong with an item, where a reader of its form looks for it.
 *
 * @param field name of the field it belongs to; empty where it concerns the item as a whole
 * @param language of a text that lacks it; empty otherwise
 * @param fixes what could be written instead
 */
public record Trouble(Problem problem, String field, String language, List<Fix> fixes) {
    /**
     * What could be written instead.
     *
     * @param word that would stand there
     * @param edits as the browser sends them
     */
    public record Fix(String word, String edits) {}

    public boolean isError() {
        return problem.isError();
    }
}
