package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.mizan.casefile.Reading;
import org.mizan.casefile.TreeReader;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Text;

/** Gives a {@code .gmcr} file the meaning that the program gives it. */
final class GmcrPlusReader {

    /*
     * The program puts each decision maker's options together, in the makers' order, options of nobody last, and numbers
     * them anew; ordinals in rankings count the feasible states (from 1) in ascending order of their decimals after that.
     */

    private static final int MOST_STATES_RANKED = 1 << 16;

    private final String file;
    private final Problems problems;
    private final TreeReader tree;
    private final Reading reading;

    GmcrPlusReader(String file, Node.Tree tree, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.reading = Reading.of(Case.bare(Text.plain(file), ""), problems);
        this.tree = reading.tree(tree);
    }

    Optional<Conflicts> read() {
        List<TreeReader> options = tree.children("options");
        List<TreeReader> makers = tree.children("decisionMakers");
        if (options.isEmpty() || makers.isEmpty() || options.size() > StateSpace.MAX_OPTIONS || makers.size() > 16) {
            problems.error(
                    Gmcr.class,
                    "gmcr-sizes",
                    tree.at(),
                    Arg.of(options.size()),
                    Arg.of(makers.size()),
                    Arg.of(StateSpace.MAX_OPTIONS));
            return Optional.empty();
        }
        List<List<Integer>> owned = new ArrayList<>();
        for (TreeReader maker : makers) {
            maker.required("name");
            owned.add(indices(maker.items("options"), options.size()));
        }
        int[] place = places(owned, options.size());
        List<Conflict.Choice> choices = choices(options, owned, place);
        Set<String> infeasible = new LinkedHashSet<>();
        List<Formula> allowed = new ArrayList<>();
        for (Node node : tree.items("infeasibles")) {
            simple(node, place).ifPresent(f -> {
                allowed.add(new Formula.Not(f));
                if (!infeasible.add(f.toString())) {
                    problems.warning(Gmcr.class, "gmcr-duplicate", node.at());
                }
            });
        }
        boolean manual = tree.flag(
                tree.node("useManualPreferenceRanking").isPresent()
                        ? "useManualPreferenceRanking"
                        : "useManualPreferenceVectors");
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        var space = StateSpace.of(choices.size(), new Formula.And(allowed));
        if (space.size() == 0) {
            problems.error(Gmcr.class, "no-feasible-state", tree.at());
            return Optional.empty();
        }
        if (space.size() > StateSpace.MAX_STATES || manual && space.size() > MOST_STATES_RANKED) {
            problems.error(
                    Gmcr.class, "too-many-states", tree.at(), Arg.of(space.size()), Arg.of(StateSpace.MAX_STATES));
            return Optional.empty();
        }
        return conflict(makers, choices, space, place, manual);
    }

    private Optional<Conflicts> conflict(
            List<TreeReader> makers, List<Conflict.Choice> choices, StateSpace space, int[] place, boolean manual) {
        int n = makers.size();
        long[][] hidden = new long[n][];
        int[] control = new int[n];
        int onlyOn = 0;
        int onlyOff = 0;
        for (int o = 0; o < choices.size(); o++) {
            for (int i = 0; i < n; i++) {
                control[i] |= (choices.get(o).owners() >>> i & 1) << o;
            }
            onlyOn |= choices.get(o).direction() == Conflict.Direction.ONLY_ON ? 1 << o : 0;
            onlyOff |= choices.get(o).direction() == Conflict.Direction.ONLY_OFF ? 1 << o : 0;
        }
        List<String> ids = new ArrayList<>();
        List<Conflict.Maker> read = new ArrayList<>();
        List<String> options = choices.stream().map(Conflict.Choice::id).toList();
        for (int i = 0; i < n; i++) {
            TreeReader maker = makers.get(i);
            String name = maker.word("name").orElse("");
            ids.add(unique(slug(name, "maker-" + (i + 1)), ids));
            hidden[i] = Bits.of(space.size());
            for (Node node : maker.items("misperceptions")) {
                int at = i;
                simple(node, place).ifPresent(f -> hidden[at] = Bits.or(hidden[at], space.where(f)));
            }
            Optional<Preference> preference =
                    manual ? ranking(maker, space) : Optional.of(statements(maker, place, options));
            if (preference.isPresent()) {
                read.add(new Conflict.Maker(ids.get(i), Text.plain(name), preference.get()));
            }
        }
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        var setup = new Conflict.Setup(space, new OptionMoves(space, control, onlyOn, onlyOff, hidden));
        var conflict = new Conflict(
                "conflict",
                Text.plain(file),
                read,
                choices,
                List.of(),
                setup,
                OptionalInt.empty(),
                coalitions(n),
                Map.of(),
                Map.of(),
                Basis.none(FilePos.of(file)));
        return Optional.of(new Conflicts(conflict, List.of(), new Gmcr().standard(conflict)));
    }

