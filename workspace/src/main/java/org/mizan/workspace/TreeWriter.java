package org.mizan.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** Writes git's tree of a state from that of the state before; folders in which nothing changes are not looked at. */
final class TreeWriter {
    private record Entry(FileMode mode, ObjectId id) {}

    private TreeWriter() {}

    /**
     * @param base the tree before
     * @param changes by path: the file there is, or none
     */
    static ObjectId write(
            ObjectReader reader,
            ObjectInserter inserter,
            Optional<ObjectId> base,
            SortedMap<String, Optional<ObjectId>> changes)
            throws IOException {
        Optional<ObjectId> tree = folder(reader, inserter, base, changes);
        return tree.isPresent() ? tree.get() : new TreeFormatter().insertTo(inserter);
    }

    private static Optional<ObjectId> folder(
            ObjectReader reader,
            ObjectInserter inserter,
            Optional<ObjectId> base,
            SortedMap<String, Optional<ObjectId>> changes)
            throws IOException {
        SortedMap<String, Entry> entries = base.isEmpty() ? new TreeMap<>() : entries(reader, base.get());
        SortedMap<String, SortedMap<String, Optional<ObjectId>>> below = new TreeMap<>();
        changes.forEach((path, file) -> {
            int end = path.indexOf('/');
            if (end >= 0) {
                below.computeIfAbsent(path.substring(0, end), n -> new TreeMap<>())
                        .put(path.substring(end + 1), file);
            } else if (file.isPresent()) {
                entries.put(path, new Entry(FileMode.REGULAR_FILE, file.get()));
            } else if (entries.containsKey(path) && !isFolder(entries.get(path))) {
                entries.remove(path);
            }
        });
        for (String name : below.keySet()) {
            Optional<ObjectId> old = Optional.ofNullable(entries.get(name))
                    .filter(TreeWriter::isFolder)
                    .map(Entry::id);
            Optional<ObjectId> now = folder(reader, inserter, old, below.get(name));
            if (now.isPresent()) {
                entries.put(name, new Entry(FileMode.TREE, now.get()));
            } else if (old.isPresent()) {
                entries.remove(name);
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(written(inserter, entries));
    }

    private static SortedMap<String, Entry> entries(ObjectReader reader, ObjectId tree) throws IOException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        CanonicalTreeParser parser = new CanonicalTreeParser();
        parser.reset(reader, tree);
        for (; !parser.eof(); parser.next()) {
            entries.put(parser.getEntryPathString(), new Entry(parser.getEntryFileMode(), parser.getEntryObjectId()));
        }
        return entries;
    }

    /** Git sorts by bytes, folders as if their name ended in a stroke. */
    private static ObjectId written(ObjectInserter inserter, SortedMap<String, Entry> entries) throws IOException {
        SortedMap<byte[], String> order = new TreeMap<>(Arrays::compareUnsigned);
        entries.forEach((name, entry) ->
                order.put((name + (isFolder(entry) ? "/" : "")).getBytes(StandardCharsets.UTF_8), name));
        TreeFormatter tree = new TreeFormatter();
        order.values()
                .forEach(name -> tree.append(
                        Constants.encode(name),
                        entries.get(name).mode(),
                        entries.get(name).id()));
        return tree.insertTo(inserter);
    }

    private static boolean isFolder(Entry entry) {
        return FileMode.TREE.equals(entry.mode());
    }
}
