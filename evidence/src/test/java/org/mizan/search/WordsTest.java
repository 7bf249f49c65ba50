package org.mizan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static String folded(String word) {
        return Letters.folded(word);
    }

    @Test
    void letters_of_other_alphabets_become_arabic_ones() {
        assertThat(folded("ٱىیېۍےۓئةۃہەۀھگکڪڭپچژڤۋوۆۇڕڵێڨ")).isEqualTo("ايييييييههههههككككبجزفوووورليق");
    }

    @Test
    void apostrophes_end_a_word_or_begin_it_by_language() {
        assertThat(folded("Russia's")).isEqualTo("russia");
        assertThat(folded("l’Arménie")).isEqualTo("armenie");
        assertThat(folded("Türkiye'nin")).isEqualTo("turkiye");
        assertThat(folded("don't")).isEqualTo("don't");
        assertThat(folded("U.S")).isEqualTo("us");
    }

    @Test
    void an_inner_hamza_has_one_seat_and_a_first_one_none() {
        assertThat(Letters.seats("مسؤول")).isEqualTo(Letters.seats("مسئول")).isNotEmpty();
        assertThat(Letters.seats("والأمن")).isEmpty();
        assertThat(Letters.seats("سلام")).isEmpty();
    }

    @Test
    void a_text_is_split_where_arabic_typing_joins() {
        assertThat(new Splitter().words("قره‌باغ الـ2020 Nagorno-Karabakh"))
                .extracting(Word::folded)
                .containsExactly("قره", "باغ", "2020", "nagorno", "karabakh");
    }

    /** A form may belong to two words (حكم is a rule and the plural of حكمة), but not many do. */
    @Test
    void few_forms_of_the_word_list_belong_to_two_words() {
        Map<String, Integer> lines = new HashMap<>();
        List<String> twice = new ArrayList<>();
        int number = 0;
        for (String line : Vocabulary.lines("words-ar.txt")) {
            number++;
            for (String form : line.split(" +")) {
                Integer before = lines.put(form, number);
                if (before != null && before != number) {
                    twice.add(form);
                }
            }
        }
        assertThat(twice).hasSizeLessThan(12);
    }

    @Test
    void no_word_is_left_without_a_stem() {
        for (String word :
                List.of("و", "ال", "وال", "ات", "ين", "هاهاها", "والوالوال", "ء", "ى", "هم", "x", "ies", "ing")) {
            assertThat(Stemmer.SHARED.stems(new Form(word)))
                    .as(word)
                    .isNotEmpty()
                    .doesNotContain("");
        }
    }
}
