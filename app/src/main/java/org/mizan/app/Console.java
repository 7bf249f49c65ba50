package org.mizan.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.mizan.analysis.Run;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.text.Message;

/**
 * Where a command speaks: results to {@code out}, all else to {@code err}, always UTF-8 whatever the machine's own encoding is.
 *
 * @param localizer the user's language
 * @param data the language of words in output for programs: English unless the command line names another, whatever the machine speaks
 * @param terminal whether {@code err} is watched by a person
 * @param stop knows whether the user has asked to stop
 */
record Console(PrintStream out, PrintStream err, Localizer localizer, Localizer data, boolean terminal, Stop stop) {
    static Console system(Localizer localizer, Localizer data) {
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                localizer,
                data,
                System.getenv("MIZAN_TTY") != null,
                new Stop());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Says a sentence to the person at the keyboard. */
    void tell(String key, Arg... args) {
        err.println("mizan: " + localizer.plain(message(key, args)));
    }

    void tell(Message message) {
        err.println("mizan: " + localizer.plain(message));
    }

    String say(String key, Arg... args) {
        return localizer.plain(message(key, args));
    }

    static Message message(String key, Arg... args) {
        return Message.of(Console.class, key, args);
    }

    /** Shows progress where a person watches; silent elsewhere. */
    Run.Progress progress(String key, Arg... args) {
        return terminal ? new ProgressLine(err, say(key, args), localizer) : share -> {};
    }
}
