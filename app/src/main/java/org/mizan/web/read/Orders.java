package org.mizan.web.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mizan.desk.Leaning;
import org.mizan.desk.State;
import org.mizan.desk.Trial;
import org.mizan.web.Visit;

/**
 * The part of a page on which what somebody prefers can be tried in another order: whose preferences there are, and those that are shown.
 *
 * @param groups everybody by conflict, each with the way to what it prefers
 * @param lines of those that are shown; empty until somebody is chosen
 * @param pick names them in an address
 * @param chosen the trial with the order that the form was sent with
 */
public record Orders(List<Group> groups, String name, String pick, List<Line> lines, Optional<Trial> chosen) {
    private static final String WHOSE = "whose";

    /** Those who decide in one conflict. */
    public record Group(String title, List<Person> persons) {}

    /** Somebody with preferences. */
    public record Person(String label, String href, boolean here) {}

    /**
     * One item of a list.
     *
     * @param place where it stands in the order that is tried, from 1; 0 where it is left out
     * @param optional whether it can be left out, or turned into its opposite
     */
    public record Line(int number, String words, int place, boolean opposite, boolean optional) {}

    static Orders of(Visit visit, State state, Trial trial) {
        List<Leaning> all = state.subject().map(Leaning::of).orElse(List.of());
        String path = visit.href("what-if", "index.html");
        String asked = visit.asked(WHOSE).orElse("");
        Map<String, List<Person>> byConflict = new LinkedHashMap<>();
        all.forEach(l -> byConflict
                .computeIfAbsent(visit.localizer().plain(l.title()), t -> new ArrayList<>())
                .add(new Person(
                        visit.localizer().plain(l.who()),
                        Trials.address(path, trial).with(WHOSE, pick(l)) + "#orders",
                        pick(l).equals(asked))));
        Optional<Leaning> shown =
                all.stream().filter(l -> pick(l).equals(asked)).findFirst();
        return new Orders(
                byConflict.entrySet().stream()
                        .map(e -> new Group(e.getKey(), e.getValue()))
                        .toList(),
                shown.map(l -> label(visit, l)).orElse(""),
                asked,
                shown.map(l -> lines(l, trial)).orElse(List.of()),
                shown.filter(l -> visit.asked("place").isPresent()).map(l -> sent(visit, l, trial)));
    }

    private static String pick(Leaning l) {
        return l.file() + "|" + l.maker() + "|" + l.form();
    }

    private static String label(Visit visit, Leaning l) {
        return visit.localizer().plain(l.name()) + " · " + visit.localizer().plain(l.title());
    }

    private static List<Line> lines(Leaning l, Trial trial) {
        String order = trial.settings().stream()
                .filter(s -> s.isAbout(l.file(), List.of(l.maker()), l.form(), -1))
                .map(Trial.Setting::value)
                .findFirst()
                .orElse(l.standing());
        boolean optional = l.form().equals("statements");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < l.items().size(); i++) {
            lines.add(new Line(i + 1, l.words(i), Leaning.place(order, i), Leaning.isOpposite(order, i), optional));
        }
        return lines;
    }

    /** The order that a form says: a place for each item, of two with one place the earlier first, and {@code 0} to leave it out. */
    private static Trial sent(Visit visit, Leaning l, Trial trial) {
        List<String> given = visit.ctx().queryParams("place");
        List<String> opposites = visit.ctx().queryParams("opposite");
        int[] places = IntStream.range(0, l.items().size())
                .map(i -> i < given.size() && given.get(i).matches("[0-9]{1,3}") ? Integer.parseInt(given.get(i)) : 0)
                .toArray();
        String order = IntStream.range(0, places.length)
                .filter(i -> places[i] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(i -> places[i]))
                .map(i -> (i + 1) + (opposites.contains(Integer.toString(i + 1)) ? "!" : ""))
                .collect(Collectors.joining("-"));
        List<Trial.Setting> settings = new ArrayList<>(trial.settings());
        Trial.Setting setting =
                new Trial.Setting(l.file(), List.of(l.maker()), l.form(), -1, order.isEmpty() ? "0" : order);
        Trials.put(settings, setting);
        settings.removeIf(s -> s.equals(setting) && s.value().equals(l.standing()));
        return new Trial(trial.overlays(), settings);
    }
}
