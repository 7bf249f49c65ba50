package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Tone;

/** What one conflict's result says, in words, tables and a graph. */
final class ConflictPage {

    /** Equilibria explained in words. */
    private static final int MOST_EXPLAINED = 12;

    private static final int MOST_JUMPS = 8;
    private static final int MOST_ROUTES = 6;

    private final Case theCase;
    private final Conflict conflict;
    private final GmcrResult result;
    private final Model model;
    private final Wording wording;
    private final ConflictTables tables;

    ConflictPage(Case theCase, Conflict conflict, GmcrResult result) {
        this.theCase = theCase;
        this.conflict = conflict;
        this.result = result;
        this.model = conflict.model();
        this.wording = new Wording(conflict, model);
        this.tables = new ConflictTables(theCase, conflict, result, wording);
    }

    static Text title(Case theCase, Conflict conflict) {
        return conflict.title().orElse(theCase.info().title());
    }

    /** The answer in one sentence: how many states hold, and which. */
    Finding lead() {
        int[] nash = equilibria("R");
        int[] sequential = equilibria("SEQ");
        if (!result.equilibria().containsKey("SEQ") || !result.equilibria().containsKey("R")) {
            Map.Entry<String, int[]> first =
                    result.equilibria().entrySet().iterator().next();
            return Presenter.onAll(
                    conflict,
                    Wording.message(
                            "lead.one",
                            Arg.of(result.states().length),
                            Arg.code(first.getKey()),
                            Arg.of(first.getValue().length)));
        }
        return Presenter.onAll(
                conflict,
                Wording.message(
                        "lead",
                        Arg.of(result.states().length),
                        Arg.of(conflict.makers().size()),
                        Arg.of(nash.length),
                        Arg.of(sequential.length)));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(tables.options());
        blocks.addAll(scenes());
        blocks.add(tables.equilibria());
        blocks.addAll(equilibriaInWords());
        blocks.addAll(prospects());
        tables.graph().ifPresent(blocks::add);
        blocks.addAll(evolution());
        blocks.addAll(coalitions());
        blocks.addAll(variants());
        blocks.addAll(wanted());
        blocks.add(new Block.Folded(Wording.message("preferences.title"), List.of(tables.preferences())));
        if (!result.incomplete().isEmpty()) {
            blocks.add(new Block.Note(Wording.message("incomplete", codes(result.incomplete()))));
        }
        if (!result.experimental().isEmpty()) {
            blocks.add(new Block.Note(Wording.message("experimental", codes(result.experimental()))));
        }
        return blocks;
    }

    private static Arg codes(List<String> words) {
        return Arg.list(words.stream().map(Arg::code).toList());
    }

    private int[] equilibria(String concept) {
        return Arrays.stream(result.equilibria().getOrDefault(concept, new int[0]))
                .map(model.space()::ordinal)
                .toArray();
    }

    private Tone tone(int state) {
        return conflict.sceneOf(state)
                .map(s -> Tone.ofScene(theCase.scenes().get(s).tone()))
                .orElse(Tone.PLAIN);
    }

    /** In which scenes the equilibria lie. */
    private List<Block> scenes() {
        List<Block> blocks = new ArrayList<>();
        int[] sequential = equilibria("SEQ");
        conflict.scenes().forEach((scene, states) -> {
            long inside =
                    Arrays.stream(sequential).filter(s -> Bits.has(states, s)).count();
            Tone tone = Tone.ofScene(theCase.scenes().get(scene).tone());
            var message = Wording.message(
                    "scene.share", Arg.of(theCase.nameOf(scene)), Arg.of(inside), Arg.of(sequential.length));
            Finding on = Presenter.onAll(conflict, message);
            blocks.add(new Finding(on.message(), tone, on.bases()));
        });
        return blocks;
    }

