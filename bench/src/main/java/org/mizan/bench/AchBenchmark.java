package org.mizan.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mizan.ach.Ach;
import org.mizan.ach.AchInput;
import org.mizan.ach.AchResult;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
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

/** Competing hypotheses of the shipped case: the whole answer with its what-ifs, and one draw as an ensemble makes thousands of. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AchBenchmark {
    /** Draws for the intervals of the whole answer. */
    @Param({"0", "200"})
    public int draws;

    private final Ach ach = new Ach();
    private Run run;
    private AchInput input;
    private AchInput drawn;

    /** Reads the case; run from the folder of the clone. */
    @Setup
    public void read() {
        Case c = CaseFolder.read(Path.of("cases/karabakh"), List.of()).value().orElseThrow();
        Settings settings = Settings.standard(ach.options()).with("draws", Integer.toString(draws));
        run = Run.of(settings);
        input = ach.input(c, settings).value().orElseThrow();
        drawn = ach.sample(input, new java.util.SplittableRandom(1)).orElseThrow();
    }

    /** The answer as the report shows it. */
    @Benchmark
    public AchResult whole() {
        return ach.solve(input, run);
    }

    /** One draw of an ensemble. */
    @Benchmark
    public AchResult draw() {
        return ach.solve(drawn, run);
    }
}
