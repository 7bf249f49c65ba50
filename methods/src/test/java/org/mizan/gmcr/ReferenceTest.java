package org.mizan.gmcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.table.YamlReader;

/** Every folder of published cases, found by walking: each concept, ranking, coalition and distance it gives. */
class ReferenceTest {

    private static final Path FOLDER = Path.of("..", "reference", "gmcr");

    @TestFactory
    Stream<DynamicTest> published_case_is_reproduced() throws IOException {
        List<Path> cases;
        try (Stream<Path> list = Files.list(FOLDER)) {
            cases = list.filter(p -> Files.exists(p.resolve("expected.yaml")))
                    .sorted()
                    .toList();
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(23);
        return cases.stream().map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), () -> check(p)));
    }

    private static void check(Path folder) throws IOException {
        var gmcr = new Gmcr();
        var loaded = CaseFolder.open(folder).read(List.of());
        var settings = Settings.standard(gmcr.options());
        var input = gmcr.input(loaded.value().orElseThrow(), settings);
        assertThat(input.problems()).isEmpty();
        GmcrResult result = gmcr.solve(input.value().orElseThrow(), Run.of(settings));
        var file = new SourceFile("expected.yaml", Files.readString(folder.resolve("expected.yaml")));
        Node.Tree expected = YamlReader.read(file, new Problems()).orElseThrow();
        Node.Tree table = tree(expected, "result");
        assertThat(result.states()).isEqualTo(ints(table.get("states").orElseThrow()));
        each(
                table,
                "rankings",
                (maker, groups) -> assertThat(result.rankings().get(maker))
                        .as("ranking of %s", maker)
                        .isEqualTo(((Node.Sequence) groups)
                                .items().stream().map(ReferenceTest::ints).toArray(int[][]::new)));
        each(
                table,
                "stable",
                (concept, makers) -> ((Node.Tree) makers)
                        .entries()
                        .forEach((maker, states) -> assertThat(
                                        result.stable().get(concept).get(maker))
                                .as("%s for %s", concept, maker)
                                .isEqualTo(ints(states.value()))));
        each(
                table,
                "equilibria",
                (concept, states) -> assertThat(result.equilibria().get(concept))
                        .as("equilibria %s", concept)
                        .isEqualTo(ints(states)));
        each(
                table,
                "coalitions",
                (members, concepts) -> ((Node.Tree) concepts)
                        .entries()
                        .forEach((concept, states) -> assertThat(
                                        result.coalitions().get(members).get(concept))
                                .as("%s of %s", concept, members)
                                .isEqualTo(ints(states.value()))));
        each(
                table,
                "universal",
                (concept, states) -> assertThat(result.universal().get(concept))
                        .as("universal %s", concept)
                        .isEqualTo(ints(states)));
        if (table.get("cycle").isPresent()) {
            Node.Tree cycle = tree(table, "cycle");
            assertThat(result.cycle().orElseThrow())
                    .isEqualTo(new GmcrResult.Cycle(number(cycle, "from"), number(cycle, "period")));
        }
        if (table.get("moves").isPresent()) {
            var evolution = result.evolution().orElseThrow();
            assertThat(new TreeMap<>(evolution.moves())).isEqualTo(numbers(tree(table, "moves")));
            assertThat(new TreeMap<>(evolution.improvements())).isEqualTo(numbers(tree(table, "improvements")));
        }
        counts(input.value().orElseThrow().main(), table);
        inverse(input.value().orElseThrow().main(), expected);
        joint(input.value().orElseThrow().main(), expected);
    }

    /** Numbers of moves and of improvements, summed over the states. */
    private static void counts(Conflict conflict, Node.Tree table) {
        Model model = conflict.model();
        int[] out = new int[Math.max(1, model.moves().mostTargets())];
        for (int i = 0; i < model.movers(); i++) {
            int moves = 0;
            int improvements = 0;
            for (int s = 0; s < model.states(); s++) {
                moves += model.moves().targets(i, s, out);
                improvements += model.improvements(i, s, out);
            }
            String maker = conflict.makers().get(i).id();
            assertThat(moves).isEqualTo(number(tree(table, "move-count"), maker));
            assertThat(improvements).isEqualTo(number(tree(table, "ui-count"), maker));
        }
    }

    private static void inverse(Conflict conflict, Node.Tree expected) {
        if (expected.get("inverse").isEmpty()) {
            return;
        }
        Node.Tree inverse = tree(expected, "inverse");
        int target = conflict.space().ordinal(number(inverse, "target"));
        Model model = conflict.model();
        tree(inverse, "computed").entries().forEach((concept, count) -> {
            var goal = new Inverse.Goal(Demand.of(model, 0, target, Concept.valueOf(concept)), true);
            var found = Inverse.count(model.states(), model.level()[0], List.of(goal), Watch.NONE);
            assertThat(found.total().intValueExact()).isEqualTo(720);
            assertThat(found.meeting().orElseThrow().toString())
                    .as(concept)
                    .isEqualTo(((Node.Scalar) count.value()).value());
        });
    }

    private static void joint(Conflict conflict, Node.Tree expected) {
        if (expected.get("joint").isEmpty()) {
            return;
        }
        var coalitions = new Coalitions(conflict.model(), Coalitions.MoverRule.JOINT);
        tree(expected, "joint").entries().forEach((members, concepts) -> {
            int mask = 0;
            for (String member : members.split(" \\+ ")) {
                mask |= 1
                        << IntStream.range(0, conflict.makers().size())
                                .filter(i -> conflict.makers().get(i).id().equals(member))
                                .findFirst()
                                .orElseThrow();
            }
            var verdicts = coalitions.solve(mask, Watch.NONE);
            ((Node.Tree) concepts.value())
                    .entries()
                    .forEach((concept, states) -> assertThat(
                                    IntStream.of(Bits.members(verdicts.get(Coalitions.Concept.valueOf(concept))))
                                            .map(conflict.space()::decimal)
                                            .toArray())
                            .isEqualTo(ints(states.value())));
        });
    }

    private interface Check {
        void of(String key, Node value);
    }

    private static void each(Node.Tree table, String key, Check check) {
        table.get(key)
                .ifPresent(t -> ((Node.Tree) t).entries().forEach((name, entry) -> check.of(name, entry.value())));
    }

    private static Node.Tree tree(Node.Tree tree, String key) {
        return (Node.Tree) tree.get(key).orElseThrow();
    }

    private static int number(Node.Tree tree, String key) {
        return Integer.parseInt(((Node.Scalar) tree.get(key).orElseThrow()).value());
    }

    private static Map<String, Integer> numbers(Node.Tree tree) {
        Map<String, Integer> numbers = new TreeMap<>();
        tree.entries().keySet().forEach(k -> numbers.put(k, number(tree, k)));
        return numbers;
    }

    private static int[] ints(Node node) {
        List<Integer> items = new ArrayList<>();
        ((Node.Sequence) node).items().forEach(i -> items.add(Integer.parseInt(((Node.Scalar) i).value())));
        return items.stream().mapToInt(Integer::intValue).toArray();
    }
}
