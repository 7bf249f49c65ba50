package org.mizan.archive.extract;

/** What a document may not exceed: generous for a scholar, finite for a stranger's file. Documented in {@code docs/archive.md}. */
public final class Bounds {
    /** Lines of a page of which it is kept where they stand. */
    static final int LINES = 5_000;

    /** Bytes of one document. */
    public static final long DOCUMENT_BYTES = 200L << 20;

    /** Bytes of a document that is text or HTML. */
    public static final long TEXT_BYTES = 32L << 20;

    /** Pages of one document. */
    public static final int PAGES = 5_000;

    /** Characters of the text of one document. */
    public static final int CHARACTERS = 30_000_000;

    /** Entries of a zipped document. */
    public static final int ZIP_ENTRIES = 20_000;

    /** How many times larger than its packed form a part of a zipped document may be, once it is larger than {@link #ZIP_SMALL}. */
    public static final int ZIP_RATIO = 100;

    /** Bytes below which a part of a zipped document may be packed as tightly as it likes. */
    public static final long ZIP_SMALL = 1L << 20;

    /** Unpacked bytes of a zipped document. */
    public static final long ZIP_BYTES = 512L << 20;

    /** Unpacked bytes of the part that is read. */
    public static final long XML_BYTES = 64L << 20;

    /** Nesting of XML. */
    public static final int XML_DEPTH = 256;

    /** Dots of a picture. */
    public static final long IMAGE_DOTS = 100_000_000;

    /** Seconds of computing that reading one document, or drawing one page, may take. */
    public static final int SECONDS = 60;

    /** How many times as long it may take by the clock, on a machine that is busy with other things. */
    public static final int PATIENCE = 5;

    /** MiB of memory for it. */
    public static final int HEAP_MIB = 512;

    /** Bytes that reading may put aside on the disk. */
    static final long SCRATCH_BYTES = 1L << 30;

    private Bounds() {}
}
