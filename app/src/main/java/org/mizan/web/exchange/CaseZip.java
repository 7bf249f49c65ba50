package org.mizan.web.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mizan.casefile.CaseFolder;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.text.Arg;
import org.mizan.text.Hidden;

/**
 * Unpacks a case that comes as a zip, from a stranger: every name is looked at before anything is written, every byte is counted while it is. Hidden files
 * and {@code out/} are left out; anything else that a case does not hold is a problem.
 */
final class CaseZip {
    private static final long UNPACKED = 512L << 20;
    private static final long DOCUMENT = 200L << 20;
    private static final long RATIO = 100;
    private static final long UNSUSPICIOUS = 1L << 20;
    private static final int LEVELS = 8;
    private static final int NAME_BYTES = 200;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");
    private static final List<String> TEXTS = List.of(".yaml", ".csv", ".geojson", ".md", ".txt");

    private final Problems problems;
    private final Set<String> seen = new HashSet<>();
    private long unpacked;

    private CaseZip(Problems problems) {
        this.problems = problems;
    }

    /** Unpacks into an empty folder; after an error nothing that is there may be used. */
    static void unpack(Path zip, Path into, Problems problems) {
        try {
            new CaseZip(problems).unpack(zip, into);
        } catch (ZipException | IllegalArgumentException e) {
            problems.error(CaseZip.class, "bad-zip", FilePos.of(""));
        } catch (IOException e) {
            problems.error(CaseZip.class, "zip-not-written", FilePos.of(""));
        }
    }

    private record Item(ZipEntry entry, String path) {}

