package org.mizan.web.begin;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.mizan.desk.Desk;
import org.mizan.web.forms.Inventory;

/** The first quarter of an hour: what to enter in which order, and what is there already. Everything is read off the case, so nothing has to be remembered. */
public final class Guide {
    private static final List<String> OUTSIDE = List.of("patron", "supplier", "mediator", "neighbour");
    private static final int PARTIES = 2;
    private static final int SOURCES = 3;
    private static final int EVENTS = 5;
    private static final int SCENES = 2;
    private static final int DESCRIPTORS = 3;
    private static final int JUDGEMENTS = 4;

    private Guide() {}

    /**
     * A step.
     *
     * @param id key of its sentences among the messages
     * @param room where it is done
     * @param page in that room, with what it is asked
     * @param have how much there is
     * @param want how much is enough
     */
    public record Step(String id, String room, String page, int have, int want) {
        public boolean done() {
            return have >= want;
        }
    }

    /** All steps, in order. */
    static List<Step> of(Desk desk) {
        Inventory there = Inventory.of(desk.folder());
        List<Step> steps = new ArrayList<>();
        steps.add(step("question", "edit", "case.html", there.says("question") ? 1 : 0, 1));
        steps.add(
                step("parties", "edit", "actors.html?new=1", there.count("actors", "role", List.of("party")), PARTIES));
        steps.add(step("outside", "edit", "actors.html?new=1", there.count("actors", "role", OUTSIDE), 1));
        steps.add(step("sources", "edit", "sources.html?new=1", there.count("sources"), SOURCES));
        steps.add(step("events", "edit", "chronology.html?new=1", there.count("chronology"), EVENTS));
        steps.add(step("scenes", "edit", "scenes.html?new=1", there.count("scenes"), SCENES));
        steps.add(step("descriptors", "edit", "descriptors.html?new=1", there.count("descriptors"), DESCRIPTORS));
        steps.add(step("matrix", "edit", "matrix-cib.html", there.rows("cib/impacts.csv"), JUDGEMENTS));
        steps.add(step("futures", "read", "cib.html", isComputed(desk, there) ? 1 : 0, 1));
        steps.add(step("what-if", "edit", "overlays.html?new=1", there.count("overlays"), 1));
        steps.add(step(
                "report",
                "exchange",
                "index.html",
                Files.isDirectory(desk.folder().resolve("out")) ? 1 : 0,
                1));
        return steps;
    }

    private static Step step(String id, String room, String page, int have, int want) {
        return new Step(id, room, page, have, want);
    }

    /** Whether there are judgements and nothing keeps them from being computed. */
    private static boolean isComputed(Desk desk, Inventory there) {
        return there.rows("cib/impacts.csv") >= JUDGEMENTS && !desk.state().isBroken();
    }
}
