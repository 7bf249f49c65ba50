package org.mizan.archive.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.problem.Loaded;

/** Documents made to harm are refused with a problem, or harmless, in bounded time; this process keeps its memory. */
class HostileDocumentsTest {
    private static final int MOST_SECONDS = 30;

    @TempDir
    Path folder;

    @Test
    void a_part_that_unpacks_to_far_more_is_a_bomb() throws IOException {
        refused("zip-bomb", Zips.docx(folder.resolve("a.docx"), Zips.paragraph("a".repeat(20 << 20))));
    }

    @Test
    void a_zip_that_lies_about_sizes_is_found_while_it_is_unpacked() throws IOException {
        Path file = Zips.docx(folder.resolve("a.docx"), Zips.paragraph("a".repeat(20 << 20)));
        byte[] zip = Files.readAllBytes(file);
        // In the central directory the unpacked size stands 24 bytes after the mark of an entry.
        for (int i = 0; i < zip.length - 46; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 24] = 100;
                zip[i + 25] = 0;
                zip[i + 26] = 0;
                zip[i + 27] = 0;
            }
        }
        Files.write(file, zip);
        assertThat(codes(file)).containsAnyOf("zip-bomb", "unreadable-document");
    }

    @Test
    void too_many_parts_are_refused() throws IOException {
        Path file = folder.resolve("a.docx");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i <= Bounds.ZIP_ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
            }
        }
        refused("too-many-parts", file);
    }

    @Test
    void a_zip_within_a_zip_is_never_opened() throws IOException {
        Path bomb = Zips.docx(folder.resolve("b.docx"), Zips.paragraph("a".repeat(20 << 20)));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("word/document.xml", Zips.word(Zips.paragraph("fine")));
        parts.put("word/embeddings/b.docx", new String(Files.readAllBytes(bomb), StandardCharsets.ISO_8859_1));
        parts.put("../../outside.txt", "x");
        Loaded<Extracted> read = read(Zips.zip(folder.resolve("a.docx"), parts));
        assertThat(read.value().orElseThrow().pages()).containsExactly("fine\n");
        assertThat(folder.getParent().resolve("outside.txt")).doesNotExist();
    }

    @Test
    void a_zip_of_something_else_is_no_document() throws IOException {
        refused("unsupported-document", Zips.zip(folder.resolve("a.docx"), Map.of("a.txt", "x")));
    }

    @Test
    void entities_and_document_types_are_refused_and_nothing_outside_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY s SYSTEM \"" + secret.toUri()
                + "\">]><w:document xmlns:w=\"w\"><w:p><w:t>&s;</w:t></w:p></w:document>";
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"" + "l".repeat(1000)
                + "\"><!ENTITY b \"" + "&a;".repeat(1000) + "\"><!ENTITY c \"" + "&b;".repeat(1000)
                + "\">]><w:document xmlns:w=\"w\"><w:p><w:t>&c;</w:t></w:p></w:document>";
        for (String xml : new String[] {outside, laughs}) {
            refused("dtd-in-document", Zips.zip(folder.resolve("a.docx"), Map.of("word/document.xml", xml)));
        }
    }

    @Test
    void deep_xml_is_refused() throws IOException {
        refused("nested-too-deep", Zips.docx(folder.resolve("a.docx"), "<a>".repeat(9000) + "</a>".repeat(9000)));
    }

    @Test
    void broken_xml_and_broken_zips_are_refused() throws IOException {
        refused("unreadable-document", Zips.docx(folder.resolve("a.docx"), "<w:p>"));
        byte[] zip = Files.readAllBytes(Zips.docx(folder.resolve("b.docx"), Zips.paragraph("text")));
        refused(
                "unreadable-document",
                Files.write(folder.resolve("c.docx"), java.util.Arrays.copyOf(zip, zip.length / 2)));
    }

    @Test
    void rubbish_and_half_a_pdf_are_refused_or_read_as_far_as_they_go() throws IOException {
        byte[] rubbish = new byte[100_000];
        new Random(1).nextBytes(rubbish);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, rubbish, 0, 9);
        refused("unreadable-document", Files.write(folder.resolve("a.pdf"), rubbish));
        byte[] whole;
        try (var in = HostileDocumentsTest.class.getResourceAsStream("/org/mizan/archive/arabic.pdf")) {
            whole = in.readAllBytes();
        }
        read(Files.write(folder.resolve("b.pdf"), java.util.Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    @Tag("size")
    void a_million_objects_in_a_pdf_end_in_bounded_time_and_memory() throws IOException {
        Path file = folder.resolve("many.pdf");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(out, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
            write(out, "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
            write(out, "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]/X[");
            for (int i = 4; i < 1_000_004; i++) {
                write(out, i + " 0 R ");
            }
            write(out, "]>>endobj\n");
            for (int i = 4; i < 1_000_004; i++) {
                write(out, i + " 0 obj<</A " + (i + 1) + " 0 R>>endobj\n");
            }
            write(out, "trailer<</Root 1 0 R/Size 1000004>>\nstartxref\n0\n%%EOF\n");
        }
        long before = System.nanoTime();
        Loaded<Extracted> read = Extraction.of(file, "many.pdf", MOST_SECONDS);
        assertThat((System.nanoTime() - before) / 1_000_000_000L).isLessThan(MOST_SECONDS * Bounds.PATIENCE + 5);
        assertThat(read.value().isPresent() || !read.problems().isEmpty()).isTrue();
    }

    @Test
    void page_trees_that_are_deep_or_turn_back_on_themselves_end() throws IOException {
        StringBuilder deep = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        int levels = 20_000;
        for (int i = 2; i < levels; i++) {
            deep.append(i)
                    .append(" 0 obj<</Type/Pages/Count 1/Kids[")
                    .append(i + 1)
                    .append(" 0 R]>>endobj\n");
        }
        deep.append(levels).append(" 0 obj<</Type/Page/MediaBox[0 0 10 10]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        read(Files.writeString(folder.resolve("deep.pdf"), deep));
        String loop =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF\n";
        read(Files.writeString(folder.resolve("loop.pdf"), loop));
    }

    @Test
    @Tag("size")
    void a_stream_of_a_pdf_that_inflates_without_end_is_bounded() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] text = "BT (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n"
                .repeat(20_000)
                .getBytes(StandardCharsets.US_ASCII);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            for (int i = 0; i < 200; i++) {
                out.write(text);
            }
        }
        Path file = folder.resolve("bomb.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            write(
                    out,
                    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
            write(out, "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]/Contents 4 0 R/Resources<<>>>>endobj\n");
            write(out, "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n");
            out.write(packed.toByteArray());
            write(out, "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        }
        long before = System.nanoTime();
        Extraction.of(file, "bomb.pdf", 10);
        assertThat((System.nanoTime() - before) / 1_000_000_000L).isLessThan(10 * Bounds.PATIENCE + 5);
    }

    @Test
    void reading_is_given_up_when_its_time_is_over() throws IOException {
        Path file = folder.resolve("a.pdf");
        try (var in = HostileDocumentsTest.class.getResourceAsStream("/org/mizan/archive/arabic.pdf")) {
            Files.write(file, in.readAllBytes());
        }
        assertThat(Extraction.of(file, "a.pdf", 0).problems())
                .extracting(p -> p.code())
                .containsExactly("document-too-heavy");
    }

    @Test
    void a_page_of_enormous_size_is_drawn_small() throws IOException {
        Path file = Files.writeString(
                folder.resolve("huge.pdf"),
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000000 2000000]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        Path drawn = folder.resolve("1.png");
        PageImage.draw(file, 1, drawn, "huge.pdf");
        assertThat(Files.exists(drawn) ? Files.size(drawn) : 0).isLessThan(10 << 20);
    }

    @Test
    void a_pdf_with_a_password_asks_for_a_copy_without() throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        refused("password-needed", file);
    }

    @Test
    void deep_html_and_html_full_of_attributes_end() throws IOException {
        read(Files.writeString(folder.resolve("deep.html"), "<html><body>" + "<div>".repeat(200_000) + "end"));
        read(Files.writeString(folder.resolve("wide.html"), "<html><body " + "a='b' ".repeat(200_000) + ">end"));
    }

    @Test
    void a_picture_with_more_dots_than_memory_is_refused_by_its_head() throws IOException {
        byte[] head = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1a,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            1,
            0,
            0,
            0,
            1,
            0,
            0,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        refused("picture-too-large", Files.write(folder.resolve("a.png"), head));
    }

    @Test
    void programs_scripts_and_nothing_are_no_documents() throws IOException {
        refused("unsupported-document", Files.write(folder.resolve("a.pdf"), new byte[] {0x7f, 'E', 'L', 'F', 0, 0}));
        refused("unsupported-document", Files.write(folder.resolve("b.txt"), new byte[0]));
        refused(
                "unknown-encoding",
                Files.write(folder.resolve("c.txt"), ("a".repeat(5000) + "\0").getBytes(StandardCharsets.US_ASCII)));
    }

    private void refused(String code, Path file) {
        assertThat(codes(file)).as("%s", file.getFileName()).containsExactly(code);
    }

    private java.util.List<String> codes(Path file) {
        return read(file).problems().stream().map(p -> p.code()).toList();
    }

    private Loaded<Extracted> read(Path file) {
        long before = System.nanoTime();
        Loaded<Extracted> read = Extraction.of(file, file.getFileName().toString(), MOST_SECONDS);
        assertThat((System.nanoTime() - before) / 1_000_000_000L)
                .as("seconds for %s", file.getFileName())
                .isLessThan(MOST_SECONDS);
        assertThat(read.problems())
                .allMatch(p -> p.at().file().equals(file.getFileName().toString()));
        return read;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
