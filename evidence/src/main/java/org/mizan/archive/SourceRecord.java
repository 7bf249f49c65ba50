package org.mizan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mizan.archive.extract.MediaType;
import org.mizan.casefile.SourceTypes;
import org.mizan.casefile.edit.SafeFile;
import org.mizan.casefile.edit.YamlEdit;
import org.mizan.problem.FilePos;
import org.mizan.problem.Nearest;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.table.YamlReader;
import org.mizan.text.Arg;
import org.mizan.text.Hidden;
import org.mizan.text.Message;
import org.mizan.time.Edtf;

/**
 * What {@code sources.yaml} says of one source, read so that it can be written again with one more document and every other byte as it was. Reads no more
 * than it needs, so that a document can be stored while other parts of the case are in disorder.
 */
final class SourceRecord {
    static final String FILE = "sources.yaml";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern RETRIEVED = Pattern.compile(
            "[0-9]{4}(-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final List<String> ADDRESSES = List.of("url", "permalink", "doi");

    private final Path file;
    private final String id;
    private final String text;
    private final Node.Tree entry;
    private final Optional<NewSource> fresh;

    /** A copy that is recorded. */
    record Copy(String file, String sha256) {}

    /** A document to be recorded. */
    record Described(String file, String sha256, long bytes, MediaType type, int pages) {}

    /** What is to be written down. */
    record Addition(Optional<Described> document, Optional<String> how, Instant obtained, Terms terms, boolean first) {}

    private SourceRecord(Path file, String id, String text, Node.Tree entry, Optional<NewSource> fresh) {
        this.file = file;
        this.id = id;
        this.text = text;
        this.entry = entry;
        this.fresh = fresh;
    }

    /** The record of this source; empty after a problem. */
    static Optional<SourceRecord> read(Path root, String id, Optional<NewSource> fresh, Problems problems) {
        Path file = root.resolve(FILE);
        if (!ID.matcher(id).matches() || id.length() > Limits.ID) {
            problems.error(Capture.class, "bad-source-id", FilePos.of(FILE), Arg.code(FileNames.visible(id)));
            return Optional.empty();
        }
        Optional<SourceFile> source = source(file, problems);
        Optional<Node.Tree> all = source.flatMap(s -> s.text().isBlank()
                ? Optional.of(new Node.Tree(Map.of(), FilePos.of(FILE)))
                : YamlReader.read(s, problems));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> entry = all.get().get(id);
        if (entry.isPresent() && entry.get() instanceof Node.Tree tree) {
            return Optional.of(new SourceRecord(file, id, source.get().text(), tree, Optional.empty()));
        }
        if (fresh.isPresent() && entry.isEmpty()) {
            Node.Tree none = new Node.Tree(Map.of(), FilePos.of(FILE));
            return Optional.of(new SourceRecord(file, id, source.get().text(), none, fresh));
        }
        // A near name is more likely meant than a new one; a list of all the others helps nobody.
        Optional<Message> hint =
                Nearest.to(id, all.get().entries().keySet()).flatMap(n -> Nearest.hint(id, List.of(n)));
        Message what = Message.of(Capture.class, "source-not-recorded", Arg.code(id));
        problems.error(
                what,
                FilePos.of(FILE),
                hint.or(() -> Optional.of(Message.of(
                        Capture.class,
                        "hint.new-source",
                        Arg.code("--title"),
                        Arg.code("--type"),
                        Arg.code("--address")))));
        return Optional.empty();
    }

    private static Optional<SourceFile> source(Path file, Problems problems) {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(new SourceFile(FILE, ""));
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > Limits.FILE_BYTES) {
                problems.error(Capture.class, "sources-not-editable", FilePos.of(FILE));
                return Optional.empty();
            }
            return SourceFile.decode(FILE, Files.readAllBytes(file), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells what these terms lack or have wrong. */
    void check(Terms terms, Problems problems) {
        FilePos at = entry.at();
        boolean hasAddress = ADDRESSES.stream().anyMatch(k -> entry.get(k).isPresent())
                || fresh.flatMap(NewSource::address).isPresent();
        if (hasAddress && entry.get("retrieved").isEmpty() && terms.retrieved().isEmpty()) {
            problems.error(
                    Message.of(Capture.class, "retrieved-needed", Arg.code(id)),
                    at,
                    Optional.of(Message.of(Capture.class, "hint.retrieved", Arg.code("--retrieved 2026-11-26"))));
        }
        terms.retrieved()
                .filter(r -> !isMoment(r))
                .ifPresent(r -> problems.error(Capture.class, "not-a-moment", at, Arg.code(FileNames.visible(r))));
        fresh.flatMap(NewSource::address)
                .filter(a -> !WEB.matcher(a).matches())
                .ifPresent(a -> problems.error(Capture.class, "not-an-address", at, Arg.code(FileNames.visible(a))));
        fresh.map(NewSource::type)
                .filter(t -> !SourceTypes.all().contains(t))
                .ifPresent(t -> problems.unknown(
                        Message.of(Capture.class, "source-type-unknown", Arg.code(FileNames.visible(t))),
                        at,
                        t,
                        SourceTypes.all()));
        fresh.flatMap(NewSource::language)
                .filter(l -> !LANGUAGE.matcher(l).matches())
                .ifPresent(l -> problems.error(Capture.class, "not-a-language", at, Arg.code(FileNames.visible(l))));
        List<String> words = new ArrayList<>();
        terms.how().ifPresent(words::add);
        terms.licence().ifPresent(words::add);
        fresh.ifPresent(f -> words.add(f.title()));
        words.stream()
                .filter(w -> w.isBlank() || w.codePoints().anyMatch(Hidden::is))
                .forEach(w -> problems.error(Capture.class, "unfit-words", at, Arg.code(FileNames.visible(w))));
        if (!problems.hasErrors() && !canHold(terms)) {
            problems.error(Capture.class, "sources-not-editable", at);
        }
    }

    private boolean canHold(Terms terms) {
        try {
            Described any = new Described("archive/a/b.pdf", "0".repeat(64), 1, MediaType.PDF, 1);
            edited(new Addition(Optional.of(any), Optional.of("a"), Instant.EPOCH, terms, false));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isMoment(String written) {
        return RETRIEVED.matcher(written).matches()
                && Edtf.parse(written.substring(0, Math.min(10, written.length())))
                        .isPresent();
    }

    /** The copies under {@code archive}, in order. */
    List<Copy> copies() {
        return trees().stream()
                .map(t -> new Copy(scalar(t, "file"), scalar(t, "sha256")))
                .toList();
    }

    private List<Node.Tree> trees() {
        Optional<Node> node = entry.get("archive");
        if (node.isPresent() && node.get() instanceof Node.Tree one) {
            return List.of(one);
        }
        return node.isPresent() && node.get() instanceof Node.Sequence list
                ? list.items().stream()
                        .filter(Node.Tree.class::isInstance)
                        .map(Node.Tree.class::cast)
                        .toList()
                : List.of();
    }

    private static String scalar(Node.Tree tree, String key) {
        return tree.get(key)
                .filter(Node.Scalar.class::isInstance)
                .map(n -> ((Node.Scalar) n).value())
                .orElse("");
    }

    /** Writes the file with the addition, all of it or nothing. */
    void save(Addition addition, Problems problems) throws IOException {
        try {
            boolean marked = isMarked(file);
            String edited = edited(addition);
            if (!edited.equals(text)) {
                SafeFile.write(file, ((marked ? "\ufeff" : "") + edited).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException e) {
            // A layout that the editor cannot change without touching other lines.
            problems.error(Capture.class, "sources-not-editable", entry.at());
        }
    }

    private static boolean isMarked(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    private String edited(Addition addition) {
        String out = text;
        if (fresh.isPresent()) {
            out = begun(out, fresh.get());
        }
        out = set(out, "retrieved", addition.terms().retrieved());
        out = set(out, "licence", addition.terms().licence());
        Map<String, String> rights = new LinkedHashMap<>();
        addition.terms().quote().ifPresent(q -> rights.put("quote", word(q)));
        addition.terms().redistribute().ifPresent(r -> rights.put("redistribute", word(r)));
        addition.terms().confidentiality().ifPresent(c -> rights.put("confidentiality", word(c)));
        for (Map.Entry<String, String> e : rights.entrySet()) {
            out = YamlEdit.set(out, List.of(id, "rights", e.getKey()), e.getValue());
        }
        if (addition.document().isPresent()) {
            List<Node> copies = new ArrayList<>(trees());
            copies.add(addition.first() ? 0 : copies.size(), node(addition));
            Node value = copies.size() == 1 ? copies.get(0) : new Node.Sequence(copies, FilePos.of(FILE));
            out = YamlEdit.set(out, List.of(id, "archive"), value);
        }
        return out;
    }

    /** The text with an entry for a new source at its end, a line for each key. */
    private String begun(String yaml, NewSource source) {
        String keys = YamlEdit.set("", List.of("type"), source.type());
        keys = YamlEdit.set(keys, List.of("title"), title(source));
        if (source.language().isPresent()) {
            keys = YamlEdit.set(keys, List.of("language"), source.language().get());
        }
        if (source.address().isPresent()) {
            keys = YamlEdit.set(keys, List.of("url"), source.address().get());
        }
        String newline = yaml.contains("\r\n") ? "\r\n" : "\n";
        String entry =
                id + ":" + newline + keys.lines().map(l -> "  " + l + newline).collect(Collectors.joining());
        String open = yaml.isEmpty() || yaml.endsWith("\n") ? "" : newline;
        return yaml + open + entry;
    }

    private String set(String yaml, String key, Optional<String> value) {
        return value.map(v -> YamlEdit.set(yaml, List.of(id, key), v)).orElse(yaml);
    }

    private static Node title(NewSource source) {
        Node words = new Node.Scalar(source.title(), false, FilePos.of(FILE));
        return source.language().isEmpty()
                ? words
                : new Node.Tree(
                        Map.of(source.language().get(), new Node.Entry(FilePos.of(FILE), words)), FilePos.of(FILE));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Node node(Addition addition) {
        Described document = addition.document().orElseThrow();
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        put(entries, "file", document.file());
        put(entries, "sha256", document.sha256());
        put(entries, "bytes", Long.toString(document.bytes()));
        put(entries, "media-type", document.type().mime());
        put(entries, "pages", Integer.toString(document.pages()));
        put(entries, "obtained", addition.obtained().toString());
        addition.how().ifPresent(h -> put(entries, "how", h));
        return new Node.Tree(entries, FilePos.of(FILE));
    }

    private static void put(Map<String, Node.Entry> entries, String key, String value) {
        entries.put(key, new Node.Entry(FilePos.of(FILE), new Node.Scalar(value, false, FilePos.of(FILE))));
    }
}
