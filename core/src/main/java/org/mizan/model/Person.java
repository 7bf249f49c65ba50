package org.mizan.model;

import java.util.List;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;

/**
 * Somebody who wrote what the case cites, under all the spellings in which they are found.
 *
 * @param name the whole name; where it is not written, given and family name tell it
 * @param family by language and script ({@code ar}, {@code ar-Latn}, {@code en})
 * @param aliases other spellings and other names
 */
public record Person(String id, Text name, Text family, Text given, List<Actor.Alias> aliases, Text note, FilePos at) {
    public Person {
        aliases = List.copyOf(aliases);
    }
}
