package org.mizan.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** What the page of a method on the full worked case must keep: sayable in both languages, own ids, every number traceable. */
public abstract class SectionContract<I, R extends Record> {

    /** The method under test. */
    protected abstract Analysis<I, R> analysis();

    /** The settings of the page; more of them show more of it. */
    protected abstract Settings settings();

    private Case karabakh() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("cases/karabakh"))) {
            at = at.getParent();
        }
        return CaseFolder.read(at.resolve("cases/karabakh"), List.of()).value().orElseThrow();
    }

    private Section section() {
        Case c = karabakh();
        I input = analysis().input(c, settings()).value().orElseThrow();
        return analysis().present(c, input, analysis().solve(input, Run.of(settings())));
    }

    private static Stream<Block> flat(List<Block> blocks) {
        return blocks.stream().flatMap(SectionContract::inside);
    }

    private static Stream<Block> inside(Block block) {
        if (block instanceof Block.Group group) {
            return Stream.concat(Stream.of(block), flat(group.blocks()));
        } else if (block instanceof Block.Folded folded) {
            return Stream.concat(Stream.of(block), flat(folded.blocks()));
        } else if (block instanceof Figure figure) {
            return Stream.concat(Stream.of(block), figure.table().stream());
        }
        return Stream.of(block);
    }

    private static List<Grid> grids(Section section) {
        return flat(section.blocks())
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    private static List<Figure> figures(Section section) {
        return flat(section.blocks())
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
    }

    private static List<Arg> words(Section section) {
        List<Arg> all = new ArrayList<>(List.of(Arg.of(section.title()), Arg.of(section.label())));
        section.lead().ifPresent(l -> all.add(Arg.of(l.message())));
        flat(section.blocks()).forEach(block -> {
            if (block instanceof Finding finding) {
                all.add(Arg.of(finding.message()));
            } else if (block instanceof Block.Note note) {
                all.add(Arg.of(note.message()));
            } else if (block instanceof Block.Group group) {
                all.add(Arg.of(group.title()));
            } else if (block instanceof Block.Folded folded) {
                all.add(Arg.of(folded.title()));
            } else if (block instanceof Figure figure) {
                all.add(Arg.of(figure.title()));
                all.add(Arg.of(figure.description()));
                all.addAll(words(figure.chart()));
            } else if (block instanceof Grid grid) {
                all.add(Arg.of(grid.title()));
                grid.columns().forEach(column -> all.add(column.head()));
                grid.rows().forEach(row -> row.cells().forEach(cell -> all.add(cell.value())));
            }
        });
        return all;
    }

    private static List<Arg> words(Chart chart) {
        List<Arg> all = new ArrayList<>();
        if (chart instanceof Chart.Plane plane) {
            all.addAll(List.of(plane.x(), plane.y()));
            all.addAll(plane.quadrants());
            plane.points().forEach(p -> all.add(p.label()));
        } else if (chart instanceof Chart.Bars bars) {
            all.add(bars.unit());
            bars.bars().forEach(b -> all.add(b.label()));
        } else if (chart instanceof Chart.Lines lines) {
            all.addAll(List.of(lines.x(), lines.y()));
        } else if (chart instanceof Chart.Ranks ranks) {
            all.addAll(ranks.orders());
        } else if (chart instanceof Chart.Empty empty) {
            all.add(Arg.of(empty.why()));
        }
        return all;
    }

    @Test
    void every_sentence_and_label_can_be_said_in_both_languages() {
        List<Arg> all = words(section());
        analysis().options().forEach(option -> all.add(Arg.of(option.help())));
        for (Language language : Language.SPOKEN) {
            Localizer localizer = new Localizer(language);
            for (Arg arg : all) {
                if (arg instanceof Arg.Blank) {
                    continue;
                }
                assertThat(localizer.plain(arg)).as(arg.toString()).isNotBlank().doesNotContain("{", "}");
            }
        }
    }

    @Test
    void ids_are_unique_and_start_with_the_method() {
        Section section = section();
        Set<String> seen = new HashSet<>();
        Stream<String> groups =
                flat(section.blocks()).filter(Block.Group.class::isInstance).map(g -> ((Block.Group) g).id());
        Stream<String> shown = Stream.concat(
                figures(section).stream().map(Figure::id),
                grids(section).stream().map(Grid::id));
        Stream.concat(groups, shown).forEach(id -> {
            assertThat(id).startsWith(analysis().id() + "-");
            assertThat(seen.add(id)).as(id).isTrue();
        });
        assertThat(seen).isNotEmpty();
    }

    @Test
    void every_finding_leads_to_its_judgements() {
        Section section = section();
        assertThat(section.lead().orElseThrow().bases()).isNotEmpty();
        flat(section.blocks())
                .filter(Finding.class::isInstance)
                .map(Finding.class::cast)
                .forEach(f -> assertThat(f.bases()).as(f.message().key()).isNotEmpty());
    }

    /** Zero may be silence: there need be no judgement that nothing joins two actors. */
    @Test
    void every_number_but_zero_leads_to_its_judgements() {
        for (Grid grid : grids(section())) {
            for (Grid.Row row : grid.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    Grid.Cell cell = row.cells().get(i);
                    if (isNumberButZero(cell.value())) {
                        String where = grid.id() + " " + grid.columns().get(i).key();
                        assertThat(cell.bases()).as(where).isNotEmpty();
                    }
                }
            }
        }
    }

    private static boolean isNumberButZero(Arg value) {
        if (value instanceof Arg.Count count) {
            return count.value().signum() != 0;
        } else if (value instanceof Arg.Real real) {
            return real.value() != 0;
        }
        return value instanceof Arg.Share share && share.value() != 0;
    }

    @Test
    void bars_lines_and_cells_of_pictures_lead_to_their_judgements() {
        for (Figure figure : figures(section())) {
            if (figure.chart() instanceof Chart.Bars bars) {
                bars.bars().stream()
                        .filter(b -> b.value() != 0)
                        .forEach(b -> assertThat(b.bases()).as(figure.id()).isNotEmpty());
            } else if (figure.chart() instanceof Chart.Net net) {
                net.ties().forEach(t -> assertThat(t.bases()).as(figure.id()).isNotEmpty());
            } else if (figure.chart() instanceof Chart.HeatMap map) {
                check(figure.id(), map.values(), map.bases());
            }
        }
    }

    private static void check(String id, double[][] values, List<List<Basis>> bases) {
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                if (values[i][j] != 0 && !Double.isNaN(values[i][j])) {
                    assertThat(bases.get(i * values[i].length + j)).as(id).isNotEmpty();
                }
            }
        }
    }

    @Test
    void outcomes_are_stable_names_of_finite_numbers() {
        Case c = karabakh();
        I input = analysis().input(c, settings()).value().orElseThrow();
        R result = analysis().solve(input, Run.of(settings()));
        List<Outcome> outcomes = analysis().outcomes(c, input, result);
        assertThat(outcomes)
                .isNotEmpty()
                .allMatch(o -> o.id().startsWith(analysis().id() + "."))
                .allMatch(o -> Double.isFinite(o.value()))
                .extracting(Outcome::id)
                .doesNotHaveDuplicates();
    }
}
