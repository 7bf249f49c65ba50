package org.mizan.casefile.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.table.Limits;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where one YAML value stands in its text.
 *
 * @param start offset of its first character
 * @param end offset after its last one; of a block collection, after its last value
 * @param style how it is written
 * @param entries of a mapping, by key
 * @param items of a sequence
 */
record YamlSpan(int start, int end, Style style, Map<String, YamlSpan.Entry> entries, List<YamlSpan> items) {
    enum Style {
        PLAIN,
        QUOTED,
        BLOCK_TEXT,
        FLOW,
        BLOCK
    }

    /**
     * @param start offset of the key
     * @param keyEnd offset after the key
     */
    record Entry(int start, int keyEnd, YamlSpan value) {
        /** Offset after the last character of key and value. */
        int end() {
            return Math.max(keyEnd, value.end());
        }
    }

    /** The top value of a text that the case reader can read; empty if the text holds nothing. */
    static Optional<YamlSpan> of(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Limits.CODE_POINTS + 1)
                .setParseComments(false)
                .setUseMarks(true)
                .build();
        Builder builder = new Builder(text);
        for (Event event : new Parse(settings).parseString(text)) {
            builder.take(event);
        }
        return builder.root;
    }

    boolean isMapping() {
        return (style == Style.FLOW || style == Style.BLOCK) && items.isEmpty();
    }

    /** A collection whose end has not been read. */
    private static final class Open {
        final int start;
        final boolean mapping;
        final boolean flow;
        final Map<String, Entry> entries = new LinkedHashMap<>();
        final List<YamlSpan> items = new ArrayList<>();
        Optional<ScalarEvent> key = Optional.empty();
        int last;

        Open(int start, boolean mapping, boolean flow) {
            this.start = start;
            this.mapping = mapping;
            this.flow = flow;
            this.last = start;
        }
    }

    private static final class Builder {
        private final String text;
        private final Deque<Open> open = new ArrayDeque<>();
        private Optional<YamlSpan> root = Optional.empty();

        /** Marks count code points and mostly grow, so the last answer is where the next search begins. */
        private int points;

        private int chars;

        Builder(String text) {
            this.text = text;
        }

        void take(Event event) {
            switch (event.getEventId()) {
                case Scalar -> scalar((ScalarEvent) event);
                case MappingStart, SequenceStart ->
                    open.push(new Open(
                            offset(event.getStartMark()),
                            event.getEventId() == Event.ID.MappingStart,
                            ((CollectionStartEvent) event).getFlowStyle() == FlowStyle.FLOW));
                case MappingEnd, SequenceEnd -> close(event);
                default -> {}
            }
        }

        private void scalar(ScalarEvent event) {
            Open top = open.peek();
            if (top != null && top.mapping && top.key.isEmpty()) {
                top.key = Optional.of(event);
                return;
            }
            Style style = event.getScalarStyle() == ScalarStyle.PLAIN
                    ? Style.PLAIN
                    : event.getScalarStyle() == ScalarStyle.LITERAL || event.getScalarStyle() == ScalarStyle.FOLDED
                            ? Style.BLOCK_TEXT
                            : Style.QUOTED;
            int start = offset(event.getStartMark());
            int end = offset(event.getEndMark());
            if (style == Style.BLOCK_TEXT) {
                end = start + text.substring(start, end).stripTrailing().length();
            }
            add(new YamlSpan(start, end, style, Map.of(), List.of()));
        }

        private void close(Event event) {
            Open done = open.pop();
            int end = done.flow ? offset(event.getEndMark()) : done.last;
            add(new YamlSpan(done.start, end, done.flow ? Style.FLOW : Style.BLOCK, done.entries, done.items));
        }

        private void add(YamlSpan span) {
            Open top = open.peek();
            if (top == null) {
                root = Optional.of(span);
            } else if (top.mapping) {
                ScalarEvent key = top.key.orElseThrow();
                Entry entry = new Entry(offset(key.getStartMark()), offset(key.getEndMark()), span);
                top.entries.put(key.getValue(), entry);
                top.key = Optional.empty();
                top.last = Math.max(top.last, entry.end());
            } else {
                top.items.add(span);
                top.last = Math.max(top.last, span.end());
            }
        }

        private int offset(Optional<Mark> mark) {
            int index = mark.orElseThrow().getIndex();
            chars = text.offsetByCodePoints(chars, index - points);
            points = index;
            return chars;
        }
    }
}
