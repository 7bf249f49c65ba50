package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** The tables and the graph of one conflict. */
final class ConflictTables {

    private static final int MOST_ROWS = 60;
    private static final int MOST_NODES = 32;
    private static final List<String> SHOWN = List.of("R", "SSEQ", "SEQ", "SMR", "GMR", "SIM", "NM");

    private final Case theCase;
    private final Conflict conflict;
    private final GmcrResult result;
    private final Model model;
    private final Wording wording;

    ConflictTables(Case theCase, Conflict conflict, GmcrResult result, Wording wording) {
        this.theCase = theCase;
        this.conflict = conflict;
        this.result = result;
        this.model = conflict.model();
        this.wording = wording;
    }

    private String id(String what) {
        return "gmcr-" + conflict.id() + "-" + what;
    }

    /** Who can do what. */
    Grid options() {
        List<Grid.Row> rows = new ArrayList<>();
        for (Conflict.Choice option : conflict.options()) {
            List<Arg> owners = IntStream.range(0, conflict.makers().size())
                    .filter(i -> (option.owners() >>> i & 1) == 1)
                    .mapToObj(wording::maker)
                    .toList();
            String direction = "direction." + option.direction().name();
            rows.add(Grid.Row.of(
                    Grid.Cell.of(Arg.of(option.name()), option.basis()),
                    Grid.Cell.of(Arg.list(owners)),
                    Grid.Cell.of(Wording.message(direction)),
                    Grid.Cell.of(Arg.code(option.id()))));
        }
        if (conflict.options().isEmpty()) {
            for (String label : conflict.labels()) {
                rows.add(Grid.Row.of(
                        Grid.Cell.of(Arg.code(label)),
                        Grid.Cell.of(Arg.blank()),
                        Grid.Cell.of(Arg.blank()),
                        Grid.Cell.of(Arg.blank())));
            }
        }
        return new Grid(
                id("options"),
                Wording.message("options.title", Arg.of(conflict.options().size()), Arg.of(result.states().length)),
                List.of(
                        Grid.Column.text("option", Wording.message("column.option")),
                        Grid.Column.text("maker", Wording.message("column.maker")),
                        Grid.Column.text("direction", Wording.message("column.direction")),
                        Grid.Column.text("id", Wording.message("column.id"))),
                rows);
    }

    /** Every state that is an equilibrium of some concept: what is done in it, and under which concepts it holds. */
    Grid equilibria() {
        var states = new TreeSet<Integer>();
        for (String concept : SHOWN) {
            Arrays.stream(result.equilibria().getOrDefault(concept, new int[0])).forEach(states::add);
        }
        List<String> concepts =
                SHOWN.stream().filter(result.equilibria()::containsKey).toList();
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(Grid.Column.text("state", Wording.message("column.state")));
        for (Conflict.Choice option : conflict.options()) {
            columns.add(Grid.Column.mark(option.id(), Arg.of(option.name())));
        }
        columns.add(Grid.Column.text("scene", Wording.message("column.scene")));
        concepts.forEach(c -> columns.add(Grid.Column.mark(c, Arg.code(c))));
        List<Grid.Row> rows = states.stream()
                .sorted(java.util.Comparator.comparingInt((Integer s) -> -held(s, concepts))
                        .thenComparingInt(s -> s))
                .limit(MOST_ROWS)
                .map(s -> row(s, concepts))
                .toList();
        return new Grid(id("equilibria"), Wording.message("equilibria.title", Arg.of(states.size())), columns, rows);
    }

    private int held(int decimal, List<String> concepts) {
        return (int) concepts.stream().filter(c -> holds(decimal, c)).count();
    }

    private boolean holds(int decimal, String concept) {
        return Arrays.binarySearch(result.equilibria().get(concept), decimal) >= 0;
    }

    private Grid.Row row(int decimal, List<String> concepts) {
        int state = model.space().ordinal(decimal);
        List<Grid.Cell> cells = new ArrayList<>();
        cells.add(Grid.Cell.of(wording.mark(state)));
        for (int o = 0; o < conflict.options().size(); o++) {
            boolean taken = (decimal >>> o & 1) == 1;
            cells.add(Grid.Cell.of(Arg.code(taken ? "Y" : "N"), taken ? Tone.ACCENT : Tone.MUTED, List.of()));
        }
        Optional<String> scene = conflict.sceneOf(state);
        cells.add(scene.map(s -> Grid.Cell.of(
                        Arg.of(shortName(s)),
                        Tone.ofScene(theCase.scenes().get(s).tone()),
                        List.of()))
                .orElse(Grid.Cell.of(Arg.blank())));
        for (String concept : concepts) {
            cells.add(Grid.Cell.of(holds(decimal, concept) ? Arg.code("●") : Arg.blank()));
        }
        return Grid.Row.of(cells);
    }

    private Text shortName(String scene) {
        return theCase.scenes().get(scene).shortName().orElse(theCase.nameOf(scene));
    }

