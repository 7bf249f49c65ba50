package org.mizan.cib;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mizan.casefile.Columns;
import org.mizan.casefile.Reading;
import org.mizan.casefile.RowReader;
import org.mizan.casefile.TreeReader;
import org.mizan.model.Case;
import org.mizan.model.Scene;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.table.Table;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;

/** Reads {@code cib/descriptors.yaml}, {@code cib/impacts.csv}, {@code cib/constraints.csv} and the {@code cib} recognisers of scenes. */
final class CibReader {
    static final String DESCRIPTORS = "cib/descriptors.yaml";
    static final String IMPACTS = "cib/impacts.csv";
    static final String CONSTRAINTS = "cib/constraints.csv";

    private static final double LARGEST = 1000;

    private final Case c;
    private final Problems problems = new Problems();
    private final Reading reading;
    private final Map<String, Integer> descriptorAt = new LinkedHashMap<>();
    private final List<CibInput.Descriptor> descriptors = new ArrayList<>();
    private final List<Integer> fixed = new ArrayList<>();
    private final List<CibInput.Judgement> judgements = new ArrayList<>();
    private final List<CibInput.Exclusion> exclusions = new ArrayList<>();
    private int[] first = new int[1];

    private CibReader(Case c) {
        this.c = c;
        reading = Reading.of(c, problems);
    }

    static Loaded<CibInput> read(Case c) {
        return new CibReader(c).read();
    }

    private Loaded<CibInput> read() {
        Optional<Node.Tree> tree = c.tree(DESCRIPTORS);
        if (tree.isEmpty()) {
            problems.unfinished(Cib.class, "no-descriptors", FilePos.of(DESCRIPTORS));
            return Loaded.unfinished(problems);
        }
        reading.tree(tree.get()).things().forEach(this::descriptor);
        if (tooLarge(tree.get().at())) {
            return Loaded.failed(problems.all());
        }
        first = new int[descriptors.size() + 1];
        for (int j = 0; j < descriptors.size(); j++) {
            first[j + 1] = first[j] + descriptors.get(j).variants().size();
        }
        c.table(IMPACTS).ifPresent(this::impacts);
        c.table(CONSTRAINTS).ifPresent(this::constraints);
        List<CibInput.SceneRule> scenes = scenes();
        if (problems.hasErrors()) {
            return Loaded.failed(problems.all());
        }
        if (judgements.isEmpty()) {
            problems.unfinished(Cib.class, "no-impacts", FilePos.of(IMPACTS));
            return Loaded.unfinished(problems);
        }
        warnOfGaps();
        return Loaded.of(build(scenes), problems);
    }

    private CibInput build(List<CibInput.SceneRule> scenes) {
        int[] sizes = descriptors.stream().mapToInt(d -> d.variants().size()).toArray();
        int dim = first[sizes.length];
        double[] cells = new double[dim * dim];
        for (CibInput.Judgement judged : judgements) {
            for (int b = 0; b < judged.values().size(); b++) {
                cells[judged.source() * dim + first[judged.target()] + b] =
                        judged.values().get(b);
            }
        }
        CrossImpactMatrix matrix = CrossImpactMatrix.of(sizes, cells);
        Constraints constraints = Constraints.none(matrix);
        for (int j = 0; j < sizes.length; j++) {
            constraints = constraints.allow(j, fixed.get(j));
        }
        for (CibInput.Exclusion e : exclusions) {
            constraints = e.implies() ? constraints.imply(e.one(), e.other()) : constraints.forbid(e.one(), e.other());
        }
        return new CibInput(descriptors, matrix, constraints, judgements, exclusions, scenes, Optional.empty());
    }

    private void descriptor(String id, TreeReader tree) {
        tree.only("name", "text", "variants", "fixed", "sources", "confidence", "reason");
        List<CibInput.Variant> variants = variants(tree);
        if (variants.isEmpty()) {
            problems.unfinished(Cib.class, "no-variants", tree.at(), Arg.code(id));
        } else if (variants.size() > CrossImpactMatrix.MAX_VARIANTS) {
            problems.error(
                    Cib.class,
                    "too-many-variants",
                    tree.at(),
                    Arg.code(id),
                    Arg.of(variants.size()),
                    Arg.of(CrossImpactMatrix.MAX_VARIANTS));
        }
        List<String> ids = variants.stream().map(CibInput.Variant::id).toList();
        int allowed = 0;
        for (Cell word : tree.words("fixed")) {
            int at = ids.indexOf(word.value());
            if (at < 0) {
                unknownVariant(id, word.value(), word.at(), ids);
            } else {
                allowed |= 1 << at;
            }
        }
        descriptorAt.put(id, descriptors.size());
        fixed.add(allowed == 0 ? -1 : allowed);
        descriptors.add(
                new CibInput.Descriptor(id, tree.requiredText("name"), tree.text("text"), variants, tree.basis()));
    }

