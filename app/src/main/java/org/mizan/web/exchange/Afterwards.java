package org.mizan.web.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.edit.TableEdit;
import org.mizan.casefile.edit.YamlEdit;
import org.mizan.problem.Problem;
import org.mizan.workspace.Edit;
import org.mizan.workspace.Workspace;

/** What would be wrong with a case after an import and is not now; found out on a copy. */
final class Afterwards {
    private static final List<String> READ = List.of(".yaml", ".csv", ".geojson");
    private static final int LEVELS = 7;

    private Afterwards() {}

    static List<Problem> problems(Workspace workspace, List<Edit> edits) {
        Path root = workspace.folder();
        try {
            Path copy = Files.createTempDirectory("mizan-import-");
            try {
                copy(root, copy);
                for (Map.Entry<String, String> file : texts(workspace, edits).entrySet()) {
                    Path to = copy.resolve(file.getKey()).normalize();
                    if (to.startsWith(copy)) {
                        Files.createDirectories(to.getParent());
                        Files.writeString(to, file.getValue());
                    }
                }
                Set<Object> now = new HashSet<>();
                CaseFolder.open(root)
                        .read(List.of())
                        .problems()
                        .forEach(p -> now.add(List.of(p.message(), p.at().file())));
                return CaseFolder.open(copy).read(List.of()).problems().stream()
                        .filter(p -> !now.contains(List.of(p.message(), p.at().file())))
                        .toList();
            } finally {
                delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Workspace workspace, List<Edit> edits) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Edit edit : edits) {
            String now =
                    texts.getOrDefault(edit.file(), workspace.text(edit.file()).orElse(""));
            if (edit instanceof Edit.AddFile e) {
                now = e.text();
            } else if (edit instanceof Edit.ReplaceFile e) {
                now = e.text();
            } else if (edit instanceof Edit.SetValue e) {
                now = YamlEdit.set(now, e.path(), e.after());
            } else if (edit instanceof Edit.AddTable e) {
                TableEdit table = TableEdit.of(now);
                e.columns().stream().filter(c -> !table.columns().contains(c)).forEach(table::addColumn);
                now = table.text();
            } else if (edit instanceof Edit.AddRow e) {
                TableEdit table = TableEdit.of(now);
                table.add(e.values());
                now = table.text();
            }
            texts.put(edit.file(), now);
        }
        return texts;
    }

    /** Copies what a case is read from. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(from, LEVELS)) {
            all.filter(p -> isRead(from.relativize(p))
                            && Files.isRegularFile(p, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .forEach(files::add);
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static boolean isRead(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        String first = relative.getName(0).toString();
        String path = relative.toString();
        return !first.equals("out") && !first.equals("archive") && READ.stream().anyMatch(path::endsWith);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
