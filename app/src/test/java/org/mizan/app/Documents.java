package org.mizan.app;

import java.nio.file.Path;

/** Documents for tests of other packages. */
public final class Documents {
    private Documents() {}

    /** Stores a document of a source that the case has. */
    public static void add(Path folder, Path document, String source) {
        Cli added = Cli.en("add", folder.toString(), document.toString(), "--source", source, "--language", "en");
        if (added.exit() != 0) {
            throw new AssertionError(added.out() + added.err());
        }
    }
}
