package org.mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mizan.text.Language;
import org.mizan.web.Start;
import org.mizan.web.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code mizan rehearse}: for the launcher alone. It does in one process what people do most, a report and a walk through the workbench, so that Java can keep
 * the classes ready which these need.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    /** Enough to have seen every room once. */
    private static final int PAGES = 60;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private final Console console;

    @Parameters(index = "0", paramLabel = "CASE")
    private String folder;

    @Parameters(index = "1", paramLabel = "DIR")
    private String scratch;

    RehearseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path work = CasePath.of(scratch);
        int exit = Main.run(
                console, "report", folder, "--out", work.resolve("report").toString());
        Start start = new Start(
                List.of(CasePath.folder(folder)),
                0,
                false,
                Language.ENGLISH,
                Optional.empty(),
                work.resolve("settings"),
                Version.current());
        try (Workbench workbench = Workbench.start(start)) {
            walk(URI.create(workbench.address()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Workbench.PortTaken e) {
            throw new IllegalStateException(e); // none was asked for
        }
        return exit;
    }

    /** Follows the links of the pages, the nearest first; of addresses that differ in what they ask for only, one. */
    private static void walk(URI first) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Set<String> seen = new LinkedHashSet<>();
        Deque<URI> next = new ArrayDeque<>(List.of(first));
        for (int pages = 0; pages < PAGES && !next.isEmpty(); pages++) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(next.pop()).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher link = LINK.matcher(page.body());
            while (link.find()) {
                String path = link.group(1).replace("&amp;", "&");
                if (seen.add(path.replaceFirst("\\?.*", ""))) {
                    next.add(first.resolve(path));
                }
            }
        }
    }
}
