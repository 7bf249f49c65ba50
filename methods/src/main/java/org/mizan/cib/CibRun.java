package org.mizan.cib;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.analysis.Spread;

/** Answers all that was asked of one model. */
final class CibRun {
    /** Weights are computed without being asked for when there are no more starts than this. */
    static final int FREE_STARTS = 200_000;
    /** Levers between more futures than this are not searched. */
    static final int MOST_FUTURES = 24;
    /** Farthest change of a judgement that counts as a tipping one. */
    static final int TIPPING_STEPS = 3;
    /** Most near-consistent scenarios looked at for tipping. */
    static final int MOST_NEAR = 2_000;

    private static final double Z95 = 1.959963984540054;

    private final CibInput input;
    private final CrossImpactMatrix matrix;
    private final Run run;
    private final Settings settings;
    private final Watch watch;
    private final double threshold;

    CibRun(CibInput input, Run run) {
        this.input = input;
        this.run = run;
        settings = run.settings();
        watch = new Watch(run.stop(), run.progress()::at);
        threshold = settings.number("max-inconsistency");
        matrix = settings.flag("standardise") ? input.matrix().standardised() : input.matrix();
    }

    CibResult solve() {
        Optional<ConsistentSet> set = search();
        run.check();
        Optional<Attractors> attractors = attractors();
        List<CibResult.Scenario> scenarios = scenarios(set, attractors);
        List<int[]> found = scenarios.stream().map(CibResult.Scenario::array).toList();
        return new CibResult(
                descriptorIds(),
                set.map(ConsistentSet::count),
                set.isPresent(),
                scenarios,
                threshold,
                settings.text("ranking"),
                set.isPresent() ? Optional.empty() : Optional.of(estimate),
                attractors.map(this::summary),
                attractors.map(this::rows).orElse(List.of()),
                scenes(set, attractors, found),
                settings.flag("levers") ? levers(input, matrix, rule(), found) : List.of(),
                settings.flag("tipping") ? tipping(input, matrix, threshold, found, run.threads()) : List.of(),
                sums(true),
                sums(false));
    }

    private double estimate;

    private Optional<ConsistentSet> search() {
        try {
            return Optional.of(consistent(input.constraints(), settings.flag("force")));
        } catch (SearchTooLarge e) {
            estimate = e.nodes();
            return Optional.empty();
        }
    }

    private ConsistentSet consistent(Constraints constraints, boolean force) {
        ConsistencySolver.Limits standard = ConsistencySolver.Limits.STANDARD;
        Ranking ranking = settings.text("ranking").equals("margin") ? Ranking.MARGIN : Ranking.TOTAL_IMPACT;
        int list = Math.max(1, settings.integer("list"));
        ConsistencySolver.Limits limits =
                new ConsistencySolver.Limits(list, ranking, standard.nodes(), force, standard.situations());
        return ConsistencySolver.solve(matrix, constraints, threshold, limits, run.threads(), watch);
    }

    private Rule rule() {
        return Rule.valueOf(settings.text("succession").toUpperCase(Locale.ROOT));
    }

    private Optional<Attractors> attractors() {
        double starts = 1;
        for (int j = 0; j < matrix.descriptors(); j++) {
            starts *= Integer.bitCount(input.constraints().allowed(j));
        }
        boolean asked = settings.flag("weights");
        if (!input.exclusions().isEmpty() || !asked && starts > FREE_STARTS) {
            return Optional.empty();
        }
        int most = settings.integer("max-starts");
        return Optional.of(
                Succession.attractors(matrix, input.constraints(), rule(), most, run.seed(), run.threads(), watch));
    }

    private List<CibResult.DescriptorIds> descriptorIds() {
        return input.descriptors().stream()
                .map(d -> new CibResult.DescriptorIds(
                        d.id(), d.variants().stream().map(CibInput.Variant::id).toList()))
                .toList();
    }

