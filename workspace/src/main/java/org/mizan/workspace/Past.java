package org.mizan.workspace;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.mizan.casefile.edit.YamlEdit;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.text.Message;

/**
 * A step as its commit holds it: a first line in English and the changed items for whoever reads with plain git, and trailers from which the program
 * knows the rest.
 *
 * @param target of an undo, the oldest step taken back; of a redo, the step done again
 */
record Past(
        ObjectId id,
        List<ObjectId> parents,
        StepKind kind,
        Message message,
        Author author,
        OffsetDateTime at,
        String window,
        Optional<String> coalesce,
        Optional<ObjectId> target) {
    private static final String KIND = "Mizan-Kind";
    private static final String MESSAGE = "Mizan-Message";
    private static final String WINDOW = "Mizan-Window";
    private static final String COALESCE = "Mizan-Coalesce";
    private static final String UNDOES = "Mizan-Undoes";
    private static final String REDOES = "Mizan-Redoes";
    private static final int SHOWN_ITEMS = 20;
    private static final int SHOWN_CHARS = 72;
    private static final int SUMMARY_CHARS = 160;
    private static final int LONGEST = 1_000_000;

    /** The text of a commit. */
    static String write(
            Localizer english,
            StepKind kind,
            Message message,
            String window,
            Optional<String> coalesce,
            Optional<ObjectId> target,
            List<Changed> changed) {
        StringBuilder out = new StringBuilder(summary(english, message)).append("\n\n");
        changed.stream()
                .limit(SHOWN_ITEMS)
                .forEach(c -> out.append("  ").append(line(c)).append('\n'));
        if (changed.size() > SHOWN_ITEMS) {
            out.append("  ... ").append(changed.size() - SHOWN_ITEMS).append(" more\n");
        }
        out.append(changed.isEmpty() ? "" : "\n");
        trailer(out, KIND, kind.word());
        trailer(out, MESSAGE, MessageJson.write(message));
        if (!window.isEmpty()) {
            trailer(out, WINDOW, CasePath.visible(window));
        }
        coalesce.ifPresent(key -> trailer(out, COALESCE, Fingerprint.of(key)));
        target.ifPresent(step -> trailer(out, kind == StepKind.REDO ? REDOES : UNDOES, step.name()));
        return out.toString();
    }

    private static void trailer(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append('\n');
    }

    private static String summary(Localizer english, Message message) {
        String said = english.plain(message);
        String line = oneLine(said, SUMMARY_CHARS);
        return line.isBlank() ? message.key() : line;
    }

    private static String line(Changed changed) {
        if (changed instanceof Changed.Cell c) {
            return c.file() + ": " + key(c.key()) + ": " + brief(c.column()) + ": " + brief(c.before()) + " -> "
                    + brief(c.after());
        } else if (changed instanceof Changed.Row r) {
            return r.file() + ": " + key(r.key()) + (r.before().isEmpty() ? ": new row" : ": row removed");
        } else if (changed instanceof Changed.Value v) {
            return v.file() + ": " + brief(String.join("/", v.path())) + ": " + shown(v.before()) + " -> "
                    + shown(v.after());
        }
        Changed.Whole w = (Changed.Whole) changed;
        return w.file() + (w.before().isEmpty() ? ": new file" : w.after().isEmpty() ? ": file removed" : ": text");
    }

    private static String key(Map<String, String> key) {
        return brief(String.join(", ", key.values()));
    }

    private static String shown(Optional<Node> node) {
        return node.map(n -> brief(YamlEdit.oneLine(n))).orElse("(nothing)");
    }

    private static String brief(String text) {
        return oneLine(text, SHOWN_CHARS);
    }

    private static String oneLine(String text, int limit) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cs}\u2028\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= limit
                ? line
                : line.substring(0, line.offsetByCodePoints(0, limit)) + "...";
    }

    /** Reads what a commit says of itself; one made by another program, or by a stranger, is a change from outside. */
    static Past of(RevCommit commit, List<Localizer> languages) {
        String text = commit.getRawBuffer().length > LONGEST ? commit.getShortMessage() : commit.getFullMessage();
        Map<String, String> trailers = trailers(text);
        Optional<StepKind> kind = Optional.ofNullable(trailers.get(KIND)).flatMap(StepKind::of);
        Optional<ObjectId> undoes = id(trailers.get(UNDOES));
        Optional<ObjectId> redoes = id(trailers.get(REDOES));
        Optional<ObjectId> target =
                kind.flatMap(k -> k == StepKind.UNDO ? undoes : k == StepKind.REDO ? redoes : Optional.empty());
        boolean sound =
                kind.isPresent() && (kind.get() != StepKind.UNDO && kind.get() != StepKind.REDO || target.isPresent());
        Message message = Optional.ofNullable(trailers.get(MESSAGE))
                .flatMap(MessageJson::read)
                .filter(m -> canBeSaid(m, languages))
                .orElseGet(() -> Message.of(
                        Workspace.class, "step.other", Arg.code(CasePath.visible(commit.getShortMessage()))));
        PersonIdent person = commit.getAuthorIdent();
        List<ObjectId> parents = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            parents.add(parent.copy());
        }
        return new Past(
                commit.copy(),
                parents,
                sound ? kind.get() : parents.isEmpty() ? StepKind.BEGIN : StepKind.OUTSIDE,
                message,
                new Author(person.getName(), person.getEmailAddress()),
                at(person),
                trailers.getOrDefault(WINDOW, ""),
                Optional.ofNullable(trailers.get(COALESCE)),
                target);
    }

    LogEntry entry(Map<ObjectId, List<String>> names) {
        return new LogEntry(
                new Revision(id.name()),
                parents.stream().findFirst().map(p -> new Revision(p.name())),
                kind,
                message,
                author,
                at,
                window,
                names.getOrDefault(id, List.of()));
    }

    private static OffsetDateTime at(PersonIdent person) {
        try {
            return person.getWhenAsInstant().atOffset(person.getZoneOffset());
        } catch (java.time.DateTimeException e) {
            return Instant.EPOCH.atOffset(ZoneOffset.UTC);
        }
    }

    private static Optional<ObjectId> id(String text) {
        return text != null && ObjectId.isId(text) ? Optional.of(ObjectId.fromString(text)) : Optional.empty();
    }

    /** Of the last paragraph; values from the case stand in others, indented. */
    private static Map<String, String> trailers(String text) {
        Map<String, String> trailers = new HashMap<>();
        String body = text.stripTrailing();
        for (String line : body.substring(body.lastIndexOf("\n\n") + 1).split("\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0 && line.startsWith("Mizan-")) {
                trailers.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return trailers;
    }

    /** A message of a version to come, or made up, has no words here. */
    private static boolean canBeSaid(Message message, List<Localizer> languages) {
        try {
            languages.forEach(l -> l.plain(message));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
