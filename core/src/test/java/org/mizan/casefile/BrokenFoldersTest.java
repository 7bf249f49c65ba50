package org.mizan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mizan.problem.Problem;
import org.mizan.text.Language;
import org.mizan.text.Localizer;

/** Every folder of {@code src/test/resources/broken} gives exactly the problems that its {@code expected.txt} lists, each at its exact place. */
class BrokenFoldersTest {
    @TestFactory
    Stream<DynamicTest> every_planted_problem_is_named_where_it_stands() {
        return folders().stream()
                .map(f -> DynamicTest.dynamicTest(
                        f.getFileName().toString(), () -> assertThat(found(f)).isEqualTo(expected(f))));
    }

    @TestFactory
    Stream<DynamicTest> every_problem_can_be_said_in_every_language() {
        return Language.SPOKEN.stream()
                .map(language -> DynamicTest.dynamicTest(language.code(), () -> {
                    Localizer localizer = new Localizer(language);
                    for (Path folder : folders()) {
                        for (Problem p : CaseFolder.open(folder).check()) {
                            assertThat(localizer.plain(p.message()))
                                    .as(p.code())
                                    .isNotBlank();
                            p.hint()
                                    .ifPresent(
                                            h -> assertThat(localizer.plain(h)).isNotBlank());
                        }
                    }
                }));
    }

    @Test
    void there_are_more_than_forty_broken_folders() {
        assertThat(folders()).hasSizeGreaterThan(45);
    }

    /** The codes that the committed folders plant. */
    static SortedSet<String> plantedCodes() {
        SortedSet<String> codes = new TreeSet<>();
        folders().forEach(f -> expected(f).forEach(line -> codes.add(line.split(" ")[1])));
        return codes;
    }

    private static List<String> found(Path folder) {
        return CaseFolder.open(folder).check().stream()
                .map(p -> p.at() + " " + p.code() + (p.isError() ? "" : " warning"))
                .toList();
    }

    private static List<String> expected(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("expected.txt"));
        } catch (IOException e) {
            throw new AssertionError(folder + " says nothing of what is expected", e);
        }
    }

    private static List<Path> folders() {
        try (Stream<Path> all = Files.list(
                Path.of(BrokenFoldersTest.class.getResource("/broken").toURI()))) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
