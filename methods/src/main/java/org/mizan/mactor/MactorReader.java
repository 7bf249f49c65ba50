package org.mizan.mactor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mizan.analysis.Settings;
import org.mizan.casefile.Columns;
import org.mizan.casefile.Reading;
import org.mizan.casefile.RowReader;
import org.mizan.model.Actor;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;

/** Reads {@code mactor/influence.csv} and {@code mactor/positions.csv}. */
final class MactorReader {
    static final String INFLUENCE = "mactor/influence.csv";
    static final String POSITIONS = "mactor/positions.csv";

    private final Case c;
    private final Problems problems = new Problems();
    private final Reading reading;

    private MactorReader(Case c) {
        this.c = c;
        this.reading = Reading.of(c, problems);
    }

    static Loaded<MactorInput> read(Case c, Settings settings) {
        return new MactorReader(c).read(settings);
    }

    /** A row as written, before actors have indices. */
    private record Entry(String row, String column, int value, Basis basis) {}

    private Loaded<MactorInput> read(Settings settings) {
        List<Entry> influence = entries(INFLUENCE, "from", "to", c.actors().keySet(), 0, Mactor.MAX_INFLUENCE);
        List<Entry> positions = entries(
                POSITIONS, "actor", "objective", c.issues().keySet(), -Mactor.MAX_POSITION, Mactor.MAX_POSITION);
        Set<String> named = new LinkedHashSet<>();
        influence.forEach(e -> named.addAll(List.of(e.row(), e.column())));
        positions.forEach(e -> named.add(e.row()));
        List<String> actors =
                c.actors().keySet().stream().filter(named::contains).toList();
        List<String> objectives = List.copyOf(c.issues().keySet());
        if (influence.isEmpty() || positions.isEmpty()) {
            return unfinished(influence.isEmpty(), positions.isEmpty());
        }
        checkActors(settings, "neutral", actors);
        checkActors(settings, "absent", actors);
        MactorInput input = new MactorInput(
                actors,
                actors.stream().map(a -> label(c.actors().get(a))).toList(),
                objectives,
                objectives.stream().map(o -> c.issues().get(o).name()).toList(),
                judged(influence, actors, actors),
                judged(positions, actors, objectives),
                false);
        return Loaded.of(input, problems);
    }

    private Loaded<MactorInput> unfinished(boolean noInfluence, boolean noPositions) {
        if (!problems.hasErrors() && noInfluence) {
            problems.unfinished(MactorReader.class, "no-influence", FilePos.of(INFLUENCE));
        }
        if (!problems.hasErrors() && noPositions) {
            problems.unfinished(MactorReader.class, "no-positions", FilePos.of(POSITIONS));
        }
        return Loaded.unfinished(problems);
    }

    private static Text label(Actor actor) {
        return actor.shortName().orElse(actor.name());
    }

    private List<Entry> entries(String file, String row, String column, Set<String> columns, int min, int max) {
        if (c.table(file).isEmpty()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (RowReader reader : reading.rows(
                c.table(file).get(),
                Columns.required(row, column).optional("value").judged())) {
            Optional<String> a = reader.ref(row, c.actors().keySet(), Reading.class, "unknown-actor");
            Optional<String> b = file.equals(INFLUENCE)
                    ? reader.ref(column, columns, Reading.class, "unknown-actor")
                    : reader.ref(column, columns, MactorReader.class, "unknown-objective");
            OptionalInt value = reader.isUnfinished("value") ? OptionalInt.empty() : reader.integer("value", min, max);
            Basis basis = reader.basis();
            if (a.isEmpty() || b.isEmpty() || value.isEmpty()) {
                continue;
            }
            if (a.equals(b) && value.getAsInt() != 0) {
                problems.error(
                        MactorReader.class,
                        "self-influence",
                        reader.cell("value").at(),
                        Arg.code(a.get()));
                continue;
            }
            entries.add(new Entry(a.get(), b.get(), value.getAsInt(), basis));
        }
        return entries;
    }

    private void checkActors(Settings settings, String option, List<String> actors) {
        for (String actor : settings.list(option)) {
            if (!actors.contains(actor)) {
                problems.unknown(
                        Message.of(
                                MactorReader.class, "unknown-option-actor", Arg.code("--" + option), Arg.code(actor)),
                        FilePos.of(INFLUENCE),
                        actor,
                        actors);
            }
        }
    }

    private static List<Judgement> judged(List<Entry> entries, List<String> rows, List<String> columns) {
        Map<String, Integer> row = index(rows);
        Map<String, Integer> column = index(columns);
        return entries.stream()
                .map(e -> new Judgement(row.get(e.row()), column.get(e.column()), e.value(), e.basis()))
                .toList();
    }

    private static Map<String, Integer> index(List<String> ids) {
        Map<String, Integer> index = new HashMap<>();
        ids.forEach(id -> index.put(id, index.size()));
        return index;
    }
}
