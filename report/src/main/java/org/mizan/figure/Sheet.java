package org.mizan.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.view.Tone;

/**
 * What a chart draws on. Distances across are counted from where reading starts: on a mirrored sheet from the right, so that a chart is written once for
 * both directions; on a plain sheet from the left. Every label is remembered with the room it takes.
 */
final class Sheet {
    /** Where the given point lies in a label, in reading direction of the sheet. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A label with its room before it was turned by {@code angle} degrees about ({@code px}, {@code py}). */
    record Label(String text, Box box, double angle, double px, double py) {}

    private final Scribe scribe;
    private final double width;
    private final boolean mirrored;
    private final Svg svg = new Svg();
    private final List<Label> labels = new ArrayList<>();
    private final Map<String, String> data = new LinkedHashMap<>();
    private double height;
    private int doors;

    private Sheet(Scribe scribe, double width, boolean mirrored) {
        this.scribe = scribe;
        this.width = width;
        this.mirrored = mirrored;
    }

    /** A sheet that is read in the direction of the language. */
    static Sheet reading(Scribe scribe, double width) {
        return new Sheet(scribe, width, scribe.rightToLeft());
    }

    /** A sheet that runs left to right in every language: maps and axes of pure numbers. */
    static Sheet fixed(Scribe scribe, double width) {
        return new Sheet(scribe, width, false);
    }

