package org.mizan.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Shows an address in the user's browser, by the means each system has for that. */
final class Browser {
    private Browser() {}

    /** Whether a browser could be asked; what it does then is not known. */
    static boolean show(String address) {
        for (List<String> command : commands(address)) {
            try {
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return true;
            } catch (IOException e) {
                // not installed: the next one
            }
        }
        return false;
    }

    private static List<List<String>> commands(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of(List.of("rundll32", "url.dll,FileProtocolHandler", address));
        }
        if (system.contains("mac")) {
            return List.of(List.of("open", address));
        }
        return List.of(List.of("xdg-open", address), List.of("sensible-browser", address));
    }
}
