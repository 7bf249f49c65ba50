package org.mizan.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mizan.model.Basis;
import org.mizan.model.Citation;
import org.mizan.problem.FilePos;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/** Reads the values of one YAML mapping. An absent value is empty; a wrong one is empty too and adds a problem at its place. */
public final class TreeReader {
    private final Node.Tree tree;
    private final Reading reading;

    TreeReader(Node.Tree tree, Reading reading) {
        this.tree = tree;
        this.reading = reading;
    }

    public FilePos at() {
        return tree.at();
    }

    /** Reports every key that is not among these. */
    public TreeReader only(String... keys) {
        List<String> known = List.of(keys);
        tree.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                reading.problems()
                        .unknown(Reading.message("unknown-key", Words.visible(key)), entry.keyAt(), key, known);
            }
        });
        return this;
    }

    /** The keys in the order of the file, each with its place. */
    public List<Cell> keys() {
        return tree.entries().entrySet().stream()
                .map(e -> new Cell(e.getKey(), e.getValue().keyAt()))
                .toList();
    }

    /** The mappings under ids, in the order of the file: the shape of {@code actors.yaml} and its like. Bad ids and other shapes are problems. */
    public Map<String, TreeReader> things() {
        Map<String, TreeReader> things = new LinkedHashMap<>();
        tree.entries().forEach((id, entry) -> {
            if (Words.id(new Cell(id, entry.keyAt()), reading.problems()).isEmpty()) {
                return;
            }
            if (entry.value() instanceof Node.Tree child) {
                things.put(id, new TreeReader(new Node.Tree(child.entries(), entry.keyAt()), reading));
            } else {
                wrongShape(entry.value(), "mapping");
            }
        });
        return things;
    }

    public Optional<Node> node(String key) {
        return tree.get(key).filter(n -> !(n instanceof Node.Scalar scalar && scalar.isNull()));
    }

    /** The mapping under this key. */
    public Optional<TreeReader> child(String key) {
        return node(key).flatMap(n -> {
            if (n instanceof Node.Tree child) {
                return Optional.of(new TreeReader(child, reading));
            }
            wrongShape(n, "mapping");
            return Optional.empty();
        });
    }

    /** The items of the list under this key; nothing if there is none. */
    public List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        wrongShape(node.get(), "list");
        return List.of();
    }

    /** The mappings of the list under this key. */
    public List<TreeReader> children(String key) {
        List<TreeReader> children = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Tree child) {
                children.add(new TreeReader(child, reading));
            } else {
                wrongShape(item, "mapping");
            }
        }
        return children;
    }

    /** The single value under this key with its place. */
    public Optional<Cell> cell(String key) {
        return node(key).flatMap(this::scalar);
    }

    public Optional<String> word(String key) {
        return cell(key).map(Cell::value);
    }

    /** A value that must be there. */
    public Optional<String> required(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            missing(key);
        }
        return word(key);
    }

    /** The single values of the list under this key, each with its place; one value without a list counts as a list of one. */
    public List<Cell> words(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof Node.Scalar scalar) {
            return List.of(new Cell(scalar.value(), scalar.at()));
        }
        return items(key).stream().map(this::scalar).flatMap(Optional::stream).toList();
    }

    /** One of the known names; anything else is the problem {@code code} of the messages beside {@code owner}. */
    public Optional<String> ref(String key, Collection<String> known, Class<?> owner, String code) {
        return cell(key).flatMap(c -> known(c, known, owner, code));
    }

    /** Known names in a list; wrong ones are left out. */
    public List<String> refs(String key, Collection<String> known, Class<?> owner, String code) {
        return words(key).stream()
                .map(c -> known(c, known, owner, code))
                .flatMap(Optional::stream)
                .toList();
    }

    public OptionalDouble number(String key, double min, double max) {
        Optional<Cell> cell = cell(key);
        return cell.isPresent() ? Words.number(cell.get(), min, max, reading.problems()) : OptionalDouble.empty();
    }

    /** Whether {@code true} is written; anything but {@code true} and {@code false} is a problem. */
    public boolean flag(String key) {
        Optional<String> value = ref(key, List.of("true", "false"), Reading.class, "not-true-or-false");
        return value.isPresent() && value.get().equals("true");
    }

    public Edtf date(String key) {
        return cell(key).map(c -> Words.date(c, reading.problems())).orElse(Edtf.UNKNOWN);
    }

    /** Text by language, or one string in the case's first language. */
    public Text text(String key) {
        return node(key).map(this::textOf).orElse(Text.NONE);
    }

    /** A text that must be there, with a warning for each of the case's languages that it lacks. */
    public Text requiredText(String key) {
        Text text = text(key);
        if (node(key).isEmpty()) {
            missing(key);
        } else if (text.isEmpty()) {
            if (!(node(key).get() instanceof Node.Sequence)) {
                reading.problems()
                        .error(
                                Reading.class,
                                "missing-value",
                                tree.entries().get(key).keyAt(),
                                Arg.code(key));
            }
        } else {
            FilePos at = tree.entries().get(key).keyAt();
            reading.languages().stream()
                    .filter(l -> text.exactly(l).isEmpty())
                    .forEach(l -> reading.problems()
                            .warning(Reading.class, "missing-language", at, Arg.code(key), Arg.code(l)));
        }
        return text;
    }

    /** The texts of a list. */
    public List<Text> texts(String key) {
        return items(key).stream().map(this::textOf).filter(t -> !t.isEmpty()).toList();
    }

    /** What the mapping rests on: its {@code sources}, {@code confidence} and {@code reason}. */
    public Basis basis() {
        return new Basis(citations("sources"), number("confidence", 0, 1), text("reason"), tree.at());
    }

    /** Citations under this key: one string, or a list of strings. */
    public List<Citation> citations(String key) {
        List<Citation> all = new ArrayList<>();
        words(key).forEach(c -> all.addAll(Words.citations(c, reading)));
        return all;
    }

    /** Text by language at any node. */
    public Text textOf(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.isNull() || scalar.value().isEmpty()
                    ? Text.NONE
                    : Text.of(reading.languages().get(0), scalar.value());
        }
        if (!(node instanceof Node.Tree byLanguage)) {
            wrongShape(node, "text");
            return Text.NONE;
        }
        Map<String, String> values = new LinkedHashMap<>();
        byLanguage.entries().forEach((language, entry) -> {
            if (!Words.isLanguage(language)) {
                reading.problems()
                        .error(Reading.class, "bad-language", entry.keyAt(), Arg.code(Words.visible(language)));
            }
            if (!(entry.value() instanceof Node.Scalar scalar && scalar.isNull())) {
                scalar(entry.value()).filter(c -> !c.isEmpty()).ifPresent(c -> values.put(language, c.value()));
            }
        });
        return new Text(values);
    }

    private Optional<Cell> scalar(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(new Cell(scalar.value(), scalar.at()));
        }
        wrongShape(node, "value");
        return Optional.empty();
    }

    private Optional<String> known(Cell cell, Collection<String> known, Class<?> owner, String code) {
        if (known.contains(cell.value())) {
            return Optional.of(cell.value());
        }
        reading.problems()
                .unknown(
                        Message.of(owner, code, Arg.code(Words.visible(cell.value()))), cell.at(), cell.value(), known);
        return Optional.empty();
    }

    private void missing(String key) {
        reading.problems().error(Reading.class, "missing-key", tree.at(), Arg.code(key));
    }

    private void wrongShape(Node node, String wanted) {
        reading.problems().error(Reading.class, "wrong-shape", node.at(), Arg.code(wanted));
    }
}
