package org.mizan.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mizan.model.Actor;
import org.mizan.model.Case;
import org.mizan.model.CaseInfo;
import org.mizan.model.Cause;
import org.mizan.model.Citation;
import org.mizan.model.Event;
import org.mizan.model.Hypothesis;
import org.mizan.model.Intervention;
import org.mizan.model.Issue;
import org.mizan.model.Overlay;
import org.mizan.model.Person;
import org.mizan.model.Place;
import org.mizan.model.Quotation;
import org.mizan.model.Scene;
import org.mizan.model.Source;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Nearest;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.table.Table;

/** Gives the tables and trees of a case their meaning: resolves every reference, in the order in which things refer to each other. */
final class CaseResolver {
    static final Set<String> TREES = Set.of(
            "case.yaml",
            "sources.yaml",
            "persons.yaml",
            "actors.yaml",
            "causes.yaml",
            "issues.yaml",
            "scenes.yaml",
            "hypotheses.yaml",
            "lines.geojson");
    static final Set<String> TABLES = Set.of(
            "claims.csv", "relations.csv", "interventions.csv", "chronology.csv", "places.csv", "quotations.csv");

    private static final String QUOTATIONS = "quotations.csv";

    private final Content content;
    private final Map<String, Overlay> overlays;
    private final Problems problems;

    CaseResolver(Content content, Map<String, Overlay> overlays, Problems problems) {
        this.content = content;
        this.overlays = overlays;
        this.problems = problems;
    }

    Loaded<Case> resolve(List<String> applied, String digest) {
        unknownFiles();
        Optional<Node.Tree> main = Optional.ofNullable(content.trees().get(CaseFolder.MAIN_FILE));
        if (main.isEmpty()
                && problems.all().stream().noneMatch(p -> p.at().file().equals(CaseFolder.MAIN_FILE))) {
            problems.error(Reading.class, "missing-file", FilePos.of(CaseFolder.MAIN_FILE));
        }
        CaseInfo info = InfoReader.read(main, problems);
        Set<String> sourceIds =
                new LinkedHashSet<>(tree("sources.yaml").entries().keySet());
        sourceIds.add(Citation.ANALYST);
        Reading reading = new Reading(problems, sourceIds, quotationKeys(), info.languages());

        Map<String, Person> persons = PersonReader.persons(reading, tree("persons.yaml"));
        Map<String, Source> sources = SourceReader.read(reading, tree("sources.yaml"), persons);
        Map<String, Quotation> quotations = new QuotationReader(reading).quotations(table(QUOTATIONS));
        ActorReader actorReader = new ActorReader(reading);
        Map<String, Actor> actors = actorReader.actors(tree("actors.yaml"));
        PlaceReader placeReader = new PlaceReader(reading);
        Map<String, Place> places = placeReader.places(table("places.csv"));
        Set<String> placeIds = ids("places.csv");
        List<Event> chronology = new EventReader(reading, actors.keySet(), placeIds).events(table("chronology.csv"));
        Set<String> events = ids("chronology.csv");

        StakeReader stakes = new StakeReader(reading);
        Map<String, Issue> issues = stakes.issues(tree("issues.yaml"));
        Map<String, Scene> scenes = stakes.scenes(tree("scenes.yaml"));
        Map<String, Hypothesis> hypotheses =
                stakes.hypotheses(tree("hypotheses.yaml"), scenes.keySet(), overlays.keySet());
        Map<String, Cause> causes =
                stakes.causes(tree("causes.yaml"), actors.keySet(), events, issues.keySet(), scenes.keySet());

        List<Intervention> interventions = actorReader.interventions(table("interventions.csv"), actors.keySet());

        Set<String> subjects = new LinkedHashSet<>(sourceIds);
        List.of(
                        persons.keySet(),
                        actors.keySet(),
                        placeIds,
                        events,
                        ids("interventions.csv"),
                        issues.keySet(),
                        scenes.keySet(),
                        causes.keySet(),
                        hypotheses.keySet())
                .forEach(subjects::addAll);
        Case resolved = new Case(
                info,
                sources,
                persons,
                quotations,
                new ClaimReader(reading, subjects).claims(table("claims.csv")),
                actors,
                actorReader.relations(table("relations.csv"), actors.keySet()),
                interventions,
                causes,
                issues,
                scenes,
                hypotheses,
                chronology,
                places,
                placeReader.lines(content.trees().get("lines.geojson")),
                overlays,
                applied,
                methodFiles(content.tables()),
                methodFiles(content.trees()),
                digest);
        return Loaded.of(resolved, problems);
    }

    private Node.Tree tree(String path) {
        return content.trees().getOrDefault(path, new Node.Tree(Map.of(), FilePos.of(path)));
    }

    private Optional<Table> table(String path) {
        return Optional.ofNullable(content.tables().get(path));
    }

    /** The ids of a table, those of faulty rows too, so that one fault is not told again wherever the row is named. */
    private Set<String> ids(String path) {
        Set<String> ids = new LinkedHashSet<>();
        table(path).ifPresent(t -> t.rows().forEach(r -> ids.add(r.cell("id").value())));
        ids.remove("");
        return ids;
    }

    /** The quotations that may be cited, those of faulty rows too. */
    private Set<String> quotationKeys() {
        Set<String> keys = new LinkedHashSet<>();
        table(QUOTATIONS)
                .ifPresent(t -> t.rows()
                        .forEach(r -> keys.add(
                                r.cell("source").value() + "#" + r.cell("id").value())));
        return keys;
    }

    private static <T> SortedMap<String, T> methodFiles(SortedMap<String, T> all) {
        SortedMap<String, T> inFolders = new TreeMap<>(all);
        inFolders.keySet().removeIf(p -> !p.contains("/"));
        return inFolders;
    }

    /** A file at the top that nobody reads is probably misspelt. */
    private void unknownFiles() {
        content.trees().forEach((path, tree) -> unknownFile(path, tree.at().file(), TREES));
        content.tables().forEach((path, table) -> unknownFile(path, table.file(), TABLES));
    }

    private void unknownFile(String path, String file, Set<String> known) {
        if (!path.contains("/") && !known.contains(path)) {
            problems.warning(Reading.message("file-not-read"), FilePos.of(file), Nearest.hint(path, known));
        }
    }
}
