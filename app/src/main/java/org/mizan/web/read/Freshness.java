package org.mizan.web.read;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.mizan.desk.Edition;
import org.mizan.desk.State;
import org.mizan.text.Language;
import org.mizan.web.Preferences;
import org.mizan.web.Visit;

/**
 * Sends pages as seldom and as fast as can be. A page is a function of its tag and its address, so a browser that has it is told so, and one that has not
 * gets the compressed bytes of last time: writing and compressing a large matrix takes a hundred times as long as sending it.
 */
final class Freshness {
    private static final int LARGEST_KEPT = 24 << 20;

    /** Another run of the program may write other pages. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /** By tag and address, the one not asked for longest first. */
    private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);

    private long size;

    /** What a page of this edition is made from, besides its address. */
    private String tag(Visit visit, Edition edition) {
        State state = visit.desk().state();
        Language language = visit.localizer().language();
        return "W/\""
                + String.join(
                        "-",
                        run,
                        String.valueOf(state.number()),
                        Preferences.word(state.stage()),
                        String.valueOf(state.problems().size()),
                        String.valueOf(edition.number()),
                        Preferences.word(edition.stage()),
                        language.code(),
                        Preferences.word(language.digits()),
                        Preferences.word(language.months()))
                + "\"";
    }

    /** Marks the answer; true if the browser has this page already, or was sent what is kept of it. */
    boolean answered(Visit visit, Edition edition) {
        Context ctx = visit.ctx();
        String tag = tag(visit, edition);
        ctx.header("Cache-Control", "private, no-cache");
        ctx.header("ETag", tag);
        ctx.header("Vary", "Accept-Encoding, Cookie");
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return true;
        }
        Optional<byte[]> known = takesGzip(ctx) ? find(key(ctx, tag)) : Optional.empty();
        known.ifPresent(bytes -> send(ctx, bytes));
        return known.isPresent();
    }

    /** Keeps the page that was just written, unless the case has changed meanwhile. */
    void keep(Visit visit, Edition edition) {
        Context ctx = visit.ctx();
        String tag = tag(visit, edition);
        String written = ctx.result();
        if (written == null || !takesGzip(ctx) || !tag.equals(ctx.res().getHeader("ETag"))) {
            return;
        }
        byte[] bytes = packed(written);
        put(key(ctx, tag), bytes);
        send(ctx, bytes);
    }

    private static void send(Context ctx, byte[] bytes) {
        ctx.header("Content-Encoding", "gzip");
        ctx.contentType("text/html; charset=utf-8").result(bytes);
    }

    private static boolean takesGzip(Context ctx) {
        String accepted = ctx.header("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static String key(Context ctx, String tag) {
        String query = ctx.queryString();
        return tag + " " + ctx.path() + "?" + (query == null ? "" : query);
    }

    private synchronized Optional<byte[]> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void put(String key, byte[] bytes) {
        byte[] before = kept.put(key, bytes);
        size += bytes.length - (before == null ? 0 : before.length);
        var oldest = kept.entrySet().iterator();
        while (size > LARGEST_KEPT && oldest.hasNext()) {
            size -= oldest.next().getValue().length;
            oldest.remove();
        }
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 13)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
