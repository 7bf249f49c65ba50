package org.mizan.web.session;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mizan.text.Language;
import org.mizan.web.Start;
import org.mizan.web.Workbench;

/** A workbench and the browser windows in front of it. What goes wrong in any window without being seen is kept in {@link #faults}. */
final class Sitting implements AutoCloseable {
    static final Path ROOT =
            Path.of(System.getProperty("mizan.root", "..")).toAbsolutePath().normalize();

    /** Milliseconds; a machine that builds something else may be slow. */
    private static final double PATIENCE = 60_000;

    /** Put into every page before its own scripts: keeps what the policy of the pages stops. */
    private static final String WATCH =
            "window.__stopped = []; document.addEventListener('securitypolicyviolation', e => window.__stopped.push(e.violatedDirective + ' ' + e.sample + ' ' + e.blockedURI));";

    private final Path settings;
    private final Language language;
    private final List<BrowserContext> contexts = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    private Workbench workbench;

    private Sitting(Path settings, Language language) {
        this.settings = settings;
        this.language = language;
    }

    /** Sits down at these cases, which have to be copies; the settings stand in this folder. */
    static Sitting at(Path root, Language language, Path... cases) throws IOException {
        Path settings = Files.createDirectories(root.resolve("settings"));
        Files.writeString(settings.resolve("author"), "Layla\n\n");
        Sitting made = new Sitting(settings, language);
        made.start(cases);
        return made;
    }

    /** Starts the program, the first time or after {@link #end}. */
    void start(Path... cases) throws IOException {
        try {
            workbench = Workbench.start(new Start(
                    List.of(cases), 0, false, language, Optional.of(ROOT.resolve("cases")), settings, "0.1.0"));
        } catch (Workbench.PortTaken e) {
            throw new IOException(e);
        }
    }

    /** Ends the program; the windows stay. */
    void end() {
        workbench.close();
    }

    /** The address to open first, with the token. */
    String door() {
        return workbench.address();
    }

    String at(String path) {
        return "http://127.0.0.1:" + URI.create(workbench.address()).getPort() + path;
    }

    /** A browser of its own, let in, of a size in pixels. */
    BrowserContext browser(int width, int height) {
        return browser(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    BrowserContext browser(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        context.addInitScript(WATCH);
        context.onPage(this::watch);
        try (Page first = context.newPage()) {
            first.navigate(door());
        }
        return context;
    }

    private void watch(Page page) {
        page.onPageError(e -> faults.add(page.url() + " error: " + e));
        page.onDialog(d -> {
            faults.add(page.url() + " dialog: " + d.message());
            d.dismiss();
        });
        page.onConsoleMessage(m -> {
            if (m.text().contains("Content Security Policy")) {
                faults.add(page.url() + " policy: " + m.text());
            }
        });
        page.onRequest(r -> {
            if (!r.url().startsWith("http://127.0.0.1:") && !r.url().matches("(?s)(data|blob|file|about):.*")) {
                faults.add(page.url() + " asks for " + r.url());
            }
        });
    }

    /** Pages forbid evaluation inside of them, so the question is asked from outside again and again. */
    static void until(Page page, String condition) {
        until(page, condition, () -> Boolean.TRUE.equals(page.evaluate(condition)));
    }

    /** Lets the window work until this holds. */
    static void until(Page page, String what, Callable<Boolean> holds) {
        long end = System.nanoTime() + (long) (PATIENCE * 1e6);
        try {
            while (!holds.call()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("never: " + what + " at " + page.url());
                }
                page.waitForTimeout(50);
            }
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }

    /** Goes on with Tab alone until the focus is on this. */
    static void tabTo(Page page, String selector) {
        for (int i = 0; i < 150; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement?.matches(s) ?? false", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + selector + " at " + page.url());
    }

    /** All that was saved: nothing waits. */
    static void untilSaved(Page page) {
        until(page, "document.querySelector('#saved').dataset.state === 'done'");
    }

    /** Opens an editor of judgements and waits for its table. */
    void openMatrix(Page page, String path) {
        page.navigate(at(path));
        page.locator("mizan-matrix .mx-cell").first().waitFor();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        workbench.close();
    }
}
