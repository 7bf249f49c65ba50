package org.mizan.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mizan.table.Node;
import org.mizan.table.Table;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/**
 * One analysis of one crisis. All maps keep the order of their file.
 *
 * @param persons those who wrote what is cited, where the case keeps records of them
 * @param quotations passages of sources by {@code source#id}
 * @param overlays the overlays that the folder offers
 * @param applied ids of the overlays this case was read with, in order
 * @param tables CSV files of the methods by path, after overlays
 * @param trees YAML files of the methods by path, after overlays
 * @param digest SHA-256 of the folder's content, in hex; independent of line ends, file times and {@code out/}
 */
public record Case(
        CaseInfo info,
        Map<String, Source> sources,
        Map<String, Person> persons,
        Map<String, Quotation> quotations,
        List<Claim> claims,
        Map<String, Actor> actors,
        List<Relation> relations,
        List<Intervention> interventions,
        Map<String, Cause> causes,
        Map<String, Issue> issues,
        Map<String, Scene> scenes,
        Map<String, Hypothesis> hypotheses,
        List<Event> chronology,
        Map<String, Place> places,
        List<MapLine> lines,
        Map<String, Overlay> overlays,
        List<String> applied,
        Map<String, Table> tables,
        Map<String, Node.Tree> trees,
        String digest) {

    /** A case that holds nothing but a title: the surroundings of a peer's file. */
    public static Case bare(Text title, String digest) {
        CaseInfo info = new CaseInfo(
                "bare",
                title,
                Text.NONE,
                Text.NONE,
                Text.NONE,
                Map.of(),
                Edtf.UNKNOWN,
                List.of("en"),
                Optional.empty(),
                Text.NONE,
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of());
        return new Case(
                info, Map.of(), Map.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(),
                Map.of(), Map.of(), List.of(), Map.of(), List.of(), Map.of(), List.of(), Map.of(), Map.of(), digest);
    }

    /** The same case with other files of its methods: a draft that is not saved yet. */
    public Case withFiles(Map<String, Table> otherTables, Map<String, Node.Tree> otherTrees) {
        return new Case(
                info,
                sources,
                persons,
                quotations,
                claims,
                actors,
                relations,
                interventions,
                causes,
                issues,
                scenes,
                hypotheses,
                chronology,
                places,
                lines,
                overlays,
                applied,
                otherTables,
                otherTrees,
                digest);
    }

    /** A method's table, for instance {@code cib/impacts.csv}. */
    public Optional<Table> table(String path) {
        return Optional.ofNullable(tables.get(path));
    }

    /** A method's YAML file, for instance {@code cib/descriptors.yaml}. */
    public Optional<Node.Tree> tree(String path) {
        return Optional.ofNullable(trees.get(path));
    }

    /** The passage that a citation names. */
    public Optional<Quotation> quotation(Citation citation) {
        return citation.quotation().map(quotations::get);
    }

    /** Whether the case has this method's folder. */
    public boolean uses(String folder) {
        return Stream.concat(tables.keySet().stream(), trees.keySet().stream())
                .anyMatch(p -> p.startsWith(folder + "/"));
    }

    /** The name of an actor, issue, scene, place, cause or hypothesis; the id itself if it is none of these. */
    public Text nameOf(String id) {
        if (actors.containsKey(id)) {
            return actors.get(id).name();
        }
        if (issues.containsKey(id)) {
            return issues.get(id).name();
        }
        if (scenes.containsKey(id)) {
            return scenes.get(id).name();
        }
        if (places.containsKey(id)) {
            return places.get(id).name();
        }
        if (causes.containsKey(id)) {
            return causes.get(id).name();
        }
        return hypotheses.containsKey(id) ? hypotheses.get(id).name() : Text.plain(id);
    }
}
