package org.mizan.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mizan.model.Case;
import org.mizan.model.Citation;

/**
 * All judgements of a case, in the order of its parts and of their files, with the index from each source to what cites it.
 *
 * @param bySource source id to the judgements that cite it; sources in the order of the bibliography, those that nothing cites included
 */
public record Ledger(List<Judgement> judgements, Map<String, List<Judgement>> bySource) {
    public Ledger {
        judgements = List.copyOf(judgements);
        bySource = Collections.unmodifiableMap(new LinkedHashMap<>(bySource));
    }

    public static Ledger of(Case c) {
        List<Judgement> all = new ArrayList<>();
        new CaseJudgements(c).into(all);
        new MethodJudgements(c).into(all);
        return new Ledger(all, bySource(c, all));
    }

    /** The judgements that cite this source. */
    public List<Judgement> citing(String source) {
        return bySource.getOrDefault(source, List.of());
    }

    /** How well the whole ledger is founded. */
    public Coverage coverage() {
        return Coverage.of(judgements);
    }

    /** How well each part is founded, in the order of the parts. */
    public Map<String, Coverage> byPart() {
        Map<String, List<Judgement>> parts = new LinkedHashMap<>();
        judgements.forEach(
                j -> parts.computeIfAbsent(j.part(), p -> new ArrayList<>()).add(j));
        Map<String, Coverage> out = new LinkedHashMap<>();
        parts.forEach((part, list) -> out.put(part, Coverage.of(list)));
        return out;
    }

    private static Map<String, List<Judgement>> bySource(Case c, List<Judgement> all) {
        Map<String, List<Judgement>> index = new LinkedHashMap<>();
        c.sources().keySet().forEach(id -> index.put(id, new ArrayList<>()));
        for (Judgement judgement : all) {
            judgement.basis().citations().stream()
                    .map(Citation::source)
                    .distinct()
                    .forEach(s ->
                            index.computeIfAbsent(s, k -> new ArrayList<>()).add(judgement));
        }
        index.replaceAll((source, list) -> List.copyOf(list));
        return index;
    }
}