    private List<CibResult.Scenario> scenarios(Optional<ConsistentSet> set, Optional<Attractors> attractors) {
        Map<List<Integer>, BigInteger> weights = new HashMap<>();
        attractors.ifPresent(a -> a.list().stream()
                .filter(x -> !x.cycle())
                .forEach(x ->
                        x.weight().ifPresent(w -> weights.put(boxed(x.members().get(0)), w))));
        List<CibResult.Scenario> out = new ArrayList<>();
        for (int[] z : set.map(ConsistentSet::scenarios).orElse(List.of())) {
            Balance balance = Balance.of(matrix, input.constraints(), z);
            Map<String, String> variants = new LinkedHashMap<>();
            for (int j = 0; j < z.length; j++) {
                CibInput.Descriptor d = input.descriptors().get(j);
                variants.put(d.id(), d.variants().get(z[j]).id());
            }
            out.add(new CibResult.Scenario(
                    boxed(z),
                    variants,
                    balance.inconsistency(),
                    balance.margin().isPresent() ? Optional.of(balance.margin().getAsDouble()) : Optional.empty(),
                    balance.totalImpactScore(),
                    Optional.ofNullable(weights.get(boxed(z)))));
        }
        return out;
    }

    private CibResult.SuccessionSummary summary(Attractors a) {
        return new CibResult.SuccessionSummary(
                a.rule().name().toLowerCase(Locale.ROOT), a.exact(), a.starts(), a.sampled(), a.unresolved(), a.seed());
    }

    private List<CibResult.AttractorRow> rows(Attractors a) {
        List<CibResult.AttractorRow> rows = new ArrayList<>();
        for (Attractor x : a.list()) {
            double share = share(a, x);
            double[] interval = a.exact() ? new double[] {share, share} : a.interval(x, Z95);
            rows.add(new CibResult.AttractorRow(
                    x.cycle() ? "cycle" : "fixed",
                    x.members().stream().map(CibRun::boxed).toList(),
                    x.weight(),
                    share,
                    interval[0],
                    interval[1]));
        }
        return rows;
    }

    private static double share(Attractors a, Attractor x) {
        return a.exact()
                ? new java.math.BigDecimal(x.weight().orElseThrow())
                        .divide(new java.math.BigDecimal(a.starts()), java.math.MathContext.DECIMAL64)
                        .doubleValue()
                : x.hits() / (double) a.sampled();
    }

    private List<CibResult.SceneShare> scenes(
            Optional<ConsistentSet> set, Optional<Attractors> attractors, List<int[]> found) {
        List<CibResult.SceneShare> out = new ArrayList<>();
        for (CibInput.SceneRule rule : input.scenes()) {
            Optional<BigInteger> futures = set.map(s -> s.listed()
                    ? BigInteger.valueOf(found.stream().filter(rule::matches).count())
                    : count(rule));
            Optional<Double> share = futures.filter(
                            f -> set.orElseThrow().count().signum() > 0)
                    .map(f -> ratio(f, set.orElseThrow().count()));
            out.add(new CibResult.SceneShare(rule.scene(), futures, share, attractors.flatMap(a -> weight(a, rule))));
        }
        return out;
    }

    /* Futures of a scene that were not all listed: counted again with the scene's variants alone let through. */
    private BigInteger count(CibInput.SceneRule rule) {
        BigInteger sum = BigInteger.ZERO;
        List<Map<Integer, Integer>> patterns = rule.patterns();
        for (int subset = 1; subset < 1 << Math.min(10, patterns.size()); subset++) {
            Map<Integer, Integer> both = new LinkedHashMap<>();
            for (int p = 0; p < patterns.size(); p++) {
                if ((subset >> p & 1) != 0) {
                    patterns.get(p).forEach((j, mask) -> both.merge(j, mask, (a, b) -> a & b));
                }
            }
            BigInteger n = only(both);
            sum = Integer.bitCount(subset) % 2 == 1 ? sum.add(n) : sum.subtract(n);
        }
        return sum;
    }

