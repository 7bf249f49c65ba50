package org.mizan.archive.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a zipped document. Sizes are checked as the zip states them before anything is unpacked, and again as bytes come out, since a zip may lie.
 * Nothing is ever unpacked to a file, and a zip within a zip is never opened.
 */
final class ZipParts implements AutoCloseable {
    private final ZipFile zip;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    static ZipParts open(Path file) throws IOException, Refusal {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            check(zip);
            return new ZipParts(zip);
        } catch (Refusal | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void check(ZipFile zip) throws Refusal {
        if (zip.size() > Bounds.ZIP_ENTRIES) {
            throw Refusal.because("too-many-parts", Bounds.ZIP_ENTRIES);
        }
        long total = 0;
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (!names.add(entry.getName())) {
                throw Refusal.because("part-twice", shown(entry.getName()));
            }
            long size = Math.max(entry.getSize(), 0);
            total += size;
            if (total > Bounds.ZIP_BYTES || isBomb(size, entry.getCompressedSize())) {
                throw Refusal.because("zip-bomb", shown(entry.getName()));
            }
        }
    }

    private static boolean isBomb(long size, long packed) {
        return size > Bounds.ZIP_SMALL && size / Math.max(packed, 1) > Bounds.ZIP_RATIO;
    }

    /** The bytes of this part, if the zip has it. */
    Optional<byte[]> part(String name) throws IOException, Refusal {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                if (out.size() > Bounds.XML_BYTES || isBomb(out.size(), entry.getCompressedSize())) {
                    throw Refusal.because("zip-bomb", shown(name));
                }
            }
        }
        return Optional.of(out.toByteArray());
    }

    private static String shown(String name) {
        String safe = name.codePoints()
                .limit(80)
                .map(c -> Character.isLetterOrDigit(c) || "/._-[] ".indexOf(c) >= 0 ? c : '\ufffd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return safe.isEmpty() ? "?" : safe;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
