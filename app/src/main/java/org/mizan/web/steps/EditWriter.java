package org.mizan.web.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.table.Node;
import org.mizan.workspace.Edit;

/** Edits as a browser sends them, so that it can send one again. */
final class EditWriter {
    private EditWriter() {}

    /** Empty for edits that a browser never makes. */
    static Optional<Map<String, Object>> write(Edit edit) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (edit instanceof Edit.SetCell e) {
            out.put("type", "cell");
            out.put("file", e.file());
            out.put("key", e.key());
            out.put("column", e.column());
            out.put("before", e.before());
            out.put("after", e.after());
        } else if (edit instanceof Edit.SetPart e) {
            out.put("type", "part");
            out.put("file", e.file());
            out.put("key", e.key());
            out.put("column", e.column());
            out.put("index", e.index());
            out.put("before", e.before());
            out.put("after", e.after());
        } else if (edit instanceof Edit.AddRow e) {
            out.put("type", "add-row");
            out.put("file", e.file());
            out.put("values", e.values());
        } else if (edit instanceof Edit.RemoveRow e) {
            out.put("type", "remove-row");
            out.put("file", e.file());
            out.put("key", e.key());
            out.put("before", e.before());
        } else if (edit instanceof Edit.SetValue e) {
            out.put("type", "value");
            out.put("file", e.file());
            out.put("path", e.path());
            out.put("before", e.before().map(EditWriter::value).orElse(null));
            out.put("after", value(e.after()));
        } else if (edit instanceof Edit.RemoveValue e) {
            out.put("type", "remove-value");
            out.put("file", e.file());
            out.put("path", e.path());
            out.put("before", e.before().map(EditWriter::value).orElse(null));
        } else if (edit instanceof Edit.RenameKey e) {
            out.put("type", "rename-key");
            out.put("file", e.file());
            out.put("path", e.path());
            out.put("after", e.after());
        } else {
            return Optional.empty();
        }
        return Optional.of(out);
    }

    /** A YAML value as JSON; what YAML would read as a number or truth value is one. */
    static Object value(Node node) {
        if (node instanceof Node.Tree tree) {
            Map<String, Object> out = new LinkedHashMap<>();
            tree.entries().forEach((k, e) -> out.put(k, value(e.value())));
            return out;
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(EditWriter::value).toList();
        }
        Node.Scalar scalar = (Node.Scalar) node;
        if (!scalar.plain()) {
            return scalar.value();
        }
        if (List.of("true", "false").contains(scalar.value())) {
            return Boolean.valueOf(scalar.value());
        }
        return scalar.value().matches("-?(0|[1-9][0-9]{0,14})") ? Long.valueOf(scalar.value()) : scalar.value();
    }
}
