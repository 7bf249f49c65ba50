package org.mizan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;

/** Folders a stranger might send: too large, too many, pointing elsewhere. Made here, since they are too big or too odd to be committed. */
@Timeout(60)
class HostileFolderTest {
    /** The codes planted by this class and by no committed folder. */
    static final Set<String> PLANTED = Set.of(
            "link",
            "unsafe-file-name",
            "too-many-files",
            "too-many-overlays",
            "file-too-long",
            "too-many-rows",
            "too-many-columns",
            "too-many-problems");

    @TempDir
    Path root;

    @Test
    void links_are_named_and_not_followed() throws IOException {
        mainFile();
        Path secret = Files.createTempFile("mizan-secret", ".csv");
        try {
            Files.createSymbolicLink(root.resolve("claims.csv"), secret);
            Files.createSymbolicLink(root.resolve("cib"), secret.getParent());
            Files.createSymbolicLink(root.resolve("loop.yaml"), root);
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeThat(e).as("this file system makes no links").isNull();
        }
        assertThat(told()).containsExactly("cib link", "claims.csv link", "loop.yaml link");
        Files.delete(secret);
    }

    @Test
    void names_with_hidden_or_turning_characters_are_refused() throws IOException {
        mainFile();
        try {
            write("claims\u202evsc.csv", "id\n");
            write("\u200bactors.yaml", "a: b\n");
            write("cib\u2066/x.csv", "id\n");
        } catch (InvalidPathException e) {
            assumeThat(e).as("this platform has no such names").isNull();
        }
        assertThat(told())
                .containsExactly(
                        "<U+200B>actors.yaml unsafe-file-name",
                        "cib<U+2066> unsafe-file-name",
                        "claims<U+202E>vsc.csv unsafe-file-name");
    }

    @Test
    void a_file_of_three_million_and_one_characters_is_refused() throws IOException {
        mainFile();
        write("actors.yaml", "#" + "𐎀".repeat(Limits.CODE_POINTS));
        write("places.csv", "#" + "x".repeat(4 * Limits.CODE_POINTS));
        assertThat(told()).containsExactly("actors.yaml file-too-long", "places.csv file-too-long");
    }

    @Test
    @Tag("size")
    void a_file_of_three_million_characters_is_read() throws IOException {
        mainFile();
        write("actors.yaml", "#" + "𐎀".repeat(Limits.CODE_POINTS - 1));
        assertThat(told()).isEmpty();
    }

    @Test
    void a_row_too_many_is_refused() throws IOException {
        mainFile();
        write("cib/impacts.csv", "a\n" + "1\n".repeat(Limits.ROWS + 1));
        assertThat(told()).containsExactly("cib/impacts.csv:" + (Limits.ROWS + 2) + ":1 too-many-rows");
    }

    @Test
    void as_many_rows_as_allowed_are_read() throws IOException {
        mainFile();
        write("cib/impacts.csv", "a\n" + "1\n".repeat(Limits.ROWS));
        assertThat(told()).isEmpty();
    }

    @Test
    void a_column_too_many_is_refused() throws IOException {
        mainFile();
        String header = IntStream.range(0, Limits.COLUMNS + 1)
                .mapToObj(i -> "c" + (10_000 + i))
                .collect(Collectors.joining(","));
        write("cib/impacts.csv", header + "\n");
        assertThat(told()).containsExactly("cib/impacts.csv:1:" + (7 * Limits.COLUMNS + 1) + " too-many-columns");
    }

    @Test
    @Tag("size")
    void a_file_too_many_is_refused() throws IOException {
        mainFile();
        Path many = Files.createDirectory(root.resolve("many"));
        for (int i = 0; i < Limits.FILES; i++) {
            Files.createFile(many.resolve(i + ".txt"));
        }
        assertThat(told()).hasSize(1).first().asString().endsWith("too-many-files");
    }

