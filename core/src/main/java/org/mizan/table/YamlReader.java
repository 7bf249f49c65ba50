package org.mizan.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the YAML 1.2 of a case: one document, mappings with plain string keys, no anchors, aliases, tags or duplicate keys. Works on parser events, so
 * that a forbidden construct is named where it stands and is never built.
 */
public final class YamlReader {
    private final String file;
    private final Problems problems;
    private final Deque<Frame> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();
    private boolean broken;

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The top mapping of the file; empty after an error (which is added). An empty file is an empty mapping. */
    public static Optional<Node.Tree> read(SourceFile source, Problems problems) {
        return new YamlReader(source.file(), problems).parse(source.text());
    }

    private Optional<Node.Tree> parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Limits.CODE_POINTS + 1)
                .setParseComments(false)
                .setUseMarks(true)
                .build();
        int documents = 0;
        FilePos last = FilePos.of(file);
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                last = place(event);
                if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
                    problems.error(YamlReader.class, "several-documents", place(event));
                    return Optional.empty();
                }
                take(event);
                if (open.size() > Limits.DEPTH) {
                    problems.error(YamlReader.class, "too-deep", place(event), Arg.of(Limits.DEPTH));
                    return Optional.empty();
                }
            }
        } catch (MarkedYamlEngineException e) {
            FilePos at = e.getProblemMark().map(this::place).orElse(FilePos.of(file));
            problems.error(YamlReader.class, "bad-yaml", at, Arg.code(String.valueOf(e.getProblem())));
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.error(YamlReader.class, "bad-yaml", FilePos.of(file), Arg.code(String.valueOf(e.getMessage())));
            return Optional.empty();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // The library's scanner lets these out on escapes without digits (a backslash, an x and nothing): what it
            // read last is where to
            // look.
            problems.error(YamlReader.class, "bad-yaml", last, Arg.code(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        return broken ? Optional.empty() : top();
    }

    private Optional<Node.Tree> top() {
        Node node = root.orElse(new Node.Tree(Map.of(), FilePos.of(file)));
        if (node instanceof Node.Tree tree) {
            return Optional.of(tree);
        }
        if (node instanceof Node.Scalar scalar && scalar.isNull()) {
            return Optional.of(new Node.Tree(Map.of(), scalar.at()));
        }
        problems.error(YamlReader.class, "not-a-mapping", node.at());
        return Optional.empty();
    }

    private void take(Event event) {
        if (event instanceof NodeEvent node
                && !(event instanceof AliasEvent)
                && node.getAnchor().isPresent()) {
            fail("yaml-anchor", event);
        }
        switch (event.getEventId()) {
            case Alias -> {
                fail("yaml-anchor", event);
                add(new Node.Scalar("", true, place(event)));
            }
            case Scalar -> scalar((ScalarEvent) event);
            case MappingStart -> start((CollectionStartEvent) event, new TreeFrame(place(event)));
            case SequenceStart -> start((CollectionStartEvent) event, new SequenceFrame(place(event)));
            case MappingEnd, SequenceEnd -> add(open.pop().close());
            default -> {}
        }
    }

    private void scalar(ScalarEvent event) {
        if (event.getTag().isPresent()) {
            fail("yaml-tag", event);
        }
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        escapedControls(event);
        add(new Node.Scalar(event.getValue(), plain, place(event)));
    }

    /** An escape in double quotes can write what the file itself may not hold. */
    private void escapedControls(ScalarEvent event) {
        String value = event.getValue();
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            char c = value.charAt(i);
            boolean half = Character.isSurrogate(c) && Character.charCount(value.codePointAt(i)) == 1;
            if (half || SourceFile.isControl(c) && c != '\t' && c != '\n') {
                String name = "U+" + String.format(Locale.ROOT, "%04X", (int) c);
                problems.error(SourceFile.class, "control-character", place(event), Arg.code(name));
                broken = true;
                return;
            }
        }
    }

    private void start(CollectionStartEvent event, Frame frame) {
        if (event.getTag().isPresent()) {
            fail("yaml-tag", event);
        }
        open.push(frame);
    }

    private void add(Node node) {
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.peek().add(node);
        }
    }

    private void fail(String code, Event event) {
        problems.error(YamlReader.class, code, place(event));
        broken = true;
    }

    /** Where an event stands; of a value in quotes on one line, what is between them. */
    private FilePos place(Event event) {
        Optional<Mark> start = event.getStartMark();
        Optional<Mark> end = event.getEndMark();
        if (start.isEmpty() || end.isEmpty()) {
            return FilePos.of(file);
        }
        FilePos at = place(start.get());
        boolean oneLine = end.get().getLine() == start.get().getLine();
        if (!(event instanceof ScalarEvent scalar) || !oneLine) {
            return at;
        }
        int length = end.get().getColumn() - start.get().getColumn();
        boolean quoted = scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
        return quoted && length > 2 ? at.part(1, length - 2) : at.part(0, Math.max(1, length));
    }

    private FilePos place(Mark mark) {
        return new FilePos(file, mark.getLine() + 1, mark.getColumn() + 1, 1);
    }

    /** A collection whose end has not been read. */
    private interface Frame {
        void add(Node node);

        Node close();
    }

    private static final class SequenceFrame implements Frame {
        private final List<Node> items = new ArrayList<>();
        private final FilePos at;

        SequenceFrame(FilePos at) {
            this.at = at;
        }

        @Override
        public void add(Node node) {
            items.add(node);
        }

        @Override
        public Node close() {
            return new Node.Sequence(items, at);
        }
    }

    private final class TreeFrame implements Frame {
        private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
        private final FilePos at;
        private Optional<Node.Scalar> key = Optional.empty();
        private boolean waiting;

        TreeFrame(FilePos at) {
            this.at = at;
        }

        @Override
        public void add(Node node) {
            if (!waiting) {
                waiting = true;
                key = node instanceof Node.Scalar scalar ? Optional.of(scalar) : Optional.empty();
                if (key.isEmpty()) {
                    problems.error(YamlReader.class, "key-not-text", node.at());
                    broken = true;
                }
                return;
            }
            waiting = false;
            key.ifPresent(k -> {
                if (entries.putIfAbsent(k.value(), new Node.Entry(k.at(), node)) != null) {
                    problems.error(YamlReader.class, "duplicate-key", k.at(), Arg.code(k.value()));
                    broken = true;
                }
            });
        }

        @Override
        public Node close() {
            return new Node.Tree(entries, at);
        }
    }
}
