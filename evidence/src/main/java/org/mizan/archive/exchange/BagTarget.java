package org.mizan.archive.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where a bag is written: beside its target under a hidden name, and renamed when it is whole. */
final class BagTarget implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final Optional<ZipOutputStream> zip;
    private final String top;

    /** What was written under a name. */
    record Written(String sha256, long bytes) {}

    private BagTarget(Path target, Path part, Optional<ZipOutputStream> zip, String top) {
        this.target = target;
        this.part = part;
        this.zip = zip;
        this.top = top;
    }

    static BagTarget open(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        String name = absolute.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            Path part = Files.createTempDirectory(absolute.getParent(), ".bag-");
            return new BagTarget(absolute, part, Optional.empty(), "");
        }
        Path part = Files.createTempFile(absolute.getParent(), ".bag-", ".mizan-part");
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE));
        return new BagTarget(
                absolute, part, Optional.of(new ZipOutputStream(out)), name.substring(0, name.length() - 4) + "/");
    }

    Written write(String path, InputStream in) throws IOException {
        if (zip.isPresent()) {
            ZipEntry entry = new ZipEntry(top + path);
            // The same case gives the same bytes, whenever it is packed.
            entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
            zip.get().putNextEntry(entry);
            Written written = copy(in, zip.get());
            zip.get().closeEntry();
            return written;
        }
        Path file = part.resolve(path);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            return copy(in, out);
        }
    }

    private static Written copy(InputStream in, OutputStream out) throws IOException {
        DigestOutputStream sum = new DigestOutputStream(out, sha256());
        long bytes = in.transferTo(sum);
        return new Written(HexFormat.of().formatHex(sum.getMessageDigest().digest()), bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void finish() throws IOException {
        if (zip.isPresent()) {
            zip.get().close();
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        if (zip.isPresent()) {
            zip.get().close();
        }
        if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.walk(part)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