    private List<CibInput.Variant> variants(TreeReader tree) {
        List<CibInput.Variant> out = new ArrayList<>();
        Optional<Node> node = tree.node("variants");
        if (node.isPresent() && node.get() instanceof Node.Sequence) {
            Set<String> seen = new LinkedHashSet<>();
            for (Cell word : tree.words("variants")) {
                if (!seen.add(word.value())) {
                    problems.error(Cib.class, "duplicate-variant", word.at(), Arg.code(word.value()));
                }
                out.add(new CibInput.Variant(word.value(), Text.plain(word.value()), Text.NONE));
            }
        } else {
            tree.child("variants").ifPresent(v -> v.keys().forEach(key -> out.add(variant(v, key.value()))));
        }
        return out;
    }

    private CibInput.Variant variant(TreeReader variants, String id) {
        boolean full = variants.node(id)
                .filter(n -> n instanceof Node.Tree t && t.get("name").isPresent())
                .isPresent();
        if (!full) {
            return new CibInput.Variant(id, variants.requiredText(id).orElse(Text.plain(id)), Text.NONE);
        }
        TreeReader tree = variants.child(id).orElseThrow().only("name", "text");
        return new CibInput.Variant(id, tree.requiredText("name"), tree.text("text"));
    }

    private boolean tooLarge(FilePos at) {
        int dim = descriptors.stream().mapToInt(d -> d.variants().size()).sum();
        if (descriptors.isEmpty()) {
            problems.unfinished(Cib.class, "no-descriptors", at);
        } else if (dim > CrossImpactMatrix.MAX_DIMENSION) {
            problems.error(Cib.class, "matrix-too-large", at, Arg.of(dim), Arg.of(CrossImpactMatrix.MAX_DIMENSION));
        } else {
            return descriptors.stream()
                    .anyMatch(d -> d.variants().isEmpty() || d.variants().size() > CrossImpactMatrix.MAX_VARIANTS);
        }
        return true;
    }

    private void impacts(Table table) {
        Columns columns = Columns.required("from", "to").optional("impact").judged();
        for (RowReader row : reading.rows(table, columns)) {
            int source = row.required("from").isPresent() ? variant(row.cell("from")) : -1;
            Optional<Integer> target = row.ref("to", descriptorAt.keySet(), Cib.class, "unknown-descriptor")
                    .map(descriptorAt::get);
            if (!row.isUnfinished("impact") && target.isPresent()) {
                List<Double> values = values(row, target.get());
                if (source >= 0 && !values.isEmpty()) {
                    judgements.add(new CibInput.Judgement(source, target.get(), values, row.basis()));
                    if (first[target.get()] <= source && source < first[target.get() + 1]) {
                        problems.warning(
                                Cib.class, "self-impact", row.cell("from").at());
                    }
                }
            }
        }
    }

    private List<Double> values(RowReader row, int target) {
        List<CibInput.Variant> variants = descriptors.get(target).variants();
        List<Cell> words = row.words("impact");
        List<Double> values = new ArrayList<>();
        for (Cell word : words) {
            number(word).ifPresent(values::add);
        }
        if (words.size() != variants.size()) {
            problems.error(
                    Cib.class,
                    "wrong-impact-count",
                    row.cell("impact").at(),
                    Arg.of(words.size()),
                    Arg.of(variants.size()),
                    Arg.list(variants.stream().map(v -> Arg.code(v.id())).toList()));
            return List.of();
        }
        return values.size() == words.size() ? values : List.of();
    }

    private Optional<Double> number(Cell word) {
        Optional<Double> value = Numbers.parse(word.value());
        if (value.isEmpty()) {
            problems.error(Cib.class, "bad-impact", word.at(), Arg.code(word.value()));
        } else if (Math.abs(value.get()) > LARGEST) {
            problems.error(Cib.class, "impact-too-large", word.at(), Arg.code(word.value()), Arg.of((long) LARGEST));
            return Optional.empty();
        } else if (Numbers.decimals(word.value()) > 6) {
            problems.warning(Cib.class, "impact-rounded", word.at(), Arg.code(word.value()));
        }
        return value;
    }

