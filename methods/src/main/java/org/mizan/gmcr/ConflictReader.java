package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mizan.casefile.Reading;
import org.mizan.casefile.TreeReader;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;

/** Reads one file of {@code gmcr/}. */
final class ConflictReader {

    private static final int MOST_MAKERS = 16;

    private final Case theCase;
    private final String id;
    private final boolean main;
    private final Reading reading;
    private final Problems problems;
    private final TreeReader tree;

    /** @param main whether this is the case's default conflict, whose states a scene's plain formula describes */
    ConflictReader(Case theCase, String id, boolean main, Node.Tree file, Problems problems) {
        this.theCase = theCase;
        this.id = id;
        this.main = main;
        this.problems = problems;
        this.reading = Reading.of(theCase, problems);
        this.tree = reading.tree(file);
    }

    /** An option before its owners have numbers. */
    private record Written(String id, Text name, List<Cell> owners, Conflict.Direction direction, Basis basis) {}

    /** Empty after a problem, and where the conflict has only been begun, which is a warning. */
    Optional<Conflict> read() {
        tree.only(
                "title",
                "decision-makers",
                "options",
                "fixed",
                "infeasible",
                "feasible-if",
                "at-most-one",
                "exactly-one",
                "at-least-one",
                "requires",
                "coalesce",
                "blocked",
                "added",
                "states",
                "moves",
                "preferences",
                "perceived",
                "coalitions",
                "status-quo",
                "scenes",
                "sources",
                "confidence",
                "reason");
        boolean graph = tree.node("states").isPresent();
        List<Written> written = options();
        List<Cell> makers = makers(written);
        List<String> labels = tree.words("states").stream().map(Cell::value).toList();
        if (!sizesFit(written, makers, graph, labels) || isUnfinished(written, makers, graph, labels)) {
            return Optional.empty();
        }
        List<String> ids = makers.stream().map(Cell::value).toList();
        List<Conflict.Choice> choices =
                written.stream().map(w -> choice(w, ids)).toList();
        var formulas = new FormulaReader(written.stream().map(Written::id).toList(), labels, problems);
        var setup = new SetupReader(reading, tree, formulas, ids, choices, labels).read();
        if (setup.isEmpty()) {
            return Optional.empty();
        }
        StateSpace space = setup.get().space();
        var preferences = new PreferenceReader(reading, formulas, space, labels);
        List<Conflict.Maker> read = new ArrayList<>();
        Optional<TreeReader> given = tree.child("preferences");
        for (String maker : ids) {
            Optional<TreeReader> own = given.flatMap(g -> g.child(maker));
            if (own.isEmpty()) {
                problems.unfinished(
                        Gmcr.class,
                        "no-preferences",
                        given.map(TreeReader::at).orElse(tree.at()),
                        Arg.of(theCase.nameOf(maker)));
            }
            own.flatMap(o -> preferences.read(o, theCase.nameOf(maker)))
                    .ifPresent(p -> read.add(new Conflict.Maker(maker, theCase.nameOf(maker), p)));
        }
        given.ifPresent(g -> strangers(g, ids));
        var perceived = perceived(ids, preferences);
        OptionalInt statusQuo = tree.node("status-quo")
                .flatMap(n -> formulas.statusQuo(n, space))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        List<Integer> coalitions = coalitions(ids);
        Map<String, long[]> scenes = scenes(formulas, space);
        return read.size() < ids.size()
                ? Optional.empty()
                : Optional.of(new Conflict(
                        id,
                        tree.text("title"),
                        read,
                        choices,
                        labels,
                        setup.get(),
                        statusQuo,
                        coalitions,
                        scenes,
                        perceived,
                        tree.basis()));
    }

    private List<Written> options() {
        List<Written> options = new ArrayList<>();
        tree.child("options")
                .ifPresent(all -> all.things().forEach((name, option) -> {
                    option.only("actor", "name", "reversible", "sources", "confidence", "reason");
                    Conflict.Direction direction = switch (option.ref(
                                    "reversible",
                                    List.of("true", "false", "only-on", "only-off"),
                                    Gmcr.class,
                                    "bad-direction")
                            .orElse("true")) {
                        case "true" -> Conflict.Direction.BOTH;
                        case "only-off" -> Conflict.Direction.ONLY_OFF;
                        default -> Conflict.Direction.ONLY_ON;
                    };
                    Text text = option.text("name");
                    options.add(new Written(
                            name, text.orElse(Text.plain(name)), option.words("actor"), direction, option.basis()));
                }));
        return options;
    }

    /** The decision makers: as listed, else in the order in which options and then preferences name them. */
    private List<Cell> makers(List<Written> options) {
        Map<String, Cell> makers = new LinkedHashMap<>();
        List<Cell> named = new ArrayList<>(tree.words("decision-makers"));
        boolean listed = !named.isEmpty();
        options.forEach(o -> o.owners().forEach(owner -> {
            if (!listed) {
                named.add(owner);
            } else if (named.stream().noneMatch(n -> n.value().equals(owner.value()))) {
                problems.unknown(
                        Message.of(Gmcr.class, "unknown-maker", Arg.code(owner.value())),
                        owner.at(),
                        owner.value(),
                        named.stream().map(Cell::value).toList());
            }
        }));
        for (String from : List.of("moves", "preferences")) {
            if (!listed) {
                tree.child(from).ifPresent(g -> named.addAll(g.keys()));
            }
        }
        for (Cell maker : named) {
            if (!theCase.actors().isEmpty() && !theCase.actors().containsKey(maker.value())) {
                problems.unknown(
                        Message.of(Gmcr.class, "unknown-maker", Arg.code(maker.value())),
                        maker.at(),
                        maker.value(),
                        theCase.actors().keySet());
            }
            makers.putIfAbsent(maker.value(), maker);
        }
        return List.copyOf(makers.values());
    }

