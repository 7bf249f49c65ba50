package org.mizan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What every test here relies on: how the build starts the test process. */
class BuildSettingsTest {
    @Test
    void tests_read_and_write_utf_8() {
        assertThat(Charset.defaultCharset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void tests_run_without_a_display() {
        assertThat(System.getProperty("java.awt.headless")).isEqualTo("true");
    }

    @Test
    void tests_run_under_the_locale_asked_for() {
        String wanted = System.getProperty("mizan.test.locale", "");
        String actual = Locale.getDefault().toLanguageTag();
        assertThat(wanted).isIn("", actual);
    }

    @Property(tries = 20)
    void properties_run_beside_tests(@ForAll int n) {
        assertThat(Integer.parseInt(String.format(Locale.ROOT, "%d", n))).isEqualTo(n);
    }
}
