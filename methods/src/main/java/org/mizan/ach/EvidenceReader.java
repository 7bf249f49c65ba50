package org.mizan.ach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mizan.casefile.Columns;
import org.mizan.casefile.Reading;
import org.mizan.casefile.RowReader;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Claim;
import org.mizan.model.Hypothesis;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/** Reads {@code ach/evidence.csv}. */
final class EvidenceReader {
    static final String FILE = "ach/evidence.csv";

    private static final Columns COLUMNS = Columns.required("claim", "hypothesis")
            .optional("consistency", "analyst", "relevance", "credibility")
            .judged();

    private final Case c;
    private final Map<String, Claim> claims;
    private final Problems problems = new Problems();
    private final List<Entry> entries = new ArrayList<>();

    private EvidenceReader(Case c) {
        this.c = c;
        claims = c.claims().stream()
                .collect(Collectors.toMap(Claim::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** A row before ids have become indices. */
    private record Entry(
            String claim,
            String hypothesis,
            String analyst,
            Mark mark,
            Weight credibility,
            Weight relevance,
            Basis basis) {}

    static Loaded<AchInput> read(Case c) {
        return new EvidenceReader(c).read();
    }

    private Loaded<AchInput> read() {
        Reading reading = Reading.of(c, problems);
        c.table(FILE).ifPresent(t -> reading.rows(t, COLUMNS).forEach(this::entry));
        if (entries.isEmpty() && !problems.hasErrors()) {
            problems.unfinished(EvidenceReader.class, "no-evidence", FilePos.of(FILE));
            return Loaded.unfinished(problems);
        }
        return problems.hasErrors() ? Loaded.failed(problems.all()) : Loaded.of(input(), problems);
    }

    private void entry(RowReader row) {
        Optional<String> claim = row.ref("claim", claims.keySet(), Reading.class, "unknown-claim");
        Optional<String> hypothesis =
                row.ref("hypothesis", c.hypotheses().keySet(), EvidenceReader.class, "unknown-hypothesis");
        Optional<Mark> mark = row.isUnfinished("consistency")
                ? Optional.empty()
                : row.ref("consistency", Mark.names(), EvidenceReader.class, "unknown-mark")
                        .flatMap(Mark::named);
        Optional<String> analyst = row.word("analyst").isEmpty() ? Optional.of("") : row.id("analyst");
        Optional<Weight> relevance = weight(row, "relevance");
        Optional<Weight> credibility = weight(row, "credibility");
        Basis basis = row.basis();
        if (claim.isPresent() && hypothesis.isPresent() && mark.isPresent() && analyst.isPresent()) {
            entries.add(new Entry(
                    claim.get(),
                    hypothesis.get(),
                    analyst.get(),
                    mark.get(),
                    credibility.orElseGet(() ->
                            Weight.ofConfidence(claims.get(claim.get()).basis().confidence())),
                    relevance.orElse(Weight.M),
                    basis));
        }
    }

    private static Optional<Weight> weight(RowReader row, String column) {
        return row.optionalRef(column, Weight.names(), EvidenceReader.class, "unknown-weight")
                .map(Weight::valueOf);
    }

    private AchInput input() {
        List<String> evidence = entries.stream().map(Entry::claim).distinct().toList();
        List<String> analysts = entries.stream().map(Entry::analyst).distinct().toList();
        Set<String> judged = entries.stream().map(Entry::hypothesis).collect(Collectors.toSet());
        List<Hypothesis> hypotheses = c.hypotheses().values().stream()
                .filter(h -> judged.contains(h.id()))
                .toList();
        warn(evidence, hypotheses.stream().map(Hypothesis::id).toList());
        Map<String, Integer> row = index(evidence);
        Map<String, Integer> column =
                index(hypotheses.stream().map(Hypothesis::id).toList());
        Map<String, Integer> who = index(analysts);
        List<Claim> used = evidence.stream().map(claims::get).toList();
        return new AchInput(
                hypotheses,
                used.stream()
                        .map(k -> new AchInput.Evidence(k.id(), k.text(), k.basis()))
                        .toList(),
                analysts,
                entries.stream()
                        .map(e -> new AchInput.Judgement(
                                row.get(e.claim),
                                column.get(e.hypothesis),
                                who.get(e.analyst),
                                e.mark,
                                e.credibility,
                                e.relevance,
                                e.basis))
                        .toList(),
                Arrays.stream(Grouping.values()).map(g -> Groups.of(g, used, c)).toList(),
                false);
    }

    /** What makes a comparison unfair: a hypothesis left out, or evidence that only some hypotheses had to face. */
    private void warn(List<String> evidence, List<String> judged) {
        FilePos file = FilePos.of(FILE);
        c.hypotheses().keySet().stream()
                .filter(h -> !judged.contains(h))
                .forEach(h -> problems.warning(EvidenceReader.class, "hypothesis-not-judged", file, Arg.code(h)));
        if (judged.size() == 1) {
            problems.warning(EvidenceReader.class, "one-hypothesis", file, Arg.code(judged.get(0)));
        }
        Map<String, Set<String>> of = new LinkedHashMap<>();
        Map<String, FilePos> at = new LinkedHashMap<>();
        for (Entry e : entries) {
            of.computeIfAbsent(e.claim, k -> new LinkedHashSet<>()).add(e.hypothesis);
            at.putIfAbsent(e.claim, e.basis.at());
        }
        for (String claim : evidence) {
            List<Arg> missing = judged.stream()
                    .filter(h -> !of.get(claim).contains(h))
                    .map(Arg::code)
                    .toList();
            if (!missing.isEmpty()) {
                problems.warning(
                        EvidenceReader.class, "partly-judged", at.get(claim), Arg.code(claim), Arg.list(missing));
            }
        }
    }

    private static Map<String, Integer> index(List<String> ids) {
        Map<String, Integer> index = new LinkedHashMap<>();
        ids.forEach(id -> index.put(id, index.size()));
        return index;
    }
}
