package org.mizan.web.read;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mizan.text.Language;
import org.mizan.web.Start;
import org.mizan.web.Workbench;
import org.mizan.web.steps.Bench;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workbench with its rooms, and a browser without scripts that walks through them. */
final class Rooms implements AutoCloseable {
    static final Path ROOT =
            Path.of(System.getProperty("mizan.root", "..")).toAbsolutePath().normalize();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE = 600;

    private final Workbench workbench;
    private final URI address;
    private final HttpClient client;
    private final String guard;

    private Rooms(Workbench workbench) throws IOException {
        this.workbench = workbench;
        this.address = URI.create(workbench.address());
        this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        get("/en/?" + address.getQuery());
        Matcher m = Pattern.compile("name=\"mizan-guard\" content=\"([^\"]+)\"")
                .matcher(get("/en/").body());
        this.guard = m.find() ? m.group(1) : "";
    }

    static Rooms on(List<Path> cases, Path settings, boolean readOnly) throws IOException {
        try {
            return new Rooms(Workbench.start(new Start(
                    cases, 0, readOnly, Language.ENGLISH, Optional.of(ROOT.resolve("cases")), settings, "0.1.0")));
        } catch (Workbench.PortTaken e) {
            throw new IOException(e);
        }
    }

    /** On a copy of the tutorial case, {@code kestrel} in this folder, with everything computed. */
    static Rooms onKestrel(Path home) throws IOException {
        Rooms rooms = on(List.of(Bench.copy("kestrel", home.resolve("kestrel"))), home.resolve("settings"), false);
        rooms.computed("kestrel");
        return rooms;
    }

    String guard() {
        return guard;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path));
    }

    String page(String path) throws IOException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    JsonNode json(String path) throws IOException {
        return JSON.readTree(page(path));
    }

    /** Sends a form as a page of ours does; redirects are not followed. */
    HttpResponse<String> form(String path, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body + "&guard=" + URLEncoder.encode(guard, StandardCharsets.UTF_8))));
    }

    /** Asks again until the answer is as expected. */
    JsonNode until(String path, Predicate<JsonNode> expected) throws IOException {
        JsonNode last = JSON.nullNode();
        for (int i = 0; i < PATIENCE; i++) {
            HttpResponse<String> answer = get(path);
            if (answer.statusCode() == 200) {
                last = JSON.readTree(answer.body());
                if (expected.test(last)) {
                    return last;
                }
            }
            pause();
        }
        throw new AssertionError(path + " still answers " + last);
    }

    /** Waits until the methods of a case are solved. */
    void computed(String key) throws IOException {
        for (int i = 0; i < PATIENCE; i++) {
            Matcher m = Pattern.compile("data-stage=\"([a-z]+)\"").matcher(page("/c/" + key + "/read/en/index.html"));
            if (m.find() && !m.group(1).equals("read")) {
                return;
            }
            pause();
        }
        throw new AssertionError(key + " is not computed");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        workbench.close();
    }
}
