package org.mizan.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mizan.analysis.CaseFile;
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
        FreshFolder.create(
                target,
                files().stream()
                        .map(f -> new CaseFile(f, template(f).replace("{{id}}", id)))
                        .toList());
    }

    private static List<String> files() {
        return template("files.txt").lines().filter(l -> !l.isBlank()).toList();
    }

    private static String template(String file) {
        try (InputStream in = NewCommand.class.getResourceAsStream("template/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
