package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.mizan.analysis.Settings;
import org.mizan.casefile.Columns;
import org.mizan.casefile.Reading;
import org.mizan.casefile.RowReader;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Issue;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Nearest;
import org.mizan.problem.Problems;
import org.mizan.table.Table;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;

/** Reads {@code bargaining/positions.csv} with the scales of {@code issues.yaml}. */
final class PositionsReader {

    static final String FILE = "bargaining/positions.csv";

    /** Names of the phases, optional: id to {@code name}. */
    static final String PHASES = "bargaining/phases.yaml";

    private static final double ANY = 1e12;
    private static final BargainingInput.Line PERCENT =
            new BargainingInput.Line("", Text.NONE, 0, 100, new TreeMap<>());
    private static final Columns COLUMNS = Columns.required("actor", "issue")
            .optional("position", "salience", "capability", "phase")
            .judged();

    private final Case c;
    private final Settings settings;
    private final Problems problems = new Problems();
    private final Set<String> phases = new LinkedHashSet<>();

    private PositionsReader(Case c, Settings settings) {
        this.c = c;
        this.settings = settings;
    }

    /** A row that could be read. */
    private record Judgement(
            String actor,
            String issue,
            String phase,
            double position,
            double salience,
            double capability,
            Basis basis) {
        double weight() {
            return salience * capability;
        }
    }

    static Loaded<BargainingInput> read(Case c, Settings settings) {
        return new PositionsReader(c, settings).read();
    }

    private Loaded<BargainingInput> read() {
        SceneRanges.of(c, problems);
        phaseNames(c, problems);
        Optional<Table> table = c.table(FILE);
        if (table.isEmpty()) {
            return unfinished("no-positions", FilePos.of(FILE));
        }
        List<Judgement> rows = judgements(table.get());
        FilePos file = FilePos.of(table.get().file());
        String phase = phase(file);
        List<Judgement> selected = select(rows, phase, file);
        if (selected.isEmpty()) {
            return unfinished(
                    rows.isEmpty() && !table.get().rows().isEmpty() ? "no-complete-position" : "no-positions", file);
        }
        List<Judgement> kept = weighed(selected);
        if (kept.isEmpty()) {
            return Loaded.unfinished(problems);
        }
        return Loaded.of(input(kept, phase), problems);
    }

    private Loaded<BargainingInput> unfinished(String code, FilePos at) {
        if (!problems.hasErrors()) {
            Message message = Message.of(Bargaining.class, code);
            problems.warning(message, at, Optional.of(Message.of(Bargaining.class, code + ".hint")));
        }
        return Loaded.unfinished(problems);
    }

    private List<Judgement> judgements(Table table) {
        List<Judgement> rows = new ArrayList<>();
        for (RowReader row : Reading.of(c, problems).rows(table, COLUMNS)) {
            Optional<String> actor = row.ref("actor", c.actors().keySet(), Bargaining.class, "unknown-actor");
            Optional<String> issue = row.ref("issue", c.issues().keySet(), Bargaining.class, "unknown-issue");
            BargainingInput.Line line = issue.map(this::line).orElse(PERCENT);
            row.isUnfinished("position", "salience", "capability");
            OptionalDouble position = row.optionalNumber("position", line.min(), line.max());
            OptionalDouble salience = row.optionalNumber("salience", 0, 1);
            OptionalDouble capability = row.optionalNumber("capability", 0, ANY);
            Basis basis = row.basis();
            String phase = row.word("phase").orElse("");
            if (!phase.isEmpty()) {
                phases.add(phase);
            }
            boolean complete = actor.isPresent()
                    && issue.isPresent()
                    && position.isPresent()
                    && salience.isPresent()
                    && capability.isPresent();
            if (complete) {
                rows.add(new Judgement(
                        actor.get(),
                        issue.get(),
                        phase,
                        position.getAsDouble(),
                        salience.getAsDouble(),
                        capability.getAsDouble(),
                        basis));
            }
        }
        return rows;
    }

    /** The names of the phases that {@code bargaining/phases.yaml} gives. */
    static Map<String, Text> phaseNames(Case c, Problems problems) {
        Map<String, Text> names = new LinkedHashMap<>();
        c.tree(PHASES)
                .ifPresent(tree -> Reading.of(c, problems)
                        .tree(tree)
                        .things()
                        .forEach((id, phase) -> names.put(id, phase.only("name").requiredText("name"))));
        return names;
    }

    private String phase(FilePos file) {
        String asked = settings.text("phase");
        if (!asked.isEmpty() && !phases.contains(asked)) {
            problems.error(
                    Message.of(Bargaining.class, "unknown-phase", Arg.code(asked)), file, Nearest.hint(asked, phases));
        }
        return asked.isEmpty() ? phases.stream().reduce("", (a, b) -> b) : asked;
    }

