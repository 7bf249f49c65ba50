package org.mizan.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a run was made from and what came out, as sums: enough to run it again and to see whether it is the same.
 *
 * @param manifest format version of this record
 * @param version of Mizan
 * @param java version and maker of the Java it ran on; no result may depend on it
 * @param folder of the case, relative to the folder of the manifest, with {@code /}
 * @param digest of the case
 * @param draws of the ensemble, 0 for none
 * @param mapping how confidence became uncertainty
 * @param settings per method, every option with its value
 * @param results per method the SHA-256 of its result as JSON
 * @param ensembles per method the SHA-256 of its outcomes added up over the draws
 * @param made when, UTC; not compared
 */
public record Manifest(
        int manifest,
        String version,
        String java,
        String caseId,
        String folder,
        String digest,
        List<String> overlays,
        long seed,
        int draws,
        String mapping,
        Map<String, Map<String, String>> settings,
        Map<String, String> results,
        Map<String, String> ensembles,
        String made) {
    public Manifest {
        Stream.of(version, java, caseId, folder, digest, overlays, mapping, settings, results, ensembles, made)
                .forEach(Objects::requireNonNull);
    }

    /** The format that this program writes and reads. */
    public static final int FORMAT = 1;

    /** The only mapping there is, see {@link org.mizan.analysis.Spread}. */
    public static final String MAPPING = "steps-and-triangles";

    public static Manifest of(Study study, Optional<Ensemble> ensemble, long seed, String version, String folder) {
        Map<String, Map<String, String>> settings = new LinkedHashMap<>();
        Map<String, String> results = new LinkedHashMap<>();
        study.computed().forEach(c -> {
            settings.put(c.analysis().id(), c.settings().values());
            results.put(c.analysis().id(), sum(Json.compact(c.result())));
        });
        Map<String, String> ensembles = new LinkedHashMap<>();
        ensemble.ifPresent(e -> e.aggregates(study).forEach((m, a) -> ensembles.put(m, sum(Json.compact(a)))));
        return new Manifest(
                FORMAT,
                version,
                System.getProperty("java.version") + " " + System.getProperty("java.vendor"),
                study.subject().info().id(),
                folder,
                study.subject().digest(),
                study.subject().applied(),
                seed,
                ensemble.map(Ensemble::draws).orElse(0),
                MAPPING,
                settings,
                results,
                ensembles,
                Instant.now().toString());
    }

    /** One thing in which two manifests of the same run differ. */
    public record Difference(String what, String stored, String now) {}

    /** What differs, results first; when and on which Java it was made does not count. Empty means identical. */
    public List<Difference> differences(Manifest now) {
        Map<String, Difference> found = new LinkedHashMap<>();
        compare("digest", digest, now.digest, found);
        compare("version", version, now.version, found);
        compare("overlays", String.join(" ", overlays), String.join(" ", now.overlays), found);
        compare("seed", Long.toString(seed), Long.toString(now.seed), found);
        compare("draws", Integer.toString(draws), Integer.toString(now.draws), found);
        compare("mapping", mapping, now.mapping, found);
        settings.keySet()
                .forEach(m -> compare(
                        "settings " + m, settings.get(m).toString(), String.valueOf(now.settings.get(m)), found));
        compare("result ", results, now.results, found);
        compare("ensemble ", ensembles, now.ensembles, found);
        return List.copyOf(found.values());
    }

    private static void compare(
            String what, Map<String, String> stored, Map<String, String> now, Map<String, Difference> found) {
        TreeSet<String> methods = new TreeSet<>(stored.keySet());
        methods.addAll(now.keySet());
        methods.forEach(m -> compare(what + m, stored.getOrDefault(m, "–"), now.getOrDefault(m, "–"), found));
    }

    private static void compare(String what, String stored, String now, Map<String, Difference> found) {
        if (!stored.equals(now)) {
            found.put(what, new Difference(what, stored, now));
        }
    }

    private static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
