package org.mizan.ach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.analysis.Shift;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;

/** From a case folder to results: reading, what-ifs, groups of sources, analysts. */
class AchTest {
    private static final Ach ACH = new Ach();
    private static final Settings STANDARD = Settings.standard(ACH.options());

    @TempDir
    Path folder;

    private Case folderWith(String evidence) throws IOException {
        write("case.yaml", "mizan: 1\nid: t\ntitle: {en: T}\nlanguages: [en]\n");
        write("sources.yaml", """
                book: {type: book, title: {en: Book}}
                paper: {type: report, title: {en: Paper}, cited-in: [book]}
                other: {type: report, title: {en: Other}}
                """);
        write("claims.csv", """
                id,text_en,sources,confidence
                a,A,book p. 1; paper,0.9
                b,B,book p. 2,0.5
                c,C,book p. 3; paper p. 4,0.2
                d,D,other; analyst,
                """);
        write("hypotheses.yaml", "x: {name: {en: X}}\ny: {name: {en: Y}}\nz: {name: {en: Z}}\n");
        write("ach/evidence.csv", evidence);
        return ReferenceCases.open(folder);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private static final String FULL = """
            claim,hypothesis,consistency,confidence
            a,x,C,0.8
            a,y,I,0.8
            a,z,II,0.8
            b,x,N,0.8
            b,y,II,0.8
            b,z,I,0.8
            c,x,I,0.8
            c,y,I,0.8
            c,z,C,0.8
            d,x,I,0.8
            d,y,C,0.8
            d,z,N,0.8
            """;

    private static AchResult solve(Case c, Settings settings) {
        return ACH.solve(ReferenceCases.input(c), Run.of(settings));
    }

    @Test
    void every_problem_of_the_table_is_told_at_its_place() throws IOException {
        Case c = folderWith("""
                claim,hypothesis,consistency,relevance,sources,confidence,analyst
                e,x,C,,,,
                a,w,C,,,,
                a,x,III,,,,
                a,y,C,X,,,
                a,z,C,,nobody,2,
                b,z,C,,,,Not An Id
                """);
        Loaded<AchInput> loaded = ACH.input(c, STANDARD);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems().stream().map(p -> p.code() + " " + p.at()).toList())
                .containsExactly(
                        "unknown-claim ach/evidence.csv:2:1",
                        "unknown-hypothesis ach/evidence.csv:3:3",
                        "unknown-mark ach/evidence.csv:4:5",
                        "unknown-weight ach/evidence.csv:5:7",
                        "unknown-source ach/evidence.csv:6:8",
                        "out-of-range ach/evidence.csv:6:15",
                        "bad-id ach/evidence.csv:7:10");
        assertThat(loaded.problems().get(2).hint()).isPresent();
    }

    @Test
    void what_makes_a_comparison_unfair_is_a_warning() throws IOException {
        Case c = folderWith("claim,hypothesis,consistency\na,x,C\na,y,I\nb,x,I\n");
        Loaded<AchInput> loaded = ACH.input(c, STANDARD);
        assertThat(loaded.value()).isPresent();
        assertThat(loaded.problems().stream().map(Problem::code).toList())
                .containsExactly("hypothesis-not-judged", "partly-judged");
        assertThat(solve(c, STANDARD).hypotheses()).containsExactly("x", "y");
        assertThat(solve(c, STANDARD).unjudged()).isEqualTo(1);
    }

