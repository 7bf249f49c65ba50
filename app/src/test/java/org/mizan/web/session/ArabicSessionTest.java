package org.mizan.web.session;

import org.junit.jupiter.api.Tag;
import org.mizan.text.Language;

/** The session of somebody who reads only Arabic. */
@Tag("browser")
class ArabicSessionTest extends SessionTest {
    ArabicSessionTest() {
        super(Language.ARABIC, Language.ENGLISH);
    }

    @Override
    String word(Words word) {
        return switch (word) {
            case TITLE -> "أزمة المضيق";
            case NORTH -> "دولة الشمال";
            case SOUTH -> "دولة الجنوب";
            case PATRON -> "الدولة الراعية";
            case BOOK -> "تاريخ المضيق";
            case ISSUE -> "وضع الجزر";
            case REASON -> "السند الخارجي يعطل الوساطة";
        };
    }
}
