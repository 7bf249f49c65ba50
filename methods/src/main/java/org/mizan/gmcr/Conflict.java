package org.mizan.gmcr;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mizan.model.Basis;
import org.mizan.text.Text;

/**
 * One dated conflict of a case: who can do what, which states that makes possible, and who prefers which.
 *
 * @param id name of its file without the ending
 * @param title what conflict, when
 * @param makers the decision makers, in the order of results
 * @param options in the order of the file, which is the order of the bits of a state; empty in graph form
 * @param labels names of the states in graph form; empty in option form
 * @param setup states and moves
 * @param statusQuo ordinal of the state the conflict is in
 * @param coalitions groups named in the file, as bit masks over the makers
 * @param scenes per scene of the case the ordinals (set) that belong to it
 * @param perceived per maker index, what it believes the others prefer (maker index to preference); only where it errs
 */
public record Conflict(
        String id,
        Text title,
        List<Maker> makers,
        List<Choice> options,
        List<String> labels,
        Setup setup,
        OptionalInt statusQuo,
        List<Integer> coalitions,
        Map<String, long[]> scenes,
        Map<Integer, Map<Integer, Preference>> perceived,
        Basis basis) {

    public Conflict {
        makers = List.copyOf(makers);
        options = List.copyOf(options);
        labels = List.copyOf(labels);
        coalitions = List.copyOf(coalitions);
        scenes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(scenes));
        perceived = Map.copyOf(perceived);
    }

    /** A decision maker. */
    public record Maker(String id, Text name, Preference preference) {
        Maker with(Preference changed) {
            return new Maker(id, name, changed);
        }
    }

    /** In which direction an option may be changed. */
    public enum Direction {
        BOTH,
        /** Once taken, it cannot be taken back. */
        ONLY_ON,
        /** Once dropped, it cannot be taken again. */
        ONLY_OFF
    }

    /**
     * Something that decision makers can do or leave.
     *
     * @param owners who decides on it, as a bit mask over the makers; usually one
     */
    public record Choice(String id, Text name, int owners, Direction direction, Basis basis) {}

    /** States and moves, ready for the solver. */
    record Setup(StateSpace space, Moves moves) {}

    StateSpace space() {
        return setup.space();
    }

    /** The numbers the solver works on. */
    Model model() {
        int[][] level = new int[makers.size()][];
        int[][] band = new int[makers.size()][];
        for (int i = 0; i < level.length; i++) {
            level[i] = makers.get(i).preference().level(space());
            band[i] = makers.get(i).preference().band(space());
        }
        return new Model(space(), setup.moves(), level, band);
    }

    /** The conflict as {@code maker} sees it: with the preferences it ascribes to the others. */
    Model perceivedBy(int maker) {
        Model model = model();
        for (var belief : perceived.getOrDefault(maker, Map.of()).entrySet()) {
            model = model.withLevel(belief.getKey(), belief.getValue().level(space()));
        }
        return model;
    }

    Conflict with(int maker, Preference changed) {
        var all = new java.util.ArrayList<>(makers);
        all.set(maker, all.get(maker).with(changed));
        return new Conflict(id, title, all, options, labels, setup, statusQuo, coalitions, scenes, perceived, basis);
    }

    /** How a state is written: Y or N per option, or its label in graph form. */
    String label(int ordinal) {
        if (!labels.isEmpty()) {
            return labels.get(ordinal);
        }
        var label = new StringBuilder();
        for (int o = 0; o < options.size(); o++) {
            label.append((space().decimal(ordinal) >>> o & 1) == 1 ? 'Y' : 'N');
        }
        return label.toString();
    }

    /** The scene a state belongs to, the first that fits. */
    Optional<String> sceneOf(int ordinal) {
        return scenes.entrySet().stream()
                .filter(e -> Bits.has(e.getValue(), ordinal))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
