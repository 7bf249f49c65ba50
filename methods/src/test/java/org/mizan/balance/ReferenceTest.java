package org.mizan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.matrix.ReferenceCases;
import org.mizan.matrix.ReferenceCases.Reference;
import org.mizan.table.Node;

class ReferenceTest {
    private final BalanceAnalysis method = new BalanceAnalysis();

    static Stream<Reference> undirected() throws Exception {
        return ReferenceCases.all("balance").filter(r -> !r.has("directed"));
    }

    static Stream<Reference> directed() throws Exception {
        return ReferenceCases.all("balance").filter(r -> r.has("directed"));
    }

    @ParameterizedTest
    @MethodSource("undirected")
    void indices_triads_and_the_known_partition_agree(Reference reference) {
        Settings settings = Settings.standard(method.options()).with("flips", "100");
        var loaded = method.input(reference.c(), settings);
        BalanceInput input = loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
        BalanceResult r = method.solve(input, Run.of(settings));
        assertThat(r.ties()).hasSize((int) reference.number("edges"));
        assertThat(r.ties().stream().filter(t -> t.sign() < 0).count()).isEqualTo((long) reference.number("negative"));
        Node.Tree triads = (Node.Tree) reference.value("triads").orElseThrow();
        assertThat(r.triads())
                .isEqualTo(new BalanceResult.TriadCensus(
                        count(triads, "+++"), count(triads, "++-"), count(triads, "+--"), count(triads, "---")));
        assertThat(r.frustration().value()).isEqualTo((long) reference.number("frustration"));
        assertThat(r.frustration().proved()).isTrue();
        assertThat(r.campsFree().value()).isEqualTo((long) reference.number("weakIndex"));
        assertThat(r.campsFree().proved()).isTrue();
        assertThat(r.frustration().counted() && r.campsFree().counted()).isTrue();
        if (input.actors().size() == reference.vector("partition").length) {
            SignedNetwork net = input.now().network(input.actors().size(), false);
            int[] known = java.util.Arrays.stream(reference.vector("partition"))
                    .mapToInt(v -> (int) v)
                    .toArray();
            assertThat(net.cost(known)).isEqualTo((long) reference.number("frustration"));
        }
        for (int[] partition : r.campsFree().partitions()) {
            assertThat(input.now().network(input.actors().size(), false).cost(partition))
                    .isEqualTo((long) reference.number("weakIndex"));
        }
    }

    private static long count(Node.Tree triads, String key) {
        return (long) ReferenceCases.number(triads.get(key).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("directed")
    void directed_ranked_ties_cost_half_their_weight(Reference reference) {
        Node.Tree matrices = (Node.Tree) reference.value("directed").orElseThrow();
        double[][] positive = ReferenceCases.matrix(matrices.get("positive").orElseThrow());
        double[][] negative = ReferenceCases.matrix(matrices.get("negative").orElseThrow());
        List<long[]> ties = new ArrayList<>();
        for (int i = 0; i < positive.length; i++) {
            for (int j = 0; j < positive.length; j++) {
                if (positive[i][j] != 0 || negative[i][j] != 0) {
                    ties.add(new long[] {i, j, (long) positive[i][j], (long) negative[i][j]});
                }
            }
        }
        SignedNetwork net = new SignedNetwork(
                positive.length,
                ties.stream().mapToInt(t -> (int) t[0]).toArray(),
                ties.stream().mapToInt(t -> (int) t[1]).toArray(),
                ties.stream().mapToLong(t -> t[2]).toArray(),
                ties.stream().mapToLong(t -> t[3]).toArray());
        assertThat(Camps.two(net, Effort.DEFAULT, () -> false).value() / 2.0).isEqualTo(reference.number("k2"));
        CampIndex free = Camps.free(net, Effort.DEFAULT, () -> false);
        assertThat(free.value() / 2.0).isEqualTo(reference.number("k3"));
        assertThat(free.proved()).isTrue();
        int[] published = java.util.Arrays.stream(reference.vector("partitionDoreianMrvar"))
                .mapToInt(v -> (int) v)
                .toArray();
        assertThat(net.cost(published) / 2.0).isEqualTo(reference.number("criterionOfThatPartition"));
    }
}
