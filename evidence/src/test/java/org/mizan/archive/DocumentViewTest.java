package org.mizan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.archive.extract.MediaType;
import org.mizan.model.Case;
import org.mizan.model.Rights;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.view.Section;

class DocumentViewTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void aCase() throws IOException {
        root = Folders.small(folder.resolve("case"));
        Files.writeString(
                root.resolve("quotations.csv"), "source,id,page,exact\nbook,one,1,ثلاث حكايات\npage,two,1,The ferry\n");
    }

    @Test
    void open_documents_show_whole_quoted_ones_their_passages_and_silent_ones_nothing() {
        Folders.add(
                root,
                Folders.resource(folder, "arabic.pdf"),
                "book",
                rights(Rights.Permission.YES, Rights.Permission.YES));
        Folders.add(
                root,
                Folders.resource(folder, "english.pdf"),
                "page",
                rights(Rights.Permission.YES, Rights.Permission.NO));
        List<Section> sections = view().sections();
        assertThat(sections).extracting(Section::id).containsExactly("documents", "document-book", "document-page");
        assertThat(sections.get(1).toString()).contains("وصلت السفينة", "page-3", "q-book.one");
        assertThat(sections.get(2).toString())
                .contains("The ferry", "q-page.two")
                .doesNotContain("harvest");
        Folders.add(root, folder.resolve("english.pdf"), "page", rights(Rights.Permission.NO, Rights.Permission.NO));
        assertThat(view().sections()).extracting(Section::id).containsExactly("documents", "document-book");
    }

    @Test
    void the_list_says_in_both_languages_how_good_each_text_is_and_whether_it_is_unchanged() {
        Folders.add(root, Folders.resource(folder, "swapped.pdf"), "book");
        Section list = view().list();
        assertThat(list.toString()).contains("state.intact", "sign.swapped-ligature");
        for (Language language : Language.SPOKEN) {
            assertThat(new Localizer(language).plain(list.lead().orElseThrow().message()))
                    .isNotBlank();
        }
    }

    @Test
    void a_case_without_documents_has_no_such_pages() {
        assertThat(view().sections()).isEmpty();
    }

    @Test
    void pictures_of_pages_are_drawn_once_and_kept_outside_the_case() throws IOException {
        Folders.add(root, Folders.resource(folder, "arabic.pdf"), "book");
        Archive archive = Archive.of(root, Folders.read(root));
        PageImages images = new PageImages(root, archive);
        Path drawn = images.of(archive.documents().get(0), 1).value().orElseThrow();
        assertThat(drawn.startsWith(root.resolve("out/pages"))).isTrue();
        var time = Files.getLastModifiedTime(drawn);
        assertThat(images.of(archive.documents().get(0), 1).value()).contains(drawn);
        assertThat(Files.getLastModifiedTime(drawn)).isEqualTo(time);
        assertThat(images.of(archive.documents().get(0), 0).problems())
                .extracting(p -> p.code())
                .containsExactly("no-page-image");
    }

    @Test
    void nothing_of_a_stored_page_runs_in_a_browser() {
        SafeDelivery html = SafeDelivery.of(MediaType.HTML, "صفحة.html");
        assertThat(html.headers())
                .containsEntry("Content-Type", "application/octet-stream")
                .containsEntry("X-Content-Type-Options", "nosniff");
        assertThat(html.headers().get("Content-Disposition")).startsWith("attachment; filename*=UTF-8''%D8%B5");
        assertThat(html.headers().get("Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'");
        for (MediaType type : MediaType.values()) {
            SafeDelivery delivery = SafeDelivery.of(type, "a\r\nSet-Cookie: x\".html");
            assertThat(delivery.headers().values()).noneMatch(v -> v.contains("\r") || v.contains("\n"));
            assertThat(delivery.headers().get("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(delivery.type()).isNotEqualTo("text/html");
        }
    }

    private DocumentView view() {
        Case c = Folders.read(root);
        return new DocumentView(c, Archive.of(root, c), Fixity.verify(root, c, () -> false, s -> {}));
    }

    private static Terms rights(Rights.Permission quote, Rights.Permission redistribute) {
        return new Terms(
                Optional.of("2026"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(quote),
                Optional.of(redistribute),
                Optional.empty());
    }
}
