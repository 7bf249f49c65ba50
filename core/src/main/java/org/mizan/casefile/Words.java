package org.mizan.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mizan.model.Citation;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Limits;
import org.mizan.text.Arg;
import org.mizan.text.Hidden;
import org.mizan.time.Edtf;

/** Turns single written values into ids, numbers, dates and citations; what cannot be turned becomes a problem at its place. */
final class Words {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern NUMBER = Pattern.compile("[-+−]?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private Words() {}

    static boolean isId(String text) {
        return text.length() <= Limits.ID && ID.matcher(text).matches();
    }

    static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches();
    }

    static Optional<String> id(Cell cell, Problems problems) {
        if (isId(cell.value())) {
            return Optional.of(cell.value());
        }
        problems.error(Reading.class, "bad-id", cell.at(), Arg.code(visible(cell.value())));
        return Optional.empty();
    }

    static Edtf date(Cell cell, Problems problems) {
        Optional<Edtf> date = Edtf.parse(cell.value());
        if (date.isEmpty()) {
            problems.error(Reading.class, "bad-date", cell.at(), Arg.code(visible(cell.value())));
        }
        return date.orElse(Edtf.UNKNOWN);
    }

    static OptionalDouble number(Cell cell, double min, double max, Problems problems) {
        String ascii = westernDigits(cell.value());
        if (!NUMBER.matcher(ascii).matches()) {
            problems.error(Reading.class, "bad-number", cell.at(), Arg.code(visible(cell.value())));
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(ascii.replace('−', '-'));
        if (value < min || value > max) {
            problems.error(
                    Reading.class,
                    "out-of-range",
                    cell.at(),
                    Arg.code(cell.value()),
                    Arg.code(bound(min)),
                    Arg.code(bound(max)));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    static OptionalInt integer(Cell cell, int min, int max, Problems problems) {
        OptionalDouble value = number(cell, min, max, problems);
        if (value.isPresent() && value.getAsDouble() != Math.rint(value.getAsDouble())) {
            problems.error(Reading.class, "not-whole", cell.at(), Arg.code(cell.value()));
            return OptionalInt.empty();
        }
        return value.isPresent() ? OptionalInt.of((int) value.getAsDouble()) : OptionalInt.empty();
    }

    /** The words of a cell separated by blanks, each with its place. */
    static List<Cell> split(Cell cell) {
        List<Cell> words = new ArrayList<>();
        String text = cell.value();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !isBlank(text.charAt(to))) {
                to++;
            }
            if (to > from) {
                words.add(part(cell, from, to));
            }
            from = to + 1;
        }
        return words;
    }

    /** {@code source locator; source#quote locator}; an unknown source is a problem, the others are kept. */
    static List<Citation> citations(Cell cell, Reading reading) {
        List<Citation> found = new ArrayList<>();
        int from = 0;
        for (String written : cell.value().split(";", -1)) {
            int lead = written.length() - written.stripLeading().length();
            String[] parts = written.strip().split("[\\s\u00a0\u202f]+", 2);
            if (!parts[0].isEmpty()) {
                Cell work = part(cell, from + lead, from + lead + parts[0].length());
                Optional<String> locator =
                        Optional.of(parts.length > 1 ? parts[1].strip() : "").filter(l -> !l.isEmpty());
                citation(work, locator, reading).ifPresent(found::add);
            }
            from += written.length() + 1;
        }
        return found;
    }

    private static Optional<Citation> citation(Cell work, Optional<String> locator, Reading reading) {
        int hash = work.value().indexOf('#');
        String source = hash < 0 ? work.value() : work.value().substring(0, hash);
        if (!reading.sources().contains(source)) {
            Cell named = hash > 0 ? part(work, 0, hash) : work;
            reading.problems()
                    .unknown(Reading.message("unknown-source", visible(source)), named.at(), source, reading.sources());
            return Optional.empty();
        }
        if (hash < 0) {
            return Optional.of(new Citation(source, locator));
        }
        String quote = work.value().substring(hash + 1);
        if (!reading.quotations().contains(work.value())) {
            List<String> known = reading.quotations().stream()
                    .filter(q -> q.startsWith(source + "#"))
                    .map(q -> q.substring(source.length() + 1))
                    .sorted()
                    .toList();
            Cell named =
                    quote.isEmpty() ? work : part(work, hash + 1, work.value().length());
            reading.problems()
                    .unknown(Reading.message("unknown-quote", visible(quote), source), named.at(), quote, known);
            return Optional.empty();
        }
        return Optional.of(new Citation(source, Optional.of(quote), locator));
    }

    /** A no-break space counts as a blank: word processors leave them behind. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
    }

    /**
     * Part of a cell with its own place. Where the file does not hold the value letter by letter (doubled or escaped marks, a folded text), the place of
     * the whole.
     */
    static Cell part(Cell cell, int from, int to) {
        String text = cell.value();
        FilePos at = cell.at();
        int firstEnd = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        boolean verbatim = at.line() > 0 && at.length() == text.codePointCount(0, firstEnd);
        String part = text.substring(from, to);
        if (!verbatim || to <= from) {
            return new Cell(part, at);
        }
        int length = Math.max(1, part.codePointCount(0, part.length()));
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        if (lineStart == 0) {
            return new Cell(part, at.part(text.codePointCount(0, from), length));
        }
        int line = at.line()
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Cell(part, new FilePos(at.file(), line, 1 + text.codePointCount(lineStart, from), length));
    }

    /** Arabic-Indic and Persian digits and the Arabic decimal mark as ASCII, since analysts type them. */
    private static String westernDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(
                    c >= '٠' && c <= '٩'
                            ? (char) (c - '٠' + '0')
                            : c >= '۰' && c <= '۹' ? (char) (c - '۰' + '0') : c == '٫' ? '.' : c);
        }
        return out.toString();
    }

    /** The text with invisible and direction-changing characters spelt out, so that a message shows what is really there. */
    static String visible(String text) {
        return Hidden.spelt(text, 80);
    }

    private static String bound(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
