package org.mizan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.ledger.Contradiction;
import org.mizan.ledger.Contradictions;
import org.mizan.ledger.Ledger;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.report.Rests;
import org.mizan.view.Section;

/**
 * A case as the sections of a report.
 *
 * @param verdict what the methods say together; its lead and blocks open the overview
 * @param results the methods' own sections, shown between what the case holds and what it rests on
 */
public record Dossier(Case c, Optional<Section> verdict, List<Section> results) {
    public Dossier {
        results = List.copyOf(results);
    }

    /** The case alone, nothing computed. */
    public Dossier(Case c) {
        this(c, Optional.empty(), List.of());
    }

    public Dossier withVerdict(Section changed) {
        return new Dossier(c, Optional.of(changed), results);
    }

    public Dossier withResults(List<Section> changed) {
        return new Dossier(c, verdict, changed);
    }

    /** The chronology with only the events that pass; empty if the case has no events. */
    public Optional<Section> chronology(EventFilter filter) {
        return new ChronologyPart(c, filter).section();
    }

    /** The map with only the places and lines of events that pass; empty if the case has neither. */
    public Optional<Section> map(EventFilter filter) {
        return new MapPart(c, filter).section();
    }

    /** The judgements that what was computed rests on. */
    private List<Basis> resting() {
        List<Section> computed = new ArrayList<>(results);
        verdict.ifPresent(computed::add);
        return Rests.ofSections(computed);
    }

    /** The sections in the order of the navigation; the first one is the overview, with the id {@code index}. */
    public List<Section> sections() {
        Ledger ledger = Ledger.of(c);
        List<Contradiction> contradictions = Contradictions.among(c.claims());
        List<Section> out = new ArrayList<>();
        out.add(new Overview(c, ledger, contradictions).section(verdict));
        new ChronologyPart(c).section().ifPresent(out::add);
        new MapPart(c).section().ifPresent(out::add);
        new ActorsPart(c).section().ifPresent(out::add);
        new InterventionsPart(c).section().ifPresent(out::add);
        new CausesPart(c).section().ifPresent(out::add);
        new IssuesPart(c).section().ifPresent(out::add);
        new ScenesPart(c).section().ifPresent(out::add);
        new HypothesesPart(c).section().ifPresent(out::add);
        out.addAll(results);
        new ClaimsPart(c).section().ifPresent(out::add);
        new ContradictionsPart(c, contradictions).section().ifPresent(out::add);
        out.add(new LedgerPart(c, ledger).section());
        new EvidencePart(c, ledger, resting()).section().ifPresent(out::add);
        new SourcesPart(c, ledger).section().ifPresent(out::add);
        return out;
    }
}
