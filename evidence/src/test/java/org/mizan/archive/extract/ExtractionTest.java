package org.mizan.archive.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.archive.quality.Sign;
import org.mizan.archive.quality.TextQuality;

class ExtractionTest {
    @TempDir
    Path folder;

    @Test
    void an_arabic_pdf_gives_its_pages_as_they_were_written() throws IOException {
        Extracted text = read(resource("arabic.pdf"));
        assertThat(text.type()).isEqualTo(MediaType.PDF);
        assertThat(text.pages()).hasSize(3);
        assertThat(words(text.pages().get(0))).isEqualTo("ثلاث حكايات " + words(sample("well.ar.txt")));
        assertThat(words(text.pages().get(1))).isEqualTo(words(sample("futures.ar.txt")));
        assertThat(words(text.pages().get(2))).isEqualTo(words(sample("ship.ar.txt")) + " القمح الشعير الذرة");
    }

    @Test
    void a_letter_that_only_the_page_names_and_not_its_font_is_read() throws IOException {
        String page = read(resource("tanwin.pdf")).pages().get(0);
        assertThat(words(page)).isEqualTo("أولاً: من الحرفة إلى المؤسسة ثانياً: ليلاً ومثلاً وأصلاً");
    }

    @Test
    void an_english_pdf_gives_its_text() throws IOException {
        Extracted text = read(resource("english.pdf"));
        assertThat(words(text.pages().get(0))).contains(words(sample("ferry.en.txt")));
    }

    @Test
    void damaged_layers_of_pdf_are_told_from_a_sound_one() throws IOException {
        assertThat(quality("arabic.pdf").score()).isGreaterThan(0.95);
        assertThat(quality("english.pdf").score()).isGreaterThan(0.95);
        assertThat(sign("swapped.pdf")).isEqualTo(Sign.SWAPPED_LIGATURE);
        assertThat(sign("reversed.pdf")).isEqualTo(Sign.REVERSED_LETTERS);
        assertThat(sign("split.pdf")).isEqualTo(Sign.SPLIT_WORDS);
        assertThat(sign("word-order.pdf")).isEqualTo(Sign.REVERSED_WORDS);
    }

    private Sign sign(String name) throws IOException {
        TextQuality quality = quality(name);
        assertThat(quality.isDoubtful()).as(name).isTrue();
        return quality.signs().stream()
                .max(java.util.Comparator.comparingInt(f -> f.count()))
                .orElseThrow()
                .sign();
    }

    private TextQuality quality(String name) throws IOException {
        return TextQuality.of(read(resource(name)).pages());
    }

    @Test
    void glyphs_without_a_character_show_as_such() throws IOException {
        Path file = folder.resolve("unnamed.pdf");
        try (PDDocument document = Loader.loadPDF(resource("arabic.pdf").toFile())) {
            document.getPages()
                    .forEach(p -> p.getResources().getFontNames().forEach(n -> {
                        var fonts = p.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                        fonts.getCOSDictionary(n).removeItem(COSName.TO_UNICODE);
                    }));
            document.save(file.toFile());
        }
        Extracted text = read(file);
        // The font itself still names single letters; its ligatures have no name of their own.
        assertThat(text.pages().get(0).chars().filter(c -> c == 0xfffd).count()).isGreaterThan(10);
        assertThat(TextQuality.of(text.pages()).signs())
                .filteredOn(s -> s.sign() == Sign.UNMAPPED)
                .hasSize(1);
    }

    @Test
    void a_scanned_page_has_no_text() throws IOException {
        Path file = scanned(folder.resolve("scan.pdf"));
        Extracted text = read(file);
        assertThat(text.pages()).containsExactly("", "");
        assertThat(TextQuality.of(text.pages()).signs())
                .extracting(s -> s.sign())
                .containsExactly(Sign.NO_TEXT);
    }