    private BigInteger only(Map<Integer, Integer> pattern) {
        Constraints filter = input.constraints();
        for (Map.Entry<Integer, Integer> e : pattern.entrySet()) {
            int j = e.getKey();
            for (int b = 0; b < matrix.size(j); b++) {
                if ((e.getValue() >> b & 1) == 0) {
                    filter = filter.forbid(matrix.first(j) + b, matrix.first(j) + b);
                }
            }
        }
        return consistent(filter, true).count();
    }

    private Optional<Double> weight(Attractors a, CibInput.SceneRule rule) {
        double all = 0;
        double mine = 0;
        for (Attractor x : a.list()) {
            if (!x.cycle()) {
                double share = share(a, x);
                all += share;
                mine += rule.matches(x.members().get(0)) ? share : 0;
            }
        }
        return all > 0 ? Optional.of(mine / all) : Optional.empty();
    }

    static double ratio(BigInteger a, BigInteger b) {
        return new java.math.BigDecimal(a)
                .divide(new java.math.BigDecimal(b), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    static List<CibResult.Lever> levers(CibInput input, CrossImpactMatrix matrix, Rule rule, List<int[]> found) {
        List<CibResult.Lever> out = new ArrayList<>();
        for (int from = 0; from < found.size() && found.size() <= MOST_FUTURES; from++) {
            for (int to = 0; to < found.size(); to++) {
                if (from == to) {
                    continue;
                }
                List<List<String>> sets =
                        Levers.between(matrix, input.constraints(), rule, found.get(from), found.get(to)).stream()
                                .map(set -> Arrays.stream(set)
                                        .mapToObj(
                                                j -> input.descriptors().get(j).id())
                                        .toList())
                                .toList();
                out.add(new CibResult.Lever(from, to, sets));
            }
        }
        return out;
    }

    static List<CibResult.TippingRow> tipping(
            CibInput input, CrossImpactMatrix matrix, double threshold, List<int[]> found, int threads) {
        ConsistencySolver.Limits limits = new ConsistencySolver.Limits(
                MOST_NEAR, Ranking.MARGIN, ConsistencySolver.Limits.STANDARD.nodes(), false, 10_000);
        List<int[]> near;
        try {
            near = ConsistencySolver.solve(
                            matrix, input.constraints(), threshold + TIPPING_STEPS, limits, threads, Watch.NONE)
                    .scenarios();
        } catch (SearchTooLarge e) {
            near = List.of();
        }
        List<CibResult.TippingRow> out = new ArrayList<>();
        for (Tipping t : Tipping.of(matrix, input.constraints(), threshold, found, near, TIPPING_STEPS)) {
            int j = input.descriptorOf(t.target());
            Optional<CibInput.Judgement> judged = input.judgement(t.source(), j);
            boolean plausible = judged.isPresent()
                    && t.change() <= 1
                    && Spread.confidence(judged.get().basis().confidence()) < 1;
            if (judged.isPresent()) {
                out.add(new CibResult.TippingRow(
                        name(input, t.source()),
                        name(input, t.target()),
                        t.from(),
                        t.to(),
                        boxed(t.scenario()),
                        t.adds() ? "adds" : "removes",
                        plausible));
            }
        }
        return out;
    }

    static String name(CibInput input, int variant) {
        return input.descriptor(variant).id() + "." + input.variant(variant).id();
    }

    private List<Double> sums(boolean active) {
        double[] sums = new double[matrix.descriptors()];
        int[] owner = Influence.owners(matrix);
        for (int u = 0; u < owner.length; u++) {
            for (int v = 0; v < owner.length; v++) {
                if (owner[u] != owner[v]) {
                    sums[active ? owner[u] : owner[v]] += Math.abs(matrix.impact(u, v));
                }
            }
        }
        return Arrays.stream(sums).boxed().toList();
    }

    static List<Integer> boxed(int[] z) {
        return Arrays.stream(z).boxed().toList();
    }
}
