package org.mizan.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.table.Row;
import org.mizan.table.Table;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * The circumstances in which tables and trees of one case are read: where problems go, which sources and quotations may be cited, which languages are expected. Hands
 * out a reader per row and per mapping.
 */
public final class Reading {
    private final Problems problems;
    private final Set<String> sources;
    private final Set<String> quotations;
    private final List<String> languages;

    Reading(Problems problems, Set<String> sources, Set<String> quotations, List<String> languages) {
        this.problems = problems;
        this.sources = Set.copyOf(sources);
        this.quotations = Set.copyOf(quotations);
        this.languages = List.copyOf(languages);
    }

    /** For files in which nothing is cited. */
    static Reading citingNothing(Problems problems, List<String> languages) {
        return new Reading(problems, Set.of(), Set.of(), languages);
    }

    /** For a method that reads its own files of a case. */
    public static Reading of(Case c, Problems problems) {
        Set<String> sources = new HashSet<>(c.sources().keySet());
        sources.add(Citation.ANALYST);
        return new Reading(problems, sources, c.quotations().keySet(), c.info().languages());
    }

    public Problems problems() {
        return problems;
    }

    Set<String> sources() {
        return sources;
    }

    /** As a citation names them: {@code source#id}. */
    Set<String> quotations() {
        return quotations;
    }

    List<String> languages() {
        return languages;
    }

    /** The rows of a table, after checking its columns and that no two rows have the same key (a second one is an error, and is read on for its other faults); empty if a required column is missing. */
    public List<RowReader> rows(Table table, Columns columns) {
        if (!columnsFit(table, columns)) {
            return List.of();
        }
        List<String> keys = TableKeys.of(table);
        Map<List<String>, FilePos> seen = new HashMap<>();
        List<RowReader> readers = new ArrayList<>(table.rows().size());
        for (var row : table.rows()) {
            List<String> key = TableKeys.values(row, keys);
            // Rows without any key are told what they lack by their reader.
            Optional<FilePos> first = key.stream().allMatch(String::isEmpty)
                    ? Optional.empty()
                    : Optional.ofNullable(seen.putIfAbsent(key, row.at()));
            readers.add(new RowReader(row, this));
            if (first.isPresent()) {
                problems.error(
                        Reading.class,
                        "duplicate-row",
                        row.cell(keys.get(0)).at(),
                        Arg.code(first.get().toString()));
            }
        }
        return readers;
    }

    /** What one row rests on, for a row that is read outside {@link #rows}. */
    public Basis basis(Row row) {
        return new RowReader(row, this).basis();
    }

    /** The columns that identify a row of this table. */
    public static List<String> keys(Table table) {
        return TableKeys.of(table);
    }

    /** A reader of a mapping. */
    public TreeReader tree(Node.Tree tree) {
        return new TreeReader(tree, this);
    }

    private boolean columnsFit(Table table, Columns columns) {
        for (Cell name : table.header()) {
            if (!columns.allows(name.value())) {
                List<String> known = new ArrayList<>(columns.required());
                known.addAll(columns.optional());
                problems.unknown(
                        message("unknown-column", Words.visible(name.value())), name.at(), name.value(), known);
            }
        }
        boolean complete = true;
        for (String name : columns.required()) {
            if (!name.endsWith("_") && table.column(name).isEmpty()) {
                problems.error(
                        Reading.class,
                        "missing-column",
                        new FilePos(table.file(), table.header().get(0).at().line(), 1, 1),
                        Arg.code(name));
                complete = false;
            }
        }
        return complete;
    }

    static Message message(String code, String... names) {
        return new Message(
                Reading.class.getPackageName(),
                code,
                java.util.Arrays.stream(names).map(Arg::code).toList());
    }
}
