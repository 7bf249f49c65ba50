package org.mizan.ach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.table.Node;

/** Agreement with published and independently computed tables. */
class ReferenceTest {

    static Stream<ReferenceCases.Reference> cases() throws java.io.IOException {
        return ReferenceCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_expected_table_is_reproduced(ReferenceCases.Reference reference) {
        Node.Tree expected = reference.expected();
        AchResult result = reference.result();
        Offset<Double> within = Offset.offset(ReferenceCases.number(expected, "tolerance"));
        assertThat(result.hypotheses())
                .isEqualTo(ReferenceCases.words(expected.get("hypotheses").orElseThrow()));
        expected.get("inconsistency").ifPresent(t -> rules((Node.Tree) t, result, within, true));
        expected.get("consistency").ifPresent(t -> rules((Node.Tree) t, result, within, false));
        expected.get("diagnosticity")
                .ifPresent(n -> assertThat(result.evidence().stream()
                                .mapToDouble(AchResult.Weighed::diagnosticity)
                                .toArray())
                        .containsExactly(ReferenceCases.numbers(n), within));
        expected.get("leaders-without")
                .ifPresent(n -> assertThat(result.evidence().stream()
                                .map(AchResult.Weighed::leadersWithout)
                                .toList())
                        .isEqualTo(((Node.Sequence) n)
                                .items().stream().map(ReferenceCases::words).toList()));
        expected.get("alpha")
                .ifPresent(n -> assertThat(result.alpha().orElseThrow())
                        .isCloseTo(ReferenceCases.number(expected, "alpha"), within));
    }

    private static void rules(Node.Tree table, AchResult result, Offset<Double> within, boolean against) {
        for (Rule rule : Rule.values()) {
            AchResult.Scores scores = result.rules().get(rule.ordinal());
            table.get(rule.id())
                    .ifPresent(n -> assertThat(against ? scores.inconsistency() : scores.consistency())
                            .as(rule.id())
                            .containsExactly(ReferenceCases.numbers(n), within));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_reference_case_names_its_tables(ReferenceCases.Reference reference) {
        assertThat(List.of("inconsistency", "alpha"))
                .anyMatch(k -> reference.expected().get(k).isPresent());
    }
}
