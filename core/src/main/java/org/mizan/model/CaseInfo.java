package org.mizan.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/**
 * What {@code case.yaml} says.
 *
 * @param keywords by language
 * @param languages the first is the case's own
 * @param methods the source's methods, in words
 * @param notes house rules shown in the report
 * @param settings defaults of runs: option name to value; a method's own options are {@code method.option}
 */
public record CaseInfo(
        String id,
        Text title,
        Text subtitle,
        Text question,
        Text summary,
        Map<String, List<String>> keywords,
        Edtf period,
        List<String> languages,
        Optional<Region> region,
        Text methods,
        Optional<String> licence,
        List<Text> authors,
        List<Text> notes,
        Map<String, String> settings) {
    /** A rectangle in degrees for the map. */
    public record Region(double west, double east, double south, double north) {}
}
