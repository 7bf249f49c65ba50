package org.mizan.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Language;

/**
 * How a workbench is started.
 *
 * @param cases folders to open at once
 * @param port 0 for a free one
 * @param readOnly whether nothing may be changed
 * @param language of the first page
 * @param shipped folder that holds the cases that come with the program
 * @param settings folder of the user's own settings, made when first needed
 * @param version of the program
 */
public record Start(
        List<Path> cases,
        int port,
        boolean readOnly,
        Language language,
        Optional<Path> shipped,
        Path settings,
        String version) {
    public Start {
        cases = List.copyOf(cases);
    }
}
