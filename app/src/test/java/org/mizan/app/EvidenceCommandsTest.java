package org.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a stored document to a quotation, a judgement, an annotation and a printed bibliography. */
class EvidenceCommandsTest {
    private static final String SOURCES =
            "# Kept as it is.\nhadid:\n  type: article-journal\n  title: {ar: المضيق بعد الحرب, ar-Latn: al-Maḍīq baʻda al-ḥarb, en: The strait after the war}\n"
                    + "  language: ar\n  author: [{family: {ar: حديد, en: Hadid}, given: {ar: ليلى, en: Layla}}]\n  container: {ar: مجلة المضيق, en: Strait Journal}\n"
                    + "  issued: 2021\n  permalink: https://example.org/9960\n  retrieved: 2026-11-22\n  archive: {file: archive/hadid/a.pdf, sha256: "
                    + "ab".repeat(32) + "}\n";
    private static final String TEXT = "المضيق ضيّق عند طرفه.\nويقول الطرفان ذلك.\fالمضيق ضيّق عند طرفه أيضاً.";

    @TempDir
    Path temp;

    private String folder;

    @BeforeEach
    void a_case_with_a_stored_document() throws IOException {
        folder = temp.resolve("case").toString();
        write("case.yaml", "mizan: 1\nid: strait\ntitle: {ar: المضيق, en: The strait}\nlanguages: [ar, en]\n");
        write("sources.yaml", SOURCES);
        write("archive/hadid/a.pdf", "stands for a document");
        write("archive/hadid/a.pdf.txt", TEXT);
    }