    private void unpack(Path zip, Path into) throws IOException {
        Set<Long> linked = special(zip);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > Limits.FILES) {
                problems.error(CaseZip.class, "zip-too-many", FilePos.of(""), Arg.of(Limits.FILES));
                return;
            }
            if (!linked.isEmpty()) {
                problems.error(CaseZip.class, "zip-link", FilePos.of(""), Arg.of(linked.size()));
            }
            List<ZipEntry> entries = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
                entries.add(all.nextElement());
            }
            String top = top(entries);
            List<Item> items = new ArrayList<>();
            for (ZipEntry entry : entries) {
                check(entry, top, items);
            }
            if (items.stream().noneMatch(i -> i.path.equals(CaseFolder.MAIN_FILE))) {
                problems.error(CaseZip.class, "zip-no-case", FilePos.of(""), Arg.code(CaseFolder.MAIN_FILE));
            }
            for (Item item : items) {
                if (problems.hasErrors()) {
                    return;
                }
                write(file, item, into);
            }
        }
    }

    /** The one folder that all of it lies in, with a stroke; empty if the case lies at the top. */
    private static String top(List<ZipEntry> entries) {
        Set<String> firsts = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (name.equals(CaseFolder.MAIN_FILE)) {
                return "";
            }
            firsts.add(name.contains("/") ? name.substring(0, name.indexOf('/') + 1) : "");
        }
        firsts.remove("__MACOSX/");
        return firsts.size() == 1 ? firsts.iterator().next() : "";
    }

    private void check(ZipEntry entry, String top, List<Item> items) {
        String name = entry.getName();
        if (!isSafe(name)) {
            problems.error(CaseZip.class, "zip-name", FilePos.of(visible(name)));
            return;
        }
        String path = name.startsWith(top) ? name.substring(top.length()) : name;
        if (entry.isDirectory() || path.isEmpty() || isLeftOut(name) || isLeftOut(path)) {
            return;
        }
        if (!seen.add(Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
            problems.error(CaseZip.class, "zip-twice", FilePos.of(visible(path)));
            return;
        }
        boolean document = path.startsWith("archive/");
        String lower = path.toLowerCase(Locale.ROOT);
        if (!document && TEXTS.stream().noneMatch(lower::endsWith)) {
            problems.warning(CaseZip.class, "zip-not-taken", FilePos.of(visible(path)));
            return;
        }
        long most = document ? DOCUMENT : Limits.FILE_BYTES;
        long size = entry.getSize();
        if (size > most) {
            problems.error(CaseZip.class, "zip-too-large", FilePos.of(visible(path)), Arg.of(most >> 20));
        } else if (size > UNSUSPICIOUS && entry.getCompressedSize() > 0 && size / entry.getCompressedSize() > RATIO) {
            problems.error(CaseZip.class, "zip-bomb", FilePos.of(visible(path)), Arg.of(RATIO));
        } else {
            items.add(new Item(entry, path));
        }
    }

    private static boolean isLeftOut(String path) {
        for (String name : path.split("/")) {
            if (name.startsWith(".") || name.equals("__MACOSX")) {
                return true;
            }
        }
        return path.startsWith("out/");
    }

    private static boolean isSafe(String path) {
        String[] names =
                path.endsWith("/") ? path.substring(0, path.length() - 1).split("/", -1) : path.split("/", -1);
        if (names.length > LEVELS) {
            return false;
        }
        for (String name : names) {
            String stem = name.toLowerCase(Locale.ROOT).split("\\.", 2)[0].strip();
            boolean fine = !name.isEmpty()
                    && !name.equals(".")
                    && !name.equals("..")
                    && !RESERVED.contains(stem)
                    && !stem.matches("(com|lpt)[0-9]")
                    && name.codePoints().noneMatch(Hidden::is)
                    && name.chars().noneMatch(c -> "\\:*?\"<>|".indexOf(c) >= 0)
                    && !name.endsWith(".")
                    && !name.endsWith(" ")
                    && !name.startsWith(" ")
                    && name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= NAME_BYTES;
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    private static String visible(String text) {
        return Hidden.spelt(text, 120);
    }

    private void write(ZipFile file, Item item, Path into) throws IOException {
        Path to = into.resolve(item.path).normalize();
        if (!to.startsWith(into)) {
            problems.error(CaseZip.class, "zip-name", FilePos.of(visible(item.path)));
            return;
        }
        long most = item.path.startsWith("archive/") ? DOCUMENT : Limits.FILE_BYTES;
        long packed = Math.max(1, item.entry.getCompressedSize());
        Files.createDirectories(to.getParent());
        byte[] buffer = new byte[1 << 16];
        long own = 0;
        try (InputStream in = file.getInputStream(item.entry);
                OutputStream out = Files.newOutputStream(to)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                own += n;
                unpacked += n;
                if (own > most || unpacked > UNPACKED) {
                    problems.error(CaseZip.class, "zip-too-large", FilePos.of(visible(item.path)), Arg.of(most >> 20));
                    return;
                }
                if (own > UNSUSPICIOUS && own / packed > RATIO) {
                    problems.error(CaseZip.class, "zip-bomb", FilePos.of(visible(item.path)), Arg.of(RATIO));
                    return;
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /* Java's reader does not tell links and devices from files; the kind stands in the upper half of the external attributes of the zip's own list. */
    private static Set<Long> special(Path zip) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length - 22;
        while (end >= 0 && data.getInt(end) != 0x06054b50) {
            end--;
        }
        if (end < 0) {
            throw new ZipException("no list");
        }
        Set<Long> found = new HashSet<>();
        int at = data.getInt(end + 16);
        int count = Short.toUnsignedInt(data.getShort(end + 10));
        for (int i = 0; i < count; i++) {
            if (at < 0 || at + 46 > bytes.length || data.getInt(at) != 0x02014b50) {
                throw new ZipException("a list that leads nowhere");
            }
            int kind = data.getInt(at + 38) >>> 16 & 0xf000;
            boolean unix = data.get(at + 5) == 3;
            boolean encrypted = (data.getShort(at + 8) & 1) != 0;
            if (unix && kind != 0 && kind != 0x8000 && kind != 0x4000 || encrypted) {
                found.add((long) at);
            }
            at += 46
                    + Short.toUnsignedInt(data.getShort(at + 28))
                    + Short.toUnsignedInt(data.getShort(at + 30))
                    + Short.toUnsignedInt(data.getShort(at + 32));
        }
        return found;
    }
}
