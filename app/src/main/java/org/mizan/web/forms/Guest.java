package org.mizan.web.forms;

import java.util.List;
import java.util.Optional;
import org.mizan.web.Leaf;
import org.mizan.web.Visit;

/** Makes pages of the room {@code edit} that are no forms: editors of a method's judgements. */
public interface Guest {
    /** The page of this name, if it is one of these. */
    Optional<Leaf> page(Visit visit, String page);

    /** The pages there are for this case. */
    List<Leaf.Link> links(Visit visit);
}
