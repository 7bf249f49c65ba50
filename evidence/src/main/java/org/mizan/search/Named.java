package org.mizan.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mizan.model.Actor;
import org.mizan.model.Case;
import org.mizan.model.Person;
import org.mizan.model.Place;
import org.mizan.text.Text;

/**
 * Something of a case that texts may call by several names.
 *
 * @param names what the case itself calls it
 * @param aliases its other names
 * @param hasPeople whether it is a state or a land, so that an adjective may be formed of it
 */
record Named(String id, Set<String> names, List<String> aliases, boolean hasPeople) {
    private static final Set<String> LANDS = Set.of("state", "region", "territory", "de-facto-authority");

    /** The actors, places and authors of a case; one id may be two of these. */
    static List<Named> in(Case c) {
        List<Named> out = new ArrayList<>();
        for (Actor actor : c.actors().values()) {
            Set<String> names = names(actor.name());
            names.addAll(names(actor.shortName()));
            out.add(new Named(actor.id(), names, aliases(actor.aliases()), LANDS.contains(actor.kind())));
        }
        for (Place place : c.places().values()) {
            Set<String> names = names(place.name());
            out.add(new Named(place.id(), names, aliases(place.aliases()), LANDS.contains(place.kind())));
        }
        for (Person person : c.persons().values()) {
            out.add(new Named(person.id(), names(person.name()), aliases(person.aliases()), false));
        }
        return out;
    }

    List<String> all() {
        List<String> all = new ArrayList<>(names);
        all.addAll(aliases);
        return all;
    }

    /** A name may be two, one of each side: Shusha/Shushi. */
    private static Set<String> names(Text name) {
        Set<String> out = new LinkedHashSet<>();
        name.byLanguage().values().forEach(n -> out.addAll(Arrays.asList(n.split("\\s*/\\s*"))));
        return out;
    }

    private static List<String> aliases(List<Actor.Alias> aliases) {
        return aliases.stream().map(Actor.Alias::name).toList();
    }
}
