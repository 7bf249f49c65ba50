package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.text.Arg;

/** Where a thing is named, and what must change so that it can be called by another id. */
public final class Uses {
    private final Names names;
    private final Manuscript files;
    private final List<Site> sites;

    Uses(Names names, Manuscript files) {
        this.names = names;
        this.files = files;
        this.sites = Sites.of(files);
    }

    /**
     * A place where a thing is named.
     *
     * @param label of the item or file that names it
     * @param field in which it does
     * @param href where that is edited; empty if in no form
     * @param sure whether the id cannot mean a thing of another kind
     */
    public record Use(String part, Arg label, String field, String href, Site site, boolean sure) {}

    /** Where this thing is named; where an id may also mean something else, only if that is not {@code sure}. */
    List<Use> of(Target target, String id) {
        List<Target> namesakes = names.register().kinds(id);
        List<Use> uses = new ArrayList<>();
        for (Site site : sites) {
            if (site.targets().contains(target) && site.names(id)) {
                boolean sure = namesakes.stream()
                        .noneMatch(t -> t != target && site.targets().contains(t));
                uses.add(use(site, sure));
            }
        }
        return uses;
    }

    private Use use(Site site, boolean sure) {
        String base = site.file().replaceFirst("^overlays/[^/]+/", "");
        boolean overlay = !base.equals(site.file());
        Optional<Part> part =
                Parts.ALL.stream().filter(p -> p.file().equals(base)).findFirst();
        Optional<Item> item = overlay
                ? Optional.empty()
                : part.flatMap(p -> ItemList.of(p, files).stream()
                        .filter(i -> p.shape() == Part.Shape.ROWS
                                ? i.key().equals(site.row())
                                : p.shape() == Part.Shape.ONE
                                        || i.id().equals(site.path().get(0)))
                        .findFirst());
        String field = item.isPresent() && item.get().part().shape() == Part.Shape.THINGS
                ? site.path().get(Math.min(1, site.path().size() - 1))
                : site.path().get(0);
        return new Use(
                part.map(names::label).orElse(base),
                item.map(names::title).orElse(Arg.code(where(site))),
                part.flatMap(p -> p.field(field))
                        .map(f -> names.words().plain("field." + f.label()))
                        .orElse(field),
                item.map(i -> names.href(i.part(), i.token())).orElse(""),
                site,
                sure);
    }

    private static String where(Site site) {
        return site.row().isEmpty()
                ? site.file() + " " + String.join("/", site.path())
                : site.file() + " " + String.join(" ", site.row().values());
    }

    /** One step that gives a thing another id everywhere: the edits as the browser sends them; those of a layer without its own files. */
    List<Map<String, Object>> rename(Item item, String other) {
        String id = item.id();
        Target target = item.part().target().orElseThrow();
        List<Map<String, Object>> edits = new ArrayList<>();
        List<Map<String, Object>> keys = new ArrayList<>();
        for (Use use : of(target, id)) {
            if (use.sure()) {
                (use.site().style() == Site.Style.KEY ? keys : edits)
                        .add(use.site().edit(id, other));
            }
        }
        if (item.part().shape() == Part.Shape.ROWS) {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("type", "cell");
            cell.put("file", item.file());
            cell.put("key", item.key());
            cell.put("column", "id");
            cell.put("before", id);
            cell.put("after", other);
            keys.add(cell);
        } else if (item.part().shape() == Part.Shape.THINGS) {
            keys.add(new Site(item.file(), Map.of(), List.of(id), id, Site.Style.KEY, List.of(target)).edit(id, other));
        }
        keys.sort((a, b) -> Integer.compare(depth(b), depth(a)));
        edits.addAll(keys);
        return following(edits);
    }

    /**
     * Keys change last, the deepest first, so that the paths of the other edits still stand. Where an edit changes what a row is known by, the edits of the
     * same row after it know it by that.
     */
    private static List<Map<String, Object>> following(List<Map<String, Object>> edits) {
        Map<List<Object>, Map<String, Object>> rows = new java.util.HashMap<>();
        for (Map<String, Object> edit : edits) {
            if (edit.get("key") instanceof Map<?, ?> key) {
                Map<String, Object> now = rows.computeIfAbsent(List.of(edit.get("file"), Map.copyOf(key)), k -> {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    key.forEach((column, value) -> copy.put(String.valueOf(column), value));
                    return copy;
                });
                edit.put("key", new LinkedHashMap<>(now));
                if (now.containsKey(edit.get("column"))) {
                    now.put(String.valueOf(edit.get("column")), edit.get("after"));
                }
            }
        }
        return edits;
    }

    private static int depth(Map<String, Object> edit) {
        return edit.get("path") instanceof List<?> path ? path.size() : 0;
    }
}