    private boolean sizesFit(List<Written> options, List<Cell> makers, boolean graph, List<String> labels) {
        int errors = problems.all().size();
        if (graph && !options.isEmpty()) {
            problems.error(Gmcr.class, "graph-or-options", tree.at());
        }
        if (graph && (Set.copyOf(labels).size() < labels.size() || labels.size() > 1 << 16)) {
            problems.error(Gmcr.class, "bad-states", tree.at());
        }
        if (options.size() > StateSpace.MAX_OPTIONS) {
            problems.error(
                    Gmcr.class,
                    "too-many-options",
                    options.get(StateSpace.MAX_OPTIONS).basis().at(),
                    Arg.of(options.size()),
                    Arg.of(StateSpace.MAX_OPTIONS));
        }
        if (makers.size() > MOST_MAKERS) {
            problems.error(Gmcr.class, "makers-count", tree.at(), Arg.of(makers.size()), Arg.of(MOST_MAKERS));
        }
        return problems.all().size() == errors;
    }

    /** Whether there is nothing yet that anybody could do, or nobody who could do it. */
    private boolean isUnfinished(List<Written> options, List<Cell> makers, boolean graph, List<String> labels) {
        if (graph ? labels.isEmpty() : options.isEmpty()) {
            problems.unfinished(Gmcr.class, "no-options", tree.at());
            return true;
        }
        if (makers.isEmpty()) {
            problems.unfinished(Gmcr.class, "no-makers", tree.at());
            return true;
        }
        return false;
    }

    private static Conflict.Choice choice(Written written, List<String> makers) {
        int owners = 0;
        for (Cell owner : written.owners()) {
            int at = makers.indexOf(owner.value());
            owners |= at < 0 ? 0 : 1 << at;
        }
        return new Conflict.Choice(written.id(), written.name(), owners, written.direction(), written.basis());
    }

    private void strangers(TreeReader preferences, List<String> makers) {
        for (Cell key : preferences.keys()) {
            if (!makers.contains(key.value())) {
                problems.unknown(
                        Message.of(Gmcr.class, "unknown-maker", Arg.code(key.value())), key.at(), key.value(), makers);
            }
        }
    }

    private Map<Integer, Map<Integer, Preference>> perceived(List<String> makers, PreferenceReader preferences) {
        Map<Integer, Map<Integer, Preference>> perceived = new LinkedHashMap<>();
        tree.child("perceived").ifPresent(by -> {
            strangers(by, makers);
            for (Cell seer : by.keys()) {
                Optional<TreeReader> view = by.child(seer.value());
                view.ifPresent(v -> strangers(v, makers));
                for (Cell seen : view.map(TreeReader::keys).orElse(List.of())) {
                    if (makers.contains(seer.value()) && makers.contains(seen.value())) {
                        view.get()
                                .child(seen.value())
                                .flatMap(p -> preferences.read(p, theCase.nameOf(seen.value())))
                                .ifPresent(p -> perceived
                                        .computeIfAbsent(makers.indexOf(seer.value()), k -> new LinkedHashMap<>())
                                        .put(makers.indexOf(seen.value()), p));
                    }
                }
            }
        });
        return perceived;
    }

    private List<Integer> coalitions(List<String> makers) {
        Set<Integer> coalitions = new LinkedHashSet<>();
        for (Node item : tree.items("coalitions")) {
            if (!(item instanceof Node.Sequence members)) {
                problems.error(Gmcr.class, "coalition-expected", item.at());
                continue;
            }
            int mask = 0;
            for (Node member : members.items()) {
                String name = member instanceof Node.Scalar s ? s.value() : "";
                if (makers.contains(name)) {
                    mask |= 1 << makers.indexOf(name);
                } else {
                    problems.unknown(
                            Message.of(Gmcr.class, "unknown-maker", Arg.code(name)), member.at(), name, makers);
                }
            }
            if (Integer.bitCount(mask) > 1) {
                coalitions.add(mask);
            }
        }
        return List.copyOf(coalitions);
    }

    /**
     * The states of each scene: as this file says, else as the case's scenes say (a plain formula there speaks of the
     * default conflict, a mapping names the conflict).
     */
    private Map<String, long[]> scenes(FormulaReader formulas, StateSpace space) {
        Map<String, long[]> scenes = new LinkedHashMap<>();
        Optional<TreeReader> here = tree.child("scenes");
        here.ifPresent(h -> h.keys().forEach(key -> {
            if (!theCase.scenes().containsKey(key.value())) {
                problems.unknown(
                        Message.of(Gmcr.class, "unknown-scene", Arg.code(key.value())),
                        key.at(),
                        key.value(),
                        theCase.scenes().keySet());
            }
        }));
        theCase.scenes().forEach((name, scene) -> {
            Optional<Node> there = Optional.ofNullable(scene.recognisers().get(Gmcr.ID));
            Optional<Node> formula = here.flatMap(h -> h.node(name))
                    .or(() -> there.flatMap(r ->
                            r instanceof Node.Tree byConflict ? byConflict.get(id) : main ? there : Optional.empty()));
            if (space.optionForm()) {
                formula.flatMap(formulas::formula).ifPresent(f -> scenes.put(name, space.where(f)));
            }
        });
        return scenes;
    }
}
