package org.mizan.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Settings;
import org.mizan.matrix.CaseFixture;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;

/** A case that has only begun to fill a method's files: the method has no input yet, a warning with a hint says why, and nothing is an error. */
class UnfinishedTest {
    private static final String CLAIMS =
            "id,text_en,about,value,date,sources,confidence\nk1,It is so,anna,,,analyst,1\n";
    private static final String HYPOTHESES = "x: {name: X}\ny: {name: Y}\n";
    private static final String DESCRIPTORS = "a: {name: A, variants: [a1, a2]}\nb: {name: B, variants: [b1, b2]}\n";
    private static final String VARIABLES = "oil: {name: Oil}\nroads: {name: Roads}\n";
    private static final String OPTIONS = "options: {go: {actor: anna}, stop: {actor: boris}}\n";

    @TempDir
    Path folder;

    /** A state of a method's files, and the warning that tells it. */
    private record Begun(String what, String method, Map<String, String> files, String... told) {}

    private static final List<Begun> STATES = List.of(
            new Begun(
                    "influence without positions",
                    "mactor",
                    Map.of("mactor/influence.csv", "from,to,value\nanna,boris,2\n"),
                    "mactor/positions.csv no-positions"),
            new Begun(
                    "positions without influence",
                    "mactor",
                    Map.of("mactor/positions.csv", "actor,objective,value\nanna,border,2\n"),
                    "mactor/influence.csv no-influence"),
            new Begun(
                    "two tables with headers alone",
                    "mactor",
                    Map.of("mactor/influence.csv", "from,to\n", "mactor/positions.csv", "actor,objective\n"),
                    "mactor/influence.csv no-influence",
                    "mactor/positions.csv no-positions"),
            new Begun(
                    "a row without its value",
                    "mactor",
                    Map.of(
                            "mactor/influence.csv",
                            "from,to,value\nanna,boris,2\n",
                            "mactor/positions.csv",
                            "actor,objective,value\nanna,border,\n"),
                    "mactor/positions.csv no-positions",
                    "mactor/positions.csv:2:13 unfinished-row"),
            new Begun(
                    "variables without influences",
                    "micmac",
                    Map.of("micmac/variables.yaml", VARIABLES),
                    "micmac/influence.csv no-influence"),
            new Begun(
                    "influences without variables",
                    "micmac",
                    Map.of("micmac/influence.csv", "from,to,value\noil,roads,2\n"),
                    "micmac/variables.yaml no-variables"),
            new Begun(
                    "descriptors without judgements",
                    "cib",
                    Map.of("cib/descriptors.yaml", DESCRIPTORS),
                    "cib/impacts.csv no-impacts"),
            new Begun(
                    "a table of judgements with a header alone",
                    "cib",
                    Map.of("cib/descriptors.yaml", DESCRIPTORS, "cib/impacts.csv", "from,to,impact\n"),
                    "cib/impacts.csv no-impacts"),
            new Begun(
                    "judgements without descriptors",
                    "cib",
                    Map.of("cib/impacts.csv", "from,to,impact\na.a1,b,1 -1\n"),
                    "cib/descriptors.yaml no-descriptors"),
            new Begun(
                    "a descriptor without variants",
                    "cib",
                    Map.of("cib/descriptors.yaml", "a: {name: A}\n", "cib/impacts.csv", "from,to,impact\n"),
                    "cib/descriptors.yaml:1:1 no-variants"),
            new Begun(
                    "a conflict with a title alone",
                    "gmcr",
                    Map.of("gmcr/conflict.yaml", "title: T\n"),
                    "gmcr/conflict.yaml:1:1 no-options"),
            new Begun(
                    "options that nobody owns",
                    "gmcr",
                    Map.of("gmcr/conflict.yaml", "options: {go: {name: Go}}\n"),
                    "gmcr/conflict.yaml:1:1 no-makers"),
            new Begun(
                    "options without preferences",
                    "gmcr",
                    Map.of("gmcr/conflict.yaml", OPTIONS),
                    "gmcr/conflict.yaml:1:1 no-preferences",
                    "gmcr/conflict.yaml:1:1 no-preferences"),
            new Begun(
                    "preferences of one alone",
                    "gmcr",
                    Map.of("gmcr/conflict.yaml", OPTIONS + "preferences: {anna: {statements: [go]}}\n"),
                    "gmcr/conflict.yaml:2:14 no-preferences"),
            new Begun(
                    "preferences with nothing in them",
                    "gmcr",
                    Map.of(
                            "gmcr/conflict.yaml",
                            OPTIONS + "preferences: {anna: {statements: [go]}, boris: {confidence: 0.5}}\n"),
                    "gmcr/conflict.yaml:2:48 no-preferences"),
            new Begun(
                    "a ranking that is not at its end",
                    "gmcr",
                    Map.of(
                            "gmcr/conflict.yaml",
                            OPTIONS + "preferences: {anna: {statements: [go]}, boris: {ranking: [0, 1]}}\n"),
                    "gmcr/conflict.yaml:2:58 ranking-incomplete"),
            new Begun(
                    "states without moves and preferences",
                    "gmcr",
                    Map.of("gmcr/conflict.yaml", "decision-makers: [anna]\nstates: []\n"),
                    "gmcr/conflict.yaml:1:1 no-options"),
            new Begun(
                    "evidence without judgements",
                    "ach",
                    Map.of(
                            "claims.csv",
                            CLAIMS,
                            "hypotheses.yaml",
                            HYPOTHESES,
                            "ach/evidence.csv",
                            "claim,hypothesis,relevance\nk1,x,H\n"),
                    "ach/evidence.csv no-evidence",
                    "ach/evidence.csv:2:1 unfinished-row"),
            new Begun(
                    "positions without salience",
                    "bargaining",
                    Map.of("bargaining/positions.csv", "actor,issue,position,capability\nanna,border,50,1\n"),
                    "bargaining/positions.csv no-complete-position",
                    "bargaining/positions.csv:2:1 unfinished-row"),
            new Begun(
                    "a table of positions with a header alone",
                    "bargaining",
                    Map.of("bargaining/positions.csv", "actor,issue,position,salience,capability\n"),
                    "bargaining/positions.csv no-positions"),
            new Begun(
                    "positions for MACTOR but no relations",
                    "balance",
                    Map.of("mactor/positions.csv", "actor,objective,value\nanna,border,2\n"),
                    "relations.csv no-relations"));

