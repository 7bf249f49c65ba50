package org.mizan.web.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mizan.web.Leaf;
import org.mizan.web.Visit;

/** Makes pages of the room {@code edit} that are no forms: editors of a method's judgements. */
public interface Guest {
    /** The page of this name, if it is one of these. */
    Optional<Leaf> page(Visit visit, String page);

    /** The JSON twin of a page, if it is one of these. */
    Optional<String> twin(Visit visit, String page);

    /** The pages there are for this case. */
    List<Leaf.Link> links(Visit visit);

    /** What these make. */
    static Guest of(
            BiFunction<Visit, String, Optional<Leaf>> pages,
            BiFunction<Visit, String, Optional<String>> twins,
            Function<Visit, List<Leaf.Link>> links) {
        return new Guest() {
            @Override
            public Optional<Leaf> page(Visit visit, String page) {
                return pages.apply(visit, page);
            }

            @Override
            public Optional<String> twin(Visit visit, String page) {
                return twins.apply(visit, page);
            }

            @Override
            public List<Leaf.Link> links(Visit visit) {
                return links.apply(visit);
            }
        };
    }
}
