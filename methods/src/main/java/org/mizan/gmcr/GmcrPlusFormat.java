package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.Format;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The {@code .gmcr} file of GMCR+ (gmcr-py 0.4), as the program itself reads and writes it. */
final class GmcrPlusFormat implements Format<Conflicts> {

    /** Beyond this many alternatives a statement is left to the written ranking. */
    private static final int MOST_MEMBERS = 64;

    @Override
    public String id() {
        return "gmcr";
    }

    @Override
    public List<String> extensions() {
        return List.of("gmcr");
    }

    @Override
    public Loaded<Conflicts> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        Optional<Conflicts> read = JsonTree.read(fileName, content, problems)
                .flatMap(tree -> new GmcrPlusReader(fileName, tree, problems).read());
        return read.map(value -> Loaded.of(value, problems)).orElseGet(() -> Loaded.failed(problems.all()));
    }

    @Override
    public Optional<byte[]> write(Conflicts input) {
        Conflict conflict = input.main();
        if (!conflict.labels().isEmpty() || !(conflict.setup().moves() instanceof OptionMoves moves)) {
            return Optional.empty();
        }
        Map<String, Object> file = new LinkedHashMap<>();
        int n = conflict.makers().size();
        boolean grouped = grouped(conflict);
        if (!grouped) {
            return Optional.empty(); // the program would renumber the options, so that ordinals would mean other states
        }
        List<Map<String, Object>> options = new ArrayList<>();
        for (Conflict.Choice option : conflict.options()) {
            String direction = switch (option.direction()) {
                case BOTH -> "both";
                case ONLY_ON -> "fwd";
                case ONLY_OFF -> "back";
            };
            options.add(ordered("name", word(option.name(), option.id()), "permittedDirection", direction));
        }
        file.put("options", options);
        List<Object> makers = new ArrayList<>();
        boolean manual = false;
        for (int i = 0; i < n; i++) {
            Optional<List<Object>> statements = statements(conflict, i);
            manual |= statements.isEmpty();
            makers.add(ordered(
                    "name",
                            word(
                                    conflict.makers().get(i).name(),
                                    conflict.makers().get(i).id()),
                    "options", owned(conflict, i),
                    "preferences", statements.orElse(List.of()),
                    "preferenceRanking", ranking(conflict, i),
                    "misperceptions", patterns(hidden(conflict, moves, i))));
        }
        file.put("decisionMakers", makers);
        file.put("infeasibles", patterns(FormulaWriter.infeasible(conflict.space())));
        file.put("useManualPreferenceRanking", manual);
        file.put("program", "gmcr-py");
        file.put("version", "0.4.1");
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return Optional.of((mapper.writeValueAsString(file).replace("\r\n", "\n") + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Whether each maker's options stand together, in the makers' order: else the program renumbers them. */
    private static boolean grouped(Conflict conflict) {
        int last = 0;
        for (Conflict.Choice option : conflict.options()) {
            int owner =
                    option.owners() == 0 ? conflict.makers().size() : Integer.numberOfTrailingZeros(option.owners());
            if (owner < last) {
                return false;
            }
            last = owner;
        }
        return true;
    }

    private static String word(org.mizan.text.Text name, String id) {
        return name.isEmpty() ? id : name.in("en");
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int p = 0; p < pairs.length; p += 2) {
            map.put((String) pairs[p], pairs[p + 1]);
        }
        return map;
    }

    private static List<Integer> owned(Conflict conflict, int maker) {
        List<Integer> owned = new ArrayList<>();
        for (int o = 0; o < conflict.options().size(); o++) {
            if ((conflict.options().get(o).owners() >>> maker & 1) == 1) {
                owned.add(o);
            }
        }
        return owned;
    }

    private static Optional<List<Object>> statements(Conflict conflict, int maker) {
        if (!(conflict.makers().get(maker).preference() instanceof Preference.Statements listed)) {
            return Optional.empty();
        }
        List<Object> written = new ArrayList<>();
        for (Preference.Statement statement : listed.statements()) {
            var members = statement.formulas().size() != 1
                    ? Optional.<List<List<Integer>>>empty()
                    : FormulaWriter.normalForm(
                            statement.formulas().get(0), conflict.options().size(), MOST_MEMBERS);
            if (members.isEmpty() || members.get().isEmpty()) {
                return Optional.empty();
            }
            List<Object> conditions =
                    members.get().stream().<Object>map(GmcrPlusFormat::literals).toList();
            written.add(conditions.size() == 1 ? conditions.get(0) : ordered("compound", true, "members", conditions));
        }
        return Optional.of(written);
    }

    private static List<List<Object>> literals(List<Integer> member) {
        return member.stream()
                .map(l -> List.<Object>of(l >> 1, (l & 1) == 1 ? "Y" : "N"))
                .toList();
    }

    private static List<Object> ranking(Conflict conflict, int maker) {
        List<Object> ranking = new ArrayList<>();
        int[] level = conflict.makers().get(maker).preference().level(conflict.space());
        for (int[] group : Ranks.groups(level)) {
            List<Integer> ordinals =
                    Arrays.stream(group).map(s -> s + 1).boxed().toList();
            ranking.add(ordinals.size() == 1 ? ordinals.get(0) : ordinals);
        }
        return ranking;
    }

    private static List<String> hidden(Conflict conflict, OptionMoves moves, int maker) {
        return Arrays.stream(Bits.members(moves.hidden(maker)))
                .mapToObj(conflict::label)
                .toList();
    }

    private static List<Object> patterns(List<String> patterns) {
        List<Object> written = new ArrayList<>();
        for (String pattern : patterns) {
            List<Object> literals = new ArrayList<>();
            for (int o = 0; o < pattern.length(); o++) {
                if (pattern.charAt(o) != '-') {
                    literals.add(List.of(o, String.valueOf(pattern.charAt(o))));
                }
            }
            written.add(literals);
        }
        return written;
    }
}