    private static Path scanned(Path file) throws IOException {
        BufferedImage image = new BufferedImage(400, 500, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = image.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(20, 20, 200, 30);
        ink.dispose();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A5);
            document.addPage(page);
            document.addPage(new PDPage(PDRectangle.A5));
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 400, 500);
            }
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void a_page_of_pdf_is_drawn_and_a_missing_one_is_a_problem() throws IOException {
        Path drawn = folder.resolve("2.png");
        assertThat(PageImage.draw(resource("arabic.pdf"), 2, drawn, "arabic.pdf")
                        .problems())
                .isEmpty();
        BufferedImage image = ImageIO.read(drawn.toFile());
        assertThat(image.getWidth()).isBetween(600, 800);
        assertThat(PageImage.draw(resource("arabic.pdf"), 9, folder.resolve("9.png"), "arabic.pdf")
                        .problems())
                .extracting(p -> p.code())
                .containsExactly("no-such-page");
        assertThat(folder.resolve("9.png")).doesNotExist();
    }

    @Test
    void html_gives_words_and_no_scripts() throws IOException {
        String page = "<!doctype html><html><head><title>عنوان</title><style>p{color:red}</style>"
                + "<script>document.write('bad')</script></head><body onload=\"alert(1)\"><p>أول  سطر\nهنا</p>"
                + "<p>ثانٍ<br>ثالث</p><table><tr><td>أ</td><td>ب</td></tr></table><noscript>x</noscript>"
                + "<svg><text>bad</text></svg><iframe src=\"javascript:alert(1)\"></iframe></body></html>";
        Extracted text = read(file("a.html", page.getBytes(StandardCharsets.UTF_8)));
        assertThat(text.type()).isEqualTo(MediaType.HTML);
        assertThat(text.pages().get(0)).isEqualTo("عنوان\nأول سطر هنا\nثانٍ\nثالث\nأ\tب\n");
    }

    @Test
    void plain_text_is_read_in_each_encoding_that_arabic_writers_use() throws IOException {
        String words = "قال: «لا»، ثم سكت.";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1256"), StandardCharsets.UTF_16)) {
            Extracted text = read(file(charset.name(), words.getBytes(charset)));
            assertThat(text.pages()).as(charset.name()).containsExactly(words);
        }
        Extracted pages = read(file("pages", "one\ftwo\r\nthree".getBytes(StandardCharsets.UTF_8)));
        assertThat(pages.pages()).containsExactly("one", "two\nthree");
    }

    @Test
    void docx_gives_paragraphs_pages_and_notes_without_deleted_text() throws IOException {
        String body = Zips.paragraph("السطر الأول")
                + "<w:p><w:r><w:t>Second</w:t><w:tab/><w:t>line</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
                + "<w:p><w:r><w:br w:type=\"page\"/><w:lastRenderedPageBreak/><w:t>next page</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + Zips.paragraph("a") + "</w:tc><w:tc>" + Zips.paragraph("b")
                + "</w:tc></w:tr></w:tbl>";
        Extracted text = read(Zips.docx(folder.resolve("a.docx"), body));
        assertThat(text.type()).isEqualTo(MediaType.DOCX);
        assertThat(text.pages()).containsExactly("السطر الأول\nSecond\tline\n", "next page\na\tb\t\n");
    }

    @Test
    void odt_gives_paragraphs_and_pages_without_comments() throws IOException {
        Extracted text = read(Zips.odt(
                folder.resolve("a.odt"),
                "<text:h>عنوان</text:h><text:p>one<text:s text:c=\"2\"/>two<text:tab/>three"
                        + "<office:annotation><text:p>comment</text:p></office:annotation></text:p>"
                        + "<text:soft-page-break/><text:p>last</text:p>"));
        assertThat(text.type()).isEqualTo(MediaType.ODT);
        assertThat(text.pages()).containsExactly("عنوان\none  two\tthree\n", "last\n");
    }

    @Test
    void a_picture_is_a_page_without_text_and_its_name_counts_for_nothing() throws IOException {
        Path file = folder.resolve("report.pdf");
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        Extracted text = read(file);
        assertThat(text.type()).isEqualTo(MediaType.PNG);
        assertThat(text.pages()).containsExactly("");
    }

    @Test
    void text_is_composed_and_free_of_what_turns_the_direction() throws IOException {
        Extracted text =
                read(file("a.txt", "cafe\u0301 \u202eevil\u202c \u2067x\u2069\u200f".getBytes(StandardCharsets.UTF_8)));
        assertThat(text.pages()).containsExactly("café evil x\u200f");
    }

    private Extracted read(Path file) {
        var loaded = Extraction.of(file, file.getFileName().toString());
        assertThat(loaded.problems()).isEmpty();
        return loaded.value().orElseThrow();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path resource(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = ExtractionTest.class.getResourceAsStream("/org/mizan/archive/" + name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private String sample(String name) throws IOException {
        return Files.readString(resource(name));
    }

    /** Composed, with single blanks; a mark over the ligature of lam and alef may be either letter's. */
    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
