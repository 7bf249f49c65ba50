package org.mizan.bargaining;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.CaseFile;
import org.mizan.analysis.Format;
import org.mizan.analysis.Option;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.analysis.Shift;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.text.Message;
import org.mizan.view.Section;

/** Spatial bargaining: what an agreement on each issue would look like, by a family of models from the simplest to the most disputed. */
public final class Bargaining implements Analysis<BargainingInput, BargainingResult> {

    static final String ID = "bargaining";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Message title() {
        return Words.say("title");
    }

    @Override
    public Message question() {
        return Words.say("question");
    }

    @Override
    public List<Option> options() {
        return Plan.OPTIONS;
    }

    @Override
    public Loaded<BargainingInput> input(Case c, Settings settings) {
        return PositionsReader.read(c, settings);
    }

    @Override
    public BargainingResult solve(BargainingInput input, Run run) {
        return new Forecaster(input, Plan.of(run.settings(), input), run).solve();
    }

    @Override
    public Section present(Case c, BargainingInput input, BargainingResult result) {
        return new BargainingView(c, input, result).section();
    }

    @Override
    public BargainingInput lean(BargainingInput input) {
        return input.forecastOnly();
    }

    @Override
    public Optional<BargainingInput> sample(BargainingInput input, RandomGenerator random) {
        return Uncertainty.sample(input, random);
    }

    @Override
    public List<Shift<BargainingInput>> shifts(BargainingInput input) {
        return Uncertainty.shifts(input);
    }

    @Override
    public List<Outcome> outcomes(Case c, BargainingInput input, BargainingResult result) {
        return BargainingOutcomes.of(c, input, result);
    }

    @Override
    public List<Format<BargainingInput>> formats() {
        return List.of(new KtabCsv(), new KtabXml(), new DecideTables(), new PlainCsv());
    }

    @Override
    public List<CaseFile> caseFiles(BargainingInput input) {
        return CaseFiles.of(input);
    }
}
