package org.mizan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/**
 * Whole commands as a user feels them: the wall time of {@code ./mizan …}, start of the process included. Run from the
 * folder of the clone. The warm-up runs let the launcher build and make its class archive; they are not counted.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 15)
public class CommandBenchmark {
    /** The arguments, separated by blanks; {@code OUT} stands for a fresh folder. */
    @Param({
        "--version",
        "check cases/kestrel",
        "check cases/karabakh",
        "report cases/kestrel --out OUT",
        "report cases/karabakh --out OUT"
    })
    public String command;

    private Path scratch;
    private int runs;

    /** Makes the folder the reports go to. */
    @Setup
    public void makeScratch() throws IOException {
        scratch = Files.createTempDirectory("mizan-bench");
    }

    /** Removes it. */
    @TearDown
    public void removeScratch() throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Runs the command; a failing one is no measurement. */
    @Benchmark
    public int run() throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("./mizan"));
        String out = scratch.resolve("out-" + runs++).toString();
        for (String argument : command.split(" ")) {
            line.add(argument.equals("OUT") ? out : argument);
        }
        Process process = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command + " ended with " + exit);
        }
        return exit;
    }
}
