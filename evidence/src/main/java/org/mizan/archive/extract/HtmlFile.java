package org.mizan.archive.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The readable text of a stored web page: one page, a line per block, nothing of scripts, styles and forms. */
final class HtmlFile {
    private HtmlFile() {}

    static List<String> pages(byte[] bytes) throws IOException {
        Document document = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        document.select(
                        "script, style, noscript, template, iframe, object, embed, svg, math, select, textarea, [hidden]")
                .remove();
        Lines lines = new Lines();
        String title = document.title();
        if (!title.isBlank() && document.select("h1").isEmpty()) {
            lines.text.append(title.strip()).append('\n');
        }
        if (document.body() != null) {
            lines.filter(document.body());
        }
        return List.of(lines.text.toString().strip() + "\n");
    }

    /** Writes words with single blanks between, and a line end around each block. */
    private static final class Lines implements NodeFilter {
        private final StringBuilder text = new StringBuilder();

        private void filter(Element body) {
            org.jsoup.select.NodeTraversor.filter(this, body);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words.getWholeText(), node.parent() instanceof Element e && isPreformatted(e));
            } else if (node instanceof Element element && (element.normalName().equals("br") || endsLine(element))) {
                endLine();
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (isCell(element)) {
                    text.append('\t');
                } else if (endsLine(element)) {
                    endLine();
                }
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isCell(Element e) {
            return e.normalName().equals("td") || e.normalName().equals("th");
        }

        private static boolean endsLine(Element e) {
            return e.isBlock() && !isCell(e);
        }

        private static boolean isPreformatted(Element e) {
            return e.normalName().equals("pre");
        }

        private void add(String words, boolean asIs) {
            if (asIs) {
                text.append(words);
                return;
            }
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (!isBlank(c)) {
                    text.append(c);
                } else if (text.length() > 0 && !isBlank(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            }
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        }

        private void endLine() {
            int end = text.length();
            while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
                end--;
            }
            text.setLength(end);
            if (end > 0 && text.charAt(end - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
