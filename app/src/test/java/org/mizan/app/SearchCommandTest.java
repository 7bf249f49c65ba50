package org.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.engine.Json;

class SearchCommandTest {
    @TempDir
    Path temp;

    @Test
    void answers_programs_in_the_envelope_of_every_command() {
        Cli answer = Cli.ar("search", Cli.shipped("karabakh"), "قراباغ", "--limit", "3", "--json");
        assertThat(answer.exit()).isEqualTo(Exit.FINE);
        Map<?, ?> all = Json.read(answer.out(), Map.class);
        assertThat(new ArrayList<Object>(all.keySet()))
                .containsExactly("analysis", "case", "digest", "overlay", "settings", "seed", "version", "result");
        assertThat(all.get("analysis")).isEqualTo("search");
        Map<?, ?> result = (Map<?, ?>) all.get("result");
        List<?> hits = (List<?>) result.get("hits");
        assertThat(hits).hasSize(3);
        Map<?, ?> first = (Map<?, ?>) hits.get(0);
        assertThat(first.get("kind")).isEqualTo("place");
        assertThat(first.get("id")).isEqualTo("nagorno-karabakh");
        assertThat(first.get("field")).isEqualTo("name");
        assertThat(first.get("match")).isEqualTo("alias");
        assertThat((String) first.get("snippet")).contains("Karabakh");
        assertThat((Map<?, ?>) result.get("facets")).hasSize(4);
    }

    @Test
    void finds_claims_and_events_of_the_tutorial() {
        assertThat(Cli.en("search", Cli.shipped("kestrel"), "strait", "--json").out())
                .contains("\"hits\" : [ {", "\"kind\" : ");
    }

    @Test
    void speaks_both_languages() {
        Cli english = Cli.en("search", Cli.shipped("karabakh"), "Lachin corridor", "--limit", "1");
        assertThat(english.out()).contains("hits", "1. ", "as written", "[").contains("Kinds: ", "Years: ");
        Cli arabic = Cli.ar("search", Cli.shipped("karabakh"), "ممر لاتشين", "--limit", "1");
        assertThat(arabic.out()).contains("كما كُتب", "[ممر لاتشين]", "الأنواع: ");
        assertThat(Cli.ar("search", Cli.shipped("kestrel"), "لا شيء كهذا أبدا هنا قطعا")
                        .out())
                .isNotBlank();
        assertThat(Cli.en("search", Cli.shipped("kestrel"), "ornithology").out())
                .isEqualTo("nothing found\n");
    }

    @Test
    void isolates_come_only_when_asked_for() {
        String[] words = {"search", Cli.shipped("karabakh"), "ممر لاتشين", "--limit", "2"};
        assertThat(Cli.ar(words).out()).doesNotContain("\u2067").doesNotContain("\u2066");
        String[] more = {"search", Cli.shipped("karabakh"), "ممر لاتشين", "--limit", "2", "--bidi"};
        assertThat(Cli.ar(more).out()).contains("\u2067", "\u2069");
    }

    @Test
    void a_filter_that_nothing_can_pass_is_told() {
        assertThat(Cli.en("search", Cli.shipped("kestrel"), "x", "--kind", "claims")
                        .err())
                .contains("there is no kind claims", "claim");
        assertThat(Cli.en("search", Cli.shipped("kestrel"), "x", "--source", "nobody")
                        .err())
                .contains("no source nobody");
        assertThat(Cli.en("search", Cli.shipped("kestrel"), "x", "--actor", "nobody")
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Cli.en("search", Cli.shipped("kestrel"), "x", "--limit", "0").exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Cli.en("search", Cli.shipped("kestrel")).err()).contains("missing: QUERY");
    }

    @Test
    void a_broken_case_is_not_searched() throws IOException {
        Cli.en("new", temp.resolve("case").toString());
        Files.writeString(temp.resolve("case/actors.yaml"), "A: {}\n");
        Cli answer = Cli.en("search", temp.resolve("case").toString(), "x");
        assertThat(answer.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(answer.err()).contains("bad-id");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void the_text_of_a_document_is_searched_and_the_corrected_one_before_the_extracted() throws IOException {
        Path folder = temp.resolve("case");
        Cli.en("new", folder.toString());
        Path archive = Files.createDirectories(folder.resolve("archive"));
        Files.write(archive.resolve("a.pdf"), new byte[] {1});
        Files.writeString(archive.resolve("a.pdf.txt"), "first page about kestrels\fsecond page about herons");
        Path sources = folder.resolve("sources.yaml");
        Files.writeString(
                sources,
                Files.readString(sources) + "\nbook-of-birds:\n  type: book\n  title: {en: Birds, ar: طيور}\n"
                        + "  issued: \"1999\"\n  archive: {file: archive/a.pdf, sha256: \"" + "0".repeat(64) + "\"}\n");
        Cli found = Cli.en("search", folder.toString(), "heron", "--kind", "document", "--json");
        assertThat(found.err()).isEmpty();
        assertThat(found.out()).contains("\"id\" : \"book-of-birds\"", "\"page\" : 2", "\"years\" : [ 1999 ]");
        Files.writeString(
                archive.resolve("a.pdf.corrected.txt"), "first page about kestrels\fsecond page about bitterns");
        assertThat(Cli.en("search", folder.toString(), "heron", "--kind", "document")
                        .out())
                .isEqualTo("nothing found\n");
        assertThat(Cli.en("search", folder.toString(), "bittern", "--kind", "document")
                        .out())
                .contains("page 2");
    }
}
