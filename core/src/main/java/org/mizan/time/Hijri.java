package org.mizan.time;

import java.time.DateTimeException;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * A day of the Islamic calendar, computed by the Umm al-Qura tables; a day may differ from what was printed at the time or seen in another country. For
 * display beside a Gregorian date, never stored.
 *
 * @param month 1 (Muharram) to 12 (Dhu al-Hijja)
 */
public record Hijri(int year, int month, int day) {
    /** The day that this date is; empty if it is no single sure day, or before the tables begin (1882). */
    public static Optional<Hijri> of(Edtf date) {
        Optional<Moment> moment = date.interval() ? Optional.empty() : date.from();
        return moment.filter(m -> m.day() > 0 && !m.doubtful()).flatMap(m -> of(m.firstDay()));
    }

    private static Optional<Hijri> of(java.time.LocalDate day) {
        try {
            HijrahDate d = HijrahDate.from(day);
            return Optional.of(new Hijri(
                    d.get(ChronoField.YEAR_OF_ERA), d.get(ChronoField.MONTH_OF_YEAR), d.get(ChronoField.DAY_OF_MONTH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
