package org.mizan.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From a key to the painted frame in the matrix editor, on a matrix of 60 × 60 in a real browser, with every value saved and the method computed behind:
 * {@code java -cp bench/target/benchmarks.jar org.mizan.bench.KeystrokeBenchmark [LANGUAGE]}, from the folder of the clone. The browser times itself: from
 * the keydown event to the first task after the next frame.
 */
public final class KeystrokeBenchmark {
    private static final int SIZE = 60;
    private static final int KEYS = 600;

    /** Ten keys a second: faster than anybody judges. */
    private static final int PAUSE = 100;

    private KeystrokeBenchmark() {}

    /** Measures and prints the percentiles. */
    public static void main(String[] args) throws IOException {
        String language = args.length > 0 ? args[0] : "ar";
        Path folder = Files.createTempDirectory("mizan-keys");
        try (Served served = new Served(matrix(folder.resolve("large")), folder.resolve("settings"));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options())) {
            Page page = browser.newPage();
            page.navigate(served.first().toString());
            page.navigate(served.first()
                    .resolve("/c/large/edit/" + language + "/matrix-micmac.html")
                    .toString());
            page.waitForSelector(".mx-cell[tabindex='0']").focus();
            page.evaluate("window.ms=[];document.addEventListener('mizan:painted',e=>window.ms.push(e.detail.ms))");
            for (int i = 0; i < KEYS; i++) {
                page.keyboard()
                        .press(List.of("Digit1", "ArrowLeft", "Digit3", "ArrowDown", "Digit2", "ArrowRight")
                                .get(i % 6));
                page.waitForTimeout(PAUSE);
            }
            List<Double> painted = new ArrayList<>();
            ((List<?>) page.evaluate("window.ms")).forEach(v -> painted.add(((Number) v).doubleValue()));
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d x %d, %d keys, keystroke to paint: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                    language,
                    SIZE,
                    SIZE,
                    painted.size(),
                    Served.quantile(painted, 0.5),
                    Served.quantile(painted, 0.95),
                    Served.quantile(painted, 0.99));
        } finally {
            Served.remove(folder);
        }
    }

    private static BrowserType.LaunchOptions options() {
        List<String> arguments = new ArrayList<>(List.of("--disable-gpu", "--disable-quic", "--no-first-run"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        Path installed = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        return new BrowserType.LaunchOptions().setExecutablePath(installed).setArgs(arguments);
    }

    /** A case of one matrix, four fifths of it stated. */
    private static Path matrix(Path at) throws IOException {
        Files.createDirectories(at.resolve("micmac"));
        Files.writeString(
                at.resolve("case.yaml"), "mizan: 1\nid: large\ntitle: {en: Large, ar: كبيرة}\nlanguages: [en, ar]\n");
        StringBuilder variables = new StringBuilder();
        StringBuilder rows = new StringBuilder("from,to,value,sources,confidence,reason_en,reason_ar\n");
        for (int i = 0; i < SIZE; i++) {
            variables.append(String.format(
                    Locale.ROOT,
                    "v%d: {name: {en: \"Agreements on trade and transit %d\", ar: \"اتّفاقات التجارة والعبور %d\"}}%n",
                    i,
                    i,
                    i));
            for (int j = 0; j < SIZE; j++) {
                if (i != j && (i * 7 + j * 3) % 5 != 0) {
                    rows.append(String.format(Locale.ROOT, "v%d,v%d,%d,analyst,0.5,,%n", i, j, (i + j) % 4));
                }
            }
        }
        Files.writeString(at.resolve("micmac/variables.yaml"), variables.toString());
        Files.writeString(at.resolve("micmac/influence.csv"), rows.toString());
        return at;
    }
}
