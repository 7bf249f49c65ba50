package org.mizan.bibliography;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives works ids that a case accepts: what the file calls them where that will do, else the first author's family name and the year. */
final class SourceIds {
    private static final int LONGEST = 48;

    /** Arabic letters in the plainest Latin ones; for ids only, not a romanisation to be read. */
    private static final Map<Integer, String> LATIN = latin(
            "ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h و w ي y ى a ة a أ a إ i آ a ء - ؤ w ئ y پ p چ ch ژ zh گ g ک k ی y");

    private final Set<String> taken;

    SourceIds(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
        this.taken.add(org.mizan.model.Citation.ANALYST);
    }

    /** A new id; it counts as taken from now on. */
    String next(Work work) {
        boolean named = work.key().matches("[A-Za-z][A-Za-z0-9:_.+-]{1," + (LONGEST - 1) + "}");
        String wanted = named ? plain(work.key()) : fromAuthor(work);
        String id = wanted.isEmpty() ? "work" : wanted;
        for (int n = 2; taken.contains(id); n++) {
            id = (wanted.isEmpty() ? "work" : wanted) + "-" + n;
        }
        taken.add(id);
        return id;
    }

    private static String fromAuthor(Work work) {
        String family = work.authors().isEmpty()
                ? work.field("title").orElse("")
                : work.authors().get(0).family();
        String name = plain(family);
        String cut = name.length() > 24 ? name.substring(0, 24).replaceAll("-+[^-]*$", "") : name;
        return work.year().map(y -> cut.isEmpty() ? "work-" + y : cut + "-" + y).orElse(cut);
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                        out.appendCodePoint(c);
                    } else if (LATIN.containsKey(c)) {
                        out.append(LATIN.get(c));
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        out.append('-');
                    }
                });
        String id =
                out.toString().replaceAll("-{2,}", "-").replaceAll("^-|-$", "").replaceFirst("^al-", "");
        return id.length() > LONGEST ? id.substring(0, LONGEST).replaceAll("-$", "") : id;
    }

    private static Map<Integer, String> latin(String pairs) {
        Map<Integer, String> out = new java.util.HashMap<>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            out.put(words[i].codePointAt(0), words[i + 1]);
        }
        return Map.copyOf(out);
    }
}
