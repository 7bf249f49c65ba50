package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a case: one file with things of one kind, and what can be said of each.
 *
 * @param id its page, its label among the messages
 * @param file in the case folder; of {@link Shape#LAYERS} the folder
 * @param keys columns or the one key that tell items apart
 * @param title the field by which a reader knows an item
 * @param fields all that can be said, in the order of the form
 * @param columns fields shown in the list besides the title
 * @param essentials fields asked for when an item is added, besides id and title
 */
public record Part(
        String id,
        String file,
        Shape shape,
        List<String> keys,
        String title,
        List<Field> fields,
        List<String> columns,
        List<String> essentials) {
    /** How items lie in the file. */
    public enum Shape {
        /** The file is the one item. */
        ONE,
        /** A mapping from ids to items. */
        THINGS,
        /** A table with a row for each. */
        ROWS,
        /** A folder with a folder for each. */
        LAYERS
    }

    public Part {
        keys = List.copyOf(keys);
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        essentials = List.copyOf(essentials);
    }

    static Part one(String id, String file, String title, List<Field> fields) {
        return new Part(id, file, Shape.ONE, List.of(), title, fields, List.of(), List.of());
    }

    static Part things(String id, String file, List<Field> fields) {
        return new Part(id, file, Shape.THINGS, List.of("id"), "name", fields, List.of(), List.of());
    }

    static Part rows(String id, String file, String title, List<Field> fields) {
        return new Part(id, file, Shape.ROWS, List.of("id"), title, fields, List.of(), List.of());
    }

    Part titled(String field) {
        return new Part(id, file, shape, keys, field, fields, columns, essentials);
    }

    Part keyed(String... names) {
        return new Part(id, file, shape, List.of(names), title, fields, columns, essentials);
    }

    Part showing(String... names) {
        return new Part(id, file, shape, keys, title, fields, List.of(names), essentials);
    }

    Part asking(String... names) {
        return new Part(id, file, shape, keys, title, fields, columns, List.of(names));
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Whether items are judgements, which rest on sources. */
    public boolean isJudged() {
        return field("sources").isPresent();
    }

    /** Whether items have an id of their own, by which others name them. */
    public boolean hasIds() {
        return keys.equals(List.of("id"));
    }

    Optional<Target> target() {
        return List.of(Target.values()).stream()
                .filter(t -> t.part().equals(id))
                .findFirst();
    }

    /** The columns of a new table, in order: texts in each of these languages. */
    List<String> header(List<String> languages) {
        List<String> all = new ArrayList<>(hasIds() ? keys : List.of());
        for (Field field : fields) {
            if (field.kind() instanceof Kind.Texts) {
                languages.forEach(l -> all.add(field.name() + "_" + l));
            } else {
                all.add(field.name());
            }
        }
        return all;
    }
}
