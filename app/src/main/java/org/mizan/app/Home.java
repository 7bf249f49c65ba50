package org.mizan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the program's own things are: what is shipped with it, and the user's settings. */
final class Home {
    private Home() {}

    /** The cases that come with the program; the launcher says where the program is. */
    static Optional<Path> shippedCases() {
        return Optional.ofNullable(System.getProperty("mizan.home"))
                .map(h -> Path.of(h).resolve("cases"))
                .filter(Files::isDirectory);
    }

    /** The folder for settings of this user, as the system wants it; it need not exist. */
    static Path settings() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.contains("win")) {
            return environment("APPDATA")
                    .orElse(home.resolve("AppData/Roaming"))
                    .resolve("Mizan");
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Mizan");
        }
        return environment("XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("mizan");
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(v -> !v.isBlank())
                .map(Path::of);
    }
}
