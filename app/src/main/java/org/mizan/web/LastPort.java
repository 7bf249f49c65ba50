package org.mizan.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mizan.casefile.edit.SafeFile;

/** The port that was used last, kept with the user's settings. A browser keeps unsent edits by address, and finds them only at the same one. */
final class LastPort {
    private final Start start;
    private final Path file;

    LastPort(Start start) {
        this.start = start;
        this.file = start.settings().resolve("port");
    }

    /** The port to try: the one asked for, else that of last time, else 0 for any. */
    int port() {
        if (start.port() != 0) {
            return start.port();
        }
        try {
            String kept = Files.isRegularFile(file) && Files.size(file) < 10
                    ? Files.readString(file).strip()
                    : "";
            int port = kept.matches("[0-9]{4,5}") ? Integer.parseInt(kept) : 0;
            return port < 1 << 16 && isFree(port) ? port : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Asked beforehand, because a server that finds it taken says so as if it were a fault. */
    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Keeps the port; a folder that cannot be written to only means another address next time. */
    void keep(int port) {
        if (start.readOnly() || start.port() != 0) {
            return;
        }
        try {
            Files.createDirectories(start.settings());
            SafeFile.write(file, Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            System.getLogger("org.mizan.web").log(System.Logger.Level.DEBUG, "the port is not kept", e);
        }
    }
}
