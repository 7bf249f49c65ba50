package org.mizan.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.CaseFolder;
import org.mizan.text.Language;

/** A whole session in one language, as a political scientist has it: from an empty page to results, reasons, and a program started anew. */
abstract class SessionTest {
    private static final String PASTE = "text => { const data = new DataTransfer(); data.setData('text/plain', text); "
            + "document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }";

    private final Language language;
    private final String code;
    private final String other;

    @TempDir
    Path temp;

    private Sitting sitting;
    private Path folder;
    private Page page;

    SessionTest(Language language, Language other) {
        this.language = language;
        this.code = language.code();
        this.other = other.code();
    }

    /** A name, as somebody of this language gives it. */
    abstract String word(Words word);

    /** What is typed in the story. */
    enum Words {
        TITLE,
        NORTH,
        SOUTH,
        PATRON,
        BOOK,
        ISSUE,
        REASON
    }

    @Test
    void a_case_is_made_judged_explained_undone_and_found_again() throws IOException {
        folder = temp.resolve("the-strait");
        try (Sitting made = Sitting.at(temp, language)) {
            sitting = made;
            page = sitting.browser(1280, 900).newPage();
            createFromTemplate();
            addThings();
            pasteInfluences();
            pastePositions();
            List<String> names = fillImpacts();
            resultsAppear();
            reasonAndSource();
            String name = undoTen(names);
            startAnew(name);
            switchLanguage();
            assertThat(sitting.faults).isEmpty();
        }
        assertThat(CaseFolder.open(folder).check().stream().filter(p -> p.isError()))
                .isEmpty();
    }

    private void createFromTemplate() {
        page.navigate(sitting.at("/" + code + "/new"));
        Sitting.tabTo(page, "[data-title=" + code + "]");
        page.keyboard().type(word(Words.TITLE));
        page.locator("input[name=template][value=scenes]").check();
        page.locator("[data-folder]").fill(folder.toString());
        page.locator("form[data-begin] button[type=submit]").click();
        page.waitForURL("**/c/the-strait/edit/" + code + "/case.html**");
        assertThat(page.locator(".bar-title").textContent()).contains(word(Words.TITLE));
    }

    private void addThings() {
        add("actors", word(Words.NORTH), "north");
        add("actors", word(Words.SOUTH), "south");
        add("actors", word(Words.PATRON), "patron-state");
        add("sources", word(Words.BOOK), "book2020");
        add("issues", word(Words.ISSUE), "status");
    }

    private void add(String part, String name, String id) {
        page.navigate(sitting.at("/c/the-strait/edit/" + code + "/" + part + ".html?new=1"));
        page.locator("[data-new] [data-lang=" + code + "]").first().fill(name);
        page.locator("[data-new] [data-id]").fill(id);
        if (part.equals("issues")) {
            page.locator("[data-new] [data-field=objective] [data-lang=" + code + "]")
                    .fill(name);
        } else {
            String kind = part.equals("actors") ? "[data-field=kind] select" : "[data-field=type] select";
            page.locator("[data-new] " + kind).selectOption(part.equals("actors") ? "state" : "book");
        }
        page.locator("[data-new] button[type=submit]").click();
        page.waitForURL("**/" + part + ".html?id=*");
    }

    /** From a spreadsheet, with the names of its rows and columns around it. */
    private void pasteInfluences() {
        sitting.openMatrix(page, "/c/the-strait/edit/" + code + "/matrix-mactor-influence.html");
        Sitting.tabTo(page, ".mx-cell");
        page.keyboard().press("Control+Home");
        page.evaluate(
                PASTE,
                "\t" + word(Words.NORTH) + "\t" + word(Words.SOUTH) + "\t" + word(Words.PATRON) + "\n" //
                        + word(Words.NORTH) + "\t0\t2\t1\n" //
                        + word(Words.SOUTH) + "\t3\t0\t1\n" //
                        + word(Words.PATRON) + "\t4\t٣\t0\n");
        page.locator("dialog.mx-dialog").waitFor();
        page.keyboard().press("Enter");
        Sitting.until(
                page,
                "pasted influences",
                () -> rows("mactor/influence.csv").contains("north,south,2")
                        && rows("mactor/influence.csv").contains("patron-state,south,3"));
        Sitting.untilSaved(page);
    }

    /** A column of numbers alone fits as it is: nothing is asked. */
    private void pastePositions() {
        sitting.openMatrix(page, "/c/the-strait/edit/" + code + "/matrix-mactor-positions.html");
        Sitting.tabTo(page, ".mx-cell");
        page.evaluate(PASTE, "3\n-2\n1\n");
        Sitting.until(
                page, "pasted positions", () -> rows("mactor/positions.csv").contains("south,status,-2"));
        Sitting.untilSaved(page);
    }

    private String rows(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    /** By the keyboard alone: all of the table 0, then twelve values, each a step. Returns what undo is called after each. */
    private List<String> fillImpacts() {
        sitting.openMatrix(page, "/c/the-strait/edit/" + code + "/matrix-cib.html");
        Sitting.tabTo(page, ".mx-cell");
        page.keyboard().press("Control+A");
        page.keyboard().press("Digit0");
        Sitting.until(page, "zeros", () -> rows("cib/impacts.csv").contains("scene.frozen,leaders,0 0"));
        Sitting.untilSaved(page);
        page.keyboard().press("Control+Home");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.dataset.i")).isEqualTo("2");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String before = undoName();
            page.keyboard().press(i % 2 == 0 ? "Shift+Digit" + (1 + i % 3) : "Digit" + (1 + i % 3));
            Sitting.until(page, "a step more", () -> !undoName().equals(before));
            names.add(undoName());
            page.keyboard().press("Tab");
        }
        Sitting.untilSaved(page);
        return names;
    }

