package org.mizan.cib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.view.Block;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** The method on case folders: what it reads, refuses, answers and says. */
class CibTest {
    private static final Cib CIB = new Cib();
    private static final Settings STANDARD = Settings.standard(CIB.options());

    @TempDir
    Path folder;

    private static Case shipped(String id, String... overlays) {
        Loaded<Case> loaded = CaseFolder.read(Path.of("..", "cases", id), List.of(overlays));
        return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    private static CibResult solve(Case c, Settings settings) {
        return CIB.solve(CIB.input(c, settings).value().orElseThrow(), Run.of(settings));
    }

    private static List<String> futures(CibResult result) {
        return result.scenarios().stream()
                .map(s -> String.join(" ", s.variants().values()))
                .toList();
    }

    @Test
    void the_tutorial_has_a_frozen_and_a_settled_future_and_only_the_latter_with_a_neutral_patron() {
        assertThat(futures(solve(shipped("kestrel"), STANDARD)))
                .containsExactly("arms idle frozen", "neutral active settlement");
        assertThat(futures(solve(shipped("kestrel", "patron-neutral"), STANDARD)))
                .containsExactly("neutral active settlement");
    }

    @Test
    void outcomes_name_the_share_of_each_scene() {
        Case c = shipped("kestrel");
        CibInput input = CIB.input(c, STANDARD).value().orElseThrow();
        Map<String, Double> values = new TreeMap<>();
        for (Outcome o : CIB.outcomes(c, input, CIB.solve(input, Run.of(STANDARD)))) {
            values.put(o.id(), o.value());
        }
        assertThat(values)
                .containsEntry("cib.futures.frozen", 0.5)
                .containsEntry("cib.futures.war", 0.0)
                .containsEntry("cib.consistent.arms.idle.frozen", 1.0)
                .containsKey("cib.weight.settlement");
    }

    @Test
    void threads_do_not_change_the_result() {
        Case c = shipped("karabakh");
        Settings all = STANDARD.with("weights", "true").with("levers", "true").with("tipping", "true");
        CibInput input = CIB.input(c, all).value().orElseThrow();
        assertThat(CIB.solve(input, Run.of(all).withThreads(2)))
                .isEqualTo(CIB.solve(input, Run.of(all).withThreads(1)));
    }

    @Test
    void draws_move_judgements_by_one_step_at_most_and_certain_ones_not_at_all() {
        CibInput input = CIB.input(shipped("kestrel"), STANDARD).value().orElseThrow();
        double[] judged = input.matrix().judgements();
        Set<Double> moves = new HashSet<>();
        for (int draw = 0; draw < 200; draw++) {
            double[] drawn =
                    CIB.sample(input, new Random(draw)).orElseThrow().matrix().judgements();
            for (int x = 0; x < judged.length; x++) {
                moves.add(drawn[x] - judged[x]);
            }
        }
        assertThat(moves).containsExactlyInAnyOrder(-1.0, 0.0, 1.0);
    }

    @Test
    void each_shift_moves_one_judgement() {
        CibInput input = CIB.input(shipped("kestrel"), STANDARD).value().orElseThrow();
        double[] judged = input.matrix().judgements();
        assertThat(CIB.shifts(input)).isNotEmpty().allSatisfy(shift -> {
            double[] moved = shift.input().matrix().judgements();
            int changed = 0;
            for (int x = 0; x < judged.length; x++) {
                changed += moved[x] != judged[x] ? 1 : 0;
            }
            assertThat(changed).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kestrel", "karabakh"})
    void everything_is_said_in_both_languages_and_rests_on_judgements(String id) {
        Case c = shipped(id);
        CibInput input = CIB.input(c, STANDARD).value().orElseThrow();
        Section section = CIB.present(c, input, CIB.solve(input, Run.of(STANDARD)));
        assertThat(section.lead().orElseThrow().bases()).isNotEmpty();
        for (Language language : Language.SPOKEN) {
            Localizer says = new Localizer(language);
            List<String> said = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            said.add(says.plain(section.title()));
            said.add(says.plain(section.label()));
            said.add(says.plain(section.lead().orElseThrow().message()));
            section.blocks().forEach(b -> say(b, says, said, ids));
            assertThat(said).allSatisfy(s -> assertThat(s).doesNotContain("{", "??"));
        }
    }

    private static void say(Block block, Localizer says, List<String> said, Set<String> ids) {
        if (block instanceof Finding f) {
            said.add(says.plain(f.message()));
        } else if (block instanceof Block.Note n) {
            said.add(says.plain(n.message()));
        } else if (block instanceof Block.Group g) {
            assertThat(ids.add(g.id())).as(g.id()).isTrue();
            said.add(says.plain(g.title()));
            g.blocks().forEach(b -> say(b, says, said, ids));
        } else if (block instanceof Block.Folded f) {
            said.add(says.plain(f.title()));
            f.blocks().forEach(b -> say(b, says, said, ids));
        } else if (block instanceof Grid g) {
            assertThat(ids.add(g.id())).as(g.id()).isTrue();
            said.add(says.plain(g.title()));
            g.columns().forEach(x -> said.add(says.plain(x.head())));
            g.rows()
                    .forEach(r -> r.cells().stream()
                            .filter(x -> !(x.value() instanceof Arg.Blank))
                            .forEach(x -> said.add(says.plain(x.value()))));
        } else if (block instanceof Figure f) {
            assertThat(ids.add(f.id())).as(f.id()).isTrue();
            said.add(says.plain(f.title()));
            said.add(says.plain(f.description()));
            f.table().ifPresent(t -> say(t, says, said, ids));
        }
    }

    private List<Problem> problems(String descriptors, String impacts) throws IOException {
        Files.createDirectories(folder.resolve("cib"));
        Files.writeString(folder.resolve("case.yaml"), "mizan: 1\nid: x\ntitle: {en: X, ar: س}\nlanguages: [en, ar]\n");
        Files.writeString(folder.resolve("cib/descriptors.yaml"), descriptors);
        Files.writeString(folder.resolve("cib/impacts.csv"), impacts);
        Case c = CaseFolder.read(folder, List.of()).value().orElseThrow();
        Loaded<CibInput> loaded = CIB.input(c, STANDARD);
        assertThat(loaded.value().isEmpty())
                .isEqualTo(loaded.problems().stream().anyMatch(Problem::isError));
        return loaded.problems();
    }

    private static final String TWO = """
            scene:
              name: {en: Scene, ar: المشهد}
              variants: {settlement: {en: a, ar: أ}, war: {en: b, ar: ب}, frozen: {en: c, ar: ج}}
            patron:
              name: {en: Patron, ar: الراعي}
              variants: {arms: {en: a, ar: أ}, neutral: {en: b, ar: ب}}
            """;

    @Test
    void all_problems_of_a_table_are_told_at_once_with_their_places() throws IOException {
        List<Problem> found = problems(TWO, """
                from,to,impact
                scene.frozn,patron,+1 -1
                scene.war,patrn,+1 -1
                patron.arms,scene,1 2
                patron.neutral,scene,1 NaN 2
                scene,patron,1 1
                scene.settlement,patron,5000 0
                scene.settlement,patron,1 0
                """);
        assertThat(found.stream().map(p -> p.at() + " " + p.code()))
                .containsExactly(
                        "cib/impacts.csv:2:7 unknown-variant",
                        "cib/impacts.csv:3:11 unknown-descriptor",
                        "cib/impacts.csv:4:19 wrong-impact-count",
                        "cib/impacts.csv:5:24 bad-impact",
                        "cib/impacts.csv:6:1 not-a-variant",
                        "cib/impacts.csv:7:25 impact-too-large",
                        "cib/impacts.csv:8:1 duplicate-row");
        assertThat(found.get(0).hint()).isPresent();
    }

    @Test
    void rows_that_are_missing_in_a_judged_section_are_named() throws IOException {
        List<Problem> found = problems(TWO, "from,to,impact\nscene.war,patron,+1 -1\nscene.war,scene,1 0 0\n");
        assertThat(found.stream().map(Problem::code))
                .containsExactlyInAnyOrder("missing-rows", "missing-rows", "self-impact");
        assertThat(found).noneMatch(Problem::isError);
    }

    @Test
    void a_fixed_variant_that_does_not_exist_is_a_problem() throws IOException {
        assertThat(problems(TWO + "  fixed: neutrl\n", "from,to,impact\n").stream()
                        .map(Problem::code))
                .containsExactly("unknown-variant");
    }
}
