package org.mizan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.ledger.Judgement;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.view.Grid;

/** How a judgement is named in a list, and where in the report it stands among its like. */
final class Shown {
    private static final int LONG = 140;
    private static final Map<String, String> PREFIXES = Map.of(
            "chronology", "e-",
            "actors", "a-",
            "interventions", "v-",
            "causes", "k-",
            "issues", "i-",
            "scenes", "sc-",
            "hypotheses", "h-",
            "claims", "c-");

    /** What it is about; what lies between its parts is a middle dot. */
    Arg name(Judgement j) {
        List<Arg> parts = new ArrayList<>();
        for (Text name : j.names()) {
            parts.add(part(j, name));
        }
        return Say.dotted(parts);
    }

    private Arg part(Judgement j, Text name) {
        boolean bare = name.byLanguage().containsKey("und");
        if (!bare) {
            return Arg.of(cut(name));
        }
        String word = name.in("und");
        return switch (j.part()) {
            case "relations" -> Say.word("matter", word);
            case "interventions" ->
                Arg.list(List.of(word.split(" ")).stream()
                        .map(w -> Say.word("matter", w))
                        .toList());
            case "scenes" -> Say.word("expectation", word);
            default -> Arg.code(word.length() > LONG ? word.substring(0, LONG) : word);
        };
    }

    /** A long sentence is cut at a blank: the whole stands where the judgement is at home. */
    private static Text cut(Text text) {
        Map<String, String> out = new java.util.LinkedHashMap<>();
        text.byLanguage().forEach((language, words) -> out.put(language, cut(words)));
        return new Text(out);
    }

    private static String cut(String words) {
        if (words.length() <= LONG) {
            return words;
        }
        int blank = words.lastIndexOf(' ', LONG);
        return words.substring(0, blank > LONG / 2 ? blank : LONG) + "\u2026";
    }

    Arg part(String part) {
        return part.contains("/") ? Arg.code(part) : Say.word("part", part);
    }

    /** Where it stands among its like. */
    Optional<Grid.Link> home(Judgement j) {
        return switch (j.part()) {
            case "places" -> Optional.of(new Grid.Link("map", "p-" + j.id()));
            case "lines" -> Optional.of(new Grid.Link("map", "lines"));
            case "relations" -> Optional.of(new Grid.Link("actors", "relations"));
            default -> Optional.ofNullable(PREFIXES.get(j.part())).map(p -> new Grid.Link(j.part(), p + j.id()));
        };
    }
}
