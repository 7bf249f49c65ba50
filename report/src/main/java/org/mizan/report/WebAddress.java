package org.mizan.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells addresses that a page may lead to from those that could run or fetch something. */
final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern RELATIVE = Pattern.compile("[A-Za-z0-9._/-]*(#[A-Za-z0-9._~-]*)?");

    private WebAddress() {}

    /** Whether the text is a complete web address that may be linked. */
    static boolean isWeb(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return false;
        }
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether a link to it is harmless: web, mail, or a place in the report itself. */
    static boolean isHarmless(String address) {
        int colon = address.indexOf(':');
        if (colon < 0) {
            return RELATIVE.matcher(address).matches() && !address.startsWith("//");
        }
        String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
        return SCHEMES.contains(scheme) && address.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<');
    }
}
