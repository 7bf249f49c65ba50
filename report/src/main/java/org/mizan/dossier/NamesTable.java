package org.mizan.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Actor;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.view.Grid;

/** Names side by side: a row per thing, a column per language, most used languages first. */
final class NamesTable {
    private static final int COLUMNS = 8;

    private record Entry(String id, Text name, List<Actor.Alias> aliases) {}

    private final Names names;
    private final List<Entry> entries = new ArrayList<>();

    NamesTable(Names names) {
        this.names = names;
    }

    void add(String id, Text name, List<Actor.Alias> aliases) {
        if (!aliases.isEmpty()) {
            entries.add(new Entry(id, name, aliases));
        }
    }

    /**
     * The table; nothing if nothing has another name.
     *
     * @param first key of the first column
     */
    Optional<Grid> grid(String id, String first, Message title) {
        List<String> languages = languages();
        if (languages.isEmpty()) {
            return Optional.empty();
        }
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(Say.text(first));
        languages.forEach(l -> columns.add(new Grid.Column(l, Say.word("language", l), Grid.Align.TEXT)));
        return Optional.of(new Grid(
                id, title, columns, entries.stream().map(e -> row(e, languages)).toList()));
    }

    private Grid.Row row(Entry entry, List<String> languages) {
        List<Grid.Cell> cells = new ArrayList<>();
        Grid.Cell name = Grid.Cell.of(Arg.of(entry.name()));
        cells.add(names.link(entry.id()).map(name::linked).orElse(name));
        for (String language : languages) {
            List<Arg> own = entry.aliases().stream()
                    .filter(a -> a.language().equals(language))
                    .map(names::alias)
                    .toList();
            cells.add(Grid.Cell.of(Say.listed(own)));
        }
        return Grid.Row.of(cells);
    }

    private List<String> languages() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        entries.forEach(e -> e.aliases().forEach(a -> counts.merge(a.language(), 1, Integer::sum)));
        Map<String, Integer> order = new HashMap<>(counts);
        return counts.keySet().stream()
                .sorted((a, b) -> order.get(b) - order.get(a))
                .limit(COLUMNS)
                .toList();
    }
}
