package org.mizan.archive.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mizan.archive.Archive;
import org.mizan.archive.Document;
import org.mizan.casefile.edit.CsvEdit;
import org.mizan.model.Case;
import org.mizan.model.Quotation;
import org.mizan.model.Source;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.text.Arg;

/**
 * The files of a case that leave with it, and those that others have to fetch.
 *
 * @param files by path in the case folder
 * @param fetched documents that stay, with the address where others find them
 * @param kept documents that stay and have no address, by path
 */
record Payload(SortedMap<String, Content> files, List<Fetched> fetched, List<String> kept) {
    private static final String QUOTATIONS = "quotations.csv";
    private static final String WITHHELD = "[…]";
    private static final List<String> WORDS =
            List.of("exact", "prefix", "suffix", "translation_en", "translation_ar", "note_en", "note_ar");
    private static final int LEVELS = 8;

    /** Bytes from somewhere. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** A document that stays. */
    record Fetched(Document document, String address) {}

    static Payload of(Path root, Case c, Archive archive, Problems problems) {
        SortedMap<String, Content> files = new TreeMap<>();
        try {
            walk(root, "", 0, files, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Fetched> fetched = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        Set<String> leaving = new HashSet<>();
        for (Document document : archive.documents()) {
            Source source = c.sources().get(document.source());
            if (source.rights().mayHandOnCopies()) {
                leaving.addAll(List.of(document.file(), document.textFile(), document.correctedFile()));
                continue;
            }
            Optional<String> address =
                    source.url().or(source::permalink).or(() -> source.doi().map(d -> "https://doi.org/" + d));
            if (address.isPresent() && !document.sha256().isEmpty()) {
                fetched.add(new Fetched(document, address.get()));
            } else {
                kept.add(document.file());
                problems.warning(Bag.class, "document-stays", document.at(), Arg.code(document.file()));
            }
        }
        // Of the archive, only what a record allows to leave does: a text without its document might be anybody's.
        files.keySet().removeIf(f -> f.startsWith(Archive.FOLDER + "/") && !leaving.contains(f));
        withhold(root, c, files, problems);
        return new Payload(files, List.copyOf(fetched), List.copyOf(kept));
    }

    private static void walk(Path folder, String prefix, int level, SortedMap<String, Content> files, Problems problems)
            throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(entries::add);
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            String path = prefix + name;
            BasicFileAttributes about =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (name.startsWith(".") || path.equals("out") || path.equals(Crate.FILE)) {
                continue;
            }
            if (about.isSymbolicLink() || about.isOther() || name.chars().anyMatch(ch -> ch < ' ' || ch == 0x7f)) {
                problems.warning(Bag.class, "file-stays", FilePos.of(path.replaceAll("\\p{Cntrl}", "\ufffd")));
            } else if (about.isDirectory() && level < LEVELS) {
                walk(entry, path + "/", level + 1, files, problems);
            } else if (about.isRegularFile() && files.size() < Limits.FILES) {
                files.put(path, () -> Files.newInputStream(entry, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
            }
        }
    }

    /** Blanks the words of passages that may not be printed; the rest of their rows stays, so that the case still reads. */
    private static void withhold(Path root, Case c, SortedMap<String, Content> files, Problems problems) {
        List<Quotation> secret = c.quotations().values().stream()
                .filter(q -> !c.sources().get(q.source()).rights().mayPrintPassages())
                .toList();
        if (secret.isEmpty() || !files.containsKey(QUOTATIONS)) {
            return;
        }
        try {
            String text = Files.readString(root.resolve(QUOTATIONS));
            // From the last to the first, since a blanked value of several lines takes its lines with it.
            for (int i = secret.size() - 1; i >= 0; i--) {
                text = blanked(text, secret.get(i));
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            files.put(QUOTATIONS, () -> new ByteArrayInputStream(bytes));
            problems.warning(Bag.class, "passages-withheld", FilePos.of(QUOTATIONS), Arg.of(secret.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String blanked(String table, Quotation q) {
        String header = table.lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .findFirst()
                .orElse("");
        String text = table;
        for (String column : WORDS) {
            if (List.of(header.replace("\ufeff", "").replace("\"", "").split("\\s*,\\s*"))
                    .contains(column)) {
                text = CsvEdit.set(text, q.at().line(), column, column.equals("exact") ? WITHHELD : "");
            }
        }
        return text;
    }
}
