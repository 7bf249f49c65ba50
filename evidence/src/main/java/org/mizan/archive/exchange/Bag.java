package org.mizan.archive.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mizan.archive.Archive;
import org.mizan.model.Case;
import org.mizan.model.Rights;
import org.mizan.model.Source;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/** A case packed for others as a bag (RFC 8493): the payload under {@code data/}, its sums, what to fetch, and what the bag is. */
public final class Bag {
    /**
     * What was packed.
     *
     * @param files how many files of the case
     * @param bytes their length
     * @param fetched paths of documents that others have to fetch
     * @param kept paths of documents that stay without an address
     */
    public record Packed(int files, long bytes, List<String> fetched, List<String> kept) {}

    private final Path root;
    private final Case c;
    private final String version;
    private final LocalDate date;

    /**
     * @param root folder of the case
     * @param version of this program
     * @param date to write on the bag
     */
    public Bag(Path root, Case c, String version, LocalDate date) {
        this.root = root;
        this.c = c;
        this.version = version;
        this.date = date;
    }

    /**
     * Packs the case into a new folder, or a zip if the name ends so. The target is whole or not there.
     *
     * @param confidential whether sources that are not public go along
     * @throws UncheckedIOException if the target exists, or reading or writing fails
     */
    public Loaded<Packed> pack(Path target, boolean confidential) {
        Problems problems = new Problems();
        for (Source source : c.sources().values()) {
            if (!confidential && source.rights().confidentiality() != Rights.Confidentiality.PUBLIC) {
                problems.error(Bag.class, "not-public", source.at(), Arg.code(source.id()));
            }
        }
        if (problems.hasErrors()) {
            return Loaded.failed(problems.all());
        }
        Payload payload = Payload.of(root, c, Archive.of(root, c), problems);
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            return Loaded.of(write(payload, target), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Packed write(Payload payload, Path target) throws IOException {
        payload.files().put(Crate.FILE, bytes(new Crate(c, version, date).json(payload)));
        try (BagTarget out = BagTarget.open(target)) {
            SortedMap<String, String> sums = new TreeMap<>();
            long bytes = 0;
            for (Map.Entry<String, Payload.Content> file : payload.files().entrySet()) {
                String path = "data/" + file.getKey();
                try (InputStream in = file.getValue().open()) {
                    BagTarget.Written written = out.write(path, in);
                    sums.put(path, written.sha256());
                    bytes += written.bytes();
                }
            }
            payload.fetched()
                    .forEach(f ->
                            sums.put("data/" + f.document().file(), f.document().sha256()));
            SortedMap<String, String> tags = new TreeMap<>();
            for (Map.Entry<String, String> tag : tags(payload, sums, bytes).entrySet()) {
                try (InputStream in = bytes(tag.getValue()).open()) {
                    tags.put(tag.getKey(), out.write(tag.getKey(), in).sha256());
                }
            }
            try (InputStream in = bytes(manifest(tags)).open()) {
                out.write("tagmanifest-sha256.txt", in);
            }
            out.finish();
            return new Packed(
                    payload.files().size(),
                    bytes,
                    payload.fetched().stream().map(f -> f.document().file()).toList(),
                    payload.kept());
        }
    }

    private Map<String, String> tags(Payload payload, SortedMap<String, String> sums, long bytes) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        StringBuilder info = new StringBuilder();
        info.append("Bagging-Date: ").append(date).append('\n');
        info.append("Bag-Software-Agent: Mizan ").append(version).append('\n');
        info.append("External-Identifier: ").append(c.info().id()).append('\n');
        c.info().title().byLanguage().values().stream()
                .distinct()
                .forEach(t ->
                        info.append("External-Description: ").append(line(t)).append('\n'));
        info.append("Payload-Oxum: ")
                .append(bytes)
                .append('.')
                .append(payload.files().size())
                .append('\n');
        tags.put("bag-info.txt", info.toString());
        if (!payload.fetched().isEmpty()) {
            StringBuilder fetch = new StringBuilder();
            payload.fetched()
                    .forEach(f -> fetch.append(f.address())
                            .append(' ')
                            .append(
                                    f.document().bytes().isPresent()
                                            ? Long.toString(f.document().bytes().getAsLong())
                                            : "-")
                            .append(" data/")
                            .append(encoded(f.document().file()))
                            .append('\n'));
            tags.put("fetch.txt", fetch.toString());
        }
        tags.put("manifest-sha256.txt", manifest(sums));
        return tags;
    }

    private static String manifest(SortedMap<String, String> sums) {
        StringBuilder out = new StringBuilder();
        sums.forEach((path, sum) ->
                out.append(sum).append("  ").append(encoded(path)).append('\n'));
        return out.toString();
    }

    /** A path as manifests write it: line ends and the percent sign encoded (RFC 8493, 2.1.3). */
    static String encoded(String path) {
        return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static Payload.Content bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }
}
