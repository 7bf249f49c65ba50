package org.mizan.web.archive;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.mizan.archive.Document;
import org.mizan.archive.DocumentText;
import org.mizan.archive.extract.MediaType;
import org.mizan.archive.extract.PageLine;
import org.mizan.model.Case;
import org.mizan.model.Quotation;
import org.mizan.quotation.Anchoring;
import org.mizan.quotation.QuotationCheck;
import org.mizan.quotation.QuotedText;
import org.mizan.quotation.Span;
import org.mizan.text.Arg;
import org.mizan.view.Doors;
import org.mizan.view.Grid;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** One page of one document: its text with the passages that are quoted from it, and how every quotation of the source stands. */
public final class Reader {
    /** Characters of a page that are shown: a web page has only one, however long. */
    private static final int SHOWN = 200_000;

    private static final int CANDIDATES = 5;

    private final Kept kept;
    private final Document document;
    private final Visit visit;
    private final Words words;
    private final int page;
    private final Optional<DocumentText> text;
    private final Optional<QuotedText> quoted;
    private final Map<Quotation, Optional<Anchoring>> stands = new LinkedHashMap<>();

    Reader(Kept kept, Document document, Visit visit, int wanted) {
        this.kept = kept;
        this.document = document;
        this.visit = visit;
        this.words = visit.words(ArchiveRoom.class);
        this.text = kept.archive().storedTexts(document).stream().findFirst();
        this.page = Math.max(1, Math.min(wanted, pages()));
        QuotationCheck check = new QuotationCheck(kept.archive());
        boolean first = kept.number(document) == 1;
        this.quoted = first ? check.text(document.source()) : Optional.empty();
        kept.subject().quotations().values().stream()
                .filter(q -> q.source().equals(document.source()))
                .forEach(q -> stands.put(q, check.anchoring(q)));
    }

    /**
     * A stretch of text.
     *
     * @param quotations ids of those that it belongs to
     */
    public record Stretch(String text, List<String> quotations) {}

    /** A quotation of the source and how it stands. */
    public record Quoted(
            String id,
            String key,
            String words,
            String state,
            String said,
            String page,
            Content cited,
            String judgements,
            List<Candidate> candidates) {}

    /** Where a quotation may stand now. */
    public record Candidate(String quote, int start, int end, String said, String before, String words, String after) {}

    public int page() {
        return page;
    }

    int pages() {
        int texts = text.map(t -> t.pages().size()).orElse(0);
        return Math.max(1, Math.max(texts, document.pages().orElse(0)));
    }

    public boolean hasText() {
        return text.isPresent();
    }

    public boolean corrected() {
        return text.map(DocumentText::corrected).orElse(false);
    }

    /** Whether passages can be taken: only the first document of a source is quoted. */
    public boolean quotable() {
        return quoted.isPresent();
    }

    /** The picture of this page, where one can be drawn that a browser shows. */
    public Optional<String> image() {
        boolean shown = document.type()
                .filter(t -> t == MediaType.PDF || t.isPicture() && t != MediaType.TIFF && page == 1)
                .isPresent();
        return shown ? Optional.of(kept.address("image", document) + "&page=" + page) : Optional.empty();
    }

    String address(int number) {
        return visit.href("archive", document.source() + ".html?document=" + kept.number(document) + "&page=" + number);
    }

    private String pageText() {
        return text.filter(t -> page <= t.pages().size())
                .map(t -> t.pages().get(page - 1))
                .orElse("");
    }

    /** Offset of the page's first character in the whole text. */
    private int offset() {
        return text.map(t -> t.pages().stream()
                        .limit(page - 1L)
                        .mapToInt(p -> p.codePointCount(0, p.length()) + 1)
                        .sum())
                .orElse(0);
    }

    /** Whether the page is longer than what is shown. */
    public boolean cut() {
        return pageText().codePointCount(0, pageText().length()) > SHOWN;
    }

