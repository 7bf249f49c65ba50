package org.mizan.web.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.Reading;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.table.SourceFile;
import org.mizan.table.YamlReader;
import org.mizan.text.Text;

/** The title of a case that is not open, read from its main file alone. */
final class Title {
    private Title() {}

    /** The folder's name where the file says none. */
    static Text of(Path folder) {
        Text name = Text.plain(String.valueOf(folder.getFileName()));
        Path file = folder.resolve(CaseFolder.MAIN_FILE);
        Problems problems = new Problems();
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > Limits.FILE_BYTES) {
                return name;
            }
            return SourceFile.decode(CaseFolder.MAIN_FILE, Files.readAllBytes(file), problems)
                    .flatMap(s -> YamlReader.read(s, problems))
                    .map(t -> Reading.of(Case.bare(Text.NONE, ""), problems).tree(t).text("title"))
                    .orElse(Text.NONE)
                    .orElse(name);
        } catch (IOException e) {
            return name;
        }
    }
}
