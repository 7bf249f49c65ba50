package org.mizan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;

class LedgerTest {
    @TempDir
    Path folder;

    @Test
    void every_judged_row_and_mapping_stands_in_the_ledger_also_those_of_methods() throws IOException {
        Case c = sample();
        Ledger ledger = Ledger.of(c);
        assertThat(ledger.judgements())
                .extracting(Judgement::part)
                .containsExactly(
                        "chronology",
                        "actors",
                        "actors",
                        "relations",
                        "claims",
                        "claims",
                        "cib/impacts.csv",
                        "gmcr/conflict.yaml");
        assertThat(ledger.judgements().get(6).names()).hasSize(3);
        assertThat(ledger.judgements().get(6).basis().at().line()).isEqualTo(2);
        assertThat(ledger.judgements().get(7).id()).isEqualTo("patron");
    }

    @Test
    void coverage_counts_what_is_weak() throws IOException {
        Coverage all = Ledger.of(sample()).coverage();
        assertThat(all.total()).isEqualTo(8);
        assertThat(all.unsourced()).isEqualTo(2);
        assertThat(all.analystOnly()).isEqualTo(1);
        assertThat(all.lowConfidence()).isEqualTo(1);
        assertThat(all.unstated()).isEqualTo(4);
        assertThat(all.oneSource()).isEqualTo(4);
        assertThat(all.sourceCounts())
                .containsExactly(
                        java.util.Map.entry("hadid", 5),
                        java.util.Map.entry("analyst", 2),
                        java.util.Map.entry("compact", 1));
        assertThat(all.share(2)).isEqualTo(0.25);
    }

    @Test
    void each_source_knows_what_cites_it_and_one_that_nothing_cites_is_there_too() throws IOException {
        Ledger ledger = Ledger.of(sample());
        assertThat(ledger.citing("compact")).extracting(Judgement::id).containsExactly("c2");
        assertThat(ledger.bySource()).containsKey("unread");
        assertThat(ledger.citing("unread")).isEmpty();
        assertThat(ledger.byPart().get("claims").total()).isEqualTo(2);
    }

    private Case sample() throws IOException {
        write("case.yaml", "mizan: 1\nid: t\ntitle: {en: T, ar: ت}\nlanguages: [en, ar]\n");
        write(
                "sources.yaml",
                "hadid: {type: book, title: H, author: [{family: H}]}\ncompact: {type: report, title: C}\nunread: {type: book, title: U}\nanalyst: {type: expert, title: A}\n");
        write(
                "actors.yaml",
                "norrin: {name: {en: Norrin, ar: نورين}, kind: state, sources: hadid p. 1}\nborvia: {name: {en: Borvia, ar: بورفيا}, kind: state}\n");
        write("relations.csv", "from,to,on,sign,sources,confidence\nnorrin,borvia,arms,+,analyst,0.8\n");
        write("chronology.csv", "id,date,event_en,event_ar,sources,confidence\ne1,1998,Event,حدث,hadid,0.9\n");
        write(
                "claims.csv",
                "id,text_en,text_ar,sources,confidence\nc1,One,واحد,,\nc2,Two,اثنان,hadid p. 2; compact,0.2\n");
        write("cib/impacts.csv", "from,to,impact,sources,confidence\na.b,c,+1 -1,hadid p. 3; analyst,0.5\n");
        write("gmcr/conflict.yaml", "preferences:\n  patron:\n    value: x\n    sources: hadid p. 9\n");
        var loaded = CaseFolder.read(folder, List.of());
        assertThat(loaded.value()).as(loaded.problems().toString()).isPresent();
        return loaded.value().orElseThrow();
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
