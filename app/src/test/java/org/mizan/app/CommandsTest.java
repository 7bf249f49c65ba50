package org.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"karabakh", "kestrel"})
    void the_shipped_cases_have_no_problem(String id) {
        Cli answer = Cli.en("check", Cli.shipped(id));
        assertThat(answer.out()).isEqualTo("no problems\n");
        assertThat(answer.exit()).isEqualTo(Exit.FINE);
    }

    @Test
    void a_new_case_has_no_problem_and_makes_a_report() {
        String folder = temp.resolve("دراسة جديدة").toString();
        assertThat(Cli.ar("new", folder).exit()).isEqualTo(Exit.FINE);
        assertThat(Cli.en("check", folder).out()).isEqualTo("no problems\n");
        Cli report = Cli.en("report", folder);
        assertThat(report.err()).isEmpty();
        assertThat(report.exit()).isEqualTo(Exit.FINE);
        assertThat(Path.of(folder, "out", "report", "ar", "index.html")).exists();
        assertThat(Cli.en("report", folder).exit()).isEqualTo(Exit.FINE);
    }

    @Test
    void the_rehearsal_of_the_launcher_makes_a_report_walks_through_the_workbench_and_is_not_offered()
            throws IOException {
        Path copy = temp.resolve("kestrel");
        copy(Path.of(Cli.shipped("kestrel")), copy);
        Cli answer = Cli.en("rehearse", copy.toString(), temp.resolve("scratch").toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isEqualTo(Exit.FINE);
        assertThat(temp.resolve("scratch/report/en/index.html")).exists();
        assertThat(copy.resolve(".mizan/history")).isDirectory();
        assertThat(Cli.en("--help").out()).contains("report").doesNotContain("rehearse");
    }

    @Test
    void new_never_touches_a_folder_in_use() throws IOException {
        Files.writeString(temp.resolve("mine.txt"), "mine");
        Cli answer = Cli.en("new", temp.toString());
        assertThat(answer.exit()).isEqualTo(Exit.USAGE);
        assertThat(answer.err()).contains("nothing was changed");
        assertThat(entries(temp)).containsExactly("mine.txt");
    }

    @Test
    void a_broken_case_names_all_its_problems_and_writes_nothing() throws IOException {
        Cli.en("new", temp.resolve("case").toString());
        Path chronology = temp.resolve("case/chronology.csv");
        Files.writeString(
                chronology,
                Files.readString(chronology).replace("2001-05", "2001-13").replace("second-party,", "secnd-party,"));
        Cli answer = Cli.en("report", temp.resolve("case").toString());
        assertThat(answer.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(answer.err()).contains("chronology.csv:4:11: error[bad-date]", "unknown-actor", "try: second-party");
        assertThat(temp.resolve("case/out")).doesNotExist();
    }

    @Test
    void check_answers_programs_in_json() throws IOException {
        Cli.en("new", temp.resolve("case").toString());
        Files.writeString(temp.resolve("case/actors.yaml"), "a: {kind: state}\nA: {}\n");
        Cli answer = Cli.en("check", "--json", temp.resolve("case").toString());
        assertThat(answer.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(answer.out()).contains("\"code\" : \"bad-id\"", "\"line\" : 2", "\"severity\" : \"error\"");
    }

    @Test
    void a_missing_folder_is_a_clear_sentence_in_both_languages() {
        assertThat(Cli.en("check", "nowhere").err()).isEqualTo("mizan: there is no folder nowhere\n");
        assertThat(Cli.ar("check", "nowhere").err()).isEqualTo("mizan: لا يوجد مجلد nowhere\n");
        assertThat(Cli.en("check", "nowhere").exit()).isEqualTo(Exit.USAGE);
        assertThat(Cli.en("check", temp.toString()).err()).contains("is not a case");
    }

    @Test
    void a_misspelt_word_is_answered_with_the_nearest_one() {
        assertThat(Cli.en("chekc", "x").err()).contains("did you mean check?");
        assertThat(Cli.en("check", "--jsno", "x").err()).contains("did you mean --json?");
        assertThat(Cli.en("report").err()).contains("missing: CASE");
        assertThat(Stream.of(Cli.en("chekc"), Cli.en("check", "--jsno", "x"), Cli.en("report"), Cli.en("run"))
                        .map(Cli::exit))
                .containsOnly(Exit.USAGE);
    }

    @Test
    void an_unknown_language_is_refused() {
        Cli answer = Cli.en("methods", "--lang", "xx");
        assertThat(answer.exit()).isEqualTo(Exit.USAGE);
        assertThat(answer.err()).contains("does not speak xx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "new",
                "check",
                "report",
                "search",
                "run",
                "methods",
                "import",
                "export",
                "compare",
                "ensemble",
                "replay",
                "verify"
            })
    void every_command_has_help_in_both_languages(String command) {
        List<String> words = command.isEmpty() ? List.of("--help") : List.of(command, "--help");
        Cli english = Cli.en(words.toArray(String[]::new));
        Cli arabic = Cli.ar(words.toArray(String[]::new));
        assertThat(english.exit()).isEqualTo(Exit.FINE);
        assertThat(english.out()).startsWith("Usage: mizan");
        assertThat(arabic.out()).startsWith("الاستعمال: mizan");
        assertThat(arabic.out().lines().filter(l -> l.matches(".*[a-z]{3,} [a-z]{3,} [a-z]{3,}.*")))
                .as("English sentences in Arabic help")
                .isEmpty();
    }

    @Test
    void a_report_of_one_language_holds_that_language_only() {
        Path out = temp.resolve("report");
        Cli answer = Cli.en("report", Cli.shipped("kestrel"), "--lang", "ar", "--out", out.toString(), "--draws", "10");
        assertThat(answer.exit()).isEqualTo(Exit.FINE);
        assertThat(out.resolve("ar/index.html")).exists();
        assertThat(out.resolve("en")).doesNotExist();
    }

    @Test
    void a_foreign_folder_is_never_overwritten() throws IOException {
        Path out = Files.createDirectories(temp.resolve("documents"));
        Files.writeString(out.resolve("thesis.txt"), "mine");
        Cli answer = Cli.en("report", Cli.shipped("kestrel"), "--out", out.toString(), "--draws", "10");
        assertThat(answer.exit()).isEqualTo(Exit.USAGE);
        assertThat(entries(out)).containsExactly("thesis.txt");
        assertThat(entries(temp)).containsExactly("documents");
    }

    @Test
    void a_stored_run_verifies_and_a_changed_case_does_not() throws IOException {
        Path copy = temp.resolve("kestrel");
        copy(Path.of(Cli.shipped("kestrel")), copy);
        Path report = copy.resolve("out/report");
        assertThat(Cli.en("report", copy.toString(), "--draws", "20").exit()).isEqualTo(Exit.FINE);
        Cli same = Cli.en("verify", report.resolve("manifest.json").toString());
        assertThat(same.out()).startsWith("identical");
        assertThat(same.exit()).isEqualTo(Exit.FINE);
        Files.writeString(copy.resolve("case.yaml"), Files.readString(copy.resolve("case.yaml")) + "\n# changed\n");
        Cli changed = Cli.en("verify", report.resolve("manifest.json").toString());
        assertThat(changed.out()).contains("not identical", "digest");
        assertThat(changed.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(Cli.en("replay", report.resolve("manifest.json").toString()).out())
                .contains("\"answers\"");
    }

    @Test
    void every_run_leaves_a_record_that_verifies() throws IOException {
        Path copy = temp.resolve("kestrel");
        copy(Path.of(Cli.shipped("kestrel")), copy);
        assertThat(Cli.en("run", "cib", copy.toString(), "--weights", "--json").exit())
                .isEqualTo(Exit.FINE);
        assertThat(Cli.en("ensemble", copy.toString(), "--draws", "70").exit()).isEqualTo(Exit.FINE);
        List<String> records = entries(copy.resolve("out/runs"));
        assertThat(records).hasSize(2);
        for (String record : records) {
            assertThat(Cli.en("verify", copy.resolve("out/runs").resolve(record).toString())
                            .out())
                    .startsWith("identical");
        }
    }

    @Test
    void something_else_is_no_manifest() throws IOException {
        Path file = Files.writeString(temp.resolve("x.json"), "{\"manifest\": 1}");
        assertThat(Cli.en("verify", file.toString()).err()).contains("is not a manifest");
        Files.writeString(file, "[1, 2");
        assertThat(Cli.en("verify", file.toString()).err()).contains("is not a manifest");
        assertThat(Cli.en("verify", file.toString()).exit()).isEqualTo(Exit.USAGE);
    }

    private static List<String> entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path :
                    all.filter(p -> !from.relativize(p).startsWith("out")).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
