package org.mizan.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language Mizan speaks, with its writing settings. Digits and month names are explicit because the JDK's own choices differ between versions and
 * countries.
 *
 * @param code BCP 47 language code, also the {@code lang} of a page
 * @param rightToLeft direction of the script
 * @param ownName the language's name in itself
 * @param digits which digits numbers are written in
 * @param months which month names dates are written in
 */
public record Language(String code, boolean rightToLeft, String ownName, Digits digits, Months months) {
    /** Digit shapes. */
    public enum Digits {
        LATIN,
        ARABIC_INDIC
    }

    /** Month names: {@code LEVANTINE} and {@code WESTERN} exist in Arabic only; {@code BOTH} writes the two with a stroke. */
    public enum Months {
        WESTERN,
        LEVANTINE,
        BOTH
    }

    public static final Language ENGLISH = new Language("en", false, "English", Digits.LATIN, Months.WESTERN);
    public static final Language ARABIC = new Language("ar", true, "العربية", Digits.LATIN, Months.BOTH);

    /** All languages the program speaks, in the order of a language switch. */
    public static final List<Language> SPOKEN = List.of(ENGLISH, ARABIC);

    /** The spoken language with this code or with the language part of this tag ({@code ar-EG}, {@code ar_EG.UTF-8}). */
    public static Optional<Language> of(String tag) {
        String base = tag.toLowerCase(Locale.ROOT).split("[-_.]", 2)[0];
        return SPOKEN.stream().filter(l -> l.code.equals(base)).findFirst();
    }

    public Language with(Digits digits, Months months) {
        return new Language(code, rightToLeft, ownName, digits, months);
    }

    /** {@code rtl} or {@code ltr}, as HTML writes it. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }
}
