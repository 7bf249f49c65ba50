package org.mizan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mizan.model.Basis;
import org.mizan.model.Citation;
import org.mizan.problem.FilePos;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.time.Edtf;
import org.mizan.view.Grid;

class TwinsTest {
    private static final Localizer ENGLISH = new Localizer(Language.ENGLISH);

    @Test
    void numbers_stay_numbers_dates_stay_dates_and_quotes_are_doubled() {
        assertThat(CsvTwin.of(
                        grid(
                                Arg.real(-1.5, 0),
                                Arg.share(0.25),
                                Arg.of(Edtf.parse("1915~").orElseThrow()),
                                Arg.of(Text.plain("say \"a, b\"")),
                                Arg.real(Double.NaN, 2)),
                        ENGLISH))
                .isEqualTo("a,b,c,d,e\n-1.5,0.25,1915~,\"say \"\"a, b\"\"\",\n");
    }

    @Test
    void a_text_that_looks_like_a_formula_is_disarmed() {
        assertThat(CsvTwin.of(
                        grid(
                                Arg.of(Text.plain("=1+1")),
                                Arg.of(Text.plain("+x")),
                                Arg.of(Text.plain("-x")),
                                Arg.of(Text.plain("@x")),
                                Arg.of(Text.plain("\tx")),
                                Arg.of(Text.plain("\uff1dx")),
                                Arg.of(-3)),
                        ENGLISH))
                .endsWith("'=1+1,'+x,'-x,'@x,'\tx,'\uff1dx,-3\n");
    }

    @Test
    void citations_are_written_as_in_the_case_folder() {
        Basis basis = new Basis(
                List.of(new Citation("hadid", java.util.Optional.of("p. 40"))),
                OptionalDouble.empty(),
                Text.NONE,
                FilePos.of("x.csv"));
        Grid grid = new Grid(
                "g",
                message(),
                List.of(Grid.Column.text("s", message())),
                List.of(Grid.Row.of(Grid.Cell.cites(List.of(basis)))));
        assertThat(CsvTwin.of(grid, ENGLISH)).isEqualTo("s\nhadid p. 40\n");
    }

    @Test
    void json_has_all_languages_and_big_numbers_as_text() throws IOException {
        StringWriter out = new StringWriter();
        JsonTwin.write(
                grid(
                        Arg.of(new Text(Map.of("en", "strait"))),
                        Arg.of(BigInteger.TWO.pow(80)),
                        Arg.of(3),
                        Arg.real(Double.POSITIVE_INFINITY, 1),
                        Arg.blank()),
                List.of(ENGLISH, new Localizer(Language.ARABIC)),
                out);
        assertThat(out.toString())
                .contains("\"a\":{\"en\":\"strait\",\"ar\":\"strait\"}")
                .contains("\"b\":\"1208925819614629174706176\"")
                .contains("\"c\":3")
                .doesNotContain("null", "Infinity", "NaN")
                .endsWith("}\n");
    }

    private static Grid grid(Arg... values) {
        List<Grid.Column> columns = java.util.stream.IntStream.range(0, values.length)
                .mapToObj(i -> Grid.Column.text(String.valueOf((char) ('a' + i)), message()))
                .toList();
        return new Grid(
                "g",
                message(),
                columns,
                List.of(Grid.Row.of(
                        java.util.Arrays.stream(values).map(Grid.Cell::of).toList())));
    }

    private static Message message() {
        return Message.of(TwinsTest.class, "brand");
    }
}
