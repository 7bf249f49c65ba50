package org.mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Format;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.text.Arg;
import org.mizan.text.Text;

/**
 * What a method is to be run on: a case folder, or a peer's file that stands for one.
 *
 * @param root folder that problems' paths are relative to
 * @param surroundings the case; empty if it has errors
 * @param file the peer's file, if it is one
 */
record Subject(Path root, Optional<Case> surroundings, List<Problem> problems, Optional<PeerFile> file) {
    private static final long LARGEST = 64L << 20;

    /** A file of another program. */
    record PeerFile(String name, byte[] content) {}

    static Subject of(String given, List<String> overlays, Analysis<?, ?> method) {
        Path path = CasePath.of(given);
        if (Files.isRegularFile(path) && !path.endsWith(CaseFolder.MAIN_FILE)) {
            return peer(path, given, overlays, method);
        }
        Path root = CasePath.folder(given);
        CaseFolder folder = CaseFolder.open(root);
        CasePath.overlays(folder, overlays);
        Loaded<Case> loaded = folder.read(overlays);
        loaded.value().filter(c -> !method.appliesTo(c)).ifPresent(c -> {
            throw new UsageException(Console.message("method-not-used", Arg.code(method.id()), Arg.code(given)));
        });
        return new Subject(root, loaded.value(), loaded.problems(), Optional.empty());
    }

    private static Subject peer(Path path, String given, List<String> overlays, Analysis<?, ?> method) {
        if (!overlays.isEmpty()) {
            throw new UsageException(Console.message("overlay-on-file"));
        }
        try {
            if (Files.size(path) > LARGEST) {
                throw new UsageException(Console.message("file-too-large", Arg.code(given), Arg.of(LARGEST >> 20)));
            }
            PeerFile file = new PeerFile(path.getFileName().toString(), Files.readAllBytes(path));
            Case bare = Case.bare(Text.plain(file.name), sha256(file.content));
            return new Subject(path.toAbsolutePath().getParent(), Optional.of(bare), List.of(), Optional.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The method's input, with the problems of the case before it. */
    <I> Loaded<I> input(Analysis<I, ?> method, Settings settings) {
        if (file.isPresent()) {
            return read(method);
        }
        return new Loaded<>(surroundings, problems).then(c -> method.input(c, settings));
    }

    private <I> Loaded<I> read(Analysis<I, ?> method) {
        PeerFile peer = file.orElseThrow();
        Format<I> format = method.formats().stream()
                .filter(f -> f.recognises(peer.name, peer.content))
                .findFirst()
                .orElseThrow(() -> new UsageException(Console.message(
                        "unknown-format",
                        Arg.code(peer.name),
                        Arg.list(method.formats().stream()
                                .map(f -> Arg.code(f.id()))
                                .toList()))));
        return format.read(peer.name, peer.content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
