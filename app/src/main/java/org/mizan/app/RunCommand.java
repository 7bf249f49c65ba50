package org.mizan.app;

import java.util.concurrent.Callable;
import org.mizan.methods.Methods;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code mizan run}: one method, with a subcommand for each so that its options have help and suggestions. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private RunCommand() {}

    static CommandSpec spec(Console console) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new RunCommand());
        Methods.ALL.forEach(m -> spec.addSubcommand(m.id(), MethodCommand.spec(m, console)));
        return spec;
    }

    @Override
    public Integer call() {
        throw new UsageException(Console.message(
                "which-method", Arg.list(Methods.ids().stream().map(Arg::code).toList())));
    }
}
