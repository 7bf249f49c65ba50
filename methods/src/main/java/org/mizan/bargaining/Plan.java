package org.mizan.bargaining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mizan.analysis.Option;
import org.mizan.analysis.Settings;

/**
 * What one run computes, from its settings.
 *
 * @param models which models
 * @param preset name of the expected-utility reading that was started from
 * @param switches that reading with the switches that were set
 * @param rounds of the expected-utility model
 * @param smp sub-models of the spatial model, without the seed
 * @param draws of the uncertain inputs
 * @param sweep actor whose position is moved, if one was named
 */
record Plan(
        Set<Model> models,
        String preset,
        EumSwitches switches,
        int rounds,
        SmpSettings smp,
        Loss loss,
        Optional<Double> disagreement,
        double cost,
        int draws,
        Optional<String> sweep) {

    /** A model beyond the compromise forecast, which is always computed. */
    enum Model {
        EUM,
        SMP,
        VARIANTS,
        NASH,
        PCE,
        EXCHANGE
    }

    private static final String CODE = "scholz-code";
    private static final List<String> YES_NO = List.of("yes", "no");

    /* "standard" is every view of the report except the variants, which take a second an issue; a drawn input then asks
    for the forecast only. Naming models asks for exactly these, in draws too. */
    static final List<Option> OPTIONS = List.of(
            Option.choices(
                    "model",
                    "standard",
                    List.of("standard", "mean", "eum", "smp", "variants", "nash", "pce", "exchange"),
                    Words.say("option.model")),
            Option.text("phase", "", Words.say("option.phase")),
            Option.text("issue", "", Words.say("option.issue")),
            Option.text("neutral", "", Words.say("option.neutral")),
            Option.text("absent", "", Words.say("option.absent")),
            Option.text("sweep", "", Words.say("option.sweep")),
            Option.integer("draws", "2000", Words.say("option.draws")),
            Option.choice("loss", "quadratic", names(Loss.values()), Words.say("option.loss")),
            Option.number("disagreement", "", Words.say("option.disagreement")),
            Option.number("cost", "2", Words.say("option.cost")),
            Option.choice("preset", CODE, List.of(CODE, "scholz-paper"), Words.say("option.preset")),
            Option.integer("rounds", "8", Words.say("option.rounds")),
            Option.number("q", "", Words.say("option.q")),
            Option.choice("denominator", "", names(EumSwitches.Denominator.values()), Words.say("option.denominator")),
            Option.choice("voter-risk", "", YES_NO, Words.say("option.voter-risk")),
            Option.choice("viewpoint", "", names(EumSwitches.Viewpoint.values()), Words.say("option.viewpoint")),
            Option.choice("pull", "", names(EumSwitches.Pull.values()), Words.say("option.pull")),
            Option.choice("added", "", YES_NO, Words.say("option.added")),
            Option.choice("range", "", names(EumSwitches.Range.values()), Words.say("option.range")),
            Option.choice("conflict", "", names(EumSwitches.Conflict.values()), Words.say("option.conflict")),
            Option.choice("selection", "", names(EumSwitches.Selection.values()), Words.say("option.selection")),
            Option.choice("blend", "", YES_NO, Words.say("option.blend")),
            Option.choice("capitulation", "", YES_NO, Words.say("option.capitulation")),
            Option.choice("risk", "", YES_NO, Words.say("option.risk")),
            Option.choice("security", "", names(EumSwitches.Security.values()), Words.say("option.security")),
            Option.choice("stop", "", names(EumSwitches.Stop.values()), Words.say("option.stop")),
            Option.choice("victory", "linear", names(Victory.values()), Words.say("option.victory")),
            Option.choice("pce", "conditional", names(CondorcetProcess.Kind.values()), Words.say("option.pce")),
            Option.choice("vote", "proportional", names(VotingRule.values()), Words.say("option.vote")),
            Option.choice(
                    "risk-view", "one-third", names(SmpSettings.RiskView.values()), Words.say("option.risk-view")),
            Option.choice(
                    "risk-attitude",
                    "mid",
                    names(SmpSettings.RiskAttitude.values()),
                    Words.say("option.risk-attitude")),
            Option.flag("stochastic", Words.say("option.stochastic")),
            Option.integer("max-turns", "100", Words.say("option.max-turns")));

    static Plan of(Settings s, BargainingInput input) {
        return new Plan(
                models(s, input.whole()),
                s.text("preset"),
                switches(s),
                bounded(s.integer("rounds"), 1, 1000),
                new SmpSettings(
                        value(s, "victory", Victory.values()),
                        value(s, "pce", CondorcetProcess.Kind.values()),
                        value(s, "vote", VotingRule.values()),
                        value(s, "risk-view", SmpSettings.RiskView.values()),
                        value(s, "risk-attitude", SmpSettings.RiskAttitude.values()),
                        s.flag("stochastic"),
                        0,
                        bounded(s.integer("max-turns"), 1, 1000)),
                value(s, "loss", Loss.values()),
                s.has("disagreement") ? Optional.of(s.number("disagreement")) : Optional.empty(),
                Math.max(1e-9, s.number("cost")),
                bounded(s.integer("draws"), 0, 10_000_000),
                Optional.of(s.text("sweep")).filter(a -> !a.isEmpty()));
    }

    boolean uses(Model model) {
        return models.contains(model);
    }

    /** The name of a choice as it is written on the command line. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<Model> models(Settings s, boolean whole) {
        Set<Model> models = EnumSet.noneOf(Model.class);
        for (String name : s.list("model")) {
            if (name.equals("standard") && whole) {
                models.addAll(EnumSet.complementOf(EnumSet.of(Model.VARIANTS)));
            }
            Arrays.stream(Model.values()).filter(m -> name(m).equals(name)).forEach(models::add);
        }
        return models;
    }

    private static EumSwitches switches(Settings s) {
        EumSwitches base = s.text("preset").equals(CODE) ? EumSwitches.SCHOLZ_CODE : EumSwitches.SCHOLZ_PAPER;
        return new EumSwitches(
                s.has("q") ? Math.min(1, Math.max(0, s.number("q"))) : base.q(),
                choice(s, "denominator", EumSwitches.Denominator.values(), base.denominator()),
                yes(s, "voter-risk", base.voterRisk()),
                choice(s, "viewpoint", EumSwitches.Viewpoint.values(), base.viewpoint()),
                choice(s, "pull", EumSwitches.Pull.values(), base.pull()),
                yes(s, "added", base.added()),
                choice(s, "range", EumSwitches.Range.values(), base.range()),
                choice(s, "conflict", EumSwitches.Conflict.values(), base.conflict()),
                choice(s, "selection", EumSwitches.Selection.values(), base.selection()),
                yes(s, "blend", base.blend()),
                yes(s, "capitulation", base.capitulation()),
                yes(s, "risk", base.risk()),
                choice(s, "security", EumSwitches.Security.values(), base.security()),
                choice(s, "stop", EumSwitches.Stop.values(), base.stop()));
    }

    private static boolean yes(Settings s, String name, boolean otherwise) {
        return s.has(name) ? s.text(name).equals("yes") : otherwise;
    }

    private static <E extends Enum<E>> E choice(Settings s, String name, E[] values, E otherwise) {
        return s.has(name) ? value(s, name, values) : otherwise;
    }

    private static <E extends Enum<E>> E value(Settings s, String name, E[] values) {
        Function<E, String> written = Plan::name;
        return Arrays.stream(values)
                .filter(v -> written.apply(v).equals(s.text(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ": " + s.text(name)));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Plan::name).toList();
    }

    private static int bounded(int value, int min, int max) {
        return Math.min(max, Math.max(min, value));
    }
}
