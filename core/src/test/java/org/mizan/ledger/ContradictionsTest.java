package org.mizan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mizan.model.Basis;
import org.mizan.model.Citation;
import org.mizan.model.Claim;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

class ContradictionsTest {
    @Test
    void different_answers_to_one_question_contradict_each_other() {
        List<Contradiction> found = Contradictions.among(List.of(
                claim("a", "number", "1960", "hadid"),
                claim("b", "number", "about 2000", "compact"),
                claim("c", "number", "1,960", "compact"),
                claim("d", "other", "1960", "hadid")));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).topic()).contains("number");
        assertThat(found.get(0).sides()).extracting(s -> s.claims().size()).containsExactly(2, 1);
    }

    @Test
    void spelling_of_a_number_is_no_contradiction() {
        assertThat(Contradictions.among(List.of(
                        claim("a", "n", "2,000", "x"), claim("b", "n", "2000.0", "y"), claim("c", "n", "٢٠٠٠", "z"))))
                .isEmpty();
    }

    @Test
    void a_year_and_a_day_of_it_agree_but_two_days_do_not() {
        assertThat(Contradictions.among(List.of(claim("a", "t", "1992", "x"), claim("b", "t", "1992-01-06", "y"))))
                .isEmpty();
        assertThat(Contradictions.among(List.of(
                        claim("a", "t", "1992", "x"),
                        claim("b", "t", "1992-01-06", "y"),
                        claim("c", "t", "1992-02", "z"))))
                .hasSize(1);
    }

    @Test
    void a_claim_without_value_takes_no_side() {
        assertThat(Contradictions.among(List.of(claim("a", "t", "", "x"), claim("b", "t", "1992", "y"))))
                .isEmpty();
    }

    @Test
    void stated_contradictions_join_into_groups_and_are_told_once() {
        Claim a = against(claim("a", "", "", "x"), "b");
        Claim b = against(claim("b", "", "", "y"), "a", "c");
        Claim c = claim("c", "", "", "z");
        List<Contradiction> found = Contradictions.among(List.of(a, b, c, claim("d", "", "", "z")));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).topic()).isEmpty();
        assertThat(found.get(0).claims()).extracting(Claim::id).containsExactly("a", "b", "c");
    }

    @Test
    void what_a_topic_shows_is_not_stated_again() {
        List<Contradiction> found =
                Contradictions.among(List.of(against(claim("a", "t", "1", "x"), "b"), claim("b", "t", "2", "y")));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).topic()).contains("t");
    }

    @Test
    void a_work_that_stands_on_two_sides_disagrees_with_itself() {
        assertThat(Contradictions.among(List.of(claim("a", "t", "1", "x"), claim("b", "t", "2", "x")))
                        .get(0)
                        .withinOneSource())
                .isTrue();
        assertThat(Contradictions.among(List.of(claim("a", "t", "1", "x"), claim("b", "t", "2", "y")))
                        .get(0)
                        .withinOneSource())
                .isFalse();
    }

    @Test
    void a_claim_against_nobody_known_or_itself_is_ignored() {
        assertThat(Contradictions.among(List.of(against(claim("a", "", "", "x"), "a", "nobody"))))
                .isEmpty();
    }

    private static Claim claim(String id, String topic, String value, String source) {
        Basis basis = new Basis(
                List.of(new Citation(source, Optional.empty())),
                OptionalDouble.empty(),
                Text.NONE,
                FilePos.of("claims.csv"));
        return new Claim(
                id,
                Text.plain(id),
                List.of(),
                Optional.of(topic).filter(t -> !t.isEmpty()),
                Optional.of(value).filter(v -> !v.isEmpty()),
                Edtf.UNKNOWN,
                "fact",
                new ArrayList<>(),
                basis);
    }

    private static Claim against(Claim claim, String... others) {
        return new Claim(
                claim.id(),
                claim.text(),
                claim.about(),
                claim.topic(),
                claim.value(),
                claim.date(),
                claim.kind(),
                List.of(others),
                claim.basis());
    }
}
