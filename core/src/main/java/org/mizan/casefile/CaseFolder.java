package org.mizan.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mizan.model.Case;
import org.mizan.model.Overlay;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;
import org.mizan.text.Arg;
import org.mizan.text.Text;

/**
 * A case folder as it was read once. Nothing is computed twice: {@link #read(List)} lays overlays on the parsed files and gives them a meaning, as often
 * as overlays are to be compared.
 */
public final class CaseFolder {
    /** The file that makes a folder a case. */
    public static final String MAIN_FILE = "case.yaml";

    private static final String OVERLAYS = "overlays/";

    private final Content content;
    private final List<org.mizan.problem.Problem> problems;
    private final Map<String, Overlay> overlays;
    private final String digest;

    private CaseFolder(Content content, Problems problems, String digest) {
        this.content = content;
        this.overlays = overlays(content, problems);
        this.problems = problems.all();
        this.digest = digest;
    }

    private CaseFolder(
            Content content, List<org.mizan.problem.Problem> problems, Map<String, Overlay> overlays, String digest) {
        this.content = content;
        this.problems = problems;
        this.overlays = overlays;
        this.digest = digest;
    }

    /** Whether this is a folder with a {@value #MAIN_FILE}. */
    public static boolean isCase(Path root) {
        return Files.isRegularFile(root.resolve(MAIN_FILE), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Reads and parses the files.
     *
     * @throws UncheckedIOException if the folder cannot be listed or a file cannot be read at all
     */
    public static CaseFolder open(Path root) {
        Problems problems = new Problems();
        try {
            SortedMap<String, SourceFile> files = FolderFiles.read(root, problems);
            String digest = FolderFiles.digest(files);
            return new CaseFolder(Content.parse(files, problems), problems, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest that a folder with these files has, as it is stamped into everything computed from it. */
    public static String digest(SortedMap<String, SourceFile> files) {
        return FolderFiles.digest(files);
    }

    /**
     * This folder with one more overlay that stands in no file: what would be if these files lay in it.
     *
     * @param id of an overlay that the folder does not have
     * @param files text by path within the overlay; {@code overlay.yaml} may be left out
     */
    public CaseFolder trying(String id, Text title, SortedMap<String, String> files) {
        if (overlays.containsKey(id) || !Words.isId(id)) {
            throw new IllegalArgumentException("overlay " + id);
        }
        Problems found = new Problems();
        found.addAll(problems);
        SortedMap<String, SourceFile> sources = new TreeMap<>();
        files.forEach((path, text) -> {
            String whole = OVERLAYS + id + "/" + path;
            sources.put(whole, new SourceFile(whole, text));
        });
        Content more = Content.parse(sources, found);
        SortedMap<String, Table> tables = new TreeMap<>(content.tables());
        tables.putAll(more.tables());
        SortedMap<String, Node.Tree> trees = new TreeMap<>(content.trees());
        trees.putAll(more.trees());
        Map<String, Overlay> all = new LinkedHashMap<>(overlays);
        all.put(id, new Overlay(id, title, Text.NONE, List.of()));
        return new CaseFolder(new Content(tables, trees), found.all(), all, digest);
    }

    /** The case of this folder with these overlays, or everything that is wrong with it. */
    public static Loaded<Case> read(Path root, List<String> overlayIds) {
        return open(root).read(overlayIds);
    }

    /** The overlays that the folder offers, by id. */
    public Map<String, Overlay> overlays() {
        return overlays;
    }

    /** The case with these overlays, laid on in this order after those they extend. */
    public Loaded<Case> read(List<String> overlayIds) {
        Problems found = new Problems();
        found.addAll(problems);
        Set<String> order = order(overlayIds, found);
        return new CaseResolver(laid(order, found), overlays, found).resolve(List.copyOf(order), digest);
    }

    /** A table of the folder with these overlays, as it is written: also one that is no method's, such as {@code relations.csv}. */
    public Optional<Table> table(List<String> overlayIds, String file) {
        Problems ignored = new Problems();
        return Optional.ofNullable(
                laid(order(overlayIds, ignored), ignored).tables().get(file));
    }

    /** These overlays after those they extend. */
    private Set<String> order(List<String> overlayIds, Problems found) {
        Set<String> order = new LinkedHashSet<>();
        for (String id : overlayIds) {
            if (overlays.containsKey(id)) {
                stack(id, order, new LinkedHashSet<>(), found);
            } else {
                found.unknown(
                        Reading.message("unknown-overlay", Words.visible(id)),
                        FilePos.of("overlays"),
                        id,
                        overlays.keySet());
            }
        }
        return order;
    }

    private Content laid(Set<String> order, Problems found) {
        Content laid = content.without(OVERLAYS);
        for (String id : order) {
            Content above = content.below(OVERLAYS + id + "/").without("overlay.yaml");
            laid = laid.overlaid(above, found);
        }
        return laid;
    }

    /** All problems of the folder: of the case as it is and of the case under each of its overlays. */
    public List<org.mizan.problem.Problem> check() {
        Problems all = new Problems();
        all.addAll(read(List.of()).problems());
        overlays.keySet().forEach(id -> all.addAll(read(List.of(id)).problems()));
        return all.all();
    }

    private void stack(String id, Set<String> order, Set<String> path, Problems found) {
        if (order.contains(id)) {
            return;
        }
        if (!path.add(id)) {
            found.error(Reading.class, "overlay-cycle", extendsAt(id), Arg.code(String.join(" → ", path) + " → " + id));
            return;
        }
        overlays.get(id).extended().stream().filter(overlays::containsKey).forEach(e -> stack(e, order, path, found));
        path.remove(id);
        order.add(id);
    }

    private FilePos extendsAt(String id) {
        String file = OVERLAYS + id + "/overlay.yaml";
        return Optional.ofNullable(content.trees().get(file))
                .flatMap(tree -> tree.get("extends"))
                .map(Node::at)
                .orElse(FilePos.of(file));
    }

    private static Map<String, Overlay> overlays(Content content, Problems problems) {
        Content all = content.below(OVERLAYS);
        Set<String> ids = new LinkedHashSet<>();
        List<String> paths = new ArrayList<>(all.trees().keySet());
        paths.addAll(all.tables().keySet());
        for (String path : paths.stream().sorted().toList()) {
            if (path.contains("/")) {
                ids.add(path.substring(0, path.indexOf('/')));
            } else {
                problems.warning(Reading.class, "file-not-read", FilePos.of(OVERLAYS + path));
            }
        }
        if (ids.size() > Limits.OVERLAYS) {
            problems.error(Reading.class, "too-many-overlays", FilePos.of("overlays"), Arg.of(Limits.OVERLAYS));
            return Map.of();
        }
        List<String> languages = Optional.ofNullable(content.trees().get(MAIN_FILE))
                .map(main -> InfoReader.languages(main, new Problems()))
                .orElse(List.of("en"));
        Reading reading = Reading.citingNothing(problems, languages);
        Map<String, Overlay> overlays = new LinkedHashMap<>();
        for (String id : ids) {
            String file = id + "/overlay.yaml";
            if (!Words.isId(id)) {
                problems.error(Reading.class, "bad-id", FilePos.of(OVERLAYS + id), Arg.code(Words.visible(id)));
                continue;
            }
            Optional<Node.Tree> tree = Optional.ofNullable(all.trees().get(file));
            if (tree.isEmpty()) {
                problems.error(Reading.class, "missing-file", FilePos.of(OVERLAYS + file));
            }
            overlays.put(
                    id,
                    tree.map(t -> overlay(id, ids, reading.tree(t)))
                            .orElse(new Overlay(id, Text.plain(id), Text.NONE, List.of())));
        }
        return overlays;
    }

    private static Overlay overlay(String id, Set<String> ids, TreeReader tree) {
        tree.only("title", "why", "extends");
        return new Overlay(
                id,
                tree.requiredText("title"),
                tree.text("why"),
                tree.refs("extends", ids, Reading.class, "unknown-overlay"));
    }
}
