package org.mizan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mizan.report.LivePages;

/** Style sheets, scripts and fonts: the report's own style with what the workbench adds, and the committed browser code. */
final class Assets implements Room {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/assets/{file}", ctx -> send(ctx, ctx.pathParam("file")));
        routes.get("/assets/fonts/{file}", ctx -> send(ctx, "fonts/" + ctx.pathParam("file")));
    }

    private void send(Context ctx, String file) {
        byte[] content =
                Optional.ofNullable(kept.get(file)).or(() -> read(file)).orElseThrow(NotFoundResponse::new);
        kept.put(file, content);
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType(TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream"));
        ctx.result(content);
    }

    private static Optional<byte[]> read(String file) {
        if (file.equals("report.css")) {
            return Optional.of(LivePages.style().getBytes(StandardCharsets.UTF_8));
        }
        if (!file.matches("(fonts/)?[A-Za-z0-9-]+(\\.[a-z]+)?\\.[a-z0-9]+")) {
            return Optional.empty();
        }
        try (InputStream in = file.startsWith("fonts/")
                ? LivePages.font(file.substring("fonts/".length())).orElse(null)
                : Assets.class.getResourceAsStream("assets/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
