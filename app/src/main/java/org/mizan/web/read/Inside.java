package org.mizan.web.read;

import gg.jte.Content;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts something into the body of a page that the report has written. Its text is escaped, so a tag found there is a tag. */
final class Inside {
    /** Links to a table or a figure as a file of its own. */
    private static final Pattern TWINS = Pattern.compile(
            "<p class=\"twins\">.*?</p>|<a href=\"[^\"]*\" class=\"twin\"[^>]*>SVG</a>", Pattern.DOTALL);

    /** The row of a quotation up to the end of its second cell. */
    private static final Pattern QUOTATION = Pattern.compile(
            "<tr id=\"q-([a-z0-9-]+)\\.([a-z0-9-]+)\"><th[^>]*>.{0,2000}?</th><td[^>]*>.{0,2000}?(?=</td>)");

    private static final Pattern RELATIVE = Pattern.compile("href=\"([a-z0-9][a-z0-9._-]*\\.html)");

    private Inside() {}

    /** Before the first such tag; at the end if there is none. */
    static Content before(String body, String tag, Content part) {
        int at = body.indexOf(tag);
        return put(body, at < 0 ? body.length() : at, part);
    }

    /** After the first such tag; at the start if there is none. */
    static Content after(String body, String tag, Content part) {
        int at = body.indexOf(tag);
        return put(body, at < 0 ? 0 : at + tag.length(), part);
    }

    /** Without the report's own stamp, for a body that stands within another. */
    static String withoutFoot(String body) {
        int at = body.indexOf("<footer class=\"stamp\">");
        return at < 0 ? body : body.substring(0, at);
    }

    /** Without the report's own heading, for a body under another one. */
    static String withoutHead(String body) {
        int from = body.indexOf("<header class=\"case\">");
        int to = body.indexOf("</header>", Math.max(0, from));
        return from < 0 || to < 0 ? body : body.substring(0, from) + body.substring(to + "</header>".length());
    }

    /** As it may stand in another room: links lead to the pages of the report, and twins that exist only there are left out. */
    static String elsewhere(String body, String report) {
        String whole = TWINS.matcher(body).replaceAll("");
        return RELATIVE.matcher(whole).replaceAll("href=\"" + Matcher.quoteReplacement(report) + "$1");
    }

    /** With something in the row of each quotation, after its passage, where there is something to put. */
    static String inQuotations(String body, BiFunction<String, String, String> part) {
        return QUOTATION
                .matcher(body)
                .replaceAll(m -> Matcher.quoteReplacement(m.group() + part.apply(m.group(1), m.group(2))));
    }

    private static Content put(String body, int at, Content part) {
        return out -> {
            out.writeContent(body.substring(0, at));
            part.writeTo(out);
            out.writeContent(body.substring(at));
        };
    }
}
