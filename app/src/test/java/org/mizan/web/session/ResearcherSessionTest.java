package org.mizan.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mizan.casefile.CaseFolder;
import org.mizan.text.Language;
import org.mizan.web.steps.Bench;

/**
 * A researcher with an Arabic PDF, who reads Arabic: adds it to a source, finds a phrase of it however it is written, quotes it, lets a judgement rest on it,
 * sees from the judgement where it stands on its page, and takes the bibliography along in the style of a journal.
 */
@Tag("browser")
class ResearcherSessionTest {
    private static final String PHRASE = "هيئة الملاحة المشتركة هي المسؤولة عن إدارة الأزمة";

    /** Without hamza and with ه for ة; with vowel signs; with tatweel; with Persian letters; with another seat of hamza. */
    private static final List<String> SPELLINGS = List.of(
            "اداره الازمه",
            "إِدَارَةُ الأَزْمَةِ",
            "إدارة الأزمـــــة",
            "هیئة الملاحة المشترکة",
            "المسئولة عن إدارة الأزمة");

    @TempDir
    Path temp;

    private Sitting sitting;
    private Path folder;
    private String key;
    private Page page;

    @ParameterizedTest
    @ValueSource(strings = {"kestrel", "karabakh"})
    void an_arabic_pdf_is_added_found_quoted_relied_on_seen_and_cited(String shipped) throws IOException {
        Path pdf = printed();
        key = shipped;
        folder = Bench.copy(shipped, temp.resolve(shipped));
        Files.writeString(
                folder.resolve("sources.yaml"),
                "\ntahhan2020:\n  type: article-journal\n  title: {ar: \"المرور الآمن في مضيق كستريل\", ar-Latn: \"al-Murūr al-āmin fī maḍīq Kestrel\", en: \"Safe passage in the Kestrel Strait\"}\n"
                        + "  language: ar\n  author: [{family: {ar: الطحّان, ar-Latn: al-Ṭaḥḥān}, given: {ar: نجلاء, ar-Latn: Najlāʼ}}]\n"
                        + "  container: {ar: مجلة أبحاث المضائق, ar-Latn: Majallat abḥāth al-maḍāʼiq}\n  volume: \"7\"\n  issue: \"2\"\n  pages: 41–46\n  issued: \"2020\"\n  part: arabic\n",
                java.nio.file.StandardOpenOption.APPEND);
        try (Sitting made = Sitting.at(temp, Language.ARABIC, folder)) {
            sitting = made;
            BrowserContext browser = sitting.browser(1280, 900);
            page = browser.newPage();
            add(pdf);
            SPELLINGS.forEach(this::find);
            String citation = quote();
            relyOn(citation);
            seeFromTheJudgement(citation);
            bibliography();
            if (key.equals("kestrel")) {
                citeInTheTable(citation);
            }
            storedWhole(pdf);
            assertThat(sitting.faults).isEmpty();
        }
        assertThat(CaseFolder.open(folder).check().stream().filter(p -> p.isError()))
                .isEmpty();
    }

