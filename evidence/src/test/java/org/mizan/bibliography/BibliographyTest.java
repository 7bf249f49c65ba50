package org.mizan.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.bibliography.Bibliography.Part;
import org.mizan.bibliography.Bibliography.Reference;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.model.Source;
import org.mizan.problem.Problem;
import org.mizan.text.Language;

class BibliographyTest {
    private static final String SOURCES = """
            saparov-2012:
              type: article-journal
              title: {en: "Why Autonomy? The making of a region", ar: "لماذا الحكم الذاتي؟"}
              language: en
              author: [{family: {en: Saparov, ar: ساباروف}, given: {en: Arsène, ar: أرسين}}]
              container: {en: "Europe-Asia Studies"}
              volume: 64
              issue: 2
              pages: 281-323
              issued: 2012-03
              url: https://www.tandfonline.com/doi/abs/10.1080/09668136.2011.642583
              doi: 10.1080/09668136.2011.642583
              retrieved: 2026-11-22T10:00Z
            khamis-2017:
              type: article-journal
              title: {ar: "الأهمية الاستراتيجية لمنطقة آسيا الوسطى", ar-Latn: "al-Ahammīya al-istrātījīya", en: "The Strategic Importance of Central Asia"}
              language: ar
              author:
                - {family: {ar: خميس, ar-Latn: Khamīs}, given: {ar: لبنى, ar-Latn: Lubnā}}
                - {family: {ar: الحاج, en: Al-Hajj}, given: {ar: سعيد, en: Saeed}}
              container: {ar: "مجلة المستنصرية", en: "Al-Mustansiriyah Journal"}
              issue: 58
              pages: 124-150
              issued: 2017-06
              permalink: https://example.org/library/9960
              url: https://example.org/other
              retrieved: 2026-11-22
              archive: {file: archive/khamis-2017/a.pdf, sha256: ab12cd34ef560000000000000000000000000000000000000000000000000000}
              part: arabic
              reliability: B
              credibility: 2
              rights: {quote: yes, redistribute: no}
              note: {ar: "حاشية", en: "A note"}
            arouj-1981:
              type: book
              title: {ar: مفهوم الدولة}
              language: ar
              author: [{family: {ar: العروي}, given: {ar: عبد الله}}]
              publisher: {ar: المركز الثقافي العربي}
              place: {ar: الدار البيضاء}
              issued: 1981~
            body-2020:
              type: report
              title: {en: "Getting from Ceasefire to Peace"}
              language: en
              author: [{literal: {en: "A Group, Ltd"}}]
              issued: 2020-11-10/2020-12
              cited-in: [khamis-2017]
            old-map:
              type: map
              title: {ru: "Карта"}
              language: ru
            analyst:
              type: expert
              title: {en: Own judgement}
            """;

    @TempDir
    Path root;

    @Test
    void each_style_writes_each_part_in_its_own_script_for_an_arabic_reader() throws IOException {
        Bibliography apa = Bibliography.of(read(SOURCES), CitationStyle.APA, Language.ARABIC);
        assertThat(apa.parts().keySet()).containsExactly(Part.ARABIC, Part.FOREIGN);
        assertThat(one(apa, "khamis-2017").text())
                .isEqualTo(
                        "خميس، لبنى والحاج، سعيد. (2017). الأهمية الاستراتيجية لمنطقة آسيا الوسطى. مجلة المستنصرية، (58)، 124–150. https://example.org/library/9960");
        assertThat(one(apa, "khamis-2017").inText()).isEqualTo("(خميس والحاج، 2017)");
        assertThat(one(apa, "saparov-2012").text())
                .isEqualTo(
                        "Saparov, A. (2012). Why Autonomy? The making of a region. Europe-Asia Studies, 64(2), 281–323. https://doi.org/10.1080/09668136.2011.642583");
        Bibliography iso = Bibliography.of(read(SOURCES), CitationStyle.ISO690, Language.ARABIC);
        assertThat(one(iso, "khamis-2017").text().replace('\u00a0', ' '))
                .isEqualTo(
                        "خميس، لبنى والحاج، سعيد، 2017. الأهمية الاستراتيجية لمنطقة آسيا الوسطى. مجلة المستنصرية. على الشبكة. حزيران/يونيو 2017. ع 58، ص 124–150. متاح على: https://example.org/library/9960 [تاريخ الاطلاع: 22 تشرين الثاني/نوفمبر 2026].");
        Bibliography chicago = Bibliography.of(read(SOURCES), CitationStyle.CHICAGO, Language.ARABIC);
        assertThat(one(chicago, "khamis-2017").text())
                .startsWith(
                        "خميس، لبنى والحاج، سعيد. 2017. «الأهمية الاستراتيجية لمنطقة آسيا الوسطى». مجلة المستنصرية، ع 58")
                .contains("124–150");
    }

