package org.mizan.web.steps;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.desk.Signal;
import org.mizan.engine.Json;
import org.mizan.problem.Problem;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.workspace.Author;
import org.mizan.workspace.Conflict;
import org.mizan.workspace.LogEntry;
import org.mizan.workspace.Revision;
import org.mizan.workspace.StepKind;

/** What the server tells browsers of steps, as JSON. */
public final class StepJson {
    private static final List<Localizer> SPOKEN =
            Language.SPOKEN.stream().map(Localizer::new).toList();

    private StepJson() {}

    /** To all windows after a step: the state now, who did it, what can be undone and redone, in every language. */
    public static String saved(Signal.Stepped stepped) {
        Optional<LogEntry> last = last(stepped);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("revision", stepped.change().after().id());
        out.put("saved", last.map(e -> time(e.at().toInstant())).orElse(time(Instant.now())));
        out.put("window", last.map(LogEntry::window).orElse(""));
        out.put("undo", stepped.undo().map(StepJson::names).orElse(null));
        out.put("redo", stepped.redo().map(StepJson::names).orElse(null));
        return Json.compact(out);
    }

    /** To all windows where another program changed files: what was done, as a step to look at. */
    public static Optional<String> outside(Signal.Stepped stepped) {
        return last(stepped).filter(e -> e.kind() == StepKind.OUTSIDE).map(e -> {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("step", e.revision().id());
            out.put("name", names(e));
            out.put("problem", null);
            return Json.compact(out);
        });
    }

    /** To all windows where a change by another program cannot be taken over, or can again. */
    public static String outside(Optional<Problem> problem) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("step", null);
        out.put("name", null);
        out.put(
                "problem",
                problem.map(p -> {
                            Map<String, Object> said = new LinkedHashMap<>();
                            SPOKEN.forEach(l -> said.put(l.language().code(), at(p) + l.plain(p.message())));
                            return said;
                        })
                        .orElse(null));
        return Json.compact(out);
    }

    private static String at(Problem problem) {
        String at = problem.at().toString();
        return at.isEmpty() || at.equals(".") ? "" : at + ": ";
    }

    private static Optional<LogEntry> last(Signal.Stepped stepped) {
        List<LogEntry> steps = stepped.change().steps();
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    private static Map<String, Object> names(LogEntry step) {
        Map<String, Object> names = new LinkedHashMap<>();
        SPOKEN.forEach(l -> names.put(l.language().code(), StepWords.plain(step, l)));
        return names;
    }

    /** The answer to a step that was done, and to the question where things stand. */
    static String done(
            Revision revision,
            Instant saved,
            Optional<LogEntry> undo,
            Optional<LogEntry> redo,
            Authors authors,
            Localizer localizer) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("revision", revision.id());
        out.put("saved", time(saved));
        out.put("undo", undo.map(e -> StepWords.plain(e, localizer)).orElse(null));
        out.put("redo", redo.map(e -> StepWords.plain(e, localizer)).orElse(null));
        out.put("author", authors.isKnown() ? authors.author().name() : null);
        return Json.compact(out);
    }

    /**
     * @param name what an edit alone would be called
     */
    record Clash(int edit, Message name, Conflict conflict) {}

    static String conflicts(List<Clash> clashes, Localizer localizer) {
        List<Object> all = new ArrayList<>();
        for (Clash clash : clashes) {
            Conflict c = clash.conflict();
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("edit", clash.edit());
            out.put("column", c.column());
            out.put("name", localizer.plain(clash.name()));
            out.put("base", c.base().orElse(null));
            out.put("mine", c.mine().orElse(null));
            out.put("theirs", c.theirs().orElse(null));
            out.put("who", c.by().map(e -> who(e, localizer)).orElse(null));
            out.put("when", c.by().map(e -> time(e.at().toInstant())).orElse(null));
            out.put("again", EditWriter.write(c.resolved()).orElse(null));
            all.add(out);
        }
        return Json.compact(Map.of("conflicts", all));
    }

    /** Who did a step: somebody by name, or another program. */
    static String who(LogEntry step, Localizer localizer) {
        if (step.kind() == StepKind.OUTSIDE) {
            return localizer.plain(Message.of(StepJson.class, "who.outside"));
        }
        return step.author().equals(Author.UNKNOWN) ? "" : step.author().name();
    }

    static String problems(List<Problem> problems, Localizer localizer) {
        List<Object> all = new ArrayList<>();
        for (Problem problem : problems) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("code", problem.code());
            out.put("message", localizer.plain(problem.message()));
            out.put("hint", problem.hint().map(localizer::plain).orElse(""));
            out.put("file", problem.at().file());
            out.put("line", problem.at().line());
            out.put("column", problem.at().column());
            all.add(out);
        }
        return Json.compact(Map.of("problems", all));
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
