package org.mizan.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.model.Quotation;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.view.Block;
import org.mizan.view.Doors;
import org.mizan.view.Grid;

/** The pages of one text as tables: a paragraph to a row, and beside it the quotations taken from it. */
final class ReaderPages {
    /** Characters of a document that a report shows; the rest is in the document. */
    private static final int SHOWN = 60_000;

    private final DocumentText text;
    private final String language;
    private final String section;
    private final int most;
    private final Map<Quotation, int[]> places = new LinkedHashMap<>();

    /** @param whole whether to show it however long it is */
    ReaderPages(Case c, Document document, DocumentText text, String language, String section, boolean whole) {
        this.text = text;
        this.language = language;
        this.section = section;
        this.most = whole ? Integer.MAX_VALUE : SHOWN;
        String all = text.whole();
        c.quotations().values().stream()
                .filter(q -> q.source().equals(document.source()))
                .forEach(q -> place(q, all).ifPresent(p -> places.put(q, p)));
    }

    /** Where a quotation stands: at its offsets if it is bound to this very text, else where its words stand exactly once. */
    private Optional<int[]> place(Quotation q, String all) {
        if (q.textSha256().filter(text.sha256()::equals).isPresent()
                && q.start().isPresent()
                && q.end().isPresent()
                && q.end().getAsInt() <= all.codePointCount(0, all.length())
                && q.start().getAsInt() < q.end().getAsInt()) {
            return Optional.of(new int[] {
                all.offsetByCodePoints(0, q.start().getAsInt()),
                all.offsetByCodePoints(0, q.end().getAsInt())
            });
        }
        int at = q.exact().isEmpty() ? -1 : all.indexOf(q.exact());
        boolean once = at >= 0 && all.indexOf(q.exact(), at + 1) < 0;
        return once ? Optional.of(new int[] {at, at + q.exact().length()}) : Optional.empty();
    }

    /** All pages, up to what a report shows. */
    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < text.pages().size(); i++) {
            String page = text.pages().get(i);
            if (offset > most) {
                blocks.add(new Block.Note(
                        DocumentView.say("reader.cut", Arg.of(text.pages().size() - i))));
                break;
            }
            Grid grid = grid(i + 1, rows(page, offset, false));
            boolean quoted = !marks(offset, offset + page.length()).isEmpty();
            blocks.add(
                    quoted || text.pages().size() == 1
                            ? new Block.Group("page-" + (i + 1), title(i + 1), List.of(grid))
                            : new Block.Folded(title(i + 1), List.of(grid)));
            offset += page.length() + 1;
        }
        return blocks;
    }

    /** The quoted passages alone, page by page. */
    List<Block> quotedOnly() {
        List<Block> blocks = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < text.pages().size(); i++) {
            List<Grid.Row> rows = rows(text.pages().get(i), offset, true);
            if (!rows.isEmpty()) {
                blocks.add(new Block.Group("page-" + (i + 1), title(i + 1), List.of(grid(i + 1, rows))));
            }
            offset += text.pages().get(i).length() + 1;
        }
        return blocks;
    }

    private static org.mizan.text.Message title(int page) {
        return DocumentView.say("reader.page", Arg.of(page));
    }

    private Grid grid(int page, List<Grid.Row> rows) {
        return new Grid(
                section + "-page-" + page,
                title(page),
                List.of(
                        Grid.Column.text("text", DocumentView.say("reader.text")),
                        Grid.Column.text("quotations", DocumentView.say("reader.quotations"))),
                rows);
    }

    private List<Grid.Row> rows(String page, int offset, boolean quotedOnly) {
        List<Grid.Row> rows = new ArrayList<>();
        if (quotedOnly) {
            places.forEach((q, p) -> {
                if (p[0] >= offset && p[0] <= offset + page.length()) {
                    rows.add(row(q.exact(), List.of(q)));
                }
            });
            return rows;
        }
        int from = 0;
        for (String paragraph : page.split("\n\\s*\n", -1)) {
            int at = page.indexOf(paragraph, from);
            from = at + paragraph.length();
            if (!paragraph.isBlank()) {
                rows.add(row(paragraph, marks(offset + at, offset + from)));
            }
        }
        return rows;
    }

    private List<Quotation> marks(int from, int to) {
        return places.entrySet().stream()
                .filter(e -> e.getValue()[0] < to && e.getValue()[1] > from)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Grid.Row row(String words, List<Quotation> marks) {
        List<Arg> names = marks.stream().map(ReaderPages::name).toList();
        return Grid.Row.of(
                Grid.Cell.of(Arg.of(Text.of(language, words.strip().replaceAll("\\s+", " ")))),
                Grid.Cell.of(names.isEmpty() ? Arg.blank() : Arg.list(names)));
    }

    private static Arg name(Quotation q) {
        Grid.Link link = Doors.quotation(q.source(), q.id());
        return Arg.linked(Arg.code(q.id()), link.section(), link.anchor());
    }
}
