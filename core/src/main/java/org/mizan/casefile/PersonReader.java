package org.mizan.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Actor;
import org.mizan.model.Person;
import org.mizan.model.Source;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Text;

/** Reads {@code persons.yaml}, and the authors and editors of works, who may be named there. */
final class PersonReader {
    private final Reading reading;

    private PersonReader(Reading reading) {
        this.reading = reading;
    }

    static Map<String, Person> persons(Reading reading, Node.Tree file) {
        PersonReader reader = new PersonReader(reading);
        Map<String, Person> persons = new LinkedHashMap<>();
        reading.tree(file).things().forEach((id, tree) -> persons.put(id, reader.person(id, tree)));
        return persons;
    }

    /** The people in a list of a work. */
    static List<Source.Person> named(Reading reading, TreeReader work, String key, Map<String, Person> persons) {
        PersonReader reader = new PersonReader(reading);
        return work.children(key).stream().map(p -> reader.named(p, persons)).toList();
    }

    private Person person(String id, TreeReader tree) {
        tree.only("name", "family", "given", "aliases", "note");
        if (tree.node("name").isEmpty() && tree.node("family").isEmpty()) {
            reading.problems().error(Reading.class, "missing-key", tree.at(), Arg.code("name"));
        }
        return new Person(
                id,
                tree.text("name"),
                tree.text("family"),
                tree.text("given"),
                aliases(tree),
                tree.text("note"),
                tree.at());
    }

    /** A list of {@code language:name}. */
    private List<Actor.Alias> aliases(TreeReader tree) {
        List<Actor.Alias> aliases = new ArrayList<>();
        for (Cell written : tree.words("aliases")) {
            String[] parts = written.value().split(":", 2);
            if (parts.length == 2 && Words.isLanguage(parts[0].strip()) && !parts[1].isBlank()) {
                aliases.add(new Actor.Alias(parts[1].strip(), parts[0].strip(), Text.NONE, Text.NONE));
            } else {
                reading.problems()
                        .error(Reading.class, "bad-alias", written.at(), Arg.code(Words.visible(written.value())));
            }
        }
        return aliases;
    }

    private Source.Person named(TreeReader tree, Map<String, Person> persons) {
        tree.only("family", "given", "literal", "person");
        if (tree.node("person").isPresent()) {
            Optional<Person> known = tree.ref("person", persons.keySet(), Reading.class, "unknown-person")
                    .map(persons::get);
            return known.map(p ->
                            new Source.Person(Optional.of(p.id()), p.family().orElse(p.name()), p.given()))
                    .orElse(new Source.Person(Text.NONE, Text.NONE));
        }
        if (tree.node("family").isEmpty() && tree.node("literal").isEmpty()) {
            reading.problems().error(Reading.class, "missing-key", tree.at(), Arg.code("family"));
        }
        return new Source.Person(tree.text("literal").orElse(tree.text("family")), tree.text("given"));
    }
}
