package org.mizan.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code mizan} command. */
@Command(name = "mizan", mixinStandardHelpOptions = true, versionProvider = Main.Versions.class)
public final class Main implements Runnable {
    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"mizan " + Version.current()};
        }
    }
}
