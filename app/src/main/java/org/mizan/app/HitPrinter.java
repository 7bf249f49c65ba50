package org.mizan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mizan.search.Hit;
import org.mizan.search.Result;
import org.mizan.search.Snippet;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Shows what was found in a terminal: what and where, then the words around it with what was found in brackets, then the counts. */
final class HitPrinter {
    private static final int FACETS = 6;
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char POP_ISOLATE = '\u2069';

    private final Console console;
    private final boolean isolates;

    /** @param isolates whether to wrap names, figures and snippets in Unicode isolates, for a terminal that reorders */
    HitPrinter(Console console, boolean isolates) {
        this.console = console;
        this.isolates = isolates;
    }

    void print(Result result) {
        if (result.cut()) {
            console.tell("search.cut");
        }
        if (result.total() == 0) {
            line(Console.message("search.nothing"));
            return;
        }
        if (!result.complete()) {
            line(Console.message("search.loose"));
        }
        line(Console.message("search.found", Arg.of(result.total())));
        int number = 0;
        for (Hit hit : result.hits()) {
            print(++number, hit);
        }
        result.facets().forEach(this::facet);
    }

    private void print(int number, Hit hit) {
        Arg kind = Arg.of(Console.message("search.kind." + hit.kind().id()));
        Arg match = Arg.of(match(hit));
        console.out().println();
        line(
                hit.page().isPresent()
                        ? Console.message(
                                "search.page",
                                Arg.of(number),
                                kind,
                                Arg.code(hit.id()),
                                Arg.of(hit.page().get()),
                                match,
                                Arg.code(hit.at()))
                        : Console.message(
                                "search.hit", Arg.of(number), kind, Arg.code(hit.id()), match, Arg.code(hit.at())));
        console.out().println("   " + isolated(hit.snippet()));
    }

    /** Which name it was found under, where it was asked for by another. */
    private static Message match(Hit hit) {
        return hit.names().isEmpty()
                ? Console.message("search.match." + hit.match().id())
                : Console.message(
                        "search.match.named",
                        Arg.list(hit.names().stream()
                                .map(n -> Arg.of(org.mizan.text.Text.plain(n)))
                                .toList()));
    }

    private String isolated(Snippet snippet) {
        String text = snippet.marked("[", "]");
        return isolates
                ? (snippet.rightToLeft() ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE) + text + POP_ISOLATE
                : text;
    }

    private void facet(String field, Map<String, Integer> values) {
        if (values.isEmpty()) {
            return;
        }
        List<Arg> shown = new ArrayList<>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(FACETS)
                .forEach(e -> shown.add(Arg.of(Console.message(
                        "search.count",
                        field.equals("kind")
                                ? Arg.of(Console.message("search.kind." + e.getKey()))
                                : Arg.code(e.getKey()),
                        Arg.of(e.getValue())))));
        console.out().println();
        line(Console.message("search.facet." + field, Arg.list(shown)));
    }

    private void line(Message message) {
        console.out()
                .println(
                        isolates
                                ? console.localizer().isolated(message)
                                : console.localizer().plain(message));
    }
}
