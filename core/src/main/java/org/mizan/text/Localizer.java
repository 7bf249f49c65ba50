package org.mizan.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mizan.time.Edtf;

/** Says messages and writes values in one language. Patterns are read once per package and kept; safe for use by several threads. */
public final class Localizer {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final Language language;
    private final DateWriter dates;
    private final Map<String, Catalogue> catalogues = new ConcurrentHashMap<>();

    public Localizer(Language language) {
        this.language = language;
        this.dates = new DateWriter(language);
    }

    public Language language() {
        return language;
    }

    /** The sentence as pieces, for a writer that isolates names and figures in its own way. */
    public List<Piece> say(Message message) {
        List<Piece> out = new ArrayList<>();
        sayInto(message, out);
        return out;
    }

    /** The value as pieces. */
    public List<Piece> say(Arg arg) {
        List<Piece> out = new ArrayList<>();
        write(arg, out);
        return out;
    }

    /** The sentence as bare text. */
    public String plain(Message message) {
        return join(say(message), false);
    }

    /** The value as bare text. */
    public String plain(Arg arg) {
        return join(say(arg), false);
    }

    /** The sentence as text whose names and figures are wrapped in Unicode isolates, for a terminal that reorders. */
    public String isolated(Message message) {
        return join(say(message), true);
    }

    public String date(Edtf date) {
        return digits(dates.write(date));
    }

    /** Hours and minutes, in the digits of the language. */
    public String clock(LocalTime time) {
        return digits(CLOCK.format(time));
    }

    private void sayInto(Message message, List<Piece> out) {
        catalogues
                .computeIfAbsent(message.bundle(), b -> Catalogue.read(b, language.code()))
                .pattern(message.key())
                .say(message.args(), this, out);
    }

    void write(Arg arg, List<Piece> out) {
        if (arg instanceof Arg.Words words) {
            String written = words.text().languageFor(language.code()).orElse("und");
            out.add(new Piece.Name(words.text().in(language.code()), written));
        } else if (arg instanceof Arg.Count count) {
            out.add(new Piece.Figure(digits(grouped(count.value().toString()))));
        } else if (arg instanceof Arg.Real real) {
            out.add(new Piece.Figure(digits(decimal(real.value(), real.decimals(), real.signed()))));
        } else if (arg instanceof Arg.Share share) {
            out.add(new Piece.Figure(digits(decimal(share.value() * 100, share.decimals(), false)) + "\u202f%"));
        } else if (arg instanceof Arg.When when) {
            String written = date(when.date());
            out.add(
                    DateWriter.bareYears(when.date())
                            ? new Piece.Figure(written)
                            : new Piece.Name(written, language.code()));
        } else if (arg instanceof Arg.Code code) {
            out.add(new Piece.Figure(code.value()));
        } else if (arg instanceof Arg.Sub sub) {
            sayInto(sub.message(), out);
        } else if (arg instanceof Arg.Listing listing) {
            list(listing.items(), out);
        } else if (arg instanceof Arg.Linked linked) {
            out.add(new Piece.Door(say(linked.label()), linked.section(), linked.anchor()));
        }
    }

    private void list(List<Arg> items, List<Piece> out) {
        Catalogue own =
                catalogues.computeIfAbsent(Localizer.class.getPackageName(), b -> Catalogue.read(b, language.code()));
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.add(new Piece.Plain(own.raw(i == items.size() - 1 ? "list.last" : "list.next")));
            }
            write(items.get(i), out);
        }
    }

    /** A number as a reader sees it: rounded half up, true minus sign, no negative zero. */
    private static String decimal(double value, int decimals, boolean signed) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : value < 0 ? "\u2212∞" : "–";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String size = grouped(rounded.abs().toPlainString());
        return rounded.signum() < 0 ? "\u2212" + size : signed && rounded.signum() > 0 ? "+" + size : size;
    }

    private static String grouped(String number) {
        boolean negative = number.startsWith("-");
        String body = negative ? number.substring(1) : number;
        int point = body.indexOf('.');
        int end = point < 0 ? body.length() : point;
        StringBuilder out = new StringBuilder(body);
        if (end > 4) {
            for (int i = end - 3; i > 0; i -= 3) {
                out.insert(i, ',');
            }
        }
        return negative ? "\u2212" + out : out.toString();
    }

    private String digits(String text) {
        if (language.digits() == Language.Digits.LATIN) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? (char) (c - '0' + '٠') : c == '.' ? '٫' : c == ',' ? '٬' : c);
        }
        return out.toString();
    }

    private static String join(List<Piece> pieces, boolean isolate) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Door door) {
                out.append(join(door.label(), isolate));
            } else if (isolate && !(piece instanceof Piece.Plain)) {
                out.append(piece instanceof Piece.Figure ? LEFT_TO_RIGHT_ISOLATE : FIRST_STRONG_ISOLATE)
                        .append(piece.text())
                        .append(POP_ISOLATE);
            } else {
                out.append(piece.text());
            }
        }
        return out.toString();
    }
}
