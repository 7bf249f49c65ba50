package org.mizan.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The commands put together, with everything a user may do wrong told in a sentence. */
final class Program {
    private static final String BOTH = "both";

    private final Console console;
    private final CommandLine line;
    private final Root root = new Root();

    Program(Console console) {
        this.console = console;
        this.line = new CommandLine(root);
        line.addSubcommand(new NewCommand(console));
        line.addSubcommand(new CheckCommand(console));
        line.addSubcommand(new ReportCommand(console));
        line.addSubcommand(new SearchCommand(console));
        line.addSubcommand("run", RunCommand.spec(console));
        line.addSubcommand(new OpenCommand(console));
        line.addSubcommand(new MethodsCommand(console));
        line.addSubcommand(new ImportCommand(console));
        line.addSubcommand(new ExportCommand(console));
        line.addSubcommand(new CiteCommand(console));
        line.addSubcommand(new QuoteCommand(console));
        line.addSubcommand(new CompareCommand(console));
        line.addSubcommand(new EnsembleCommand(console));
        line.addSubcommand(new ReplayCommand(console));
        line.addSubcommand(new VerifyCommand(console));
        line.addSubcommand(new AddCommand(console));
        line.addSubcommand(ArchiveCommand.line(console));
        line.addSubcommand(new RehearseCommand(console));
        translate(line);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(100);
        line.setExecutionStrategy(parsed -> {
            if (!root.understood()) {
                console.tell("unknown-language", Arg.code(root.language));
                return Exit.USAGE;
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((e, args) -> new UsageErrors(console).tell(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    }

    int execute(String... args) {
        return line.execute(args);
    }

    private void translate(CommandLine command) {
        String language = console.localizer().language().code();
        ResourceBundle help = ResourceBundle.getBundle(
                "org.mizan.app.help",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        command.setResourceBundle(help);
        apply(command.getCommandSpec(), help);
    }

    /** picocli leaves headings and commands added by hand alone, so they are set here for the whole tree. */
    private static void apply(CommandSpec spec, ResourceBundle help) {
        spec.usageMessage()
                .synopsisHeading(help.getString("heading.synopsis"))
                .optionListHeading(help.getString("heading.options"))
                .parameterListHeading(help.getString("heading.parameters"))
                .commandListHeading(help.getString("heading.commands"));
        String key = spec.qualifiedName(".");
        try {
            String description = help.getString(key);
            spec.usageMessage().header(new String[0]).description(description);
        } catch (MissingResourceException e) {
            // a method's own command brings its description along
        }
        spec.subcommands().values().forEach(c -> apply(c.getCommandSpec(), help));
    }

    private int failed(Exception e) {
        if (e instanceof UsageException usage) {
            console.tell(usage.sentence());
            return Exit.USAGE;
        }
        if (e instanceof CancellationException) {
            console.tell("cancelled");
            return Exit.CANCELLED;
        }
        if (e instanceof UncheckedIOException io) {
            String cause = io.getCause() instanceof AccessDeniedException denied
                    ? denied.getFile()
                    : io.getCause().getMessage();
            console.tell(
                    io.getCause() instanceof AccessDeniedException ? "access-denied" : "io",
                    Arg.code(String.valueOf(cause)));
            return Exit.USAGE;
        }
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        console.tell("bug", Arg.code(Version.current()));
        console.err().println(trace);
        return Exit.BUG;
    }

    /** The command without a subcommand: shows the help. */
    @Command(
            name = "mizan",
            mixinStandardHelpOptions = true,
            versionProvider = Versions.class,
            subcommands = CommandLine.HelpCommand.class)
    static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandSpec spec;

        @Option(
                names = "--lang",
                paramLabel = "en|ar",
                descriptionKey = "option.lang",
                scope = CommandLine.ScopeType.INHERIT)
        private String language = "";

        /** What {@code --lang} names: one language, or both; empty if it is not given. */
        Optional<List<Language>> languages() {
            if (language.isEmpty()) {
                return Optional.empty();
            }
            return language.equals(BOTH)
                    ? Optional.of(Language.SPOKEN)
                    : Language.of(language).map(List::of);
        }

        private boolean understood() {
            return language.isEmpty() || languages().isPresent();
        }

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** What {@code --version} prints. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"mizan " + Version.current()};
        }
    }
}