    /** The new number of each option. */
    private static int[] places(List<List<Integer>> owned, int count) {
        int[] place = new int[count];
        java.util.Arrays.fill(place, -1);
        int next = 0;
        for (List<Integer> mine : owned) {
            for (int o : mine) {
                if (place[o] < 0) {
                    place[o] = next++;
                }
            }
        }
        for (int o = 0; o < count; o++) {
            if (place[o] < 0) {
                place[o] = next++;
            }
        }
        return place;
    }

    private List<Integer> indices(List<Node> nodes, int count) {
        List<Integer> indices = new ArrayList<>();
        for (Node node : nodes) {
            index(node, count).ifPresent(indices::add);
        }
        return indices;
    }

    private Optional<Integer> index(Node node, int count) {
        if (node instanceof Node.Scalar s && s.value().matches("[0-9]{1,4}") && Integer.parseInt(s.value()) < count) {
            return Optional.of(Integer.parseInt(s.value()));
        }
        problems.error(Gmcr.class, "gmcr-index", node.at(), Arg.of(count - 1));
        return Optional.empty();
    }

    private List<Conflict.Choice> choices(List<TreeReader> options, List<List<Integer>> owned, int[] place) {
        Conflict.Choice[] choices = new Conflict.Choice[options.size()];
        List<String> ids = new ArrayList<>();
        for (int o = 0; o < choices.length; o++) {
            int option = o;
            int owners = IntStream.range(0, owned.size())
                    .filter(i -> owned.get(i).contains(option))
                    .map(i -> 1 << i)
                    .sum();
            String name = options.get(o).required("name").orElse("");
            ids.add(unique(slug(name, "option-" + (o + 1)), ids));
            Conflict.Direction direction = switch (options.get(o)
                    .ref("permittedDirection", List.of("both", "fwd", "back"), Gmcr.class, "gmcr-direction")
                    .orElse("both")) {
                case "fwd" -> Conflict.Direction.ONLY_ON;
                case "back" -> Conflict.Direction.ONLY_OFF;
                default -> Conflict.Direction.BOTH;
            };
            choices[place[o]] = new Conflict.Choice(
                    ids.get(o),
                    Text.plain(name),
                    owners,
                    direction,
                    Basis.none(options.get(o).at()));
        }
        return List.of(choices);
    }

    private static String slug(String name, String otherwise) {
        String slug = name.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        boolean keyword = List.of("and", "or", "not", "if", "iff").contains(slug);
        return slug.isEmpty() || keyword ? otherwise : slug.substring(0, Math.min(50, slug.length()));
    }

    private static String unique(String slug, List<String> taken) {
        String id = slug;
        for (int n = 2; taken.contains(id); n++) {
            id = slug + "-" + n;
        }
        return id;
    }

