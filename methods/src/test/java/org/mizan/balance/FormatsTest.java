package org.mizan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mizan.analysis.Format;

/** Networks of other programs: undirected, so that both directions must agree, each tie given once. */
class FormatsTest {

    private static Format<BalanceInput> format(String extension) {
        return new BalanceAnalysis()
                .formats().stream()
                        .filter(f -> f.extensions().contains(extension))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> problems(String extension, String content) {
        return format(extension).read("a." + extension, content.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(p -> p.at() + " " + p.code())
                .toList();
    }

    @Test
    void a_matrix_with_two_signs_for_one_tie_is_asymmetric() {
        assertThat(problems("csv", ",a,b,c\na,0,1,-1\nb,-1,0,x\nc,-1,0,0\n"))
                .containsExactly("a.csv:3:3 asymmetric", "a.csv:3:8 not-a-number");
    }

    @Test
    void a_network_with_two_signs_or_a_tie_told_twice_is_found_by_line() {
        String head = "*Vertices 3\n1 \"A\"\n2 \"B\"\n3 \"C\"\n";
        assertThat(problems("net", head + "*Arcs\n1 2 1\n2 1 -1\n")).containsExactly("a.net:7:1 asymmetric");
        assertThat(problems("net", head + "*Edges\n1 2 1\n2 1 -1\n")).containsExactly("a.net:7:1 duplicate-tie");
    }

    @Test
    void a_network_comes_back_as_it_was_written() {
        String text = "*Vertices 3\n1 \"A\"\n2 \"B\"\n3 \"C\"\n*Edges\n1 2 1\n2 3 -1\n";
        BalanceInput input = format("net")
                .read("a.net", text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        byte[] written = format("net").write(input).orElseThrow();
        BalanceInput back = format("net").read("b.net", written).value().orElseThrow();
        assertThat(back.actors()).isEqualTo(input.actors());
        assertThat(back.now().ties()).extracting(Tie::sign).containsExactly(1, -1);
        assertThat(format("net").write(back).orElseThrow()).isEqualTo(written);
    }
}
