package org.mizan.web.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mizan.text.Language;
import org.mizan.web.Start;
import org.mizan.web.Workbench;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workbench on one case, and a browser's part of talking to it. */
public final class Bench implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("mizan.root", ".."));
    private static final JsonMapper JSON = new JsonMapper();

    private final Workbench workbench;
    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String guard;

    private Bench(Workbench workbench) throws IOException {
        this.workbench = workbench;
        this.address = URI.create(workbench.address());
        Matcher m = Pattern.compile("name=\"mizan-guard\" content=\"([^\"]+)\"")
                .matcher(get("/en/?" + address.getQuery()).body());
        this.guard = m.find() ? m.group(1) : "";
    }

    /** Starts one on this folder, which has to be a copy. */
    public static Bench on(Path folder, Path settings, boolean readOnly) throws IOException {
        try {
            return new Bench(Workbench.start(
                    new Start(List.of(folder), 0, readOnly, Language.ENGLISH, Optional.empty(), settings, "0.1.0")));
        } catch (Workbench.PortTaken e) {
            throw new IOException(e);
        }
    }

    /** Copies a shipped case into this folder. */
    public static Path copy(String name, Path to) throws IOException {
        Path from = ROOT.resolve("cases").resolve(name);
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(p -> !from.relativize(p).toString().startsWith(".mizan")
                            && !from.relativize(p).startsWith("out"))
                    .forEach(p -> {
                        try {
                            Path target = to.resolve(from.relativize(p).toString());
                            if (Files.isDirectory(p)) {
                                Files.createDirectories(target);
                            } else {
                                Files.copy(p, target);
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        return to;
    }

    public String key() {
        return address.getPath().split("/")[2];
    }

    public URI address() {
        return address;
    }

    public String guard() {
        return guard;
    }

    public HttpClient client() {
        return client;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + address.getPort() + path);
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    public HttpResponse<byte[]> bytes(String path) throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String path) throws IOException {
        return JSON.readTree(get(path).body());
    }

    public static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Posts JSON as a page of ours does. */
    public HttpResponse<String> post(String path, String body) throws IOException {
        return send(HttpRequest.newBuilder(at("/c/" + key() + "/api/" + path))
                .header("X-Mizan-Guard", guard)
                .header("Origin", "http://127.0.0.1:" + address.getPort())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** One edit as a request of this window. */
    public HttpResponse<String> edit(String window, String... edits) throws IOException {
        return post("steps", "{\"window\":\"" + window + "\",\"edits\":[" + String.join(",", edits) + "]}");
    }

    public HttpResponse<String> undo() throws IOException {
        return post("undo", "{\"window\":\"w\"}");
    }

    public HttpResponse<String> redo() throws IOException {
        return post("redo", "{\"window\":\"w\"}");
    }

    /** What the next undo is called. */
    public String undoName(String language) throws IOException {
        return json("/c/" + key() + "/api/steps?lang=" + language).path("undo").asString();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        workbench.close();
    }
}
