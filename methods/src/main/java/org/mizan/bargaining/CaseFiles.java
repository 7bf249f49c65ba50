package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mizan.analysis.CaseFile;
import org.mizan.text.Text;

/** An input as the files of a case folder: actors, issues with their scales, positions. */
final class CaseFiles {

    private static final int LONGEST = 60;

    private CaseFiles() {}

    static List<CaseFile> of(BargainingInput input) {
        List<String> actors =
                ids(input.actors().stream().map(BargainingInput.Party::id).toList(), "actor");
        List<String> issues =
                ids(input.issues().stream().map(BargainingInput.Line::id).toList(), "issue");
        return List.of(
                new CaseFile("actors.yaml", actors(input, actors)),
                new CaseFile("issues.yaml", issues(input, issues)),
                new CaseFile(PositionsReader.FILE, positions(input, actors, issues)));
    }

    /** Valid and different ids for any names. */
    static List<String> ids(List<String> names, String otherwise) {
        Set<String> taken = new HashSet<>();
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            String base =
                    name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
            base = base.isEmpty() ? otherwise : base.substring(0, Math.min(LONGEST, base.length()));
            String id = base;
            for (int n = 2; !taken.add(id); n++) {
                id = base + "-" + n;
            }
            ids.add(id);
        }
        return ids;
    }

    private static String actors(BargainingInput input, List<String> ids) {
        StringBuilder out = new StringBuilder();
        for (int a = 0; a < ids.size(); a++) {
            out.append(ids.get(a)).append(":\n  name: ");
            out.append(text(input.actors().get(a).name())).append("\n  kind: organisation\n");
        }
        return out.toString();
    }

    private static String issues(BargainingInput input, List<String> ids) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < ids.size(); k++) {
            BargainingInput.Line line = input.issues().get(k);
            out.append(ids.get(k)).append(":\n  name: ").append(text(line.name()));
            out.append("\n  scale:\n    min: ").append(PeerRows.plain(line.min()));
            out.append("\n    max: ").append(PeerRows.plain(line.max())).append('\n');
            if (!line.points().isEmpty()) {
                out.append("    at:\n");
                line.points()
                        .forEach((at, name) -> out.append("      ")
                                .append(PeerRows.plain(at))
                                .append(": ")
                                .append(text(name))
                                .append('\n'));
            }
        }
        return out.toString();
    }

    private static String positions(BargainingInput input, List<String> actors, List<String> issues) {
        StringBuilder out = new StringBuilder("actor,issue,position,salience,capability,sources,confidence\n");
        for (int a = 0; a < actors.size(); a++) {
            for (int k = 0; k < issues.size(); k++) {
                int at = input.index(a, k);
                if (!Double.isNaN(input.position()[at])) {
                    out.append(actors.get(a) + ',' + issues.get(k) + ',' + PeerRows.tidy(input.position()[at]) + ','
                            + PeerRows.tidy(input.salience()[at]) + ',' + PeerRows.tidy(input.capability()[at])
                            + ",,\n");
                }
            }
        }
        return out.toString();
    }

    private static String text(Text text) {
        Map<String, String> words = text.byLanguage();
        boolean plain = words.size() == 1 && words.containsKey("und");
        if (plain) {
            return quoted(words.get("und"));
        }
        List<String> parts = new ArrayList<>();
        words.forEach((language, value) -> parts.add(language + ": " + quoted(value)));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }
}
