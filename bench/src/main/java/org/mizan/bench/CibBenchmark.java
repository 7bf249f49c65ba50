package org.mizan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.cib.Attractors;
import org.mizan.cib.Cib;
import org.mizan.cib.ConsistencySolver;
import org.mizan.cib.ConsistentSet;
import org.mizan.cib.Constraints;
import org.mizan.cib.CrossImpactMatrix;
import org.mizan.cib.Rule;
import org.mizan.cib.Succession;
import org.mizan.cib.Watch;
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
 * Consistent scenarios and weights on two threads: published models by their folder, random ones as {@code random n k density
 * seed} (filled sections uniform -3..3, diagonal empty), {@code blocks n size seed} for n binary descriptors in independent blocks.
 * Run from the folder of the clone; weights of the largest need {@code -jvmArgs -Xmx4g}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CibBenchmark {
    private static final int THREADS = 2;

    /** Which model is searched. */
    @State(Scope.Benchmark)
    public static class Search {
        @Param({
            "weimer-jehle-2013-somewhereland",
            "kemp-benedict-2019-national-regional",
            "kemp-benedict-2019-nested-standardised",
            "iaindm-2026-bench-50x50",
            "random 20 3 1.0 1",
            "random 24 3 1.0 1",
            "random 26 3 1.0 1",
            "random 18 4 1.0 1",
            "random 32 3 0.3 1",
            "random 40 3 0.3 1",
            "random 60 3 0.1 1",
            "blocks 100 10 1"
        })
        public String model;

        CrossImpactMatrix matrix;

        /** Builds or reads the model. */
        @Setup
        public void prepare() throws IOException {
            matrix = matrix(model);
        }
    }

    /** Which model's starts are followed. */
    @State(Scope.Benchmark)
    public static class Follow {
        @Param({"kemp-benedict-2019-national-regional", "iaindm-2026-bench-50x50", "starts 408146688 0.5 5"})
        public String model;

        CrossImpactMatrix matrix;

        /** Builds or reads the model. */
        @Setup
        public void prepare() throws IOException {
            matrix = matrix(model);
        }
    }

    /** All consistent scenarios. */
    @Benchmark
    public ConsistentSet consistent(Search search) {
        CrossImpactMatrix m = search.matrix;
        return ConsistencySolver.solve(
                m, Constraints.none(m), 0, ConsistencySolver.Limits.STANDARD, THREADS, Watch.NONE);
    }

    /** Exact weights under global succession. */
    @Benchmark
    public Attractors weights(Follow follow) {
        CrossImpactMatrix m = follow.matrix;
        return Succession.attractors(
                m, Constraints.none(m), Rule.GLOBAL, Succession.MOST_STARTS, 1, THREADS, Watch.NONE);
    }

    static CrossImpactMatrix matrix(String model) throws IOException {
        String[] words = model.split(" ");
        switch (words[0]) {
            case "random" -> {
                int[] sizes = new int[Integer.parseInt(words[1])];
                Arrays.fill(sizes, Integer.parseInt(words[2]));
                return random(sizes, Double.parseDouble(words[3]), 0, Long.parseLong(words[4]));
            }
            case "blocks" -> {
                int[] sizes = new int[Integer.parseInt(words[1])];
                Arrays.fill(sizes, 2);
                return random(sizes, 1, Integer.parseInt(words[2]), Long.parseLong(words[3]));
            }
            case "starts" -> {
                int[] sizes = {3, 3, 3, 3, 4, 3, 3, 3, 3, 4, 3, 3, 4, 3, 4, 3, 3};
                return random(sizes, Double.parseDouble(words[2]), 0, Long.parseLong(words[3]));
            }
            default -> {
                Cib cib = new Cib();
                Path folder = Path.of("reference", "cib", model);
                return cib.input(
                                CaseFolder.read(folder, List.of()).value().orElseThrow(),
                                Settings.standard(cib.options()))
                        .value()
                        .orElseThrow()
                        .matrix();
            }
        }
    }

    private static CrossImpactMatrix random(int[] sizes, double density, int block, long seed) {
        Random random = new Random(seed);
        int[] first = new int[sizes.length + 1];
        for (int j = 0; j < sizes.length; j++) {
            first[j + 1] = first[j] + sizes[j];
        }
        int dim = first[sizes.length];
        double[] cells = new double[dim * dim];
        for (int i = 0; i < sizes.length; i++) {
            for (int j = 0; j < sizes.length; j++) {
                if (i == j || block > 0 && i / block != j / block || random.nextDouble() >= density) {
                    continue;
                }
                for (int u = first[i]; u < first[i + 1]; u++) {
                    for (int v = first[j]; v < first[j + 1]; v++) {
                        cells[u * dim + v] = random.nextInt(7) - 3;
                    }
                }
            }
        }
        return CrossImpactMatrix.of(sizes, cells);
    }
}
