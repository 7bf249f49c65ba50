package org.mizan.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mizan.model.Actor;
import org.mizan.model.Intervention;
import org.mizan.model.Relation;
import org.mizan.problem.FilePos;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.table.Table;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/** Reads {@code actors.yaml}, {@code relations.csv} and {@code interventions.csv}. */
final class ActorReader {
    private static final Columns RELATION = Columns.required("from", "to", "on", "sign")
            .optional("strength", "start", "end")
            .judged();
    private static final Columns INTERVENTION = Columns.required("id", "actor", "means")
            .optional("for", "against", "date", "interest", "interest_", "effect", "effect_")
            .judged();

    private final Reading reading;

    ActorReader(Reading reading) {
        this.reading = reading;
    }

    Map<String, Actor> actors(Node.Tree file) {
        Map<String, Actor> actors = new LinkedHashMap<>();
        Set<String> ids = file.entries().keySet();
        reading.tree(file).things().forEach((id, tree) -> actors.put(id, actor(id, tree, ids)));
        return actors;
    }

    private Actor actor(String id, TreeReader tree, Set<String> ids) {
        tree.only(
                "name",
                "short",
                "kind",
                "role",
                "members",
                "aliases",
                "from",
                "to",
                "note",
                "sources",
                "confidence",
                "reason");
        tree.required("kind");
        return new Actor(
                id,
                tree.requiredText("name"),
                tree.text("short"),
                tree.ref("kind", Vocabulary.ACTOR_KINDS, Reading.class, "unknown-actor-kind")
                        .orElse("group"),
                tree.ref("role", Vocabulary.ROLES, Reading.class, "unknown-role"),
                tree.refs("members", ids, Reading.class, "unknown-actor"),
                tree.child("aliases").map(this::aliases).orElse(List.of()),
                life(tree),
                tree.text("note"),
                tree.basis());
    }

    private Edtf life(TreeReader tree) {
        return between(
                tree.date("from"),
                tree.date("to"),
                tree.cell("to").map(Cell::at).orElse(tree.at()));
    }

    private List<Actor.Alias> aliases(TreeReader byLanguage) {
        List<Actor.Alias> aliases = new ArrayList<>();
        for (Cell language : byLanguage.keys()) {
            if (!Words.isLanguage(language.value())) {
                reading.problems()
                        .error(Reading.class, "bad-language", language.at(), Arg.code(Words.visible(language.value())));
            }
            for (Node item : byLanguage.items(language.value())) {
                alias(item, language.value()).ifPresent(aliases::add);
            }
        }
        return aliases;
    }

    private Optional<Actor.Alias> alias(Node node, String language) {
        if (node instanceof Node.Scalar name) {
            return Optional.of(new Actor.Alias(name.value(), language, Text.NONE, Text.NONE));
        }
        if (node instanceof Node.Tree tree) {
            TreeReader alias = reading.tree(tree).only("name", "used-by", "note");
            return alias.required("name")
                    .map(n -> new Actor.Alias(n, language, alias.text("used-by"), alias.text("note")));
        }
        reading.problems().error(Reading.class, "wrong-shape", node.at(), Arg.code("value"));
        return Optional.empty();
    }

    List<Relation> relations(Optional<Table> table, Set<String> actors) {
        List<Relation> relations = new ArrayList<>();
        for (RowReader row : table.map(t -> reading.rows(t, RELATION)).orElse(List.of())) {
            Optional<String> from = row.ref("from", actors, Reading.class, "unknown-actor");
            Optional<String> to = row.ref("to", actors, Reading.class, "unknown-actor");
            Optional<String> on = row.id("on");
            Optional<String> sign = row.ref("sign", Vocabulary.SIGNS, Reading.class, "unknown-sign");
            OptionalInt strength = row.cell("strength").isEmpty() ? OptionalInt.empty() : row.integer("strength", 1, 3);
            Edtf when =
                    between(row.date("start"), row.date("end"), row.cell("end").at());
            if (from.isPresent() && to.isPresent() && on.isPresent() && sign.isPresent()) {
                int number = sign.get().equals("+") ? 1 : sign.get().equals("-") ? -1 : 0;
                relations.add(new Relation(from.get(), to.get(), on.get(), number, strength, when, row.basis()));
            } else {
                row.basis();
            }
        }
        return relations;
    }

    /** The interval from the start of one date to the end of another; open at an end where nothing is written. */
    private Edtf between(Edtf start, Edtf end, FilePos endAt) {
        if (start.isUnknown() && end.isUnknown()) {
            return Edtf.UNKNOWN;
        }
        if (!end.isUnknown() && end.latest().isBefore(start.earliest())) {
            reading.problems()
                    .error(
                            Reading.class,
                            "ends-before-start",
                            endAt,
                            Arg.code(end.written()),
                            Arg.code(start.written()));
        }
        String written = (start.isUnknown() ? ".." : start.written()) + "/" + (end.isUnknown() ? ".." : end.written());
        return new Edtf(written, start.from(), end.to(), true);
    }

    List<Intervention> interventions(Optional<Table> table, Set<String> actors) {
        List<Intervention> interventions = new ArrayList<>();
        for (RowReader row : table.map(t -> reading.rows(t, INTERVENTION)).orElse(List.of())) {
            Optional<String> id = row.id("id");
            Optional<String> actor = row.ref("actor", actors, Reading.class, "unknown-actor");
            row.required("means");
            Intervention read = new Intervention(
                    id.orElse(""),
                    actor.orElse(""),
                    row.refs("for", actors, Reading.class, "unknown-actor"),
                    row.refs("against", actors, Reading.class, "unknown-actor"),
                    row.refs("means", Vocabulary.MEANS, Reading.class, "unknown-means"),
                    row.date("date"),
                    row.text("interest"),
                    row.text("effect"),
                    row.basis());
            if (id.isPresent() && actor.isPresent()) {
                interventions.add(read);
            }
        }
        return interventions;
    }
}
