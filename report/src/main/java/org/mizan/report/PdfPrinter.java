package org.mizan.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Prints a page to PDF with a browser of the Chromium family that is installed on the machine. */
public final class PdfPrinter {
    private static final List<String> COMMANDS = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "microsoft-edge",
            "chrome",
            "msedge");
    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
            "/snap/bin/chromium");
    private static final long SECONDS = 120;
    private final Path browser;

    private PdfPrinter(Path browser) {
        this.browser = browser;
    }

    /** The first browser found on the search path or in the usual places; nothing if there is none. */
    public static Optional<PdfPrinter> find() {
        return find(Optional.ofNullable(System.getenv("PATH")).orElse(""), PLACES);
    }

    static Optional<PdfPrinter> find(String searchPath, List<String> places) {
        List<Path> candidates = new ArrayList<>();
        String ending = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win") ? ".exe" : "";
        for (String folder : searchPath.split(java.io.File.pathSeparator)) {
            if (!folder.isBlank()) {
                COMMANDS.forEach(c -> candidates.add(Path.of(folder, c + ending)));
            }
        }
        places.forEach(p -> candidates.add(Path.of(p)));
        return candidates.stream()
                .filter(p -> Files.isRegularFile(p) && Files.isExecutable(p))
                .findFirst()
                .map(PdfPrinter::new);
    }

    /** The browser's program. */
    public Path browser() {
        return browser;
    }

    /** What to tell a user who has no such browser. */
    public static Message none() {
        return Message.of(PdfPrinter.class, "pdf.none");
    }

    /** Prints the page; what went wrong, if anything did. */
    Optional<Message> print(Path page, Path pdf) throws IOException {
        Path profile = Files.createTempDirectory("mizan-print-");
        Path log = profile.resolve("log.txt");
        try {
            Process process = new ProcessBuilder(command(page, pdf, profile))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    stop(process);
                    return Optional.of(Message.of(PdfPrinter.class, "pdf.slow", Arg.of(SECONDS)));
                }
            } catch (InterruptedException e) {
                stop(process);
                Thread.currentThread().interrupt();
                return Optional.of(Message.of(PdfPrinter.class, "pdf.failed", Arg.code(browser.toString())));
            }
            boolean done = process.exitValue() == 0 && Files.exists(pdf);
            return done
                    ? Optional.empty()
                    : Optional.of(Message.of(PdfPrinter.class, "pdf.failed", Arg.code(browser.toString())));
        } finally {
            delete(profile);
        }
    }

    private List<String> command(Path page, Path pdf, Path profile) {
        List<String> command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--no-pdf-header-footer",
                "--user-data-dir=" + profile));
        // A browser refuses its own sandbox when it runs as root, as in containers.
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox");
        }
        command.add("--print-to-pdf=" + pdf.toAbsolutePath());
        command.add(page.toUri().toString());
        return command;
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Best effort: a browser may still hold a file of its profile for a moment. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    return;
                }
            }
        } catch (java.io.UncheckedIOException e) {
            return;
        }
    }
}
