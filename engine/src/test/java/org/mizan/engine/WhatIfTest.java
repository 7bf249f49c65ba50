package org.mizan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.CaseFolder;
import org.mizan.text.Text;
import org.mizan.verdict.ComparisonView;
import org.mizan.verdict.VerdictView;
import org.mizan.verdict.WhatIfView;
import org.mizan.view.Section;

class WhatIfTest {
    @TempDir
    Path root;

    @Test
    void an_overlay_that_changes_nothing_changes_nothing_in_any_draw() {
        Comparison same = Comparison.of(
                        CoinCase.folder(root, 0.4), List.of("same"), CoinCase.METHODS, 500, CoinCase.run(2))
                .value()
                .orElseThrow();
        assertThat(same.changes()).isEmpty();
        assertThat(same.changed()).isEmpty();
        assertThat(same.contrasts()).allSatisfy(c -> {
            Aggregate difference = c.difference().orElseThrow();
            assertThat(List.of(difference.mean(), difference.low(), difference.high()))
                    .containsOnly(0.0);
        });
    }

    @Test
    void a_comparison_names_the_changed_judgement_and_what_follows() {
        Comparison neutral = Comparison.of(
                        CoinCase.folder(root, 1), List.of("neutral"), CoinCase.METHODS, 0, CoinCase.run(1))
                .value()
                .orElseThrow();
        assertThat(neutral.changes()).hasSize(1);
        Change change = neutral.changes().get(0);
        assertThat(List.of(change.file(), change.key(), change.field()))
                .containsExactly("coins/values.csv", "frozen", "coins");
        assertThat(change.before()).contains("6");
        assertThat(change.after()).contains("1");
        assertThat(change.basis().at().file()).isEqualTo("overlays/neutral/coins/values.csv");
        Contrast frozen = neutral.contrasts().stream()
                .filter(c -> c.outcome().id().equals("coins.share.frozen"))
                .findFirst()
                .orElseThrow();
        assertThat(frozen.before()).contains(0.6);
        assertThat(frozen.after()).contains(0.2);
        assertThat(new ComparisonView(neutral).section().blocks()).isNotEmpty();
    }

    @Test
    void a_change_that_stands_in_no_file_counts_like_an_overlay() {
        CaseFolder folder = CoinCase.folder(root, 1);
        CaseFolder tried = folder.trying(
                "tried", Text.plain("tried"), new TreeMap<>(Map.of("coins/values.csv", "id,coins\nfrozen,1\n")));
        Study base = CoinCase.study(folder);
        Comparison neutral = Comparison.of(List.of("neutral"), base, CoinCase.study(folder, "neutral"));
        Comparison same = Comparison.of(List.of("tried"), base, CoinCase.study(tried, "tried"));
        assertThat(same.contrasts()).isEqualTo(neutral.contrasts());
        assertThat(same.changes().get(0).basis().confidence())
                .isEqualTo(neutral.changes().get(0).basis().confidence());
        assertThat(new WhatIfView(same).section().blocks()).hasSizeGreaterThan(2);
    }

    @Test
    void explanations_are_ranked_by_what_goes_away_with_their_cause() {
        CaseFolder folder = CoinCase.folder(root, 0.8);
        Study base = CoinCase.study(folder);
        Optional<Ensemble> draws = Optional.of(Ensemble.of(base, 400, CoinCase.run(2)));
        HypothesisTest test = HypothesisTest.of(folder, CoinCase.METHODS, base, draws, CoinCase.run(2))
                .value()
                .orElseThrow();
        assertThat(test.tested().stream().map(t -> t.hypothesis().id()))
                .containsExactly("outsiders", "locals", "weather");
        assertThat(test.tested().get(0).asJudged().orElseThrow()).isCloseTo(1 - 0.2 / 0.6, within(1e-12));
        assertThat(test.tested().get(1).asJudged().orElseThrow()).isCloseTo(1 - (6 / 11.0) / 0.6, within(1e-12));
        assertThat(test.tested().get(2).gone()).isEmpty();
        assertThat(test.tested().get(0).low().orElseThrow())
                .isLessThan(test.tested().get(0).high().orElseThrow());
        HypothesisTest.Joint joint = test.joints().get(0);
        double together = 1 - (1 / 6.0) / 0.6;
        assertThat(joint.gone()).isCloseTo(together, within(1e-12));
        assertThat(joint.beyond()).isCloseTo(together - (1 - 0.2 / 0.6) - (1 - (6 / 11.0) / 0.6), within(1e-12));
    }

    @Test
    void the_judgement_that_moves_a_scene_most_comes_first() {
        List<Lever> levers = Lever.of(CoinCase.study(CoinCase.folder(root, 0.5)), CoinCase.run(2));
        assertThat(levers).hasSize(3);
        assertThat(levers.get(0).effect()).isGreaterThanOrEqualTo(levers.get(1).effect());
        assertThat(levers.stream().map(l -> l.shift().basis().at().line())).containsExactlyInAnyOrder(2, 3, 4);
        assertThat(Lever.of(CoinCase.study(CoinCase.folder(root, 1)), CoinCase.run(2)))
                .isEmpty();
    }

    @Test
    void the_verdict_names_the_leader_and_how_steady_it_is() {
        CaseFolder folder = CoinCase.folder(root, 0.9);
        Study study = CoinCase.study(folder);
        Ensemble ensemble = Ensemble.of(study, 500, CoinCase.run(2));
        Verdict verdict = Verdict.of(study, Optional.of(ensemble));
        assertThat(verdict.leader()).contains("frozen");
        assertThat(verdict.columns().get(0).steadiness().orElseThrow()).isEqualTo(1.0);
        Section section = new VerdictView(study, verdict, Optional.empty(), List.of(), java.util.Map.of()).section();
        assertThat(section.lead().orElseThrow().message().key()).isEqualTo("verdict.leads-as-expected");
    }

    @Test
    void a_replayed_run_is_identical_and_a_changed_case_is_told() {
        CaseFolder folder = CoinCase.folder(root, 0.5);
        Study study = CoinCase.study(folder);
        Manifest first = Manifest.of(study, Optional.of(Ensemble.of(study, 100, CoinCase.run(1))), 2020, "1", "..");
        Manifest second = Manifest.of(study, Optional.of(Ensemble.of(study, 100, CoinCase.run(2))), 2020, "1", "..");
        assertThat(first.differences(second)).isEmpty();
        assertThat(Json.read(Json.pretty(first), Manifest.class)).isEqualTo(first);
        Study other = CoinCase.study(folder, "neutral");
        Manifest third = Manifest.of(other, Optional.empty(), 2020, "1", "..");
        assertThat(first.differences(third).stream().map(Manifest.Difference::what))
                .contains("result coins", "ensemble coins", "overlays", "draws");
    }
}
