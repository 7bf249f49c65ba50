package org.mizan.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Format;
import org.mizan.engine.Json;
import org.mizan.methods.Methods;
import org.mizan.text.Localizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mizan methods}: what can be computed. */
@Command(name = "methods", mixinStandardHelpOptions = true)
final class MethodsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    MethodsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (json) {
            List<Map<String, Object>> all = new ArrayList<>();
            Methods.ALL.forEach(m -> all.add(data(m)));
            console.out().print(Json.pretty(all));
            return Exit.FINE;
        }
        Methods.ALL.forEach(this::print);
        if (Methods.ALL.isEmpty()) {
            console.out().println(console.say("methods.none"));
        }
        return Exit.FINE;
    }

    private void print(Analysis<?, ?> method) {
        Localizer localizer = console.localizer();
        console.out().println(method.id() + "\t" + localizer.plain(method.title()));
        console.out().println("\t" + localizer.plain(method.question()));
    }

    private Map<String, Object> data(Analysis<?, ?> method) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", method.id());
        row.put("title", console.data().plain(method.title()));
        row.put("question", console.data().plain(method.question()));
        row.put("options", method.options().stream().map(o -> "--" + o.name()).toList());
        row.put("formats", method.formats().stream().map(Format::id).toList());
        return row;
    }
}