    private String undoName() {
        return page.locator("#undo").getAttribute("aria-label");
    }

    private void resultsAppear() {
        page.locator("nav.rooms a").first().click();
        page.waitForURL("**/read/" + code + "/index.html");
        Sitting.until(page, "!!document.querySelector('nav.side a[href$=\"/cib.html\"]')");
        page.locator("nav.side a[href$='/cib.html']").click();
        page.locator("main h1").waitFor();
        assertThat(page.locator("main table").count()).isPositive();
    }

    /** A reason with its source is given in the pane; from the number it is one click away, the source another. */
    private void reasonAndSource() {
        sitting.openMatrix(page, "/c/the-strait/edit/" + code + "/matrix-cib.html#patron.backs,mediator.active");
        Sitting.tabTo(page, ".mx-cell");
        page.keyboard().press("Enter");
        page.keyboard().type(word(Words.REASON));
        Locator find = page.locator(".mx-find");
        find.fill("book2020");
        find.press("Enter");
        Sitting.until(
                page,
                "reason and source",
                () -> rows("cib/impacts.csv")
                        .lines()
                        .anyMatch(l -> l.startsWith("patron.backs,mediator,")
                                && l.contains(word(Words.REASON))
                                && l.contains("book2020")));
        Sitting.untilSaved(page);
        page.keyboard().press("Escape");
        Sitting.until(page, "computed", () -> {
            page.navigate(sitting.at("/c/the-strait/read/" + code + "/cib.html"));
            return page.locator("main .door a[href*='ledger.html#']").count() > 0;
        });
        Locator why =
                page.locator("main .door a[href*='ledger.html#cib-impacts']").first();
        why.click();
        page.waitForURL("**/ledger.html#*");
        Locator judgement = page.locator(":target, tr:has(:target)").first();
        assertThat(judgement.textContent()).isNotBlank();
        page.locator("main tr", new Page.LocatorOptions().setHasText(word(Words.REASON)))
                .first()
                .locator("a[href*='sources.html#'], a[href*='sources']")
                .first()
                .click();
        page.waitForURL("**/sources*.html#*");
        assertThat(page.locator("main").textContent()).contains(word(Words.BOOK));
    }

    /** Back over what was written last and ten of the twelve values; what is left is the second. */
    private String undoTen(List<String> names) {
        sitting.openMatrix(page, "/c/the-strait/edit/" + code + "/matrix-cib.html");
        Sitting.until(page, "!document.querySelector('#undo').disabled");
        for (int i = 0; i < 6 && !undoName().equals(names.get(11)); i++) {
            undo();
        }
        assertThat(undoName()).isEqualTo(names.get(11));
        for (int i = 10; i > 0; i--) {
            undo();
        }
        assertThat(undoName()).isEqualTo(names.get(1));
        assertThat(page.locator("#redo").isEnabled()).isTrue();
        Sitting.until(
                page,
                "document.querySelector('.mx-cell[data-i=\"4\"]').textContent === document.querySelector('.mx-cell[data-i=\"100\"]').textContent");
        return names.get(1);
    }

    private void undo() {
        String before = undoName();
        page.keyboard().press("Control+KeyZ");
        Sitting.until(page, "undone: " + before, () -> !undoName().equals(before));
    }

    private void startAnew(String undo) throws IOException {
        String impacts = rows("cib/impacts.csv");
        String influences = rows("mactor/influence.csv");
        sitting.end();
        sitting.start(folder);
        page.navigate(sitting.door());
        assertThat(page.locator(".bar-title").textContent()).contains(word(Words.TITLE));
        sitting.openMatrix(page, "/c/the-strait/edit/" + code + "/matrix-cib.html");
        Sitting.until(page, "what can be undone", () -> undo.equals(undoName()));
        assertThat(rows("cib/impacts.csv")).isEqualTo(impacts);
        assertThat(rows("mactor/influence.csv")).isEqualTo(influences);
        String redo = page.locator("#redo").getAttribute("aria-label");
        undo();
        Sitting.until(page, "the file follows", () -> !rows("cib/impacts.csv").equals(impacts));
        page.keyboard().press("Control+KeyY");
        Sitting.until(page, "done again", () -> undo.equals(undoName()));
        assertThat(rows("cib/impacts.csv")).isEqualTo(impacts);
        assertThat(page.locator("#redo").getAttribute("aria-label")).isEqualTo(redo);
    }

    /** The same page in the other language, its direction with it, and back. */
    private void switchLanguage() {
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.direction());
        page.locator(".switch a[lang=" + other + "]").click();
        page.waitForURL("**/edit/" + other + "/matrix-cib.html");
        page.locator("mizan-matrix .mx-cell").first().waitFor();
        assertThat(page.locator("html").getAttribute("dir")).isNotEqualTo(language.direction());
        Sitting.until(page, "document.querySelectorAll('.mx-cell').length === 121");
        page.locator(".switch a[lang=" + code + "]").click();
        page.waitForURL("**/edit/" + code + "/matrix-cib.html");
    }
}
