package org.mizan.mactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.matrix.ReferenceCases;
import org.mizan.matrix.ReferenceCases.Reference;

class ReferenceTest {
    private final MactorAnalysis method = new MactorAnalysis();

    static Stream<Reference> cases() throws Exception {
        return ReferenceCases.all("mactor");
    }

    private MactorResult solve(Reference reference, String power) {
        Settings settings = Settings.standard(method.options()).with("power", power);
        var loaded = method.input(reference.c(), settings);
        MactorInput input = loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
        return method.solve(input, Run.of(settings));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_table_agrees_to_the_digit(Reference reference) {
        MactorResult r = solve(reference, "godet");
        double tolerance = reference.number("tolerance");
        same(reference.matrix("MIDI"), Matrices.real(r.MIDI()), 0);
        same(reference.vector("I"), real(r.I()), 0);
        same(reference.vector("D"), real(r.D()), 0);
        assertThat(Arrays.stream(r.I()).sum()).isEqualTo((int) reference.number("sumI"));
        same(reference.vector("R"), r.R(), tolerance);
        same(reference.matrix("MMIDI"), Matrices.real(r.MMIDI()), 0);
        same(reference.vector("IM"), real(r.IM()), 0);
        same(reference.vector("DM"), real(r.DM()), 0);
        same(reference.vector("Q"), r.Q(), tolerance);
        same(reference.matrix("netScale"), Matrices.real(r.net()), 0);
        same(reference.vector("netScaleSum"), real(r.netSum()), 0);
        double[][][] mao = {r.MAO1(), r.MAO2(), r.MAO3()};
        double[][][] caa = {r.CAA1(), r.CAA2(), r.CAA3()};
        double[][][] daa = {r.DAA1(), r.DAA2(), r.DAA3()};
        for (int order = 1; order <= 3; order++) {
            int at = order - 1;
            double close = order == 3 ? tolerance : 0;
            same(reference.matrix(order + "MAO"), mao[at], close);
            same(reference.matrix(order + "CAA"), caa[at], close);
            same(reference.matrix(order + "DAA"), daa[at], close);
            MactorResult.ObjectiveMobilisation m = r.objectiveMobilisation().get(at);
            same(reference.vector(order + "MAO_for"), m.support(), close);
            same(reference.vector(order + "MAO_against"), m.opposition(), close);
            same(reference.vector(order + "MAO_objectiveMobilisation"), m.all(), close);
            same(reference.vector(order + "MAO_actorMobilisation"), r.actorMobilisation()[at], close);
            same(reference.vector("ambivalence" + order), r.ambivalence()[at], tolerance);
            assertThat(100 * r.convergenceDegree()[at])
                    .isCloseTo(reference.number(order + "CAA_degreePct"), within(tolerance));
        }
        same(reference.matrix("netDistanceActors3"), r.actorDistance(), tolerance);
        same(reference.matrix("netDistanceObjectives3"), r.objectiveDistance(), tolerance);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_two_other_readings_of_power_agree(Reference reference) {
        double tolerance = reference.number("tolerance");
        same(reference.vector("R_lipsor"), solve(reference, "lipsor").R(), tolerance);
        same(reference.vector("R_fullrow"), solve(reference, "fullrow").R(), tolerance);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_peer_program_is_the_lipsor_reading(Reference reference) {
        if (reference.has("peer_R")) {
            MactorResult r = solve(reference, "lipsor");
            double tolerance = reference.number("tolerance");
            same(reference.vector("peer_R"), r.R(), tolerance);
            same(reference.vector("peer_ambivalence3"), r.ambivalence()[2], tolerance);
            assertThat(100 * r.convergenceDegree()[2])
                    .isCloseTo(reference.number("peer_3CAA_degreePct"), within(tolerance));
        }
    }

    private static double[] real(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private static void same(double[][] expected, double[][] found, double tolerance) {
        assertThat(found.length).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            same(expected[i], found[i], tolerance);
        }
    }

    private static void same(double[] expected, double[] found, double tolerance) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(tolerance));
        }
    }
}
