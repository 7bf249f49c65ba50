package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.casefile.Reading;
import org.mizan.table.Node;
import org.mizan.table.Row;
import org.mizan.table.Table;

/**
 * Finds every value of a case that names other things: by the declarations of its parts, and by a short list of what methods' files name. Overlays are
 * shaped like the case, and so are their sites.
 */
final class Sites {
    /** Columns of methods' tables that name things. */
    private static final Map<String, Map<String, Target>> TABLES = Map.of(
            "quotations.csv", Map.of("source", Target.SOURCES),
            "mactor/influence.csv", Map.of("from", Target.ACTORS, "to", Target.ACTORS),
            "mactor/positions.csv", Map.of("actor", Target.ACTORS, "objective", Target.ISSUES),
            "bargaining/positions.csv", Map.of("actor", Target.ACTORS, "issue", Target.ISSUES, "phase", Target.PHASES),
            "ach/evidence.csv", Map.of("claim", Target.CLAIMS, "hypothesis", Target.HYPOTHESES),
            "micmac/influence.csv", Map.of("from", Target.VARIABLES, "to", Target.VARIABLES),
            "cib/impacts.csv", Map.of("from", Target.DESCRIPTORS, "to", Target.DESCRIPTORS),
            "cib/constraints.csv", Map.of("from", Target.DESCRIPTORS, "to", Target.DESCRIPTORS));

    private final List<Site> found = new ArrayList<>();

    private Sites() {}

    /** In the order of the files. */
    static List<Site> of(Manuscript files) {
        Sites sites = new Sites();
        for (String file : files.files()) {
            String[] parts = file.split("/", 3);
            boolean overlay = parts.length == 3 && parts[0].equals("overlays");
            String base = overlay ? parts[2] : file;
            files.table(file).ifPresent(t -> sites.table(file, base, t));
            files.tree(file).ifPresent(t -> sites.tree(file, base, t, overlay));
        }
        return sites.found;
    }

    private void table(String file, String base, Table table) {
        Optional<Part> part =
                Parts.ALL.stream().filter(p -> p.file().equals(base)).findFirst();
        List<String> keys = Reading.keys(table);
        for (Row row : table.rows()) {
            Map<String, String> key = new LinkedHashMap<>();
            keys.forEach(k -> key.put(k, row.cell(k).value()));
            row.cells().forEach((column, cell) -> {
                if (!cell.isEmpty()) {
                    cell(file, base, part, column, cell.value(), key);
                }
            });
        }
    }

    private void cell(
            String file, String base, Optional<Part> part, String column, String value, Map<String, String> key) {
        Optional<Kind> kind = part.flatMap(p -> p.field(column)).map(Field::kind);
        Target method = TABLES.getOrDefault(base, Map.of()).get(column);
        if (column.equals("sources")) {
            add(file, key, List.of(column), value, Site.Style.CITATIONS, List.of(Target.SOURCES));
        } else if (method != null) {
            boolean dotted = method == Target.DESCRIPTORS && value.contains(".");
            add(file, key, List.of(column), value, dotted ? Site.Style.DOTTED : Site.Style.WORDS, List.of(method));
        } else if (kind.isPresent()) {
            named(kind.get()).ifPresent(t -> add(file, key, List.of(column), value, Site.Style.WORDS, t));
            if (part.get() == Parts.RELATIONS && column.equals("on")) {
                add(file, key, List.of(column), value, Site.Style.WORDS, List.of(Target.ISSUES));
            }
        } else if (column.equals("id") && file.startsWith("overlays/")) {
            part.flatMap(Part::target)
                    .ifPresent(t -> add(file, key, List.of(column), value, Site.Style.WORDS, List.of(t)));
        }
    }

    private static Optional<List<Target>> named(Kind kind) {
        if (kind instanceof Kind.Ref ref) {
            return Optional.of(ref.targets());
        }
        return kind instanceof Kind.Refs refs ? Optional.of(refs.targets()) : Optional.empty();
    }

