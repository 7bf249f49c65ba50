package org.mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mizan.time.Edtf;

class LocalizerTest {
    private static final Localizer ENGLISH = new Localizer(Language.ENGLISH);
    private static final Localizer ARABIC = new Localizer(Language.ARABIC);
    private static final Localizer INDIC =
            new Localizer(Language.ARABIC.with(Language.Digits.ARABIC_INDIC, Language.Months.LEVANTINE));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.125;2;0.13",
                "-0.004;2;0.00",
                "-1.5;1;−1.5",
                "2.5;0;3",
                "1234;0;1234",
                "12345.6;1;12,345.6",
                "-1234567;0;−1,234,567",
                "NaN;2;–",
                "Infinity;0;∞",
                "-Infinity;0;−∞",
                "1e-9;3;0.000"
            })
    void real_numbers_are_rounded_half_up_with_a_true_minus(double value, int decimals, String written) {
        assertThat(ENGLISH.plain(Arg.real(value, decimals))).isEqualTo(written);
    }

    @Test
    void signed_numbers_show_a_plus_but_zero_shows_none() {
        assertThat(ENGLISH.plain(Arg.signed(1.25, 1))).isEqualTo("+1.3");
        assertThat(ENGLISH.plain(Arg.signed(-1.25, 1))).isEqualTo("−1.3");
        assertThat(ENGLISH.plain(Arg.signed(0.01, 1))).isEqualTo("0.0");
    }

    @Test
    void whole_numbers_are_grouped_from_five_digits_on() {
        assertThat(ENGLISH.plain(Arg.of(9999))).isEqualTo("9999");
        assertThat(ENGLISH.plain(Arg.of(-10000))).isEqualTo("−10,000");
        assertThat(ENGLISH.plain(Arg.of(new BigInteger("123456789012345678901"))))
                .isEqualTo("123,456,789,012,345,678,901");
    }

    @Test
    void arabic_digits_are_written_where_asked_and_never_in_codes() {
        assertThat(INDIC.plain(Arg.real(-12345.5, 1))).isEqualTo("−١٢٬٣٤٥٫٥");
        assertThat(INDIC.plain(Arg.code("cib/impacts.csv:10:7"))).isEqualTo("cib/impacts.csv:10:7");
        assertThat(INDIC.date(Edtf.parse("2020-11-10").orElseThrow())).isEqualTo("١٠ تشرين الثاني ٢٠٢٠");
        assertThat(ARABIC.plain(Arg.of(12345))).isEqualTo("12,345");
    }

    @Test
    void a_share_is_a_percentage() {
        assertThat(ENGLISH.plain(Arg.share(0.256))).isEqualTo("26\u202f%");
        assertThat(INDIC.plain(Arg.share(0.256))).isEqualTo("٢٦\u202f%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2020-11-10;10 November 2020;10 تشرين الثاني/نوفمبر 2020",
                "1998-03;March 1998;آذار/مارس 1998",
                "1915~;about 1915;نحو 1915",
                "1905?;1905 (?);1905 (؟)",
                "1998/2004;1998–2004;1998–2004",
                "1998/..;since 1998;منذ 1998",
                "../1994-05;until May 1994;حتى أيار/مايو 1994",
                "199X;1990s;عقد 1990",
                "1992-02/1994-05;February 1992 – May 1994;من شباط/فبراير 1992 إلى أيار/مايو 1994"
            })
    void dates_are_written_as_each_language_writes_them(String written, String english, String arabic) {
        Edtf date = Edtf.parse(written).orElseThrow();
        assertThat(ENGLISH.date(date)).isEqualTo(english);
        assertThat(ARABIC.date(date)).isEqualTo(arabic);
    }

    @Test
    void every_month_has_its_name_in_every_table() {
        for (int month = 1; month <= 12; month++) {
            String text = "2020-" + (month < 10 ? "0" : "") + month;
            Edtf date = Edtf.parse(text).orElseThrow();
            String western =
                    new Localizer(Language.ARABIC.with(Language.Digits.LATIN, Language.Months.WESTERN)).date(date);
            String levantine =
                    new Localizer(Language.ARABIC.with(Language.Digits.LATIN, Language.Months.LEVANTINE)).date(date);
            assertThat(western).isNotEqualTo(levantine).endsWith(" 2020");
            assertThat(ARABIC.date(date)).isEqualTo(levantine.replace(" 2020", "") + "/" + western);
        }
    }

    @Test
    void an_unknown_date_says_so() {
        assertThat(ENGLISH.date(Edtf.UNKNOWN)).isEqualTo("date unknown");
    }

    @Test
    void names_and_figures_are_isolated_on_a_terminal() {
        Message message = Message.of(LocalizerTest.class, "list.next");
        assertThat(ARABIC.isolated(message)).isEqualTo("، ");
        Arg list =
                Arg.list(Arg.of(new Text(Map.of("ar", "باكو"))), Arg.of(Text.of("en", "Baku")), Arg.of(5), Arg.blank());
        assertThat(ARABIC.say(list))
                .contains(new Piece.Name("باكو", "ar"), new Piece.Name("Baku", "en"), new Piece.Figure("5"));
        assertThat(ENGLISH.plain(Arg.list(Arg.of(1), Arg.of(2), Arg.of(3)))).isEqualTo("1, 2 and 3");
        assertThat(ARABIC.plain(Arg.list(Arg.of(1), Arg.of(2), Arg.of(3)))).isEqualTo("1، 2 و3");
    }

    @Test
    void a_range_of_years_is_a_figure_and_a_date_in_words_is_a_name() {
        assertThat(ARABIC.say(Arg.of(Edtf.parse("1998/2004").orElseThrow())))
                .containsExactly(new Piece.Figure("1998–2004"));
        assertThat(ARABIC.say(Arg.of(Edtf.parse("1998-03").orElseThrow())))
                .containsExactly(new Piece.Name("آذار/مارس 1998", "ar"));
    }

    @Test
    void languages_are_found_by_any_tag() {
        assertThat(Language.of("ar-EG")).contains(Language.ARABIC);
        assertThat(Language.of("AR_eg.UTF-8")).contains(Language.ARABIC);
        assertThat(Language.of("EN")).contains(Language.ENGLISH);
        assertThat(Language.of("arc")).isEmpty();
        assertThat(Language.of("")).isEmpty();
    }
}
