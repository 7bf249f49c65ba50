package org.mizan.micmac;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Variables held at a value in a run of the cognitive map, written {@code id=value,id=value}.
 *
 * @param values variable id to activation
 * @param wrong the parts that could not be read
 */
record Clamps(Map<String, Double> values, List<String> wrong) {
    static Clamps parse(String text, List<String> known) {
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] sides = part.strip().split("=", 2);
            boolean number = sides.length == 2 && sides[1].matches("-?[0-9](\\.[0-9]{1,9})?");
            if (!number || !known.contains(sides[0])) {
                wrong.add(sides[0]);
            } else {
                values.put(sides[0], Double.parseDouble(sides[1]));
            }
        }
        return new Clamps(values, wrong);
    }
}
