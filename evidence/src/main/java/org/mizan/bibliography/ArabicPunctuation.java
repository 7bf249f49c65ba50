package org.mizan.bibliography;

/** A reference that the processor wrote with the punctuation of its style, as Arabic print has it: Arabic comma and semicolon, the "and" joined to its word. */
final class ArabicPunctuation {
    private ArabicPunctuation() {}

    static String of(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean spaced = i + 1 == line.length() || line.charAt(i + 1) == ' ';
            // Between two Latin words the comma is theirs.
            boolean latin = i > 0 && isLatin(line.charAt(i - 1)) && i + 2 < line.length() && isLatin(line.charAt(i + 2));
            if ((c == ',' || c == ';') && spaced && !latin) {
                out.append(c == ',' ? '،' : '؛');
            } else {
                out.append(c);
            }
        }
        return out.toString()
                .replaceAll("[،,]? (?:و|&) (?=\\p{IsArabic})", " و")
                .replace("،،", "،")
                .replaceAll("([.،؛:])\\1+", "$1");
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
