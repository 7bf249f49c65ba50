package org.mizan.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mizan.problem.Nearest;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Checks what a user gave for a method's options. */
public final class SettingsReader {
    private SettingsReader() {}

    /**
     * The settings, or what is wrong with them in the order given.
     *
     * @param given option name to text; a flag's text is {@code true}, {@code false} or empty
     */
    public static Checked check(List<Option> options, Map<String, String> given) {
        Map<String, String> values = new TreeMap<>(Settings.standard(options).values());
        List<Message> wrong = new java.util.ArrayList<>();
        given.forEach((name, text) -> {
            Optional<Option> option =
                    options.stream().filter(o -> o.name().equals(name)).findFirst();
            if (option.isEmpty()) {
                List<String> names = options.stream().map(Option::name).toList();
                wrong.add(Nearest.to(name, names)
                        .map(near -> message("unknown-option-near", Arg.code("--" + name), Arg.code("--" + near)))
                        .orElse(message("unknown-option", Arg.code("--" + name))));
            } else if (!fits(option.get(), text)) {
                wrong.add(complaint(option.get(), text));
            } else {
                values.put(name, text);
            }
        });
        return new Checked(new Settings(values), wrong);
    }

    /**
     * @param settings usable only if nothing is wrong
     */
    public record Checked(Settings settings, List<Message> wrong) {
        public Checked {
            wrong = List.copyOf(wrong);
        }
    }

    private static boolean fits(Option option, String text) {
        return switch (option.kind()) {
            case FLAG -> text.equals("true") || text.equals("false") || text.isEmpty();
            case INTEGER -> text.matches("-?[0-9]{1,9}");
            case NUMBER -> text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
            case TEXT -> !text.isBlank();
            case CHOICE -> option.choices().contains(text);
            case CHOICES -> !text.isEmpty() && option.choices().containsAll(List.of(text.split(",", -1)));
        };
    }

    private static Message complaint(Option option, String text) {
        Arg name = Arg.code("--" + option.name());
        if (text.isBlank()) {
            return message("not-a-value", name);
        }
        return switch (option.kind()) {
            case INTEGER -> message("not-an-integer", name, Arg.code(text));
            case NUMBER -> message("not-a-number", name, Arg.code(text));
            case CHOICE, CHOICES -> message("not-a-choice", name, Arg.code(text), choices(option));
            case FLAG, TEXT -> message("not-a-value", name);
        };
    }

    private static Arg choices(Option option) {
        return Arg.list(option.choices().stream().map(Arg::code).toList());
    }

    private static Message message(String key, Arg... args) {
        return Message.of(SettingsReader.class, key, args);
    }
}
