package org.mizan.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.mizan.analysis.Run;
import org.mizan.bargaining.Bargaining;
import org.mizan.bargaining.BargainingInput;
import org.mizan.bargaining.BargainingResult;
import org.mizan.bargaining.EumResult;
import org.mizan.bargaining.EumSwitches;
import org.mizan.bargaining.ExpectedUtility;
import org.mizan.bargaining.SmpResult;
import org.mizan.bargaining.SmpSettings;
import org.mizan.bargaining.SpatialModel;
import org.mizan.bargaining.VariantEnsemble;
import org.mizan.model.Basis;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The bargaining models on random actors of one issue (seed 7): a whole run of the spatial model, eight rounds of the
 * expected-utility model, its ensemble over all readings, and 10,000 draws of the weighted mean.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BargainingBenchmark {

    /** Random actors with positions, saliences and capabilities in 0..1. */
    private record Actors(double[] x, double[] s, double[] c) {
        static Actors of(int n) {
            SplittableRandom random = new SplittableRandom(7);
            return new Actors(
                    random.doubles(n, 0, 1).toArray(),
                    random.doubles(n, 0, 1).toArray(),
                    random.doubles(n, 0, 100).toArray());
        }
    }

    /** The spatial model at three sizes. */
    @State(Scope.Benchmark)
    public static class Spatial {
        @Param({"26", "80", "160"})
        private int actors;

        private Actors in;

        @Setup
        public void prepare() {
            in = Actors.of(actors);
        }
    }

    /** Ten actors, as in the published case. */
    @State(Scope.Benchmark)
    public static class Ten {
        private final Actors in = Actors.of(10);
    }

    /** Fifty actors whose judgements have confidence 0.6. */
    @State(Scope.Benchmark)
    public static class Fifty {
        private final BargainingInput input = uncertain(50);
        private final Run run = Run.of(org.mizan.analysis.Settings.standard(new Bargaining().options())
                .with("model", "mean")
                .with("draws", "10000"));

        private static BargainingInput uncertain(int n) {
            Actors in = Actors.of(n);
            List<BargainingInput.Party> parties = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                parties.add(new BargainingInput.Party("a" + i, Text.plain("a" + i)));
            }
            BargainingInput.Line line = new BargainingInput.Line("x", Text.plain("x"), 0, 1, new TreeMap<>());
            Basis basis = new Basis(List.of(), java.util.OptionalDouble.of(0.6), Text.NONE, FilePos.of("bench"));
            return new BargainingInput(
                    "",
                    List.of(),
                    parties,
                    List.of(line),
                    in.x,
                    in.s,
                    in.c,
                    Collections.nCopies(n, Optional.of(basis)),
                    true);
        }
    }

    @Benchmark
    public SmpResult spatialModel(Spatial state) {
        return SpatialModel.run(state.in.x, state.in.s, state.in.c, 1, SmpSettings.KTAB, () -> false);
    }

    @Benchmark
    public EumResult expectedUtilityTenActorsEightRounds(Ten state) {
        return ExpectedUtility.run(state.in.x, state.in.s, state.in.c, EumSwitches.SCHOLZ_CODE, 8, () -> false);
    }

    @Benchmark
    public VariantEnsemble allReadings(Ten state) {
        return VariantEnsemble.run(
                state.in.x, state.in.s, state.in.c, 8, Runtime.getRuntime().availableProcessors(), () -> false);
    }

    @Benchmark
    public BargainingResult tenThousandDrawsOfFiftyActors(Fifty state) {
        return new Bargaining().solve(state.input, state.run);
    }
}
