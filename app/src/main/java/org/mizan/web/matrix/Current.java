package org.mizan.web.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mizan.desk.Desk;
import org.mizan.desk.Edition;
import org.mizan.desk.State;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.Limits;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;
import org.mizan.table.YamlReader;

/**
 * The case as editors show it: also in the moment before a change was read, and while errors elsewhere keep the case from being read. Then names are from the
 * last time it could be, and the tables of judgements are as they stand in the folder: an editor never shows less than what it was told is saved.
 */
final class Current {
    private Current() {}

    /** Nothing if the case could never be read since it was opened. */
    static Optional<Case> of(Desk desk) {
        return of(desk, desk.state());
    }

    /** The same, from this state where it is the newest. */
    static Optional<Case> of(Desk desk, State state) {
        Optional<Case> read = state.subject();
        return read.isPresent() && desk.isNewest(state)
                ? read
                : read.or(() -> desk.edition(List.of()).map(Edition::subject)).map(c -> renewed(c, desk.folder()));
    }

    private static Case renewed(Case c, Path folder) {
        Map<String, Table> tables = new HashMap<>(c.tables());
        Map<String, Node.Tree> trees = new HashMap<>(c.trees());
        Problems ignored = new Problems();
        Set<String> files = new TreeSet<>(c.tables().keySet());
        files.addAll(MatrixPages.TABLES.keySet());
        files.forEach(file -> text(folder, file, ignored)
                .flatMap(s -> CsvReader.read(s, ignored))
                .ifPresent(t -> tables.put(file, t)));
        c.trees()
                .keySet()
                .forEach(file -> text(folder, file, ignored)
                        .flatMap(s -> YamlReader.read(s, ignored))
                        .ifPresent(t -> trees.put(file, t)));
        return c.withFiles(tables, trees);
    }

    private static Optional<SourceFile> text(Path folder, String file, Problems problems) {
        try (InputStream in = Files.newInputStream(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes((int) Limits.FILE_BYTES + 1);
            return bytes.length > Limits.FILE_BYTES ? Optional.empty() : SourceFile.decode(file, bytes, problems);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
