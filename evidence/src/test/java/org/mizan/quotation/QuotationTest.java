package org.mizan.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.archive.Archive;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.model.Quotation;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problem;
import org.mizan.text.Language;
import org.mizan.text.Text;
import org.mizan.time.Edtf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QuotationTest {
    private static final String PAGES =
            "The strait is narrow.\nBoth sides say so.\fالمضيق ضيّق جداً عند\n  طرفه الشمالي.\nThe strait is narrow. 𝒳 end";

    @TempDir
    Path root;

    @Test
    void words_are_found_across_line_ends_with_their_page_and_offsets() {
        QuotedText text = new QuotedText(PAGES, "a");
        assertThat(text.find("The strait  is\nnarrow")).extracting(Span::page).containsExactly(1, 2);
        Span arabic = text.find("ضيّق جداً عند طرفه").get(0);
        assertThat(arabic.page()).isEqualTo(2);
        assertThat(text.words(arabic)).isEqualTo("ضيّق جداً عند طرفه");
        Span last = text.find("end").get(0);
        // The letter before it is one code point and two chars.
        assertThat(last.end()).isEqualTo(PAGES.codePointCount(0, PAGES.length()));
        assertThat(text.words(last)).isEqualTo("end");
        assertThat(text.find("nowhere")).isEmpty();
        assertThat(text.find("  ")).isEmpty();
    }

    @Test
    void alike_words_are_shown_but_never_found() {
        QuotedText text = new QuotedText(PAGES, "a");
        assertThat(text.find("المضيق ضيق جدا")).isEmpty();
        Span alike = text.findAlike("المضيق ضيق جدا").get(0);
        assertThat(text.words(alike)).isEqualTo("المضيق ضيّق جداً");
    }

    @Test
    void a_quotation_of_this_very_text_is_anchored() {
        QuotedText text = new QuotedText(PAGES, "a".repeat(64));
        for (Span span : text.find("The strait is narrow")) {
            Quotation q = quotation(Quoting.values("s", "q1", text, span));
            assertThat(Anchoring.of(q, text)).isEqualTo(new Anchoring.Anchored(span));
        }
    }

    @Test
    void another_text_shows_both_candidates_and_moves_nothing() {
        QuotedText old = new QuotedText(PAGES, "a".repeat(64));
        Quotation q = quotation(
                Quoting.values("s", "q1", old, old.find("Both sides say so").get(0)));
        QuotedText longer = new QuotedText("Foreword. Both sides say so.\n" + PAGES, "b".repeat(64));
        Anchoring.NeedsReanchoring needs = (Anchoring.NeedsReanchoring) Anchoring.of(q, longer);
        assertThat(needs.byQuote()).hasSize(2);
        // The one with the same words around it is shown first.
        assertThat(longer.before(needs.byQuote().get(0)).strip()).endsWith("The strait is narrow.");
        QuotedText edited = new QuotedText(PAGES.replace("say so", "said so"), "b".repeat(64));
        Anchoring.NeedsReanchoring byPosition = (Anchoring.NeedsReanchoring) Anchoring.of(q, edited);
        assertThat(byPosition.byQuote()).isEmpty();
        assertThat(edited.words(byPosition.byPosition().orElseThrow())).startsWith("Both sides said");
        assertThat(Anchoring.of(q, new QuotedText("Nothing of the kind", "c"))).isEqualTo(new Anchoring.Orphan());
    }

    @Test
    void the_same_text_with_other_words_in_the_row_is_not_anchored() {
        QuotedText text = new QuotedText(PAGES, "a".repeat(64));
        Map<String, String> values =
                Quoting.values("s", "q1", text, text.find("Both sides").get(0));
        values.put("exact", "Both shores");
        assertThat(Anchoring.of(quotation(values), text)).isNotInstanceOf(Anchoring.Anchored.class);
    }

    /** Whatever is done to a text: a quotation is anchored only in the text it was taken from, at its very words. */
    @Test
    void no_change_of_a_text_ever_leaves_a_quotation_silently_anchored() {
        Random random = new Random(26112026);
        String letters = "ab cdeابتثج\n\f";
        for (int n = 0; n < 500; n++) {
            StringBuilder whole = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                whole.append(letters.charAt(random.nextInt(letters.length())));
            }
            QuotedText text = new QuotedText(whole.toString(), "a".repeat(64));
            int start = random.nextInt(150);
            Span span = text.at(start, start + 20);
            Quotation q = quotation(Quoting.values("s", "q1", text, span));
            if (Anchoring.of(q, text) instanceof Anchoring.Anchored anchored) {
                assertThat(text.words(anchored.span())).isEqualTo(text.words(span));
            }
            whole.insert(random.nextInt(200), "x");
            assertThat(Anchoring.of(q, new QuotedText(whole.toString(), "b".repeat(64))))
                    .isNotInstanceOf(Anchoring.Anchored.class);
        }
    }

    @Test
    void a_row_is_written_read_and_found_again() throws IOException {
        Path document = root.resolve("archive/a");
        Files.createDirectories(document);
        Files.writeString(document.resolve("x.pdf"), "not read");
        Files.writeString(document.resolve("x.pdf.txt"), PAGES);
        write("sources.yaml", "a:\n  type: book\n  title: {en: A, ar: أ}\n  archive: {file: archive/a/x.pdf}\n");
        QuotedText text = new QuotationCheck(Archive.of(root, read())).text("a").orElseThrow();
        List<Span> found = Quoting.candidates(text, "The strait is narrow", OptionalInt.of(2));
        assertThat(found).hasSize(1);
        String id = Quoting.id("a", read().quotations().values());
        write(
                "quotations.csv",
                Quoting.add("", Quoting.values("a", id, text, found.get(0))).orElseThrow());
        write("chronology.csv", "id,date,event_en,event_ar,sources\ne,1998,One,واحد,a#q1 p. 2\n");
        Case c = read();
        QuotationCheck check = new QuotationCheck(Archive.of(root, c));
        assertThat(check.anchoring(c.quotations().get("a#q1"))).contains(new Anchoring.Anchored(found.get(0)));
        assertThat(check.problems(c)).isEmpty();
        Files.writeString(document.resolve("x.pdf.corrected.txt"), PAGES.replace("so.", "it."));
        QuotationCheck later = new QuotationCheck(Archive.of(root, c));
        assertThat(later.problems(c)).extracting(Problem::code).containsExactly("quotation-moved");
        Quotation q = c.quotations().get("a#q1");
        QuotedText corrected = later.text("a").orElseThrow();
        Span chosen = ((Anchoring.NeedsReanchoring) Anchoring.of(q, corrected))
                .byQuote()
                .get(1);
        write("quotations.csv", Quoting.move(Files.readString(root.resolve("quotations.csv")), q, corrected, chosen));
        Case moved = read();
        assertThat(new QuotationCheck(Archive.of(root, moved)).problems(moved)).isEmpty();
    }

    @Test
    void a_table_that_could_not_find_a_passage_again_takes_none() {
        QuotedText text = new QuotedText(PAGES, "a");
        assertThat(Quoting.add("source,id,exact\n", Quoting.values("a", "q1", text, text.at(0, 3))))
                .isEmpty();
    }

    @Test
    void annotations_hold_the_passage_only_where_it_may_be_printed() throws IOException {
        write(
                "sources.yaml",
                "open:\n  type: book\n  title: {en: Open}\n  permalink: https://example.org/open\n  retrieved: 2026-11-22\n"
                        + "closed:\n  type: book\n  title: {en: Closed}\n  rights: {quote: no}\n"
                        + "secret:\n  type: book\n  title: {en: Hidden title}\n  rights: {confidentiality: confidential}\n");
        write(
                "quotations.csv",
                "source,id,exact,prefix,page,start,end,note_en\nopen,q1,open words,before,2,3,13,Noted\nclosed,q1,closed words,,1,3,13,\nsecret,q1,secret words,,1,3,13,\n");
        write(
                "chronology.csv",
                "id,date,event_en,event_ar,sources,confidence,reason_en\ne,1998,One,واحد,open#q1 p. 2; closed#q1; secret#q1; analyst,0.7,Because\n");
        String json = new String(Annotations.of(read(), Language.ENGLISH), StandardCharsets.UTF_8);
        JsonNode items = new JsonMapper().readTree(json).path("items");
        assertThat(items.size()).isEqualTo(3);
        assertThat(items.get(0).path("target").path("source").stringValue()).isEqualTo("https://example.org/open");
        assertThat(items.get(0)
                        .path("target")
                        .path("selector")
                        .get(0)
                        .path("exact")
                        .stringValue())
                .isEqualTo("open words");
        assertThat(items.get(0).path("mizan:confidence").doubleValue()).isEqualTo(0.7);
        assertThat(json)
                .contains("Because", "Noted", "Closed")
                .doesNotContain("closed words", "secret words", "Hidden title");
        assertThat(new String(Annotations.of(read(), Language.ENGLISH), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    private static Quotation quotation(Map<String, String> v) {
        return new Quotation(
                v.get("source"),
                v.get("id"),
                OptionalInt.of(Integer.parseInt(v.get("page"))),
                v.get("exact"),
                v.get("prefix"),
                v.get("suffix"),
                OptionalInt.of(Integer.parseInt(v.get("start"))),
                OptionalInt.of(Integer.parseInt(v.get("end"))),
                Optional.of(v.get("text_sha256")),
                1,
                Text.NONE,
                Text.NONE,
                Optional.empty(),
                Edtf.UNKNOWN,
                FilePos.of("quotations.csv"));
    }

    private Case read() throws IOException {
        write("case.yaml", "mizan: 1\nid: strait\ntitle: {ar: المضيق, en: The strait}\nlanguages: [ar, en]\n");
        var loaded = CaseFolder.read(root, List.of());
        assertThat(loaded.problems().stream().filter(Problem::isError)).isEmpty();
        return loaded.value().orElseThrow();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
    }
}
