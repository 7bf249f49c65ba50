package org.mizan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mizan.engine.Json;
import org.mizan.engine.Manifest;
import org.mizan.text.Arg;

/** Manifests on disk. */
final class ManifestFile {
    private static final long LARGEST = 1L << 20;

    private ManifestFile() {}

    /** Keeps the manifest of a run under {@code out/runs} of its case; a case that cannot be written to is no reason to fail. */
    static void store(Path root, Manifest manifest, Console console) {
        String name = manifest.caseId() + "-"
                + Integer.toHexString(
                        manifest.results().hashCode() ^ manifest.ensembles().hashCode());
        try {
            Path runs = Files.createDirectories(root.resolve("out").resolve("runs"));
            write(runs.resolve(name + ".json"), manifest);
        } catch (IOException e) {
            console.tell("manifest-not-kept", Arg.code(root.resolve("out").toString()));
        }
    }

    /** Writes a manifest whole or not at all. */
    static void write(Path file, Manifest manifest) throws IOException {
        Path half = Files.createTempFile(file.toAbsolutePath().getParent(), ".manifest-", ".tmp");
        try {
            Files.writeString(half, Json.pretty(manifest));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Reads a manifest; anything else is told plainly. */
    static Manifest read(String given) {
        Path file = CasePath.of(given);
        if (!Files.isRegularFile(file)) {
            throw new UsageException(Console.message("no-such-file", Arg.code(given)));
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new UsageException(Console.message("not-a-manifest", Arg.code(given)));
            }
            Manifest manifest = Json.read(Files.readString(file), Manifest.class);
            if (manifest.manifest() != Manifest.FORMAT) {
                throw new UsageException(Console.message(
                        "manifest-format", Arg.code(given), Arg.of(manifest.manifest()), Arg.of(Manifest.FORMAT)));
            }
            return manifest;
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new UsageException(Console.message("not-a-manifest", Arg.code(given)));
        }
    }
}
