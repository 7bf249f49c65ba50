package org.mizan.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mizan.problem.Nearest;
import org.mizan.text.Arg;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageErrors {
    private final Console console;

    UsageErrors(Console console) {
        this.console = console;
    }

    int tell(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            unmatched(unmatched.getUnmatched().get(0), command);
        } else if (e instanceof MissingParameterException missing) {
            console.tell(
                    "missing-parameters",
                    Arg.list(missing.getMissing().stream()
                            .map(a -> Arg.code(
                                    a.isOption() ? ((CommandLine.Model.OptionSpec) a).longestName() : a.paramLabel()))
                            .toList()));
        } else if (e instanceof OverwrittenOptionException twice) {
            console.tell(
                    "option-twice", Arg.code(((CommandLine.Model.OptionSpec) twice.getOverwritten()).longestName()));
        } else if (e.getArgSpec() != null && e.getValue() != null) {
            String name = e.getArgSpec().isOption()
                    ? ((CommandLine.Model.OptionSpec) e.getArgSpec()).longestName()
                    : e.getArgSpec().paramLabel();
            console.tell("wrong-number", Arg.code(name), Arg.code("\"" + e.getValue() + "\""));
        } else {
            console.tell("wrong-value", Arg.code(String.valueOf(e.getMessage())));
        }
        console.tell("see-help", Arg.code(command.getCommandSpec().qualifiedName() + " --help"));
        return Exit.USAGE;
    }

    private void unmatched(String word, CommandLine command) {
        boolean option = word.startsWith("-");
        String name = word.contains("=") && option ? word.substring(0, word.indexOf('=')) : word;
        Set<String> known = new TreeSet<>(
                option
                        ? command.getCommandSpec().optionsMap().keySet()
                        : command.getSubcommands().keySet());
        Optional<String> near = Nearest.to(name, List.copyOf(known));
        String kind =
                option ? "unknown-option" : command.getSubcommands().isEmpty() ? "unexpected-word" : "unknown-command";
        if (near.isPresent()) {
            console.tell(kind + "-near", Arg.code(name), Arg.code(near.get()));
        } else {
            console.tell(kind, Arg.code(name));
        }
    }
}
