package org.mizan.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.text.Piece;

/**
 * The words of a page in one language, taken from the messages beside one class.
 *
 * @param owner whose package holds the messages
 */
public record Words(Class<?> owner, Localizer localizer) {
    /** The words beside another class. */
    public Words beside(Class<?> other) {
        return new Words(other, localizer);
    }

    /** Bare text, for attributes and titles. */
    public String plain(String key, Arg... args) {
        return plain(Message.of(owner, key, args));
    }

    public String plain(Message message) {
        return localizer.plain(message);
    }

    /** A sentence with one argument that a script puts in where it says {@code {0}}. */
    public String template(String key) {
        return plain(key, Arg.code("{0}"));
    }

    /** Text whose names and figures are isolated, for the inside of an element. */
    public Content say(String key, Arg... args) {
        return say(Message.of(owner, key, args));
    }

    public Content say(Message message) {
        return content(localizer.say(message));
    }

    /** A value: a name, a number, a date. */
    public Content say(Arg value) {
        return content(localizer.say(value));
    }

    private Content content(List<Piece> pieces) {
        return out -> pieces.forEach(p -> write(p, out));
    }

    private void write(Piece piece, TemplateOutput out) {
        if (piece instanceof Piece.Door door) {
            door.label().forEach(p -> write(p, out));
        } else if (piece instanceof Piece.Name name) {
            out.writeContent("<bdi lang=\"" + escaped(name.language()) + "\">" + escaped(name.text()) + "</bdi>");
        } else if (piece instanceof Piece.Figure figure) {
            out.writeContent("<bdi class=\"num\" dir=\"ltr\">" + escaped(figure.text()) + "</bdi>");
        } else {
            out.writeContent(escaped(piece.text()));
        }
    }

    /** Text as it may stand in markup, inside quotation marks too. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c < ' ' && c != '\n' && c != '\t' ? 0xfffd : c);
            }
        });
        return out.toString();
    }
}
