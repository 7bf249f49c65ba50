package org.mizan.search;

import java.util.List;
import java.util.Optional;
import org.mizan.text.Text;

/**
 * Something that was found.
 *
 * @param id of the claim, event, actor …; of a document, its source
 * @param label what to call it
 * @param field which of its texts the snippet is from: text, name, alias, note, page …
 * @param match how its words were found: as the weakest of them was
 * @param names under which names the snippet has what was asked for by another, as they are written there
 * @param at where it stands: file, line and column in the case, or the path of a document
 * @param page of a document
 * @param sources ids of the works it rests on
 * @param years of its date
 */
public record Hit(
        Kind kind,
        String id,
        Text label,
        String field,
        Match match,
        List<String> names,
        Snippet snippet,
        String at,
        Optional<Integer> page,
        List<String> sources,
        List<Integer> years) {
    public Hit {
        names = List.copyOf(names);
        sources = List.copyOf(sources);
        years = List.copyOf(years);
    }
}