    private void tree(String file, String base, Node.Tree tree, boolean overlay) {
        Optional<Part> part =
                Parts.ALL.stream().filter(p -> p.file().equals(base)).findFirst();
        if (part.isPresent() && part.get().shape() == Part.Shape.THINGS) {
            tree.entries().forEach((id, entry) -> {
                if (overlay) {
                    part.get().target().ifPresent(t -> key(file, List.of(id), id, t));
                }
                if (entry.value() instanceof Node.Tree item) {
                    item.entries().forEach((name, e) -> field(file, part, List.of(id, name), e.value()));
                }
            });
        } else if (base.equals("overlay.yaml")) {
            tree.get("extends").ifPresent(n -> words(file, List.of("extends"), n, List.of(Target.OVERLAYS)));
        } else if (base.startsWith("gmcr/")) {
            tree.entries().forEach((name, e) -> conflict(file, List.of(name), e.value(), false));
        } else {
            tree.entries().forEach((name, e) -> field(file, part, List.of(name), e.value()));
        }
    }

    private void field(String file, Optional<Part> part, List<String> path, Node node) {
        String name = path.get(path.size() - 1);
        Optional<Kind> kind =
                part.filter(p -> path.size() <= 2).flatMap(p -> p.field(name)).map(Field::kind);
        if (name.equals("sources") || name.equals("expectation-source")) {
            scalars(path, node, (p, v) -> add(file, Map.of(), p, v, Site.Style.CITATIONS, List.of(Target.SOURCES)));
        } else if (kind.flatMap(Sites::named).isPresent()) {
            words(file, path, node, named(kind.get()).get());
        } else if (kind.isPresent()
                && kind.get() instanceof Kind.MapOf map
                && !Target.named(map.keys()).isEmpty()) {
            keys(file, path, node, Target.named(map.keys()).get(0));
        } else if (name.equals("person")) {
            words(file, path, node, List.of(Target.PERSONS));
        } else if (name.equals("balance.group") && path.contains("settings")) {
            scalars(path, node, (p, v) -> add(file, Map.of(), p, v, Site.Style.COMMAS, List.of(Target.ACTORS)));
        } else {
            below(path, node, (p, n) -> field(file, Optional.empty(), p, n));
        }
    }

    /** A conflict names actors wherever it speaks of options, preferences, decision-makers and coalitions. */
    private void conflict(String file, List<String> path, Node node, boolean actors) {
        String name = path.get(path.size() - 1);
        boolean named =
                actors || List.of("actor", "decision-makers", "coalitions").contains(name);
        if (name.equals("sources")) {
            scalars(path, node, (p, v) -> add(file, Map.of(), p, v, Site.Style.CITATIONS, List.of(Target.SOURCES)));
        } else if (name.equals("name") || name.equals("title") || name.equals("reason")) {
            return;
        } else if (node instanceof Node.Scalar && named) {
            words(file, path, node, List.of(Target.ACTORS));
        } else {
            if (path.equals(List.of("preferences"))) {
                keys(file, path, node, Target.ACTORS);
            }
            below(path, node, (p, n) -> conflict(file, p, n, named));
        }
    }

    private void keys(String file, List<String> path, Node node, Target target) {
        if (node instanceof Node.Tree tree) {
            tree.entries().keySet().forEach(k -> key(file, step(path, k), k, target));
        } else if (node instanceof Node.Sequence) {
            below(path, node, (p, n) -> keys(file, p, n, target));
        }
    }

    private void key(String file, List<String> path, String id, Target target) {
        add(file, Map.of(), path, id, Site.Style.KEY, List.of(target));
    }

    private void words(String file, List<String> path, Node node, List<Target> targets) {
        scalars(path, node, (p, v) -> add(file, Map.of(), p, v, Site.Style.WORDS, targets));
    }

    private void add(
            String file,
            Map<String, String> row,
            List<String> path,
            String value,
            Site.Style style,
            List<Target> targets) {
        found.add(new Site(file, row, path, value, style, targets));
    }

    private interface Seen<T> {
        void at(List<String> path, T value);
    }

    private static void scalars(List<String> path, Node node, Seen<String> seen) {
        if (node instanceof Node.Scalar scalar) {
            seen.at(path, scalar.value());
        } else {
            below(path, node, (p, n) -> scalars(p, n, seen));
        }
    }

    private static void below(List<String> path, Node node, Seen<Node> seen) {
        if (node instanceof Node.Tree tree) {
            tree.entries().forEach((k, e) -> seen.at(step(path, k), e.value()));
        } else if (node instanceof Node.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                seen.at(step(path, Integer.toString(i)), list.items().get(i));
            }
        }
    }

    private static List<String> step(List<String> path, String next) {
        List<String> all = new ArrayList<>(path);
        all.add(next);
        return all;
    }
}
