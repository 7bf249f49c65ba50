package org.mizan.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.text.Language;

/** What the program is for, without a manual: open the shipped case, change Turkey's influence, see what changes and why, undo it, take the report away. */
@Tag("browser")
class ShippedCaseTest {
    private static final String FIND =
            "([from, to]) => { const row = [...document.querySelectorAll('.mx-head')].findIndex(h => h.textContent === from);"
                    + " const heads = [...document.querySelectorAll('.mx-name')]; const column = heads.findIndex(h => h.textContent === to);"
                    + " return row * heads.length + column; }";

    @TempDir
    Path temp;

    @Test
    void by_somebody_who_reads_only_arabic() throws IOException {
        walk(Language.ARABIC, "تركيا", "أذربيجان");
    }

    @Test
    void by_somebody_who_reads_only_english() throws IOException {
        walk(Language.ENGLISH, "Turkey", "Azerbaijan");
    }

    private void walk(Language language, String from, String to) throws IOException {
        Path copy = temp.resolve("mine");
        try (Sitting sitting = Sitting.at(temp, language)) {
            Page page = sitting.browser(1280, 900).newPage();
            page.navigate(sitting.at("/" + language.code() + "/"));
            copyAndOpen(page, copy);
            Path file = copy.resolve("mactor/influence.csv");
            String before = Files.readString(file);

            page.locator("nav.rooms a[href*='/edit/']").click();
            page.locator("nav.side a[href$='/matrix-mactor-influence.html']").click();
            page.locator("mizan-matrix .mx-cell").first().waitFor();
            Locator cell = page.locator(".mx-cell[data-i='" + page.evaluate(FIND, new String[] {from, to}) + "']");
            String value = cell.textContent();
            String wanted = value.equals("4") ? "1" : "4";
            cell.click();
            page.keyboard().press("Digit" + wanted);
            Sitting.until(page, "saved", () -> Files.readString(file).contains("turkey,azerbaijan," + wanted));
            seeWhatChanges(page, from, to);
            leadsToReason(page);

            page.locator("#undo").click();
            Sitting.until(page, "undone", () -> Files.readString(file).equals(before));
            takeReport(page, language);
            assertThat(sitting.faults).isEmpty();
        }
    }

    private static void copyAndOpen(Page page, Path copy) {
        Locator shipped = page.locator("li", new Page.LocatorOptions().setHas(page.locator("#copy-karabakh")));
        shipped.locator("summary").click();
        page.locator("#copy-karabakh").fill(copy.toString());
        shipped.locator("details button").click();
        page.waitForURL("**/c/mine/**");
    }

    /** Beneath the table and, on every page, in the bar: which results are others now, and which judgement did it. */
    private static void seeWhatChanges(Page page, String from, String to) {
        page.locator(".mx-results .mx-changed li").first().waitFor();
        assertThat(page.locator(".mx-results .mx-changed a").first().getAttribute("href"))
                .contains("/read/");
        Locator strip = page.locator("details.changes");
        strip.waitFor();
        strip.locator("summary").click();
        Sitting.until(
                page, "which results", () -> strip.locator("tbody td.strong").count() > 0);
        assertThat(strip.locator("ul li").first().textContent())
                .contains("turkey")
                .contains("azerbaijan");
        assertThat(page.locator("#undo").getAttribute("aria-label"))
                .contains(from)
                .contains(to);
    }

    /** The changed judgement leads to its line in the ledger with reason and source; then back. */
    private static void leadsToReason(Page page) {
        page.locator("details.changes ul a").first().click();
        page.waitForURL("**/ledger*.html#*");
        String place = java.net.URI.create(page.url()).getFragment();
        Locator line = page.locator("[id='" + place + "']");
        assertThat(line.textContent()).isNotBlank();
        assertThat(page.locator("tr:has([id='" + place + "']), tr[id='" + place + "']")
                        .first()
                        .locator("a[href*='sources']")
                        .count())
                .isPositive();
        page.goBack();
        page.locator("mizan-matrix .mx-cell").first().waitFor();
        Sitting.until(page, "!document.querySelector('#undo').disabled");
    }

    private void takeReport(Page page, Language language) throws IOException {
        page.locator("nav.rooms a[href*='/exchange/']").click();
        page.locator("#report-start").waitFor();
        Download download = page.waitForDownload(
                new Page.WaitForDownloadOptions().setTimeout(240_000),
                () -> page.locator("#report-start").click());
        Path report = unpacked(download.path());
        Path index = report.resolve(language.code()).resolve("index.html");
        assertThat(index).exists();
        page.navigate(index.toUri().toString());
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.direction());
        assertThat(page.locator("h1").first().textContent()).isNotBlank();
    }

    private Path unpacked(Path zip) throws IOException {
        Path report = Files.createTempDirectory(temp, "report");
        try (InputStream bytes = Files.newInputStream(zip);
                ZipInputStream in = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path to = report.resolve(entry.getName()).normalize();
                assertThat(to).startsWithRaw(report);
                if (!entry.isDirectory()) {
                    Files.createDirectories(to.getParent());
                    Files.copy(in, to);
                }
            }
        }
        try (var top = Files.list(report)) {
            return Files.exists(report.resolve("index.html"))
                    ? report
                    : top.filter(Files::isDirectory).findFirst().orElse(report);
        }
    }
}
