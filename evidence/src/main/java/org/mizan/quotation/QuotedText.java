package org.mizan.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stored text in which passages are looked for. */
public final class QuotedText {
    /** The way of reading stored texts that offsets count in; see the package. */
    public static final int VERSION = 1;

    /** Characters kept before and after a passage. */
    static final int CONTEXT = 40;

    private static final int MOST = 200;

    private final String whole;
    private final String sha256;
    private final boolean paired;
    private final int[] pages;
    private final Squeezed exact;
    private Squeezed folded;

    /** @param sha256 of the text as it is stored */
    public QuotedText(String whole, String sha256) {
        this.whole = whole;
        this.sha256 = sha256;
        this.paired = whole.chars().anyMatch(c -> Character.isSurrogate((char) c));
        this.pages = pages(whole);
        this.exact = Squeezed.of(whole, false);
    }

    public String sha256() {
        return sha256;
    }

    private static int[] pages(String whole) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = whole.indexOf('\f'); i >= 0; i = whole.indexOf('\f', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    /** Every place where exactly these words stand, at most {@value #MOST}. */
    public List<Span> find(String words) {
        return find(words, exact, false);
    }

    /** Every place where these words stand if vowel signs, forms of alef and the like make no difference: for showing to a person, never for deciding. */
    public List<Span> findAlike(String words) {
        if (folded == null) {
            folded = Squeezed.of(whole, true);
        }
        return find(words, folded, true);
    }

    private List<Span> find(String words, Squeezed in, boolean alike) {
        String sought = Squeezed.of(words, alike).text().strip();
        List<Span> found = new ArrayList<>();
        if (sought.isEmpty()) {
            return found;
        }
        for (int i = in.text().indexOf(sought);
                i >= 0 && found.size() < MOST;
                i = in.text().indexOf(sought, i + 1)) {
            found.add(span(in.offset(i), in.end(i + sought.length() - 1)));
        }
        return found;
    }

    private Span span(int from, int to) {
        return new Span(points(from), points(to), page(from));
    }

    private int page(int offset) {
        int at = Arrays.binarySearch(pages, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private int points(int offset) {
        return paired ? whole.codePointCount(0, offset) : offset;
    }

    private int offset(int points) {
        return paired ? whole.offsetByCodePoints(0, points) : points;
    }

    /** Code points in all. */
    int length() {
        return points(whole.length());
    }

    /** Whether this stretch lies in the text. */
    boolean holds(int start, int end) {
        return start >= 0 && start <= end && end <= length();
    }

    /** A stretch by its offsets, with its page. */
    Span at(int start, int end) {
        return new Span(start, end, page(offset(start)));
    }

    /** The words of a stretch on one line. */
    public String words(Span span) {
        return Squeezed.line(whole.substring(offset(span.start()), offset(span.end())));
    }

    /** The words right before it. */
    public String before(Span span) {
        int end = offset(span.start());
        int from = Math.max(0, end - CONTEXT);
        return tail(Squeezed.blanks(whole.substring(inside(from), end)));
    }

    /** The words right after it. */
    public String after(Span span) {
        int from = offset(span.end());
        int to = Math.min(whole.length(), from + CONTEXT);
        return head(Squeezed.blanks(whole.substring(from, inside(to))));
    }

    /** From the first whole word on. */
    private static String tail(String text) {
        int blank = text.indexOf(' ');
        return blank > 0 && blank < text.length() - 1 && text.length() >= CONTEXT - 1
                ? text.substring(blank + 1)
                : text;
    }

    private static String head(String text) {
        int blank = text.lastIndexOf(' ');
        return blank > 0 && text.length() >= CONTEXT - 1 ? text.substring(0, blank) : text;
    }

    /** Never between the halves of a character. */
    private int inside(int offset) {
        return offset > 0 && offset < whole.length() && Character.isLowSurrogate(whole.charAt(offset))
                ? offset + 1
                : offset;
    }
}
