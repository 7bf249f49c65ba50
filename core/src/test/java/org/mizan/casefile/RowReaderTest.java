package org.mizan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;

/** What only the tables of a method can lack, which no folder of the core has. */
class RowReaderTest {
    static final Set<String> PLANTED = Set.of("unfinished-row");

    @Test
    void a_row_that_was_only_begun_is_told_at_each_empty_cell_and_is_no_error() {
        Problems problems = new Problems();
        Table table = CsvReader.read(
                        new SourceFile(
                                "positions.csv", "actor,issue,position\naldane,border,2\nborvia,border,\n,border,\n"),
                        problems)
                .orElseThrow();
        List<Boolean> unfinished = Reading.citingNothing(problems, List.of("en"))
                .rows(table, Columns.required("actor", "issue", "position"))
                .stream()
                .map(r -> r.isUnfinished("actor", "position"))
                .toList();
        assertThat(unfinished).containsExactly(false, true, true);
        assertThat(problems.all())
                .noneMatch(Problem::isError)
                .extracting(p -> p.at() + " " + p.code())
                .containsExactly(
                        "positions.csv:3:15 unfinished-row",
                        "positions.csv:4:1 unfinished-row",
                        "positions.csv:4:9 unfinished-row");
    }
}
