package org.mizan.workspace;

import java.io.IOException;

/** Somebody else was faster: what was looked at is not as it was, so look again. */
final class ChangedMeanwhile extends IOException {
    private static final long serialVersionUID = 1;

    ChangedMeanwhile(String what) {
        super(what);
    }
}