    /* A row without a phase holds in all of them, unless the phase at hand has a row of its own. */
    private List<Judgement> select(List<Judgement> rows, String phase, FilePos file) {
        List<String> issues = asked("issue", c.issues().keySet(), "unknown-issue", file);
        List<String> absent = asked("absent", c.actors().keySet(), "unknown-actor", file);
        List<String> neutral = asked("neutral", c.actors().keySet(), "unknown-actor", file);
        asked("sweep", c.actors().keySet(), "unknown-actor", file);
        Map<List<String>, Judgement> kept = new LinkedHashMap<>();
        for (boolean general : new boolean[] {true, false}) {
            for (Judgement row : rows) {
                boolean fits = row.phase.isEmpty() == general && (general || row.phase.equals(phase));
                boolean wanted = issues.isEmpty() || issues.contains(row.issue);
                if (fits && wanted && !absent.contains(row.actor)) {
                    kept.put(List.of(row.actor, row.issue), neutral.contains(row.actor) ? neutral(row) : row);
                }
            }
        }
        Map<String, Integer> order = new LinkedHashMap<>();
        rows.forEach(r -> order.putIfAbsent(r.actor, order.size()));
        return kept.values().stream()
                .sorted(Comparator.comparingInt(r -> order.get(r.actor)))
                .toList();
    }

    private static Judgement neutral(Judgement row) {
        return new Judgement(row.actor, row.issue, row.phase, row.position, 0, row.capability, row.basis);
    }

    private List<String> asked(String option, Set<String> known, String code, FilePos file) {
        List<String> names = settings.list(option);
        for (String name : names) {
            if (!known.contains(name)) {
                problems.unknown(Message.of(Bargaining.class, code, Arg.code(name)), file, name, known);
            }
        }
        return names;
    }

    /* An issue on which nobody has any weight cannot be computed; the others can. */
    private List<Judgement> weighed(List<Judgement> rows) {
        Map<String, Double> total = new LinkedHashMap<>();
        rows.forEach(r -> total.merge(r.issue, r.weight(), Double::sum));
        total.forEach((issue, weight) -> {
            if (weight <= 0) {
                FilePos first = rows.stream()
                        .filter(r -> r.issue.equals(issue))
                        .findFirst()
                        .orElseThrow()
                        .basis
                        .at();
                problems.unfinished(Bargaining.class, "no-weight", first, Arg.code(issue));
            }
        });
        return rows.stream().filter(r -> total.get(r.issue) > 0).toList();
    }

    private BargainingInput input(List<Judgement> rows, String phase) {
        List<String> actors = rows.stream().map(Judgement::actor).distinct().toList();
        List<String> issues = c.issues().keySet().stream()
                .filter(id -> rows.stream().anyMatch(r -> r.issue.equals(id)))
                .toList();
        int cells = actors.size() * issues.size();
        double[] position = new double[cells];
        double[] salience = new double[cells];
        double[] capability = new double[cells];
        List<Optional<Basis>> bases = new ArrayList<>(java.util.Collections.nCopies(cells, Optional.empty()));
        Arrays.fill(position, Double.NaN);
        for (Judgement row : rows) {
            int at = actors.indexOf(row.actor) * issues.size() + issues.indexOf(row.issue);
            position[at] = row.position;
            salience[at] = row.salience;
            capability[at] = row.capability;
            bases.set(at, Optional.of(row.basis));
        }
        missing(rows, actors, issues, position);
        return new BargainingInput(
                phase,
                List.copyOf(phases),
                actors.stream()
                        .map(id -> new BargainingInput.Party(id, shortName(id)))
                        .toList(),
                issues.stream().map(this::line).toList(),
                position,
                salience,
                capability,
                bases,
                true);
    }

    private Text shortName(String actor) {
        return c.actors().get(actor).shortName().orElse(c.nameOf(actor));
    }

    private void missing(List<Judgement> rows, List<String> actors, List<String> issues, double[] position) {
        for (int at = 0; at < position.length; at++) {
            String actor = actors.get(at / issues.size());
            if (Double.isNaN(position[at])) {
                FilePos first = rows.stream()
                        .filter(r -> r.actor.equals(actor))
                        .findFirst()
                        .orElseThrow()
                        .basis
                        .at();
                problems.warning(
                        Bargaining.class,
                        "missing-position",
                        first,
                        Arg.code(actor),
                        Arg.code(issues.get(at % issues.size())));
            }
        }
    }

    private BargainingInput.Line line(String id) {
        Issue issue = c.issues().get(id);
        return issue.scale()
                .map(s -> new BargainingInput.Line(id, issue.name(), s.min(), s.max(), s.points()))
                .orElse(new BargainingInput.Line(id, issue.name(), 0, 100, new TreeMap<>()));
    }
}
