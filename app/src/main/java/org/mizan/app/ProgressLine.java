package org.mizan.app;

import java.io.PrintStream;
import org.mizan.analysis.Run;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.text.Message;

/** One line on a terminal that says how far a long work is and how long it will still take; appears after a second, vanishes at the end. */
final class ProgressLine implements Run.Progress {
    private static final long NANOS = 1_000_000_000L;
    private static final long EVERY = NANOS / 5;

    private final PrintStream err;
    private final String work;
    private final Localizer localizer;
    private final long started = System.nanoTime();
    private long shown = started + NANOS - EVERY;
    private boolean visible;

    ProgressLine(PrintStream err, String work, Localizer localizer) {
        this.err = err;
        this.work = work;
        this.localizer = localizer;
    }

    @Override
    public synchronized void at(double share) {
        long now = System.nanoTime();
        if (share >= 1) {
            clear();
        } else if (now - shown >= EVERY) {
            shown = now;
            visible = true;
            err.print("\r\u001b[K" + line(share, now - started));
            err.flush();
        }
    }

    private String line(double share, long elapsed) {
        if (share <= 0) {
            return work;
        }
        long left = Math.round(elapsed * (1 - share) / share / NANOS);
        return localizer.plain(Message.of(
                ProgressLine.class,
                "progress",
                Arg.of(org.mizan.text.Text.plain(work)),
                Arg.share(share),
                Arg.of(left)));
    }

    private void clear() {
        if (visible) {
            err.print("\r\u001b[K");
            err.flush();
            visible = false;
        }
    }
}
