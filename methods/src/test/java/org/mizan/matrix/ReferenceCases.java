package org.mizan.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.table.YamlReader;

/** The reference cases of a method that reads matrices, found by walking {@code reference/<method>}. */
public final class ReferenceCases {
    private ReferenceCases() {}

    /** A case with what is known of its results. */
    public record Reference(String name, Case c, Node.Tree expected) {
        public boolean has(String key) {
            return value(key).isPresent();
        }

        public Optional<Node> value(String key) {
            return expected.get(key).filter(n -> !(n instanceof Node.Scalar s && s.isNull()));
        }

        public double number(String key) {
            return ReferenceCases.number(expected.get(key).orElseThrow());
        }

        public double[] vector(String key) {
            return ReferenceCases.vector(expected.get(key).orElseThrow());
        }

        public double[][] matrix(String key) {
            return ReferenceCases.matrix(expected.get(key).orElseThrow());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static double number(Node node) {
        return Double.parseDouble(((Node.Scalar) node).value());
    }

    public static double[] vector(Node node) {
        return ((Node.Sequence) node)
                .items().stream().mapToDouble(ReferenceCases::number).toArray();
    }

    public static double[][] matrix(Node node) {
        return ((Node.Sequence) node)
                .items().stream().map(ReferenceCases::vector).toArray(double[][]::new);
    }

    public static Stream<Reference> all(String method) throws IOException {
        try (Stream<Path> folders = Files.list(folder("reference").resolve(method))) {
            return folders.filter(Files::isDirectory).sorted().map(ReferenceCases::read).toList().stream();
        }
    }

    /** Where the repository's folder of this name lies, from whatever module the tests run in. */
    public static Path folder(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve(name))) {
            at = at.getParent();
        }
        return at.resolve(name);
    }

    private static Reference read(Path folder) {
        Loaded<Case> loaded = CaseFolder.read(folder, List.of());
        Case c = loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
        try {
            Problems problems = new Problems();
            SourceFile source = SourceFile.decode(
                            "expected.yaml", Files.readAllBytes(folder.resolve("expected.yaml")), problems)
                    .orElseThrow();
            Node.Tree expected =
                    YamlReader.read(source, problems).orElseThrow(() -> new AssertionError(problems.all()));
            return new Reference(folder.getFileName().toString(), c, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
