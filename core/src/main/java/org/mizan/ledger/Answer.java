package org.mizan.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mizan.time.Edtf;

/**
 * The value of a claim in a form that can be compared: letter case, blanks, digit shapes and thousands marks do not make a difference.
 *
 * @param text the value in that form
 * @param date the date it may be
 */
record Answer(String text, Optional<Edtf> date) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?[0-9]{1,3}([,٬][0-9]{3})+(\\.[0-9]+)?");

    static Answer of(String written) {
        String text = westernDigits(written.strip().replaceAll("\\s+", " ")).toLowerCase(Locale.ROOT);
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "").replace("٬", "");
        }
        if (NUMBER.matcher(text).matches()) {
            text = new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return new Answer(text, Edtf.parse(text.toUpperCase(Locale.ROOT)).filter(d -> !d.isUnknown()));
    }

    /** Whether two of these exclude each other. */
    static boolean disagree(Collection<Answer> answers) {
        List<Answer> all = new ArrayList<>(answers);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (all.get(i).excludes(all.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Different texts exclude each other, unless they are dates that share a day: a year and a month of it agree. */
    private boolean excludes(Answer other) {
        boolean sameDay =
                date.isPresent() && other.date.isPresent() && date.get().overlaps(other.date.get());
        return !text.equals(other.text) && !sameDay;
    }

    private static String westernDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> out.append((char)
                        (c >= '٠' && c <= '٩'
                                ? c - '٠' + '0'
                                : c >= '۰' && c <= '۹' ? c - '۰' + '0' : c == '−' ? '-' : c)));
        return out.toString();
    }
}
