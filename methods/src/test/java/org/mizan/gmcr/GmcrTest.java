package org.mizan.gmcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Section;

class GmcrTest {

    private static final Path CASES = Path.of("..", "cases");

    private final Gmcr gmcr = new Gmcr();
    private final Settings standard = Settings.standard(gmcr.options());

    private static Case read(Path folder, String... overlays) {
        return CaseFolder.open(folder).read(List.of(overlays)).value().orElseThrow();
    }

    private GmcrResult solve(Case c) {
        return gmcr.solve(gmcr.input(c, standard).value().orElseThrow(), Run.of(standard));
    }

    @Test
    void the_tutorial_case_gives_its_expected_equilibria() {
        GmcrResult base = solve(read(CASES.resolve("kestrel")));
        assertThat(base.equilibria().get("R")).containsExactly(6);
        assertThat(base.equilibria().get("SEQ")).containsExactly(0, 1, 5, 6);
        GmcrResult neutral = solve(read(CASES.resolve("kestrel"), "patron-neutral"));
        assertThat(neutral.equilibria().get("R")).containsExactly(0);
        assertThat(neutral.equilibria().get("SEQ")).containsExactly(0);
    }

    @Test
    void both_dates_of_the_karabakh_case_are_solved_and_every_equilibrium_explained_in_both_languages() {
        Case c = read(CASES.resolve("karabakh"));
        Conflicts input = gmcr.input(c, standard).value().orElseThrow();
        GmcrResult result = gmcr.solve(input, Run.of(standard));
        assertThat(result.others()).containsKey("september-2020");
        Section section = gmcr.present(c, input, result);
        for (Language language : Language.SPOKEN) {
            var localizer = new Localizer(language);
            long said = findings(section.blocks())
                    .filter(f -> f.message().key().startsWith("why."))
                    .peek(f -> assertThat(localizer.say(f.message())).isNotEmpty())
                    .peek(f -> assertThat(f.bases()).isNotEmpty())
                    .count();
            assertThat(said).isGreaterThan(10);
        }
    }

    private static java.util.stream.Stream<Finding> findings(List<Block> blocks) {
        return blocks.stream().flatMap(b -> {
            if (b instanceof Finding finding) {
                return java.util.stream.Stream.of(finding);
            }
            if (b instanceof Block.Group group) {
                return findings(group.blocks());
            }
            return b instanceof Block.Folded folded ? findings(folded.blocks()) : java.util.stream.Stream.empty();
        });
    }

    @Test
    void a_sanction_told_is_a_legal_sequence_of_improvements_to_a_state_that_is_no_better() {
        for (long seed = 0; seed < 300; seed++) {
            var conflict = RandomConflict.of(seed, 4);
            Model model = conflict.model();
            var reach = new Reach(model);
            long[] stable =
                    Stability.solve(model, List.of(Concept.SEQ), Watch.NONE).get(Concept.SEQ)[0];
            int[] targets = new int[Math.max(1, model.moves().mostTargets())];
            for (int s : Bits.members(stable)) {
                long[] goal = Bits.of(model.states());
                for (int u = 0; u < model.states(); u++) {
                    if (model.level()[0][u] <= model.level()[0][s]) {
                        Bits.add(goal, u);
                    }
                }
                int count = model.improvements(0, s, targets);
                for (int t : Arrays.copyOf(targets, count)) {
                    Reach.Path path = reach.path(t, ((1 << model.movers()) - 1) & ~1, true, goal);
                    assertThat(path.isEmpty()).as("seed %d", seed).isFalse();
                    int from = t;
                    for (int k = 0; k < path.mover().length; k++) {
                        assertThat(model.level()[path.mover()[k]][path.state()[k]])
                                .isGreaterThan(model.level()[path.mover()[k]][from]);
                        assertThat(k > 0 && path.mover()[k] == path.mover()[k - 1])
                                .isFalse();
                        from = path.state()[k];
                    }
                    assertThat(Bits.has(goal, path.end())).isTrue();
                }
            }
        }
    }

    @Test
    void shares_of_scenes_are_outcomes_with_stable_names() {
        Case c = read(CASES.resolve("kestrel"));
        Conflicts input = gmcr.input(c, standard).value().orElseThrow();
        Map<String, Double> values = gmcr.outcomes(c, input, gmcr.solve(input, Run.of(standard))).stream()
                .collect(java.util.stream.Collectors.toMap(Outcome::id, Outcome::value));
        assertThat(values).containsEntry("gmcr.nash.war", 1.0).containsEntry("gmcr.nash.settlement", 0.0);
        assertThat(values).containsEntry("gmcr.seq.settlement", 0.5).containsEntry("gmcr.stable.R.NYY", 1.0);
    }

    @Test
    void draws_keep_the_states_and_a_certain_preference_never_moves() {
        Conflicts input =
                gmcr.input(read(CASES.resolve("kestrel")), standard).value().orElseThrow();
        Conflicts drawn = gmcr.sample(input, new Random(7)).orElseThrow();
        assertThat(drawn.main().space()).isSameAs(input.main().space());
        assertThat(gmcr.shifts(input)).isNotEmpty();
    }

