package org.mizan.ledger;

import java.util.List;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Judged;
import org.mizan.model.Scene;
import org.mizan.text.Text;

/** Collects the judgements of the parts that every case has. */
final class CaseJudgements {
    private final Case c;

    CaseJudgements(Case c) {
        this.c = c;
    }

    void into(List<Judgement> out) {
        c.chronology().forEach(e -> out.add(one("chronology", e.id(), e.label().orElse(e.text()), e.basis())));
        c.places().values().forEach(p -> out.add(one("places", p.id(), p.name(), p.basis())));
        c.lines().forEach(l -> out.add(one("lines", l.id(), l.name(), l.basis())));
        c.actors().values().forEach(a -> out.add(one("actors", a.id(), a.name(), a.basis())));
        c.relations()
                .forEach(r -> out.add(new Judgement(
                        "relations",
                        r.from() + " " + r.to() + " " + r.on(),
                        List.of(c.nameOf(r.from()), c.nameOf(r.to()), c.nameOf(r.on())),
                        r.basis())));
        c.interventions()
                .forEach(i -> out.add(new Judgement(
                        "interventions",
                        i.id(),
                        List.of(c.nameOf(i.actor()), Text.plain(String.join(" ", i.means()))),
                        i.basis())));
        c.causes().values().forEach(k -> out.add(one("causes", k.id(), k.name(), k.basis())));
        c.issues().values().forEach(i -> out.add(one("issues", i.id(), i.name(), i.basis())));
        c.scenes().values().forEach(s -> scene(s, out));
        c.hypotheses().values().forEach(h -> out.add(one("hypotheses", h.id(), h.name(), h.basis())));
        c.claims().forEach(k -> out.add(one("claims", k.id(), k.text(), k.basis())));
    }

    /** A scene is several judgements: that it is possible, each driver, each consequence, and what the source expects. */
    private static void scene(Scene s, List<Judgement> out) {
        out.add(one("scenes", s.id(), s.name(), s.basis()));
        for (Judged<Text> part : s.drivers()) {
            out.add(new Judgement("scenes", s.id(), List.of(s.name(), part.value()), part.basis()));
        }
        for (Judged<Text> part : s.consequences()) {
            out.add(new Judgement("scenes", s.id(), List.of(s.name(), part.value()), part.basis()));
        }
        s.expectation()
                .ifPresent(e ->
                        out.add(new Judgement("scenes", s.id(), List.of(s.name(), Text.plain(e.value())), e.basis())));
    }

    private static Judgement one(String part, String id, Text name, Basis basis) {
        return new Judgement(part, id, List.of(name), basis);
    }
}
