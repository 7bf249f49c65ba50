package org.mizan.web.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mizan.table.Node;
import org.mizan.workspace.Edit;

/** One id that takes the place of another, and nothing else, in all edits of a step. */
record Renaming(String from, String to) {
    /** The renaming that these edits are, if they are one. */
    static Optional<Renaming> of(List<Edit> edits) {
        List<Renaming> whole = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.RenameKey e) {
                whole.add(new Renaming(e.path().get(e.path().size() - 1), e.after()));
            } else if (edit instanceof Edit.SetCell e && e.column().equals("id")) {
                whole.add(new Renaming(e.before(), e.after()));
            }
        }
        return whole.stream()
                .distinct()
                .filter(r -> !r.from.isEmpty() && edits.stream().allMatch(r::does))
                .findFirst();
    }

    private boolean does(Edit edit) {
        if (edit instanceof Edit.RenameKey e) {
            return e.path().get(e.path().size() - 1).equals(from) && e.after().equals(to);
        } else if (edit instanceof Edit.SetCell e) {
            return turns(e.before(), e.after());
        } else if (edit instanceof Edit.SetValue e) {
            return e.before().orElse(null) instanceof Node.Scalar before
                    && e.after() instanceof Node.Scalar after
                    && turns(before.value(), after.value());
        }
        return false;
    }

    private boolean turns(String before, String after) {
        String word = "(?<![a-z0-9-])" + Pattern.quote(from) + "(?![a-z0-9-])";
        return !before.equals(after)
                && before.replaceAll(word, Matcher.quoteReplacement(to)).equals(after);
    }
}
