package org.mizan.search;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/*
 * A folder of the cache is named after everything its index was made from and never changes once it has that name: it is filled under another name and
 * renamed as a whole. So nothing has to be locked: two programs that build the same index at once do the same work, one rename wins, the other takes what
 * is there. An index that cannot be read, or whose sums are wrong, is thrown away and made again. Of an older index made with the same names and rules, what
 * still holds is copied, which makes one new document cheap in a large archive. Folders that nobody has used for an hour go when a new one comes.
 */
/** Indices kept on the disk. */
final class IndexCache {
    private static final String PART = ".part";
    private static final Duration UNUSED = Duration.ofHours(1);

    private final Path folder;

    /** @param folder made if need be */
    IndexCache(Path folder) {
        this.folder = folder;
    }

    /**
     * The index of these entries.
     *
     * @param rules digest of what decides how texts are read
     * @param origins digest of the content that entries were made from, to the entries
     * @return empty where the cache cannot be used at all
     */
    Optional<IndexReader> index(String rules, Map<String, List<Entry>> origins, Indexer indexer) {
        String prefix = "text-" + Digests.VERSION + "-" + rules.substring(0, 16) + "-";
        Path target = folder.resolve(prefix + Digests.of(origins.keySet()).substring(0, 24));
        int expected = origins.values().stream().mapToInt(List::size).sum();
        try {
            if (isLinked(folder)) {
                return Optional.empty();
            }
            Optional<IndexReader> kept = open(target, expected);
            if (kept.isPresent()) {
                touch(target);
                return kept;
            }
            remove(target);
            Files.createDirectories(folder);
            Path made = build(prefix, target, origins, indexer);
            Optional<IndexReader> fresh = open(made, expected);
            clean(made);
            return fresh;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the path to the cache leads elsewhere: a folder from a stranger may have links. */
    private static boolean isLinked(Path folder) {
        return Files.isSymbolicLink(folder) || Files.isSymbolicLink(folder.getParent());
    }

    /** Opens an index after checking every byte; empty if there is none or it is damaged. */
    private static Optional<IndexReader> open(Path index, int expected) {
        if (!Files.isDirectory(index, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
            try {
                check(reader);
                if (reader.numDocs() == expected) {
                    return Optional.of(reader);
                }
            } catch (IOException | RuntimeException e) {
                reader.close();
                return Optional.empty();
            }
            reader.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void check(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            ((CodecReader) leaf.reader()).checkIntegrity();
        }
    }

    private Path build(String prefix, Path target, Map<String, List<Entry>> origins, Indexer indexer)
            throws IOException {
        Optional<Path> base = newest(prefix);
        Path part = part(target);
        try {
            try {
                fill(part, base, origins, indexer);
            } catch (IOException | RuntimeException e) {
                if (base.isEmpty()) {
                    throw e;
                }
                remove(part);
                Files.createDirectory(part);
                fill(part, Optional.empty(), origins, indexer);
            }
            return rename(part, target);
        } catch (IOException | RuntimeException e) {
            remove(part);
            throw e;
        }
    }

    private static void fill(Path part, Optional<Path> base, Map<String, List<Entry>> origins, Indexer indexer)
            throws IOException {
        try (Directory to = FSDirectory.open(part);
                IndexWriter writer = new IndexWriter(to, Indices.writing())) {
            Set<String> there = new HashSet<>();
            if (base.isPresent()) {
                try (Directory from = FSDirectory.open(base.get());
                        DirectoryReader reader = DirectoryReader.open(from)) {
                    check(reader);
                    there.addAll(origins(reader));
                    writer.addIndexes(from);
                }
            }
            for (String old : there) {
                if (!origins.containsKey(old)) {
                    writer.deleteDocuments(new Term(Indexer.ORIGIN, old));
                }
            }
            for (Map.Entry<String, List<Entry>> origin : origins.entrySet()) {
                if (!there.contains(origin.getKey())) {
                    for (Entry entry : origin.getValue()) {
                        indexer.add(entry, origin.getKey(), writer);
                    }
                }
            }
            writer.commit();
        }
    }

    private static Set<String> origins(IndexReader reader) throws IOException {
        Set<String> found = new HashSet<>();
        Terms terms = MultiTerms.getTerms(reader, Indexer.ORIGIN);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            found.add(term.utf8ToString());
        }
        return found;
    }

    /** Gives the filled folder its name; if another program was first, that one's stays. */
    private static Path rename(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            remove(part);
        }
        return target;
    }

    private static Path part(Path target) throws IOException {
        long process = ProcessHandle.current().pid();
        for (int n = 0; ; n++) {
            Path part = target.resolveSibling("." + target.getFileName() + "." + process + "-" + n + PART);
            if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
                return Files.createDirectory(part);
            }
        }
    }

    private Optional<Path> newest(String prefix) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.getFileName().toString().startsWith(prefix))
                    .filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .max(Comparator.comparing(IndexCache::used));
        }
    }

    private void clean(Path keep) throws IOException {
        Instant now = Instant.now();
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                if (!path.equals(keep) && used(path).toInstant().plus(UNUSED).isBefore(now)) {
                    old.add(path);
                }
            }
        }
        old.forEach(IndexCache::remove);
    }

    private static FileTime used(Path path) {
        try {
            return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void touch(Path path) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // It may go an hour from now although it is used; then it is made again.
        }
    }

    /** Removes a folder of the cache and the files in it. What is still open elsewhere, on systems where that matters, stays for another time. */
    private static void remove(Path index) {
        if (!Files.exists(index, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            if (Files.isDirectory(index, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(index)) {
                    for (Path file : files) {
                        Files.deleteIfExists(file);
                    }
                }
            }
            Files.deleteIfExists(index);
        } catch (IOException e) {
            // The rest goes when the cache is cleaned next.
        }
    }
}