    @Test
    void all_problems_are_told_at_once_each_at_its_place(@TempDir Path folder) throws IOException {
        Loaded<Conflicts> loaded = input(folder, """
                options:
                  concede: {actor: aldane}
                  attack: {actor: borvia, reversible: sometimes}
                infeasible: [concede and atack]
                preferences:
                  aldane: {statements: [not attack, "concede if"]}
                  borvia: {ranking: [0, 1, 1]}
                  norrin: {statements: [attack]}
                """);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).extracting(Problem::code).contains("bad-direction", "unknown-option");
        Problem unknown = loaded.problems().stream()
                .filter(p -> p.code().equals("unknown-option"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.at().toString()).isEqualTo("gmcr/conflict.yaml:4:26");
        assertThat(unknown.hint()).isPresent();
    }

    @Test
    void a_ranking_must_name_every_state_once(@TempDir Path folder) throws IOException {
        String head =
                "options: {concede: {actor: aldane}, attack: {actor: borvia}}\npreferences:\n  aldane: {ranking: ";
        String tail = "}\n  borvia: {statements: []}\n";
        assertThat(codes(input(folder, head + "[0, 1, 2]" + tail))).containsExactly("ranking-incomplete");
        assertThat(codes(input(folder, head + "[0, 1, 2, 3, 1]" + tail))).containsExactly("state-ranked-twice");
        assertThat(codes(input(folder, head + "[0, 1, 2, 9]" + tail))).contains("state-infeasible");
        assertThat(codes(input(folder, head + "[0, [1, YY], NY]" + tail))).isEmpty();
    }

    @Test
    void a_conflict_without_a_feasible_state_is_refused(@TempDir Path folder) throws IOException {
        String text = "options: {concede: {actor: aldane}}\ninfeasible: [concede, not concede]\n"
                + "preferences: {aldane: {statements: []}}\n";
        assertThat(codes(input(folder, text))).containsExactly("no-feasible-state");
        var many = new StringBuilder("options:\n");
        for (int o = 0; o < 27; o++) {
            many.append("  o").append(o).append(": {actor: aldane}\n");
        }
        assertThat(codes(input(folder, many + "preferences: {aldane: {statements: []}}\n")))
                .containsExactly("too-many-options");
    }

    @Test
    void a_status_quo_that_an_overlay_excludes_is_only_left_out(@TempDir Path folder) throws IOException {
        Loaded<Conflicts> loaded = input(
                folder,
                "options: {a: {actor: x}}\nfixed: {a: N}\npreferences: {x: {statements: [a]}}\nstatus-quo: [a]\n");
        assertThat(codes(loaded)).containsExactly("status-quo-infeasible");
        assertThat(loaded.value().orElseThrow().main().statusQuo()).isEmpty();
    }

    private static List<String> codes(Loaded<?> loaded) {
        return loaded.problems().stream().map(Problem::code).distinct().toList();
    }

    private Loaded<Conflicts> input(Path folder, String conflict) throws IOException {
        Files.createDirectories(folder.resolve("gmcr"));
        Files.writeString(folder.resolve("case.yaml"), "mizan: 1\nid: test\ntitle: {en: Test}\nlanguages: [en]\n");
        Files.writeString(folder.resolve("gmcr/conflict.yaml"), conflict);
        return gmcr.input(read(folder), standard);
    }

    @Test
    void exclusive_options_dependence_and_fixed_options_take_states_away(@TempDir Path folder) throws IOException {
        Conflict conflict = input(folder, """
                        options: {a: {actor: x}, b: {actor: x}, c: {actor: y}, d: {actor: y}}
                        at-most-one: [[a, b]]
                        at-least-one: [[c, d]]
                        requires: {a: c}
                        fixed: {d: N}
                        preferences: {x: {weights: {a: 2, b: -1.5}}, y: {statements: [{that: [a, b], much: true}, c]}}
                        """).value().orElseThrow().main();
        assertThat(java.util.stream.IntStream.range(0, conflict.space().size()).mapToObj(conflict::label))
                .containsExactly("NNYN", "YNYN", "NYYN");
        assertThat(conflict.model().level()[0]).containsExactly(1, 2, 0);
        assertThat(conflict.model().band()[1]).containsExactly(0, 1, 1);
    }

