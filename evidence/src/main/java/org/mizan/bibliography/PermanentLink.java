package org.mizan.bibliography;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mizan.model.Source;

/** The most lasting of a work's addresses: DOI, then Handle or ARK, then what the case calls permanent, then an archived copy, then the plain address. */
final class PermanentLink {
    private static final Pattern LASTING =
            Pattern.compile("https?://(hdl\\.handle\\.net/.+|n2t\\.net/ark:.+|[^/]+/ark:/.+)");
    private static final Pattern ARCHIVED =
            Pattern.compile("https?://(web\\.archive\\.org|perma\\.cc|archive\\.(ph|today|is|org))/.+");

    private PermanentLink() {}

    static Optional<String> of(Source s) {
        return s.doi()
                .map(d -> "https://doi.org/" + d)
                .or(() -> matching(s, LASTING))
                .or(s::permalink)
                .or(() -> matching(s, ARCHIVED))
                .or(s::url);
    }

    private static Optional<String> matching(Source s, Pattern kind) {
        return Stream.of(s.permalink(), s.url())
                .flatMap(Optional::stream)
                .filter(a -> kind.matcher(a).matches())
                .findFirst();
    }
}
