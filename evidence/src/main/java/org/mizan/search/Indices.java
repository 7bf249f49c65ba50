package org.mizan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Makes indices. */
final class Indices {
    private static final double BUFFER_MIB = 48;

    private Indices() {}

    static IndexReader inMemory(Indexer indexer, List<Entry> entries) throws IOException {
        Directory memory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(null).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(memory, config)) {
            for (Entry entry : entries) {
                indexer.add(entry, "", writer);
            }
        }
        return DirectoryReader.open(memory);
    }

    /** How an index on the disk is written: by one thread, entries in the order they come. */
    static IndexWriterConfig writing() {
        return new IndexWriterConfig(null)
                .setRAMBufferSizeMB(BUFFER_MIB)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
    }

    /** Entries by the content of what they came from: a document's pages together. */
    static Map<String, List<Entry>> byOrigin(List<Entry> documents) {
        Map<String, List<Entry>> files = new LinkedHashMap<>();
        documents.forEach(
                e -> files.computeIfAbsent(e.at(), k -> new ArrayList<>()).add(e));
        Map<String, List<Entry>> origins = new LinkedHashMap<>();
        files.values().forEach(pages -> {
            String digest = Digests.of(pages.stream().map(Digests::of).toList());
            origins.computeIfAbsent(digest, k -> pages);
        });
        return origins;
    }
}
