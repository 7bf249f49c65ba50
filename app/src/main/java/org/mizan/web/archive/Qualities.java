package org.mizan.web.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mizan.archive.Document;
import org.mizan.archive.DocumentText;
import org.mizan.archive.quality.TextQuality;

/** How far the stored texts can be trusted; worked out once for each state of their files. */
final class Qualities {
    private static final int KEPT = 2000;

    private final Map<String, Optional<TextQuality>> known = new LinkedHashMap<>();

    Optional<TextQuality> of(Kept kept, Document document) {
        String key = kept.root() + "\n" + document.file() + stamp(kept.root().resolve(document.correctedFile()))
                + stamp(kept.root().resolve(document.textFile()));
        synchronized (known) {
            if (known.containsKey(key)) {
                return known.get(key);
            }
        }
        Optional<TextQuality> quality =
                kept.archive().storedTexts(document).stream().findFirst().map(DocumentText::quality);
        synchronized (known) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(key, quality);
        }
        return quality;
    }

    private static String stamp(Path file) {
        try {
            return "\n" + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return "\n-";
        }
    }
}
