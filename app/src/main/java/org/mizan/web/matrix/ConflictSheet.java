package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.casefile.Reading;
import org.mizan.casefile.TreeReader;
import org.mizan.gmcr.Rankings;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Text;
import org.mizan.web.Words;

/**
 * A conflict as the script of its preferences reads it, in one language. Written as JSON component by component.
 *
 * @param content the file as it stands: mappings, lists and words, for the edits' values as they were seen
 */
record ConflictSheet(
        long number,
        String conflict,
        String file,
        String title,
        Object content,
        List<Choice> options,
        List<Named> makers,
        List<Named> actors,
        Ordered ordered,
        boolean arabicDigits,
        Map<String, String> words) {

    /** Somebody or something with a name in the language of the page. */
    record Named(String id, String name) {}

    /** An option with the ids of those who decide on it. */
    record Choice(String id, String name, String nameEn, String nameAr, List<String> owners, String reversible) {}

    /** A feasible state: its letters, the options taken as bits, the scene it belongs to. */
    record State(String label, int taken, String scene) {}

    /**
     * The orders of all decision makers, or what keeps them from being computed.
     *
     * @param orders by decision maker, groups of tied states, best first; empty after an error
     * @param now the status quo; -1 if unknown
     */
    record Ordered(List<State> states, Map<String, List<List<Integer>>> orders, int now, List<Trouble> problems) {}

    /**
     * A problem of a draft or of the file.
     *
     * @param maker whose draft it is about; empty if it is about the file
     * @param item of the draft, from 0; -1 for all of it
     * @param from first character that is wrong
     * @param nearest what could be written instead; empty if nothing is near
     */
    record Trouble(
            String maker, int item, int from, int length, boolean error, String text, String nearest, String place) {}

    static ConflictSheet of(Case c, String conflict, Node.Tree tree, long number, Words words) {
        TreeReader reader = Reading.of(c, new Problems()).tree(tree);
        List<Choice> options = options(reader, words);
        List<Named> makers = makers(reader, options).stream()
                .map(id -> new Named(id, said(c.nameOf(id), words)))
                .toList();
        return new ConflictSheet(
                number,
                conflict,
                Rankings.file(conflict),
                said(reader.text("title").orElse(Text.plain(conflict)), words),
                plain(tree),
                options,
                makers,
                c.actors().values().stream()
                        .map(a -> new Named(a.id(), said(Lines.name(a), words)))
                        .toList(),
                ordered(Rankings.of(c, conflict, tree), c, words),
                words.localizer().language().digits() == Language.Digits.ARABIC_INDIC,
                Phrases.of(words, "preferences"));
    }

    static Ordered ordered(Loaded<Rankings> loaded, Case c, Words words) {
        List<Trouble> problems =
                loaded.problems().stream().map(p -> trouble(p, words)).toList();
        if (loaded.value().isEmpty()) {
            return new Ordered(List.of(), Map.of(), -1, problems);
        }
        Rankings rankings = loaded.value().get();
        Map<String, List<List<Integer>>> orders = new LinkedHashMap<>();
        rankings.orders().forEach(o -> orders.put(o.maker(), o.groups()));
        List<State> states = rankings.states().stream()
                .map(s -> new State(
                        s.label(),
                        s.taken(),
                        s.scene().map(id -> said(c.nameOf(id), words)).orElse("")))
                .toList();
        return new Ordered(states, orders, rankings.statusQuo().orElse(-1), problems);
    }

    private static Trouble trouble(Problem p, Words words) {
        Optional<String> maker = Drafts.maker(p.at());
        Optional<String> nearest = p.hint()
                .filter(h -> h.key().equals("hint.nearest"))
                .flatMap(h -> h.args().stream().findFirst())
                .filter(a -> a instanceof Arg.Code)
                .map(a -> ((Arg.Code) a).value());
        return new Trouble(
                maker.orElse(""),
                maker.isPresent() ? p.at().line() - 1 : -1,
                Math.max(0, p.at().column() - 1),
                p.at().length(),
                p.isError(),
                words.plain(p.message()),
                nearest.orElse(""),
                maker.isPresent() ? "" : p.at().toString());
    }

    private static List<Choice> options(TreeReader reader, Words words) {
        List<Choice> options = new ArrayList<>();
        reader.child("options")
                .ifPresent(all -> all.things().forEach((id, option) -> {
                    Text name = option.text("name").orElse(Text.plain(id));
                    options.add(new Choice(
                            id,
                            said(name, words),
                            name.exactly("en").orElse(""),
                            name.exactly("ar").orElse(""),
                            option.words("actor").stream().map(Cell::value).toList(),
                            option.word("reversible").orElse("true")));
                }));
        return options;
    }

    private static List<String> makers(TreeReader reader, List<Choice> options) {
        List<String> makers = new ArrayList<>();
        reader.words("decision-makers").forEach(m -> makers.add(m.value()));
        if (makers.isEmpty()) {
            options.forEach(o -> makers.addAll(o.owners()));
            List.of("moves", "preferences")
                    .forEach(k -> reader.child(k).ifPresent(t -> t.keys().forEach(m -> makers.add(m.value()))));
        }
        return makers.stream().distinct().toList();
    }

    /** A YAML value as JSON has it; words stay words, nothing written is null. */
    private static Object plain(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.isNull() ? Optional.empty() : scalar.value();
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(ConflictSheet::plain).toList();
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        ((Node.Tree) node).entries().forEach((key, entry) -> entries.put(key, plain(entry.value())));
        return entries;
    }

    private static String said(Text text, Words words) {
        return words.localizer().plain(Arg.of(text));
    }
}
