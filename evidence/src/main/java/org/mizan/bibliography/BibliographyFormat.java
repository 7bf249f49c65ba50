package org.mizan.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mizan.problem.Loaded;

/** A file format of reference managers. */
public interface BibliographyFormat {
    /** Every format, a line each. */
    List<BibliographyFormat> ALL = List.of(new BibTex(), new Ris(), new CslJson());

    /** Works read from one file. */
    int LARGEST = 20_000;

    /** Name on the command line, for instance {@code bibtex}. */
    String id();

    /** Endings of file names, without the dot. */
    List<String> extensions();

    /** Whether this looks like a file of this format. */
    default boolean recognises(String fileName, byte[] content) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return extensions().stream().anyMatch(e -> lower.endsWith("." + e));
    }

    /** Reads a whole file, all problems at once. An entry that cannot be read is an error; a field that cannot be kept is a warning. */
    Loaded<List<Work>> read(String fileName, byte[] content);

    /** Writes the works one after the other, so that all of them reads back, in this format's fields or in Mizan's own. */
    default byte[] write(List<Work> works) {
        return print(works.stream().map(w -> Extras.carried(this, w)).toList());
    }

    /** Writes the works with exactly these extras. */
    byte[] print(List<Work> works);

    static Optional<BibliographyFormat> named(String id) {
        return ALL.stream().filter(f -> f.id().equals(id)).findFirst();
    }
}
