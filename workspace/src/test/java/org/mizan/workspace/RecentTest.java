package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path place;

    @Test
    void the_last_opened_comes_first_and_once() throws IOException {
        Path one = Cases.small(place.resolve("قضية أولى"));
        Path two = Cases.small(place.resolve("two"));
        Recent recent = new Recent(place.resolve("settings/mizan"));
        assertThat(recent.list()).isEmpty();
        recent.opened(one, NOON);
        recent.opened(two, NOON);
        recent.opened(one, NOON.plusSeconds(1));
        assertThat(new Recent(place.resolve("settings/mizan")).list())
                .containsExactly(new Recent.Entry(one, NOON.plusSeconds(1)), new Recent.Entry(two, NOON));
        recent.forget(one);
        Files.delete(two.resolve("case.yaml"));
        assertThat(recent.list()).isEmpty();
    }

    @Test
    void garbage_is_passed_over_and_the_list_stays_short() throws IOException {
        Path one = Cases.small(place);
        Path file = place.resolve("recent-cases.txt");
        Files.write(file, new byte[] {0, -1, '\t', '\n', 'x', '\t', '/', '\n'});
        Recent recent = new Recent(place);
        assertThat(recent.list()).isEmpty();
        recent.opened(one, NOON);
        Files.writeString(
                file, "\nno time\t/x\n2026-01-01T00:00:00Z\trelative\n\u0000\t\u0000\n" + Files.readString(file));
        assertThat(recent.list()).hasSize(1);
        for (int i = 0; i < 50; i++) {
            recent.opened(place.resolve("case-" + i), NOON);
        }
        assertThat(Files.readAllLines(file)).hasSize(20);
        Files.write(file, new byte[300_000]);
        assertThat(recent.list()).isEmpty();
    }
}
