package org.mizan.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * How to cite a figure or table of a report: what it shows, the case with the digest of its content, the program's version, and the sources behind it. A
 * line to be copied.
 */
public final class FigureCitation {
    private static final int NAMED = 6;
    private final Case c;
    private final Stamp stamp;
    private final SourceLabel labels;

    public FigureCitation(Case c, Stamp stamp) {
        this.c = c;
        this.stamp = stamp;
        this.labels = new SourceLabel(c);
    }

    /** The line for what has this title and rests on these judgements. */
    public Message of(Message title, List<Basis> bases) {
        Arg content = stamp.overlays().isEmpty()
                ? Arg.code(stamp.shortDigest())
                : Arg.of(m(
                        "figure.overlaid",
                        Arg.code(stamp.shortDigest()),
                        Arg.list(stamp.overlays().stream().map(Arg::code).toList())));
        Map<String, Integer> works = works(bases);
        Arg[] known = {
            Arg.of(title),
            Arg.of(c.info().title()),
            Arg.code(stamp.caseId()),
            content,
            Arg.code(stamp.version()),
            sources(works)
        };
        return works.isEmpty()
                ? m("figure.cite", known[0], known[1], known[2], known[3], known[4])
                : m("figure.cite-resting", known);
    }

    /** The works cited, most cited first, ties by id. */
    private static Map<String, Integer> works(List<Basis> bases) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        bases.stream()
                .distinct()
                .forEach(b -> b.citations().stream()
                        .map(Citation::source)
                        .distinct()
                        .forEach(s -> counts.merge(s, 1, Integer::sum)));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return ordered;
    }

    private Arg sources(Map<String, Integer> works) {
        List<Arg> named = works.keySet().stream().limit(NAMED).map(labels::of).toList();
        return works.size() <= NAMED
                ? Arg.list(named)
                : Arg.of(m("figure.cite-more", Arg.list(named), Arg.of(works.size() - NAMED)));
    }

    private static Message m(String key, Arg... args) {
        return Message.of(FigureCitation.class, key, args);
    }
}
