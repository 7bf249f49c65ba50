package org.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Option;
import org.mizan.methods.Methods;
import org.mizan.text.Language;
import org.mizan.text.Localizer;

/** A method is whole: words, manual and published cases, in both languages. */
class MethodsCompleteTest {
    static Stream<Analysis<?, ?>> methods() {
        return Methods.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void has_a_manual_and_words_in_both_languages(Analysis<?, ?> method) {
        Path manuals = Cli.ROOT.resolve("docs").resolve("methods");
        assertThat(manuals.resolve(method.id() + ".md")).isNotEmptyFile();
        assertThat(manuals.resolve(method.id() + ".ar.md")).isNotEmptyFile();
        for (Language language : Language.SPOKEN) {
            Localizer localizer = new Localizer(language);
            assertThat(localizer.plain(method.title())).isNotBlank();
            assertThat(localizer.plain(method.question())).isNotBlank();
            for (Option option : method.options()) {
                assertThat(localizer.plain(option.help())).as(option.name()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void has_a_reference_case_with_what_is_expected_of_it(Analysis<?, ?> method) throws IOException {
        try (Stream<Path> cases = Files.list(Cli.ROOT.resolve("reference").resolve(method.id()))) {
            assertThat(cases.filter(Files::isDirectory))
                    .isNotEmpty()
                    .allSatisfy(c -> assertThat(c.resolve("expected.yaml")).exists());
        }
    }
}
