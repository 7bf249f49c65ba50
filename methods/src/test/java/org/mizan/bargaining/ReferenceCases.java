package org.mizan.bargaining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.table.YamlReader;

/** The published cases of this method, found by walking the folder. */
final class ReferenceCases {

    private ReferenceCases() {}

    /** A case with what is known of its results. */
    record Reference(Path folder, Case c, Node.Tree expected) {
        @Override
        public String toString() {
            return folder.getFileName().toString();
        }

        BargainingInput input() {
            return input(Settings.standard(Plan.OPTIONS));
        }

        BargainingInput input(Settings settings) {
            Loaded<BargainingInput> loaded = new Bargaining().input(c, settings);
            return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
        }

        Optional<Node.Tree> part(String key) {
            return expected.get(key).map(n -> (Node.Tree) n);
        }
    }

    /** Where the repository's folder of this name lies, from whatever module the tests run in. */
    static Path folder(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve(name))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("no folder " + name);
        }
        return at.resolve(name);
    }

    static Stream<Reference> all() throws IOException {
        try (Stream<Path> folders = Files.list(folder("reference/bargaining"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream().map(ReferenceCases::read);
        }
    }

    private static Reference read(Path folder) {
        Loaded<Case> loaded = CaseFolder.read(folder, List.of());
        Case c = loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
        return new Reference(folder, c, tree(folder.resolve("expected.yaml")));
    }

    private static Node.Tree tree(Path file) {
        try {
            Problems problems = new Problems();
            SourceFile source = SourceFile.decode("expected.yaml", Files.readAllBytes(file), problems)
                    .orElseThrow();
            return YamlReader.read(source, problems).orElseThrow(() -> new AssertionError(problems.all()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static double number(Node.Tree tree, String key) {
        return Double.parseDouble(word(tree, key));
    }

    static String word(Node.Tree tree, String key) {
        return ((Node.Scalar) tree.get(key).orElseThrow()).value();
    }

    static double[] numbers(Node node) {
        return ((Node.Sequence) node)
                .items().stream()
                        .mapToDouble(n -> Double.parseDouble(((Node.Scalar) n).value()))
                        .toArray();
    }

    static double[] numbers(Node.Tree tree, String key) {
        return numbers(tree.get(key).orElseThrow());
    }

    static List<double[]> rows(Node.Tree tree, String key) {
        List<double[]> rows = new ArrayList<>();
        ((Node.Sequence) tree.get(key).orElseThrow()).items().forEach(n -> rows.add(numbers(n)));
        return rows;
    }

    static List<Node.Tree> trees(Node.Tree tree, String key) {
        return ((Node.Sequence) tree.get(key).orElseThrow())
                .items().stream().map(n -> (Node.Tree) n).toList();
    }
}
