package org.mizan.web.read;

import java.util.List;
import java.util.Optional;
import org.mizan.desk.Edition;
import org.mizan.engine.Computed;
import org.mizan.gmcr.Conflicts;
import org.mizan.gmcr.GmcrResult;
import org.mizan.gmcr.StateQuestion;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** The question about a state of a conflict: which may be asked, which is. */
public record StateDoor(Visit visit, List<Conflict> conflicts, Optional<StateQuestion> question, boolean unknown) {
    /** The page on which states are asked about. */
    static final String PAGE = "gmcr";

    /** A conflict with its states as choices. */
    public record Conflict(String id, String title, List<State> states) {}

    public record State(String label, String words, boolean asked) {}

    static Optional<StateDoor> of(Visit visit, Edition edition) {
        return edition.study().flatMap(study -> study.computed().stream()
                .filter(m -> m.input() instanceof Conflicts)
                .findFirst()
                .map(m -> of(visit, edition, m)));
    }

    private static StateDoor of(Visit visit, Edition edition, Computed<?, ?> method) {
        Conflicts input = (Conflicts) method.input();
        GmcrResult result = (GmcrResult) method.result();
        Optional<String> asked = visit.asked("state");
        String conflict = visit.asked("conflict").orElse("");
        Optional<StateQuestion> question = asked.flatMap(s -> StateQuestion.about(input, result, conflict, s));
        String label = question.map(q -> q.answer().label()).orElse("");
        String where = question.map(q -> q.answer().conflict()).orElse("");
        List<Conflict> conflicts = StateQuestion.choices(edition.subject(), input, result).stream()
                .map(c -> new Conflict(
                        c.conflict(),
                        visit.localizer().plain(c.title()),
                        c.states().stream()
                                .map(s -> new State(
                                        s.label(),
                                        visit.localizer().plain(s.words()),
                                        c.conflict().equals(where) && s.label().equals(label)))
                                .toList()))
                .toList();
        return new StateDoor(visit, conflicts, question, asked.isPresent() && question.isEmpty());
    }

    public Words words() {
        return visit.words(StateDoor.class);
    }
}
