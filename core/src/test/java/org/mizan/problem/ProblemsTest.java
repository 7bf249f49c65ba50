package org.mizan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mizan.text.Arg;

class ProblemsTest {
    @Test
    void problems_are_sorted_by_place_and_told_once() {
        Problems problems = new Problems();
        problems.error(Problems.class, "b", new FilePos("b.csv", 1, 1, 1));
        problems.error(Problems.class, "a", new FilePos("a.csv", 10, 1, 1));
        problems.warning(Problems.class, "a", new FilePos("a.csv", 2, 5, 1));
        problems.error(Problems.class, "a", new FilePos("a.csv", 10, 1, 1));
        problems.error(Problems.class, "a", FilePos.of("a.csv"));
        assertThat(problems.all())
                .extracting(p -> p.at().toString())
                .containsExactly("a.csv", "a.csv:2:5", "a.csv:10:1", "b.csv:1:1");
    }

    @Test
    void only_errors_take_the_value_away() {
        Problems problems = new Problems();
        problems.warning(Problems.class, "w", FilePos.of("a"));
        assertThat(problems.hasErrors()).isFalse();
        assertThat(Loaded.of(1, problems).value()).contains(1);
        problems.error(Problems.class, "e", FilePos.of("a"));
        assertThat(problems.hasErrors()).isTrue();
        assertThat(Loaded.of(1, problems).value()).isEmpty();
    }

    @Test
    void the_next_step_keeps_the_warnings_of_the_one_before() {
        Problems first = new Problems();
        first.warning(Problems.class, "w", FilePos.of("a"));
        Loaded<Integer> loaded = Loaded.of(1, first).then(n -> Loaded.of(n + 1));
        assertThat(loaded.value()).contains(2);
        assertThat(loaded.problems()).hasSize(1);
        Loaded<Integer> failed = Loaded.<Integer>failed(List.of()).then(n -> Loaded.of(n + 1));
        assertThat(failed.value()).isEmpty();
    }

    @Test
    void an_error_after_a_thousand_warnings_is_still_told() {
        Problems problems = new Problems();
        for (int i = 0; i < 3 * Problems.LIMIT; i++) {
            problems.warning(Problems.class, "w", new FilePos("a", i + 1, 1, 1), Arg.of(i));
        }
        assertThat(problems.hasErrors()).isFalse();
        problems.error(Problems.class, "e", FilePos.of("z"));
        assertThat(problems.all())
                .hasSize(Problems.LIMIT + 2)
                .last()
                .matches(p -> p.code().equals("e"));
    }

    @ParameterizedTest
    @CsvSource({
        "frozn, frozen",
        "hadid2012, hadid2021",
        "satte, state",
        "knid, kind",
        "aldan, aldane",
        "nuetral, neutral",
        "Aldane, aldane"
    })
    void the_name_meant_is_proposed(String written, String meant) {
        List<String> known =
                List.of("frozen", "war", "settlement", "hadid2021", "rahman2020", "state", "kind", "aldane", "neutral");
        assertThat(Nearest.to(written, known)).contains(meant);
    }

    @Test
    void a_name_like_no_other_gets_no_proposal() {
        assertThat(Nearest.to("umbrella", List.of("frozen", "war"))).isEmpty();
        assertThat(Nearest.to("G", List.of("A", "B"))).isEmpty();
        assertThat(Nearest.to("", List.of("a"))).isEmpty();
        assertThat(Nearest.hint("umbrella", List.of())).isEmpty();
        assertThat(Nearest.hint("umbrella", List.of("war", "a"))).isPresent();
    }

    @Property(tries = 300)
    void the_proposal_is_the_nearest_by_plain_counting(
            @ForAll @AlphaChars @StringLength(max = 6) String name,
            @ForAll @Size(max = 8) List<@AlphaChars @StringLength(min = 1, max = 6) String> known) {
        int least = known.stream()
                .filter(k -> allowed(name, k) >= distance(name, k))
                .mapToInt(k -> distance(name, k))
                .min()
                .orElse(-1);
        assertThat(Nearest.to(name, known).map(k -> distance(name, k)).orElse(-1))
                .isEqualTo(least);
    }

    private static int allowed(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer < 2 ? 0 : Math.max(1, longer / 3);
    }

    /** Edit distance with adjacent swaps, straight from its definition. */
    private static int distance(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
