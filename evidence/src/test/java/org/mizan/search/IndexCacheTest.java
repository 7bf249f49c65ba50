package org.mizan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.model.Case;

class IndexCacheTest {
    private static final Case CASE = SearchTest.karabakh();

    @TempDir
    Path temp;

    /** Two documents, large enough together to be kept. */
    private static List<Passage> pages(int documents) {
        String filler = "كلام آخر عن أمور أخرى ".repeat(80);
        List<Passage> out = new ArrayList<>();
        for (int d = 0; d < documents; d++) {
            for (int p = 1; p <= 130; p++) {
                String word = p == 7 ? " علامة" + (char) ('ا' + d) + " في آرتساخ " : " ";
                out.add(new Passage("saadoun", "archive/" + d + ".pdf", p, filler + word + filler));
            }
        }
        return out;
    }

    private Search open(int documents) {
        return Search.open(CASE, pages(documents), Optional.of(folder()));
    }

    private Path folder() {
        return temp.resolve("out/search");
    }

    private static void finds(Search search, int documents) {
        Result result = search.find(Query.of("kind:document كاراباخ"));
        assertThat(result.total()).isEqualTo(documents);
        assertThat(result.hits()).allMatch(h -> h.page().orElseThrow() == 7 && h.match() == Match.ALIAS);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.list(folder())) {
            return all.sorted().toList();
        }
    }

    @Test
    void an_index_is_kept_and_used_again() throws IOException {
        try (Search search = open(2)) {
            finds(search, 2);
        }
        List<Path> before = kept();
        assertThat(before).hasSize(1);
        FileTime made = Files.getLastModifiedTime(files(before.get(0)).get(0));
        try (Search search = open(2)) {
            finds(search, 2);
        }
        assertThat(kept()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(files(before.get(0)).get(0))).isEqualTo(made);
    }

    @Test
    void an_index_that_lies_aside_goes_with_its_search() throws IOException {
        List<Path> before = aside();
        try (Search search = Search.aside(CASE, pages(2), List.of())) {
            finds(search, 2);
            assertThat(aside()).hasSize(before.size() + 1);
        }
        assertThat(aside()).isEqualTo(before);
        assertThat(folder()).doesNotExist();
    }

    private static List<Path> aside() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(p -> p.getFileName().toString().startsWith("mizan-search-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_small_archive_leaves_nothing_on_the_disk() {
        try (Search search = Search.open(CASE, pages(1).subList(0, 20), Optional.of(folder()))) {
            finds(search, 1);
        }
        assertThat(folder()).doesNotExist();
    }

    @Test
    void one_more_document_and_one_less_give_what_a_new_index_gives() throws IOException {
        open(2).close();
        try (Search search = open(3)) {
            finds(search, 3);
        }
        try (Search search = open(2)) {
            finds(search, 2);
        }
        assertThat(kept()).hasSize(2);
    }

    @Test
    void a_deleted_index_is_made_again() throws IOException {
        open(2).close();
        for (Path file : files(kept().get(0))) {
            Files.delete(file);
        }
        try (Search search = open(2)) {
            finds(search, 2);
        }
    }

    @Test
    void a_changed_byte_anywhere_is_noticed_and_the_index_made_again() throws IOException {
        open(2).close();
        for (Path file : files(kept().get(0))) {
            if (Files.size(file) > 0 && !file.getFileName().toString().equals("write.lock")) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x20;
                Files.write(file, bytes);
                try (Search search = open(2)) {
                    finds(search, 2);
                }
                break;
            }
        }
        for (Path file : files(kept().get(0))) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        try (Search search = open(2)) {
            finds(search, 2);
        }
        try (Search search = open(3)) {
            finds(search, 3);
        }
    }

    @Test
    void a_damaged_older_index_does_no_harm_to_a_new_one() throws IOException {
        open(2).close();
        for (Path file : files(kept().get(0))) {
            if (Files.size(file) > 100) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 3] ^= 1;
                Files.write(file, bytes);
            }
        }
        try (Search search = open(3)) {
            finds(search, 3);
        }
        assertThat(Files.exists(folder())).isTrue();
    }

    @Test
    void programs_that_build_at_once_all_find_everything() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Search>> opened = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                opened.add(threads.submit(() -> open(2)));
            }
            for (Future<Search> one : opened) {
                try (Search search = one.get()) {
                    finds(search, 2);
                }
            }
        } finally {
            threads.shutdown();
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void what_a_stopped_program_left_goes_after_an_hour() throws IOException {
        Path part = Files.createDirectories(folder().resolve(".text-1-x.999999-0.part"));
        Files.writeString(part.resolve("_0.cfs"), "half");
        Files.setLastModifiedTime(part, FileTime.fromMillis(System.currentTimeMillis() - 7_200_000));
        open(2).close();
        assertThat(part).doesNotExist();
    }

    @Test
    void a_link_in_the_place_of_the_cache_is_not_followed() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createDirectories(temp.resolve("out"));
        Files.createSymbolicLink(folder(), elsewhere);
        try (Search search = open(2)) {
            finds(search, 2);
        }
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files).isEmpty();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
