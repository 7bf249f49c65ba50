package org.mizan.web.archive;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mizan.archive.Document;
import org.mizan.archive.PageImages;
import org.mizan.archive.SafeDelivery;
import org.mizan.archive.extract.MediaType;
import org.mizan.archive.extract.PageLine;
import org.mizan.web.Front;

/** Hands documents and pictures of their pages to the browser so that nothing in them runs. */
final class Delivery {
    private final Front front;
    private Optional<Path> aside = Optional.empty();

    Delivery(Front front) {
        this.front = front;
    }

    void original(Context ctx) throws IOException {
        Kept kept = Kept.of(front, ctx);
        Document document = kept.asked(ctx);
        Path path = kept.archive().path(document).orElseThrow(NotFoundResponse::new);
        // What the case calls it may be anything; an unknown kind is only ever a download.
        SafeDelivery rule = SafeDelivery.of(document.type().orElse(MediaType.HTML), document.name());
        send(ctx, rule, path);
    }

    void image(Context ctx) throws IOException {
        Kept kept = Kept.of(front, ctx);
        Document document = kept.asked(ctx);
        String page = Kept.parameter(ctx, "page");
        MediaType type = document.type().orElseThrow(NotFoundResponse::new);
        if (!page.matches("[1-9][0-9]{0,5}") || type == MediaType.TIFF) {
            throw new NotFoundResponse();
        }
        Path path = new PageImages(cache(kept), kept.archive())
                .of(document, Integer.parseInt(page))
                .value()
                .orElseThrow(NotFoundResponse::new);
        boolean own = type.isPicture();
        send(ctx, SafeDelivery.of(own ? type : MediaType.PNG, own ? document.name() : "page-" + page + ".png"), path);
    }

    /** Where the lines of a page stand on its picture. */
    List<PageLine> lines(Kept kept, Document document, int page) {
        try {
            return new PageImages(cache(kept), kept.archive()).lines(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Context ctx, SafeDelivery rule, Path path) throws IOException {
        rule.headers().forEach(ctx::header);
        ctx.contentType(rule.type());
        ctx.result(Files.newInputStream(path));
    }

    /** Pictures are kept in the case; beside it where the case is only read. */
    private synchronized Path cache(Kept kept) throws IOException {
        if (kept.desk().workspace().isPresent()) {
            return kept.root();
        }
        if (aside.isEmpty()) {
            aside = Optional.of(Files.createTempDirectory("mizan-pages-"));
        }
        return Files.createDirectories(aside.get().resolve(kept.desk().key()));
    }

    synchronized void close() {
        aside.ifPresent(folder -> {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepest = all.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepest) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
