package org.mizan.cib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.table.YamlReader;

/** Published models, found by walking {@code reference/cib}: sets, margins, scores and weights to the last digit. */
class ReferenceTest {
    private static final Path ROOT = Path.of("..", "reference", "cib");
    private static final Settings STANDARD = Settings.standard(new Cib().options());

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(ROOT)) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    static Stream<Path> projects() throws IOException {
        return folders().filter(f -> Files.exists(f.resolve("model.scw")));
    }

    static CibInput input(Path folder) {
        Case c = CaseFolder.read(folder, List.of()).value().orElseThrow();
        return new Cib().input(c, STANDARD).value().orElseThrow();
    }

    private static Node.Tree expected(Path folder) throws IOException {
        Problems problems = new Problems();
        SourceFile source = SourceFile.decode(
                        "expected.yaml", Files.readAllBytes(folder.resolve("expected.yaml")), problems)
                .orElseThrow();
        return YamlReader.read(source, problems).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_consistent_scenarios_are_the_published_ones(Path folder) throws IOException {
        CibInput input = input(folder);
        Node.Tree expected = expected(folder);
        List<Node> rows = items(expected.get("consistent").orElseThrow());
        ConsistentSet set = ConsistencySolver.solve(input.matrix());
        assertThat(set.count().intValueExact()).isEqualTo(rows.size());
        for (int s = 0; s < rows.size(); s++) {
            Node.Tree row = (Node.Tree) rows.get(s);
            int[] z = set.scenarios().get(s);
            assertThat(z).containsExactly(ints(row.get("scenario").orElseThrow()));
            Balance b = Balance.of(input.matrix(), input.constraints(), z);
            assertThat(b.margin().orElseThrow()).isEqualTo(number(row, "margin"));
            assertThat(b.totalImpactScore()).isEqualTo(number(row, "total-impact-score"));
            assertThat(b.scores()).containsExactly(doubles(row.get("balance").orElseThrow()));
            int[] margins = ints(row.get("margins").orElseThrow());
            for (int j = 0; j < margins.length; j++) {
                assertThat(b.margin(j).orElseThrow()).isEqualTo(margins[j]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void thresholds_count_what_they_should(Path folder) throws IOException {
        CibInput input = input(folder);
        Node.Tree expected = expected(folder);
        Node.Tree counts = (Node.Tree) expected.get("count-by-max-inconsistency").orElseThrow();
        for (String t : counts.entries().keySet()) {
            ConsistentSet set = within(input, Double.parseDouble(t));
            assertThat(set.count().longValueExact()).isEqualTo((long) number(counts, t));
            Optional<Node> listed = expected.get("within-1");
            if (t.equals("1") && listed.isPresent()) {
                List<List<Integer>> all = items(listed.get()).stream()
                        .map(ReferenceTest::ints)
                        .map(CibRun::boxed)
                        .toList();
                assertThat(set.scenarios().stream().map(CibRun::boxed).toList()).isEqualTo(all);
            }
        }
    }

    private static ConsistentSet within(CibInput input, double threshold) {
        return ConsistencySolver.solve(
                input.matrix(), input.constraints(), threshold, ConsistencySolver.Limits.STANDARD, 2, Watch.NONE);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void weights_are_whole_and_exact(Path folder) throws IOException {
        CibInput input = input(folder);
        Node.Tree expected = expected(folder);
        Attractors found = Succession.attractors(
                input.matrix(), input.constraints(), Rule.GLOBAL, Succession.MOST_STARTS, 1, 2, Watch.NONE);
        assertThat(found.exact()).isTrue();
        assertThat(found.starts().longValueExact()).isEqualTo((long) number(expected, "space"));
        Map<List<Integer>, BigInteger> weights = new TreeMap<>(java.util.Comparator.comparing(List::toString));
        BigInteger inCycles = BigInteger.ZERO;
        for (Attractor a : found.list()) {
            weights.put(CibRun.boxed(a.members().get(0)), a.weight().orElseThrow());
            inCycles = a.cycle() ? inCycles.add(a.weight().orElseThrow()) : inCycles;
        }
        for (Node row : items(expected.get("consistent").orElseThrow())) {
            Node weight = ((Node.Tree) row).get("weight").orElseThrow();
            if (weight instanceof Node.Scalar scalar && !scalar.isNull()) {
                int[] z = ints(((Node.Tree) row).get("scenario").orElseThrow());
                assertThat(weights.get(CibRun.boxed(z))).isEqualTo(new BigInteger(scalar.value()));
            }
        }
        if (expected.get("starts-in-cycles").isPresent()) {
            assertThat(inCycles.longValueExact()).isEqualTo((long) number(expected, "starts-in-cycles"));
        }
        Optional<Node> cycles = expected.get("cycles");
        if (cycles.isPresent()) {
            cycles(found, items(cycles.get()));
        }
    }

    private static void cycles(Attractors found, List<Node> expected) {
        List<Attractor> cycles =
                found.list().stream().filter(Attractor::cycle).toList();
        assertThat(cycles).hasSameSizeAs(expected);
        for (Node node : expected) {
            List<List<Integer>> members = items(((Node.Tree) node).get("members").orElseThrow()).stream()
                    .map(ReferenceTest::ints)
                    .map(CibRun::boxed)
                    .toList();
            Attractor same = cycles.stream()
                    .filter(a -> new HashSet<>(a.members().stream().map(CibRun::boxed).toList())
                            .equals(new HashSet<>(members)))
                    .findFirst()
                    .orElseThrow();
            assertThat(same.weight().orElseThrow().longValueExact()).isEqualTo((long) number((Node.Tree) node, "weight"));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_printed_test_scenario_and_standardisation_are_met(Path folder) throws IOException {
        CibInput input = input(folder);
        Node.Tree expected = expected(folder);
        if (expected.get("test-scenario").isPresent()) {
            int[] z = ints(expected.get("test-scenario").get());
            assertThat(Balance.of(input.matrix(), input.constraints(), z).scores())
                    .containsExactly(doubles(expected.get("test-balance").orElseThrow()));
        }
        if (expected.get("standardised").isPresent()) {
            String other = ((Node.Scalar) expected.get("standardised").get()).value();
            assertThat(input.matrix().standardised().judgements())
                    .containsExactly(input(ROOT.resolve(other)).matrix().judgements());
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void a_scenario_wizard_project_is_read_and_written_byte_for_byte(Path folder) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("model.scw"));
        CibInput read = new ScwFormat().read("model.scw", file).value().orElseThrow();
        assertThat(read.matrix().judgements()).containsExactly(input(folder).matrix().judgements());
        assertThat(new String(new ScwFormat().write(read).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo(new String(file, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void a_scenario_wizard_solution_set_is_verified_row_by_row(Path folder) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("model.sl"));
        CrossImpactMatrix matrix = input(folder).matrix();
        SolutionSet set = SolutionSet.read("model.sl", file, matrix).value().orElseThrow();
        List<List<Integer>> theirs = new ArrayList<>(set.solutions().stream()
                .map(s -> CibRun.boxed(s.scenario()))
                .toList());
        assertThat(theirs)
                .containsExactlyInAnyOrderElementsOf(ConsistencySolver.solve(matrix).scenarios().stream()
                        .map(CibRun::boxed)
                        .toList());
        CrossImpactMatrix other = CrossImpactMatrix.of(matrix.sizes(), new double[matrix.judgements().length]);
        assertThat(SolutionSet.read("model.sl", file, other).problems())
                .hasSize(set.solutions().size())
                .allMatch(p -> p.code().equals("sl-stale"));
    }

    private static List<Node> items(Node node) {
        return ((Node.Sequence) node).items();
    }

    private static int[] ints(Node node) {
        return items(node).stream()
                .mapToInt(x -> Integer.parseInt(((Node.Scalar) x).value()))
                .toArray();
    }

    private static double[] doubles(Node node) {
        return items(node).stream()
                .mapToDouble(x -> Double.parseDouble(((Node.Scalar) x).value()))
                .toArray();
    }

    private static double number(Node.Tree tree, String key) {
        return Double.parseDouble(((Node.Scalar) tree.get(key).orElseThrow()).value());
    }
}
