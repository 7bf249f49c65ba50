package org.mizan.web.forms;

import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.web.Visit;
import org.mizan.web.Words;
import org.mizan.web.steps.Items;

/** Says what things of a case are called on a page, and where they are edited. */
public final class Names {
    private static final String REPORT = "org.mizan.dossier";
    private static final List<String> OWN =
            List.of("word.sign", "word.tone", "word.part-of-bibliography", "word.yes-no", "word.confidentiality");

    private final Visit visit;
    private final Words words;
    private final Register register;
    private final String first;

    Names(Visit visit, Register register, String first) {
        this.visit = visit;
        this.words = visit.words(Names.class);
        this.register = register;
        this.first = first;
    }

    public Words words() {
        return words;
    }

    Register register() {
        return register;
    }

    public String first() {
        return first;
    }

    String language() {
        return words.localizer().language().code();
    }

    /** The title of an item, as a reader calls it. */
    public Arg title(Item item) {
        if (item.part() == Parts.RELATIONS) {
            return Arg.of(Message.of(
                    Names.class,
                    "relation",
                    actor(item.word("from")),
                    actor(item.word("to")),
                    matter(item.word("on"))));
        }
        if (item.part() == Parts.INTERVENTIONS) {
            return Arg.of(Message.of(Names.class, "intervention", actor(item.word("actor")), Arg.list(means(item))));
        }
        Text text = item.text(item.part().title(), first).orElse(item.text("family", first));
        return text.isEmpty() ? Arg.code(item.id().isEmpty() ? "?" : item.id()) : Arg.of(text);
    }

    private Arg matter(String word) {
        return register.find(List.of(Target.ISSUES), word)
                .map(e -> Arg.of(e.name()))
                .orElse(said("word.matter", word));
    }

    private List<Arg> means(Item item) {
        return item.words("means").stream()
                .map(m -> Arg.of(new Message(REPORT, "word.matter", List.of(Arg.code(m)))))
                .toList();
    }

    private Arg actor(String id) {
        return register.find(List.of(Target.ACTORS), id)
                .map(e -> Arg.of(e.name()))
                .orElse(Arg.code(id.isEmpty() ? "?" : id));
    }

    /** A word of a closed list as a reader sees it. */
    Arg said(String list, String value) {
        return list.isEmpty()
                ? Arg.code(value)
                : Arg.of(new Message(
                        OWN.contains(list) ? Names.class.getPackageName() : REPORT, list, List.of(Arg.code(value))));
    }

    String word(String list, String value) {
        return words.localizer().plain(said(list, value));
    }

    /** Another thing that is named, with its name if there is such a thing. */
    Slot.Chip chip(List<Target> targets, String id, String where, String quote) {
        if (targets.contains(Target.SOURCES) && id.equals("analyst")) {
            return new Slot.Chip(id, words.plain("analyst"), language(), where, quote, "");
        }
        Optional<Register.Entry> entry = register.find(targets, id);
        return new Slot.Chip(
                id,
                entry.map(e -> e.name().in(language())).orElse(""),
                entry.flatMap(e -> e.name().languageFor(language())).orElse("und"),
                where,
                quote,
                entry.map(e -> href(Parts.named(e.target().part()).orElseThrow(), e.id()))
                        .orElse(""));
    }

    public String label(Part part) {
        return words.plain("part." + part.id());
    }

    public String href(Part part) {
        return visit.href("edit", part.id() + ".html");
    }

    public String href(Part part, String token) {
        return part.shape() == Part.Shape.ONE ? href(part) : href(part) + "?id=" + encoded(token);
    }

    public static String encoded(String token) {
        return java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8);
    }

    public String indexHref() {
        return visit.href("edit", "index.html");
    }

    /** The list ordered by this column; the other way round where it is already. */
    public String sortHref(ListPage page, String column) {
        return listHref(page, page.sort().equals(column) ? "-" + column : column, 0);
    }

    public String pageHref(ListPage page, int from) {
        return listHref(page, page.sort(), Math.max(0, from));
    }

    private String listHref(ListPage page, String sort, int from) {
        return href(page.part()) + "?q=" + encoded(page.query()) + "&show=" + encoded(page.show()) + "&sort="
                + encoded(sort) + (from > 0 ? "&from=" + from : "");
    }

    /** As {@code aria-sort} wants it. */
    public String sorted(String sort, String column) {
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
    }

    /** A language's name. */
    public Arg language(String code) {
        return Arg.of(new Message(REPORT, "word.language", List.of(Arg.code(code))));
    }

    /** Which of the labels for keys fits: ids of things, or what the keys are. */
    public String keyWord(String keys) {
        return Target.named(keys).isEmpty() ? keys : "thing";
    }

    /** The page of the stored document from which a passage was taken. */
    String readerHref(Item passage) {
        String page = passage.word("page");
        return visit.href("archive", encoded(passage.word("source")) + ".html")
                + (page.matches("[0-9]{1,6}") ? "?page=" + page : "");
    }

    /** Where the history of an item is told. */
    public String historyHref(Item item) {
        boolean row = item.part().shape() == Part.Shape.ROWS;
        List<String> path = item.part().shape() == Part.Shape.THINGS ? List.of(item.id()) : List.of();
        boolean whole = !row && path.isEmpty();
        String asked = row ? Items.row(item.file(), item.key()) : Items.value(item.file(), path);
        return visit.href("history", "index.html") + (whole ? "" : "?item=" + encoded(asked));
    }
}
