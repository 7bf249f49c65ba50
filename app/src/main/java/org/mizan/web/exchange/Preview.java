package org.mizan.web.exchange;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mizan.problem.Problem;
import org.mizan.text.Arg;
import org.mizan.web.Front;
import org.mizan.web.Words;

/** What a file that came in would change and what is wrong with it, as a part of the page. */
public final class Preview {
    /** Lines of each kind that are shown. */
    static final int SHOWN = 200;

    private final Front front;
    private final Words words;
    private final String name;

    /** @param name of the file, as the browser calls it */
    Preview(Front front, Words words, String name) {
        this.front = front;
        this.words = words;
        this.name = name;
    }

    /** A line of the preview. */
    public record FileLine(String path, String fate, Content what) {}

    /** A problem of the preview. */
    public record ProblemLine(String place, boolean error, Content message, Content hint) {}

    /** A source to choose. */
    public record SourceChoice(String id, String label) {}

    /** One of several formats is to be chosen, or the file cannot be taken at all. */
    Content refused(String format, List<String> choices, List<Problem> problems) {
        return of(format, choices, List.of(), List.of(), problems, 0, "");
    }

    /** What a peer's file would change; {@code id} is empty where there is nothing to do. */
    Content planned(String format, ImportPlan plan, PeerFile.Contents contents, List<Problem> problems, String id) {
        return of(format, List.of(), lines(plan), contents.added(), problems, contents.left(), id);
    }

    /** The files of a case that would be made. */
    Content newCase(List<FileLine> files, List<Problem> problems, String id) {
        return of("zip", List.of(), files, List.of(), problems, 0, id);
    }

    /** A document belongs to a source: which one is asked for. */
    Content document(List<SourceChoice> sources, String id) {
        return front.part(
                "exchange/document", Map.of("words", words, "name", shown(name), "plan", id, "sources", sources));
    }

    private List<FileLine> lines(ImportPlan plan) {
        return plan.files().stream()
                .map(f -> new FileLine(
                        f.path(), f.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'), fate(f)))
                .toList();
    }

    private Content fate(ImportPlan.Planned file) {
        Arg kind = Arg.code(file.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Content first = words.say("import.fate", kind, Arg.of(file.entries()));
        Content second = file.kept() > 0 ? words.say("import.kept", Arg.of(file.kept())) : out -> {};
        return out -> {
            first.writeTo(out);
            second.writeTo(out);
        };
    }

    private Content of(
            String format,
            List<String> choices,
            List<FileLine> files,
            List<String> names,
            List<Problem> problems,
            int left,
            String id) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("words", words);
        model.put("name", shown(name));
        model.put("format", format);
        model.put("choices", choices);
        model.put("files", files);
        model.put("names", names.stream().limit(SHOWN).toList());
        model.put("left", left);
        model.put("count", problems.size());
        model.put(
                "problems",
                problems.stream()
                        .limit(SHOWN)
                        .map(p -> new ProblemLine(
                                p.at().toString(),
                                p.isError(),
                                words.say(p.message()),
                                p.hint().map(words::say).orElse(out -> {})))
                        .toList());
        model.put("plan", id);
        return front.part("exchange/preview", model);
    }

    /** The name of a file without its folders, without what cannot be seen, not too long. */
    static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String line = last.replaceAll("\\p{C}", "\ufffd");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }
}
