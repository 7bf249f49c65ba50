package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.model.Judged;
import org.mizan.model.Scene;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.view.Block;
import org.mizan.view.Doors;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** The futures: what drives them, what would follow, what the source expects. */
final class ScenesPart {
    private final Case c;

    ScenesPart(Case c) {
        this.c = c;
    }

    Optional<Section> section() {
        if (c.scenes().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        c.scenes().values().forEach(s -> blocks.add(scene(s)));
        long beyond = c.scenes().values().stream().filter(Scene::beyondSource).count();
        return Optional.of(
                new Section("scenes", m("scenes.title"), m("scenes.label"), Optional.of(lead(beyond)), blocks));
    }

    private Finding lead(long beyond) {
        Optional<Scene> likely = c.scenes().values().stream()
                .filter(s -> s.expectation()
                        .map(e -> e.value().equals("most-likely"))
                        .orElse(false))
                .findFirst();
        Arg count = Arg.of(c.scenes().size());
        return likely.map(s -> Finding.of(
                        m("scenes.lead-likely", count, Arg.of(beyond), Arg.of(s.name())),
                        List.of(s.expectation().orElseThrow().basis())))
                .orElseGet(() -> Say.finding("scenes.lead", count, Arg.of(beyond)));
    }

    private static Block scene(Scene s) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(standing(s));
        if (!s.text().isEmpty()) {
            blocks.add(Finding.of(Say.plain(s.text()), List.of(s.basis())));
        }
        statements(s, "drivers", s.drivers()).ifPresent(blocks::add);
        statements(s, "consequences", s.consequences()).ifPresent(blocks::add);
        return new Block.Group("sc-" + s.id(), Say.plain(s.name()), blocks);
    }

    /** In the scene's colour: what the source expects of it, or that it is not the source's. */
    private static Finding standing(Scene s) {
        Tone tone = Tone.ofScene(s.tone());
        if (s.beyondSource() || s.expectation().isEmpty()) {
            return new Finding(m(s.beyondSource() ? "scenes.beyond" : "scenes.silent"), tone, List.of());
        }
        Judged<String> expected = s.expectation().get();
        return new Finding(
                m("scenes.expectation", Say.word("expectation", expected.value())), tone, List.of(expected.basis()));
    }

    private static Optional<Block> statements(Scene s, String kind, List<Judged<Text>> statements) {
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        Message title = m("scenes." + kind);
        List<Grid.Row> rows = statements.stream()
                .map(j -> Grid.Row.of(
                        Grid.Cell.of(Arg.of(j.value()), j.basis()).linked(Doors.judgement(j.basis())),
                        Names.sources(j.basis())))
                .toList();
        Grid grid = new Grid(
                s.id() + "-" + kind,
                m("scenes." + kind + "-of", Arg.of(s.name())),
                List.of(text("statement"), text("sources")),
                rows);
        return Optional.of(new Block.Group(s.id() + "-" + kind + "-part", title, List.of(grid)));
    }
}
