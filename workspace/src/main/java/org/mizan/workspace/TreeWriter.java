package org.mizan.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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

    private final ObjectReader reader;
    private final ObjectInserter inserter;
    private final List<ObjectId> made;

    /**
     * @param made where the trees are noted that were written
     */
    TreeWriter(ObjectReader reader, ObjectInserter inserter, List<ObjectId> made) {
        this.reader = reader;
        this.inserter = inserter;
        this.made = made;
    }

    /**
     * @param base the tree before
     * @param changes by path: the file there is, or none
     */
    ObjectId write(Optional<ObjectId> base, SortedMap<String, Optional<ObjectId>> changes) throws IOException {
        if (base.isPresent() && changes.isEmpty()) {
            return base.get();
        }
        Optional<ObjectId> tree = folder(base, changes);
        return tree.isPresent() ? tree.get() : written(new TreeMap<>());
    }

    private Optional<ObjectId> folder(Optional<ObjectId> base, SortedMap<String, Optional<ObjectId>> changes)
            throws IOException {
        SortedMap<String, Entry> entries = base.isEmpty() ? new TreeMap<>() : entries(base.get());
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
            Optional<ObjectId> now = folder(old, below.get(name));
            if (now.isPresent()) {
                entries.put(name, new Entry(FileMode.TREE, now.get()));
            } else if (old.isPresent()) {
                entries.remove(name);
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(written(entries));
    }

    private SortedMap<String, Entry> entries(ObjectId tree) throws IOException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        CanonicalTreeParser parser = new CanonicalTreeParser();
        parser.reset(reader, tree);
        for (; !parser.eof(); parser.next()) {
            entries.put(parser.getEntryPathString(), new Entry(parser.getEntryFileMode(), parser.getEntryObjectId()));
        }
        return entries;
    }

    /** Git sorts by bytes, folders as if their name ended in a stroke. */
    private ObjectId written(SortedMap<String, Entry> entries) throws IOException {
        SortedMap<byte[], String> order = new TreeMap<>(Arrays::compareUnsigned);
        entries.forEach((name, entry) ->
                order.put((name + (isFolder(entry) ? "/" : "")).getBytes(StandardCharsets.UTF_8), name));
        TreeFormatter tree = new TreeFormatter();
        order.values()
                .forEach(name -> tree.append(
                        Constants.encode(name),
                        entries.get(name).mode(),
                        entries.get(name).id()));
        ObjectId id = tree.insertTo(inserter);
        made.add(id);
        return id;
    }

    private static boolean isFolder(Entry entry) {
        return FileMode.TREE.equals(entry.mode());
    }
}
