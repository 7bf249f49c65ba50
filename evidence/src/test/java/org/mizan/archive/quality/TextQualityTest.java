package org.mizan.archive.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Texts that the statistics were not made from, sound and damaged. */
class TextQualityTest {
    private static final List<String> ARABIC = List.of("well.ar.txt", "futures.ar.txt", "ship.ar.txt");

    @Test
    void sound_texts_score_high_in_arabic_english_and_a_language_without_statistics() {
        for (String text : List.of("well.ar.txt", "futures.ar.txt", "ship.ar.txt", "ferry.en.txt", "ferry.tr.txt")) {
            assertThat(TextQuality.of(List.of(text(text))).score()).as(text).isGreaterThan(0.95);
        }
    }

    @TestFactory
    Stream<DynamicTest> each_kind_of_damage_is_told_from_a_sound_text_and_named() {
        return Stream.of(
                damage(Sign.SWAPPED_LIGATURE, 0.8, Damage::swapped),
                damage(Sign.REVERSED_LETTERS, 0.3, Damage::reversedLetters),
                damage(Sign.REVERSED_LETTERS, 0.3, Damage::reversedLines),
                damage(Sign.REVERSED_WORDS, 0.6, Damage::reversedWords),
                damage(Sign.SPLIT_WORDS, 0.9, t -> Damage.split(t, 0.03, new Random(1))),
                damage(Sign.SPLIT_WORDS, 0.65, t -> Damage.split(t, 0.1, new Random(1))),
                damage(Sign.SPLIT_WORDS, 0.2, t -> Damage.split(t, 0.3, new Random(1))),
                damage(Sign.JOINED_WORDS, 0.75, t -> Damage.joined(t, 0.5, new Random(1))),
                damage(Sign.WRONG_LETTERS, 0.3, t -> Damage.wrongLetters(t, new Random(1))),
                damage(Sign.UNMAPPED, 0.75, t -> Damage.holes(t, 0.05, new Random(1))),
                damage(Sign.UNMAPPED, 0.1, Damage::misread));
    }

    private static DynamicTest damage(Sign sign, double below, UnaryOperator<String> damage) {
        return DynamicTest.dynamicTest(sign + " below " + below, () -> {
            for (String name : ARABIC) {
                TextQuality quality = TextQuality.of(List.of(damage.apply(text(name))));
                assertThat(quality.score()).as("%s %s", name, quality.signs()).isLessThan(below);
                assertThat(quality.signs()).as(name).anyMatch(f -> f.sign() == sign);
            }
        });
    }

    @Test
    void english_from_the_wrong_end_or_in_pieces_is_found() {
        String text = text("ferry.en.txt");
        assertThat(TextQuality.of(List.of(Damage.reversedLines(text))).score()).isLessThan(0.4);
        assertThat(TextQuality.of(List.of(Damage.split(text, 0.3, new Random(1))))
                        .score())
                .isLessThan(0.8);
    }

    @Test
    void a_scanned_page_has_no_quality_and_weighs_as_much_as_a_usual_one() {
        TextQuality quality = TextQuality.of(List.of(text("well.ar.txt"), ""));
        assertThat(quality.pages().get(1).score()).isZero();
        assertThat(quality.score()).isBetween(0.48, 0.52);
        assertThat(quality.signs()).extracting(f -> f.sign()).containsExactly(Sign.NO_TEXT);
        assertThat(quality.isDoubtful()).isTrue();
    }

    @Test
    void joined_forms_of_letters_are_no_damage() {
        String forms = text("ship.ar.txt").replace("لا", "\ufefb").replace("ب", "\ufe91");
        assertThat(forms).isNotEqualTo(Normalizer.normalize(forms, Normalizer.Form.NFKC));
        assertThat(TextQuality.of(List.of(forms)).score()).isGreaterThan(0.95);
    }

    @Test
    void brackets_that_face_the_wrong_way_are_counted() {
        assertThat(TextQuality.of(List.of("في السنوات )1988–2020( كلها")).signs())
                .extracting(f -> f.sign())
                .containsExactly(Sign.TURNED_BRACKETS);
        assertThat(TextQuality.of(List.of("1) في السنوات (1988–2020) كلها")).signs())
                .isEmpty();
    }

    @Test
    void the_projects_own_arabic_pages_score_high() throws IOException {
        Path docs = Path.of(System.getProperty("mizan.root", "..")).resolve("docs");
        try (Stream<Path> pages = Files.walk(docs)) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".ar.md")).toList()) {
                assertThat(TextQuality.of(List.of(Files.readString(page))).score())
                        .as("%s", page.getFileName())
                        .isGreaterThan(0.85);
            }
        }
    }

    private static String text(String name) {
        try (InputStream in = TextQualityTest.class.getResourceAsStream("/org/mizan/archive/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
