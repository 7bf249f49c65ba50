package org.mizan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SvgTest {
    @Test
    void numbers_have_at_most_two_decimals_and_no_tail() {
        assertThat(Svg.number(1)).isEqualTo("1");
        assertThat(Svg.number(1.5)).isEqualTo("1.5");
        assertThat(Svg.number(-0.001)).isEqualTo("0");
        assertThat(Svg.number(-12.3456)).isEqualTo("-12.35");
        assertThat(Svg.number(0.05)).isEqualTo("0.05");
    }

    @Test
    void a_number_that_is_none_is_a_mistake() {
        assertThatThrownBy(() -> Svg.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void text_and_attributes_are_escaped_and_what_xml_cannot_hold_is_dropped() {
        String svg = new Svg()
                .open("a", "href", "\"'<>&")
                .text("<b>&\u0000\ud800")
                .close("a")
                .toString();
        assertThat(svg).isEqualTo("<a href=\"&quot;&#39;&lt;&gt;&amp;\">&lt;b&gt;&amp;</a>");
    }
}
