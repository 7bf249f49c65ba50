package org.mizan.report;

import java.util.List;
import org.mizan.model.Case;

/**
 * What a report was made from, written on every page: the same stamp means the same bytes.
 *
 * @param settings as written on the command line; empty for the case's own
 * @param version of the program
 */
public record Stamp(String caseId, String digest, List<String> overlays, String settings, long seed, String version) {
    public Stamp {
        overlays = List.copyOf(overlays);
    }

    public static Stamp of(Case c, String settings, long seed, String version) {
        return new Stamp(c.info().id(), c.digest(), c.applied(), settings, seed, version);
    }

    /** The first twelve characters of the digest. */
    String shortDigest() {
        return digest.substring(0, Math.min(12, digest.length()));
    }
}
