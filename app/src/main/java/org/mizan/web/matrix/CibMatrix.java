package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.casefile.Reading;
import org.mizan.casefile.TreeReader;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.text.Text;

/** Cross-impacts: how each variant pushes each variant of the other descriptors. A row of the file answers for all variants of one descriptor. */
final class CibMatrix implements MatrixKind {
    private static final String DESCRIPTORS = "cib/descriptors.yaml";
    private static final String IMPACTS = "cib/impacts.csv";
    private static final int STRONGEST = 3;
    private static final double LARGEST = 1000;

    @Override
    public String id() {
        return "cib";
    }

    @Override
    public Optional<Matrix> of(Case c, boolean all) {
        Reading reading = Reading.of(c, new Problems());
        Map<String, TreeReader> descriptors =
                c.tree(DESCRIPTORS).map(t -> reading.tree(t).things()).orElse(Map.of());
        List<Matrix.Band> bands = new ArrayList<>();
        List<Matrix.Line> rows = new ArrayList<>();
        List<Matrix.Column> columns = new ArrayList<>();
        descriptors.forEach((id, descriptor) -> {
            Map<String, Text> variants = variants(descriptor);
            int part = 0;
            for (Map.Entry<String, Text> v : variants.entrySet()) {
                String whole = id + "." + v.getKey();
                Matrix.Line line =
                        new Matrix.Line(whole, v.getValue(), Text.NONE, bands.size(), Map.of("from", whole), id);
                rows.add(line);
                Matrix.Line head = new Matrix.Line(whole, v.getValue(), Text.NONE, bands.size(), Map.of("to", id), id);
                columns.add(new Matrix.Column(head, "impact", part++, variants.size(), 0));
            }
            bands.add(new Matrix.Band(id, descriptor.text("name").orElse(Text.plain(id))));
        });
        Matrix.Scale scale = Matrix.Scale.whole("cib", -STRONGEST, STRONGEST, true, true);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Matrix(
                        id(),
                        "cib",
                        IMPACTS,
                        List.of("from", "to"),
                        Lines.header("from", "to", "impact"),
                        c.table(IMPACTS),
                        bands,
                        rows,
                        bands,
                        columns,
                        // Published matrices go beyond the usual scale and have fractions.
                        List.of(new Matrix.Scale("cib", -LARGEST, LARGEST, true, false, scale.values(), List.of())),
                        0));
    }

    private static Map<String, Text> variants(TreeReader descriptor) {
        Map<String, Text> variants = new LinkedHashMap<>();
        Optional<Node> node = descriptor.node("variants");
        if (node.isPresent() && node.get() instanceof Node.Sequence) {
            descriptor.words("variants").forEach(w -> variants.put(w.value(), Text.plain(w.value())));
        } else {
            descriptor
                    .child("variants")
                    .ifPresent(v -> v.keys()
                            .forEach(key -> variants.put(
                                    key.value(), name(v, key.value()).orElse(Text.plain(key.value())))));
        }
        return variants;
    }

    private static Text name(TreeReader variants, String id) {
        boolean full = variants.node(id)
                .filter(n -> n instanceof Node.Tree t && t.get("name").isPresent())
                .isPresent();
        return full ? variants.child(id).orElseThrow().text("name") : variants.text(id);
    }
}
