package org.mizan.model;

import java.util.List;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/**
 * A work cited.
 *
 * @param type CSL-like type ({@code article-journal}, {@code book}, {@code expert} …)
 * @param language code of the work's language
 * @param citedIn ids of sources through which the analyst knows this work
 * @param part which part of a two-part bibliography it belongs to
 * @param shortName label in citations
 * @param retrieved date, or date and time as written
 */
public record Source(
        String id,
        String type,
        Text title,
        Optional<String> language,
        List<Person> authors,
        Text container,
        Text publisher,
        Text place,
        Optional<String> volume,
        Optional<String> issue,
        Optional<String> pages,
        Edtf issued,
        Optional<String> url,
        Optional<String> permalink,
        Optional<String> doi,
        Optional<String> retrieved,
        Optional<String> licence,
        Text terms,
        Optional<Archived> archive,
        List<String> citedIn,
        Optional<String> part,
        Optional<String> reliability,
        Text note,
        Text shortName,
        FilePos at) {

    /** An author: family and given name, or a literal name (an institution) in {@code family} alone. */
    public record Person(Text family, Text given) {}

    /** The stored copy: path under {@code archive/} and its SHA-256. */
    public record Archived(String file, String sha256) {}
}
