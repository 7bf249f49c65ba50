package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;

/** Names for the states, makers and judgements of one conflict. */
final class Wording {

    private final Conflict conflict;
    private final Model model;

    Wording(Conflict conflict, Model model) {
        this.conflict = conflict;
        this.model = model;
    }

    static Message message(String key, Arg... args) {
        return Message.of(Gmcr.class, key, args);
    }

    Arg maker(int maker) {
        return Arg.of(conflict.makers().get(maker).name());
    }

    Arg makerNamed(String id) {
        return conflict.makers().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .map(m -> Arg.of(m.name()))
                .orElse(Arg.code(id));
    }

    Arg makers(List<String> ids) {
        return Arg.list(ids.stream().map(this::makerNamed).toList());
    }

    /** The short mark of a state. */
    Arg mark(int ordinal) {
        return Arg.code(conflict.label(ordinal));
    }

    /** The mark of a state and what is done in it. */
    Arg state(int ordinal) {
        if (!conflict.labels().isEmpty()) {
            return mark(ordinal);
        }
        List<Arg> taken = taken(ordinal);
        return Arg.of(
                taken.isEmpty()
                        ? message("state.nothing", mark(ordinal))
                        : message("state.taken", mark(ordinal), Arg.list(taken)));
    }

    /** The options taken. */
    List<Arg> taken(int ordinal) {
        List<Arg> taken = new ArrayList<>();
        for (int o = 0; o < conflict.options().size(); o++) {
            if ((model.space().decimal(ordinal) >>> o & 1) == 1) {
                taken.add(Arg.of(conflict.options().get(o).name()));
            }
        }
        return taken;
    }

    /** What changes from one state to another: options taken up and options dropped. */
    Arg change(int from, int to) {
        if (!conflict.labels().isEmpty()) {
            return Arg.of(message("change.to", mark(to)));
        }
        List<Arg> parts = new ArrayList<>();
        int flipped = model.space().decimal(from) ^ model.space().decimal(to);
        for (int o = 0; o < conflict.options().size(); o++) {
            if ((flipped >>> o & 1) == 1) {
                boolean on = (model.space().decimal(to) >>> o & 1) == 1;
                Text name = conflict.options().get(o).name();
                parts.add(Arg.of(message(on ? "change.take" : "change.drop", Arg.of(name))));
            }
        }
        return Arg.list(parts);
    }

    /** The judgement that decides how a maker compares two states. */
    Basis deciding(int maker, int a, int b) {
        return decidingStatement(maker, a, b)
                .map(Preference.Statement::basis)
                .orElseGet(() -> conflict.makers().get(maker).preference().basis());
    }

    /** The most important statement that holds in one of two states more than in the other; empty where none does, or where states are ranked. */
    Optional<Preference.Statement> decidingStatement(int maker, int a, int b) {
        return conflict.makers().get(maker).preference() instanceof Preference.Statements listed
                ? listed.statements().stream()
                        .filter(s -> count(s, a) != count(s, b))
                        .findFirst()
                : Optional.empty();
    }

    private long count(Preference.Statement statement, int state) {
        return statement.formulas().stream()
                .filter(f -> f.holds(model.space().decimal(state)))
                .count();
    }

    /** Collects judgements without repetition. */
    static final class Bases {
        private final Set<Basis> all = new LinkedHashSet<>();

        Bases add(Basis basis) {
            all.add(basis);
            return this;
        }

        List<Basis> list() {
            return List.copyOf(all);
        }
    }
}
