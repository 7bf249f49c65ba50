package org.mizan.cib;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mizan.analysis.Format;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;

/** Peers' files: what is read is written again, and what is broken is refused with its place. */
class FormatsTest {
    private static final String PROJECT =
            """
            $ ScenarioWizard 4.0
            two.scw
            &Patron
             -arms
             -neutral
            &Scene
             -peace
             -war
            #
            &P
             a
             n
            &S
             p
             w
            #
            #
            FFFFFF
            00FF00
            FFFFFF
            FFFFFF
            #
            #
             0 , 0 ,-2 , 2\s
             0 , 0 , 2 ,-2\s
            -1 , 1 , 0 , 0\s
             1 ,-1 , 0 , 0\s
            #
            # 0-0
            "A text
            over two lines"
            # P
            "about the patron"
            # S
            ""
            # P -> P
            ""
            # P -> S
            "arms feed war"
            # S -> P
            ""
            # S -> S
            ""
            #
            #
            """;

    private static Loaded<CibInput> scw(String text) {
        return new ScwFormat().read("x.scw", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Loaded<?> loaded) {
        return loaded.problems().stream().map(Problem::code).toList();
    }

    @Test
    void texts_colours_and_short_names_of_a_project_survive() {
        CibInput input = scw(PROJECT).value().orElseThrow();
        assertThat(new String(new ScwFormat().write(input).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo(PROJECT);
        assertThat(input.descriptors().get(0).text().in("en")).isEqualTo("about the patron");
        assertThat(input.judgements().get(0).basis().reason().in("en")).isEqualTo("arms feed war");
    }

    @Test
    void carriage_returns_and_byte_order_mark_are_read_over() {
        CibInput input = scw("\ufeff" + PROJECT.replace("\n", "\r\n")).value().orElseThrow();
        assertThat(input.matrix().impact(0, 2)).isEqualTo(-2);
    }

    @Test
    void old_encodings_are_recognised() {
        String arabic = PROJECT.replace("Patron", "\u0631\u0639\u0627\u064a\u0629");
        byte[] bytes = arabic.getBytes(Charset.forName("windows-1256"));
        assertThat(new ScwFormat().read("x.scw", bytes).value().orElseThrow().descriptors().get(0).name().in("ar"))
                .isEqualTo("\u0631\u0639\u0627\u064a\u0629");
        byte[] german = PROJECT.replace("Patron", "M\u00e4chte").getBytes(Charset.forName("windows-1252"));
        assertThat(new ScwFormat().read("x.scw", german).value().orElseThrow().descriptors().get(0).name().in("en"))
                .isEqualTo("M\u00e4chte");
    }

    @Test
    void every_cut_of_a_project_before_the_end_of_its_matrix_is_refused() {
        int matrixEnd = PROJECT.indexOf("# 0-0");
        for (int cut = 0; cut < matrixEnd - 2; cut++) {
            Loaded<CibInput> loaded = scw(PROJECT.substring(0, cut));
            assertThat(loaded.value()).as("cut %d", cut).isEmpty();
            assertThat(loaded.problems()).as("cut %d", cut).isNotEmpty();
        }
    }

    @Test
    void a_foreign_file_a_wrong_row_and_a_word_in_the_matrix_are_located() {
        assertThat(codes(scw("PNG\n"))).containsExactly("scw-foreign");
        assertThat(codes(scw(PROJECT.replace(" 0 , 0 ,-2 , 2 \n", " 0 , 0 ,-2 \n")))).containsExactly("matrix-columns");
        Loaded<CibInput> nan = scw(PROJECT.replace("-1 , 1 , 0 , 0 ", "-1 , 1 , NaN , 0 "));
        assertThat(codes(nan)).containsExactly("bad-impact");
        assertThat(nan.problems().get(0).at().line()).isEqualTo(26);
        assertThat(codes(scw(PROJECT.replace(" 1 ,-1 , 0 , 0 \n", "")))).containsExactly("matrix-rows");
    }

    @Test
    void self_impacts_are_accepted_with_a_warning() {
        Loaded<CibInput> loaded = scw(PROJECT.replace(" 0 , 0 ,-2 , 2 ", " 1 , 0 ,-2 , 2 "));
        assertThat(loaded.value()).isPresent();
        assertThat(codes(loaded)).containsExactly("self-impact");
    }

    @Test
    void csv_matrices_go_round() {
        CibInput input = scw(PROJECT).value().orElseThrow();
        for (Format<CibInput> format : List.of(new SquareCsv(), new LongCsv())) {
            byte[] csv = format.write(input).orElseThrow();
            assertThat(format.recognises("m.csv", csv)).isTrue();
            CibInput back = format.read("m.csv", csv).value().orElseThrow();
            assertThat(back.matrix().judgements()).containsExactly(input.matrix().judgements());
            assertThat(back.descriptors().stream().map(CibInput.Descriptor::id).toList())
                    .containsExactly("patron", "scene");
        }
        assertThat(new SquareCsv().recognises("m.csv", new LongCsv().write(input).orElseThrow()))
                .isFalse();
    }

    @Test
    void broken_csv_matrices_are_refused() {
        assertThat(codes(read(new SquareCsv(), ",a.x,a.y\na.x,0,0\n"))).containsExactly("matrix-rows");
        assertThat(codes(read(new SquareCsv(), ",a.x,a.y\na.x,0,oops\na.y,0,0\n"))).containsExactly("bad-impact");
        assertThat(codes(read(new SquareCsv(), ",a.x,b.y,a.z\na.x,0,0,0\nb.y,0,0,0\na.z,0,0,0\n")))
                .contains("csv-scattered");
        String head = "source_desc,source_state,target_desc,target_state,value\n";
        assertThat(codes(read(new LongCsv(), head + "a,x,b,y,1\na,x,b,y,2\n"))).containsExactly("csv-duplicate");
        assertThat(codes(read(new LongCsv(), "a,b\n1,2\n"))).containsExactly("csv-no-judgements");
    }

    private static Loaded<CibInput> read(Format<CibInput> format, String csv) {
        return format.read("m.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_written_solution_set_is_accepted_again_with_whole_weights() {
        CibInput input = scw(PROJECT).value().orElseThrow();
        byte[] file = new SlFormat().write(input).orElseThrow();
        SolutionSet set = SolutionSet.read("x.sl", file, input.matrix()).value().orElseThrow();
        assertThat(set.solutions()).hasSize(2);
        int weight = set.solutions().stream().mapToInt(s -> s.weight().intValueExact()).sum();
        assertThat(weight).isBetween(2, 4);
        assertThat(codes(new SlFormat().read("x.sl", file))).containsExactly("sl-without-matrix");
        assertThat(codes(SolutionSet.read("x.sl", "hello".getBytes(StandardCharsets.UTF_8), input.matrix())))
                .containsExactly("sl-foreign");
        byte[] cut = Arrays.copyOf(file, file.length - 8);
        assertThat(SolutionSet.read("x.sl", cut, input.matrix()).value()).isEmpty();
    }

    @Test
    void a_model_becomes_a_case_folder() {
        CibInput input = scw(PROJECT).value().orElseThrow();
        assertThat(new Cib().caseFiles(input).stream().map(f -> f.path()).toList())
                .containsExactly("cib/descriptors.yaml", "cib/impacts.csv");
        assertThat(new Cib().caseFiles(input).get(1).content()).contains("patron.arms,scene,-2 2,");
    }
}
