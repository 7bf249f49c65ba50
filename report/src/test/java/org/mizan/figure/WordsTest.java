package org.mizan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Property(tries = 300)
    void shortened_words_fit(
            @ForAll @StringLength(max = 60) String text, @ForAll @DoubleRange(min = 20, max = 300) double room) {
        assertThat(new Words(text, false).fit(Type.NORMAL, room).width(Type.NORMAL))
                .isLessThanOrEqualTo(room + 1e-9);
    }

    @Property(tries = 300)
    void every_line_fits(
            @ForAll @StringLength(max = 90) String text, @ForAll @DoubleRange(min = 20, max = 200) double room) {
        List<Words> lines = new Words(text, false).wrap(Type.NORMAL, room, 3);
        assertThat(lines).hasSizeBetween(1, 3);
        assertThat(Words.widest(lines, Type.NORMAL)).isLessThanOrEqualTo(room + 1e-9);
    }

    @Test
    void lines_break_at_spaces_and_strokes_and_keep_every_word() {
        List<Words> lines = new Words("Authorities in Stepanakert/Khankendi", false).wrap(Type.NORMAL, 90, 4);
        assertThat(lines).extracting(Words::text).containsExactly("Authorities in", "Stepanakert/", "Khankendi");
    }

    @Test
    void an_isolate_that_a_line_break_parts_is_closed_and_opened_again() {
        List<Words> lines = new Words("\u2068first second\u2069 third", false).wrap(Type.NORMAL, 45, 3);
        assertThat(lines).extracting(Words::text).containsExactly("\u2068first\u2069", "\u2068second\u2069", "third");
    }

    @Test
    void a_shortened_isolate_is_closed() {
        assertThat(new Words("\u2068a long long name\u2069", false)
                        .fit(Type.NORMAL, 60)
                        .text())
                .endsWith("\u2069…");
    }
}
