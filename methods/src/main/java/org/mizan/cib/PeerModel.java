package org.mizan.cib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mizan.model.Basis;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.text.Text;

/** Builds an input from what a peer's file holds: names and a square matrix. */
final class PeerModel {
    private PeerModel() {}

    /**
     * @param lineOf line of each descriptor
     * @param extras texts of a ScenarioWizard project; its blocks become reasons
     */
    static Loaded<CibInput> build(
            String file,
            List<String> names,
            List<List<String>> variants,
            List<Integer> lineOf,
            double[] cells,
            CibInput.ScwExtras extras,
            Problems problems) {
        check(file, names, variants, lineOf, problems);
        if (problems.hasErrors()) {
            return Loaded.failed(problems.all());
        }
        CrossImpactMatrix matrix;
        try {
            matrix = CrossImpactMatrix.of(variants.stream().mapToInt(List::size).toArray(), cells);
        } catch (IllegalArgumentException e) {
            problems.error(Cib.class, "matrix-out-of-range", FilePos.of(file));
            return Loaded.failed(problems.all());
        }
        if (matrix.rounded()) {
            problems.warning(Cib.class, "matrix-rounded", FilePos.of(file));
        }
        List<CibInput.Descriptor> descriptors = descriptors(file, names, variants, lineOf, extras);
        List<CibInput.Judgement> judgements = judgements(file, matrix, lineOf, extras);
        for (int j = 0; j < names.size(); j++) {
            if (matrix.influences(j, j)) {
                problems.warning(Cib.class, "self-impact", new FilePos(file, lineOf.get(j), 1, 1));
            }
        }
        return Loaded.of(
                new CibInput(
                        descriptors,
                        matrix,
                        Constraints.none(matrix),
                        judgements,
                        List.of(),
                        List.of(),
                        extras.colours().isEmpty() ? Optional.empty() : Optional.of(extras)),
                problems);
    }

    private static void check(
            String file, List<String> names, List<List<String>> variants, List<Integer> lineOf, Problems problems) {
        for (int j = 0; j < names.size(); j++) {
            FilePos at = new FilePos(file, lineOf.get(j), 1, 1);
            int size = variants.get(j).size();
            if (size == 0) {
                problems.error(Cib.class, "no-variants", at, Arg.code(names.get(j)));
            } else if (size > CrossImpactMatrix.MAX_VARIANTS) {
                problems.error(
                        Cib.class,
                        "too-many-variants",
                        at,
                        Arg.code(names.get(j)),
                        Arg.of(size),
                        Arg.of(CrossImpactMatrix.MAX_VARIANTS));
            }
        }
    }

    private static List<CibInput.Descriptor> descriptors(
            String file,
            List<String> names,
            List<List<String>> variants,
            List<Integer> lineOf,
            CibInput.ScwExtras extras) {
        PeerNames ids = new PeerNames();
        List<CibInput.Descriptor> out = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            PeerNames variantIds = new PeerNames();
            List<CibInput.Variant> states = new ArrayList<>();
            for (int b = 0; b < variants.get(j).size(); b++) {
                String name = variants.get(j).get(b);
                String id = variantIds.id(name, "v" + (b + 1));
                states.add(new CibInput.Variant(id, Text.plain(name.isEmpty() ? id : name), Text.NONE));
            }
            String id = ids.id(names.get(j), "d" + (j + 1));
            out.add(new CibInput.Descriptor(
                    id,
                    Text.plain(names.get(j).isEmpty() ? id : names.get(j)),
                    text(extras, j + 1),
                    states,
                    Basis.none(new FilePos(file, lineOf.get(j), 1, 1))));
        }
        return out;
    }

    private static Text text(CibInput.ScwExtras extras, int block) {
        boolean there =
                block < extras.texts().size() && !extras.texts().get(block).isBlank();
        return there ? Text.plain(extras.texts().get(block)) : Text.NONE;
    }

    /* Rows of sections that hold anything; a section's text is the reason of its rows. */
    private static List<CibInput.Judgement> judgements(
            String file, CrossImpactMatrix m, List<Integer> lineOf, CibInput.ScwExtras extras) {
        List<CibInput.Judgement> out = new ArrayList<>();
        int n = m.descriptors();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Text reason = text(extras, 1 + n + i * n + j);
                if (!filled(m, i, j) && reason.isEmpty()) {
                    continue;
                }
                Basis basis =
                        new Basis(List.of(), OptionalDouble.empty(), reason, new FilePos(file, lineOf.get(i), 1, 1));
                for (int u = m.first(i); u < m.first(i + 1); u++) {
                    List<Double> values = new ArrayList<>();
                    for (int v = m.first(j); v < m.first(j + 1); v++) {
                        values.add(m.impact(u, v));
                    }
                    out.add(new CibInput.Judgement(u, j, values, basis));
                }
            }
        }
        return out;
    }

    private static boolean filled(CrossImpactMatrix m, int i, int j) {
        for (int u = m.first(i); u < m.first(i + 1); u++) {
            for (int v = m.first(j); v < m.first(j + 1); v++) {
                if (m.cell(u, v) != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
