package org.mizan.casefile.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.CaseFolder;

class SafeFileTest {
    private static final int KILLS =
            (int) Math.max(5, 100 * Double.parseDouble(System.getProperty("mizan.laws.scale", "1")));

    @TempDir
    Path folder;

    @Test
    void content_is_written_and_replaced_and_nothing_else_is_left() throws IOException {
        Path file = folder.resolve("قضية.yaml");
        SafeFile.write(file, bytes("one"));
        SafeFile.write(file, bytes("two"));
        assertThat(Files.readString(file)).isEqualTo("two");
        assertThat(names()).containsExactly("قضية.yaml");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissions_are_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        SafeFile.write(file, bytes("new"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_is_not_written_through() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "safe");
        Path link = Files.createSymbolicLink(folder.resolve("a.csv"), target);
        assertThatThrownBy(() -> SafeFile.write(link, bytes("x"))).isInstanceOf(FileSystemException.class);
        assertThat(Files.readString(target)).isEqualTo("safe");
    }

    @Test
    void a_failed_write_leaves_the_old_content_and_no_part() throws IOException {
        Path occupied = Files.createDirectory(folder.resolve("a.csv"));
        Files.writeString(occupied.resolve("inside"), "x");
        assertThatThrownBy(() -> SafeFile.write(occupied, bytes("new"))).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void leftovers_are_not_read_and_are_cleaned_once_nobody_writes_them() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), "mizan: 1\nid: a\ntitle: A\n");
        Path stale = leftover(999_999_999L, Duration.ofMinutes(5));
        Path fresh = leftover(999_999_998L, Duration.ZERO);
        Path running = leftover(ProcessHandle.current().pid(), Duration.ofMinutes(5));
        Path ancient = leftover(1, Duration.ofDays(3));
        Path other = Files.writeString(folder.resolve(".notes.mizan-part"), "not ours");
        assertThat(CaseFolder.open(folder).check()).isEmpty();
        SafeFile.clean(folder);
        assertThat(stale).doesNotExist();
        assertThat(ancient).doesNotExist();
        assertThat(List.of(fresh, running, other)).allSatisfy(p -> assertThat(p).exists());
    }

    @Test
    void a_process_killed_at_any_moment_leaves_a_whole_file() throws Exception {
        Random random = new Random(1813);
        for (int kill = 0; kill < KILLS; kill++) {
            Path file = folder.resolve("save-" + kill + ".txt");
            SafeFile.write(file, SavingProcess.content(0));
            Process child = SavingProcess.start(file);
            assertThat(child.getInputStream().read()).isEqualTo('!');
            Thread.sleep(random.nextInt(20), random.nextInt(1_000_000));
            child.destroyForcibly().waitFor();
            String found = Files.readString(file);
            int number = Integer.parseInt(found.substring(0, found.indexOf('\n')));
            assertThat(number).as("what was saved stays saved").isPositive();
            assertThat(found)
                    .as("kill %d", kill)
                    .isEqualTo(new String(SavingProcess.content(number), StandardCharsets.UTF_8));
        }
    }

    private Path leftover(long process, Duration age) throws IOException {
        String name = String.format(Locale.ROOT, ".claims.csv.%d-0.mizan-part", process);
        Path file = Files.writeString(folder.resolve(name), "half a ta");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
