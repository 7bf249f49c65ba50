package org.mizan.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;

/** Reading positions out of a case folder: values where they belong, problems where they stand. */
class InputTest {

    private static final Settings STANDARD = Settings.standard(Plan.OPTIONS);
    private static final String HEAD = "actor,issue,phase,position,salience,capability\n";

    @TempDir
    Path folder;

    private Case c(String rows) {
        try {
            Files.createDirectories(folder.resolve("bargaining"));
            Files.writeString(
                    folder.resolve("case.yaml"), "mizan: 1\nid: test\ntitle: T\nquestion: Q\nlanguages: [en]\n");
            Files.writeString(
                    folder.resolve("actors.yaml"),
                    "anna: {name: A, kind: state}\nboris: {name: B, kind: state}\nclara: {name: C, kind: state}\n");
            Files.writeString(
                    folder.resolve("issues.yaml"),
                    "border: {name: Border, scale: {min: 0, max: 100}}\nwater: {name: Water, scale: {min: 1, max: 5}}\n");
            Files.writeString(folder.resolve("bargaining/positions.csv"), HEAD + rows);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return CaseFolder.read(folder, List.of()).value().orElseThrow();
    }

    private List<String> problems(String rows) {
        return problems(rows, STANDARD);
    }

    private List<String> problems(String rows, Settings settings) {
        return new Bargaining()
                .input(c(rows), settings).problems().stream()
                        .map(p -> p.at().line() + ":" + p.at().column() + " " + p.code())
                        .toList();
    }

    private BargainingInput input(String rows, Settings settings) {
        Loaded<BargainingInput> loaded = new Bargaining().input(c(rows), settings);
        return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    @Test
    void every_wrong_value_is_reported_at_its_place_and_all_at_once() {
        assertThat(problems("""
                        ana,border,,50,0.5,1
                        anna,bordr,,50,0.5,1
                        anna,border,,101,0.5,1
                        anna,water,,0.5,0.5,1
                        boris,border,,50,1.5,1
                        boris,water,,2,NaN,1
                        clara,border,,50,0.5,-1
                        """))
                .containsExactly(
                        "2:1 unknown-actor",
                        "3:6 unknown-issue",
                        "4:14 out-of-range",
                        "5:13 out-of-range",
                        "6:18 out-of-range",
                        "7:16 bad-number",
                        "8:22 out-of-range");
    }

    @Test
    void an_issue_without_weight_is_left_out() {
        String weightless = "anna,border,,50,0,1\nboris,border,,60,0.5,0\n";
        assertThat(problems(weightless)).containsExactly("2:1 no-weight");
        assertThat(input(weightless + "anna,water,,2,0.5,1\nboris,water,,3,0.5,1\n", STANDARD)
                        .issues())
                .extracting(BargainingInput.Line::id)
                .containsExactly("water");
    }

    @Test
    void an_actor_without_an_issue_is_a_warning_and_counts_for_nothing_there() {
        String rows = "anna,border,,50,0.5,1\nboris,border,,60,0.5,1\nanna,water,,2,0.5,1\n";
        assertThat(problems(rows)).containsExactly("3:1 missing-position");
        BargainingResult result = new Bargaining().solve(input(rows, STANDARD), Run.of(STANDARD));
        assertThat(result.issues().get(1).mean()).isEqualTo(2);
        assertThat(result.smp().orElseThrow().leftOut()).containsExactly("boris");
    }

    @Test
    void no_rows_and_an_unknown_phase_are_problems() {
        assertThat(problems("")).containsExactly("0:0 no-positions");
        assertThat(problems("anna,border,early,50,0.5,1\n", STANDARD.with("phase", "erly")))
                .containsExactly("0:0 unknown-phase");
    }

    @Test
    void the_last_phase_is_standard_and_a_row_without_phase_holds_in_all() {
        String rows =
                "anna,border,,50,0.5,1\nanna,border,early,10,0.5,1\nboris,border,early,20,0.5,1\nboris,border,late,80,0.5,1\n";
        assertThat(input(rows, STANDARD).position()).containsExactly(50, 80);
        assertThat(input(rows, STANDARD.with("phase", "early")).position()).containsExactly(10, 20);
    }

    @Test
    void one_position_only_answers_at_once() {
        BargainingInput input = input("anna,border,,40,0.5,1\n", STANDARD);
        Settings all = STANDARD.with("model", "eum,smp,variants,nash,pce,exchange");
        BargainingResult result = new Bargaining().solve(input, Run.of(all));
        assertThat(result.issues().get(0).mean()).isEqualTo(40);
        assertThat(result.issues().get(0).cooperative().orElseThrow().nash()).isEqualTo(Optional.of(40.0));
        assertThat(result.smp().orElseThrow().positions()[1][0]).containsExactly(40);
    }

    @Test
    void neutral_keeps_the_position_and_absent_drops_it() {
        String rows = "anna,border,,0,1,1\nboris,border,,100,1,1\n";
        assertThat(input(rows, STANDARD.with("neutral", "boris")).actors()).hasSize(2);
        BargainingInput absent = input(rows, STANDARD.with("absent", "boris"));
        assertThat(absent.actors()).hasSize(1);
        assertThat(new Bargaining()
                        .solve(absent, Run.of(STANDARD))
                        .issues()
                        .get(0)
                        .mean())
                .isEqualTo(0);
    }

    @Test
    void draws_repeat_by_seed_and_stay_on_the_scales() {
        BargainingInput input = input("anna,border,,0,1,1\nboris,border,,100,0,9\n", STANDARD);
        BargainingInput drawn =
                new Bargaining().sample(input, new SplittableRandom(3)).orElseThrow();
        BargainingInput again =
                new Bargaining().sample(input, new SplittableRandom(3)).orElseThrow();
        assertThat(drawn.position()).containsExactly(again.position());
        assertThat(drawn.position()[0]).isBetween(0.0, 25.0);
        assertThat(drawn.salience()[1]).isBetween(0.0, 0.25);
        assertThat(drawn.capability()[1]).isBetween(6.75, 9.0);
    }

    @Test
    void each_shift_moves_one_number_to_an_end_of_its_range() {
        BargainingInput input = input("anna,border,,50,0.5,2\nboris,border,,60,0.5,4\n", STANDARD);
        assertThat(new Bargaining().shifts(input)).hasSize(11);
        assertThat(new Bargaining().shifts(input).get(0).input().position()).containsExactly(25, 60);
    }

    @Test
    void the_tutorial_case_gives_the_figures_of_the_design() throws IOException {
        for (List<String> overlays : List.of(List.<String>of(), List.of("patron-neutral"))) {
            Case kestrel = CaseFolder.read(ReferenceCases.folder("cases/kestrel"), overlays)
                    .value()
                    .orElseThrow();
            BargainingInput input =
                    new Bargaining().input(kestrel, STANDARD).value().orElseThrow();
            BargainingResult.Forecast status =
                    new Bargaining().solve(input, Run.of(STANDARD)).issues().get(0);
            assertThat(status.medianLow()).isEqualTo(overlays.isEmpty() ? 20 : 90);
            assertThat(status.mean()).isCloseTo(overlays.isEmpty() ? 43.24 : 59.80, within(0.005));
        }
    }

    @Test
    void scene_ranges_that_make_no_sense_are_problems() throws IOException {
        c("anna,border,,50,0.5,1\n");
        Files.writeString(
                folder.resolve("scenes.yaml"),
                "peace:\n  name: P\n  text: T\n  tone: settlement\n  bargaining: {border: [60, 40], watr: [1, 2]}\n");
        Case broken = CaseFolder.read(folder, List.of()).value().orElseThrow();
        assertThat(new Bargaining().input(broken, STANDARD).problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code)
                .containsExactly("bad-range", "unknown-issue");
    }
}
