package org.mizan.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mizan.time.Edtf;

/** Dates as reference managers write them, read as EDTF; and the months of BibTeX. */
final class Dates {
    static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Map<String, Integer> ARABIC = Map.ofEntries(
            Map.entry("يناير", 1),
            Map.entry("كانون الثاني", 1),
            Map.entry("فبراير", 2),
            Map.entry("شباط", 2),
            Map.entry("مارس", 3),
            Map.entry("آذار", 3),
            Map.entry("أبريل", 4),
            Map.entry("ابريل", 4),
            Map.entry("إبريل", 4),
            Map.entry("نيسان", 4),
            Map.entry("مايو", 5),
            Map.entry("أيار", 5),
            Map.entry("ايار", 5),
            Map.entry("يونيو", 6),
            Map.entry("حزيران", 6),
            Map.entry("يوليو", 7),
            Map.entry("تموز", 7),
            Map.entry("أغسطس", 8),
            Map.entry("اغسطس", 8),
            Map.entry("آب", 8),
            Map.entry("سبتمبر", 9),
            Map.entry("أيلول", 9),
            Map.entry("ايلول", 9),
            Map.entry("أكتوبر", 10),
            Map.entry("اكتوبر", 10),
            Map.entry("تشرين الأول", 10),
            Map.entry("تشرين الاول", 10),
            Map.entry("نوفمبر", 11),
            Map.entry("تشرين الثاني", 11),
            Map.entry("ديسمبر", 12),
            Map.entry("كانون الأول", 12),
            Map.entry("كانون الاول", 12));

    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?(?:/+.*|[T ][0-9:].*)?");
    private static final Pattern YEARS = Pattern.compile("([0-9]{4}) ?[-–/] ?([0-9]{4})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("([0-9]{1,2})\\.? +([^0-9,،/]+?)[/,، ] *([0-9]{4})");
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile("([^0-9,،/]+?) +([0-9]{1,2})[,،]? +([0-9]{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile("([^0-9,،/]+?)[/,، ] *([0-9]{4})");

    private Dates() {}

    /** The date, as EDTF; empty if it is none, or could be read in two ways. */
    static Optional<String> read(String written) {
        String text = western(written.strip());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (Edtf.parse(text).isPresent()) {
            return Optional.of(text);
        }
        Matcher words = DAY_MONTH_YEAR.matcher(text);
        if (words.matches()) {
            return month(words.group(2)).flatMap(m -> date(words.group(3), m, words.group(1)));
        }
        Matcher american = MONTH_DAY_YEAR.matcher(text);
        if (american.matches()) {
            return month(american.group(1)).flatMap(m -> date(american.group(3), m, american.group(2)));
        }
        Matcher monthYear = MONTH_YEAR.matcher(text);
        if (monthYear.matches()) {
            return month(monthYear.group(1)).flatMap(m -> date(monthYear.group(2), m, ""));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            int a = Integer.parseInt(dayFirst.group(1));
            int b = Integer.parseInt(dayFirst.group(2));
            // 3/4/2020 is March to some and April to others.
            return a > 12 || a == b ? date(dayFirst.group(3), b, dayFirst.group(1)) : Optional.empty();
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return valid(years.group(1) + "/" + years.group(2));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            String m = numbers.group(2);
            String d = numbers.group(3);
            return date(numbers.group(1), m == null ? 0 : Integer.parseInt(m), d == null ? "" : d);
        }
        return Optional.empty();
    }

    static Optional<String> date(String year, int month, String day) {
        if (month == 0) {
            return valid(year);
        }
        String yearMonth = year + String.format(Locale.ROOT, "-%02d", month);
        return day.isEmpty() || Integer.parseInt(day) == 0
                ? valid(yearMonth)
                : valid(yearMonth + String.format(Locale.ROOT, "-%02d", Integer.parseInt(day)));
    }

    private static Optional<String> valid(String date) {
        return Edtf.parse(date).map(Edtf::written);
    }

    /** The number of a month named in English or Arabic (either set of names, or both with a stroke between), or written as a number. */
    static Optional<Integer> month(String written) {
        String name = western(written.strip()).replaceFirst("\\.$", "");
        if (name.matches("[0-9]{1,2}")) {
            int number = Integer.parseInt(name);
            return number >= 1 && number <= 12 ? Optional.of(number) : Optional.empty();
        }
        String first = name.split("/")[0].strip();
        if (ARABIC.containsKey(first)) {
            return Optional.of(ARABIC.get(first));
        }
        String lower = first.toLowerCase(Locale.ROOT);
        int index = lower.length() < 3 ? -1 : MONTHS.indexOf(lower.substring(0, 3));
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    /** Arabic-Indic and Persian digits as Western ones. */
    static String western(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> out.append(
                        (char) (c >= '٠' && c <= '٩' ? c - '٠' + '0' : c >= '۰' && c <= '۹' ? c - '۰' + '0' : c)));
        return out.toString();
    }
}
