package org.mizan.bibliography;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A style in which journals ask for references. */
public enum CitationStyle {
    CHICAGO("chicago", "chicago-author-date.csl", "chicago-author-date.csl"),
    APA("apa", "apa.csl", "apa.csl"),
    ISO690("iso690", "iso690-author-date.csl", "iso690-author-date-ar.csl");

    private final String id;
    private final String latin;
    private final String arabic;

    CitationStyle(String id, String latin, String arabic) {
        this.id = id;
        this.latin = latin;
        this.arabic = arabic;
    }

    /** Name on the command line. */
    public String id() {
        return id;
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(CitationStyle::id).toList();
    }

    public static Optional<CitationStyle> named(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }

    /** The file that describes it, for references in Arabic or in any other language. */
    String file(boolean inArabic) {
        return inArabic ? arabic : latin;
    }
}
