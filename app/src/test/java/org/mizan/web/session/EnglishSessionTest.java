package org.mizan.web.session;

import org.junit.jupiter.api.Tag;
import org.mizan.text.Language;

/** The session of somebody who reads only English. */
@Tag("browser")
class EnglishSessionTest extends SessionTest {
    EnglishSessionTest() {
        super(Language.ENGLISH, Language.ARABIC);
    }

    @Override
    String word(Words word) {
        return switch (word) {
            case TITLE -> "The crisis of the strait";
            case NORTH -> "Northland";
            case SOUTH -> "Southland";
            case PATRON -> "The patron state";
            case BOOK -> "A history of the strait";
            case ISSUE -> "The status of the islands";
            case REASON -> "Backing from outside stalls the mediation";
        };
    }
}
