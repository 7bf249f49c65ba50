package org.mizan.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads EDTF level 1 text. */
final class EdtfParser {
    private static final Pattern DATE =
            Pattern.compile("(-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2})(?:-([0-9]{2}|XX))?|-XX(?:-XX)?)?([?~%]?)");
    private static final String OPEN = "..";

    private EdtfParser() {}

    static Optional<Edtf> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return moment(text).map(m -> new Edtf(text, Optional.of(m), Optional.of(m), false));
        }
        String start = text.substring(0, slash);
        String end = text.substring(slash + 1);
        Optional<Moment> from = moment(start);
        Optional<Moment> to = moment(end);
        boolean readable = (from.isPresent() || isOpen(start))
                && (to.isPresent() || isOpen(end))
                && (from.isPresent() || to.isPresent());
        boolean ordered = from.isEmpty()
                || to.isEmpty()
                || !to.get().lastDay().isBefore(from.get().firstDay());
        return readable && ordered ? Optional.of(new Edtf(text, from, to, true)) : Optional.empty();
    }

    /** {@code ..} is open, nothing is unknown; both leave the end without a date. */
    private static boolean isOpen(String part) {
        return part.isEmpty() || part.equals(OPEN);
    }

    private static Optional<Moment> moment(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String digits = m.group(1);
        int span = digits.endsWith("XX") ? 100 : digits.endsWith("X") ? 10 : 1;
        int year = Integer.parseInt(digits.replace('X', '0'));
        int month = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        // An unspecified month or day says no more than the shorter date.
        boolean dayGiven = m.group(3) != null && !m.group(3).equals("XX");
        int day = dayGiven ? Integer.parseInt(m.group(3)) : 0;
        boolean given = (m.group(2) == null || month > 0) && (!dayGiven || day > 0);
        if (!given || span > 1 && month > 0 || !exists(year, month, day)) {
            return Optional.empty();
        }
        String mark = m.group(4);
        return Optional.of(new Moment(
                year, month, day, span, mark.equals("?") || mark.equals("%"), mark.equals("~") || mark.equals("%")));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
