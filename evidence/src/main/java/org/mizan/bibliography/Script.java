package org.mizan.bibliography;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which language a text of a bibliography is in, as far as its letters and what the file says of the work tell. */
final class Script {
    /** A language nobody named, in letters that many languages share. */
    static final String UNKNOWN = "und";

    private static final List<String> ARABIC_LETTERED = List.of("ar", "fa", "ur", "ckb", "ps", "ota", "az-arab");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("arabic", "ar"),
            Map.entry("ara", "ar"),
            Map.entry("العربية", "ar"),
            Map.entry("عربي", "ar"),
            Map.entry("english", "en"),
            Map.entry("eng", "en"),
            Map.entry("american", "en"),
            Map.entry("british", "en"),
            Map.entry("ukenglish", "en"),
            Map.entry("usenglish", "en"),
            Map.entry("french", "fr"),
            Map.entry("fra", "fr"),
            Map.entry("fre", "fr"),
            Map.entry("francais", "fr"),
            Map.entry("german", "de"),
            Map.entry("ngerman", "de"),
            Map.entry("ger", "de"),
            Map.entry("deu", "de"),
            Map.entry("turkish", "tr"),
            Map.entry("tur", "tr"),
            Map.entry("russian", "ru"),
            Map.entry("rus", "ru"),
            Map.entry("persian", "fa"),
            Map.entry("farsi", "fa"),
            Map.entry("per", "fa"),
            Map.entry("fas", "fa"),
            Map.entry("armenian", "hy"),
            Map.entry("arm", "hy"),
            Map.entry("hye", "hy"),
            Map.entry("azerbaijani", "az"),
            Map.entry("aze", "az"),
            Map.entry("spanish", "es"),
            Map.entry("spa", "es"),
            Map.entry("italian", "it"),
            Map.entry("ita", "it"));

    private Script() {}

    /** The code for a language as files name it: {@code Arabic}, {@code ara}, {@code ar-IQ}, {@code en_US}; empty for what is no language. */
    static Optional<String> language(String written) {
        String plain = Normalizer.normalize(written.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        if (NAMES.containsKey(plain)) {
            return Optional.of(NAMES.get(plain));
        }
        String code = plain.replace('_', '-');
        return code.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*") ? Optional.of(code.split("-")[0]) : Optional.empty();
    }

    /** The key under which a text belongs, for a work whose language may be stated. */
    static String of(String text, Optional<String> stated) {
        boolean arabic = isArabic(text);
        if (stated.isEmpty()) {
            return arabic ? "ar" : letters(text, Character.UnicodeScript.CYRILLIC) ? "ru" : UNKNOWN;
        }
        boolean expectsArabic = ARABIC_LETTERED.contains(stated.get());
        if (arabic == expectsArabic || !hasLetters(text)) {
            return stated.get();
        }
        return arabic ? "ar" : stated.get() + "-Latn";
    }

    /** Whether most of its letters are Arabic. */
    static boolean isArabic(String text) {
        return letters(text, Character.UnicodeScript.ARABIC);
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean letters(String text, Character.UnicodeScript script) {
        long all = text.codePoints().filter(Character::isLetter).count();
        long those = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == script)
                .count();
        return those * 2 > all;
    }
}
