package org.mizan.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps strangers out of a server that anything on this machine, and any page in the user's browser, could reach.
 *
 * <ul>
 *   <li>The start token, 256 random bits known only to whoever started the program, is exchanged once for a cookie that scripts cannot read and other
 *       sites cannot send.
 *   <li>Requests must name this machine in {@code Host}: another name is a DNS rebinding attack.
 *   <li>What changes anything must come from a page of ours ({@code Origin}, {@code Sec-Fetch-Site}) and carry the page's own secret.
 *   <li>Pages may load nothing but our own files, run no inline script and stand in no frame.
 * </ul>
 */
public final class Guard {
    /** The header in which our scripts send the page's secret. */
    public static final String HEADER = "X-Mizan-Guard";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    private final SecureRandom random = new SecureRandom();
    private final String token = secret();
    private final String session = secret();
    private final String page = secret();
    private volatile int port;

    void port(int number) {
        this.port = number;
    }

    /** What whoever started the program must show once. */
    String token() {
        return token;
    }

    /** The secret that a page of ours sends along with every change, in {@link #HEADER} or as the field {@code guard} of a form. */
    public String pageSecret() {
        return page;
    }

    private String cookie() {
        return "mizan-" + port;
    }

    /** Refuses whatever does not come from our user; sets the headers of every answer. */
    void check(Context ctx) {
        headers(ctx);
        if (!isOurHost(ctx.header("Host"))) {
            throw new ForbiddenResponse("host");
        }
        String shown = ctx.queryParam("token");
        if (shown != null && HARMLESS.contains(ctx.method().name()) && same(shown, token)) {
            ctx.header("Set-Cookie", cookie() + "=" + session + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200");
            ctx.redirect(ctx.path());
            ctx.skipRemainingHandlers();
            return;
        }
        if (!same(Optional.ofNullable(ctx.cookie(cookie())).orElse(""), session)) {
            throw new ForbiddenResponse("session");
        }
        if (!HARMLESS.contains(ctx.method().name())) {
            requireOurPage(ctx);
        }
    }

    private void requireOurPage(Context ctx) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        boolean foreign = origin != null && !isOurHost(origin.replaceFirst("^http://", ""))
                || site != null && !site.equals("same-origin");
        String secret = Optional.ofNullable(ctx.header(HEADER)).orElseGet(() -> formSecret(ctx));
        if (foreign || !same(secret, page)) {
            throw new ForbiddenResponse("page");
        }
    }

    private static String formSecret(Context ctx) {
        String type = Optional.ofNullable(ctx.contentType()).orElse("");
        boolean form = type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
        return form ? Optional.ofNullable(ctx.formParam("guard")).orElse("") : "";
    }

    private boolean isOurHost(String host) {
        return host != null
                && (host.equals("127.0.0.1:" + port)
                        || host.equals("localhost:" + port)
                        || host.equals("[::1]:" + port));
    }

    private static void headers(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": it would take the origin away from our own forms.
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        ctx.header("Cache-Control", "no-store");
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private String secret() {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
