package org.mizan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published pairs: what a search must find under another form, and what it must not take for the same. */
class PairsTest {
    @TempDir
    Path temp;

    @Test
    void what_is_the_same_is_found_98_times_in_100() throws IOException {
        Pairs pairs = Pairs.ask("pairs-match.csv", temp);
        assertThat(pairs.of()).hasSizeGreaterThanOrEqualTo(300);
        say("recall", pairs.share(), pairs, false);
        assertThat(pairs.share()).as("missed: %s", pairs.where(false)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void what_differs_is_confused_once_in_100_at_most() throws IOException {
        Pairs pairs = Pairs.ask("pairs-differ.csv", temp);
        assertThat(pairs.of()).hasSizeGreaterThanOrEqualTo(300);
        say("false merges", pairs.share(), pairs, true);
        assertThat(pairs.share()).as("confused: %s", pairs.where(true)).isLessThanOrEqualTo(0.01);
    }

    @Test
    void no_pair_stands_twice_or_in_both_lists() throws IOException {
        Set<Set<String>> seen = new HashSet<>();
        for (String list : List.of("pairs-match.csv", "pairs-differ.csv")) {
            for (Pairs.Pair pair : Pairs.read(list)) {
                assertThat(pair.query()).isNotEqualTo(pair.text());
                assertThat(seen.add(Set.of(pair.query(), pair.text())))
                        .as("%s", pair)
                        .isTrue();
            }
        }
    }

    private static void say(String what, double share, Pairs pairs, boolean shown) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f %% of %d pairs; %s%n",
                what,
                100 * share,
                pairs.of().size(),
                pairs.where(shown));
    }
}