    /** The study as a browser prints it. */
    private Path printed() throws IOException {
        Path html = temp.resolve("study.html");
        try (var in = ResearcherSessionTest.class.getResourceAsStream("study.html")) {
            Files.write(html, in.readAllBytes());
        }
        Path pdf = temp.resolve("دراسة المرور الآمن.pdf");
        try (BrowserContext printer = Chromium.browser().newContext();
                Page sheet = printer.newPage()) {
            sheet.navigate(html.toUri().toString());
            sheet.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));
        }
        return pdf;
    }

    private void add(Path pdf) {
        page.navigate(sitting.at("/c/" + key + "/archive/ar/index.html"));
        page.locator("#intake-source").selectOption("tahhan2020");
        page.locator("#intake-file").focus();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("intake-file");
        page.setInputFiles("#intake-file", pdf);
        assertThat(page.locator("#intake-chosen").textContent())
                .isEqualTo(pdf.getFileName().toString());
        page.locator("#intake-quote").selectOption("yes");
        page.locator("#intake-form button[type=submit]").click();
        Locator read = page.locator("#intake-said a");
        read.waitFor();
        assertThat(page.locator("#intake-said").textContent()).contains("أُدخلت في خطوة واحدة");
        Sitting.until(page, "document.querySelectorAll('.shelf tbody tr').length > 0");
        assertThat(page.locator(".shelf tbody").first().textContent()).contains("دراسة-المرور-الآمن.pdf", "PDF", "%");
        read.click();
        page.locator("#page-text").waitFor();
        assertThat(page.locator(".position").textContent()).contains("6");
    }

    private void find(String spelling) {
        Sitting.until(page, spelling, () -> {
            page.navigate(sitting.at("/c/" + key + "/search/ar/index.html?kind=document&q="
                    + URLEncoder.encode(spelling, StandardCharsets.UTF_8)));
            return page.locator(".hits li mark").count() > 0;
        });
        assertThat(page.locator(".hits li").first().textContent()).contains("3");
        page.locator(".hits li a").first().click();
        page.waitForURL("**/archive/ar/tahhan2020.html?document=1&page=3");
        page.locator("#page-text").waitFor();
    }

    /** Selects the phrase, over the end of a line, as a pointer would, and quotes it. */
    private String quote() {
        page.evaluate(
                "words => { const text = document.getElementById('page-text'); const node = text.firstChild; const found = new RegExp(words.split(' ').join('\\\\s+')).exec(node.data);"
                        + " const range = document.createRange(); range.setStart(node, found.index); range.setEnd(node, found.index + found[0].length);"
                        + " getSelection().removeAllRanges(); getSelection().addRange(range); }",
                PHRASE);
        Sitting.until(page, "!document.getElementById('quote-this').disabled");
        page.locator("#quote-this").click();
        Locator citation = page.locator("#quote-said bdi");
        citation.waitFor();
        String said = citation.textContent();
        Sitting.until(page, "document.querySelectorAll('#page-text mark').length > 0");
        assertThat(page.locator("#page-text mark").first().textContent()).isEqualToNormalizingWhitespace(PHRASE);
        assertThat(page.locator("#quotes li").first().textContent()).contains(said, "قائم في موضعه");
        return said;
    }

    /** A claim says that it rests on the quotation. */
    private void relyOn(String citation) {
        String[] parts = citation.split("#");
        page.navigate(sitting.at("/c/" + key + "/edit/ar/claims.html?new=1"));
        page.locator("[data-new] [data-lang=ar]").first().fill("تولّت هيئة الملاحة إدارة الأزمة في المضيق عام 2012.");
        page.locator("[data-new] [data-lang=en]")
                .first()
                .fill("The pilots' board ran the crisis in the strait in 2012.");
        page.locator("[data-new] [data-id]").fill("board-ran-crisis");
        page.locator("[data-new] [data-field=sources] [data-add]").click();
        Locator pick =
                page.locator("[data-new] [data-field=sources] [role=combobox]").first();
        pick.fill(parts[0]);
        page.locator("[data-new] [data-field=sources] [role=option][data-id=tahhan2020]")
                .waitFor();
        pick.press("Enter");
        page.locator("[data-new] [data-field=sources] [data-quote]").first().fill(parts[1]);
        page.locator("[data-new] [data-field=sources] [data-where]").first().fill("p. 43");
        page.locator("[data-new] button[type=submit]").click();
        page.waitForURL("**/claims.html?id=*");
        Sitting.until(
                page,
                "the file says so",
                () -> Files.readString(folder.resolve("claims.csv")).contains(citation + " p. 43"));
    }

    /** One click to the passage among all, one more to its page: picture and text, the words marked in both. */
    private void seeFromTheJudgement(String citation) {
        String id = citation.split("#")[1];
        Sitting.until(page, "computed", () -> {
            page.navigate(sitting.at("/c/" + key + "/read/ar/claims.html"));
            return page.locator("main a[href*='#q-tahhan2020']").count() > 0;
        });
        page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
        page.locator("main a[href*='#q-tahhan2020']:visible").first().click();
        page.waitForURL("**/sources.html#q-tahhan2020." + id);
        page.locator("tr[id='q-tahhan2020." + id + "'] a.on-page").click();
        page.waitForURL("**/archive/ar/tahhan2020.html?quote=" + id + "#mark-" + id);
        assertThat(page.locator("#mark-" + id).textContent()).isEqualToNormalizingWhitespace(PHRASE);
        Sitting.until(
                page,
                "(i => i !== null && i.complete && i.naturalWidth > 500)(document.querySelector('.page-image img'))");
        Sitting.until(page, "document.querySelectorAll('.page-sheet .spot').length > 0");
        assertThat(
                        page.evaluate(
                                "(() => { const i = document.querySelector('.page-image img').getBoundingClientRect();"
                                        + " return [...document.querySelectorAll('.spot')].map(s => s.getBoundingClientRect()).every(s =>"
                                        + " s.left >= i.left && s.right <= i.right + 1 && s.top > i.top && s.bottom < i.bottom && s.width > 20 && s.height > 8); })()"))
                .isEqualTo(true);
    }

    private void bibliography() {
        page.navigate(sitting.at("/c/" + key + "/archive/ar/index.html"));
        page.locator("a[href$='/bibliography.html']").click();
        List<String> seen = new ArrayList<>();
        for (String style : List.of("chicago", "apa", "iso690")) {
            for (String language : List.of("ar", "en")) {
                page.locator("#style").selectOption(style);
                page.locator("#style-for").selectOption(language);
                page.locator(".styling button[type=submit]").click();
                page.waitForURL("**/bibliography.html?style=" + style + "&for=" + language);
                assertThat(page.locator(".works h2").allTextContents())
                        .containsExactly("المصادر العربية", "المصادر الأجنبية");
                seen.add(page.locator("[data-id=tahhan2020]").textContent());
            }
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.get(0)).startsWith("الطحّان، نجلاء. 2020.").contains("مجلة أبحاث المضائق");
        assertThat(seen.get(1)).startsWith("al-Ṭaḥḥān, Najlāʼ. 2020.").contains("[Safe passage in the Kestrel Strait]");
        assertThat(seen.get(2)).contains("(2020)");
        assertThat(seen.get(5)).contains("2020");
    }

    /** The citation, pasted where a judgement of a table asks for its sources, is found as the quotation that it is. */
    private void citeInTheTable(String citation) {
        sitting.openMatrix(page, "/c/kestrel/edit/ar/matrix-cib.html#patron.neutral,mediator");
        Sitting.tabTo(page, ".mx-cell");
        page.keyboard().press("Enter");
        Locator find = page.locator(".mx-find");
        find.fill(citation);
        page.locator(".mx-found [role=option]").first().waitFor();
        assertThat(page.locator(".mx-found [role=option]").allTextContents())
                .singleElement()
                .asString()
                .contains("هيئة الملاحة");
        find.press("Enter");
        Sitting.until(
                page,
                "the table says so",
                () -> Files.readString(folder.resolve("cib/impacts.csv")).contains(citation));
        Sitting.untilSaved(page);
    }

    private void storedWhole(Path pdf) throws IOException {
        Path stored;
        try (Stream<Path> all = Files.walk(folder.resolve("archive"))) {
            stored = all.filter(p -> p.toString().endsWith(".pdf")).findFirst().orElseThrow();
        }
        assertThat(stored).hasSameBinaryContentAs(pdf);
    }
}