    /** The preferences, each with what it rests on. */
    Grid preferences() {
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < conflict.makers().size(); i++) {
            Preference preference = conflict.makers().get(i).preference();
            if (preference instanceof Preference.Statements listed) {
                int place = 1;
                for (Preference.Statement statement : listed.statements()) {
                    rows.add(row(i, place++, String.join(", ", statement.words()), statement.basis()));
                }
            } else if (preference instanceof Preference.Weights weights) {
                for (int o = 0; o < conflict.options().size(); o++) {
                    String words = conflict.options().get(o).id() + " = "
                            + java.math.BigDecimal.valueOf(weights.weights()[o], 6)
                                    .stripTrailingZeros()
                                    .toPlainString();
                    rows.add(row(i, o + 1, words, preference.basis()));
                }
            } else {
                int[][] groups = ((Preference.Ranking) preference).groups();
                for (int g = 0; g < Math.min(MOST_ROWS, groups.length); g++) {
                    String words = Arrays.stream(groups[g])
                            .limit(20)
                            .mapToObj(conflict::label)
                            .collect(java.util.stream.Collectors.joining(" = "));
                    rows.add(row(i, g + 1, words, preference.basis()));
                }
            }
        }
        return new Grid(
                id("preferences"),
                Wording.message("preferences.table"),
                List.of(
                        Grid.Column.text("maker", Wording.message("column.maker")),
                        Grid.Column.number("place", Wording.message("column.place")),
                        Grid.Column.text("wants", Wording.message("column.wants")),
                        Grid.Column.text("reason", Wording.message("column.reason")),
                        Grid.Column.text("sources", Wording.message("column.sources"))),
                rows);
    }

    private Grid.Row row(int maker, int place, String words, Basis basis) {
        return Grid.Row.of(
                Grid.Cell.of(wording.maker(maker)),
                Grid.Cell.of(Arg.of(place)),
                Grid.Cell.of(Arg.code(words), basis),
                Grid.Cell.of(basis.reason().isEmpty() ? Arg.blank() : Arg.of(basis.reason())),
                Grid.Cell.cites(List.of(basis)));
    }

    /** States and the improvements between them: all of a small conflict, else the equilibria and the ways to them. */
    Optional<Figure> graph() {
        var shown = new TreeSet<Integer>();
        for (String concept : List.of("R", "SEQ")) {
            Arrays.stream(result.equilibria().getOrDefault(concept, new int[0]))
                    .limit(MOST_NODES / 2)
                    .forEach(s -> shown.add(model.space().ordinal(s)));
        }
        result.evolution().ifPresent(e -> {
            shown.add(model.space().ordinal(e.statusQuo()));
            e.routes()
                    .forEach(r -> r.steps().forEach(s -> {
                        if (shown.size() < MOST_NODES) {
                            shown.add(model.space().ordinal(s.state()));
                        }
                    }));
        });
        if (result.states().length <= MOST_NODES) {
            IntStream.range(0, result.states().length).forEach(shown::add);
        }
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Integer> index = new HashMap<>();
        List<Chart.Net.Node> nodes = new ArrayList<>();
        for (int s : shown) {
            index.put(s, nodes.size());
            nodes.add(node(s));
        }
        List<Chart.Net.Tie> ties = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        int[] targets = new int[Math.max(1, model.moves().mostTargets())];
        for (int s : shown) {
            Map<Integer, List<Integer>> movers = new TreeMap<>();
            for (int i = 0; i < model.movers(); i++) {
                int count = model.improvements(i, s, targets);
                for (int t = 0; t < count; t++) {
                    if (index.containsKey(targets[t])) {
                        movers.computeIfAbsent(targets[t], k -> new ArrayList<>())
                                .add(i);
                    }
                }
            }
            movers.forEach((t, who) -> {
                List<Basis> bases =
                        who.stream().map(i -> wording.deciding(i, s, t)).toList();
                Arg names = Arg.list(who.stream().map(wording::maker).toList());
                ties.add(new Chart.Net.Tie(index.get(s), index.get(t), 1, 1, true, names, bases));
                rows.add(Grid.Row.of(
                        Grid.Cell.of(wording.mark(s)),
                        Grid.Cell.of(names, Tone.PLAIN, bases),
                        Grid.Cell.of(wording.mark(t))));
            });
        }
        boolean all = shown.size() == result.states().length;
        return Optional.of(new Figure(
                id("graph"),
                Wording.message(
                        all ? "graph.title" : "graph.part", Arg.of(shown.size()), Arg.of(result.states().length)),
                Wording.message("graph.description", Arg.of(ties.size())),
                new Chart.Net(Chart.Net.Layout.LAYERED, nodes, ties),
                Optional.of(new Grid(
                        id("moves"),
                        Wording.message("moves.title"),
                        List.of(
                                Grid.Column.text("from", Wording.message("column.from")),
                                Grid.Column.text("mover", Wording.message("column.mover")),
                                Grid.Column.text("to", Wording.message("column.to"))),
                        rows))));
    }

    private Chart.Net.Node node(int state) {
        Tone tone = conflict.sceneOf(state)
                .map(s -> Tone.ofScene(theCase.scenes().get(s).tone()))
                .orElse(Tone.PLAIN);
        int decimal = model.space().decimal(state);
        boolean nash = result.equilibria().containsKey("R") && holds(decimal, "R");
        boolean sequential = result.equilibria().containsKey("SEQ") && holds(decimal, "SEQ");
        return new Chart.Net.Node(
                wording.mark(state),
                tone,
                nash ? 1 : sequential ? 0.7 : 0.25,
                nash ? 1 : sequential ? 2 : 0,
                Optional.empty());
    }
}
