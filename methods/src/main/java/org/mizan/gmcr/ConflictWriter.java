package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mizan.text.Text;

/** Writes a conflict as a file of a case folder. */
final class ConflictWriter {

    private final Conflict conflict;
    private final StringBuilder out = new StringBuilder();
    private final List<String> options;

    private ConflictWriter(Conflict conflict) {
        this.conflict = conflict;
        this.options = conflict.options().stream().map(Conflict.Choice::id).toList();
    }

    static String write(Conflict conflict) {
        return new ConflictWriter(conflict).all();
    }

    private String all() {
        if (!conflict.title().isEmpty()) {
            line("title: " + text(conflict.title()));
        }
        line("decision-makers: "
                + list(conflict.makers().stream().map(Conflict.Maker::id).toList()));
        if (conflict.labels().isEmpty()) {
            optionForm();
        } else {
            graphForm();
        }
        line("preferences:");
        for (int i = 0; i < conflict.makers().size(); i++) {
            preference(i);
        }
        if (!conflict.coalitions().isEmpty()) {
            line("coalitions: ["
                    + conflict.coalitions().stream().map(this::members).collect(Collectors.joining(", "))
                    + "]");
        }
        conflict.statusQuo().ifPresent(s -> line("status-quo: " + quoted(conflict.label(s))));
        return out.toString();
    }

    private void optionForm() {
        line("options:");
        for (Conflict.Choice option : conflict.options()) {
            String owners = members(option.owners());
            line("  " + option.id() + ": {actor: " + owners + ", name: " + text(option.name()) + direction(option)
                    + "}");
        }
        List<String> infeasible = FormulaWriter.infeasible(conflict.space());
        if (!infeasible.isEmpty()) {
            line("infeasible: ["
                    + infeasible.stream().map(ConflictWriter::quoted).collect(Collectors.joining(", ")) + "]");
        }
    }

    private static String direction(Conflict.Choice option) {
        return switch (option.direction()) {
            case BOTH -> "";
            case ONLY_ON -> ", reversible: only-on";
            case ONLY_OFF -> ", reversible: only-off";
        };
    }

    private void graphForm() {
        line("states: " + list(conflict.labels()));
        line("moves:");
        Moves moves = conflict.setup().moves();
        int[] targets = new int[Math.max(1, moves.mostTargets())];
        for (int j = 0; j < moves.movers(); j++) {
            List<String> arcs = new ArrayList<>();
            for (int s = 0; s < moves.states(); s++) {
                int count = moves.targets(j, s, targets);
                for (int t = 0; t < count; t++) {
                    arcs.add("[" + quoted(conflict.label(s)) + ", " + quoted(conflict.label(targets[t])) + "]");
                }
            }
            line("  " + conflict.makers().get(j).id() + ": [" + String.join(", ", arcs) + "]");
        }
    }

    private void preference(int maker) {
        Preference preference = conflict.makers().get(maker).preference();
        line("  " + conflict.makers().get(maker).id() + ":");
        if (preference instanceof Preference.Statements listed) {
            line("    statements:");
            for (Preference.Statement statement : listed.statements()) {
                String that =
                        statement.words().size() == 1 ? quoted(statement.words().get(0)) : list(statement.words());
                line("      - "
                        + (statement.much() || statement.unknown()
                                ? "{that: " + that + (statement.much() ? ", much: true" : "")
                                        + (statement.unknown() ? ", unknown: true" : "") + "}"
                                : that));
            }
            if (listed.statements().isEmpty()) {
                out.setLength(out.length() - 1);
                line(" []");
            }
        } else if (preference instanceof Preference.Weights weights) {
            line("    weights: {"
                    + IntStream.range(0, options.size())
                            .mapToObj(o -> options.get(o) + ": "
                                    + java.math.BigDecimal.valueOf(weights.weights()[o], 6)
                                            .stripTrailingZeros()
                                            .toPlainString())
                            .collect(Collectors.joining(", "))
                    + "}");
        } else {
            ranking((Preference.Ranking) preference);
        }
        unseen(maker);
    }

    private void ranking(Preference.Ranking ranking) {
        List<String> groups = new ArrayList<>();
        for (int g = 0; g < ranking.groups().length; g++) {
            if (ranking.cuts().contains(g)) {
                groups.add("\">>\"");
            }
            List<String> states = Arrays.stream(ranking.groups()[g])
                    .mapToObj(conflict::label)
                    .map(ConflictWriter::quoted)
                    .toList();
            groups.add(states.size() == 1 ? states.get(0) : "[" + String.join(", ", states) + "]");
        }
        line("    ranking: [" + String.join(", ", groups) + "]");
    }

    private void unseen(int maker) {
        if (conflict.setup().moves() instanceof OptionMoves moves) {
            List<String> unseen = Arrays.stream(Bits.members(moves.hidden(maker)))
                    .mapToObj(conflict::label)
                    .map(ConflictWriter::quoted)
                    .toList();
            if (!unseen.isEmpty()) {
                line("    unseen: [" + String.join(", ", unseen) + "]");
            }
        }
    }

    private String members(int mask) {
        return list(IntStream.range(0, conflict.makers().size())
                .filter(i -> (mask >>> i & 1) == 1)
                .mapToObj(i -> conflict.makers().get(i).id())
                .toList());
    }

    private static String list(List<String> words) {
        return "[" + words.stream().map(ConflictWriter::quoted).collect(Collectors.joining(", ")) + "]";
    }

    private static String text(Text text) {
        if (text.byLanguage().containsKey("und")) {
            return quoted(text.in("und"));
        }
        return "{"
                + text.byLanguage().entrySet().stream()
                        .map((Map.Entry<String, String> e) -> e.getKey() + ": " + quoted(e.getValue()))
                        .collect(Collectors.joining(", "))
                + "}";
    }

    private static String quoted(String words) {
        if (words.matches("[a-z][a-z0-9-]*") && !words.matches("y|n|yes|no|on|off|true|false|null")) {
            return words;
        }
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
