package org.mizan.ach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** The section says everything in both languages, and every result carries its judgements. */
class AchViewTest {
    private static final Ach ACH = new Ach();

    static Stream<Path> cases() throws IOException {
        List<Path> folders =
                new ArrayList<>(ReferenceCases.all().map(r -> r.folder()).toList());
        folders.add(ReferenceCases.folder("cases").resolve("karabakh"));
        return folders.stream();
    }

    private static Section section(Path folder) {
        Case c = ReferenceCases.open(folder);
        AchInput input = ReferenceCases.input(c);
        return ACH.present(c, input, ACH.solve(input, Run.of(Settings.standard(ACH.options()))));
    }

    private static List<Block> flat(List<Block> blocks) {
        List<Block> all = new ArrayList<>();
        for (Block b : blocks) {
            all.add(b);
            if (b instanceof Block.Group g) {
                all.addAll(flat(g.blocks()));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_section_can_be_said_in_every_language(Path folder) {
        Section section = section(folder);
        for (Language language : Language.SPOKEN) {
            Localizer words = new Localizer(language);
            assertThat(words.plain(section.lead().orElseThrow().message())).isNotBlank();
            for (Message m : List.of(section.title(), section.label(), ACH.question())) {
                assertThat(words.plain(m)).isNotBlank();
            }
            flat(section.blocks()).forEach(b -> say(b, words));
            ACH.options().forEach(o -> assertThat(words.plain(o.help())).isNotBlank());
        }
    }

    private static void say(Block block, Localizer words) {
        if (block instanceof Finding f) {
            assertThat(words.plain(f.message())).isNotBlank();
        } else if (block instanceof Block.Note n) {
            assertThat(words.plain(n.message())).isNotBlank();
        } else if (block instanceof Block.Group g) {
            assertThat(words.plain(g.title())).isNotBlank();
        } else if (block instanceof Grid g) {
            assertThat(words.plain(g.title())).isNotBlank();
            g.columns().forEach(k -> assertThat(words.plain(k.head())).isNotBlank());
            g.rows().forEach(r -> r.cells().forEach(k -> words.plain(k.value())));
        } else if (block instanceof Figure f) {
            assertThat(words.plain(f.title()) + words.plain(f.description())).isNotBlank();
            say(f.table().orElseThrow(), words);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_finding_bar_and_mark_carries_its_judgements(Path folder) {
        Section section = section(folder);
        assertThat(section.lead().orElseThrow().bases()).isNotEmpty();
        for (Block b : flat(section.blocks())) {
            if (b instanceof Finding f) {
                assertThat(f.bases()).isNotEmpty();
            } else if (b instanceof Figure f && f.chart() instanceof Chart.Bars bars) {
                assertThat(bars.bars())
                        .allSatisfy(bar -> assertThat(bar.bases()).isNotEmpty());
            } else if (b instanceof Grid g) {
                g.rows()
                        .forEach(r -> r.cells().stream()
                                .filter(k -> k.value() instanceof Arg.Real)
                                .forEach(k -> assertThat(k.bases()).as(g.id()).isNotEmpty()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ids_are_unique_and_begin_with_the_method(Path folder) {
        Set<String> seen = new HashSet<>();
        for (Block b : flat(section(folder).blocks())) {
            String id = b instanceof Grid g ? g.id() : b instanceof Figure f ? f.id() : "ach-" + seen.size();
            assertThat(id).startsWith("ach-");
            assertThat(seen.add(id)).as(id).isTrue();
        }
    }

    @Test
    void both_languages_hold_the_same_messages_with_the_same_arguments() throws IOException {
        Properties en = messages("en");
        Properties ar = messages("ar");
        assertThat(new TreeSet<>(ar.stringPropertyNames())).isEqualTo(new TreeSet<>(en.stringPropertyNames()));
        for (String key : en.stringPropertyNames()) {
            assertThat(slots(ar.getProperty(key))).as(key).isEqualTo(slots(en.getProperty(key)));
        }
        assertThat(en.stringPropertyNames()).contains("measure.score", "measure.leader");
    }

    private static Properties messages(String language) throws IOException {
        Properties texts = new Properties();
        try (var in = Ach.class.getResourceAsStream("messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> slots(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher m = Pattern.compile("\\{([0-9])[,}]").matcher(pattern);
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }

    @Test
    void no_sentence_gives_a_score_as_a_probability() throws IOException {
        Section section = section(ReferenceCases.folder("cases").resolve("karabakh"));
        for (Block b : flat(section.blocks())) {
            if (b instanceof Grid g) {
                g.rows().forEach(r -> assertThat(r.cells()).noneMatch(k -> k.value() instanceof Arg.Share));
            } else if (b instanceof Finding f) {
                assertThat(f.message().args()).noneMatch(a -> a instanceof Arg.Share);
            } else if (b instanceof Figure f && f.chart() instanceof Chart.Bars bars) {
                assertThat(bars.share()).isFalse();
            }
        }
    }
}
