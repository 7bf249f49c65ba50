package org.mizan.micmac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
    private final MicmacAnalysis method = new MicmacAnalysis();

    static Stream<Reference> cases() throws Exception {
        return ReferenceCases.all("micmac");
    }

    private MicmacResult solve(Reference reference, int power) {
        Settings settings = Settings.standard(method.options())
                .with("power", Integer.toString(power))
                .with("draws", "0");
        var loaded = method.input(reference.c(), settings);
        MicmacInput input = loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
        return method.solve(input, Run.of(settings));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sums_and_ranks_of_every_power_agree(Reference reference) {
        for (int power : new int[] {1, 2, 3, 4, 5, 6, 8, 12}) {
            MicmacResult.Sums sums = solve(reference, power).indirect();
            same(reference.vector("influence_M" + power), sums.influence());
            same(reference.vector("dependence_M" + power), sums.dependence());
            assertThat(real(sums.influenceRank())).isEqualTo(reference.vector("influenceRank_M" + power));
            assertThat(real(sums.dependenceRank())).isEqualTo(reference.vector("dependenceRank_M" + power));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_settling_power_agrees(Reference reference) {
        MicmacResult r = solve(reference, 0);
        assertThat(r.stable()).isEqualTo(reference.has("stableFromPower"));
        if (r.stable()) {
            assertThat(r.k()).isEqualTo((int) reference.number("stableFromPower"));
        } else {
            assertThat(r.orderPeriod()).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void published_numbers_agree(Reference reference) {
        if (!reference.has("published")) {
            return;
        }
        Node.Tree published = (Node.Tree) reference.value("published").orElseThrow();
        if (published.get("power").isPresent()) {
            int power = (int) ReferenceCases.number(published.get("power").orElseThrow());
            MicmacResult r = solve(reference, power);
            double[] influence =
                    ReferenceCases.vector(published.get("influenceShare").orElseThrow());
            double[] dependence =
                    ReferenceCases.vector(published.get("dependenceShare").orElseThrow());
            for (int i = 0; i < influence.length; i++) {
                assertThat(r.indirect().influencePer10000()[i]).isCloseTo(10_000 * influence[i], within(1e-9));
                assertThat(r.indirect().dependencePer10000()[i]).isCloseTo(10_000 * dependence[i], within(1e-9));
            }
        } else {
            MicmacResult r = solve(reference, 0);
            same(
                    ReferenceCases.vector(published.get("influence").orElseThrow()),
                    r.direct().influence());
            same(
                    ReferenceCases.vector(published.get("dependence").orElseThrow()),
                    r.direct().dependence());
            // The classes printed there do not follow the rule printed beside them; these do.
            List<String> classes = ((Node.Sequence)
                            reference.value("classesByMean").orElseThrow())
                    .items().stream().map(n -> ((Node.Scalar) n).value()).toList();
            assertThat(r.direct().quadrants()).isEqualTo(classes);
        }
    }

    private static double[] real(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private static void same(double[] expected, List<Number> found) {
        assertThat(found.stream().mapToDouble(Number::doubleValue).toArray()).isEqualTo(expected);
    }
}
