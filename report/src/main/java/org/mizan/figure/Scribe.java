package org.mizan.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.text.Piece;
import org.mizan.time.Edtf;
import org.mizan.view.Grid;

/** Says what a picture writes, in one language, and knows where its parts lead. */
final class Scribe {
    /** Arabic is read a step larger. */
    private static final double ARABIC_STEP = 1.08;

    private final Localizer localizer;
    private final Links links;

    Scribe(Localizer localizer, Links links) {
        this.localizer = localizer;
        this.links = links;
    }

    boolean rightToLeft() {
        return localizer.language().rightToLeft();
    }

    String language() {
        return localizer.language().code();
    }

    /** The type in this language's size. */
    Type type(Type type) {
        return rightToLeft() ? type.times(ARABIC_STEP) : type;
    }

    Words say(Arg arg) {
        return words(localizer.say(arg));
    }

    Words say(Message message) {
        return words(localizer.say(message));
    }

    /** A sentence of this package. */
    Words say(String key, Arg... args) {
        return say(Message.of(Scribe.class, key, args));
    }

    Words number(double value, int decimals) {
        return say(Arg.real(value, decimals));
    }

    Words year(int year) {
        return say(Arg.of(Edtf.parse(LocalDate.of(year, 1, 1).toString().substring(0, year < 0 ? 5 : 4))
                .orElse(Edtf.UNKNOWN)));
    }

    Optional<String> href(Optional<Grid.Link> link, List<Basis> bases) {
        Optional<String> place = link.flatMap(links::place);
        return place.isPresent()
                ? place
                : bases.stream().map(links::judgement).flatMap(Optional::stream).findFirst();
    }

    private Words words(List<Piece> pieces) {
        if (pieces.size() == 1) {
            Piece only = pieces.get(0);
            boolean figure = only instanceof Piece.Figure;
            String text = clean(only.text());
            return new Words(text, !figure && firstStrongIsRight(text));
        }
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            String text = clean(piece.text());
            if (piece instanceof Piece.Plain) {
                out.append(text);
            } else {
                boolean figure = piece instanceof Piece.Figure;
                out.append(figure ? Words.LEFT_ISOLATE : Words.FIRST_STRONG_ISOLATE);
                out.append(text).append(Words.END_ISOLATE);
            }
        }
        return new Words(out.toString(), rightToLeft());
    }

    /** Direction by the first letter that has one, else the page's. */
    private boolean firstStrongIsRight(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            byte direction = Character.getDirectionality(text.codePointAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return rightToLeft();
    }

    /** One line without controls: a name from a case must not turn the text around it. */
    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) && c != 0x202F) {
                out.append(' ');
            } else if (!Character.isISOControl(c) && !turns(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean turns(int c) {
        return c == 0x200E || c == 0x200F || c == 0x61C || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
