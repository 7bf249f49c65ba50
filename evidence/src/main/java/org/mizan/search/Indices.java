package org.mizan.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Makes indices. */
final class Indices {
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
}
