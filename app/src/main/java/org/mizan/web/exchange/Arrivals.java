package org.mizan.web.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mizan.workspace.Edit;

/** What was shown and waits to be confirmed: edits of a case, or an unpacked case of its own. Only the last few are kept. */
final class Arrivals implements AutoCloseable {
    private static final int KEPT = 6;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Arrival> waiting = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param key of the case it was shown in
     * @param file name of the file that came
     * @param format what it was read as
     * @param edits of that case; none for a case of its own
     * @param unpacked the folder of a case of its own
     */
    record Arrival(String key, String file, String format, java.util.List<Edit> edits, Optional<Path> unpacked) {}

    synchronized String keep(Arrival arrival) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        waiting.put(name, arrival);
        while (waiting.size() > KEPT) {
            forget(waiting.keySet().iterator().next());
        }
        return name;
    }

    synchronized Optional<Arrival> take(String key, String id) {
        return Optional.ofNullable(waiting.get(id)).filter(a -> a.key.equals(key));
    }

    synchronized void forget(String id) {
        Optional.ofNullable(waiting.remove(id)).flatMap(Arrival::unpacked).ifPresent(Arrivals::delete);
    }

    private static void delete(Path folder) {
        try {
            if (Files.exists(folder)) {
                Afterwards.delete(folder);
            }
        } catch (IOException e) {
            System.getLogger("org.mizan.web").log(System.Logger.Level.DEBUG, "a folder stays", e);
        }
    }

    @Override
    public synchronized void close() {
        waiting.keySet().stream().toList().forEach(this::forget);
    }
}
