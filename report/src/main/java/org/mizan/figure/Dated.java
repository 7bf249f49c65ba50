package org.mizan.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mizan.time.Moment;
import org.mizan.view.Chart;

/**
 * An event with its place in time, in years and their fractions.
 *
 * @param index in the chart
 * @param since start of what its date can mean, within the years shown
 * @param until end of it
 * @param openStart whether it began at an unknown time or before the years shown
 * @param openEnd whether it ends at an unknown time or after them
 */
record Dated(int index, Chart.Timeline.Moment moment, double since, double until, boolean openStart, boolean openEnd) {
    /** The events that have a date at all. An interval without a start or end begins or ends with the others. */
    static List<Dated> of(Chart.Timeline chart) {
        List<Chart.Timeline.Moment> moments = chart.moments();
        double opening = chart.from().map(Integer::doubleValue).orElse(Double.NEGATIVE_INFINITY);
        double closing = chart.to().map(y -> y + 1.0).orElse(Double.POSITIVE_INFINITY);
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Chart.Timeline.Moment m : moments) {
            for (Moment end : List.of(m.date().from(), m.date().to()).stream()
                    .flatMap(o -> o.stream())
                    .toList()) {
                first = Math.min(first, years(end.firstDay()));
                last = Math.max(last, years(end.lastDay().plusDays(1)));
            }
        }
        List<Dated> out = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Chart.Timeline.Moment m = moments.get(i);
            if (!m.date().isUnknown()) {
                double since = m.date().from().isPresent() ? years(m.date().earliest()) : first;
                double until =
                        m.date().to().isPresent() ? years(m.date().latest().plusDays(1)) : last;
                out.add(new Dated(
                        i,
                        m,
                        Math.min(Math.max(since, opening), closing),
                        Math.max(Math.min(Math.max(since, until), closing), opening),
                        m.date().interval() && (m.date().from().isEmpty() || since < opening),
                        m.date().interval() && (m.date().to().isEmpty() || until > closing)));
            }
        }
        return out;
    }

    private static double years(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }

    boolean doubtful() {
        return moment.date().doubtful();
    }

    boolean uncertain() {
        return ends(Moment::uncertain);
    }

    boolean approximate() {
        return ends(Moment::approximate);
    }

    private boolean ends(java.util.function.Predicate<Moment> what) {
        return moment.date().from().filter(what).isPresent()
                || moment.date().to().filter(what).isPresent();
    }

    /** When its mark stands: an interval at its known start or else its end, any other date in the middle of what it can mean. */
    double when() {
        if (openStart == openEnd && (openStart || !moment.date().interval())) {
            return (since + until) / 2;
        }
        return openStart ? until : since;
    }

    double mark(TimeScale time) {
        return time.at(when());
    }
}
