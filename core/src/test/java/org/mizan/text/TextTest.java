package org.mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {
    private final Text both = new Text(ordered("ar", "سلام", "en", "peace"));

    @Test
    void the_wanted_language_comes_first_then_english_then_the_first_written() {
        assertThat(both.in("ar")).isEqualTo("سلام");
        assertThat(both.in("hy")).isEqualTo("peace");
        assertThat(new Text(ordered("ar", "سلام", "fa", "آشتی")).in("en")).isEqualTo("سلام");
        assertThat(Text.NONE.in("en")).isEmpty();
        assertThat(Text.NONE.languageFor("en")).isEmpty();
    }

    @Test
    void exact_words_are_never_those_of_another_language() {
        assertThat(both.exactly("hy")).isEmpty();
        assertThat(both.exactly("en")).contains("peace");
    }

    @Test
    void an_empty_text_gives_way() {
        assertThat(Text.NONE.orElse(both)).isEqualTo(both);
        assertThat(both.orElse(Text.plain("x"))).isEqualTo(both);
    }

    @Test
    void plain_words_serve_every_language() {
        assertThat(Text.plain("x").in("ar")).isEqualTo("x");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
