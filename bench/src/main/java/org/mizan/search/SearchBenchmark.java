package org.mizan.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * Search in the shipped case with thousands of pages of documents added.
 *
 * <p>{@code java -Xmx512m -cp bench/target/benchmarks.jar org.mizan.search.SearchBenchmark 10000} measures the whole once as a user meets it: indexing from
 * nothing, opening what is kept, one document more, and the last thousand of two thousand queries with their percentiles, in milliseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
public class SearchBenchmark {
    private static final List<String> QUERIES = List.of(
            "كاراباخ",
            "قراباغ",
            "Karabakh",
            "Нагорный Карабах",
            "الوساطة الروسية",
            "russia turkey",
            "\"ممر لاتشين\"",
            "المفاوضات -روسيا",
            "Minsk Group mediation",
            "السلام",
            "kind:document war",
            "اتفاق وقف إطلاق النار",
            "للولايات المتحدة",
            "year:2020 أذربيجان",
            "مسئول",
            "in the war of 1994 the parties agreed on a ceasefire");

    @Param({"0", "10000"})
    public int pages;

    private Case subject;
    private Path cache;
    private Search search;
    private int next;

    /** Reads the case, to be run from the folder of the clone, and indexes the pages. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        subject = CaseFolder.read(Path.of("cases/karabakh"), List.of()).value().orElseThrow();
        cache = Files.createTempDirectory("mizan-search");
        search = Search.open(subject, MadeUpPages.of(subject, pages), Optional.of(cache.resolve("search")));
    }

    /** One query of a changing list, twenty hits with snippets and all facets. */
    @Benchmark
    public Result query() {
        next = (next + 1) % QUERIES.size();
        return search.find(Query.of(QUERIES.get(next)));
    }

    /** What follows every edit: the case itself indexed again. */
    @Benchmark
    public int rebuild() {
        try (Search again = Search.of(subject, List.of())) {
            return again.hashCode();
        }
    }

    /** Removes the index. */
    @TearDown
    public void close() throws IOException {
        search.close();
        try (var files = Files.walk(cache)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Measures the whole once. */
    public static void main(String[] args) throws IOException {
        SearchBenchmark one = new SearchBenchmark();
        one.pages = Integer.parseInt(args[0]);
        one.subject =
                CaseFolder.read(Path.of("cases/karabakh"), List.of()).value().orElseThrow();
        one.cache = Files.createTempDirectory("mizan-search");
        List<Passage> passages = MadeUpPages.of(one.subject, one.pages);
        Optional<Path> folder = Optional.of(one.cache.resolve("search"));
        one.open("index from nothing", passages.subList(0, Math.max(0, one.pages - 30)), folder);
        one.search.close();
        one.open("one document more", passages, folder);
        one.search.close();
        one.open("open what is kept", passages, folder);
        double[] wall = new double[2000];
        double[] processor = new double[2000];
        for (int i = 0; i < wall.length; i++) {
            long start = System.nanoTime();
            long busy = busy();
            one.query();
            wall[i] = (System.nanoTime() - start) / 1e6;
            processor[i] = (busy() - busy) / 1e6;
        }
        say("first query", wall[0]);
        percentiles("", wall);
        percentiles(", of processor", processor);
        System.gc();
        say(
                "heap in use, MiB",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0);
        one.close();
    }

    private void open(String what, List<Passage> passages, Optional<Path> folder) {
        long start = System.nanoTime();
        long busy = busy();
        search = Search.open(subject, passages, folder);
        say(what, (System.nanoTime() - start) / 1e6);
        say(what + ", of processor", (busy() - busy) / 1e6);
    }

    /** Of the second half of the times, when the program is warm. */
    private static void percentiles(String what, double[] times) {
        double[] warm = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(warm);
        say("median" + what, warm[warm.length / 2]);
        say("p99" + what, warm[warm.length * 99 / 100]);
        say("slowest" + what, warm[warm.length - 1]);
    }

    /** What this thread has computed, which other work on the machine does not change much. */
    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String what, double value) {
        System.out.println(what + ": " + String.format(Locale.ROOT, "%.1f", value));
    }
}
