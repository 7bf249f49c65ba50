package org.mizan.web.steps;

import java.util.List;
import java.util.Set;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.workspace.LogEntry;
import org.mizan.workspace.Workspace;

/** Says the names of steps; a history that came from elsewhere may hold names that this program does not know. */
public final class StepWords {
    private static final Set<String> OURS = Set.of(
            StepWords.class.getPackageName(),
            Workspace.class.getPackageName(),
            "org.mizan.web.archive",
            "org.mizan.web.exchange",
            "org.mizan.text");

    private StepWords() {}

    /** The name of a step as bare text. */
    public static String plain(LogEntry step, Localizer localizer) {
        return localizer.plain(safe(step.message(), localizer));
    }

    /** The name of a step if it can be said in this language, else that something was changed. */
    static Message safe(Message message, Localizer localizer) {
        Message unknown = Message.of(StepWords.class, "step.unknown");
        if (!known(message, 0)) {
            return unknown;
        }
        try {
            localizer.say(message);
            return message;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return unknown;
        }
    }

    private static boolean known(Message message, int depth) {
        return depth < 8 && OURS.contains(message.bundle()) && known(message.args(), depth);
    }

    private static boolean known(List<Arg> args, int depth) {
        for (Arg arg : args) {
            if (arg instanceof Arg.Sub sub && !known(sub.message(), depth + 1)
                    || arg instanceof Arg.Listing listing && !known(listing.items(), depth)) {
                return false;
            }
        }
        return true;
    }
}