    public List<Stretch> stretches() {
        int[] points = pageText().codePoints().limit(SHOWN).toArray();
        int offset = offset();
        Map<String, Span> marks = marks(offset, points.length);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, points.length));
        marks.values().forEach(s -> {
            cuts.add(Math.max(0, s.start() - offset));
            cuts.add(Math.min(points.length, s.end() - offset));
        });
        List<Stretch> all = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            int start = from + offset;
            int end = to + offset;
            all.add(new Stretch(
                    new String(points, from, to - from),
                    marks.entrySet().stream()
                            .filter(m ->
                                    m.getValue().start() < end && m.getValue().end() > start)
                            .map(Map.Entry::getKey)
                            .toList()));
            from = to;
        }
        return all;
    }

    /** The quotations that stand on a stretch of the text, and where. */
    private Map<String, Span> marks(int offset, int length) {
        Map<String, Span> marks = new LinkedHashMap<>();
        if (quotable()) {
            stands.forEach((q, a) -> a.filter(Anchoring.Anchored.class::isInstance)
                    .map(k -> ((Anchoring.Anchored) k).span())
                    .filter(s -> s.start() < offset + length && s.end() > offset)
                    .ifPresent(s -> marks.put(q.id(), s)));
        }
        return marks;
    }

    /** Where the quotations of the page stand on its picture. */
    List<Spots.Spot> spots(List<PageLine> lines) {
        int offset = offset();
        Map<String, Span> marks = new LinkedHashMap<>();
        marks(offset, pageText().codePointCount(0, pageText().length()))
                .forEach((id, s) -> marks.put(id, new Span(s.start() - offset, s.end() - offset, s.page())));
        return marks.isEmpty() ? List.of() : new Spots(lines).of(pageText(), marks);
    }

    public List<Quoted> quotations() {
        Map<String, Integer> cited = cited(kept.subject());
        List<Quoted> all = new ArrayList<>();
        stands.forEach((q, a) -> {
            Grid.Link door = Doors.quotation(q.source(), q.id());
            String state = state(q, a);
            all.add(new Quoted(
                    q.id(),
                    q.key(),
                    q.exact(),
                    state,
                    words.plain("quote.state." + state),
                    place(q, a),
                    words.say("quote.cited", Arg.of(cited.getOrDefault(q.key(), 0))),
                    visit.href("read", door.section() + ".html#" + door.anchor()),
                    candidates(q, a)));
        });
        return all;
    }

    private static Map<String, Integer> cited(Case c) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        org.mizan.ledger.Ledger.of(c)
                .judgements()
                .forEach(j -> j.basis().citations().stream()
                        .flatMap(k -> k.quotation().stream())
                        .distinct()
                        .forEach(k -> counts.merge(k, 1, Integer::sum)));
        return counts;
    }

    static String state(Quotation q, Optional<Anchoring> a) {
        if (a.isEmpty()) {
            return "no-text";
        }
        if (a.get() instanceof Anchoring.Anchored) {
            return "anchored";
        }
        return a.get() instanceof Anchoring.Orphan ? "orphan" : q.textSha256().isPresent() ? "moved" : "unbound";
    }

    private String place(Quotation q, Optional<Anchoring> a) {
        int number = page(q, a);
        return number == 0
                ? ""
                : visit.href("archive", document.source() + ".html?document=1&page=" + number + "#mark-" + q.id());
    }

    /** The page on which a quotation of the source stands, or stood when it was taken. */
    Optional<Integer> pageOf(String id) {
        return stands.entrySet().stream()
                .filter(e -> e.getKey().id().equals(id))
                .map(e -> page(e.getKey(), e.getValue()))
                .filter(n -> n > 0)
                .findFirst();
    }

    private static int page(Quotation q, Optional<Anchoring> a) {
        return a.filter(Anchoring.Anchored.class::isInstance)
                .map(k -> ((Anchoring.Anchored) k).span().page())
                .orElse(q.page().orElse(0));
    }

    private List<Candidate> candidates(Quotation q, Optional<Anchoring> a) {
        List<Candidate> all = new ArrayList<>();
        if (a.isPresent() && quoted.isPresent() && a.get() instanceof Anchoring.NeedsReanchoring moved) {
            moved.byPosition().ifPresent(s -> all.add(candidate(q, s, "quote.by-position")));
            moved.byQuote().stream()
                    .filter(s -> !moved.byPosition().equals(Optional.of(s)))
                    .limit(CANDIDATES)
                    .forEach(s -> all.add(candidate(q, s, "quote.by-words")));
        }
        return all;
    }

    private Candidate candidate(Quotation q, Span s, String how) {
        QuotedText whole = quoted.orElseThrow();
        return new Candidate(
                q.id(),
                s.start(),
                s.end(),
                words.plain(how, Arg.of(s.page())),
                whole.before(s),
                whole.words(s),
                whole.after(s));
    }

    Map<String, Object> twin() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("source", document.source());
        out.put("file", document.file());
        out.put("page", page);
        out.put("pages", pages());
        out.put("text", pageText());
        text.ifPresent(t -> out.put("textSha256", t.sha256()));
        List<Object> all = new ArrayList<>();
        stands.forEach((q, a) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", q.key());
            one.put("exact", q.exact());
            one.put("state", state(q, a));
            all.add(one);
        });
        out.put("quotations", all);
        return out;
    }
}
