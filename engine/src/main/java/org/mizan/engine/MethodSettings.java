package org.mizan.engine;

import java.util.Map;
import java.util.TreeMap;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.SettingsReader;
import org.mizan.model.Case;

/** Puts together a method's settings: its standard values, what {@code case.yaml} sets, what the user gives. */
public final class MethodSettings {
    private MethodSettings() {}

    /** The settings of this case, overridden by what was given on the command line (option name to text). */
    public static SettingsReader.Checked of(Analysis<?, ?> method, Case c, Map<String, String> given) {
        String prefix = method.id() + ".";
        Map<String, String> all = new TreeMap<>();
        c.info().settings().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                all.put(key.substring(prefix.length()), value);
            }
        });
        all.putAll(given);
        return SettingsReader.check(method.options(), all);
    }
}