    /* The variant written as descriptor.variant, numbered among all; -1 after a problem. */
    private int variant(Cell cell) {
        int dot = cell.value().indexOf('.');
        if (dot < 0) {
            problems.error(Cib.class, "not-a-variant", cell.at(), Arg.code(cell.value()));
            return -1;
        }
        String descriptor = cell.value().substring(0, dot);
        String variant = cell.value().substring(dot + 1);
        Integer j = descriptorAt.get(descriptor);
        if (j == null) {
            problems.unknown(
                    message("unknown-descriptor", Arg.code(descriptor)),
                    cell.at().part(0, Math.max(1, dot)),
                    descriptor,
                    descriptorAt.keySet());
            return -1;
        }
        List<String> ids =
                descriptors.get(j).variants().stream().map(CibInput.Variant::id).toList();
        int at = ids.indexOf(variant);
        if (at < 0) {
            unknownVariant(descriptor, variant, cell.at().part(dot + 1, Math.max(1, variant.length())), ids);
            return -1;
        }
        return first[j] + at;
    }

    private void unknownVariant(String descriptor, String variant, FilePos at, List<String> known) {
        problems.unknown(message("unknown-variant", Arg.code(descriptor), Arg.code(variant)), at, variant, known);
    }

    private void constraints(Table table) {
        Columns columns = Columns.required("from", "to", "kind").judged();
        for (RowReader row : reading.rows(table, columns)) {
            Optional<String> kind = row.ref("kind", List.of("excludes", "implies"), Cib.class, "unknown-constraint");
            int one = row.required("from").isPresent() ? variant(row.cell("from")) : -1;
            int other = row.required("to").isPresent() ? variant(row.cell("to")) : -1;
            if (kind.isPresent() && one >= 0 && other >= 0) {
                exclusions.add(new CibInput.Exclusion(one, other, kind.get().equals("implies"), row.basis()));
            }
        }
    }

    /* A section in which some variants were judged and others not is probably unfinished. */
    private void warnOfGaps() {
        int n = descriptors.size();
        Map<Integer, List<CibInput.Judgement>> sections = new LinkedHashMap<>();
        for (CibInput.Judgement judged : judgements) {
            int i = descriptorOf(judged.source());
            sections.computeIfAbsent(i * n + judged.target(), k -> new ArrayList<>())
                    .add(judged);
        }
        sections.forEach((section, rows) -> {
            CibInput.Descriptor from = descriptors.get(section / n);
            Set<Integer> judged = new LinkedHashSet<>();
            rows.forEach(r -> judged.add(r.source() - first[section / n]));
            List<Arg> missing = IntStream.range(0, from.variants().size())
                    .filter(a -> !judged.contains(a))
                    .<Arg>mapToObj(a ->
                            Arg.code(from.id() + "." + from.variants().get(a).id()))
                    .toList();
            if (!missing.isEmpty()) {
                problems.warning(
                        Cib.class,
                        "missing-rows",
                        rows.get(0).basis().at(),
                        Arg.list(missing),
                        Arg.code(descriptors.get(section % n).id()));
            }
        });
    }

    private int descriptorOf(int variant) {
        int j = 0;
        while (first[j + 1] <= variant) {
            j++;
        }
        return j;
    }

    private List<CibInput.SceneRule> scenes() {
        List<CibInput.SceneRule> rules = new ArrayList<>();
        for (Scene scene : c.scenes().values()) {
            Node node = scene.recognisers().get("cib");
            if (node != null) {
                List<Node> items = node instanceof Node.Sequence s ? s.items() : List.of(node);
                List<Map<Integer, Integer>> patterns = new ArrayList<>();
                items.forEach(item -> pattern(item).ifPresent(patterns::add));
                rules.add(new CibInput.SceneRule(scene.id(), patterns));
            }
        }
        return rules;
    }

    private Optional<Map<Integer, Integer>> pattern(Node node) {
        if (!(node instanceof Node.Tree tree)) {
            problems.error(Cib.class, "bad-recogniser", node.at());
            return Optional.empty();
        }
        Map<Integer, Integer> pattern = new LinkedHashMap<>();
        TreeReader reader = reading.tree(tree);
        for (Cell key : reader.keys()) {
            Integer j = descriptorAt.get(key.value());
            if (j == null) {
                problems.unknown(
                        message("unknown-descriptor", Arg.code(key.value())),
                        key.at(),
                        key.value(),
                        descriptorAt.keySet());
                continue;
            }
            List<String> ids = descriptors.get(j).variants().stream()
                    .map(CibInput.Variant::id)
                    .toList();
            int mask = 0;
            for (Cell word : reader.words(key.value())) {
                if (ids.contains(word.value())) {
                    mask |= 1 << ids.indexOf(word.value());
                } else {
                    unknownVariant(key.value(), word.value(), word.at(), ids);
                }
            }
            pattern.put(j, mask);
        }
        return Optional.of(pattern);
    }

    static Message message(String key, Arg... args) {
        return Message.of(Cib.class, key, args);
    }
}
