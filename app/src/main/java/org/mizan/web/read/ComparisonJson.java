package org.mizan.web.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mizan.engine.Change;
import org.mizan.engine.Comparison;
import org.mizan.engine.Contrast;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;

/** A comparison as data, with the names that {@code mizan compare --json} has; words are objects by language. */
final class ComparisonJson {
    private ComparisonJson() {}

    static Map<String, Object> of(Comparison comparison, List<Localizer> languages) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("case", comparison.base().subject().info().id());
        out.put("digest", comparison.base().subject().digest());
        out.put("overlays", comparison.overlays());
        out.put("changes", comparison.changes().stream().map(ComparisonJson::change).toList());
        out.put(
                "outcomes",
                comparison.contrasts().stream().map(c -> contrast(c, languages)).toList());
        return out;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", change.file());
        row.put("key", change.key());
        row.put("field", change.field());
        row.put("before", change.before());
        row.put("after", change.after());
        row.put("at", change.basis().at().toString());
        row.put("sources", change.basis().citations().stream().map(Object::toString).toList());
        return row;
    }

    private static Map<String, Object> contrast(Contrast contrast, List<Localizer> languages) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("method", contrast.method());
        row.put("id", contrast.outcome().id());
        row.put("label", words(contrast.outcome().label(), languages));
        row.put("scene", contrast.outcome().scene());
        row.put("before", contrast.before());
        row.put("after", contrast.after());
        row.put("changed", contrast.changed());
        return row;
    }

    private static Map<String, String> words(Arg value, List<Localizer> languages) {
        Map<String, String> words = new LinkedHashMap<>();
        languages.forEach(l -> words.put(l.language().code(), l.plain(value)));
        return words;
    }
}
