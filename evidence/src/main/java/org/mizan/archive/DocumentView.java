package org.mizan.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mizan.archive.quality.PageQuality;
import org.mizan.archive.quality.TextQuality;
import org.mizan.model.Case;
import org.mizan.model.Source;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Doors;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** The archive as pages of a report: a list of all documents with their state, and for each document its text beside which quotations are marked. */
public final class DocumentView {
    /** The section that lists the documents. */
    public static final String LIST = "documents";

    private final Case c;
    private final Archive archive;
    private final FixityReport fixity;

    /** @param fixity how the documents were found when every byte was last read */
    public DocumentView(Case c, Archive archive, FixityReport fixity) {
        this.c = c;
        this.archive = archive;
        this.fixity = fixity;
    }

    /** The list, then a section for each document whose text may be shown to readers of a report, or that is quoted. */
    public List<Section> sections() {
        List<Section> all = new ArrayList<>();
        if (archive.documents().isEmpty()) {
            return all;
        }
        all.add(list());
        archive.documents().stream()
                .filter(this::hasReader)
                .map(d -> reader(d, false))
                .forEach(all::add);
        return all;
    }

    /** All documents with pages, quality of their text and state. */
    public Section list() {
        List<Grid.Row> rows = archive.documents().stream().map(this::row).toList();
        long intact = fixity.count(FixityReport.State.INTACT);
        Finding lead = new Finding(
                say("view.lead", Arg.of(rows.size()), Arg.of(intact)),
                intact == rows.size() ? Tone.PLAIN : Tone.AGAINST,
                List.of());
        Grid grid = new Grid(
                "documents",
                say("view.table"),
                List.of(
                        Grid.Column.text("source", say("view.source")),
                        Grid.Column.text("document", say("view.document")),
                        Grid.Column.text("kind", say("view.kind")),
                        Grid.Column.number("pages", say("view.pages")),
                        Grid.Column.number("quality", say("view.quality")),
                        Grid.Column.text("signs", say("view.signs")),
                        Grid.Column.text("state", say("view.state")),
                        Grid.Column.text("obtained", say("view.obtained"))),
                rows);
        return new Section(
                LIST,
                say("view.title"),
                say("view.label"),
                Optional.of(lead),
                List.of(grid, new Block.Note(say("view.note"))));
    }

    private Grid.Row row(Document document) {
        Optional<TextQuality> quality =
                archive.storedTexts(document).stream().findFirst().map(DocumentText::quality);
        List<Arg> signs = quality.map(TextQuality::signs).orElse(List.of()).stream()
                .map(s -> Arg.of(s.message()))
                .toList();
        FixityReport.State state = state(document);
        Arg name = Arg.code(document.name());
        return Grid.Row.of(
                Grid.Cell.of(source(document)).linked(Doors.source(document.source())),
                Grid.Cell.of(hasReader(document) ? Arg.linked(name, id(document), "") : name),
                Grid.Cell.of(document.type().map(t -> Arg.code(t.name())).orElse(Arg.blank())),
                Grid.Cell.of(
                        document.pages().isPresent() ? Arg.of(document.pages().getAsInt()) : Arg.blank()),
                quality.map(q -> Grid.Cell.of(
                                Arg.share(q.score()), q.isDoubtful() ? Tone.AGAINST : Tone.PLAIN, List.of()))
                        .orElse(Grid.Cell.of(Arg.blank())),
                Grid.Cell.of(signs.isEmpty() ? Arg.blank() : Arg.list(signs)),
                Grid.Cell.of(
                        Arg.of(say("state." + state.name().toLowerCase(Locale.ROOT))),
                        state == FixityReport.State.INTACT ? Tone.FOR : Tone.AGAINST,
                        List.of()),
                Grid.Cell.of(document.obtained().map(Arg::code).orElse(Arg.blank())));
    }

    private Arg source(Document document) {
        Source source = c.sources().get(document.source());
        return Arg.of(source.shortName().orElse(source.title()));
    }

    private FixityReport.State state(Document document) {
        return fixity.documents().stream()
                .filter(d -> d.isOf(document))
                .map(FixityReport.Checked::state)
                .findFirst()
                .orElse(FixityReport.State.UNKNOWN);
    }

    private boolean hasReader(Document document) {
        boolean quoted =
                c.quotations().values().stream().anyMatch(q -> q.source().equals(document.source()));
        Source source = c.sources().get(document.source());
        boolean text = !archive.storedTexts(document).isEmpty();
        boolean first = archive.documents(document.source()).get(0).equals(document);
        return text
                && (source.rights().mayHandOnCopies()
                        || first && quoted && source.rights().mayPrintPassages());
    }

    /** Address of the section that shows this document. */
    public String id(Document document) {
        int number = archive.documents(document.source()).indexOf(document) + 1;
        return "document-" + document.source() + (number == 1 ? "" : "-" + number);
    }

    /**
     * The text of a document, page by page, each passage that is quoted marked.
     *
     * @param whole whether to show all of it whatever its terms: for the owner's own eyes, never for a report
     */
    public Section reader(Document document, boolean whole) {
        Source source = c.sources().get(document.source());
        List<Block> blocks = new ArrayList<>();
        Optional<DocumentText> text = archive.storedTexts(document).stream().findFirst();
        boolean open = whole || source.rights().mayHandOnCopies();
        boolean passages = whole || source.rights().mayPrintPassages();
        if (text.isPresent()) {
            TextQuality quality = text.get().quality();
            blocks.add(new Block.Note(say("reader.quality", Arg.share(quality.score()))));
            quality.signs().stream()
                    .map(PageQuality.Found::message)
                    .map(Block.Note::new)
                    .forEach(blocks::add);
            ReaderPages pages =
                    new ReaderPages(c, document, text.get(), source.language().orElse("und"), id(document), whole);
            blocks.addAll(open ? pages.all() : passages ? pages.quotedOnly() : List.of());
        }
        if (!open) {
            blocks.add(new Block.Note(say(passages ? "reader.passages-only" : "reader.nothing")));
        }
        return new Section(
                id(document),
                say("reader.title", Arg.of(source.title())),
                say("reader.label", source(document)),
                Optional.of(Finding.of(say(
                        "reader.lead",
                        Arg.code(document.name()),
                        Arg.of(document.pages()
                                .orElse(text.map(t -> t.pages().size()).orElse(0))),
                        Arg.code(document.sha256()
                                .substring(0, Math.min(12, document.sha256().length())))))),
                blocks);
    }

    static Message say(String key, Arg... args) {
        return Message.of(DocumentView.class, key, args);
    }
}
