package org.mizan.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Tells addresses that a page may lead to from those that could run or fetch something. */
final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

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

    /** Letters, digits and a few marks, with at most one anchor; not the address of another host. */
    private static boolean isRelative(String address) {
        int anchors = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            anchors += c == '#' ? 1 : 0;
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && "#._/~-".indexOf(c) < 0) {
                return false;
            }
        }
        return anchors <= 1 && !address.startsWith("//");
    }

    /** Whether a link to it is harmless: web, mail, or a place in the report itself. */
    static boolean isHarmless(String address) {
        int colon = address.indexOf(':');
        if (colon < 0) {
            return isRelative(address);
        }
        String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
        return SCHEMES.contains(scheme) && address.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<');
    }
}
