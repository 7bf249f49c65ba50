package org.mizan.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Option.Kind;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.analysis.SettingsReader;
import org.mizan.engine.Answer;
import org.mizan.engine.Computed;
import org.mizan.engine.Json;
import org.mizan.engine.Manifest;
import org.mizan.engine.MethodSettings;
import org.mizan.engine.Study;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code mizan run METHOD CASE} for one method, built from the options that the method declares. */
final class MethodCommand<I, R extends Record> implements Callable<Integer> {
    private final Analysis<I, R> method;
    private final Console console;
    private final CommandSpec spec;

    private MethodCommand(Analysis<I, R> method, Console console) {
        this.method = method;
        this.console = console;
        this.spec = CommandSpec.wrapWithoutInspection(this);
        spec.mixinStandardHelpOptions(true);
        spec.usageMessage().description(escaped(console.localizer().plain(method.question())));
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CASE")
                .descriptionKey("parameter.case-or-file")
                .index("0")
                .type(String.class)
                .required(true)
                .build());
        spec.addOption(builder("--overlay", "ID", "option.overlay")
                .arity("1")
                .type(String[].class)
                .auxiliaryTypes(String.class)
                .build());
        for (String format : List.of("json", "csv", "md")) {
            spec.addOption(builder("--" + format, "", "option." + format)
                    .arity("0")
                    .type(boolean.class)
                    .build());
        }
        spec.addOption(builder("--seed", "N", "option.seed")
                .arity("1")
                .type(long.class)
                .build());
        method.options().forEach(o -> spec.addOption(own(o)));
    }

    static <I, R extends Record> CommandSpec spec(Analysis<I, R> method, Console console) {
        return new MethodCommand<>(method, console).spec;
    }

    private static OptionSpec.Builder builder(String name, String label, String key) {
        return OptionSpec.builder(name).paramLabel(label).descriptionKey(key);
    }

    private OptionSpec own(org.mizan.analysis.Option option) {
        OptionSpec.Builder builder = OptionSpec.builder("--" + option.name())
                .description(escaped(console.localizer().plain(option.help())));
        return option.kind() == Kind.FLAG
                ? builder.arity("0").type(boolean.class).build()
                : builder.arity("1")
                        .paramLabel(label(option))
                        .type(String.class)
                        .build();
    }

    private static String label(org.mizan.analysis.Option option) {
        return switch (option.kind()) {
            case CHOICE -> String.join("|", option.choices());
            case CHOICES -> "A,B…";
            case TEXT -> "TEXT";
            default -> "N";
        };
    }

    /** picocli formats descriptions, so a percent sign must be doubled. */
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }

    @Override
    public Integer call() {
        ParseResult parsed = spec.commandLine().getParseResult();
        String given = parsed.matchedPositionalValue(0, "");
        List<String> overlays = List.of(parsed.matchedOptionValue("--overlay", new String[0]));
        Subject subject = Subject.of(given, overlays, method);
        if (subject.surroundings().isEmpty()) {
            return stopAt(subject.problems(), subject.root());
        }
        SettingsReader.Checked checked =
                MethodSettings.of(method, subject.surroundings().get(), given(parsed));
        checked.wrong().stream().findFirst().ifPresent(wrong -> {
            throw new UsageException(wrong);
        });
        Settings settings = checked.settings();
        Loaded<I> input = subject.input(method, settings);
        if (input.value().isEmpty()) {
            return stopAt(input.problems(), subject.root());
        }
        new ProblemPrinter(console.localizer(), subject.root()).print(input.problems(), console.err());
        Run.Progress progress = console.progress("running", Arg.of(method.title()));
        Run run = new Run(
                settings,
                parsed.matchedOptionValue("--seed", 1L),
                Runtime.getRuntime().availableProcessors(),
                console.stop().requested(),
                progress);
        Computed<I, R> computed = Computed.solve(method, input, run).value().orElseThrow();
        progress.at(1);
        print(subject, computed, parsed);
        if (subject.file().isEmpty()) {
            Study study = new Study(subject.surroundings().get(), List.of(computed));
            ManifestFile.store(
                    subject.root(),
                    Manifest.of(study, Optional.empty(), run.seed(), Version.current(), "../.."),
                    console);
        }
        return Exit.FINE;
    }

    private void print(Subject subject, Computed<I, R> computed, ParseResult parsed) {
        if (parsed.hasMatchedOption("--json")) {
            console.out()
                    .print(Json.pretty(Answer.of(subject.surroundings().orElseThrow(), computed, Version.current())));
        } else {
            SectionPrinter.print(
                    subject.surroundings().orElseThrow(),
                    computed.section(subject.surroundings().orElseThrow()),
                    console,
                    parsed.hasMatchedOption("--csv"));
        }
    }

    private int stopAt(List<org.mizan.problem.Problem> problems, Path root) {
        new ProblemPrinter(console.localizer(), root).print(problems, console.err());
        return Exit.PROBLEMS;
    }

    /** What the user gave for the method's own options. */
    private Map<String, String> given(ParseResult parsed) {
        Map<String, String> given = new LinkedHashMap<>();
        method.options().stream()
                .filter(o -> parsed.hasMatchedOption("--" + o.name()))
                .forEach(o -> given.put(
                        o.name(), o.kind() == Kind.FLAG ? "true" : parsed.matchedOptionValue("--" + o.name(), "")));
        return given;
    }
}
