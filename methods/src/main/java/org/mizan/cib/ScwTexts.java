package org.mizan.cib;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the parts of a ScenarioWizard project that a case does not state: ids as short names, white, reasons as texts. */
final class ScwTexts {
    private ScwTexts() {}

    static CibInput.ScwExtras of(CibInput input) {
        int n = input.descriptors().size();
        List<List<String>> shortNames = new ArrayList<>();
        List<String> colours = new ArrayList<>();
        for (CibInput.Descriptor d : input.descriptors()) {
            List<String> names = new ArrayList<>(List.of(d.id()));
            d.variants().forEach(v -> names.add(v.id()));
            shortNames.add(names);
            d.variants().forEach(v -> colours.add("FFFFFF"));
        }
        List<String> texts = new ArrayList<>(List.of(""));
        input.descriptors().forEach(d -> texts.add(quotable(PeerNames.say(d.text()))));
        Map<Integer, StringBuilder> sections = new LinkedHashMap<>();
        for (CibInput.Judgement judged : input.judgements()) {
            String reason = PeerNames.say(judged.basis().reason());
            String sources = String.join(
                    "; ",
                    judged.basis().citations().stream().map(Object::toString).toList());
            if (!reason.isEmpty() || !sources.isEmpty()) {
                int section = input.descriptorOf(judged.source()) * n + judged.target();
                StringBuilder text = sections.computeIfAbsent(section, s -> new StringBuilder());
                text.append(text.length() > 0 ? " | " : "")
                        .append(input.variant(judged.source()).id())
                        .append(": ");
                text.append(reason).append(sources.isEmpty() ? "" : " [" + sources + "]");
            }
        }
        for (int s = 0; s < n * n; s++) {
            texts.add(quotable(sections.getOrDefault(s, new StringBuilder()).toString()));
        }
        return new CibInput.ScwExtras("mizan.scw", shortNames, colours, texts);
    }

    private static String quotable(String s) {
        return s.replaceAll("[\\r\\n]+", " ").replace('"', '\'');
    }
}
