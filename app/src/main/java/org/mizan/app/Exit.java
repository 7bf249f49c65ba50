package org.mizan.app;

/** What the process says to a script when it ends. */
final class Exit {
    /** All went well; there may be warnings. */
    static final int FINE = 0;

    /** The case has errors; nothing was computed or written. */
    static final int PROBLEMS = 1;

    /** The command line cannot be carried out: unknown option, missing folder, a target that exists. */
    static final int USAGE = 2;

    /** A bug in Mizan. */
    static final int BUG = 3;

    /** Stopped by the user. */
    static final int CANCELLED = 130;

    private Exit() {}
}
