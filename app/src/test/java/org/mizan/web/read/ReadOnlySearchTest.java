package org.mizan.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.app.Documents;
import org.mizan.web.steps.Bench;

/** A case that is only read is left as it is by a search in a large archive. */
class ReadOnlySearchTest {
    @TempDir
    Path home;

    private List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_index_is_kept_only_where_the_case_may_be_written() throws IOException {
        Path folder = Bench.copy("kestrel", home.resolve("kestrel"));
        Path text = home.resolve("long.txt");
        Files.writeString(text, "The lighthouse keeper wrote of the strait and its weather.\n".repeat(9000));
        Documents.add(folder, text, "hadid2021");
        List<String> before = files(folder);
        try (Rooms rooms = Rooms.on(List.of(folder), home.resolve("settings"), true)) {
            assertThat(rooms.json("/c/kestrel/search/en/index.json?q=lighthouse")
                            .path("total")
                            .asInt())
                    .isPositive();
            assertThat(files(folder)).isEqualTo(before);
        }
        assertThat(files(folder)).isEqualTo(before);
        try (Rooms rooms = Rooms.on(List.of(folder), home.resolve("settings"), false)) {
            rooms.json("/c/kestrel/search/en/index.json?q=lighthouse");
            assertThat(files(folder)).anyMatch(f -> f.startsWith("out/search/"));
        }
    }
}