    Sheet height(double value) {
        height = value;
        return this;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    boolean mirrored() {
        return mirrored;
    }

    /** Whether anything on the sheet leads somewhere. */
    boolean hasDoors() {
        return doors > 0;
    }

    List<Label> labels() {
        return labels;
    }

    String body() {
        return svg.toString();
    }

    /** Notes something about the whole picture for a script that lets a reader handle it: {@code data-<name>}. */
    void note(String name, String value) {
        data.put(name, value);
    }

    /** What was noted, as attributes. */
    List<Object> notes() {
        List<Object> attributes = new ArrayList<>();
        data.forEach((name, value) -> attributes.addAll(List.of("data-" + name, value)));
        return attributes;
    }

    /** The distance from the left edge. */
    double across(double x) {
        return mirrored ? width - x : x;
    }

    void line(double x1, double y1, double x2, double y2, Paint paint) {
        svg.empty("line", paint.attributes("x1", across(x1), "y1", y1, "x2", across(x2), "y2", y2));
    }

    void rect(Box box, double radius, Paint paint) {
        double x = mirrored ? width - box.right() : box.x();
        svg.empty(
                "rect",
                paint.attributes(
                        "x",
                        x,
                        "y",
                        box.y(),
                        "width",
                        box.width(),
                        "height",
                        box.height(),
                        "rx",
                        radius > 0 ? radius : ""));
    }

    void circle(double x, double y, double radius, Paint paint) {
        svg.empty("circle", paint.attributes("cx", across(x), "cy", y, "r", radius));
    }

    void ellipse(double x, double y, double rx, double ry, Paint paint) {
        svg.empty("ellipse", paint.attributes("cx", across(x), "cy", y, "rx", rx, "ry", ry));
    }

    void path(Path path, Paint paint) {
        String d = path.data(this);
        if (!d.isEmpty()) {
            svg.empty("path", paint.attributes("d", d, "fill-rule", "evenodd", "stroke-linejoin", "round"));
        }
    }

    /** The mark of a tone: each has its own shape, so that it is known without its colour; an open mark stands for something uncertain. */
    void mark(Tone tone, double x, double y, double radius, Ink ink, boolean open) {
        Paint paint = open
                ? Paint.fill(Ink.PAPER).outlined(ink, 1.8)
                : Paint.fill(ink).outlined(Ink.PAPER, 1);
        Path.ofMark(tone, x, y, radius).ifPresentOrElse(p -> path(p, paint), () -> circle(x, y, radius, paint));
        if (tone == Tone.FOR || tone == Tone.AGAINST) {
            Paint glyph = Paint.stroke(open ? ink : Ink.PAPER, 1.6);
            line(x - radius * 0.5, y, x + radius * 0.5, y, glyph);
            if (tone == Tone.FOR) {
                line(x, y - radius * 0.5, x, y + radius * 0.5, glyph);
            }
        }
    }

    Box text(Words words, double x, double baseline, Type type, Anchor anchor, Ink ink) {
        return text(words, x, baseline, type, anchor, ink, 0, false);
    }

    /** Text with a rim of paper, readable over lines. */
    Box rimmed(Words words, double x, double baseline, Type type, Anchor anchor, Ink ink) {
        return text(words, x, baseline, type, anchor, ink, 0, true);
    }

    /** Text turned about its anchor, in degrees towards the bottom in reading direction. */
    Box turned(Words words, double x, double baseline, Type type, Anchor anchor, Ink ink, double angle) {
        return text(words, x, baseline, type, anchor, ink, mirrored ? -angle : angle, false);
    }

    private Box text(
            Words words, double x, double baseline, Type type, Anchor anchor, Ink ink, double angle, boolean rim) {
        if (words.isEmpty()) {
            return new Box(across(x), baseline, 0, 0);
        }
        double at = across(x);
        Box box = room(words, x, baseline, type, anchor);
        labels.add(new Label(words.text(), box, angle, at, baseline));
        boolean fromLeft = anchor == Anchor.START ^ mirrored;
        String svgAnchor = anchor == Anchor.MIDDLE ? "middle" : fromLeft ^ words.rightToLeft() ? "start" : "end";
        svg.open(
                "text",
                "x",
                at,
                "y",
                baseline,
                "direction",
                words.rightToLeft() ? "rtl" : "ltr",
                "unicode-bidi",
                "isolate",
                "text-anchor",
                svgAnchor,
                "font-size",
                type.size(),
                "font-weight",
                type.weight() == 400 ? "" : Integer.toString(type.weight()),
                "transform",
                angle == 0
                        ? ""
                        : "rotate(" + Svg.number(angle) + " " + Svg.number(at) + " " + Svg.number(baseline) + ")",
                "class",
                "f-" + ink.css() + (rim ? " rim" : ""),
                "fill",
                ink.light(),
                "stroke",
                rim ? Ink.PAPER.light() : "",
                "stroke-width",
                rim ? "3" : "",
                "stroke-linejoin",
                rim ? "round" : "",
                "paint-order",
                rim ? "stroke" : "");
        svg.text(words.text()).close("text");
        return box;
    }

    /** The room these words would take, from the left edge. */
    Box room(Words words, double x, double baseline, Type type, Anchor anchor) {
        double wide = words.width(type);
        double at = across(x);
        boolean fromLeft = anchor == Anchor.START ^ mirrored;
        double left = anchor == Anchor.MIDDLE ? at - wide / 2 : fromLeft ? at : at - wide;
        return new Box(left, baseline - type.ascent(), wide, type.height());
    }

    /**
     * Draws something that leads somewhere, under a name. Without an address, or without words in it to choose it by, it is only drawn.
     *
     * @param kind class of the part, empty for none, and the attributes that describe it, in pairs
     */
    void door(Optional<String> href, Words name, Runnable drawing, String kind, Object... attributes) {
        int start = svg.length();
        int written = labels.size();
        drawing.run();
        String drawn = svg.cut(start);
        boolean leads = href.isPresent() && labels.size() > written;
        List<Object> all = new ArrayList<>();
        if (leads) {
            doors++;
            all.addAll(List.of("href", href.get(), "class", kind.isEmpty() ? "why" : "why " + kind));
        } else {
            all.addAll(List.of("class", kind));
        }
        all.addAll(List.of(attributes));
        svg.open(leads ? "a" : "g", all.toArray());
        svg.open("title").text(name.text()).close("title").raw(drawn).close(leads ? "a" : "g");
    }

    void door(Optional<String> href, Words name, Runnable drawing) {
        door(href, name, drawing, "");
    }

    /** Draws something with a name that shows when it is pointed at. */
    void hint(Words name, Runnable drawing) {
        door(Optional.empty(), name, drawing);
    }

    Scribe scribe() {
        return scribe;
    }
}
