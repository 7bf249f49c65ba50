package org.mizan.ach;

import java.util.List;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.model.Source;
import org.mizan.text.Arg;

/** Names and judgements of an input by id, as a section shows them. */
record Names(Case c, AchInput input) {

    Arg hypothesis(String id) {
        return Arg.of(input.hypotheses().get(column(id)).name());
    }

    Arg hypotheses(List<String> ids) {
        return Arg.list(ids.stream().map(this::hypothesis).toList());
    }

    Arg claim(String id) {
        return Arg.of(input.evidence().get(row(id)).text());
    }

    Arg analyst(String id) {
        return id.isEmpty() ? Arg.of(Words.say("author")) : Arg.code(id);
    }

    Arg source(String id) {
        Source source = c.sources().get(id);
        if (source == null) {
            return id.equals(Citation.ANALYST) ? Arg.of(Words.say("author")) : Arg.code(id);
        }
        return Arg.of(source.shortName().orElse(source.title()));
    }

    Arg sources(List<String> ids) {
        return ids.isEmpty()
                ? Arg.of(Words.say("no-source"))
                : Arg.list(ids.stream().map(this::source).toList());
    }

    int row(String claim) {
        for (int e = 0; e < input.evidence().size(); e++) {
            if (input.evidence().get(e).id().equals(claim)) {
                return e;
            }
        }
        throw new IllegalArgumentException("no claim " + claim);
    }

    int column(String hypothesis) {
        for (int h = 0; h < input.hypotheses().size(); h++) {
            if (input.hypotheses().get(h).id().equals(hypothesis)) {
                return h;
            }
        }
        throw new IllegalArgumentException("no hypothesis " + hypothesis);
    }

    List<Basis> judgement(AchResult.Change change) {
        int row = row(change.claim());
        int column = column(change.hypothesis());
        return input.judgements().stream()
                .filter(j -> j.evidence() == row
                        && j.hypothesis() == column
                        && input.analysts().get(j.analyst()).equals(change.analyst()))
                .map(AchInput.Judgement::basis)
                .toList();
    }

    List<Basis> rows(List<String> claims) {
        return claims.stream().flatMap(k -> input.row(row(k)).stream()).toList();
    }
}
