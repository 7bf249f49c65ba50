package org.mizan.web.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.Reading;
import org.mizan.desk.Leaning;
import org.mizan.desk.Trial;
import org.mizan.model.Case;
import org.mizan.table.Row;
import org.mizan.table.Table;

/** What is tried, as edits of the files of a new overlay; its title and reason are the reader's to add. */
final class KeptOverlay {
    private KeptOverlay() {}

    /**
     * @param files the folder
     * @param under the case with the overlays that the new one extends
     */
    static List<Map<String, Object>> edits(String id, Trial trial, CaseFolder files, Case under) {
        List<Map<String, Object>> edits = new ArrayList<>();
        if (!trial.overlays().isEmpty()) {
            Map<String, Object> extended = new LinkedHashMap<>();
            extended.put("type", "value");
            extended.put("file", "overlays/" + id + "/overlay.yaml");
            extended.put("path", List.of("extends"));
            extended.put("before", java.util.Optional.empty());
            extended.put("after", trial.overlays());
            edits.add(extended);
        }
        Map<String, Map<String, Object>> cells = new LinkedHashMap<>();
        for (Trial.Setting setting : trial.settings()) {
            trial.table(files, under, setting.file())
                    .ifPresent(t -> row(t, setting.key()).forEach(row -> {
                        String cell = setting.file() + "|" + setting.key() + "|" + setting.column();
                        Map<String, Object> edit = cells.computeIfAbsent(cell, k -> cell(id, t, row, setting));
                        edit.put("after", with(edit.get("after").toString(), setting));
                    }));
        }
        edits.addAll(cells.values());
        trial.orders(files).forEach((setting, leaning) -> edits.add(order(id, setting, leaning)));
        return edits;
    }

    private static Map<String, Object> order(String id, Trial.Setting setting, Leaning leaning) {
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("type", "value");
        edit.put("file", "overlays/" + id + "/" + setting.file());
        edit.put("path", List.of("preferences", leaning.maker(), leaning.form()));
        edit.put("before", java.util.Optional.empty());
        edit.put("after", leaning.written(setting.value()));
        return edit;
    }

    private static List<Row> row(Table table, List<String> key) {
        List<String> keys = Reading.keys(table);
        return table.rows().stream()
                .filter(r -> keys.stream().map(k -> r.cell(k).value()).toList().equals(key))
                .limit(1)
                .toList();
    }

    private static Map<String, Object> cell(String id, Table table, Row row, Trial.Setting setting) {
        Map<String, Object> key = new LinkedHashMap<>();
        Reading.keys(table).forEach(k -> key.put(k, row.cell(k).value()));
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("type", "cell");
        edit.put("file", "overlays/" + id + "/" + setting.file());
        edit.put("key", key);
        edit.put("column", setting.column());
        edit.put("before", "");
        edit.put("after", row.cell(setting.column()).value());
        return edit;
    }

    private static String with(String before, Trial.Setting setting) {
        if (setting.part() < 0) {
            return setting.value();
        }
        String[] words = before.split("\\s+");
        if (setting.part() < words.length) {
            words[setting.part()] = setting.value();
        }
        return String.join(" ", words);
    }
}
