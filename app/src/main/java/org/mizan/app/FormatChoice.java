package org.mizan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Format;
import org.mizan.methods.Methods;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** One method's format of another program's file. */
record FormatChoice<I, R extends Record>(Analysis<I, R> method, Format<I> format) {

    /** How a user names it when the format alone is not enough. */
    private String name() {
        return method.id() + ":" + format.id();
    }

    /** Every format of every method that fits the words given; {@code method:format} or {@code format} alone. */
    static List<FormatChoice<?, ?>> named(Optional<String> wanted) {
        List<FormatChoice<?, ?>> found = new ArrayList<>();
        Methods.ALL.forEach(m -> of(m).stream()
                .filter(c -> wanted.isEmpty()
                        || wanted.get().equals(c.name())
                        || wanted.get().equals(c.format.id()))
                .forEach(found::add));
        if (found.isEmpty()) {
            throw new UsageException(
                    Console.message("no-such-format", Arg.code(wanted.orElse("")), names(named(Optional.empty()))));
        }
        return found;
    }

    /** The only one of these; more than one must be told apart by the user. */
    static FormatChoice<?, ?> only(List<FormatChoice<?, ?>> choices, Message none) {
        if (choices.isEmpty()) {
            throw new UsageException(none);
        }
        if (choices.size() > 1) {
            throw new UsageException(Console.message("which-format", names(choices)));
        }
        return choices.get(0);
    }

    private static <I, R extends Record> List<FormatChoice<I, R>> of(Analysis<I, R> method) {
        return method.formats().stream().map(f -> new FormatChoice<>(method, f)).toList();
    }

    private static Arg names(List<FormatChoice<?, ?>> choices) {
        return Arg.list(choices.stream().map(c -> Arg.code(c.name())).toList());
    }
}
