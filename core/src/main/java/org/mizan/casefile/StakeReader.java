package org.mizan.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mizan.model.Basis;
import org.mizan.model.Cause;
import org.mizan.model.Hypothesis;
import org.mizan.model.Issue;
import org.mizan.model.Judged;
import org.mizan.model.Scene;
import org.mizan.problem.Nearest;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.text.Text;

/** Reads what is at stake and why: {@code issues.yaml}, {@code scenes.yaml}, {@code hypotheses.yaml}, {@code causes.yaml}. */
final class StakeReader {
    private static final Set<String> SCENE_KEYS = Set.of(
            "name",
            "short",
            "text",
            "tone",
            "drivers",
            "consequences",
            "expectation",
            "expectation-source",
            "beyond-source",
            "sources",
            "confidence",
            "reason");

    private final Reading reading;

    StakeReader(Reading reading) {
        this.reading = reading;
    }

    Map<String, Issue> issues(Node.Tree file) {
        Map<String, Issue> issues = new LinkedHashMap<>();
        reading.tree(file).things().forEach((id, tree) -> {
            tree.only("name", "text", "objective", "scale", "sources", "confidence", "reason");
            issues.put(
                    id,
                    new Issue(
                            id,
                            tree.requiredText("name"),
                            tree.text("text"),
                            tree.text("objective"),
                            tree.child("scale").flatMap(this::scale),
                            tree.basis()));
        });
        return issues;
    }

    private Optional<Issue.Scale> scale(TreeReader tree) {
        tree.only("min", "max", "at");
        List.of("min", "max").forEach(tree::required);
        OptionalDouble min = tree.number("min", -1e9, 1e9);
        OptionalDouble max = tree.number("max", -1e9, 1e9);
        if (min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        if (min.getAsDouble() >= max.getAsDouble()) {
            reading.problems().error(Reading.class, "empty-scale", tree.at());
            return Optional.empty();
        }
        SortedMap<Double, Text> points = new TreeMap<>();
        tree.child("at")
                .ifPresent(at -> at.keys().forEach(key -> {
                    OptionalDouble point = Words.number(key, min.getAsDouble(), max.getAsDouble(), reading.problems());
                    point.ifPresent(p -> points.put(p, at.text(key.value())));
                }));
        return Optional.of(new Issue.Scale(min.getAsDouble(), max.getAsDouble(), points));
    }

    Map<String, Scene> scenes(Node.Tree file) {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        reading.tree(file).things().forEach((id, tree) -> scenes.put(id, scene(id, tree)));
        return scenes;
    }

    private Scene scene(String id, TreeReader tree) {
        Map<String, Node> recognisers = new LinkedHashMap<>();
        for (Cell key : tree.keys()) {
            if (SCENE_KEYS.contains(key.value())) {
                continue;
            }
            // Any other key speaks to the method of that name, unless it is plainly a slip for one of the scene's own.
            if (Nearest.to(key.value(), SCENE_KEYS).isPresent()) {
                reading.problems()
                        .unknown(
                                Reading.message("unknown-key", Words.visible(key.value())),
                                key.at(),
                                key.value(),
                                SCENE_KEYS);
            } else {
                tree.node(key.value()).ifPresent(n -> recognisers.put(key.value(), n));
            }
        }
        Text name = tree.requiredText("name");
        Basis expectation =
                new Basis(tree.citations("expectation-source"), OptionalDouble.empty(), Text.NONE, tree.at());
        return new Scene(
                id,
                name,
                tree.text("short").orElse(name),
                tree.text("text"),
                tree.ref("tone", Vocabulary.TONES, Reading.class, "unknown-tone")
                        .orElse("other"),
                statements(tree, "drivers"),
                statements(tree, "consequences"),
                tree.ref("expectation", Vocabulary.EXPECTATIONS, Reading.class, "unknown-expectation")
                        .map(e -> new Judged<>(e, expectation)),
                tree.flag("beyond-source"),
                recognisers,
                tree.basis());
    }

    private List<Judged<Text>> statements(TreeReader tree, String key) {
        List<Judged<Text>> statements = new ArrayList<>();
        for (TreeReader statement : tree.children(key)) {
            statement.only("text", "sources", "confidence", "reason");
            statements.add(new Judged<>(statement.requiredText("text"), statement.basis()));
        }
        return statements;
    }

    Map<String, Hypothesis> hypotheses(Node.Tree file, Set<String> scenes, Set<String> overlays) {
        Map<String, Hypothesis> hypotheses = new LinkedHashMap<>();
        reading.tree(file).things().forEach((id, tree) -> {
            tree.only("name", "text", "main", "explains", "overlays", "sources", "confidence", "reason");
            hypotheses.put(
                    id,
                    new Hypothesis(
                            id,
                            tree.requiredText("name"),
                            tree.text("text"),
                            tree.flag("main"),
                            tree.ref("explains", scenes, Reading.class, "unknown-scene"),
                            tree.refs("overlays", overlays, Reading.class, "unknown-overlay"),
                            tree.basis()));
        });
        return hypotheses;
    }

    Map<String, Cause> causes(
            Node.Tree file, Set<String> actors, Set<String> events, Set<String> issues, Set<String> scenes) {
        Set<String> effects = new LinkedHashSet<>(file.entries().keySet());
        effects.addAll(issues);
        effects.addAll(scenes);
        Map<String, Cause> causes = new LinkedHashMap<>();
        reading.tree(file).things().forEach((id, tree) -> {
            tree.only("name", "text", "kind", "leads-to", "actors", "events", "sources", "confidence", "reason");
            tree.required("kind");
            causes.put(
                    id,
                    new Cause(
                            id,
                            tree.requiredText("name"),
                            tree.text("text"),
                            tree.ref("kind", Vocabulary.CAUSE_KINDS, Reading.class, "unknown-cause-kind")
                                    .orElse("historical"),
                            tree.refs("leads-to", effects, Reading.class, "unknown-effect"),
                            tree.refs("actors", actors, Reading.class, "unknown-actor"),
                            tree.refs("events", events, Reading.class, "unknown-event"),
                            tree.basis()));
        });
        return causes;
    }
}