    /** {@code [[option, "Y"], …]}: all of them. */
    private Optional<Formula> simple(Node node, int[] place) {
        List<Formula> parts = new ArrayList<>();
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of();
        for (Node item : items) {
            List<Node> pair = item instanceof Node.Sequence two ? two.items() : List.of();
            if (pair.size() != 2
                    || !(pair.get(1) instanceof Node.Scalar yn)
                    || !yn.value().matches("[YN]")) {
                problems.error(Gmcr.class, "gmcr-condition", item.at());
                return Optional.empty();
            }
            Optional<Integer> option = index(pair.get(0), place.length);
            if (option.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Formula.Literal(place[option.get()], yn.value().equals("Y")));
        }
        if (parts.isEmpty()) {
            problems.error(Gmcr.class, "gmcr-condition", node.at());
            return Optional.empty();
        }
        return Optional.of(parts.size() == 1 ? parts.get(0) : new Formula.And(parts));
    }

    private Optional<Formula> condition(Node node, int[] place) {
        if (!(node instanceof Node.Tree compound)) {
            return simple(node, place);
        }
        List<Formula> members = new ArrayList<>();
        for (Node member : reading.tree(compound).items("members")) {
            simple(member, place).ifPresent(members::add);
        }
        if (members.isEmpty()) {
            problems.error(Gmcr.class, "gmcr-condition", node.at());
            return Optional.empty();
        }
        return Optional.of(new Formula.Or(members));
    }

    private Preference statements(TreeReader maker, int[] place, List<String> options) {
        Map<Formula, Preference.Statement> statements = new LinkedHashMap<>();
        for (Node node : maker.items("preferences")) {
            condition(node, place).ifPresent(f -> {
                var statement = new Preference.Statement(
                        List.of(f), List.of(FormulaWriter.write(f, options)), false, false, Basis.none(node.at()));
                if (statements.putIfAbsent(f, statement) != null) {
                    problems.warning(Gmcr.class, "gmcr-duplicate", node.at());
                }
            });
        }
        return new Preference.Statements(List.copyOf(statements.values()), Basis.none(maker.at()));
    }

    private Optional<Preference> ranking(TreeReader maker, StateSpace space) {
        String key = maker.node("preferenceRanking").isPresent() ? "preferenceRanking" : "preferenceVector";
        boolean[] met = new boolean[space.size()];
        List<int[]> groups = new ArrayList<>();
        int seen = 0;
        for (Node item : maker.items(key)) {
            var group = new IntList(2);
            for (Node node : item instanceof Node.Sequence tie ? tie.items() : List.of(item)) {
                Optional<Integer> ordinal =
                        node instanceof Node.Scalar s && s.value().matches("[0-9]{1,7}")
                                ? Optional.of(Integer.parseInt(s.value()) - 1)
                                : Optional.empty();
                if (ordinal.isEmpty() || ordinal.get() < 0 || ordinal.get() >= met.length || met[ordinal.get()]) {
                    problems.error(Gmcr.class, "gmcr-ordinal", node.at(), Arg.of(met.length));
                    return Optional.empty();
                }
                met[ordinal.get()] = true;
                seen++;
                group.add(ordinal.get());
            }
            groups.add(group.toArray());
        }
        if (seen < met.length) {
            problems.error(Gmcr.class, "gmcr-ranking-incomplete", maker.at(), Arg.of(seen), Arg.of(met.length));
            return Optional.empty();
        }
        return Optional.of(new Preference.Ranking(groups.toArray(int[][]::new), List.of(), Basis.none(maker.at())));
    }

    /** A partition of the makers; ignored, as the program does, unless it covers every maker once. */
    private List<Integer> coalitions(int makers) {
        List<Integer> coalitions = new ArrayList<>();
        int covered = 0;
        for (Node item : tree.items("coalitions")) {
            int mask = 0;
            for (Node node : item instanceof Node.Sequence group ? group.items() : List.of(item)) {
                String word = node instanceof Node.Scalar s ? s.value() : "";
                if (!word.matches("[0-9]{1,2}") || Integer.parseInt(word) >= makers) {
                    return List.of();
                }
                mask |= 1 << Integer.parseInt(word);
            }
            if ((covered & mask) != 0) {
                return List.of();
            }
            covered |= mask;
            if (Integer.bitCount(mask) > 1) {
                coalitions.add(mask);
            }
        }
        return covered == (1 << makers) - 1 ? coalitions : List.of();
    }
}
