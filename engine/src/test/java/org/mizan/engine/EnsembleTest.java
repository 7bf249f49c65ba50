package org.mizan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;

class EnsembleTest {
    @TempDir
    Path root;

    @Test
    void without_uncertainty_every_draw_is_the_single_result() {
        Study study = CoinCase.study(CoinCase.folder(root, 1));
        Ensemble ensemble = Ensemble.of(study, 200, CoinCase.run(2));
        Aggregate frozen = aggregate(ensemble, study, "coins.share.frozen");
        assertThat(frozen.base()).isEqualTo(0.6);
        assertThat(List.of(frozen.mean(), frozen.p05(), frozen.p95()))
                .allSatisfy(v -> assertThat(v).isCloseTo(0.6, within()));
        assertThat(aggregate(ensemble, study, "coins.some.frozen").mean()).isEqualTo(1);
    }

    @Test
    void any_number_of_threads_gives_the_same_bytes() {
        Study study = CoinCase.study(CoinCase.folder(root, 0.4));
        String one = Json.compact(Ensemble.of(study, 333, CoinCase.run(1)).aggregates(study));
        for (int threads : new int[] {2, 3, 16}) {
            assertThat(Json.compact(
                            Ensemble.of(study, 333, CoinCase.run(threads)).aggregates(study)))
                    .isEqualTo(one);
        }
    }

    @Test
    void what_is_shown_meanwhile_is_the_ensemble_of_the_draws_made_so_far() {
        Study study = CoinCase.study(CoinCase.folder(root, 0.4));
        List<Ensemble> shown = Collections.synchronizedList(new ArrayList<>());
        Ensemble whole = Ensemble.of(study, 400_000, CoinCase.run(2), shown::add);
        assertThat(whole.complete()).isTrue();
        for (Ensemble partial : shown) {
            assertThat(partial.draws()).isLessThanOrEqualTo(400_000);
            if (partial.draws() > 0) {
                assertThat(Json.compact(partial.aggregates(study)))
                        .isEqualTo(Json.compact(Ensemble.of(study, partial.draws(), CoinCase.run(1))
                                .aggregates(study)));
            }
        }
    }

    @Test
    void more_draws_narrow_the_interval_as_one_over_the_root() {
        Study study = CoinCase.study(CoinCase.folder(root, 0.4));
        double few = width(aggregate(Ensemble.of(study, 400, CoinCase.run(2)), study, "coins.share.frozen"));
        double many = width(aggregate(Ensemble.of(study, 40_000, CoinCase.run(2)), study, "coins.share.frozen"));
        assertThat(few / many).isBetween(8.0, 12.5);
    }

    @Test
    void slices_in_any_order_give_the_same_series() {
        Study study = CoinCase.study(CoinCase.folder(root, 0.4));
        Sampler<?, ?> sampler = Sampler.of(study.subject(), study.computed().get(0), CoinCase.run(1));
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            slices.add(sampler.slice(i, Slice.SIZE));
        }
        Map<String, Series> ordered = Ensemble.merge(slices);
        Collections.shuffle(slices, new Random(7));
        Map<String, Series> shuffled = Ensemble.merge(slices);
        ordered.forEach((id, series) -> assertThat(shuffled.get(id).values()).isEqualTo(series.values()));
    }

    @Test
    void a_cancelled_run_keeps_a_whole_beginning_and_says_so() {
        Study study = CoinCase.study(CoinCase.folder(root, 0.4));
        AtomicInteger asked = new AtomicInteger();
        // One thread, so that what is asked before the stop does not depend on how threads take turns.
        Run cut = new Run(new Settings(Map.of()), 2020, 1, () -> asked.incrementAndGet() > 300, share -> {});
        Ensemble ensemble = Ensemble.of(study, 10_000, cut);
        assertThat(ensemble.complete()).isFalse();
        assertThat(ensemble.draws()).isLessThan(10_000).isGreaterThan(0);
        Ensemble whole = Ensemble.of(study, 10_000, CoinCase.run(2));
        double[] part =
                ensemble.series("coins", "coins.share.frozen").orElseThrow().values();
        double[] all = whole.series("coins", "coins.share.frozen").orElseThrow().values();
        assertThat(part).isEqualTo(java.util.Arrays.copyOf(all, part.length));
    }

    @Test
    void the_share_of_draws_agrees_with_the_confidence() {
        Study study = CoinCase.study(CoinCase.folder(root, 0.7));
        double[] frozen = Ensemble.of(study, 20_000, CoinCase.run(2))
                .series("coins", "coins.share.frozen")
                .orElseThrow()
                .values();
        long same = java.util.Arrays.stream(frozen)
                .filter(v -> Math.abs(v - 0.6) < 1e-12)
                .count();
        // Only draws in which no judgement moved, or moves cancel, give 6 of 10: at least 0.7^3 of them.
        assertThat(same / 20_000.0).isBetween(0.33, 0.45);
    }

    @Test
    void the_generator_is_pinned() {
        Draw draw = new Draw(2020, "coins", 3);
        assertThat(List.of(draw.nextLong(), draw.nextLong())).isEqualTo(List.of(GOLDEN_A, GOLDEN_B));
        Draw again = new Draw(2020, "coins", 3);
        assertThat(again.nextLong()).isEqualTo(GOLDEN_A);
        for (int i = 0; i < 10_000; i++) {
            assertThat(draw.nextInt(7)).isBetween(0, 6);
            assertThat(draw.nextDouble()).isBetween(0.0, Math.nextDown(1.0));
        }
    }

    private static final long GOLDEN_A = -5189296820183401353L;
    private static final long GOLDEN_B = -6783490774598215044L;

    private static double width(Aggregate aggregate) {
        return aggregate.high() - aggregate.low();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }

    private static Aggregate aggregate(Ensemble ensemble, Study study, String id) {
        return ensemble.aggregates(study).get("coins").stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
