package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.text.Text;

/** Names, numbers and judgements of an input, as a section shows them. */
record Names(BargainingInput input) {

    Text text(String actor) {
        return input.actors().stream()
                .filter(a -> a.id().equals(actor))
                .findFirst()
                .map(BargainingInput.Party::name)
                .orElse(Text.plain(actor));
    }

    Arg actor(String id) {
        return Arg.of(text(id));
    }

    Arg actors(List<String> ids) {
        return Arg.list(ids.stream().map(this::actor).toList());
    }

    Arg issue(String id) {
        return Arg.of(line(id).name());
    }

    BargainingInput.Line line(String id) {
        return input.issues().get(indexOf(id));
    }

    int indexOf(String issue) {
        for (int k = 0; k < input.issues().size(); k++) {
            if (input.issues().get(k).id().equals(issue)) {
                return k;
            }
        }
        throw new IllegalArgumentException("no issue " + issue);
    }

    int actorIndex(String actor) {
        for (int i = 0; i < input.actors().size(); i++) {
            if (input.actors().get(i).id().equals(actor)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no actor " + actor);
    }

    double position(String actor, int issue) {
        return input.position()[input.index(actorIndex(actor), issue)];
    }

    /** A place on an issue's scale: one decimal on a scale of a hundred, more on a short one. */
    Arg place(int issue, double value) {
        return Arg.real(value, decimals(issue));
    }

    int decimals(int issue) {
        double width = input.issues().get(issue).width();
        return width >= 20 ? 1 : width >= 2 ? 2 : 3;
    }

    /** The named point of the scale that lies nearest, in words. */
    Optional<Arg> nearest(int issue, double value) {
        return input.issues().get(issue).points().entrySet().stream()
                .min(Comparator.comparingDouble(e -> Math.abs(e.getKey() - value)))
                .map(Map.Entry::getValue)
                .map(Arg::of);
    }

    List<Basis> bases(String actor, int issue) {
        return input.basis(actorIndex(actor), issue).stream().toList();
    }

    List<Basis> bases(List<String> actors, int issue) {
        List<Basis> all = new ArrayList<>();
        actors.forEach(a -> all.addAll(bases(a, issue)));
        return all;
    }
}
