package org.mizan.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mizan archive}: what can be done with the documents of a case. */
@Command(name = "archive", mixinStandardHelpOptions = true)
final class ArchiveCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private ArchiveCommand() {}

    /** The command with its subcommands. */
    static CommandLine line(Console console) {
        CommandLine line = new CommandLine(new ArchiveCommand());
        line.addSubcommand(new ArchiveVerifyCommand(console));
        line.addSubcommand(new ArchiveBagCommand(console));
        line.addSubcommand(new ArchiveCrateCommand(console));
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
