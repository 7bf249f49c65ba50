package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** JSON with the place of every value, in the shape in which YAML is read. */
final class JsonTree {

    private final String file;
    private final Problems problems;
    private final JsonParser parser;

    private JsonTree(String file, JsonParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** The top object; empty after a problem. */
    static Optional<Node.Tree> read(String file, byte[] content, Problems problems) {
        Optional<SourceFile> source = SourceFile.decode(file, content, problems);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try (JsonParser parser = new JsonFactory()
                .createParser(
                        tools.jackson.core.ObjectReadContext.empty(),
                        source.get().text())) {
            var tree = new JsonTree(file, parser, problems);
            parser.nextToken();
            Node top = tree.value(0);
            if (parser.nextToken() != null) {
                problems.error(Gmcr.class, "json-broken", tree.at(), Arg.code("…"));
            } else if (top instanceof Node.Tree found && !problems.hasErrors()) {
                return Optional.of(found);
            } else if (!problems.hasErrors()) {
                problems.error(Gmcr.class, "json-object", top.at());
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            FilePos place = at == null || at.getLineNr() < 1
                    ? FilePos.of(file)
                    : new FilePos(file, at.getLineNr(), Math.max(1, at.getColumnNr()), 1);
            problems.error(Gmcr.class, "json-broken", place, Arg.code(String.valueOf(e.getOriginalMessage())));
        }
        return Optional.empty();
    }

    private FilePos at() {
        var at = parser.currentTokenLocation();
        return new FilePos(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), 1);
    }

    private Node value(int depth) {
        FilePos at = at();
        if (depth > Limits.DEPTH) {
            problems.error(Gmcr.class, "json-deep", at, Arg.of(Limits.DEPTH));
            parser.skipChildren();
            return new Node.Scalar("", true, at);
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                FilePos keyAt = at();
                String key = parser.currentName();
                parser.nextToken();
                if (entries.putIfAbsent(key, new Node.Entry(keyAt, value(depth + 1))) != null) {
                    problems.error(Gmcr.class, "json-twice", keyAt, Arg.code(key));
                }
            }
            return new Node.Tree(entries, at);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(depth + 1));
            }
            return new Node.Sequence(items, at);
        }
        boolean text = token == JsonToken.VALUE_STRING;
        return new Node.Scalar(token == null ? "" : parser.getString(), !text, at);
    }
}
