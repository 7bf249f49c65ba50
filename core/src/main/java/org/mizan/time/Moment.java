package org.mizan.time;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A point in time of stated precision.
 *
 * @param year astronomical year, -9999..9999; with {@code span} 10 or 100 the first year of a decade or century
 * @param month 1..12, or 0 when only the year is given
 * @param day 1..31, or 0 when only year and month are given
 * @param span years covered: 1, 10 ({@code 199X}) or 100 ({@code 19XX})
 * @param uncertain marked {@code ?} (or {@code %}): the source may be wrong
 * @param approximate marked {@code ~} (or {@code %}): near this date
 */
public record Moment(int year, int month, int day, int span, boolean uncertain, boolean approximate) {
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    public LocalDate lastDay() {
        if (day > 0) {
            return LocalDate.of(year, month, day);
        }
        return month > 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year + span - 1, 12, 31);
    }

    public boolean doubtful() {
        return uncertain || approximate || span > 1;
    }
}
