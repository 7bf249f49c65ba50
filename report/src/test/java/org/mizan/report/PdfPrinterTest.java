package org.mizan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.dossier.Dossier;
import org.mizan.model.Case;
import org.mizan.text.Language;

class PdfPrinterTest {
    @TempDir
    Path folder;

    @Test
    void none_is_found_where_there_is_none() {
        assertThat(PdfPrinter.find(
                        folder.toString(), List.of(folder.resolve("chrome").toString())))
                .isEmpty();
    }

    @Test
    void a_browser_that_fails_is_a_remark_and_the_report_stands() throws IOException {
        Path fake = Files.writeString(folder.resolve("chromium"), "#!/bin/sh\nexit 3\n");
        if (!fake.toFile().setExecutable(true) || System.getProperty("os.name").contains("Windows")) {
            return;
        }
        Optional<PdfPrinter> printer = PdfPrinter.find(folder.toString(), List.of());
        Case c = Samples.small();
        Report.Written written = Report.of(c, new Dossier(c).sections(), Stamp.of(c, "", 1, "0"))
                .write(folder.resolve("out"), List.of(Language.ENGLISH), printer, share -> {});
        assertThat(written.remarks()).extracting(m -> m.key()).containsExactly("pdf.failed");
        Pages pages = new Pages(folder.resolve("out"));
        assertThat(pages.broken("en/print.html", new java.util.HashMap<>())).isEmpty();
        assertThat(folder.resolve("out/en/index.html")).exists();
    }

    @Test
    @Tag("browser")
    void both_languages_are_printed() throws IOException {
        Case c = Samples.small();
        Report.Written written = Report.of(c, new Dossier(c).sections(), Stamp.of(c, "", 1, "0"))
                .write(folder.resolve("out"), Language.SPOKEN, PdfPrinter.find(), share -> {});
        assertThat(written.remarks()).isEmpty();
        for (String language : List.of("en", "ar")) {
            assertThat(Files.readAllBytes(folder.resolve("out/kestrel." + language + ".pdf")))
                    .startsWith('%', 'P', 'D', 'F');
        }
    }
}
