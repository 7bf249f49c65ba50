package org.mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mizan.casefile.CaseFolder;
import org.mizan.text.Language;
import org.mizan.text.Localizer;

/** What can be tried in the shipped case, and what it is called. */
class DialsTest {
    private static final Localizer ENGLISH = new Localizer(Language.ENGLISH);

    private static List<Dial> dials;
    private static List<Leaning> leanings;

    @BeforeAll
    static void read() {
        CaseFolder files = CaseFolder.open(
                Path.of(System.getProperty("mizan.root", "..")).resolve("cases").resolve("karabakh"));
        dials = Dials.of(files, files.read(List.of()).value().orElseThrow());
        leanings = Leaning.of(files.read(List.of()).value().orElseThrow());
    }

    private static String name(String file, String column) {
        return dials.stream()
                .filter(d -> d.file().equals(file) && d.column().equals(column))
                .findFirst()
                .map(d -> ENGLISH.plain(d.name()))
                .orElseThrow();
    }

    @Test
    void relations_name_actors_even_where_a_descriptor_has_the_same_id() {
        assertThat(name("relations.csv", "sign")).startsWith("Armenia → Azerbaijan");
        assertThat(name("relations.csv", "strength")).startsWith("Armenia → Azerbaijan");
        assertThat(dials)
                .noneMatch(d -> d.file().equals("relations.csv") && d.column().equals("end"));
    }

    @Test
    void every_list_of_preferences_can_be_put_into_another_order() {
        assertThat(leanings).hasSizeGreaterThan(6);
        assertThat(dials.stream().filter(Dial::isOrder)).hasSameSizeAs(leanings);
        for (Leaning leaning : leanings) {
            String standing = leaning.standing();
            assertThat(Leaning.takes(leaning.form(), standing, standing)).isTrue();
            assertThat(leaning.written(standing)).hasSameSizeAs(leaning.items());
        }
    }

    @Test
    void an_order_names_each_item_once_and_a_ranking_names_all() {
        assertThat(Leaning.takes("statements", "1-2-3", "3!-1")).isTrue();
        assertThat(Leaning.takes("statements", "1-2-3", "0")).isTrue();
        assertThat(Leaning.takes("statements", "1-2-3", "4")).isFalse();
        assertThat(Leaning.takes("statements", "1-2-3", "1-1!")).isFalse();
        assertThat(Leaning.takes("ranking", "1-2-3", "2-3-1")).isTrue();
        assertThat(Leaning.takes("ranking", "1-2-3", "2-3")).isFalse();
        assertThat(Leaning.takes("ranking", "1-2-3", "2-3-1!")).isFalse();
    }
}