    @Test
    void an_overlay_too_many_is_refused() throws IOException {
        mainFile();
        for (int i = 0; i <= Limits.OVERLAYS; i++) {
            write("overlays/o" + i + "/overlay.yaml", "title: O\n");
        }
        assertThat(told()).containsExactly("overlays too-many-overlays");
    }

    @Test
    void overlays_that_double_at_every_level_are_laid_once_each() throws IOException {
        mainFile();
        for (int i = 0; i < 60; i++) {
            write("overlays/a" + i + "/overlay.yaml", "title: A\nextends: [a" + (i + 1) + ", b" + (i + 1) + "]\n");
            write("overlays/b" + i + "/overlay.yaml", "title: B\nextends: [a" + (i + 1) + ", b" + (i + 1) + "]\n");
        }
        write("overlays/a60/overlay.yaml", "title: A\n");
        write("overlays/b60/overlay.yaml", "title: B\n");
        var laid = CaseFolder.read(root, List.of("a0"));
        assertThat(laid.problems()).isEmpty();
        assertThat(laid.value().orElseThrow().applied()).hasSize(121);
    }

    @Test
    void more_problems_than_anyone_reads_are_cut_short() throws IOException {
        mainFile();
        StringBuilder table = new StringBuilder("id,date,event_en,actors\n");
        for (int i = 0; i < 5000; i++) {
            table.append("e").append(i).append(",never,x,nobody\n");
        }
        write("chronology.csv", table.toString());
        List<Problem> problems = CaseFolder.open(root).check();
        assertThat(problems).hasSize(Problems.LIMIT + 1);
        assertThat(problems)
                .filteredOn(p -> p.code().equals("too-many-problems"))
                .hasSize(1);
    }

    @Test
    void warnings_alone_never_stop_the_work_however_many() throws IOException {
        write("case.yaml", "mizan: 1\nid: c\ntitle: {ar: حالة, en: Case}\nlanguages: [ar, en]\n");
        StringBuilder table = new StringBuilder("id,text_ar\n");
        for (int i = 0; i < 3000; i++) {
            table.append("c").append(i).append(",قول\n");
        }
        write("claims.csv", table.toString());
        var read = CaseFolder.read(root, List.of());
        assertThat(read.value()).isPresent();
        assertThat(read.value().orElseThrow().claims()).hasSize(3000);
        assertThat(read.problems()).hasSize(Problems.LIMIT + 1).noneMatch(Problem::isError);
    }

    @Test
    @Tag("size")
    void forty_thousand_unknown_names_among_five_thousand_are_told_in_seconds() throws IOException {
        mainFile();
        StringBuilder actors = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            actors.append("a-rather-long-name-of-an-actor-").append(i).append(": {name: A, kind: state}\n");
        }
        write("actors.yaml", actors.toString());
        StringBuilder rows = new StringBuilder("id,date,event_en,actors\n");
        for (int i = 0; i < 40_000; i++) {
            rows.append("e")
                    .append(i)
                    .append(",1998,x,another-quite-long-name-")
                    .append(i)
                    .append("\n");
        }
        write("chronology.csv", rows.toString());
        long start = System.nanoTime();
        assertThat(told()).hasSize(Problems.LIMIT + 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void a_hundred_thousand_opening_brackets_are_refused_at_the_limit() throws IOException {
        mainFile();
        write("actors.yaml", "a: " + "[".repeat(100_000));
        write("issues.yaml", "a: " + "{b: ".repeat(100_000));
        write("scenes.yaml", "- ".repeat(100_000));
        assertThat(told())
                .containsExactly(
                        "actors.yaml:1:43 too-deep", "issues.yaml:1:160 too-deep", "scenes.yaml:1:81 too-deep");
    }

    private List<String> told() {
        return CaseFolder.open(root).check().stream()
                .map(p -> p.at() + " " + p.code())
                .toList();
    }

    private void mainFile() throws IOException {
        write("case.yaml", "mizan: 1\nid: hostile\ntitle: Hostile\n");
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
