package org.mizan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a case folder in a warm process: the worked case, and one of 5,000 events, 20,000 claims and 500 sources. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
    /** {@code large}, or a folder of this repository. */
    @Param({"cases/karabakh", "large"})
    public String folder;

    private Path root;

    /** Makes the large case. */
    @Setup
    public void makeCase() throws IOException {
        root = folder.equals("large") ? Files.createTempDirectory("mizan-large") : Path.of(folder);
        if (folder.equals("large")) {
            LargeCase.write(root, 5_000, 20_000, 500, 2020);
        }
        Loaded<Case> read = read();
        if (read.value().isEmpty()) {
            throw new IllegalStateException(
                    "the case has errors: " + read.problems().get(0));
        }
    }

    /** Removes it. */
    @TearDown
    public void removeCase() throws IOException {
        if (folder.equals("large")) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Files to case, without overlays. */
    @Benchmark
    public Loaded<Case> read() {
        return CaseFolder.read(root, List.of());
    }
}
