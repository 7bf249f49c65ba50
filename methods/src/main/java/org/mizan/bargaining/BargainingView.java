package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** The report section: the forecasts first, then each issue, then the models beyond the default. */
final class BargainingView {

    private static final double AGREE = 0.05;

    private final Case c;
    private final BargainingInput input;
    private final BargainingResult result;
    private final Names names;

    BargainingView(Case c, BargainingInput input, BargainingResult result) {
        this.c = c;
        this.input = input;
        this.result = result;
        names = new Names(input);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (!result.phase().isEmpty()) {
            blocks.add(Finding.of(Words.say("phase", phase(result.phase()), phases())));
        }
        blocks.add(forecasts());
        blocks.add(agreement());
        scenes().ifPresent(blocks::add);
        blocks.add(new Block.Note(Words.say("note.accuracy")));
        blocks.add(new Block.Note(Words.say("note.uncertainty")));
        for (int k = 0; k < input.issues().size(); k++) {
            blocks.add(new IssueView(names, result.issues().get(k), k).group());
        }
        blocks.addAll(ModelsView.blocks(names, result));
        result.eum().ifPresent(eum -> blocks.add(new EumView(names, eum).group()));
        result.variants().ifPresent(v -> blocks.add(VariantsView.group(names, v)));
        result.smp().ifPresent(smp -> blocks.add(new SmpView(names, smp).group()));
        result.exchange().ifPresent(t -> blocks.add(new ExchangeView(names, result, t).group()));
        result.sweep().ifPresent(s -> blocks.add(SweepView.group(names, s)));
        return new Section(
                Bargaining.ID, Words.say("title"), Words.say("label"), Optional.of(lead()), List.copyOf(blocks));
    }

    private Arg phases() {
        return Arg.list(input.phases().stream().map(this::phase).toList());
    }

    private Arg phase(String id) {
        Text name = PositionsReader.phaseNames(c, new Problems()).getOrDefault(id, Text.NONE);
        return name.isEmpty() ? Arg.code(id) : Arg.of(name);
    }

    private Finding lead() {
        BargainingResult.Forecast first = result.issues().get(0);
        Arg place = names.place(0, first.mean());
        Arg issue = names.issue(first.id());
        Optional<Arg> point = names.nearest(0, first.mean());
        return Finding.of(
                point.isPresent()
                        ? Words.say(
                                "lead.named",
                                issue,
                                place,
                                point.get(),
                                Arg.of(input.issues().size()))
                        : Words.say("lead", issue, place, Arg.of(input.issues().size())),
                input.bases(0));
    }

    private Grid forecasts() {
        List<Grid.Column> columns = List.of(
                Grid.Column.text("issue", Words.say("head.issue")),
                Grid.Column.number("mean", Words.say("head.mean")),
                Grid.Column.number("low", Words.say("head.low")),
                Grid.Column.number("high", Words.say("head.high")),
                Grid.Column.number("median", Words.say("head.median")),
                Grid.Column.text("near", Words.say("head.near")));
        List<Grid.Row> rows = new ArrayList<>();
        for (int k = 0; k < input.issues().size(); k++) {
            rows.add(forecast(k, result.issues().get(k)));
        }
        return new Grid("bargaining-forecast", Words.say("grid.forecast"), columns, rows);
    }

    private Grid.Row forecast(int k, BargainingResult.Forecast f) {
        List<Basis> bases = input.bases(k);
        return Grid.Row.of(
                Grid.Cell.of(names.issue(f.id())).linked(new Grid.Link(Bargaining.ID, "bargaining-" + anchor(f.id()))),
                Grid.Cell.of(names.place(k, f.mean()), Tone.ACCENT, bases),
                Grid.Cell.of(f.band().map(b -> names.place(k, b.low())).orElse(Arg.blank())),
                Grid.Cell.of(f.band().map(b -> names.place(k, b.high())).orElse(Arg.blank())),
                Grid.Cell.of(median(k, f), Tone.PLAIN, bases),
                Grid.Cell.of(names.nearest(k, f.mean()).orElse(Arg.blank())));
    }

    /** An issue's id as part of an address: ids of a peer's file may hold anything. */
    static String anchor(String issue) {
        return CaseFiles.ids(List.of(issue), "issue").get(0);
    }

    private Arg median(int k, BargainingResult.Forecast f) {
        return f.medianLow() == f.medianHigh()
                ? names.place(k, f.medianLow())
                : Arg.of(Words.say("range", names.place(k, f.medianLow()), names.place(k, f.medianHigh())));
    }

    private Finding agreement() {
        List<Arg> apart = new ArrayList<>();
        List<Basis> bases = new ArrayList<>();
        for (int k = 0; k < input.issues().size(); k++) {
            BargainingResult.Forecast f = result.issues().get(k);
            double gap = Math.max(f.medianLow() - f.mean(), f.mean() - f.medianHigh());
            if (gap > AGREE * input.issues().get(k).width()) {
                apart.add(names.issue(f.id()));
                bases.addAll(input.bases(k));
            }
        }
        return apart.isEmpty()
                ? Finding.of(Words.say("agree"))
                : Finding.of(Words.say("apart", Arg.list(apart), Arg.of(apart.size())), bases);
    }

    private Optional<Finding> scenes() {
        List<SceneRanges> ranges = SceneRanges.of(c, new Problems());
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        List<Arg> inside = BargainingOutcomes.of(c, input, result).stream()
                .filter(o -> o.measure().equals("forecast") && o.value() == 1)
                .map(o -> Arg.of(c.nameOf(o.scene().orElse(""))))
                .toList();
        List<Basis> bases = new ArrayList<>();
        for (int k = 0; k < input.issues().size(); k++) {
            String issue = input.issues().get(k).id();
            boolean used = ranges.stream()
                    .flatMap(r -> r.ranges().stream())
                    .anyMatch(r -> r.issue().equals(issue));
            bases.addAll(used ? input.bases(k) : List.of());
        }
        return Optional.of(
                inside.isEmpty()
                        ? Finding.of(Words.say("scene.none"), bases)
                        : Finding.of(Words.say("scene.inside", Arg.list(inside)), bases));
    }
}