    @TestFactory
    Stream<DynamicTest> a_method_that_was_only_begun_is_left_out_with_a_warning() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Begun begun : STATES) {
            tests.add(DynamicTest.dynamicTest(begun.method + ": " + begun.what, () -> {
                Analysis<?, ?> method = Methods.of(begun.method).orElseThrow();
                Loaded<Case> loaded = CaseFixture.load(folder.resolve("case" + STATES.indexOf(begun)), begun.files);
                Case c = loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
                assertThat(method.appliesTo(c)).isTrue();
                Loaded<?> input = method.input(c, Settings.standard(method.options()));
                assertThat(input.isUnfinished()).as(input.problems().toString()).isTrue();
                assertThat(input.problems())
                        .extracting(p -> p.at() + " " + p.code())
                        .containsExactlyInAnyOrder(begun.told);
                assertThat(input.problems())
                        .filteredOn(p -> !p.code().equals("unfinished-row"))
                        .allMatch(p -> p.hint().isPresent());
            }));
        }
        return tests.stream();
    }

    @Test
    void every_method_has_such_a_state() {
        assertThat(STATES).extracting(Begun::method).containsAll(Methods.ids());
    }

    @Test
    void a_row_without_its_value_leaves_the_others_their_say() {
        Loaded<Case> loaded = CaseFixture.load(
                folder,
                Map.of(
                        "bargaining/positions.csv",
                        "actor,issue,position,salience,capability\nanna,border,50,1,1\nboris,border,20,,1\n"));
        Analysis<?, ?> method = Methods.of("bargaining").orElseThrow();
        Loaded<?> input = method.input(loaded.value().orElseThrow(), Settings.standard(method.options()));
        assertThat(input.value()).isPresent();
        assertThat(input.problems())
                .extracting(p -> p.at() + " " + p.code())
                .containsExactly("bargaining/positions.csv:3:17 unfinished-row");
    }

    @Test
    void what_contradicts_itself_is_an_error_however_little_is_filled_in() {
        Map<String, Map<String, String>> wrong = Map.of(
                "mactor", Map.of("mactor/influence.csv", "from,to,value\nanna,nobody,2\n"),
                "micmac",
                        Map.of(
                                "micmac/variables.yaml",
                                VARIABLES,
                                "micmac/influence.csv",
                                "from,to,value\noil,rodes,2\n"),
                "cib", Map.of("cib/descriptors.yaml", DESCRIPTORS, "cib/impacts.csv", "from,to,impact\na.a9,b,1 -1\n"),
                "gmcr", Map.of("gmcr/conflict.yaml", OPTIONS + "preferences: {nobody: {statements: [go]}}\n"),
                "ach", Map.of("ach/evidence.csv", "claim,hypothesis,consistency\nk9,x,C\n"),
                "bargaining",
                        Map.of(
                                "bargaining/positions.csv",
                                "actor,issue,position,salience,capability\nanna,border,500,,1\n"));
        wrong.forEach((id, files) -> {
            Case c = CaseFixture.load(folder.resolve(id), files).value().orElseThrow();
            Analysis<?, ?> method = Methods.of(id).orElseThrow();
            assertThat(method.input(c, Settings.standard(method.options())).problems())
                    .as(id)
                    .anyMatch(Problem::isError);
        });
    }
}
