package org.mizan.table;

/** What a case folder may not exceed: generous for an analyst, finite for a stranger's file. Documented in {@code docs/problems.md}. */
public final class Limits {
    /** Nesting of YAML. */
    public static final int DEPTH = 40;

    /** Code points of one file. */
    public static final int CODE_POINTS = 3_000_000;

    /** Bytes of one file: {@link #CODE_POINTS} of four bytes. */
    public static final long FILE_BYTES = 4L * CODE_POINTS;

    /** Rows of one table. */
    public static final int ROWS = 200_000;

    /** Columns of one table. */
    public static final int COLUMNS = 2_000;

    /** Files of one case folder. */
    public static final int FILES = 20_000;

    /** Overlays of one case. */
    public static final int OVERLAYS = 200;

    /** Code points of an id. */
    public static final int ID = 64;

    private Limits() {}
}
