package org.mizan.text;

import java.util.List;
import java.util.Optional;
import org.mizan.time.Edtf;
import org.mizan.time.Moment;

/** Writes dates in words. Month names are Mizan's own tables: the JDK's depend on country and version. */
final class DateWriter {
    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> ARABIC_WESTERN = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر");
    private static final List<String> ARABIC_LEVANTINE = List.of(
            "كانون الثاني",
            "شباط",
            "آذار",
            "نيسان",
            "أيار",
            "حزيران",
            "تموز",
            "آب",
            "أيلول",
            "تشرين الأول",
            "تشرين الثاني",
            "كانون الأول");

    private final Language language;
    private final Catalogue words;

    DateWriter(Language language) {
        this.language = language;
        this.words = Catalogue.read(DateWriter.class.getPackageName(), language.code());
    }

    String write(Edtf date) {
        if (date.isUnknown()) {
            return words.raw("date.unknown");
        }
        if (!date.interval()) {
            return write(date.from().orElseThrow());
        }
        Optional<String> from = date.from().map(this::write);
        Optional<String> to = date.to().map(this::write);
        if (from.isEmpty()) {
            return fill("date.until", to.orElseThrow());
        }
        if (to.isEmpty()) {
            return fill("date.since", from.get());
        }
        return fill(bareYears(date) ? "date.range" : "date.range-long", from.get(), to.get());
    }

    /** Whether nothing but years is written, so that the whole runs left to right as one figure. */
    static boolean bareYears(Edtf date) {
        return date.from().map(DateWriter::bareYear).orElse(false)
                && date.to().map(DateWriter::bareYear).orElse(false);
    }

    private static boolean bareYear(Moment moment) {
        return moment.month() == 0 && !moment.doubtful();
    }

    private String write(Moment moment) {
        String bare = bare(moment);
        if (moment.uncertain()) {
            return fill(moment.approximate() ? "date.about-uncertain" : "date.uncertain", bare);
        }
        return moment.approximate() ? fill("date.about", bare) : bare;
    }

    private String bare(Moment moment) {
        String year = Integer.toString(moment.year());
        if (moment.span() > 1) {
            return fill(moment.span() == 10 ? "date.decade" : "date.century", year);
        }
        if (moment.month() == 0) {
            return year;
        }
        String monthAndYear = month(moment.month() - 1) + " " + year;
        return moment.day() == 0 ? monthAndYear : moment.day() + " " + monthAndYear;
    }

    private String month(int index) {
        if (!language.code().equals("ar")) {
            return ENGLISH.get(index);
        }
        return switch (language.months()) {
            case WESTERN -> ARABIC_WESTERN.get(index);
            case LEVANTINE -> ARABIC_LEVANTINE.get(index);
            case BOTH -> ARABIC_LEVANTINE.get(index) + "/" + ARABIC_WESTERN.get(index);
        };
    }

    private String fill(String key, String... values) {
        String out = words.raw(key);
        for (int i = 0; i < values.length; i++) {
            out = out.replace("{" + i + "}", values[i]);
        }
        return out;
    }
}