    @Test
    void a_quotation_whose_text_has_moved_is_moved_only_to_where_a_person_says() throws IOException {
        Cli.en("quote", folder, "--source", "hadid", "--exact", "ويقول الطرفان ذلك");
        assertThat(Cli.en("quote", folder, "--source", "hadid", "--move", "q1").out())
                .isEqualTo("hadid#q1 stands where it says; nothing was changed\n");
        String before = Files.readString(Path.of(folder, "quotations.csv"));
        write("archive/hadid/a.pdf.corrected.txt", "تمهيد.\f" + TEXT + " ويقول الطرفان ذلك.");
        Cli shown = Cli.en("quote", folder, "--source", "hadid", "--move", "q1");
        assertThat(shown.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(shown.err()).contains("page 2, --at", "page 3, --at", "⟦ويقول الطرفان ذلك⟧");
        assertThat(Files.readString(Path.of(folder, "quotations.csv"))).isEqualTo(before);
        Matcher at = Pattern.compile("page 2, --at ([0-9]+): [^\\n]*⟦ويقول الطرفان ذلك⟧")
                .matcher(shown.err());
        assertThat(at.find()).isTrue();
        assertThat(Cli.en("quote", folder, "--source", "hadid", "--move", "q1", "--at", at.group(1))
                        .out())
                .isEqualTo("hadid#q1 stands on page 2 now\n");
        assertThat(Cli.en("check", folder).out()).doesNotContain("quotation-moved");
        String moved = Files.readString(Path.of(folder, "quotations.csv"));
        assertThat(moved).isNotEqualTo(before).hasLineCount(2);
        assertThat(Cli.ar(
                                "quote",
                                folder,
                                "--source",
                                "hadid",
                                "--move",
                                "q1",
                                "--exact",
                                "ويقول الطرفان",
                                "--page",
                                "3")
                        .out())
                .isEqualTo("موضع hadid#q1 الآن في الصفحة 3\n");
        assertThat(Cli.en("quote", folder, "--source", "hadid", "--move", "q7").err())
                .contains("there is no quotation hadid#q7");
        assertThat(Cli.en("quote", folder, "--source", "hadid").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_bibliography_is_printed_in_a_journals_style_and_in_archive_form() {
        assertThat(Cli.ar("cite", folder, "--style", "apa").out())
                .contains(
                        "المصادر العربية",
                        "حديد، ليلى. (2021). المضيق بعد الحرب. مجلة المضيق. https://example.org/9960");
        assertThat(Cli.en("cite", folder, "--source", "hadid", "--archive").out())
                .contains("al-Maḍīq baʻda al-ḥarb [The strait after the war]")
                .contains(
                        "Available at: https://example.org/9960 (retrieved 22 November 2026). [hadid; sha256:abababababab]");
        JsonNode json = new JsonMapper()
                .readTree(Cli.ar("cite", folder, "--json", "--style", "iso690").out());
        assertThat(json.path("parts")
                        .get(0)
                        .path("references")
                        .get(0)
                        .path("id")
                        .stringValue())
                .isEqualTo("hadid");
        assertThat(Cli.en("cite", folder, "--style", "mla").exit()).isEqualTo(Exit.USAGE);
        assertThat(Cli.en("cite", folder, "--source", "hadidd").err()).contains("did you mean hadid?");
    }

    @Test
    void a_passage_is_quoted_cited_checked_and_annotated() throws IOException {
        Cli several = Cli.en("quote", folder, "--source", "hadid", "--exact", "المضيق ضيّق");
        assertThat(several.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(several.err()).contains("2 places", "page 1", "page 2");
        Cli alike = Cli.en("quote", folder, "--source", "hadid", "--exact", "المضيق ضيق عند طرفه أيضا");
        assertThat(alike.err()).contains("not stand in the text exactly; one place is alike");
        Cli done = Cli.en(
                "quote",
                folder,
                "--source",
                "hadid",
                "--exact",
                "المضيق ضيّق",
                "--page",
                "2",
                "--by",
                "L",
                "--note",
                "حاشية");
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).isEqualTo("quoted as hadid#q1, page 2\n");
        write("chronology.csv", "id,date,event_en,event_ar,sources,confidence\ne,1998,One,واحد,hadid#q1 p. 2,0.7\n");
        assertThat(Cli.en("check", folder).out()).isEqualTo("no problems\n");
        assertThat(Cli.en("export", folder, "--to", "annotations").out())
                .contains("TextQuoteSelector", "المضيق ضيّق", "TextPositionSelector", "page=2");
        write("sources.yaml", SOURCES + "  rights: {quote: no}\n");
        assertThat(Cli.en("export", folder, "--to", "annotations").out()).doesNotContain("المضيق ضيّق");
        write("archive/hadid/a.pdf.corrected.txt", TEXT + " ");
        assertThat(Cli.en("check", folder).out()).contains("warning[quotation-moved]");
        write("chronology.csv", "id,date,event_en,event_ar,sources\ne,1998,One,واحد,hadid#q2\n");
        assertThat(Cli.en("check", folder).out()).contains("error[unknown-quote]", "q1");
    }

    @Test
    void works_are_imported_and_likely_duplicates_only_proposed() throws IOException {
        Path bib = temp.resolve("works.bib");
        Files.writeString(
                bib,
                "@article{x, author={Hadid, L.}, title={The strait after the war}, year=2021}\n@book{new2020, author={A, B}, title={New}, year=2020}\n");
        Cli answer = Cli.en("import", bib.toString(), "--into", folder);
        assertThat(answer.exit()).isEqualTo(Exit.FINE);
        assertThat(answer.out()).contains("1 work added", "new2020", "x looks like the source hadid");
        assertThat(Files.readString(temp.resolve("case/sources.yaml")))
                .startsWith(SOURCES)
                .contains("new2020:\n  type: book\n");
        assertThat(Cli.en("check", folder).out()).isEqualTo("no problems\n");
        assertThat(Cli.en("import", bib.toString(), "--into", folder, "--add-duplicates")
                        .out())
                .contains("2 works added");
        String other = temp.resolve("fresh").toString();
        assertThat(Cli.en("import", bib.toString(), "--into", other).exit()).isEqualTo(Exit.FINE);
        assertThat(Cli.en("check", other).out()).isEqualTo("no problems\n");
    }

    @Test
    void works_are_exported_to_every_format_of_reference_managers() {
        assertThat(Cli.en("export", folder, "--to", "bibtex").out()).startsWith("@article{hadid,");
        assertThat(Cli.en("export", folder, "--to", "ris").out()).startsWith("TY  - JOUR\n");
        assertThat(Cli.en("export", folder, "--to", "csl-json").out()).contains("\"article-journal\"");
    }

    private void write(String file, String text) throws IOException {
        Path path = temp.resolve("case").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
