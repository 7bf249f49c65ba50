package org.mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.web.Start;
import org.mizan.web.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mizan open}: the workbench in a browser. */
@Command(name = "open", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    private final Console console;

    @ParentCommand
    private Program.Root program;

    @Parameters(paramLabel = "CASE", arity = "0..*", descriptionKey = "parameter.open")
    private List<String> folders = List.of();

    @Option(names = "--port", paramLabel = "N", descriptionKey = "option.port", defaultValue = "0")
    private int port;

    @Option(names = "--no-browser", descriptionKey = "option.no-browser")
    private boolean noBrowser;

    @Option(names = "--read-only", descriptionKey = "option.read-only")
    private boolean readOnly;

    OpenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LARGEST_PORT) {
            throw new UsageException(Console.message("wrong-port", Arg.of(port)));
        }
        List<Path> cases = folders.stream().map(CasePath::folder).toList();
        Language language = program.languages()
                .map(l -> l.get(0))
                .orElse(console.localizer().language());
        Start start =
                new Start(cases, port, readOnly, language, Home.shippedCases(), Home.settings(), Version.current());
        try (Workbench workbench = Workbench.start(start)) {
            // Ctrl-C and the end of the session let go of the cases cleanly.
            Runtime.getRuntime().addShutdownHook(new Thread(workbench::close, "mizan-end"));
            String address = workbench.address();
            console.out().println(address);
            if (!noBrowser && !Browser.show(address)) {
                console.tell("open.by-hand");
            }
            workbench.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Workbench.PortTaken e) {
            throw new UsageException(Console.message("port-taken", Arg.code(Integer.toString(port))));
        }
        return Exit.FINE;
    }
}
