package org.mizan.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.text.Message;

/**
 * Edits that belong together: done, named and taken back as one.
 *
 * @param message what is done, in words that every language of the program has; the step's name in undo lists and the history
 * @param window the window or program that does it, so that others can be told apart; may be empty
 * @param coalesce steps of one author and window that follow each other within ten seconds and share this key are one step, so that typing a word is not
 *     one step a letter
 */
public record Step(Message message, List<Edit> edits, Author author, String window, Optional<String> coalesce) {
    /** More edits than one step can mean. */
    public static final int EDITS = 100_000;

    public Step {
        edits = List.copyOf(edits);
    }

    /** This step, overwriting what others have changed. */
    public Step insisting(List<Conflict> conflicts) {
        return without(conflicts, true);
    }

    /** This step without what others have changed. */
    public Step givingWay(List<Conflict> conflicts) {
        return without(conflicts, false);
    }

    private Step without(List<Conflict> conflicts, boolean insist) {
        List<Edit> all = new ArrayList<>();
        for (Edit edit : edits) {
            List<Conflict> own =
                    conflicts.stream().filter(c -> c.edit().equals(edit)).toList();
            if (own.isEmpty()) {
                all.add(edit);
            } else if (edit instanceof Edit.AddRow row) {
                Map<String, String> rest = new LinkedHashMap<>(row.values());
                own.forEach(c -> rest.remove(c.column()));
                all.add(new Edit.AddRow(row.file(), rest));
            }
            own.stream().filter(c -> insist).map(Conflict::resolved).forEach(all::add);
        }
        return new Step(message, all, author, window, coalesce);
    }

    public static Step of(Message message, Author author, String window, Edit... edits) {
        return new Step(message, List.of(edits), author, window, Optional.empty());
    }
}
