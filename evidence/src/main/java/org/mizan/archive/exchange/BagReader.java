package org.mizan.archive.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Checks a bag, in a folder or a zip, by all that RFC 8493 asks: its declaration, that every file is listed and every listed file is there, and every sum. */
public final class BagReader {
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})\\s+\\*?(.+)");
    private static final Pattern FETCH = Pattern.compile("(\\S+)\\s+(-|[0-9]{1,15})\\s+(.+)");
    private static final Pattern OXUM = Pattern.compile("Payload-Oxum:\\s*([0-9]{1,18})\\.([0-9]{1,9})\\s*");
    private static final long MOST_BYTES = 64L << 30;
    private static final long MOST_TAG = 16L << 20;
    private static final int LEVELS = 12;

    private final Path root;
    private final Problems problems = new Problems();
    private long left = MOST_BYTES;

    /**
     * What a bag holds.
     *
     * @param files paths of the payload that are there, without {@code data/}
     * @param missing paths that have to be fetched, with their address
     */
    public record Bagged(SortedSet<String> files, SortedMap<String, String> missing) {}

    private BagReader(Path root) {
        this.root = root;
    }

    /** What the bag holds, or all that is wrong with it. */
    public static Loaded<Bagged> read(Path bag) {
        try {
            if (Files.isDirectory(bag)) {
                return new BagReader(bag).read();
            }
            try (FileSystem zip = FileSystems.newFileSystem(bag)) {
                return new BagReader(top(zip.getPath("/"))).read();
            }
        } catch (ProviderNotFoundException | java.util.zip.ZipException e) {
            return notABag(bag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Loaded<Bagged> notABag(Path bag) {
        Problems problems = new Problems();
        problems.error(BagReader.class, "not-a-bag", FilePos.of(String.valueOf(bag.getFileName())));
        return Loaded.failed(problems.all());
    }

    /** The one folder in a zip, or its root. */
    private static Path top(Path zip) throws IOException {
        try (Stream<Path> entries = Files.list(zip)) {
            List<Path> all = entries.limit(2).toList();
            return all.size() == 1 && Files.isDirectory(all.get(0)) ? all.get(0) : zip;
        }
    }

    private Loaded<Bagged> read() throws IOException {
        if (!tag("bagit.txt").filter(t -> t.startsWith("BagIt-Version: ")).isPresent()) {
            problems.error(BagReader.class, "not-a-bag", FilePos.of("bagit.txt"));
            return Loaded.failed(problems.all());
        }
        SortedMap<String, String> listed = manifest("manifest-sha256.txt");
        SortedMap<String, String> fetch = fetch();
        SortedSet<String> there = payload();
        long bytes = 0;
        for (Map.Entry<String, String> entry : listed.entrySet()) {
            if (there.contains(entry.getKey())) {
                bytes += compare(entry.getKey(), entry.getValue());
            } else if (!fetch.containsKey(entry.getKey())) {
                problems.error(BagReader.class, "bag-file-missing", FilePos.of(entry.getKey()));
            }
        }
        unlisted(there, listed.keySet());
        for (Map.Entry<String, String> tag : manifest("tagmanifest-sha256.txt").entrySet()) {
            if (Files.isRegularFile(root.resolve(tag.getKey()), LinkOption.NOFOLLOW_LINKS)) {
                compare(tag.getKey(), tag.getValue());
            } else {
                problems.error(BagReader.class, "bag-file-missing", FilePos.of(tag.getKey()));
            }
        }
        oxum(bytes, there.size());
        fetch.keySet().removeAll(there);
        SortedSet<String> files = new TreeSet<>();
        there.forEach(f -> files.add(f.substring("data/".length())));
        return Loaded.of(new Bagged(files, fetch), problems);
    }

    private void unlisted(Set<String> there, Set<String> listed) {
        there.stream()
                .filter(f -> !listed.contains(f))
                .forEach(f -> problems.error(BagReader.class, "bag-file-unlisted", FilePos.of(f)));
    }

    private void oxum(long bytes, int files) throws IOException {
        tag("bag-info.txt")
                .flatMap(t ->
                        t.lines().map(OXUM::matcher).filter(Matcher::matches).findFirst())
                .filter(m -> Long.parseLong(m.group(1)) != bytes || Integer.parseInt(m.group(2)) != files)
                .ifPresent(m -> problems.error(
                        BagReader.class,
                        "bag-oxum",
                        FilePos.of("bag-info.txt"),
                        Arg.code(m.group(1) + "." + m.group(2)),
                        Arg.code(bytes + "." + files)));
    }

    private long compare(String path, String sum) throws IOException {
        MessageDigest digest = BagTarget.sha256();
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(root.resolve(path))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                bytes += n;
                left -= n;
                if (left < 0) {
                    problems.error(BagReader.class, "bag-too-large", FilePos.of(path), Arg.of(MOST_BYTES >> 30));
                    return bytes;
                }
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sum)) {
            problems.error(BagReader.class, "bag-file-changed", FilePos.of(path));
        }
        return bytes;
    }

    private SortedSet<String> payload() throws IOException {
        SortedSet<String> found = new TreeSet<>();
        Path data = root.resolve("data");
        if (!Files.isDirectory(data, LinkOption.NOFOLLOW_LINKS)) {
            return found;
        }
        try (Stream<Path> all = Files.walk(data, LEVELS)) {
            for (Path path : all.limit(2L * Limits.FILES).toList()) {
                if (Files.isSymbolicLink(path)) {
                    problems.error(BagReader.class, "bag-link", FilePos.of(name(path)));
                } else if (Files.isRegularFile(path)) {
                    found.add(name(path));
                }
            }
        }
        return found;
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private SortedMap<String, String> manifest(String file) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        Optional<String> text = tag(file);
        if (text.isEmpty()) {
            problems.error(BagReader.class, "bag-file-missing", FilePos.of(file));
        }
        lines(file, text.orElse(""), LINE).forEach((line, m) -> {
            if (isInside(m.group(2), file, line)) {
                sums.put(decoded(m.group(2)), m.group(1).toLowerCase(Locale.ROOT));
            }
        });
        return sums;
    }

    private SortedMap<String, String> fetch() throws IOException {
        SortedMap<String, String> addresses = new TreeMap<>();
        lines("fetch.txt", tag("fetch.txt").orElse(""), FETCH).forEach((line, m) -> {
            if (isInside(m.group(3), "fetch.txt", line)) {
                addresses.put(decoded(m.group(3)), m.group(1));
            }
        });
        return addresses;
    }

    private SortedMap<Integer, Matcher> lines(String file, String text, Pattern pattern) {
        SortedMap<Integer, Matcher> found = new TreeMap<>();
        int number = 0;
        for (String line : text.split("\r\n|\r|\n")) {
            number++;
            Matcher m = pattern.matcher(line);
            if (m.matches()) {
                found.put(number, m);
            } else if (!line.isBlank()) {
                problems.error(
                        Message.of(BagReader.class, "bag-line"), new FilePos(file, number, 0, 0), Optional.empty());
            }
        }
        return found;
    }

    private boolean isInside(String written, String file, int line) {
        String path = decoded(written);
        boolean inside = !path.startsWith("/")
                && !path.contains("\\")
                && !path.contains(":")
                && !List.of(path.split("/", -1)).contains("..")
                && path.chars().noneMatch(ch -> ch < ' ');
        if (!inside) {
            problems.error(
                    Message.of(BagReader.class, "bag-path-outside"), new FilePos(file, line, 0, 0), Optional.empty());
        }
        return inside;
    }

    private static String decoded(String path) {
        return path.replace("%0D", "\r")
                .replace("%0d", "\r")
                .replace("%0A", "\n")
                .replace("%0a", "\n")
                .replace("%25", "%");
    }

    private Optional<String> tag(String file) throws IOException {
        Path path = root.resolve(file);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(new String(in.readNBytes((int) MOST_TAG), StandardCharsets.UTF_8));
        }
    }
}
