package org.mizan.web.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mizan.model.Basis;
import org.mizan.problem.FilePos;
import org.mizan.search.Hit;
import org.mizan.view.Doors;
import org.mizan.view.Grid;

/** Where in the report a hit of the search stands. */
final class HitPlace {
    private static final Pattern PLACE = Pattern.compile("(.*?):([0-9]{1,9})(?::[0-9]+)?");

    private HitPlace() {}

    static Grid.Link of(Hit hit) {
        return switch (hit.kind()) {
            case EVENT -> new Grid.Link("chronology", "e-" + hit.id());
            case CLAIM -> new Grid.Link("claims", "c-" + hit.id());
            case INTERVENTION -> new Grid.Link("interventions", "v-" + hit.id());
            case ACTOR, PERSON -> new Grid.Link("actors", "a-" + hit.id());
            case PLACE -> new Grid.Link("map", "p-" + hit.id());
            case ISSUE -> new Grid.Link("issues", "i-" + hit.id());
            case SCENE -> new Grid.Link("scenes", "sc-" + hit.id());
            case HYPOTHESIS -> new Grid.Link("hypotheses", "h-" + hit.id());
            case CAUSE -> new Grid.Link("causes", "k-" + hit.id());
            case QUOTATION ->
                Doors.quotation(hit.id().replaceFirst("#.*", ""), hit.id().replaceFirst(".*#", ""));
            case SOURCE, DOCUMENT -> Doors.source(hit.id());
            default -> judgement(hit);
        };
    }

    /** The row of the ledger about the line where it stands; for what is no judgement, the first of its sources. */
    static Grid.Link judgement(Hit hit) {
        Matcher at = PLACE.matcher(hit.at());
        if (!at.matches()) {
            return hit.sources().isEmpty()
                    ? new Grid.Link(Doors.LEDGER, "")
                    : Doors.source(hit.sources().get(0));
        }
        FilePos place = new FilePos(at.group(1), Integer.parseInt(at.group(2)), 1, 0);
        return new Grid.Link(Doors.LEDGER, Basis.none(place).anchor());
    }
}
