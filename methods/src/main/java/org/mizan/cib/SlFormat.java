package org.mizan.cib;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.Format;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;

/** Solution sets of ScenarioWizard: written from a model; read only beside its matrix ({@link SolutionSet}). */
final class SlFormat implements Format<CibInput> {
    private static final int MOST_STARTS = 25_000_000;

    @Override
    public String id() {
        return "sl";
    }

    @Override
    public List<String> extensions() {
        return List.of("sl");
    }

    @Override
    public Loaded<CibInput> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        problems.error(Cib.class, "sl-without-matrix", FilePos.of(fileName));
        return Loaded.failed(problems.all());
    }

    @Override
    public Optional<byte[]> write(CibInput input) {
        CrossImpactMatrix m = input.matrix();
        List<int[]> scenarios;
        try {
            scenarios = ConsistencySolver.solve(
                            m, input.constraints(), 0, ConsistencySolver.Limits.STANDARD, 2, Watch.NONE)
                    .scenarios();
        } catch (SearchTooLarge e) {
            return Optional.empty();
        }
        Map<List<Integer>, BigInteger> weights = new HashMap<>();
        Succession.attractors(m, input.constraints(), Rule.GLOBAL, MOST_STARTS, 1, 2, Watch.NONE)
                .list()
                .forEach(a -> a.weight()
                        .ifPresent(w -> weights.put(CibRun.boxed(a.members().get(0)), w)));
        List<Optional<BigInteger>> each = scenarios.stream()
                .map(z -> Optional.ofNullable(weights.get(CibRun.boxed(z))))
                .toList();
        return Optional.of(SolutionSet.write(m, scenarios, each).getBytes(StandardCharsets.UTF_8));
    }
}
