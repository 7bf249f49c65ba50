package org.mizan.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.analysis.CaseFile;
import org.mizan.analysis.Format;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.bargaining.ReferenceCases.Reference;
import org.mizan.casefile.CaseFolder;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;

/** Files of other programs: what is written reads back the same, what is wrong is refused at its place. */
class FormatsTest {

    @TempDir
    Path folder;

    static java.util.stream.Stream<Reference> references() throws IOException {
        return ReferenceCases.all();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BargainingInput read(Format<BargainingInput> format, String file, String text) {
        Loaded<BargainingInput> loaded = format.read(file, bytes(text));
        return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    private static List<String> problems(Format<BargainingInput> format, String file, String text) {
        Loaded<BargainingInput> loaded = format.read(file, bytes(text));
        return loaded.problems().stream()
                .map(p -> p.at().line() + ":" + p.at().column() + " " + p.code())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("references")
    void what_is_written_reads_back_the_same(Reference reference) {
        BargainingInput input = reference.input();
        for (Format<BargainingInput> format : new Bargaining().formats()) {
            format.write(input).ifPresent(written -> {
                String file = "x." + format.extensions().get(0);
                assertThat(format.recognises(file, written)).as(format.id()).isTrue();
                Loaded<BargainingInput> loaded = format.read(file, written);
                BargainingInput back = loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
                boolean scaled = format.id().startsWith("ktab");
                for (int at = 0; at < input.position().length; at++) {
                    double x = scaled
                            ? 100
                                    * input.issues()
                                            .get(at % input.issues().size())
                                            .share(input.position()[at])
                            : input.position()[at];
                    if (!Double.isNaN(x)) {
                        assertThat(back.position()[at]).as(format.id()).isCloseTo(x, within(1e-9));
                        assertThat(back.salience()[at]).isCloseTo(input.salience()[at], within(1e-9));
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void an_imported_file_makes_a_case_with_the_same_forecast(Reference reference) throws IOException {
        BargainingInput input = reference.input();
        Files.writeString(folder.resolve("case.yaml"), "mizan: 1\nid: test\ntitle: T\nquestion: Q\nlanguages: [en]\n");
        for (CaseFile file : new Bargaining().caseFiles(input)) {
            Path to = folder.resolve(file.path());
            Files.createDirectories(to.getParent());
            Files.writeString(to, file.content());
        }
        Settings standard = Settings.standard(Plan.OPTIONS).with("model", "mean");
        Loaded<BargainingInput> back =
                CaseFolder.read(folder, List.of()).then(c -> new Bargaining().input(c, standard));
        BargainingInput again = back.value().orElseThrow(() -> new AssertionError(back.problems()));
        List<BargainingResult.Forecast> expected =
                new Bargaining().solve(input, Run.of(standard)).issues();
        List<BargainingResult.Forecast> found =
                new Bargaining().solve(again, Run.of(standard)).issues();
        for (int k = 0; k < expected.size(); k++) {
            assertThat(found.get(k).mean()).isCloseTo(expected.get(k).mean(), within(1e-9));
        }
    }

    private static final String KTAB =
            "\ufeffT, a description; with a mark,2,1,\nActor,Description,Influence,Tax Position,Tax Salience\n"
                    + "A, Anna , 50 , 0 , 40 ,\nB,Boris,100,100,90,\n";

    @Test
    void ktab_csv_takes_blanks_marks_and_trailing_commas() {
        BargainingInput input = read(new KtabCsv(), "x.csv", KTAB);
        assertThat(input.issues().get(0).id()).isEqualTo("Tax");
        assertThat(input.actors().get(0).name().in("en")).isEqualTo("Anna");
        assertThat(input.salience()).containsExactly(0.4, 0.9);
    }

    @Test
    void ktab_csv_reports_what_is_off_the_scale() {
        assertThat(problems(new KtabCsv(), "x.csv", KTAB.replace("100,100,90", "100,101,NaN")))
                .containsExactly("4:13 peer-number", "4:17 peer-number");
        assertThat(
                        problems(
                                new KtabCsv(),
                                "x.csv",
                                "T,d,1,2\nActor,Description,Influence,P Position,P Salience,Q Position,Q Salience\nA,a,5,1,60,2,60\n"))
                .containsExactly("3:9 salience-sum");
        assertThat(problems(new KtabCsv(), "x.csv", "")).containsExactly("0:0 ktab-short");
    }

    private static String xml(String parameters, String tail) {
        return "<?xml version=\"1.0\"?>\n<Scenario><name>t</name><ModelParameters>" + parameters
                + "</ModelParameters>\n<Dimensions><dName>Tax</dName></Dimensions>\n<Actors>\n"
                + "<Actor><name>A</name><description/><capability>50</capability><Position><dCoord>0</dCoord></Position><Salience><dSal>40</dSal></Salience></Actor>\n"
                + "<Actor><name>B</name><description>b</description><capability>100</capability><Position><dCoord>100</dCoord></Position><Salience><dSal>90</dSal></Salience></Actor>\n"
                + "</Actors>" + tail + "</Scenario>";
    }

    @Test
    void ktab_xml_takes_the_names_of_schema_and_program_and_a_missing_adjustment() {
        for (String rule : List.of("Prop", "Proportional")) {
            assertThat(problems(new KtabXml(), "x.xml", xml("<VotingRule>" + rule + "</VotingRule>", "")))
                    .isEmpty();
        }
        for (String view : List.of("No", "None")) {
            assertThat(problems(new KtabXml(), "x.xml", xml("<BigRAdjust>" + view + "</BigRAdjust>", "")))
                    .containsExactly("2:54 ktab-option");
        }
        assertThat(read(new KtabXml(), "x.xml", xml("", "")).position()).containsExactly(0, 100);
    }

    @Test
    void ktab_xml_refuses_what_it_cannot_compute() {
        assertThat(problems(new KtabXml(), "x.xml", xml("<BargnModel>PWCompInterp</BargnModel>", "")))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("ktab-parameter");
        String pair =
                "<IdealAdjustment><iaPair><adjustingIdeal>A</adjustingIdeal><referencePos>B</referencePos><adjust>0.5</adjust></iaPair></IdealAdjustment>";
        assertThat(problems(new KtabXml(), "x.xml", xml("", pair)))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("ktab-ideals");
    }

    @Test
    void xml_that_names_something_outside_is_refused_unread() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "999");
        String text = "<!DOCTYPE Scenario [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"
                + xml("", "").replace("<?xml version=\"1.0\"?>\n", "").replace("<dCoord>0", "<dCoord>&x;");
        assertThat(problems(new KtabXml(), "x.xml", text))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("xml-doctype");
        String bomb = "<!DOCTYPE Scenario [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Scenario>&b;</Scenario>";
        assertThat(problems(new KtabXml(), "x.xml", bomb))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("xml-doctype");
    }

    @Test
    void malformed_xml_is_a_located_problem() {
        assertThat(problems(new KtabXml(), "x.xml", "<Scenario>\n<name>t</nam></Scenario>"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("2:")
                .endsWith("xml-malformed");
        assertThat(problems(new KtabXml(), "x.xml", "<html></html>")).containsExactly("1:7 xml-not-ktab");
    }

    @Test
    void decide_tables_may_lack_an_issue_and_quote_their_keys() {
        BargainingInput input = read(
                new DecideTables(),
                "x.txt",
                "#/\tcomment\n#A\t'usa'\tUnited States\n#A\trus\tRussia\n#P\tp\tFirst\n#P\tq\tSecond\n#M\tp\t0\tlow\n#M\tp\t100\thigh\n"
                        + "#D\t'usa'\tp\t10\t0.9\t0.26\n#D\trus\tp\t90\t0.7\t0.1\n#D\t'usa'\tq\t5\t0.5\t0.26\n");
        assertThat(input.issues().get(0).max()).isEqualTo(100);
        assertThat(input.present(1)).containsExactly(0);
        assertThat(problems(new DecideTables(), "x.txt", "#A\ta\n#P\tp\n#D\tb\tp\t1\t2\t3\nhello\n"))
                .containsExactly("3:4 unknown-actor", "3:10 peer-number", "4:1 decide-line");
    }

    @Test
    void plain_csv_takes_old_line_ends_other_names_and_hundredths() {
        BargainingInput input =
                read(new PlainCsv(), "x.csv", "Stakeholder,Resources,Position,Salience\rA,1,4,80\rB,2,10,40\r");
        assertThat(input.salience()).containsExactly(0.8, 0.4);
        assertThat(input.issues().get(0).max()).isEqualTo(10);
        assertThat(problems(new PlainCsv(), "x.csv", "a,b\n1,2\n")).containsExactly("1:1 csv-header");
    }

    @Test
    void random_bytes_never_escape_as_exceptions() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(5);
        for (int round = 0; round < 400; round++) {
            String text = round % 2 == 0 ? KTAB : xml("", "");
            char[] chars = text.toCharArray();
            for (int k = 0; k < 6; k++) {
                chars[random.nextInt(chars.length)] = (char) (32 + random.nextInt(90));
            }
            for (Format<BargainingInput> format : new Bargaining().formats()) {
                Loaded<BargainingInput> loaded = format.read("x", bytes(new String(chars)));
                assertThat(loaded.value().isPresent()
                                || loaded.problems().stream().anyMatch(Problem::isError))
                        .isTrue();
            }
        }
    }
}