    @Test
    void arabic_works_are_romanised_and_translated_for_other_readers() throws IOException {
        Bibliography chicago = Bibliography.of(read(SOURCES), CitationStyle.CHICAGO, Language.ENGLISH);
        assertThat(one(chicago, "khamis-2017").text())
                .startsWith(
                        "Khamīs, Lubnā, and Saeed Al-Hajj. 2017. “al-Ahammīya al-istrātījīya [The Strategic Importance of Central Asia].”")
                .contains("Al-Mustansiriyah Journal, no. 58");
        assertThat(one(chicago, "saparov-2012").text()).contains("“Why Autonomy? The Making of a Region.”");
        assertThat(one(chicago, "saparov-2012").inText()).isEqualTo("(Saparov 2012)");
    }

    @Test
    void the_archive_form_gives_the_most_lasting_link_the_day_and_the_sum() throws IOException {
        Bibliography apa = Bibliography.of(read(SOURCES), CitationStyle.APA, Language.ARABIC);
        assertThat(one(apa, "khamis-2017").archival())
                .endsWith(
                        "متاح على: https://example.org/library/9960 (تاريخ الاطلاع: 22 تشرين الثاني/نوفمبر 2026). [khamis-2017؛ sha256:ab12cd34ef56]");
        assertThat(one(apa, "saparov-2012").archival())
                .endsWith(
                        "281–323. Available at: https://doi.org/10.1080/09668136.2011.642583 (retrieved 22 November 2026). [saparov-2012]");
        assertThat(one(apa, "body-2020").archival()).endsWith(". [body-2020]");
    }

    @Test
    void arabic_lists_are_sorted_without_the_article_and_opinions_are_no_works() throws IOException {
        Bibliography all = Bibliography.of(read(SOURCES), CitationStyle.CHICAGO, Language.ARABIC);
        assertThat(all.parts().get(Part.ARABIC)).extracting(Reference::id).containsExactly("khamis-2017", "arouj-1981");
        assertThat(all.references()).extracting(Reference::id).doesNotContain("analyst");
    }

