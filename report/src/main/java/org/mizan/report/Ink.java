package org.mizan.report;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Basis;
import org.mizan.model.Citation;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.text.Piece;
import org.mizan.view.Doors;
import org.mizan.view.Grid;

/** Writes sentences, values and what they rest on, inside a line of a page. Names and figures are isolated so that both directions of writing stay whole. */
final class Ink {
    private static final int SHOWN = 4;
    private final Html html;
    private final Localizer localizer;
    private final Place place;
    private final SourceLabel labels;
    private final FigureCitation howTo;
    /** By the citation as text: hash codes of records of short strings collide. */
    private final Map<String, List<Piece>> cited = new HashMap<>();

    Ink(Html html, Localizer localizer, Place place, SourceLabel labels, FigureCitation howTo) {
        this.html = html;
        this.localizer = localizer;
        this.place = place;
        this.labels = labels;
        this.howTo = howTo;
    }

    Html html() {
        return html;
    }

    Localizer localizer() {
        return localizer;
    }

    Place place() {
        return place;
    }

    void say(String key, Arg... args) {
        say(Message.of(Ink.class, key, args));
    }

    void say(Message message) {
        pieces(localizer.say(message));
    }

    void say(Arg value) {
        pieces(localizer.say(value));
    }

    /** A sentence that opens a page: if more than one, the first stands out. */
    void lead(Message message) {
        List<Piece> pieces = localizer.say(message);
        for (int i = 0; i < pieces.size(); i++) {
            int end = pieces.get(i) instanceof Piece.Plain plain ? sentenceEnd(plain.text()) : -1;
            boolean goesOn = i + 1 < pieces.size()
                    || end >= 0 && end < pieces.get(i).text().stripTrailing().length();
            if (end >= 0 && goesOn) {
                String text = pieces.get(i).text();
                html.open("strong");
                pieces(pieces.subList(0, i));
                html.text(text.substring(0, end)).close().text(text.substring(end));
                pieces(pieces.subList(i + 1, pieces.size()));
                return;
            }
        }
        pieces(pieces);
    }

    /** The place after the first full stop, question or exclamation mark that a blank follows; -1 if there is none. */
    private static int sentenceEnd(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (".?!\u061f".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
                return i + 1;
            }
        }
        return -1;
    }

    String plain(String key, Arg... args) {
        return localizer.plain(Message.of(Ink.class, key, args));
    }

    private void pieces(List<Piece> pieces) {
        pieces.forEach(this::piece);
    }

    private void piece(Piece piece) {
        if (piece instanceof Piece.Name name) {
            boolean own = name.language().equals(localizer.language().code())
                    || name.language().equals("und");
            html.element("bdi", name.text(), own ? "" : "lang", name.language());
        } else if (piece instanceof Piece.Figure figure) {
            figure(figure.text());
        } else if (piece instanceof Piece.Door door) {
            Optional<String> href = place.href(new Grid.Link(door.section(), door.anchor()));
            href.ifPresent(h -> html.open("a", "href", h, "class", "ref"));
            pieces(door.label());
            href.ifPresent(h -> html.close());
        } else {
            html.text(piece.text());
        }
    }

    /** A number, id or address; a complete web address becomes a link. */
    private void figure(String text) {
        if (WebAddress.isWeb(text)) {
            html.open("a", "href", text, "class", "out", "rel", "noreferrer noopener");
            html.element("bdi", text, "dir", "ltr").close();
        } else {
            html.element("bdi", text, "class", "num", "dir", "ltr");
        }
    }

    /** A value that leads somewhere: to a place of the report, or to the judgements behind it, which hover and focus show. */
    void value(Arg value, Optional<Grid.Link> link, List<Basis> bases) {
        if (bases.isEmpty()) {
            linked(value, link, "ref");
            return;
        }
        html.open("span", "class", "door");
        Optional<Grid.Link> target = link.isPresent() ? link : Optional.of(Doors.judgement(bases.get(0)));
        linked(value, target, "why");
        panel(bases);
        html.close();
    }

    private void linked(Arg value, Optional<Grid.Link> link, String style) {
        Optional<String> href = link.flatMap(place::href);
        if (href.isPresent()) {
            html.open("a", "href", href.get(), "class", style);
        } else if (style.equals("why")) {
            html.open("span", "class", style, "tabindex", "0");
        } else {
            say(value);
            return;
        }
        say(value);
        html.close();
    }

    private void panel(List<Basis> bases) {
        html.open("span", "class", "pop", "role", "note");
        bases.stream().limit(SHOWN).forEach(this::panelEntry);
        if (bases.size() > SHOWN) {
            html.open("span", "class", "more");
            say("door.more", Arg.of(bases.size() - SHOWN));
            html.close();
        }
        html.close();
    }

    private void panelEntry(Basis basis) {
        html.open("span", "class", "entry");
        if (!basis.reason().isEmpty()) {
            html.open("span", "class", "reason");
            say(Arg.of(basis.reason()));
            html.close();
        }
        html.open("span", "class", "note");
        cites(List.of(basis));
        basis.confidence().ifPresent(c -> {
            html.text(" · ");
            say("door.confidence", Arg.real(c, 2));
        });
        place.href(Doors.judgement(basis)).ifPresent(h -> {
            html.text(" · ");
            html.open("a", "href", h);
            say("door.ledger");
            html.close();
        });
        html.close().close();
    }

    /** The distinct citations of these judgements, each leading to its source. */
    void cites(List<Basis> bases) {
        Set<Citation> citations = new LinkedHashSet<>();
        bases.forEach(b -> citations.addAll(b.citations()));
        if (citations.isEmpty()) {
            html.open("span", "class", "unsourced");
            say("cite.none");
            html.close();
            return;
        }
        int n = 0;
        for (Citation citation : citations) {
            if (n++ > 0) {
                html.text(separator());
            }
            cite(citation);
        }
    }

    /** The citations behind a sentence, in few: the rest stands in the ledger. */
    void shortCites(List<Basis> bases) {
        List<Citation> all =
                bases.stream().flatMap(b -> b.citations().stream()).distinct().toList();
        for (int i = 0; i < Math.min(SHOWN, all.size()); i++) {
            html.text(i == 0 ? "" : separator());
            cite(all.get(i));
        }
        if (all.size() > SHOWN) {
            html.text(separator());
            say("door.more", Arg.of(all.size() - SHOWN));
        }
    }

    /** A line to copy that says how to cite a figure or table. */
    void howToCite(Message title, List<Basis> bases) {
        html.open("details", "class", "howto").open("summary", "aria-label", plain("figure.how-named", Arg.of(title)));
        say("figure.how");
        html.close().open("p", "class", "line");
        say(howTo.of(title, bases));
        html.close().close().line();
    }

    private String separator() {
        return plain("cite.next");
    }

    private void cite(Citation citation) {
        Optional<String> href = place.href(Doors.citation(citation));
        html.open(href.isPresent() ? "a" : "span", "class", "cite", href.isPresent() ? "href" : "", href.orElse(""));
        pieces(cited.computeIfAbsent(citation.toString(), c -> localizer.say(labels.of(citation))));
        html.close();
    }
}
