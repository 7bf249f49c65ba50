package org.mizan.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.analysis.Option;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** The report section: every sentence exists in both languages, every id is its own, every number has its judgements. */
class ViewTest {

    private static final Settings STANDARD =
            Settings.standard(Plan.OPTIONS).with("rounds", "3").with("draws", "100");

    static Stream<Case> cases() throws IOException {
        return Stream.of("cases/kestrel", "cases/karabakh", "reference/bargaining/stokman-2015")
                .map(f -> CaseFolder.read(ReferenceCases.folder(f), List.of())
                        .value()
                        .orElseThrow());
    }

    private static Section section(Case c) {
        String sweep = c.actors().keySet().iterator().next();
        boolean small = c.issues().size() == 1;
        Settings settings = STANDARD.with("sweep", sweep).with("model", small ? "standard,variants" : "standard");
        BargainingInput input = new Bargaining().input(c, settings).value().orElseThrow();
        return new Bargaining().present(c, input, new Bargaining().solve(input, Run.of(settings)));
    }

    private static List<Block> flat(List<Block> blocks) {
        List<Block> all = new ArrayList<>();
        for (Block block : blocks) {
            all.add(block);
            if (block instanceof Block.Group group) {
                all.addAll(flat(group.blocks()));
            } else if (block instanceof Block.Folded folded) {
                all.addAll(flat(folded.blocks()));
            } else if (block instanceof Figure figure) {
                figure.table().ifPresent(all::add);
            }
        }
        return all;
    }

    private static List<Message> messages(Section section) {
        List<Message> all = new ArrayList<>(List.of(section.title(), section.label()));
        section.lead().ifPresent(l -> all.add(l.message()));
        for (Block block : flat(section.blocks())) {
            if (block instanceof Finding finding) {
                all.add(finding.message());
            } else if (block instanceof Block.Note note) {
                all.add(note.message());
            } else if (block instanceof Block.Group group) {
                all.add(group.title());
            } else if (block instanceof Block.Folded folded) {
                all.add(folded.title());
            } else if (block instanceof Figure figure) {
                all.addAll(List.of(figure.title(), figure.description()));
            } else if (block instanceof Grid grid) {
                all.add(grid.title());
                grid.columns().stream().map(Grid.Column::head).forEach(a -> add(a, all));
                grid.rows().stream().flatMap(r -> r.cells().stream()).forEach(cell -> add(cell.value(), all));
            }
        }
        return all;
    }

    private static void add(Arg arg, List<Message> all) {
        if (arg instanceof Arg.Sub sub) {
            all.add(sub.message());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_sentence_can_be_said_in_both_languages(Case c) {
        List<Message> messages = messages(section(c));
        for (Option option : new Bargaining().options()) {
            messages.add(option.help());
        }
        for (Language language : Language.SPOKEN) {
            Localizer localizer = new Localizer(language);
            for (Message message : messages) {
                assertThat(localizer.plain(message)).isNotBlank().doesNotContain("{", "}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ids_are_unique_and_start_with_the_method(Case c) {
        Set<String> seen = new HashSet<>();
        for (Block block : flat(section(c).blocks())) {
            String id = block instanceof Grid grid
                    ? grid.id()
                    : block instanceof Figure figure
                            ? figure.id()
                            : block instanceof Block.Group group ? group.id() : "";
            if (!id.isEmpty()) {
                assertThat(id).startsWith("bargaining-");
                assertThat(seen.add(id)).as(id).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_number_of_a_forecast_leads_to_its_judgements(Case c) {
        Section section = section(c);
        assertThat(section.lead().orElseThrow().bases()).isNotEmpty();
        Grid forecast = flat(section.blocks()).stream()
                .filter(b -> b instanceof Grid g && g.id().equals("bargaining-forecast"))
                .map(b -> (Grid) b)
                .findFirst()
                .orElseThrow();
        for (Grid.Row row : forecast.rows()) {
            assertThat(row.cells().get(1).bases()).isNotEmpty();
            assertThat(row.cells().get(4).bases()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void outcomes_are_stable_names_of_finite_numbers(Case c) {
        BargainingInput input = new Bargaining().input(c, STANDARD).value().orElseThrow();
        BargainingResult result = new Bargaining().solve(input, Run.of(STANDARD));
        List<Outcome> outcomes = new Bargaining().outcomes(c, input, result);
        assertThat(outcomes)
                .extracting(Outcome::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("bargaining."));
        assertThat(outcomes).allMatch(o -> Double.isFinite(o.value()));
    }
}
