package org.mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mizan.desk.FreshFolder;
import org.mizan.desk.Template;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mizan new}: a case to start from, with every file explained in it. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", descriptionKey = "parameter.new")
    private String folder;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path target = CasePath.of(folder).toAbsolutePath().normalize();
        try {
            if (Files.exists(target) && !isEmptyFolder(target)) {
                throw new UsageException(Console.message("folder-in-use", Arg.code(folder)));
            }
            create(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String quoted = folder.contains(" ") ? "\"" + folder + "\"" : folder;
        console.out().println(console.say("new.done", Arg.code(folder)));
        console.out()
                .println(
                        console.say("new.next", Arg.code("mizan check " + quoted), Arg.code("mizan report " + quoted)));
        return Exit.FINE;
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void create(Path target) throws IOException {
        String name = target.getFileName().toString();
        String id = FreshFolder.isId(name) ? name : "new-case";
        FreshFolder.create(target, Template.EXAMPLE.files(id));
    }
}