    private List<Block> equilibriaInWords() {
        Map<Integer, String> explained = new LinkedHashMap<>();
        for (String concept : List.of("R", "SEQ")) {
            for (int s : equilibria(concept)) {
                explained.putIfAbsent(s, concept);
            }
        }
        if (explained.isEmpty()) {
            return List.of(Presenter.onAll(conflict, Wording.message("no-equilibrium")));
        }
        var explanation = new Explanation(conflict, model, wording);
        List<Block> blocks = new ArrayList<>();
        explained.entrySet().stream()
                .limit(MOST_EXPLAINED)
                .forEach(e -> blocks.addAll(explanation.of(e.getKey(), e.getValue(), tone(e.getKey()))));
        if (explained.size() > MOST_EXPLAINED) {
            blocks.add(new Block.Note(Wording.message("more-equilibria", Arg.of(explained.size() - MOST_EXPLAINED))));
        }
        return List.of(new Block.Group("gmcr-" + conflict.id() + "-why", Wording.message("why.title"), blocks));
    }

    /** What stands between each scene and an equilibrium. */
    private List<Block> prospects() {
        if (result.prospects().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (GmcrResult.Prospect prospect : result.prospects()) {
            int state = model.space().ordinal(prospect.state());
            Arg scene = Arg.of(theCase.nameOf(prospect.scene()));
            Tone tone = Tone.ofScene(theCase.scenes().get(prospect.scene()).tone());
            if (prospect.against().isEmpty()) {
                Finding on = Presenter.onAll(conflict, Wording.message("prospect.holds", scene, wording.state(state)));
                blocks.add(new Finding(on.message(), tone, on.bases()));
                continue;
            }
            for (GmcrResult.Against against : prospect.against()) {
                blocks.add(against(scene, state, against, tone));
            }
        }
        return List.of(
                new Block.Group("gmcr-" + conflict.id() + "-prospects", Wording.message("prospect.title"), blocks));
    }

    private Finding against(Arg scene, int state, GmcrResult.Against against, Tone tone) {
        int maker = makerAt(against.maker());
        int move = model.space().ordinal(against.move());
        var bases = new Wording.Bases().add(wording.deciding(maker, state, move));
        Arg condition = against.conditions().isEmpty()
                ? Arg.of(Wording.message("prospect.unknown"))
                : Arg.of(Wording.message(
                        "prospect.condition",
                        Arg.list(Arrays.stream(against.conditions().get(0))
                                .mapToObj(s -> wording.mark(model.space().ordinal(s)))
                                .toList())));
        return new Finding(
                Wording.message(
                        "prospect.against",
                        scene,
                        wording.state(state),
                        wording.maker(maker),
                        wording.change(state, move),
                        condition),
                tone,
                bases.list());
    }

    private int makerAt(String id) {
        return IntStream.range(0, conflict.makers().size())
                .filter(i -> conflict.makers().get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Block> evolution() {
        if (result.evolution().isEmpty()) {
            return List.of();
        }
        var evolution = result.evolution().get();
        int start = model.space().ordinal(evolution.statusQuo());
        List<Block> blocks = new ArrayList<>();
        Map<Integer, GmcrResult.Route> shortest = new LinkedHashMap<>();
        evolution.routes().stream().filter(GmcrResult.Route::improving).forEach(r -> shortest.putIfAbsent(r.to(), r));
        evolution.routes().forEach(r -> shortest.putIfAbsent(r.to(), r));
        int[] sequential = result.equilibria().getOrDefault("SEQ", new int[0]);
        boolean holds = Arrays.stream(sequential).anyMatch(s -> s == evolution.statusQuo());
        blocks.add(Presenter.onAll(
                conflict, Wording.message(holds ? "evolution.holds" : "evolution.leaves", wording.state(start))));
        shortest.values().stream().limit(MOST_ROUTES).forEach(r -> blocks.add(route(start, r)));
        return List.of(
                new Block.Group("gmcr-" + conflict.id() + "-evolution", Wording.message("evolution.title"), blocks));
    }

    private Finding route(int start, GmcrResult.Route route) {
        List<Arg> steps = new ArrayList<>();
        var bases = new Wording.Bases();
        int from = start;
        for (GmcrResult.Step step : route.steps()) {
            int to = model.space().ordinal(step.state());
            steps.add(Arg.of(Wording.message("why.step", wording.makerNamed(step.mover()), wording.change(from, to))));
            bases.add(wording.deciding(makerAt(step.mover()), from, to));
            from = to;
        }
        return Finding.of(
                Wording.message(
                        route.improving() ? "evolution.improving" : "evolution.moving",
                        wording.state(model.space().ordinal(route.to())),
                        Arg.of(steps.size()),
                        Arg.list(steps)),
                bases.list());
    }

    private List<Block> coalitions() {
        if (result.coalitions().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        Map<String, GmcrResult.Jump> first = new LinkedHashMap<>();
        for (GmcrResult.Jump jump : result.jumps()) {
            first.putIfAbsent(jump.from() + " " + jump.coalition(), jump);
        }
        first.values().stream().limit(MOST_JUMPS).forEach(j -> {
            int from = model.space().ordinal(j.from());
            int to = model.space().ordinal(j.to());
            var bases = new Wording.Bases();
            j.coalition().forEach(m -> bases.add(wording.deciding(makerAt(m), from, to)));
            blocks.add(Finding.of(
                    Wording.message(
                            "coalition.jump", wording.makers(j.coalition()), wording.state(from), wording.state(to)),
                    bases.list()));
        });
        int[] universal = result.universal().getOrDefault("CR", new int[0]);
        if (result.universal().containsKey("CR")) {
            blocks.add(Presenter.onAll(
                    conflict,
                    universal.length == 0
                            ? Wording.message("coalition.none")
                            : Wording.message("coalition.universal", Arg.of(universal.length), marks(universal))));
        }
        return List.of(
                new Block.Group("gmcr-" + conflict.id() + "-coalitions", Wording.message("coalition.title"), blocks));
    }

    private Arg marks(int[] decimals) {
        return Arg.list(Arrays.stream(decimals)
                .limit(12)
                .mapToObj(s -> wording.mark(model.space().ordinal(s)))
                .toList());
    }

    /** Strength, misperception, unknown preferences: only where the case has them. */
    private List<Block> variants() {
        List<Block> blocks = new ArrayList<>();
        if (result.hypergame().containsKey("SEQ")) {
            blocks.add(Presenter.onAll(
                    conflict,
                    Wording.message(
                            "hypergame",
                            Arg.of(result.hypergame().get("SEQ").length),
                            marks(result.hypergame().get("SEQ")))));
        }
        if (result.stronglyStable().containsKey("SEQ")) {
            Map<String, int[]> strong = result.stronglyStable().get("SEQ");
            int[] everybody = Arrays.stream(result.states())
                    .filter(s -> strong.values().stream().allMatch(m -> Arrays.binarySearch(m, s) >= 0))
                    .toArray();
            blocks.add(
                    Presenter.onAll(conflict, Wording.message("strength", Arg.of(everybody.length), marks(everybody))));
        }
        result.unknown().forEach((variant, byConcept) -> {
            if (byConcept.containsKey("SEQ")) {
                blocks.add(Presenter.onAll(
                        conflict,
                        Wording.message(
                                "unknown." + variant,
                                Arg.of(byConcept.get("SEQ").length),
                                marks(byConcept.get("SEQ")))));
            }
        });
        return blocks;
    }

    private List<Block> wanted() {
        if (result.inverse().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (GmcrResult.Wanted wanted : result.inverse()) {
            blocks.add(wanted(wanted));
        }
        return List.of(new Block.Group("gmcr-" + conflict.id() + "-inverse", Wording.message("inverse.title"), blocks));
    }

    private Finding wanted(GmcrResult.Wanted wanted) {
        Arg maker = wording.makerNamed(wanted.maker());
        List<org.mizan.model.Basis> bases = List.of(
                conflict.makers().get(makerAt(wanted.maker())).preference().basis());
        Arg swaps = wanted.reordered()
                .map(order -> Arg.of(Wording.message(
                        "inverse.reorder",
                        Arg.of(wanted.swaps()),
                        Arg.code(Arrays.stream(order).mapToObj(String::valueOf).collect(Collectors.joining(" "))))))
                .orElse(Arg.of(Wording.message("inverse.no-reorder")));
        if (wanted.meeting().isEmpty()) {
            return Finding.of(Wording.message("inverse.uncounted", maker, swaps), bases);
        }
        return Finding.of(
                Wording.message(
                        "inverse.count",
                        maker,
                        Arg.of(wanted.meeting().get()),
                        Arg.of(wanted.rankings()),
                        Arg.of(wanted.turned()),
                        swaps),
                bases);
    }
}
