package org.mizan.gmcr;

import java.util.concurrent.CancellationException;

/** What a long calculation asks of its caller: whether to stop, and where to report how far it is. */
interface Watch {

    /** Neither stops nor reports. */
    Watch NONE = new Watch() {
        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void done(double share) {}
    };

    boolean cancelled();

    /** @param share 0..1 of the whole calculation */
    void done(double share);

    default void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
