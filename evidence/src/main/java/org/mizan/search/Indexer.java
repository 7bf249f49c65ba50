package org.mizan.search;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;

/*
 * Four fields over the same text. LIGHT tells only whether a word is there in just this writing. FOLDED has a step per word, so that a phrase is found; SENSE
 * has a step per name or word, so
 * that "the war in قره باغ" and "the war in كاراباخ" are the same phrase; SKELETON has only words with a hamza inside. Between two texts of an entry lies a
 * gap that no phrase bridges. Nothing of the text itself is stored: what a hit shows comes from the case and its documents, so a stale or forged index can
 * hide a passage but never invent one.
 */
/** Turns entries into documents of an index. For one thread. */
final class Indexer {
    static final String LIGHT = "light";
    static final String FOLDED = "folded";
    static final String SENSE = "sense";
    static final String SKELETON = "skeleton";
    static final String KEY = "key";
    static final String ID = "id";
    /** The content an entry was made from, by which an outdated one is found. */
    static final String ORIGIN = "origin";

    static final String KIND = "kind";
    static final String SOURCE = "source";
    static final String ACTOR = "actor";
    static final String YEAR = "year";

    private static final int GAP = 64;
    private static final FieldType WORDS = type(IndexOptions.DOCS, false);
    private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType WEIGHED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private final Reading.Reader reader;
    private final Set<String> actors;

    /** @param actors ids of the case's actors, which are noted where a text names them */
    Indexer(Reading.Reader reader, Set<String> actors) {
        this.reader = reader;
        this.actors = actors;
    }

    void add(Entry entry, String origin, IndexWriter to) throws IOException {
        FieldStream light = new FieldStream();
        FieldStream folded = new FieldStream();
        FieldStream sense = new FieldStream();
        FieldStream skeleton = new FieldStream();
        Set<String> named = new TreeSet<>(entry.actors());
        for (Entry.Field field : entry.fields()) {
            Reading reading = reader.read(field.text());
            for (Word word : reading.words()) {
                light.add(word.light());
                folded.add(word.folded());
                light.advance(1);
                folded.advance(1);
                reader.skeletons(word).forEach(skeleton::add);
                skeleton.advance(1);
            }
            for (Reading.Sense one : reading.senses()) {
                one.things().forEach(sense::add);
                one.forms().forEach(sense::add);
                sense.advance(1);
            }
            reading.mentions()
                    .forEach(m -> m.things().stream().filter(actors::contains).forEach(named::add));
            light.advance(GAP);
            folded.advance(GAP);
            sense.advance(GAP);
            skeleton.advance(GAP);
        }
        Document out = new Document();
        out.add(new StoredField(KEY, entry.key()));
        out.add(new StringField(ID, entry.id(), Field.Store.NO));
        out.add(new StringField(ORIGIN, origin, Field.Store.NO));
        out.add(new Field(LIGHT, light, WORDS));
        out.add(new Field(FOLDED, folded, POSITIONS));
        out.add(new Field(SENSE, sense, WEIGHED));
        if (!skeleton.isEmpty()) {
            out.add(new Field(SKELETON, skeleton, WORDS));
        }
        facet(KIND, entry.kind().id(), out);
        entry.sources().forEach(s -> facet(SOURCE, s, out));
        named.forEach(a -> facet(ACTOR, a, out));
        entry.years().forEach(y -> facet(YEAR, Integer.toString(y), out));
        to.addDocument(out);
    }

    private static void facet(String name, String value, Document out) {
        out.add(new StringField(name, value, Field.Store.NO));
        out.add(new SortedSetDocValuesField(name, new BytesRef(value)));
    }

    private static FieldType type(IndexOptions options, boolean lengths) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(!lengths);
        type.freeze();
        return type;
    }
}