    @Test
    void the_language_of_the_machine_makes_no_difference() throws IOException {
        Case c = read(SOURCES);
        Bibliography here = Bibliography.of(c, CitationStyle.ISO690, Language.ARABIC);
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("ar-EG", "tr-TR", "fa-IR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Bibliography.of(c, CitationStyle.ISO690, Language.ARABIC))
                        .isEqualTo(here);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** All that a case says of a work survives each format: its scripts, grades, rights and doubts. */
    @Test
    void a_case_exported_and_imported_says_the_same() throws IOException {
        Map<String, Source> sources = read(SOURCES).sources();
        List<Work> works = Works.of(sources.values());
        for (BibliographyFormat format : BibliographyFormat.ALL) {
            List<Work> back = format.read("x", format.write(works)).value().orElseThrow();
            Importing importing = Importing.of("", back, List.of(), true);
            assertThat(importing.proposed()).isEmpty();
            Map<String, Source> again = read(importing.text().replace("cited-in: [khamis-2017]", "cited-in: [analyst]"))
                    .sources();
            List<String> ids = new ArrayList<>(again.keySet());
            assertThat(ids).hasSize(works.size());
            for (int i = 0; i < ids.size(); i++) {
                Map<String, String> wanted =
                        new LinkedHashMap<>(Leaves.of(sources.get(works.get(i).key())));
                wanted.computeIfPresent("cited-in/0", (k, v) -> "analyst");
                assertThat(Leaves.of(again.get(ids.get(i)))).as(format.id()).isEqualTo(wanted);
            }
        }
    }

    @Test
    void imported_works_go_to_the_end_and_likely_duplicates_are_only_proposed() throws IOException {
        Case c = read(SOURCES);
        String bib = "@article{x1, author={Saparov, Arsene}, title={Why autonomy? The Making of a Region}, year=2012}\n"
                + "@article{x2, author={لبنى خميس}, title={الاهمية الإستراتيجية لمنطقة اسيا الوسطى}, year=2017}\n"
                + "@book{x3, author={de Waal, Thomas}, title={Black Garden}, year=2003}\n"
                + "@book{x4, author={De Waal, T.}, title={Black Garden}, year=2003}\n"
                + "@misc{x5, title={Another}, doi={10.1080/09668136.2011.642583}}\n"
                + "@book{x3, author={Other, A.}, title={Introduction}, year=1999}\n";
        List<Work> works = new BibTex()
                .read("x.bib", bib.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        Importing importing = Importing.of(SOURCES, works, c.sources().values(), false);
        assertThat(importing.added()).containsExactly("x3", "x3-2");
        assertThat(importing.text()).startsWith(SOURCES);
        assertThat(importing.proposed())
                .extracting(p -> p.work() + " " + p.other() + " " + p.inCase())
                .containsExactly("x1 saparov-2012 true", "x2 khamis-2017 true", "x4 x3 false", "x5 saparov-2012 true");
        assertThat(importing.proposed().get(3).reasons()).contains(Duplicates.Reason.DOI);
        assertThat(read(importing.text()).sources()).containsKeys("x3", "x3-2");
        assertThat(Importing.of(SOURCES, works, c.sources().values(), true).added())
                .hasSize(6);
    }

    @Test
    void works_without_a_latin_key_get_an_id_that_can_be_read() throws IOException {
        List<Work> works = new Ris()
                .read(
                        "x",
                        "TY  - BOOK\nAU  - العروي، عبد الله\nTI  - مفهوم الدولة\nPY  - 1981\nER  - \n"
                                .getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        assertThat(Importing.of("", works, List.of(), false).added()).containsExactly("alarwy-1981");
    }

    /** Whatever a case may hold, the processor writes something or the work's plain title. */
    @Test
    void odd_values_never_make_the_processor_fail() throws IOException {
        List<String> odd = List.of(
                "",
                "0",
                "١٢",
                "12–13, 15",
                "n.d.",
                "\"",
                "<i>x</i>",
                "a & b",
                "{x}",
                "1.",
                "‏x",
                "e12-e15",
                "999999999999999999999",
                "-",
                "II",
                "1-",
                "[",
                "(");
        List<String> dates = List.of(
                "1813",
                "199X",
                "../2020-11-10",
                "1998/..",
                "1992%",
                "-0044",
                "2020-11-10/2020-12",
                "0001",
                "1905?",
                "19XX");
        java.util.Random random = new java.util.Random(26112026);
        StringBuilder yaml = new StringBuilder();
        List<String> types = List.of(
                "article-journal",
                "article-newspaper",
                "book",
                "chapter",
                "webpage",
                "report",
                "thesis",
                "legislation",
                "dataset",
                "map",
                "interview",
                "document");
        for (int i = 0; i < 120; i++) {
            yaml.append("s")
                    .append(i)
                    .append(":\n  type: ")
                    .append(types.get(i % types.size()))
                    .append("\n  title: {")
                    .append(random.nextBoolean() ? "ar" : "en")
                    .append(": ")
                    .append(quoted("T" + odd.get(random.nextInt(odd.size()))))
                    .append("}\n");
            for (String key : List.of("volume", "issue", "pages", "edition")) {
                if (random.nextBoolean()) {
                    yaml.append("  ")
                            .append(key)
                            .append(": ")
                            .append(quoted(odd.get(random.nextInt(odd.size()))))
                            .append("\n");
                }
            }
            if (random.nextBoolean()) {
                yaml.append("  author: [{literal: ")
                        .append(quoted("A" + odd.get(random.nextInt(odd.size()))))
                        .append("}, {family: ")
                        .append(quoted("خ" + odd.get(random.nextInt(odd.size()))))
                        .append(", given: ")
                        .append(quoted("g" + odd.get(random.nextInt(odd.size()))))
                        .append("}]\n");
            }
            if (random.nextInt(4) > 0) {
                yaml.append("  issued: ")
                        .append(quoted(dates.get(random.nextInt(dates.size()))))
                        .append("\n");
            }
            if (random.nextBoolean()) {
                yaml.append("  language: ")
                        .append(random.nextBoolean() ? "ar" : "en")
                        .append("\n");
            }
            if (random.nextBoolean()) {
                yaml.append("  container: {en: ")
                        .append(quoted("C" + odd.get(random.nextInt(odd.size()))))
                        .append("}\n");
            }
        }
        Case c = read(yaml.toString());
        for (CitationStyle style : CitationStyle.values()) {
            for (Language language : Language.SPOKEN) {
                assertThat(Bibliography.of(c, style, language).references())
                        .hasSize(120)
                        .allMatch(r -> !r.text().isBlank());
            }
        }
        for (BibliographyFormat format : BibliographyFormat.ALL) {
            List<Work> works = Works.of(c.sources().values());
            List<Work> back = format.read("x", format.write(works)).value().orElseThrow();
            for (int i = 0; i < works.size(); i++) {
                // Marks that turn the direction are left behind on purpose.
                Map<String, String> wanted = new LinkedHashMap<>(Leaves.of(works.get(i)));
                wanted.replaceAll((path, value) -> WorkBuilder.clean(value));
                wanted.values().removeIf(String::isEmpty);
                assertThat(Leaves.of(back.get(i))).as(format.id()).isEqualTo(wanted);
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    @Test
    @Tag("size")
    void ten_thousand_works_are_compared_in_seconds() {
        StringBuilder bib = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            bib.append("@article{k")
                    .append(i)
                    .append(", author={Author")
                    .append(i % 700)
                    .append(", A.}, title={On the matter number ")
                    .append(Integer.toString(i * 7919, 36))
                    .append(" of the conflict and its causes}, year=")
                    .append(1990 + i % 30)
                    .append("}\n");
        }
        List<Work> works = new BibTex()
                .read("x", bib.toString().getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        long before = System.nanoTime();
        Duplicates.proposed(works, List.of());
        assertThat((System.nanoTime() - before) / 1e9).isLessThan(30);
    }

    private static Reference one(Bibliography all, String id) {
        return all.references().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Case read(String sources) throws IOException {
        Files.writeString(
                root.resolve("case.yaml"),
                "mizan: 1\nid: strait\ntitle: {ar: المضيق, en: The strait}\nlanguages: [ar, en]\n");
        Files.writeString(root.resolve("sources.yaml"), sources);
        var loaded = CaseFolder.read(root, List.of());
        assertThat(loaded.problems().stream().filter(Problem::isError)).isEmpty();
        return loaded.value().orElseThrow();
    }
}
