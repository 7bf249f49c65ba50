package org.mizan.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.mizan.balance.CampIndex;
import org.mizan.balance.Camps;
import org.mizan.balance.Effort;
import org.mizan.balance.SignedNetwork;
import org.mizan.casefile.CaseFolder;
import org.mizan.mactor.Mactor;
import org.mizan.mactor.Power;
import org.mizan.micmac.Micmac;
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

/** The actor methods on random inputs of the sizes that the targets name; seeds are fixed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ActorBenchmark {

    @State(Scope.Benchmark)
    public static class MactorSize {
        @Param({"20x20", "200x100"})
        public String size;

        int actors;
        int objectives;
        int[] mid;
        int[] mao;

        @Setup
        public void draw() {
            Random random = new Random(1);
            actors = Integer.parseInt(size.substring(0, size.indexOf('x')));
            objectives = Integer.parseInt(size.substring(size.indexOf('x') + 1));
            mid = new int[actors * actors];
            mao = new int[actors * objectives];
            for (int i = 0; i < mid.length; i++) {
                mid[i] = i / actors == i % actors ? 0 : random.nextInt(5);
            }
            for (int i = 0; i < mao.length; i++) {
                mao[i] = random.nextInt(9) - 4;
            }
        }
    }

    @State(Scope.Benchmark)
    public static class MicmacSize {
        int[] m;

        @Setup
        public void draw() {
            Random random = new Random(1);
            m = new int[100 * 100];
            for (int i = 0; i < m.length; i++) {
                m[i] = i / 100 == i % 100 || random.nextInt(4) > 0 ? 0 : 1 + random.nextInt(3);
            }
        }
    }

    @State(Scope.Benchmark)
    public static class Complete {
        @Param({"26", "30"})
        public int nodes;

        @Param({"1", "2", "7"})
        public long seed;

        SignedNetwork net;

        @Setup
        public void draw() {
            Random random = new Random(seed);
            int m = nodes * (nodes - 1) / 2;
            int[] from = new int[m];
            int[] to = new int[m];
            int[] sign = new int[m];
            for (int a = 0, e = 0; a < nodes; a++) {
                for (int b = 0; b < a; b++, e++) {
                    from[e] = a;
                    to[e] = b;
                    sign[e] = random.nextBoolean() ? 1 : -1;
                }
            }
            net = SignedNetwork.of(nodes, from, to, sign);
        }
    }

    /** The three windows of Correlates of War that the repository holds: the smallest, a middle one and one of the largest. */
    @State(Scope.Benchmark)
    public static class Windows {
        final List<SignedNetwork> nets = new ArrayList<>();

        @Setup
        public void read() {
            for (String window : List.of("1946", "1962", "1996")) {
                Path folder = Path.of("reference", "balance", "doreian-mrvar-2015-" + window);
                Case c = CaseFolder.read(folder, List.of()).value().orElseThrow();
                List<String> actors = List.copyOf(c.actors().keySet());
                int m = c.relations().size();
                int[] from = new int[m];
                int[] to = new int[m];
                int[] sign = new int[m];
                for (int e = 0; e < m; e++) {
                    from[e] = actors.indexOf(c.relations().get(e).from());
                    to[e] = actors.indexOf(c.relations().get(e).to());
                    sign[e] = c.relations().get(e).sign();
                }
                nets.add(SignedNetwork.of(actors.size(), from, to, sign));
            }
        }
    }

    @Benchmark
    public Mactor mactor(MactorSize s) {
        return Mactor.of(s.mid, s.mao, s.actors, s.objectives, Power.GODET);
    }

    @Benchmark
    public Micmac micmacOf100VariablesToPower12(MicmacSize s) {
        return Micmac.at(s.m, 100, 12, 12);
    }

    @Benchmark
    public CampIndex frustrationOfCompleteRandom(Complete c) {
        return Camps.two(c.net, Effort.DEFAULT.valueOnly(), () -> false);
    }

    @Benchmark
    public CampIndex campsFreeOfCompleteRandom(Complete c) {
        return Camps.free(c.net, Effort.DEFAULT.valueOnly(), () -> false);
    }

    @Benchmark
    public List<CampIndex> bothIndicesOfThreeWindows(Windows w) {
        List<CampIndex> all = new ArrayList<>();
        for (SignedNetwork net : w.nets) {
            all.add(Camps.two(net, Effort.DEFAULT.valueOnly(), () -> false));
            all.add(Camps.free(net, Effort.DEFAULT.valueOnly(), () -> false));
        }
        return all;
    }
}
