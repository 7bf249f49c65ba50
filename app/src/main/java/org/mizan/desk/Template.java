package org.mizan.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.mizan.analysis.CaseFile;

/** What a new case starts from. */
public enum Template {
    /** A title and a question. */
    EMPTY,
    /** Two parties, an outside power and a little of everything, explained in the files. */
    EXAMPLE,
    /** Settlement, war and frozen conflict, each with a checklist of drivers, and descriptors to judge them by. */
    SCENES;

    /** Its files with this id for the case. */
    public List<CaseFile> files(String id) {
        return read("files.txt")
                .lines()
                .filter(l -> !l.isBlank())
                .map(f -> new CaseFile(f, read(f).replace("{{id}}", id)))
                .toList();
    }

    /** Its name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String read(String file) {
        String path = "template/" + word() + "/" + file;
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
