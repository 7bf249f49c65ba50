package org.mizan.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Actor;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.view.Grid;

/** Names of the case's things that lead to where they are described, and the cells that tables share. */
final class Names {
    private final Case c;
    private final Map<String, Text> events = new HashMap<>();

    Names(Case c) {
        this.c = c;
        c.chronology().forEach(e -> events.put(e.id(), e.label().orElse(e.text())));
    }

    /** The name of the thing with this id, as a door to it; the id itself if it is nothing of the case. */
    Arg door(String id) {
        Optional<Grid.Link> link = link(id);
        return link.map(l -> Arg.linked(name(id), l.section(), l.anchor())).orElse(name(id));
    }

    Arg name(String id) {
        return events.containsKey(id)
                        && link(id).map(l -> l.section().equals("chronology")).orElse(false)
                ? Arg.of(events.get(id))
                : Arg.of(c.nameOf(id));
    }

    /** A short name for figures. */
    Arg shortName(String actor) {
        Actor found = c.actors().get(actor);
        return found == null ? Arg.code(actor) : Arg.of(found.shortName().orElse(found.name()));
    }

    Arg doors(List<String> ids) {
        return ids.isEmpty()
                ? Arg.blank()
                : Arg.list(ids.stream().map(this::door).toList());
    }

    /** Where the thing with this id is described. */
    Optional<Grid.Link> link(String id) {
        if (c.actors().containsKey(id)) {
            return at("actors", "a-", id);
        }
        if (c.issues().containsKey(id)) {
            return at("issues", "i-", id);
        }
        if (c.scenes().containsKey(id)) {
            return at("scenes", "sc-", id);
        }
        if (c.places().containsKey(id)) {
            return at("map", "p-", id);
        }
        if (c.causes().containsKey(id)) {
            return at("causes", "k-", id);
        }
        if (c.hypotheses().containsKey(id)) {
            return at("hypotheses", "h-", id);
        }
        return events.containsKey(id) ? at("chronology", "e-", id) : Optional.empty();
    }

    private static Optional<Grid.Link> at(String section, String prefix, String id) {
        return Optional.of(new Grid.Link(section, prefix + id));
    }

    /** What a relation or a tie is about: an issue of the case, or a usual word. */
    Arg matter(String on) {
        return c.issues().containsKey(on) ? door(on) : Say.word("matter", on);
    }

    /** A cell that names things of the case, each a door. */
    Grid.Cell doorsCell(List<String> ids) {
        return Grid.Cell.of(doors(ids));
    }

    static Grid.Cell words(Text text) {
        return Grid.Cell.of(text.isEmpty() ? Arg.blank() : Arg.of(text));
    }

    /** The confidence; nothing where none is stated. */
    static Grid.Cell confidence(Basis basis) {
        return basis.confidence().isPresent()
                ? Grid.Cell.of(Arg.real(basis.confidence().getAsDouble(), 2))
                : Grid.Cell.of(Arg.blank());
    }

    static Grid.Cell sources(Basis basis) {
        return Grid.Cell.cites(List.of(basis));
    }

    /** Another name in its own script; one that a side uses says whose it is. */
    Arg alias(Actor.Alias alias) {
        Arg name = Arg.of(Text.of(alias.language(), alias.name()));
        if (alias.usedBy().isEmpty()) {
            return name;
        }
        List<Arg> users = java.util.Arrays.stream(alias.usedBy().in("en").split(" "))
                .map(this::name)
                .toList();
        return Arg.of(Say.m("alias.used-by", name, Arg.list(users)));
    }
}
