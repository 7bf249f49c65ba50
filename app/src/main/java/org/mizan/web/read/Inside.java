package org.mizan.web.read;

import gg.jte.Content;

/** Puts something into the body of a page that the report has written. Its text is escaped, so a tag found there is a tag. */
final class Inside {
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

    private static Content put(String body, int at, Content part) {
        return out -> {
            out.writeContent(body.substring(0, at));
            part.writeTo(out);
            out.writeContent(body.substring(at));
        };
    }
}
