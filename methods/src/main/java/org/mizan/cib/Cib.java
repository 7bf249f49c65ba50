package org.mizan.cib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.CaseFile;
import org.mizan.analysis.Format;
import org.mizan.analysis.Option;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.analysis.Shift;
import org.mizan.analysis.Spread;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Section;

/** Cross-impact balances: which futures hold together (Weimer-Jehle 2006). */
public final class Cib implements Analysis<CibInput, CibResult> {
    private static final int SCALE = 3;
    private static final int MOST_FLAGS = 200;

    @Override
    public String id() {
        return "cib";
    }

    @Override
    public Message title() {
        return CibReader.message("title");
    }

    @Override
    public Message question() {
        return CibReader.message("question");
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.number("max-inconsistency", "0", CibReader.message("option.max-inconsistency")),
                Option.flag("weights", CibReader.message("option.weights")),
                Option.choice(
                        "succession",
                        "global",
                        List.of("global", "local", "incremental", "sequential"),
                        CibReader.message("option.succession")),
                Option.integer(
                        "max-starts", Integer.toString(Succession.MOST_STARTS), CibReader.message("option.max-starts")),
                Option.flag("levers", CibReader.message("option.levers")),
                Option.flag("tipping", CibReader.message("option.tipping")),
                Option.flag("standardise", CibReader.message("option.standardise")),
                Option.integer("list", "10000", CibReader.message("option.list")),
                Option.choice(
                        "ranking",
                        "total-impact",
                        List.of("total-impact", "margin"),
                        CibReader.message("option.ranking")),
                Option.flag("force", CibReader.message("option.force")));
    }

    @Override
    public Loaded<CibInput> input(Case c, Settings settings) {
        return CibReader.read(c);
    }

    @Override
    public CibResult solve(CibInput input, Run run) {
        return new CibRun(input, run).solve();
    }

    @Override
    public Section present(Case c, CibInput input, CibResult result) {
        return new CibView(c, input, result).section();
    }

    /* Every value of a judged row is drawn by the row's confidence: whole numbers move by steps, others within a triangle. */
    @Override
    public Optional<CibInput> sample(CibInput input, RandomGenerator random) {
        double[] cells = input.matrix().judgements();
        int dim = input.matrix().dimension();
        int scale = scale(cells);
        List<CibInput.Judgement> drawn = new ArrayList<>();
        for (CibInput.Judgement judged : input.judgements()) {
            List<Double> values = new ArrayList<>();
            for (int b = 0; b < judged.values().size(); b++) {
                double value = draw(judged.values().get(b), judged.basis().confidence(), scale, random);
                values.add(value);
                cells[judged.source() * dim + input.matrix().first(judged.target()) + b] = value;
            }
            drawn.add(new CibInput.Judgement(judged.source(), judged.target(), values, judged.basis()));
        }
        return input.judgements().isEmpty()
                ? Optional.empty()
                : Optional.of(with(input, CrossImpactMatrix.of(input.matrix().sizes(), cells), drawn));
    }

    private static double draw(double value, OptionalDouble confidence, int scale, RandomGenerator random) {
        return value == Math.rint(value)
                ? Spread.step((int) value, confidence, -scale, scale, random)
                : Math.rint(1000 * Spread.real(value, confidence, -scale, scale, random)) / 1000;
    }

    /* The scale of the judgements: -3..3, or as wide as the widest of them. */
    private static int scale(double[] cells) {
        double widest = SCALE;
        for (double x : cells) {
            widest = Math.max(widest, Math.abs(x));
        }
        return (int) Math.ceil(widest);
    }

    @Override
    public List<Shift<CibInput>> shifts(CibInput input) {
        List<Shift<CibInput>> shifts = new ArrayList<>();
        int scale = scale(input.matrix().judgements());
        for (int r = 0; r < input.judgements().size(); r++) {
            CibInput.Judgement judged = input.judgements().get(r);
            if (Spread.confidence(judged.basis().confidence()) < 1) {
                for (int b = 0; b < judged.values().size(); b++) {
                    for (int step = -1; step <= 1; step += 2) {
                        double to = judged.values().get(b) + step;
                        if (Math.abs(to) <= scale) {
                            shifts.add(shift(input, r, b, to));
                        }
                    }
                }
            }
        }
        return shifts;
    }

    private static Shift<CibInput> shift(CibInput input, int row, int b, double to) {
        CibInput.Judgement judged = input.judgements().get(row);
        int target = input.matrix().first(judged.target()) + b;
        double[] cells = input.matrix().judgements();
        cells[judged.source() * input.matrix().dimension() + target] = to;
        List<Double> values = new ArrayList<>(judged.values());
        values.set(b, to);
        List<CibInput.Judgement> rows = new ArrayList<>(input.judgements());
        rows.set(row, new CibInput.Judgement(judged.source(), judged.target(), values, judged.basis()));
        return new Shift<>(
                Arg.of(CibView.judgement(input, judged.source(), target)),
                Arg.signed(
                        judged.values().get(b), CibView.decimals(judged.values().get(b))),
                Arg.signed(to, CibView.decimals(to)),
                judged.basis(),
                with(input, CrossImpactMatrix.of(input.matrix().sizes(), cells), rows));
    }

    private static CibInput with(CibInput input, CrossImpactMatrix matrix, List<CibInput.Judgement> judgements) {
        return new CibInput(
                input.descriptors(),
                matrix,
                input.constraints(),
                judgements,
                input.exclusions(),
                input.scenes(),
                input.scw());
    }

    @Override
    public List<Outcome> outcomes(Case c, CibInput input, CibResult result) {
        List<Outcome> out = new ArrayList<>();
        for (CibResult.SceneShare share : result.scenes()) {
            Arg scene = Arg.of(c.nameOf(share.scene()));
            if (share.futures().isPresent()) {
                out.add(new Outcome(
                        "cib.futures." + share.scene(),
                        Arg.of(CibReader.message("outcome.futures", scene)),
                        Optional.of(share.scene()),
                        "futures",
                        Outcome.Kind.SHARE,
                        share.share().orElse(0.0)));
            }
            share.weightShare()
                    .ifPresent(w -> out.add(new Outcome(
                            "cib.weight." + share.scene(),
                            Arg.of(CibReader.message("outcome.weight", scene)),
                            Optional.of(share.scene()),
                            "weight",
                            Outcome.Kind.SHARE,
                            w)));
        }
        for (CibResult.Scenario s : result.scenarios()
                .subList(0, Math.min(MOST_FLAGS, result.scenarios().size()))) {
            out.add(new Outcome(
                    "cib.consistent." + String.join(".", s.variants().values()),
                    Arg.of(CibReader.message("outcome.consistent", CibView.variants(input, s.array()))),
                    Optional.empty(),
                    "consistent",
                    Outcome.Kind.FLAG,
                    1));
        }
        return out;
    }

    @Override
    public List<Format<CibInput>> formats() {
        return List.of(new ScwFormat(), new SlFormat(), new SquareCsv(), new LongCsv());
    }

    @Override
    public List<CaseFile> caseFiles(CibInput input) {
        return CibWriter.files(input);
    }
}
