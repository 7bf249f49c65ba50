package org.mizan.ledger;

import java.util.List;
import org.mizan.model.Basis;
import org.mizan.text.Text;

/**
 * One judged row or mapping of a case.
 *
 * @param part which part of the case it belongs to: {@code claims}, {@code chronology} …; the file's path for a method's own files
 * @param id its id in that part; for a row without an id, its key columns joined by a blank
 * @param names what it is about, in the order of the row: the name of an actor, the text of a claim, both ends of a relation
 */
public record Judgement(String part, String id, List<Text> names, Basis basis) {
    public Judgement {
        names = List.copyOf(names);
    }
}
