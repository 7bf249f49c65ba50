package org.mizan.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A date or interval in the Extended Date/Time Format, level 1 without seasons and times (ISO 8601-2:2019).
 *
 * @param written the text it was read from, unchanged
 * @param from the start, or the date itself; empty when unknown or open
 * @param to the end of an interval, equal to {@code from} for a single date; empty when unknown or open
 * @param interval whether it was written as an interval
 */
public record Edtf(String written, Optional<Moment> from, Optional<Moment> to, boolean interval)
        implements Comparable<Edtf> {
    /** No date at all. */
    public static final Edtf UNKNOWN = new Edtf("", Optional.empty(), Optional.empty(), false);

    private static final Comparator<Edtf> ORDER =
            Comparator.comparing(Edtf::earliest).thenComparing(Edtf::latest).thenComparing(Edtf::written);

    /** Reads a date; empty if the text is not EDTF of this level, an impossible day, or an interval that ends before it starts. */
    public static Optional<Edtf> parse(String text) {
        return text.isEmpty() ? Optional.of(UNKNOWN) : EdtfParser.parse(text);
    }

    public boolean isUnknown() {
        return from.isEmpty() && to.isEmpty();
    }

    /** The first day it can mean; {@link LocalDate#MIN} if the start is open or unknown. */
    public LocalDate earliest() {
        return from.map(Moment::firstDay).orElse(LocalDate.MIN);
    }

    /** The last day it can mean; {@link LocalDate#MAX} if the end is open or unknown. */
    public LocalDate latest() {
        return to.map(Moment::lastDay).orElse(LocalDate.MAX);
    }

    /** Whether the two can share a day. */
    public boolean overlaps(Edtf other) {
        return !earliest().isAfter(other.latest()) && !other.earliest().isAfter(latest());
    }

    /** Whether either end is marked uncertain, approximate or has unspecified digits. */
    public boolean doubtful() {
        return from.map(Moment::doubtful).orElse(false)
                || to.map(Moment::doubtful).orElse(false);
    }

    @Override
    public int compareTo(Edtf other) {
        return ORDER.compare(this, other);
    }
}
