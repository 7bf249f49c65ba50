package org.mizan.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/**
 * A work cited.
 *
 * @param type CSL-like type ({@code article-journal}, {@code book}, {@code expert} …)
 * @param title in its own script, romanised ({@code ar-Latn}) and translated
 * @param language code of the work's language
 * @param documents the stored copies, the first is the one that quotations are taken from
 * @param rights what others may do with it
 * @param citedIn ids of sources through which the analyst knows this work
 * @param part which part of a two-part bibliography it belongs to
 * @param reliability of who says it, A (best) to F (cannot be judged)
 * @param credibility of what is said, 1 (best) to 6 (cannot be judged)
 * @param shortName label in citations
 * @param retrieved date, or date and time as written
 */
public record Source(
        String id,
        String type,
        Text title,
        Optional<String> language,
        List<Person> authors,
        List<Person> editors,
        Text container,
        Text publisher,
        Text place,
        Optional<String> edition,
        Optional<String> volume,
        Optional<String> issue,
        Optional<String> pages,
        Edtf issued,
        Optional<String> url,
        Optional<String> permalink,
        Optional<String> doi,
        Optional<String> isbn,
        Optional<String> issn,
        Optional<String> retrieved,
        Optional<String> licence,
        Text terms,
        List<Archived> documents,
        Rights rights,
        List<String> citedIn,
        Optional<String> part,
        Optional<String> reliability,
        Optional<String> credibility,
        Text note,
        Text shortName,
        FilePos at) {
    public Source {
        authors = List.copyOf(authors);
        editors = List.copyOf(editors);
        documents = List.copyOf(documents);
        citedIn = List.copyOf(citedIn);
    }

    /** The first stored copy. */
    public Optional<Archived> archive() {
        return documents.stream().findFirst();
    }

    /**
     * An author: family and given name, or a literal name (an institution) in {@code family} alone.
     *
     * @param id of the {@link org.mizan.model.Person} this is, if the case keeps that record
     */
    public record Person(Optional<String> id, Text family, Text given) {
        public Person(Text family, Text given) {
            this(Optional.empty(), family, given);
        }
    }

    /**
     * A stored copy.
     *
     * @param file path in the case folder, under {@code archive/}
     * @param sha256 of its bytes, in lower-case hex; empty where the case does not say
     * @param obtained when it was stored, date or date and time as written
     * @param how by what means and from where it was obtained
     */
    public record Archived(
            String file,
            String sha256,
            OptionalLong bytes,
            Optional<String> mediaType,
            OptionalInt pages,
            Optional<String> obtained,
            Text how) {
        public Archived(String file, String sha256) {
            this(
                    file,
                    sha256,
                    OptionalLong.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Text.NONE);
        }
    }
}
