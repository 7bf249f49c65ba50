package org.mizan.mactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.analysis.Format;
import org.mizan.matrix.XlsxWriter;
import org.mizan.model.Basis;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;

/** Files of other programs: what is written comes back, and what is wrong is found where it stands. */
class FormatsTest {
    private static final Format<MactorInput> TIO = named("tio");

    private static Format<MactorInput> named(String id) {
        return MactorFormats.ALL.stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Format<MactorInput>> readable() {
        return MactorFormats.ALL.stream().filter(f -> !f.id().equals("graphml"));
    }

    private static MactorInput random(long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(6);
        int m = 1 + random.nextInt(5);
        Basis basis = Basis.none(FilePos.of("x"));
        List<Judgement> influence = Stream.iterate(0, i -> i + 1)
                .limit((long) n * n)
                .map(i -> new Judgement(i / n, i % n, i / n == i % n ? 0 : random.nextInt(5), basis))
                .filter(j -> j.value() != 0)
                .toList();
        List<Judgement> positions = Stream.iterate(0, i -> i + 1)
                .limit((long) n * m)
                .map(i -> new Judgement(i / m, i % m, random.nextInt(9) - 4, basis))
                .filter(j -> j.value() != 0)
                .toList();
        return new MactorInput(
                ids("actor", n),
                names("Ä \"ر\", ", n),
                ids("objective", m),
                names("=1+", m),
                influence,
                positions,
                false);
    }

    private static List<String> ids(String stem, int count) {
        return Stream.iterate(1, i -> i + 1).limit(count).map(i -> stem + i).toList();
    }

    private static List<Text> names(String stem, int count) {
        return Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(i -> Text.plain(stem + i))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void what_is_written_comes_back(Format<MactorInput> format) {
        for (long seed = 0; seed < 100; seed++) {
            MactorInput input = random(seed);
            byte[] bytes = format.write(input).orElseThrow();
            MactorInput back = format.read("a." + format.id(), bytes).value().orElseThrow();
            assertThat(back.mid()).as("seed " + seed).isEqualTo(input.mid());
            assertThat(back.mao()).as("seed " + seed).isEqualTo(input.mao());
            assertThat(back.actorNames()).as("seed " + seed).isEqualTo(input.actorNames());
            assertThat(back.objectiveNames()).as("seed " + seed).isEqualTo(input.objectiveNames());
            assertThat(format.write(back).orElseThrow()).as("seed " + seed).isEqualTo(bytes);
        }
    }

    private static List<String> problems(Format<MactorInput> format, byte[] content) {
        var loaded = format.read("a." + format.id(), content);
        assertThat(loaded.value()).isEmpty();
        return loaded.problems().stream().map(p -> p.at() + " " + p.code()).toList();
    }

    private static List<String> tio(String actors, String objectives, String mid, String mao) {
        String json = "{\"actores\":" + actors + ",\"objetivos\":" + objectives + ",\"MID\":" + mid + ",\"2MAO\":" + mao
                + "}";
        return problems(TIO, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void wrong_values_of_tio_are_found_at_their_index() {
        assertThat(tio("[\"A\",\"B\"]", "[\"O\"]", "[[0,7],[\"x\",1]]", "[[5],[1.5]]"))
                .containsExactlyInAnyOrder(
                        "a.tio#MID[0][1] off-scale",
                        "a.tio#MID[1][0] not-a-number",
                        "a.tio#MID[1][1] self-influence",
                        "a.tio#2MAO[0][0] off-scale",
                        "a.tio#2MAO[1][0] not-a-number");
    }

    @Test
    void missing_parts_short_rows_and_broken_json_are_found() {
        assertThat(tio("[\"A\",\"B\"]", "[\"O\"]", "[[0,1],[1]]", "[[1]]"))
                .containsExactlyInAnyOrder("a.tio#MID[1] ragged-row", "a.tio#2MAO bad-json");
        assertThat(problems(TIO, "{}".getBytes(StandardCharsets.UTF_8))).contains("a.tio#actores bad-json");
        assertThat(problems(TIO, "{\"actores\":\n[,]}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("a.tio:2:2 bad-json");
        assertThat(problems(TIO, "[".repeat(5000).getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .endsWith(" bad-json");
    }

    @Test
    void actors_of_tio_without_a_name_or_with_the_same_are_found() {
        assertThat(tio("[\"A\",\"\",\"A\"]", "[\"O\"]", "[[0,1,1],[1,0,1],[1,1,0]]", "[[1],[1],[1]]"))
                .containsExactly("a.tio#actores[1] missing-header", "a.tio#actores[2] duplicate-header");
    }

    @Test
    void a_workbook_names_sheet_and_cell_of_wrong_values() {
        List<String> actors = List.of("A", "B");
        byte[] bytes = XlsxWriter.write(List.of(
                new XlsxWriter.Sheet("MID", actors, actors, new String[][] {{"0", "9"}, {"x", "2"}}),
                new XlsxWriter.Sheet("2MAO", actors, List.of("O"), new String[][] {{"-5"}, {"1"}})));
        assertThat(problems(named("xlsx"), bytes))
                .containsExactlyInAnyOrder(
                        "a.xlsx#MID!C2 off-scale",
                        "a.xlsx#MID!B3 not-a-number",
                        "a.xlsx#MID!C3 self-influence",
                        "a.xlsx#2MAO!B2 off-scale");
    }

    @Test
    void a_workbook_without_a_sheet_or_with_other_actors_on_it_is_refused() {
        List<String> actors = List.of("A", "B");
        XlsxWriter.Sheet mid = new XlsxWriter.Sheet("MID", actors, actors, new String[][] {{"0", "1"}, {"1", "0"}});
        XlsxWriter.Sheet mao =
                new XlsxWriter.Sheet("2MAO", List.of("B", "A"), List.of("O"), new String[][] {{"1"}, {"1"}});
        assertThat(problems(named("xlsx"), XlsxWriter.write(List.of(mid)))).containsExactly("a.xlsx missing-sheet");
        assertThat(problems(named("xlsx"), XlsxWriter.write(List.of(mid, mao))))
                .containsExactly("a.xlsx#2MAO!A2 different-actors");
    }

    @Test
    void a_network_is_written_and_not_read() {
        assertThat(problems(named("graphml"), new byte[0])).containsExactly("a.graphml only-written");
        assertThat(new String(named("graphml").write(random(1)).orElseThrow(), StandardCharsets.UTF_8))
                .contains("<graph", "edgedefault=\"directed\"");
    }
}
