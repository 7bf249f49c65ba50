package org.mizan.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The workbench on the shipped case, as a user meets it: {@code ./mizan open} in a process of its own, asked over HTTP.
 *
 * <p>As a JMH benchmark: from the command to the first page. As a program, {@code java -cp bench/target/benchmarks.jar org.mizan.bench.WorkbenchBenchmark WHAT}:
 * {@code start} tells time and memory of five starts, {@code pages} the time of every page that links lead to, {@code readers MINUTES} lets 20 readers
 * walk through the pages at once and tells errors, times and, every minute, the live heap.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
public class WorkbenchBenchmark {
    private static final int STARTS = 5;
    private static final int PAGES = 600;
    private static final int ROUNDS = 10;
    private static final int READERS = 20;

    /** A reader looks at a page for this long on average, in milliseconds. */
    private static final int LOOKS = 1000;

    private Path folder;
    private Served served;

    /** Copies the case: a workbench writes into it. */
    @Setup(Level.Trial)
    public void copy() throws IOException {
        folder = Files.createTempDirectory("mizan-workbench");
        Served.copy(Path.of("cases/karabakh"), folder.resolve("karabakh"));
    }

    /** Removes the copy. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        Served.remove(folder);
    }

    /** Ends the workbench of the run before. */
    @TearDown(Level.Iteration)
    public void end() {
        served.close();
    }

    /** From the command to the whole first page. */
    @Benchmark
    public int start() throws IOException {
        served = new Served(folder.resolve("karabakh"), folder.resolve("settings"));
        return served.get(served.first()).length;
    }

    /** Measures one thing once. */
    public static void main(String[] args) throws IOException, InterruptedException {
        WorkbenchBenchmark bench = new WorkbenchBenchmark();
        bench.copy();
        try {
            switch (args[0]) {
                case "start" -> bench.starts();
                case "pages" -> bench.pages();
                case "readers" -> bench.readers(Double.parseDouble(args[1]));
                default -> throw new IllegalArgumentException(args[0]);
            }
        } finally {
            bench.remove();
        }
    }

    private void starts() throws IOException, InterruptedException {
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            try (Served it = new Served(folder.resolve("karabakh"), folder.resolve("settings"))) {
                double address = millis(begin);
                int bytes = it.get(it.first()).length;
                say(
                        "address after %.0f ms, first page (%d bytes) after %.0f ms, %.2f s computed, %s",
                        address, bytes, millis(begin), it.computed(), it.memory());
                settle(it);
                say(
                        "  all computed after %.1f s, %.1f s computed, %s",
                        millis(begin) / 1e3, it.computed(), it.memory());
            }
        }
    }

    /** Waits until the workbench has nothing to do. */
    private static void settle(Served it) throws InterruptedException {
        double before = -1;
        while (it.computed() - before > 0.05) {
            before = it.computed();
            Thread.sleep(1000);
        }
    }

    private void pages() throws IOException, InterruptedException {
        try (Served it = new Served(folder.resolve("karabakh"), folder.resolve("settings"))) {
            List<URI> pages = it.pages(PAGES);
            settle(it);
            for (URI page : pages) {
                it.get(page);
            }
            Map<URI, List<Double>> times = new HashMap<>();
            Random random = new Random(1);
            for (int round = 0; round < ROUNDS; round++) {
                Collections.shuffle(pages, random);
                for (URI page : pages) {
                    long begin = System.nanoTime();
                    it.get(page);
                    times.computeIfAbsent(page, p -> new ArrayList<>()).add(millis(begin));
                }
            }
            List<Double> all = times.values().stream().flatMap(List::stream).toList();
            say("%d pages, %d times each: %s; %s", pages.size(), ROUNDS, spread(all), it.memory());
            times.entrySet().stream()
                    .sorted(Comparator.comparing(e -> -Served.quantile(e.getValue(), 0.5)))
                    .limit(8)
                    .forEach(e -> say("  %s %s", e.getKey().getPath(), spread(e.getValue())));
        }
    }

    private void readers(double minutes) throws IOException, InterruptedException {
        try (Served it = new Served(folder.resolve("karabakh"), folder.resolve("settings"))) {
            List<URI> pages = it.pages(PAGES);
            settle(it);
            say("%d pages; live heap before: %.1f MB, %s", pages.size(), it.live() / 1e6, it.memory());
            Queue<Double> times = new ConcurrentLinkedQueue<>();
            Queue<String> errors = new ConcurrentLinkedQueue<>();
            long end = System.nanoTime() + (long) (minutes * 60e9);
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Random random = new Random(i);
                Thread reader = new Thread(() -> read(it, pages, random, end, times, errors));
                reader.start();
                readers.add(reader);
            }
            for (int minute = 1; System.nanoTime() < end; minute++) {
                Thread.sleep(Math.max(1, Math.min(60_000, (end - System.nanoTime()) / 1_000_000)));
                say(
                        "  minute %d: %d pages, %d errors, live heap %.1f MB, %s",
                        minute, times.size(), errors.size(), it.live() / 1e6, it.memory());
            }
            for (Thread reader : readers) {
                reader.join();
            }
            say(
                    "%d pages by %d readers: %s; %d errors %s",
                    times.size(), READERS, spread(List.copyOf(times)), errors.size(), errors);
        }
    }

    private static void read(
            Served it, List<URI> pages, Random random, long end, Queue<Double> times, Queue<String> errors) {
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            try {
                it.get(pages.get(random.nextInt(pages.size())));
                times.add(millis(begin));
                Thread.sleep(random.nextInt(2 * LOOKS));
            } catch (IOException e) {
                errors.add(e.toString());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String spread(List<Double> times) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms",
                Served.quantile(times, 0.5),
                Served.quantile(times, 0.95),
                Served.quantile(times, 0.99),
                Collections.max(times));
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