    @Test
    void without_judgements_or_without_the_table_the_method_is_left_out() throws IOException {
        assertThat(ACH.input(folderWith("claim,hypothesis,consistency\n"), STANDARD)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("no-evidence");
        write("ach/notes.csv", "id\n1\n");
        Files.delete(folder.resolve("ach/evidence.csv"));
        assertThat(ACH.input(ReferenceCases.open(folder), STANDARD).problems())
                .extracting(Problem::code)
                .containsExactly("no-evidence");
    }

    @Test
    void scores_and_leaders_are_those_of_the_chosen_rule() throws IOException {
        Case c = folderWith(FULL);
        AchResult plain = solve(c, STANDARD);
        assertThat(plain.rules().get(0).inconsistency()).containsExactly(2, 4, 3);
        assertThat(plain.leaders()).containsExactly("x");
        assertThat(plain.margin()).isEqualTo(1);
        assertThat(plain.order()).containsExactly("x", "z", "y");
        AchResult weighted = solve(c, STANDARD.with("rule", "weighted"));
        double low = Math.sqrt(0.5);
        assertThat(weighted.rules().get(Rule.WEIGHTED.ordinal()).inconsistency()[0])
                .isEqualTo(low + 1);
        assertThat(weighted.leaders()).containsExactly("x");
    }

    @Test
    void claims_of_one_origin_or_carrier_count_once() throws IOException {
        Case c = folderWith(FULL);
        AchInput input = ReferenceCases.input(c);
        assertThat(input.groups(Grouping.ORIGIN).of()).containsExactly(0, 1, 0, 2);
        assertThat(input.groups(Grouping.ORIGIN).sources())
                .containsExactly(List.of("paper"), List.of("book"), List.of("other"));
        assertThat(input.groups(Grouping.CARRIER).of()).containsExactly(0, 0, 0, 1);
        assertThat(input.groups(Grouping.CARRIER).sources()).containsExactly(List.of("book"), List.of("other"));
        AchResult result = solve(c, STANDARD);
        assertThat(result.groupings().get(1).inconsistency()).containsExactly(2, 3, 3);
        assertThat(result.groupings().get(2).inconsistency()).containsExactly(2, 2, 2);
        assertThat(result.groupings().get(2).leaders()).containsExactly("x", "y", "z");
        AchResult.Without paper = result.withoutSource().get(0);
        assertThat(paper.claims()).containsExactly("a", "c");
        assertThat(paper.leaders()).containsExactly("x", "z");
        assertThat(paper.changes()).isTrue();
    }

    @Test
    void the_mark_that_flips_the_leader_is_named_with_its_analyst() throws IOException {
        Case c = folderWith("claim,hypothesis,analyst,consistency\na,x,ann,C\na,y,ann,I\nb,x,ann,I\nb,y,ann,II\n");
        AchResult result = solve(c, STANDARD);
        assertThat(result.leaders()).containsExactly("x");
        AchResult.Change last = result.flips().get(result.flips().size() - 1);
        assertThat(last.analyst()).isEqualTo("ann");
        assertThat(result.flips()).anySatisfy(f -> {
            assertThat(f.claim() + f.hypothesis() + f.from() + f.to()).isEqualTo("byIIN");
            assertThat(f.steps()).isEqualTo(2);
            assertThat(f.overturns()).isFalse();
        });
    }

    @Test
    void several_analysts_are_averaged_and_shown_apart() throws IOException {
        Case c = folderWith("""
                claim,hypothesis,analyst,consistency
                a,x,ann,C
                a,y,ann,II
                b,x,ann,N
                b,y,ann,I
                a,x,bob,II
                a,y,bob,C
                b,x,bob,I
                b,y,bob,N
                """);
        AchResult result = solve(c, STANDARD);
        assertThat(result.analysts()).containsExactly("ann", "bob");
        assertThat(result.rules().get(0).inconsistency()).containsExactly(1.5, 1.5);
        assertThat(result.byAnalyst().get(0).leaders()).containsExactly("x");
        assertThat(result.byAnalyst().get(1).leaders()).containsExactly("y");
        assertThat(result.alpha().orElseThrow()).isNegative();
        assertThat(result.evidence().get(0).disagreement()[0]).isEqualTo(Math.sqrt(4.5));
        assertThat(result.evidence().get(0).marks()).containsExactly("C II", "II C");
    }

    @Test
    void the_same_seed_gives_the_same_result_and_certain_marks_have_no_interval() throws IOException {
        Case c = folderWith(FULL);
        AchResult one = solve(c, STANDARD);
        AchResult two = ACH.solve(ReferenceCases.input(c), Run.of(STANDARD).withThreads(1));
        assertThat(one.interval().orElseThrow().low())
                .isEqualTo(two.interval().orElseThrow().low());
        assertThat(one.interval().orElseThrow().leads())
                .isEqualTo(two.interval().orElseThrow().leads());
        Case certain = folderWith(FULL.replace("0.8", "1"));
        assertThat(solve(certain, STANDARD).interval()).isEmpty();
        assertThat(ACH.sample(ReferenceCases.input(certain), new Random(1))).isEmpty();
        assertThat(ACH.shifts(ReferenceCases.input(certain))).isEmpty();
    }

    @Test
    void draws_and_shifts_move_marks_by_single_steps_within_the_scale() throws IOException {
        AchInput input = ReferenceCases.input(folderWith(FULL));
        Random random = new Random(7);
        for (int k = 0; k < 200; k++) {
            AchInput drawn = ACH.sample(input, random).orElseThrow();
            for (int j = 0; j < input.judgements().size(); j++) {
                int before = input.judgements().get(j).mark().code();
                assertThat(drawn.judgements().get(j).mark().code()).isBetween(Math.max(1, before - 1), before + 1);
            }
        }
        List<Shift<AchInput>> shifts = ACH.shifts(input);
        long inner =
                input.judgements().stream().filter(j -> j.mark() != Mark.II).count();
        assertThat(shifts).hasSize((int) (2 * inner + input.judgements().size() - inner));
        AchResult drawn = ACH.solve(shifts.get(0).input(), Run.of(STANDARD));
        assertThat(drawn.flips()).isEmpty();
        assertThat(drawn.interval()).isEqualTo(Optional.empty());
    }

    @Test
    void outcomes_name_scores_and_leaders_without_a_scene() throws IOException {
        Case c = folderWith(FULL);
        AchInput input = ReferenceCases.input(c);
        List<Outcome> outcomes = ACH.outcomes(c, input, solve(c, STANDARD));
        assertThat(outcomes.stream().map(o -> o.id() + " " + o.value()).toList())
                .containsExactly(
                        "ach.score.x 2.0",
                        "ach.leader.x 1.0",
                        "ach.score.y 4.0",
                        "ach.leader.y 0.0",
                        "ach.score.z 3.0",
                        "ach.leader.z 0.0");
        assertThat(outcomes).allMatch(o -> o.scene().isEmpty());
    }

    @Test
    void a_cancelled_run_stops() throws IOException {
        AchInput input = ReferenceCases.input(folderWith(FULL));
        Run run = new Run(STANDARD, 1, 1, () -> true, share -> {});
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> ACH.solve(input, run)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void the_shipped_case_is_judged_in_full_with_a_reason_in_both_languages() {
        AchInput input = ReferenceCases.input(
                ReferenceCases.open(ReferenceCases.folder("cases").resolve("karabakh")));
        assertThat(input.hypotheses()).hasSize(5);
        assertThat(input.evidence().size()).isBetween(20, 30);
        assertThat(input.judgements()).hasSize(input.evidence().size() * 5);
        assertThat(input.judgements()).allSatisfy(j -> {
            assertThat(j.basis().confidence()).isPresent();
            assertThat(j.basis().citations()).isNotEmpty();
            assertThat(Arrays.asList("en", "ar"))
                    .allMatch(l -> j.basis().reason().exactly(l).isPresent());
        });
    }
}
