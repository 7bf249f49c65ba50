package org.mizan.web.read;

import java.util.Optional;
import java.util.stream.IntStream;
import org.mizan.model.Case;
import org.mizan.model.Quotation;
import org.mizan.model.Source;
import org.mizan.search.Hit;
import org.mizan.search.Kind;
import org.mizan.web.Visit;

/** Addresses in the archive of a case: the page of a stored document on which something stands. */
final class StoredPage {
    private StoredPage() {}

    /** Where a passage that was found stands, if its document is stored. */
    static Optional<String> of(Visit visit, Case c, Hit hit) {
        if (hit.kind() == Kind.QUOTATION) {
            return Optional.ofNullable(c.quotations().get(hit.id())).flatMap(q -> of(visit, c, q));
        }
        if (hit.kind() != Kind.DOCUMENT || !c.sources().containsKey(hit.id())) {
            return Optional.empty();
        }
        Source source = c.sources().get(hit.id());
        return IntStream.range(0, source.documents().size())
                .filter(i -> source.documents().get(i).file().equals(hit.at()))
                .mapToObj(i -> visit.href(
                        "archive",
                        source.id() + ".html?document=" + (i + 1) + "&page="
                                + hit.page().orElse(1)))
                .findFirst();
    }

    /** Where a quotation is marked on its page, if its source is stored. */
    static Optional<String> of(Visit visit, Case c, Quotation q) {
        return Optional.ofNullable(c.sources().get(q.source()))
                .filter(s -> !s.documents().isEmpty())
                .map(s -> visit.href("archive", s.id() + ".html?quote=" + q.id() + "#mark-" + q.id()));
    }
}
