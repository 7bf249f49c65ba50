package org.mizan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of ISO 8601-2:2019, levels 0 and 1, of the parts that Mizan supports. */
class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "1985, 1985-01-01, 1985-12-31",
        "1985-04, 1985-04-01, 1985-04-30",
        "1985-04-12, 1985-04-12, 1985-04-12",
        "2000-02, 2000-02-01, 2000-02-29",
        "1900-02, 1900-02-01, 1900-02-28",
        "-0753, -0753-01-01, -0753-12-31",
        "0000, 0000-01-01, 0000-12-31",
        "1964/2008, 1964-01-01, 2008-12-31",
        "2004-06/2006-08, 2004-06-01, 2006-08-31",
        "2004-02-01/2005-02-08, 2004-02-01, 2005-02-08",
        "2004-02-01/2005-02, 2004-02-01, 2005-02-28",
        "2005/2006-02, 2005-01-01, 2006-02-28",
        "1994/1994, 1994-01-01, 1994-12-31",
        "1984?, 1984-01-01, 1984-12-31",
        "2004-06~, 2004-06-01, 2004-06-30",
        "2004-06-11%, 2004-06-11, 2004-06-11",
        "201X, 2010-01-01, 2019-12-31",
        "20XX, 2000-01-01, 2099-12-31",
        "2004-XX, 2004-01-01, 2004-12-31",
        "1985-04-XX, 1985-04-01, 1985-04-30",
        "1985-XX-XX, 1985-01-01, 1985-12-31",
        "1984~/2004-06, 1984-01-01, 2004-06-30",
        "1984-06-02?/2004-08-08~, 1984-06-02, 2004-08-08",
        "199X/20XX, 1990-01-01, 2099-12-31"
    })
    void a_date_covers_the_days_it_can_mean(String text, String first, String last) {
        Edtf date = Edtf.parse(text).orElseThrow();
        assertThat(date.earliest()).isEqualTo(LocalDate.parse(first));
        assertThat(date.latest()).isEqualTo(LocalDate.parse(last));
        assertThat(date.written()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "85",
                "1985-4",
                "1985-13",
                "1985-00",
                "1985-04-31",
                "1985-02-29",
                "1985-04-00",
                "1985/04/12",
                "12-04-1985",
                "April 1985",
                "1985 ",
                "+1985",
                "19850412",
                "1985-04-12T23:20:30",
                "2001-21",
                "Y170000002",
                "1985?~",
                "?1985",
                "1XXX",
                "XXXX",
                "198",
                "2004/1999",
                "2004-02-02/2004-02-01",
                "../..",
                "..",
                "/",
                "1985/2004/2006",
                "1985//",
                "199X-05",
                "1985-XX-12",
                "١٩٨٥",
                "1985–2004",
                "99999"
            })
    void anything_else_is_refused(String text) {
        assertThat(Edtf.parse(text)).isEmpty();
    }

    @Test
    void open_and_unknown_ends_have_no_day() {
        for (String text : List.of("1985/..", "1985/")) {
            Edtf date = Edtf.parse(text).orElseThrow();
            assertThat(date.latest()).isEqualTo(LocalDate.MAX);
            assertThat(date.interval()).isTrue();
        }
        assertThat(Edtf.parse("../1985").orElseThrow().earliest()).isEqualTo(LocalDate.MIN);
        assertThat(Edtf.parse("")).contains(Edtf.UNKNOWN);
    }

    @Test
    void marks_of_doubt_are_told_apart() {
        assertThat(moment("1915~")).matches(m -> m.approximate() && !m.uncertain() && m.doubtful());
        assertThat(moment("1905?")).matches(m -> !m.approximate() && m.uncertain() && m.doubtful());
        assertThat(moment("1992%")).matches(m -> m.approximate() && m.uncertain());
        assertThat(moment("199X")).matches(m -> m.span() == 10 && m.doubtful());
        assertThat(Edtf.parse("1992/1994?").orElseThrow().doubtful()).isTrue();
        assertThat(Edtf.parse("1992/1994").orElseThrow().doubtful()).isFalse();
    }

    @Test
    void dates_sort_by_their_first_then_last_day() {
        List<String> sorted = Stream.of("1992-03-01", "1992", "1992-03", "../1980", "1991/..", "")
                .map(t -> Edtf.parse(t).orElseThrow())
                .sorted()
                .map(Edtf::written)
                .toList();
        assertThat(sorted).containsExactly("../1980", "", "1991/..", "1992", "1992-03-01", "1992-03");
    }

    @Test
    void what_shares_a_day_overlaps() {
        assertThat(overlap("1992", "1992-12-31/1994")).isTrue();
        assertThat(overlap("1992", "1993")).isFalse();
        assertThat(overlap("1992/..", "2020-11-10")).isTrue();
        assertThat(overlap("", "2020")).isTrue();
    }

    @Property(tries = 500)
    void every_real_day_is_read(@ForAll @IntRange(min = 0, max = 3_000_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day - 1_000_000L);
        if (date.getYear() <= 9999 && date.getYear() >= 0) {
            assertThat(Edtf.parse(date.toString()).orElseThrow().earliest()).isEqualTo(date);
        }
    }

    @Property(tries = 2000)
    void no_text_makes_it_fail(
            @ForAll
                    @Chars({'-', '/', 'X', '~', '?', '%', '.', '1', '2', '0', '9'})
                    @CharRange(from = '0', to = '9')
                    @StringLength(max = 25)
                    String text) {
        Optional<Edtf> date = Edtf.parse(text);
        date.ifPresent(d -> assertThat(d.latest()).isAfterOrEqualTo(d.earliest()));
    }

    private static Moment moment(String text) {
        return Edtf.parse(text).flatMap(Edtf::from).orElseThrow();
    }

    private static boolean overlap(String a, String b) {
        return Edtf.parse(a).orElseThrow().overlaps(Edtf.parse(b).orElseThrow());
    }
}
