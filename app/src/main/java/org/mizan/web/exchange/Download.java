package org.mizan.web.exchange;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Answers that a browser stores as a file, under a name that is safe on every system and in every header. */
final class Download {
    private static final int LONGEST = 120;

    private Download() {}

    static void as(Context ctx, String name, String type) {
        ctx.contentType(type);
        ctx.header("Content-Disposition", disposition(name));
    }

    /** RFC 6266 with both forms of the name: plain ASCII, and percent-encoded UTF-8 (RFC 8187). */
    static String disposition(String wanted) {
        String name = safe(wanted);
        String ascii = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z'
                    || b >= 'A' && b <= 'Z'
                    || b >= '0' && b <= '9'
                    || b == '.'
                    || b == '-'
                    || b == '_';
            encoded.append(plain ? Character.toString(b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    /** Letters, digits and a few marks; never a path, never hidden, never what a system takes for a device. */
    static String safe(String wanted) {
        StringBuilder out = new StringBuilder();
        wanted.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isLetterOrDigit(c) || "._- ".indexOf(c) >= 0 ? c : '-')
                .forEach(out::appendCodePoint);
        String name = out.toString().replaceAll("^[. -]+|[. ]+$", "");
        boolean device = name.toLowerCase(Locale.ROOT).matches("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
        return name.isEmpty() || device ? "mizan-" + name : name;
    }
}