    @Test
    void merged_states_blocked_and_added_moves_make_a_graph(@TempDir Path folder) throws IOException {
        String head = "options: {a: {actor: x}, b: {actor: y}, quit: {actor: x, reversible: only-on}}\n";
        String tail = "preferences: {x: {statements: [a, not quit]}, y: {statements: [b]}}\n";
        Conflict merged = input(folder, head + "coalesce: [quit]\n" + tail)
                .value()
                .orElseThrow()
                .main();
        assertThat(merged.space().size()).isEqualTo(5);
        Conflict blocked = input(folder, head + "blocked: [{actor: x, to: a}]\n" + tail)
                .value()
                .orElseThrow()
                .main();
        int[] out = new int[8];
        assertThat(blocked.setup().moves().targets(0, 0, out)).isEqualTo(1);
        Conflict added = input(folder, head + "added: [{actor: y, from: quit, sets: [not quit]}]\n" + tail)
                .value()
                .orElseThrow()
                .main();
        assertThat(added.setup().moves().targets(1, added.space().ordinal(4), out))
                .isEqualTo(2);
    }

    @Test
    void what_gmcr_plus_writes_is_read_and_what_we_write_is_read_back() throws IOException {
        var format = new GmcrPlusFormat();
        for (String name : List.of(
                "hipel-2014-syria-iraq",
                "hipel-fraser-1980-garrison",
                "random-4dm-8opt-ties",
                "syria-iraq-misperception")) {
            Path folder = Path.of("..", "reference", "gmcr", name);
            Conflicts input = gmcr.input(read(folder), standard).value().orElseThrow();
            byte[] written = format.write(input).orElseThrow();
            Loaded<Conflicts> back = format.read("x.gmcr", written);
            assertThat(back.problems()).isEmpty();
            assertThat(format.write(back.value().orElseThrow()).orElseThrow()).isEqualTo(written);
            GmcrResult once = gmcr.solve(input, Run.of(standard));
            GmcrResult again = gmcr.solve(back.value().orElseThrow(), Run.of(standard));
            assertThat(again.states()).isEqualTo(once.states());
            once.equilibria()
                    .forEach((concept, states) -> assertThat(again.equilibria().get(concept))
                            .as("%s %s", name, concept)
                            .isEqualTo(states));
        }
    }

    @Test
    void a_gmcr_file_may_list_options_in_any_order() {
        String file = """
                {"options": [{"name": "B", "permittedDirection": "both"}, {"name": "A", "permittedDirection": "fwd"}],
                 "decisionMakers": [
                   {"name": "First", "options": [1], "preferences": [[[1, "Y"]], [[0, "N"]]]},
                   {"name": "Second", "options": [0], "preferences":
                     [{"compound": true, "members": [[[0, "Y"], [1, "Y"]], [[0, "N"], [1, "N"]]]}, [[1, "Y"]], [[1, "Y"]]]}],
                 "infeasibles": [], "useManualPreferenceRanking": false}
                """;
        Loaded<Conflicts> loaded = new GmcrPlusFormat().read("x.gmcr", file.getBytes(StandardCharsets.UTF_8));
        assertThat(codes(loaded)).containsExactly("gmcr-duplicate");
        Conflict conflict = loaded.value().orElseThrow().main();
        assertThat(conflict.options()).extracting(Conflict.Choice::id).containsExactly("a", "b");
        assertThat(conflict.model().level()[1]).containsExactly(2, 1, 0, 3);
    }

    @Test
    void a_broken_gmcr_file_is_refused_at_its_place() {
        var format = new GmcrPlusFormat();
        Loaded<Conflicts> loaded =
                format.read("x.gmcr", "{\"options\": [\n  {\"name\" \"B\"}\n]}".getBytes(StandardCharsets.UTF_8));
        assertThat(codes(loaded)).containsExactly("json-broken");
        assertThat(loaded.problems().get(0).at().line()).isEqualTo(2);
        assertThat(codes(format.read("x.gmcr", "[1]".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("json-object");
        assertThat(codes(format.read("x.gmcr", "[".repeat(50_000).getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
    }

    @Test
    void a_list_of_states_is_read_back() {
        var format = new StateListFormat();
        Conflicts input =
                gmcr.input(read(CASES.resolve("kestrel")), standard).value().orElseThrow();
        byte[] written = format.write(input).orElseThrow();
        Loaded<Conflicts> back = format.read("states.csv", written);
        assertThat(back.problems()).isEmpty();
        assertThat(format.write(back.value().orElseThrow()).orElseThrow()).isEqualTo(written);
        assertThat(gmcr.solve(back.value().orElseThrow(), Run.of(standard))
                        .equilibria()
                        .get("SEQ"))
                .containsExactly(0, 1, 5, 6);
    }

    @Test
    void what_is_written_as_a_case_file_is_read_back(@TempDir Path folder) throws IOException {
        for (String name : List.of("random-4dm-8opt-ties", "hipel-1993-elmira", "syria-iraq-misperception")) {
            Path reference = Path.of("..", "reference", "gmcr", name);
            Conflicts input = gmcr.input(read(reference), standard).value().orElseThrow();
            String text = gmcr.caseFiles(input).get(0).content();
            Loaded<Conflicts> back = input(folder, text);
            assertThat(back.problems()).isEmpty();
            assertThat(gmcr.caseFiles(back.value().orElseThrow()).get(0).content())
                    .isEqualTo(text);
        }
    }
}
