package org.mizan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mizan.archive.Capture;
import org.mizan.archive.Fixity;
import org.mizan.archive.Terms;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The archive: a PDF of 300 pages of text taken in, from the file to the record, and 256 MiB of stored documents verified. The PDF is the one named by
 * {@code -Dmizan.bench.pdf}; without it, one made here, whose Latin text is lighter than that of a printed Arabic book.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class ArchiveBenchmark {
    private static final int PAGES = 300;
    private static final int LINES = 40;
    private static final int DOCUMENTS = 8;
    private static final int DOCUMENT_BYTES = 32 << 20;

    private Path scratch;
    private Path pdf;
    private Path large;
    private Case stored;
    private Path fresh;
    private int runs;

    /** Makes the document and the case to verify. */
    @Setup
    public void make() throws IOException, NoSuchAlgorithmException {
        scratch = Files.createTempDirectory("mizan-bench");
        String given = System.getProperty("mizan.bench.pdf", "");
        pdf = given.isEmpty() ? printed(scratch.resolve("book.pdf")) : Path.of(given);
        large = aCase("large");
        StringBuilder sources = new StringBuilder("book:\n  type: book\n  title: Book\n  archive:\n");
        Files.createDirectories(large.resolve("archive/book"));
        Random random = new Random(1813);
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] bytes = new byte[DOCUMENT_BYTES];
            random.nextBytes(bytes);
            Files.write(large.resolve("archive/book/" + i + ".pdf"), bytes);
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            sources.append("    - {file: archive/book/")
                    .append(i)
                    .append(".pdf, sha256: ")
                    .append(sum)
                    .append("}\n");
        }
        Files.writeString(large.resolve("sources.yaml"), sources);
        stored = CaseFolder.read(large, List.of()).value().orElseThrow();
    }

    /** A case that holds no document yet. */
    @Setup(Level.Iteration)
    public void makeFresh() throws IOException {
        fresh = aCase("fresh-" + runs++);
    }

    private Path aCase(String name) throws IOException {
        Path folder = Files.createDirectory(scratch.resolve(name));
        Files.writeString(folder.resolve("case.yaml"), "mizan: 1\nid: bench\ntitle: Bench\nlanguages: [en]\n");
        Files.writeString(folder.resolve("sources.yaml"), "book:\n  type: book\n  title: Book\n");
        return folder;
    }

    private static Path printed(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
            write(out, "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj\n");
            StringBuilder kids = new StringBuilder();
            for (int page = 0; page < PAGES; page++) {
                StringBuilder text = new StringBuilder("BT /F 10 Tf 40 800 Td 14 TL\n");
                for (int line = 0; line < LINES; line++) {
                    text.append("(Page ")
                            .append(page)
                            .append(", line ")
                            .append(line)
                            .append(
                                    ": nothing could be decided until the harvest was over, and nobody wrote.) Tj T*\n");
                }
                int id = 4 + 2 * page;
                kids.append(id).append(" 0 R ");
                write(
                        out,
                        id + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + (id + 1)
                                + " 0 R/Resources<</Font<</F 3 0 R>>>>>>endobj\n");
                write(
                        out,
                        (id + 1) + " 0 obj<</Length " + (text.length() + 3) + ">>stream\n" + text
                                + "ET\nendstream endobj\n");
            }
            write(
                    out,
                    "2 0 obj<</Type/Pages/Kids[" + kids + "]/Count " + PAGES
                            + ">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        }
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Removes what was made. */
    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Takes the PDF in. */
    @Benchmark
    public int capture() {
        return new Capture(fresh, Clock.systemUTC())
                .take(pdf, "book", Terms.NONE)
                .value()
                .orElseThrow()
                .text()
                .pages()
                .size();
    }

    /** Reads every byte of what is stored. */
    @Benchmark
    public long verify() {
        return Fixity.verify(large, stored, () -> false, share -> {}).bytes();
    }
}
