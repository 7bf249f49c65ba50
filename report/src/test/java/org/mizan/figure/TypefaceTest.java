package org.mizan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypefaceTest {
    /** Widths that a browser gave for the same words in the same fonts. */
    @ParameterizedTest
    @CsvSource({
        "Levon Ter-Petrosyan, 13, 400, 118.77",
        "شوشا/شوشي, 14.04, 400, 71.2",
        "طلب الانضمام إلى أرمينيا, 14.04, 400, 125.47"
    })
    void is_near_what_a_browser_measures(String words, double size, int weight, double width) {
        assertThat(Typeface.PLEX.width(words, new Type(size, weight))).isBetween(width * 0.99, width * 1.06);
    }

    @Test
    void joined_letters_are_narrower_than_letters_on_their_own() {
        double joined = Typeface.PLEX.width("بببب", Type.NORMAL);
        assertThat(joined).isLessThan(4 * Typeface.PLEX.width("ب", Type.NORMAL));
    }

    @Test
    void lam_alef_is_one_shape() {
        assertThat(Typeface.PLEX.width("لا", new Type(1000, 400))).isEqualTo(518);
        assertThat(Typeface.PLEX.width("بلا", new Type(1000, 400))).isEqualTo(253 + 564);
    }

    @Test
    void vowel_signs_and_isolates_take_no_room() {
        assertThat(Typeface.PLEX.width("مُجَمَّد", Type.NORMAL))
                .isCloseTo(Typeface.PLEX.width("مجمد", Type.NORMAL), within(1e-9));
        assertThat(Typeface.PLEX.width("\u2066a\u2069", Type.NORMAL)).isEqualTo(Typeface.PLEX.width("a", Type.NORMAL));
    }

    @Test
    void other_scripts_get_a_generous_width() {
        assertThat(Typeface.PLEX.width("Ղարաբաղ", Type.NORMAL)).isGreaterThan(7 * 13 * 0.6);
    }
}
