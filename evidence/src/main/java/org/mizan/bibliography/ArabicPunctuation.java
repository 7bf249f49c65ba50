package org.mizan.bibliography;

import java.util.regex.Pattern;

/** A reference that the processor wrote with the punctuation of its style, as Arabic print has it: Arabic comma and semicolon, the "and" joined to its word. */
final class ArabicPunctuation {
    /** A day that the style puts after its month. */
    private static final Pattern MONTH_DAY = Pattern.compile(
            "((?:كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول)/\\p{IsArabic}+) ([0-9]{1,2})(?![0-9])");

    private ArabicPunctuation() {}

    static String of(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean spaced = i + 1 == line.length() || line.charAt(i + 1) == ' ';
            // Between two Latin words the comma is theirs.
            boolean latin =
                    i > 0 && isLatin(line.charAt(i - 1)) && i + 2 < line.length() && isLatin(line.charAt(i + 2));
            if ((c == ',' || c == ';') && spaced && !latin) {
                out.append(c == ',' ? '،' : '؛');
            } else {
                out.append(c);
            }
        }
        return MONTH_DAY
                .matcher(out)
                .replaceAll("$2 $1")
                .replaceAll("[،,]? (?:و|&) (?=\\p{IsArabic})", " و")
                .replace("،،", "،")
                .replaceAll("([.،؛:])\\1+", "$1");
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
