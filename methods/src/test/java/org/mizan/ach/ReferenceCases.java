package org.mizan.ach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mizan.analysis.Run;
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

        AchInput input() {
            return ReferenceCases.input(c);
        }

        AchResult result() {
            return new Ach().solve(input(), Run.of(Settings.standard(new Ach().options())));
        }
    }

    static AchInput input(Case c) {
        Loaded<AchInput> loaded = new Ach().input(c, Settings.standard(new Ach().options()));
        return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
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
        try (Stream<Path> folders = Files.list(folder("reference/ach"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream().map(ReferenceCases::read);
        }
    }

    private static Reference read(Path folder) {
        return new Reference(folder, open(folder), tree(folder.resolve("expected.yaml")));
    }

    static Case open(Path folder) {
        Loaded<Case> loaded = CaseFolder.read(folder, List.of());
        return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    private static Node.Tree tree(Path file) {
        try {
            Problems problems = new Problems();
            SourceFile source = SourceFile.decode("expected.yaml", Files.readAllBytes(file), problems)
                    .orElseThrow();
            return YamlReader.read(source, problems).orElseThrow(() -> new AssertionError(problems.all()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(Node.Tree tree, String key) {
        return Double.parseDouble(((Node.Scalar) tree.get(key).orElseThrow()).value());
    }

    static List<String> words(Node node) {
        return ((Node.Sequence) node)
                .items().stream().map(n -> ((Node.Scalar) n).value()).toList();
    }

    static double[] numbers(Node node) {
        return words(node).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
