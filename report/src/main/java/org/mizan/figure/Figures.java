package org.mizan.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.view.Chart;
import org.mizan.view.Figure;

/**
 * Writes figures as SVG, in one language, always with the same bytes for the same figure.
 *
 * <p>A picture has {@code width} and {@code height} in CSS pixels at which its type has the size of the text around it; a page lets it shrink
 * ({@link #style}) but not grow. One that needs more room than a phone has carries the class {@code wide}: its frame should scroll.
 */
public final class Figures {
    private Figures() {}

    /** The figure as an element of a page that uses {@link #style}. Ids in it start with the figure's id. */
    public static String svg(Figure figure, Localizer localizer, Links links) {
        return write(figure, localizer, links, "", "");
    }

    /** The figure as a file of its own, with its style in it. It leads nowhere. */
    public static String file(Figure figure, Localizer localizer) {
        String style = "<style>" + resource("file.css") + style() + "</style>";
        String paper = "<rect width=\"100%\" height=\"100%\" class=\"f-paper\" fill=\"" + Ink.PAPER.light() + "\"/>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + write(figure, localizer, Links.NONE, style, paper)
                + "\n";
    }

    /** The rules that a page needs for figures; they use the colours of the page's style sheet. */
    public static String style() {
        return resource("figure.css");
    }

    private static String write(Figure figure, Localizer localizer, Links links, String style, String ground) {
        Scribe scribe = new Scribe(localizer, links);
        Sheet sheet = draw(figure.chart(), scribe);
        String id = "fig-" + figure.id().replaceAll("[^A-Za-z0-9_-]", "-");
        List<Object> attributes = new ArrayList<>(List.of(
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                sheet.width() > WIDE ? "figure wide" : "figure",
                "viewBox",
                "0 0 " + Svg.number(sheet.width()) + " " + Svg.number(sheet.height()),
                "width",
                sheet.width(),
                "height",
                sheet.height(),
                "role",
                // A picture's parts are hidden from a screen reader; one with links must not hide them.
                sheet.hasDoors() ? "group" : "img",
                "aria-labelledby",
                id + "-title " + id + "-desc",
                "lang",
                scribe.language(),
                "font-family",
                "Plex,'IBM Plex Sans','IBM Plex Sans Arabic',sans-serif"));
        attributes.addAll(sheet.notes());
        return new Svg()
                .open("svg", attributes.toArray())
                .open("title", "id", id + "-title")
                .text(plain(figure.title(), scribe))
                .close("title")
                .open("desc", "id", id + "-desc")
                .text(plain(figure.description(), scribe))
                .close("desc")
                .raw(style)
                .raw(ground)
                .raw(sheet.body())
                .close("svg")
                .toString();
    }

    private static final double WIDE = 560;

    private static String plain(Message message, Scribe scribe) {
        return scribe.say(message).text();
    }

    /** The chart on its sheet, before it is wrapped. */
    static Sheet draw(Chart chart, Scribe scribe) {
        if (chart instanceof Chart.Timeline timeline) {
            return TimelineChart.draw(timeline, scribe);
        }
        if (chart instanceof Chart.GeoMap map) {
            return MapChart.draw(map, scribe);
        }
        if (chart instanceof Chart.Net net) {
            return NetChart.draw(net, scribe);
        }
        if (chart instanceof Chart.HeatMap heat) {
            return HeatMapChart.draw(heat, scribe);
        }
        if (chart instanceof Chart.Plane plane) {
            return PlaneChart.draw(plane, scribe);
        }
        if (chart instanceof Chart.Bars bars) {
            return BarsChart.draw(bars, scribe);
        }
        if (chart instanceof Chart.Lines lines) {
            return LinesChart.draw(lines, scribe);
        }
        if (chart instanceof Chart.Strip strip) {
            return StripChart.draw(strip, scribe);
        }
        if (chart instanceof Chart.Ranks ranks) {
            return RanksChart.draw(ranks, scribe);
        }
        if (chart instanceof Chart.Shifts shifts) {
            return ShiftsChart.draw(shifts, scribe);
        }
        return EmptyChart.draw(((Chart.Empty) chart).why(), scribe);
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Figures.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
