package org.mizan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    @TempDir
    Path parent;

    @Test
    void a_report_replaces_the_one_before_it_and_leaves_nothing_beside_it() throws IOException {
        Path place = parent.resolve("report");
        ReportFolder.write(place, f -> Files.writeString(f.resolve("old.html"), "1"));
        ReportFolder.write(place, f -> Files.writeString(f.resolve("new.html"), "2"));
        assertThat(place.resolve("new.html")).hasContent("2");
        assertThat(place.resolve("old.html")).doesNotExist();
        assertThat(children()).containsExactly("report");
    }

    @Test
    void a_failure_leaves_the_old_report_whole_and_nothing_half_written() throws IOException {
        Path place = parent.resolve("report");
        ReportFolder.write(place, f -> Files.writeString(f.resolve("page.html"), "1"));
        assertThatThrownBy(() -> ReportFolder.write(place, f -> {
                    Files.writeString(f.resolve("page.html"), "2");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(place.resolve("page.html")).hasContent("1");
        assertThat(children()).containsExactly("report");
    }

    @Test
    void a_first_report_that_fails_leaves_no_folder() throws IOException {
        assertThatThrownBy(() -> ReportFolder.write(parent.resolve("report"), f -> {
                    throw new IllegalStateException("bug");
                }))
                .hasMessage("bug");
        assertThat(children()).isEmpty();
    }

    @Test
    void a_folder_that_is_no_report_is_refused_and_untouched() throws IOException {
        Path place = Files.createDirectory(parent.resolve("thesis"));
        Files.writeString(place.resolve("chapter.txt"), "mine");
        assertThatThrownBy(() -> ReportFolder.write(place, f -> {})).isInstanceOf(ReportFolder.Occupied.class);
        assertThat(place.resolve("chapter.txt")).hasContent("mine");
    }

    @Test
    void a_report_that_holds_somebodys_own_file_is_refused() throws IOException {
        Path place = parent.resolve("report");
        ReportFolder.write(place, f -> Files.writeString(f.resolve("page.html"), "1"));
        Files.writeString(place.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> ReportFolder.write(place, f -> {})).isInstanceOf(ReportFolder.Occupied.class);
        assertThat(place.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void a_file_in_the_way_is_refused() throws IOException {
        Path place = Files.writeString(parent.resolve("report"), "x");
        assertThatThrownBy(() -> ReportFolder.write(place, f -> {})).isInstanceOf(ReportFolder.Occupied.class);
    }

    @Test
    void an_empty_folder_is_filled() throws IOException {
        Path place = Files.createDirectory(parent.resolve("report"));
        ReportFolder.write(place, f -> Files.writeString(f.resolve("page.html"), "1"));
        assertThat(place.resolve("page.html")).exists();
    }

    private java.util.List<String> children() throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.map(p -> p.getFileName().toString()).toList();
        }
    }
}
