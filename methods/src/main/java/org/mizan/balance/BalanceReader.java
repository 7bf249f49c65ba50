package org.mizan.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mizan.analysis.Settings;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Relation;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.time.Edtf;

/** Makes signed networks from {@code relations.csv}. */
final class BalanceReader {
    private final Case c;
    private final Problems problems = new Problems();

    private BalanceReader(Case c) {
        this.c = c;
    }

    static Loaded<BalanceInput> read(Case c, Settings settings) {
        return new BalanceReader(c).read(settings);
    }

    private Loaded<BalanceInput> read(Settings settings) {
        Optional<Edtf> at = date(settings.text("at"), "at");
        List<Edtf> days = new ArrayList<>();
        settings.list("dates").forEach(d -> date(d.strip(), "dates").ifPresent(days::add));
        group(settings);
        opposites();
        if (problems.hasErrors()) {
            return Loaded.failed(problems.all());
        }
        String source = settings.text("from");
        if (!source.equals("relations")) {
            return MactorTies.read(c, source, problems);
        }
        if (c.relations().isEmpty()) {
            problems.unfinished(BalanceReader.class, "no-relations", FilePos.of("relations.csv"));
            return Loaded.unfinished(problems);
        }
        Edtf now = at.filter(d -> !d.isUnknown()).orElseGet(this::latest);
        days.sort(Edtf::compareTo);
        Set<String> tied = new LinkedHashSet<>();
        List<Edtf> all = new ArrayList<>(days);
        all.add(now);
        for (Relation r : c.relations()) {
            if (all.stream().anyMatch(d -> holds(r, d))) {
                tied.add(r.from());
                tied.add(r.to());
            }
        }
        List<String> actors =
                c.actors().keySet().stream().filter(tied::contains).toList();
        return Loaded.of(
                new BalanceInput(
                        actors,
                        actors.stream()
                                .map(a -> c.actors().get(a).shortName().orElse(c.nameOf(a)))
                                .toList(),
                        source,
                        snapshot(now, actors),
                        days.stream().map(d -> snapshot(d, actors)).toList()),
                problems);
    }

    private void group(Settings settings) {
        for (String actor : settings.list("group")) {
            if (!c.actors().containsKey(actor.strip())) {
                problems.unknown(
                        Message.of(BalanceReader.class, "unknown-option-actor", Arg.code("--group"), Arg.code(actor)),
                        FilePos.of("actors.yaml"),
                        actor.strip(),
                        c.actors().keySet());
            }
        }
    }

    private Optional<Edtf> date(String text, String option) {
        Optional<Edtf> date = Edtf.parse(text);
        if (date.isEmpty()) {
            problems.error(
                    BalanceReader.class,
                    "bad-option-date",
                    FilePos.of("relations.csv"),
                    Arg.code("--" + option),
                    Arg.code(text));
        }
        return date;
    }

    /** The last day on which a dated tie is known to begin or end: the newest state the case describes. */
    private Edtf latest() {
        LocalDate last = LocalDate.MIN;
        for (Relation r : c.relations()) {
            for (LocalDate d : List.of(r.when().earliest(), r.when().latest())) {
                last = !d.equals(LocalDate.MAX) && d.isAfter(last) ? d : last;
            }
        }
        return last.equals(LocalDate.MIN)
                ? Edtf.UNKNOWN
                : Edtf.parse(last.toString()).orElse(Edtf.UNKNOWN);
    }

    /** A tie holds on a day if its interval contains it; a year or month stands for its last day. */
    static boolean holds(Relation r, Edtf day) {
        if (day.isUnknown()) {
            return true;
        }
        LocalDate d = day.latest();
        return !d.isBefore(r.when().earliest()) && !d.isAfter(r.when().latest());
    }

    /** A tie told from both ends must have one sign: balance knows no direction. */
    private void opposites() {
        List<Relation> all = c.relations();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Relation a = all.get(i);
                Relation b = all.get(j);
                boolean mirrored = a.from().equals(b.to()) && a.to().equals(b.from()) && a.on().equals(b.on());
                if (mirrored && a.sign() != b.sign() && a.when().overlaps(b.when())) {
                    problems.error(
                            BalanceReader.class,
                            "asymmetric-tie",
                            b.basis().at(),
                            Arg.code(b.from()),
                            Arg.code(b.to()),
                            Arg.code(a.basis().at().toString()));
                }
            }
        }
    }

    private Snapshot snapshot(Edtf day, List<String> actors) {
        return new Snapshot(day, ties(c.relations(), r -> holds(r, day), actors));
    }

    /** One tie per pair: the sign of the sum of sign times strength over all that holds; mirrored rows count once. */
    private static List<Tie> ties(List<Relation> relations, Predicate<Relation> holds, List<String> actors) {
        Map<Long, Map<String, Long>> sums = new TreeMap<>();
        Map<Long, List<Basis>> bases = new TreeMap<>();
        for (Relation r : relations) {
            int a = actors.indexOf(r.from());
            int b = actors.indexOf(r.to());
            if (!holds.test(r) || a < 0 || b < 0 || a == b) {
                continue;
            }
            long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
            long pull = r.sign() * Tie.UNIT * r.strength().orElse(1);
            sums.computeIfAbsent(pair, p -> new TreeMap<>())
                    .merge(r.on(), pull, (x, y) -> Math.abs(x) >= Math.abs(y) ? x : y);
            bases.computeIfAbsent(pair, p -> new ArrayList<>()).add(r.basis());
        }
        List<Tie> ties = new ArrayList<>();
        sums.forEach((pair, byMatter) -> {
            long sum = byMatter.values().stream().mapToLong(Long::longValue).sum();
            ties.add(new Tie(
                    (int) (pair >> 32), (int) (pair & 0xffffffffL), Long.signum(sum), Math.abs(sum), bases.get(pair)));
        });
        return ties;
    }
}
