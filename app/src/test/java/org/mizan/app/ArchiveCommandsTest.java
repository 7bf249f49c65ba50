package org.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArchiveCommandsTest {
    @TempDir
    Path folder;

    private String root;
    private String paper;

    @BeforeEach
    void aCaseAndAPaper() throws IOException {
        root = folder.resolve("case").toString();
        assertThat(Cli.en("new", root).exit()).isEqualTo(Exit.FINE);
        paper = Files.writeString(folder.resolve("paper.txt"), "من الكلام ما يُحفظ، ومنه ما يُنسى.\n")
                .toString();
    }

    private Cli added(String... more) {
        String[] all = new String[more.length + 9];
        System.arraycopy(
                new String[] {"add", root, paper, "--source", "paper", "--title", "ورقة", "--type", "report"},
                0,
                all,
                0,
                9);
        System.arraycopy(more, 0, all, 9, more.length);
        return Cli.en(all);
    }

    @Test
    void a_document_is_added_and_every_byte_of_it_verified() {
        Cli added = added("--language", "ar");
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).startsWith("stored as archive/paper/paper.txt: 1 page, text quality 100");
        Cli verified = Cli.en("archive", "verify", root);
        assertThat(verified.out()).startsWith("1 document, 1 intact; ");
        assertThat(verified.exit()).isEqualTo(Exit.FINE);
        assertThat(Cli.en("check", root).exit()).isEqualTo(Exit.FINE);
        assertThat(Cli.ar("archive", "verify", root).out()).startsWith("وثيقة واحدة");
    }

    @Test
    void a_changed_document_is_told_and_the_exit_code_says_so() throws IOException {
        added();
        Files.writeString(Path.of(root, "archive/paper/paper.txt"), "forged");
        Cli verified = Cli.en("archive", "verify", root);
        assertThat(verified.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(verified.out()).contains("error[document-changed]", "0 intact");
        JsonNode json = json(Cli.en("archive", "verify", root, "--json"));
        assertThat(json.get("intact").asBoolean()).isFalse();
        assertThat(json.get("documents").get(0).get("state").asString()).isEqualTo("changed");
        assertThat(json.get("problems").get(0).get("code").asString()).isEqualTo("document-changed");
    }

    @Test
    void programs_get_what_was_stored_as_json() {
        JsonNode json = json(added("--may-quote", "yes", "--may-redistribute", "yes", "--json"));
        assertThat(json.get("outcome").asString()).isEqualTo("added");
        assertThat(json.get("file").asString()).isEqualTo("archive/paper/paper.txt");
        assertThat(json.get("sha256").asString()).hasSize(64);
        assertThat(json.get("pages").asInt()).isEqualTo(1);
        assertThat(json.get("quality").asDouble()).isEqualTo(1);
        assertThat(json.get("problems")).isEmpty();
    }

    @Test
    void what_is_missing_is_asked_for_and_nothing_is_stored() {
        Cli unknown = Cli.en("add", root, paper, "--source", "nobody");
        assertThat(unknown.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(unknown.err()).contains("error[source-not-recorded]", "--title");
        Cli undated = added("--address", "https://example.org/p");
        assertThat(undated.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(undated.err()).contains("error[retrieved-needed]", "--retrieved");
        assertThat(added("--may-quote", "perhaps").exit()).isEqualTo(Exit.USAGE);
        assertThat(added("--confidentiality", "secret").err()).contains("public, internal and confidential");
        assertThat(Cli.en("add", root, "no-such-file", "--source", "x").exit()).isEqualTo(Exit.USAGE);
        assertThat(Path.of(root, "archive")).doesNotExist();
    }

    @Test
    void a_bag_is_packed_checked_and_never_put_over_something() {
        added("--may-redistribute", "yes");
        String bag = folder.resolve("bag.zip").toString();
        Cli packed = Cli.en("archive", "bag", root, "--out", bag);
        assertThat(packed.err()).isEmpty();
        assertThat(packed.exit()).isEqualTo(Exit.FINE);
        assertThat(Cli.en("archive", "verify", bag).out()).startsWith("the bag is whole: ");
        assertThat(json(Cli.en("archive", "verify", bag, "--json")).get("files").toString())
                .contains("archive/paper/paper.txt");
        assertThat(Cli.en("archive", "bag", root, "--out", bag).exit()).isEqualTo(Exit.USAGE);
        assertThat(Cli.en("archive", "bag", root, "--out", root + "/bag").exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void a_crate_describes_the_shipped_cases() {
        for (String id : new String[] {"kestrel", "karabakh"}) {
            JsonNode crate = json(Cli.en("archive", "crate", Cli.shipped(id)));
            assertThat(crate.get("@context").asString()).isEqualTo("https://w3id.org/ro/crate/1.1/context");
            assertThat(crate.get("@graph").size()).isGreaterThan(10);
        }
    }

    @Test
    void an_added_document_can_be_quoted() {
        added("--language", "ar");
        Cli quoted = Cli.en("quote", root, "--source", "paper", "--exact", "ومنه ما يُنسى");
        assertThat(quoted.err()).isEmpty();
        assertThat(quoted.exit()).isEqualTo(Exit.FINE);
        assertThat(Cli.en("check", root).exit()).isEqualTo(Exit.FINE);
    }

    private static JsonNode json(Cli answer) {
        return JsonMapper.builder().build().readTree(answer.out());
    }
}
