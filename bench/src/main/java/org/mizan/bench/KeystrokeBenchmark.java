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
import org.mizan.report.PdfPrinter;

/**
 * From a key to the painted frame in the matrix editor, on a matrix of 60 × 60 in a real browser, with every value saved and the method computed behind:
 * {@code java -cp bench/target/benchmarks.jar org.mizan.bench.KeystrokeBenchmark [LANGUAGE]}, from the folder of the clone. The browser times itself, by
 * its Event Timing: from the key event to the presentation of the next frame, in steps of 8 ms; a key of less than 16 ms is not told and counts as 16.
 */
public final class KeystrokeBenchmark {
    private static final int SIZE = 60;
    private static final int KEYS = 600;

    /** Ten keys a second: faster than anybody judges. */
    private static final int PAUSE = 100;

    private static final double SHORTEST = 16;

    private static final String OBSERVE =
            "window.shown=[];window.worked=[];new PerformanceObserver(l=>{for(const e of l.getEntries())if(e.name==='keydown'){"
                    + "window.shown.push(e.duration);window.worked.push(e.processingEnd-e.processingStart)}})"
                    + ".observe({type:'event',durationThreshold:16})";

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
            page.evaluate(OBSERVE);
            String onward = language.equals("ar") ? "ArrowLeft" : "ArrowRight";
            String back = language.equals("ar") ? "ArrowRight" : "ArrowLeft";
            List<String> keys = List.of("Digit1", onward, "Digit3", "ArrowDown", "Digit2", back);
            for (int i = 0; i < KEYS; i++) {
                page.keyboard().press(keys.get(i % keys.size()));
                page.waitForTimeout(PAUSE);
            }
            page.waitForTimeout(1000);
            say(language + ", to the painted frame", numbers(page, "window.shown"), KEYS);
            say(language + ", of which in the script", numbers(page, "window.worked"), 0);
        } finally {
            Served.remove(folder);
        }
    }

    private static List<Double> numbers(Page page, String expression) {
        List<Double> numbers = new ArrayList<>();
        ((List<?>) page.evaluate(expression)).forEach(v -> numbers.add(((Number) v).doubleValue()));
        return numbers;
    }

    /** @param all how many there must be: those that are not told were shorter than the browser tells */
    private static void say(String what, List<Double> told, int all) {
        List<Double> times = new ArrayList<>(told);
        while (times.size() < all) {
            times.add(SHORTEST);
        }
        System.out.printf(
                Locale.ROOT,
                "%d x %d, %d keys (%d told), %s: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                SIZE,
                SIZE,
                times.size(),
                told.size(),
                what,
                Served.quantile(times, 0.5),
                Served.quantile(times, 0.95),
                Served.quantile(times, 0.99));
    }

    private static BrowserType.LaunchOptions options() {
        List<String> arguments = new ArrayList<>(List.of("--disable-gpu", "--disable-quic", "--no-first-run"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        Path installed = PdfPrinter.find().orElseThrow().browser();
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
