package org.mizan.bibliography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mizan.casefile.edit.YamlEdit;
import org.mizan.model.Source;

/**
 * Works of a file added to a case.
 *
 * @param text of {@code sources.yaml} with the new entries at its end; every byte before them as it was
 * @param added ids of the new entries, in the order of the file
 * @param proposed works that may stand in the case already; they are not among the added unless that was asked for
 */
public record Importing(String text, List<String> added, List<Duplicates.Proposal> proposed) {
    public Importing {
        added = List.copyOf(added);
        proposed = List.copyOf(proposed);
    }

    /**
     * Adds to the text of a {@code sources.yaml}, which may be empty.
     *
     * @param sources what the case cites now
     * @param duplicates whether works that may be there already are added too
     */
    public static Importing of(String text, List<Work> works, Collection<Source> sources, boolean duplicates) {
        Map<Integer, Duplicates.Proposal> proposed = Duplicates.proposed(works, sources);
        SourceIds ids = new SourceIds(sources.stream().map(Source::id).toList());
        Map<String, org.mizan.table.Node> entries = new LinkedHashMap<>();
        for (int i = 0; i < works.size(); i++) {
            if (duplicates || !proposed.containsKey(i)) {
                entries.put(ids.next(works.get(i)), Leaves.tree(Leaves.of(works.get(i))));
            }
        }
        return new Importing(
                YamlEdit.append(text, entries), List.copyOf(entries.keySet()), new ArrayList<>(proposed.values()));
    }
}
