package org.mizan.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.Reading;
import org.mizan.engine.Json;
import org.mizan.model.Case;
import org.mizan.table.Row;
import org.mizan.table.Table;
import org.mizan.text.Text;

/** Judgements set otherwise on top of some overlays, to see what would follow; nothing is saved. */
public record Trial(List<String> overlays, List<Setting> settings) {
    /** Id of the overlay that stands in no file. */
    public static final String ID = "tried-in-mizan";

    public Trial {
        overlays = List.copyOf(overlays);
        settings = List.copyOf(settings);
    }

    /**
     * One judgement and the value it is to have.
     *
     * @param key values of the columns that identify the row
     * @param part which of several words in the cell, from 0; -1 for the whole cell
     */
    public record Setting(String file, List<String> key, String column, int part, String value) {
        public Setting {
            key = List.copyOf(key);
        }

        /** Whether it is about the same judgement. */
        public boolean isAbout(String otherFile, List<String> otherKey, String otherColumn, int otherPart) {
            return file.equals(otherFile) && key.equals(otherKey) && column.equals(otherColumn) && part == otherPart;
        }
    }

    /** The overlays to lay on, what is tried last. */
    public List<String> laid() {
        List<String> all = new ArrayList<>(overlays);
        if (!settings.isEmpty()) {
            all.add(ID);
        }
        return all;
    }

    /** The folder with what is tried as one more overlay. */
    CaseFolder in(CaseFolder files, Case under) {
        return settings.isEmpty() ? files : files.trying(ID, Text.NONE, files(files, under));
    }

    /** The orders that are tried, each with what it is the order of in the case as it is. */
    public Map<Setting, Leaning> orders(CaseFolder files) {
        Map<Setting, Leaning> orders = new LinkedHashMap<>();
        if (settings.stream().anyMatch(s -> s.file.endsWith(".yaml"))) {
            List<Leaning> all = files.read(List.of()).value().map(Leaning::of).orElse(List.of());
            settings.forEach(s -> all.stream()
                    .filter(l -> s.isAbout(l.file(), List.of(l.maker()), l.form(), -1))
                    .forEach(l -> orders.put(s, l)));
        }
        return orders;
    }

    /** The table that holds a judgement, under the other overlays. */
    public Optional<Table> table(CaseFolder files, Case under, String file) {
        return under.table(file).or(() -> files.table(overlays, file));
    }

    /**
     * What is tried as the files of an overlay: of each table the rows that differ, with their keys and the columns that differ; of each conflict the lists in
     * their new order.
     *
     * @param under the case with the other overlays
     */
    private SortedMap<String, String> files(CaseFolder all, Case under) {
        Map<String, List<Setting>> byFile = new LinkedHashMap<>();
        settings.forEach(
                s -> byFile.computeIfAbsent(s.file, f -> new ArrayList<>()).add(s));
        SortedMap<String, String> files = new TreeMap<>();
        byFile.forEach((file, own) -> table(all, under, file).ifPresent(t -> files.put(file, csv(t, own))));
        Map<String, Map<String, Object>> preferences = new LinkedHashMap<>();
        orders(all)
                .forEach((setting, leaning) -> preferences
                        .computeIfAbsent(setting.file, f -> new LinkedHashMap<>())
                        .put(leaning.maker(), Map.of(leaning.form(), leaning.written(setting.value))));
        // JSON is YAML too.
        preferences.forEach((file, makers) -> files.put(file, Json.compact(Map.of("preferences", makers))));
        return files;
    }

    private static String csv(Table table, List<Setting> own) {
        List<String> keys = Reading.keys(table);
        Set<String> columns = new LinkedHashSet<>(keys);
        own.forEach(s -> columns.add(s.column));
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        for (Setting setting : own) {
            row(table, keys, setting.key).ifPresent(row -> {
                Map<String, String> cells = rows.computeIfAbsent(setting.key, k -> {
                    Map<String, String> now = new LinkedHashMap<>();
                    columns.forEach(c -> now.put(c, row.cell(c).value()));
                    return now;
                });
                cells.compute(setting.column, (c, before) -> with(before, setting));
            });
        }
        StringBuilder out = new StringBuilder(String.join(",", columns)).append('\n');
        rows.values()
                .forEach(r -> out.append(String.join(
                                ",", r.values().stream().map(Trial::quoted).toList()))
                        .append('\n'));
        return out.toString();
    }

    /** The row of a table with this key. */
    static Optional<Row> row(Table table, List<String> keys, List<String> key) {
        return table.rows().stream()
                .filter(r -> keys.stream().map(k -> r.cell(k).value()).toList().equals(key))
                .findFirst();
    }

    private static String with(String before, Setting setting) {
        if (setting.part < 0) {
            return setting.value;
        }
        String[] words = before.split("\\s+");
        if (setting.part < words.length) {
            words[setting.part] = setting.value;
        }
        return String.join(" ", words);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
