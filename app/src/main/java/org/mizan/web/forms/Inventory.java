package org.mizan.web.forms;

import java.nio.file.Path;
import java.util.List;
import org.mizan.table.Table;

/** What there is in a case by now, counted as it is written, sound or not. */
public final class Inventory {
    private final Manuscript files;

    private Inventory(Manuscript files) {
        this.files = files;
    }

    public static Inventory of(Path folder) {
        return new Inventory(new Manuscript(folder));
    }

    /** How many items a part has that are called something; zero for a part that does not exist. */
    public int count(String part) {
        return (int) Parts.named(part).stream()
                .flatMap(p -> ItemList.of(p, files).stream())
                .filter(i -> isNamed(i))
                .count();
    }

    /** How many of them have one of these words in a field. */
    public int count(String part, String field, List<String> words) {
        return (int) Parts.named(part).stream()
                .flatMap(p -> ItemList.of(p, files).stream())
                .filter(i -> isNamed(i) && words.contains(i.word(field)))
                .count();
    }

    /** Whether a text of the case itself says something. */
    public boolean says(String field) {
        return ItemList.of(Parts.CASE, files).stream()
                .anyMatch(i -> !i.text(field, files.languages().get(0)).isEmpty());
    }

    /** How many rows a method's table has. */
    public int rows(String file) {
        return files.table(file).map(Table::rows).map(List::size).orElse(0);
    }

    private boolean isNamed(Item item) {
        String title = item.part().title();
        boolean text = item.part()
                .field(title)
                .filter(f -> f.kind() instanceof Kind.Texts)
                .isPresent();
        return !text || !item.text(title, files.languages().get(0)).isEmpty();
    }
}
