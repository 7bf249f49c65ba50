package org.mizan.web.archive;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mizan.archive.Document;
import org.mizan.archive.DocumentView;
import org.mizan.archive.FixityReport;
import org.mizan.archive.Unrecorded;
import org.mizan.archive.quality.TextQuality;
import org.mizan.desk.Checkup;
import org.mizan.model.Source;
import org.mizan.problem.Problem;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.time.Edtf;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** What the first page of the archive shows: the documents by source, and how the last check found them. */
public final class Shelves {
    /** Problems of a check that are shown. */
    private static final int SHOWN = 100;

    private final Kept kept;
    private final Qualities qualities;
    private final Visit visit;
    private final Words words;

    Shelves(Kept kept, Qualities qualities, Visit visit) {
        this.kept = kept;
        this.qualities = qualities;
        this.visit = visit;
        this.words = visit.words(ArchiveRoom.class);
    }

    /** A source with documents. */
    public record Shelf(String id, Content label, List<Item> items, Content quotations) {}

    /** A document in the list. */
    public record Item(
            String name,
            String href,
            Content kind,
            Content pages,
            Content quality,
            Content signs,
            boolean doubtful,
            String state,
            String said,
            Content obtained) {}

    /** A source to choose. */
    public record Choice(String id, String label) {}

    /**
     * A file that no record names.
     *
     * @param recordable whether the case has the source in whose folder it lies
     * @param dated whether it has to be told when it was retrieved
     */
    public record Stray(String file, String shown, String source, boolean recordable, boolean dated) {}

    /** Something that the check found. */
    public record Found(String place, boolean error, Content message, Content hint) {}

    List<Shelf> shelves() {
        List<Shelf> all = new ArrayList<>();
        for (Source source : kept.subject().sources().values()) {
            List<Document> documents = kept.archive().documents(source.id());
            if (!documents.isEmpty()) {
                all.add(new Shelf(
                        source.id(),
                        words.say(label(source)),
                        documents.stream().map(this::item).toList(),
                        words.say("list.quotations-of", Arg.of(quotations(source.id())))));
            }
        }
        return all;
    }

    /** The sources of which nothing is stored. */
    List<Choice> empty() {
        return choices().stream()
                .filter(c -> kept.archive().documents(c.id()).isEmpty())
                .toList();
    }

    List<Choice> choices() {
        return kept.subject().sources().values().stream()
                .map(s -> new Choice(s.id(), words.localizer().plain(label(s))))
                .toList();
    }

    static Arg label(Source source) {
        return Arg.of(source.shortName().orElse(source.title()));
    }

    private long quotations(String source) {
        return kept.subject().quotations().values().stream()
                .filter(q -> q.source().equals(source))
                .count();
    }

    private Item item(Document d) {
        Optional<TextQuality> quality = qualities.of(kept, d);
        List<Arg> signs = quality.map(TextQuality::signs).orElse(List.of()).stream()
                .map(s -> Arg.of(s.message()))
                .toList();
        String state = state(d);
        return new Item(
                d.name(),
                visit.href("archive", d.source() + ".html?document=" + kept.number(d)),
                words.say(d.type().map(t -> Arg.code(t.name())).orElse(Arg.blank())),
                words.say(d.pages().isPresent() ? Arg.of(d.pages().getAsInt()) : Arg.blank()),
                words.say(quality.map(q -> Arg.share(q.score())).orElse(Arg.blank())),
                words.say(
                        quality.isEmpty()
                                ? Arg.of(Message.of(ArchiveRoom.class, "list.no-text"))
                                : signs.isEmpty() || !quality.get().isDoubtful() ? Arg.blank() : Arg.list(signs)),
                quality.map(TextQuality::isDoubtful).orElse(true),
                state,
                state.equals("unchecked")
                        ? words.plain("list.unchecked")
                        : words.beside(DocumentView.class).plain("state." + state),
                words.say(d.obtained().map(this::when).orElse(Arg.blank())));
    }

    /** A moment as the reader's day and time; what is none, as the case has it. */
    private Arg when(String moment) {
        try {
            ZonedDateTime at = Instant.parse(moment).atZone(ZoneId.systemDefault());
            Optional<Edtf> day = Edtf.parse(at.toLocalDate().toString());
            String clock = words.localizer().clock(at.toLocalTime());
            return day.map(d -> Arg.of(Message.of(ArchiveRoom.class, "when", Arg.of(d), Arg.code(clock))))
                    .orElse(Arg.code(moment));
        } catch (DateTimeParseException e) {
            return Arg.code(moment);
        }
    }

    private static boolean needsDay(Source s) {
        boolean address =
                s.url().isPresent() || s.permalink().isPresent() || s.doi().isPresent();
        return address && s.retrieved().isEmpty();
    }

    List<Stray> strays() {
        return Unrecorded.in(kept.root(), kept.subject()).stream()
                .limit(SHOWN)
                .map(u -> {
                    Optional<Source> source = u.source()
                            .flatMap(s ->
                                    Optional.ofNullable(kept.subject().sources().get(s)));
                    return new Stray(
                            u.file(),
                            u.shown(),
                            source.map(s -> words.localizer().plain(label(s))).orElse(""),
                            source.isPresent(),
                            source.map(Shelves::needsDay).orElse(false));
                })
                .toList();
    }

    private String state(Document d) {
        return kept.desk()
                .checkups()
                .last()
                .flatMap(l ->
                        l.report().documents().stream().filter(k -> k.isOf(d)).findFirst())
                .map(k -> k.state().name().toLowerCase(Locale.ROOT))
                .orElse("unchecked");
    }

    /** What the last check said, in one sentence. */
    Content verdict() {
        Optional<Checkup> last = kept.desk().checkups().last();
        if (last.isEmpty()) {
            return words.say("check.never");
        }
        FixityReport report = last.get().report();
        return words.say(
                "check.last",
                Arg.of(report.documents().size()),
                Arg.of(report.count(FixityReport.State.INTACT)),
                when(last.get().at().toString()));
    }

    boolean alarm() {
        return kept.desk().checkups().last().map(l -> !l.report().isIntact()).orElse(false);
    }

    List<Found> found() {
        return kept.desk().checkups().last().map(l -> l.report().problems()).orElse(List.of()).stream()
                // Files that no record names have a list of their own, as they are now.
                .filter(p -> !p.code().equals("unrecorded-file"))
                .limit(SHOWN)
                .map(this::found)
                .toList();
    }

    private Found found(Problem p) {
        return new Found(
                p.at().toString(),
                p.isError(),
                words.say(p.message()),
                p.hint().map(words::say).orElse(out -> {}));
    }

    Map<String, Object> twin() {
        List<Object> sources = new ArrayList<>();
        for (Source source : kept.subject().sources().values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("source", source.id());
            one.put("quotations", quotations(source.id()));
            one.put(
                    "documents",
                    kept.archive().documents(source.id()).stream()
                            .map(this::data)
                            .toList());
            sources.add(one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sources", sources);
        kept.desk().checkups().last().ifPresent(l -> {
            all.put("checked", l.at().toString());
            all.put("intact", l.report().isIntact());
            all.put("bytes", l.report().bytes());
            all.put("strays", l.report().strays());
        });
        return all;
    }

    private Map<String, Object> data(Document d) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("file", d.file());
        one.put("sha256", d.sha256());
        d.type().ifPresent(t -> one.put("type", t.mime()));
        d.pages().ifPresent(p -> one.put("pages", p));
        qualities.of(kept, d).ifPresent(q -> one.put("quality", q.score()));
        one.put("state", state(d));
        return one;
    }
}
