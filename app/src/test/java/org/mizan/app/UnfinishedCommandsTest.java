package org.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.web.steps.Bench;

/** A case in which some methods have only been begun: nothing is wrong with it, the others are computed, and it is said what is lacking. */
class UnfinishedCommandsTest {
    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        folder = Bench.copy("kestrel", temp.resolve("case"));
        write("mactor/influence.csv", "from,to,value\naldane,borvia,2\n");
        write("micmac/variables.yaml", "oil: {name: {en: Oil, ar: نفط}}\n");
        write("ach/evidence.csv", "claim,hypothesis,consistency\n");
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }

    @Test
    void check_finds_no_error_and_tells_each_method_that_is_left_out() {
        Cli check = Cli.en("check", folder.toString());
        assertThat(check.exit()).isZero();
        assertThat(check.out())
                .contains("mactor/positions.csv: warning[no-positions] MACTOR is left out")
                .contains("micmac/influence.csv: warning[no-influence] MICMAC is left out")
                .contains("ach/evidence.csv: warning[no-evidence]");
        assertThat(Cli.ar("check", folder.toString()).out()).contains("تُركت طريقة ماكتور جانباً");
    }

    @Test
    void the_other_methods_run_and_compare_as_before() {
        for (String method : List.of("cib", "gmcr", "bargaining", "balance")) {
            assertThat(Cli.en("run", method, folder.toString(), "--json").exit())
                    .as(method)
                    .isZero();
        }
        assertThat(Cli.en("compare", folder.toString(), "--overlay", "patron-neutral")
                        .exit())
                .isZero();
    }

    @Test
    void the_method_itself_says_what_it_lacks_and_answers_nothing() {
        Cli run = Cli.en("run", "mactor", folder.toString(), "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no-positions").contains("mactor/positions.csv");
    }

    @Test
    void a_method_whose_files_are_emptied_leaves_the_rest_alone() throws IOException {
        write("cib/impacts.csv", "from,to,impact\n");
        write("bargaining/positions.csv", "actor,issue,position\naldane,status,90\n");
        write("gmcr/conflict.yaml", "title: {en: T, ar: ع}\n");
        write(
                "hypotheses.yaml",
                Files.readString(folder.resolve("hypotheses.yaml"))
                        .replace("overlays: [patron-neutral]", "overlays: []"));
        try (Stream<Path> overlays = Files.walk(folder.resolve("overlays"))) {
            overlays.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        Cli check = Cli.en("check", folder.toString());
        assertThat(check.exit()).as(check.out()).isZero();
        assertThat(check.out()).contains("no-impacts").contains("no-options").contains("no-complete-position");
        assertThat(Cli.en("run", "balance", folder.toString()).exit()).isZero();
    }
}
