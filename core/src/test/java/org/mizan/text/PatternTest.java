package org.mizan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {
    private static final String BOOKS =
            "{0,plural,zero{لا كتب}one{كتاب واحد}two{كتابان}few{# كتب}many{# كتاباً}other{# كتاب}}";

    @ParameterizedTest
    @CsvSource({
        "0,لا كتب",
        "1,كتاب واحد",
        "2,كتابان",
        "3,3 كتب",
        "10,10 كتب",
        "11,11 كتاباً",
        "99,99 كتاباً",
        "100,100 كتاب",
        "101,101 كتاب",
        "102,102 كتاب",
        "103,103 كتب",
        "110,110 كتب",
        "111,111 كتاباً",
        "1000,1000 كتاب",
        "-3,−3 كتب"
    })
    void arabic_has_six_plural_classes(long count, String said) {
        assertThat(say(Language.ARABIC, BOOKS, Arg.of(count))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0,0 books", "1,1 book", "2,2 books", "-1,−1 book"})
    void english_has_two(long count, String said) {
        assertThat(say(Language.ENGLISH, "{0,plural,one{# book}other{# books}}", Arg.of(count)))
                .isEqualTo(said);
    }

    @Test
    void a_class_without_its_own_branch_takes_other() {
        assertThat(say(Language.ARABIC, "{0,plural,other{# x}}", Arg.of(3))).isEqualTo("3 x");
    }

    @Test
    void choices_nest_and_hold_other_arguments() {
        String pattern = "{1,select,up{{0,plural,one{# rise of {2}}other{# rises of {2}}}}other{no change}}";
        assertThat(say(Language.ENGLISH, pattern, Arg.of(2), Arg.code("up"), Arg.code("x")))
                .isEqualTo("2 rises of x");
        assertThat(say(Language.ENGLISH, pattern, Arg.of(2), Arg.code("down"), Arg.code("x")))
                .isEqualTo("no change");
        assertThat(Pattern.parse(pattern).slots()).isEqualTo(Set.of(0, 1, 2));
    }

    @Test
    void braces_and_apostrophes_can_be_written() {
        assertThat(say(Language.ENGLISH, "'{'{0}'}' isn't ''quoted''", Arg.code("a")))
                .isEqualTo("{a} isn't 'quoted'");
        assertThat(say(Language.ENGLISH, "{0,plural,other{'#'#}} #", Arg.of(2))).isEqualTo("#2 #");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0", "a } b", "{0,plural,one{x}}", "{0,select,a{x}}", "{0,plural,other{x}", "{x}"})
    void a_broken_pattern_is_a_bug_that_is_told(String pattern) {
        assertThatThrownBy(() -> Pattern.parse(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_plural_of_no_number_is_a_bug_that_is_told() {
        assertThatThrownBy(() -> say(Language.ENGLISH, "{0,plural,other{x}}", Arg.code("3")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String say(Language language, String pattern, Arg... args) {
        List<Piece> out = new ArrayList<>();
        Pattern.parse(pattern).say(List.of(args), new Localizer(language), out);
        return out.stream().map(Piece::text).collect(Collectors.joining());
    }
}
