package org.mizan.app;

import java.util.Map;
import java.util.TreeMap;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Settings;
import org.mizan.analysis.SettingsReader;
import org.mizan.model.Case;

/** Puts together a method's settings: its standard values, what the case sets, what the user gives. */
final class MethodSettings {
    private MethodSettings() {}

    /** What {@code case.yaml} sets for this method. */
    static Map<String, String> ofCase(Analysis<?, ?> method, Case c) {
        String prefix = method.id() + ".";
        Map<String, String> own = new TreeMap<>();
        c.info().settings().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
            }
        });
        return own;
    }

    /** The settings to run with; a wrong value is a wrong command line. */
    static Settings of(Analysis<?, ?> method, Case c, Map<String, String> given) {
        Map<String, String> all = ofCase(method, c);
        all.putAll(given);
        SettingsReader.Checked checked = SettingsReader.check(method.options(), all);
        if (!checked.wrong().isEmpty()) {
            throw new UsageException(checked.wrong().get(0));
        }
        return checked.settings();
    }
}
