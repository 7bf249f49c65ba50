package org.mizan.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.Reading;
import org.mizan.casefile.TreeReader;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.table.Row;
import org.mizan.table.Table;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;

/**
 * Finds the {@link Dial}s of a case: every number, and every mark of a short scale, in a judged table of a method; sign
 * and strength of every relation; the order of what each decision maker prefers.
 */
public final class Dials {
    private static final Set<String> GROUNDS = Set.of("sources", "confidence", "note", "text", "reason");
    private static final int LONG = 80;
    /** Folders in which ids are those of the method's own things, or of claims. */
    private static final Set<String> OWN = Set.of("cib/", "micmac/", "ach/");

    private static final String RELATIONS = "relations.csv";
    private static final Set<String> RELATED = Set.of("sign", "strength");
    private static final Set<String> MARKS = Set.of("consistency", "relevance", "sign");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,9}(\\.[0-9]{1,9})?");

    /** What separates the parts of an address of a dial; a key that holds one cannot be tried. */
    private static final Pattern SEPARATOR = Pattern.compile("[|,]");

    private final Case c;
    private final Reading reading;
    private final Map<String, Text> names = new HashMap<>();

    private Dials(Case c) {
        this.c = c;
        this.reading = Reading.of(c, new Problems());
        c.claims().forEach(k -> names.put(k.id(), cut(k.text())));
        c.tree("micmac/variables.yaml").ifPresent(this::variables);
        c.tree("cib/descriptors.yaml").ifPresent(this::descriptors);
    }

    /**
     * All dials in the order of files and rows.
     *
     * @param files the folder that the case was read from
     */
    public static List<Dial> of(CaseFolder files, Case c) {
        Dials dials = new Dials(c);
        List<Dial> all = new ArrayList<>();
        c.tables().values().stream()
                .filter(t -> t.column("sources").isPresent()
                        || t.column("confidence").isPresent())
                .forEach(t -> dials.table(t, all));
        files.table(c.applied(), RELATIONS).ifPresent(t -> dials.table(t, all));
        Leaning.of(c)
                .forEach(l -> all.add(new Dial(
                        l.file(),
                        List.of(l.maker()),
                        l.form(),
                        -1,
                        l.standing(),
                        l.name(),
                        Optional.of(l.title()),
                        l.basis())));
        return all;
    }

    /** A long sentence is cut at a blank. */
    private static Text cut(Text text) {
        Map<String, String> out = new LinkedHashMap<>();
        text.byLanguage().forEach((language, words) -> {
            int blank = words.lastIndexOf(' ', LONG);
            out.put(
                    language,
                    words.length() <= LONG ? words : words.substring(0, Math.max(LONG / 2, blank)) + "\u2026");
        });
        return new Text(out);
    }

    private void variables(Node.Tree tree) {
        tree.entries().forEach((id, entry) -> {
            if (entry.value() instanceof Node.Tree variable) {
                name(id, reading.tree(variable).text("name"));
            }
        });
    }

    private void descriptors(Node.Tree tree) {
        tree.entries().forEach((id, entry) -> {
            if (entry.value() instanceof Node.Tree descriptor) {
                TreeReader reader = reading.tree(descriptor);
                Text own = reader.text("name");
                name(id, own);
                descriptor.get("variants").ifPresent(v -> {
                    if (v instanceof Node.Tree variants) {
                        variants.entries()
                                .keySet()
                                .forEach(k -> name(
                                        id + "." + k, reading.tree(variants).text(k)));
                    }
                });
            }
        });
    }

    private void name(String id, Text text) {
        if (!text.isEmpty()) {
            names.put(id, text);
        }
    }

    private void table(Table table, List<Dial> all) {
        List<String> keys = Reading.keys(table);
        List<String> columns = table.columns().stream()
                .filter(k -> !keys.contains(k) && !GROUNDS.contains(k) && !k.startsWith("reason_"))
                .filter(k -> !table.file().equals(RELATIONS) || RELATED.contains(k))
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        for (Row row : table.rows()) {
            List<String> key = keys.stream().map(k -> row.cell(k).value()).toList();
            if (key.stream().noneMatch(k -> SEPARATOR.matcher(k).find())) {
                columns.forEach(column -> cell(table, keys, key, row, column, columns.size() > 1, all));
            }
        }
    }

    private void cell(
            Table table, List<String> keys, List<String> key, Row row, String column, boolean several, List<Dial> all) {
        String written = row.cell(column).value();
        String[] words = written.split("\\s+");
        boolean mark = MARKS.contains(column);
        if (written.isEmpty()
                || !mark
                        && !List.of(words).stream()
                                .allMatch(w -> NUMBER.matcher(w).matches())) {
            return;
        }
        Arg name = name(table, keys, key);
        if (words.length == 1) {
            Optional<Arg> of = several ? Optional.of(Arg.of(word("dial.column", column))) : Optional.empty();
            all.add(new Dial(table.file(), key, column, -1, written, name, of, reading.basis(row)));
            return;
        }
        List<String> variants = variants(row.cell("to").value());
        for (int i = 0; i < words.length; i++) {
            Arg of = i < variants.size() ? said(variants.get(i), true) : Arg.of(i + 1);
            all.add(new Dial(table.file(), key, column, i, words[i], name, Optional.of(of), reading.basis(row)));
        }
    }

    private List<String> variants(String descriptor) {
        return c.tree("cib/descriptors.yaml")
                .flatMap(t -> t.get(descriptor))
                .filter(Node.Tree.class::isInstance)
                .flatMap(d -> ((Node.Tree) d).get("variants"))
                .filter(Node.Tree.class::isInstance)
                .map(v -> ((Node.Tree) v)
                        .entries().keySet().stream()
                                .map(k -> descriptor + "." + k)
                                .toList())
                .orElse(List.of());
    }

    private Arg name(Table table, List<String> keys, List<String> key) {
        // A descriptor or a variable may have the id of an actor.
        boolean own = OWN.stream().anyMatch(table.file()::startsWith);
        List<Arg> parts = new ArrayList<>(
                key.stream().filter(k -> !k.isEmpty()).map(k -> said(k, own)).toList());
        if (keys.equals(List.of("claim", "hypothesis"))) {
            Collections.reverse(parts);
        }
        boolean directed = keys.subList(0, Math.min(2, keys.size())).equals(List.of("from", "to"));
        Arg name = parts.get(0);
        for (int i = 1; i < parts.size(); i++) {
            name = Arg.of(Message.of(Dials.class, directed && i == 1 ? "dial.arrow" : "dial.with", name, parts.get(i)));
        }
        return name;
    }

    /** @param own whether it is rather the name of something in a method's file than of an actor */
    private Arg said(String id, boolean own) {
        Text known = names.get(id);
        Text text = c.nameOf(id);
        if (known != null && (own || text.equals(Text.plain(id)))) {
            int dot = id.indexOf('.');
            Text of = dot > 0 ? names.getOrDefault(id.substring(0, dot), Text.NONE) : Text.NONE;
            return of.isEmpty()
                    ? Arg.of(known)
                    : Arg.of(Message.of(Dials.class, "dial.variant", Arg.of(of), Arg.of(known)));
        }
        return text.equals(Text.plain(id)) ? Arg.code(id) : Arg.of(text);
    }

    private static Message word(String key, String word) {
        return Message.of(Dials.class, key, Arg.code(word));
    }
}
