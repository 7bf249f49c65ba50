package org.mizan.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mizan.model.Source;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/** Reads {@code sources.yaml}. */
final class SourceReader {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/\\S+");
    private static final Pattern RETRIEVED = Pattern.compile(
            "[0-9]{4}(-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Reading reading;
    private final Problems problems;

    private SourceReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems();
    }

    static Map<String, Source> read(Reading reading, Node.Tree file) {
        Map<String, Source> sources = new LinkedHashMap<>();
        SourceReader reader = new SourceReader(reading);
        reading.tree(file).things().forEach((id, tree) -> sources.put(id, reader.source(id, tree)));
        return sources;
    }

    private Source source(String id, TreeReader tree) {
        tree.only(
                "type",
                "title",
                "language",
                "author",
                "container",
                "publisher",
                "place",
                "volume",
                "issue",
                "pages",
                "issued",
                "url",
                "permalink",
                "doi",
                "retrieved",
                "licence",
                "terms",
                "archive",
                "cited-in",
                "part",
                "reliability",
                "note",
                "short");
        tree.required("type");
        Optional<String> url = matching(tree, "url", WEB, "bad-address");
        Optional<String> retrieved = matching(tree, "retrieved", RETRIEVED, "bad-retrieved")
                .filter(r -> isDay(tree.cell("retrieved").orElseThrow()));
        // A work known only through another one was not opened, so nobody retrieved it.
        boolean opened = tree.node("cited-in").isEmpty();
        if (opened && url.isPresent() && tree.node("retrieved").isEmpty()) {
            problems.warning(
                    Reading.class,
                    "no-retrieved",
                    tree.cell("url").orElseThrow().at(),
                    Arg.code(id));
        }
        return new Source(
                id,
                tree.ref("type", Vocabulary.SOURCE_TYPES, Reading.class, "unknown-source-type")
                        .orElse("document"),
                title(tree),
                tree.cell("language").flatMap(this::language),
                tree.children("author").stream().map(this::person).toList(),
                tree.text("container"),
                tree.text("publisher"),
                tree.text("place"),
                tree.word("volume"),
                tree.word("issue"),
                tree.word("pages"),
                tree.date("issued"),
                url,
                matching(tree, "permalink", WEB, "bad-address"),
                matching(tree, "doi", DOI, "bad-doi"),
                retrieved,
                tree.word("licence"),
                tree.text("terms"),
                tree.child("archive").flatMap(this::archived),
                tree.refs("cited-in", reading.sources(), Reading.class, "unknown-source"),
                tree.ref("part", Vocabulary.PARTS, Reading.class, "unknown-part"),
                tree.ref("reliability", Vocabulary.RELIABILITY, Reading.class, "unknown-reliability"),
                tree.text("note"),
                tree.text("short"),
                tree.at());
    }

    /** Whether the date before the time exists. */
    private boolean isDay(Cell written) {
        String value = written.value();
        boolean exists =
                Edtf.parse(value.substring(0, Math.min(10, value.length()))).isPresent();
        if (!exists) {
            problems.error(Reading.class, "bad-retrieved", written.at(), Arg.code(value));
        }
        return exists;
    }

    /** A title in one language only is normal for a work, so no warning. */
    private static Text title(TreeReader tree) {
        return tree.node("title").isEmpty() ? tree.requiredText("title") : tree.text("title");
    }

    private Optional<String> language(Cell cell) {
        if (Words.isLanguage(cell.value())) {
            return Optional.of(cell.value());
        }
        problems.error(Reading.class, "bad-language", cell.at(), Arg.code(Words.visible(cell.value())));
        return Optional.empty();
    }

    private Source.Person person(TreeReader tree) {
        tree.only("family", "given", "literal");
        if (tree.node("family").isEmpty() && tree.node("literal").isEmpty()) {
            problems.error(Reading.class, "missing-key", tree.at(), Arg.code("family"));
        }
        return new Source.Person(tree.text("literal").orElse(tree.text("family")), tree.text("given"));
    }

    private Optional<Source.Archived> archived(TreeReader tree) {
        tree.only("file", "sha256");
        Optional<String> file =
                tree.required("file").filter(f -> inside(tree.cell("file").orElseThrow()));
        Optional<String> hash = matching(tree, "sha256", SHA256, "bad-hash");
        return file.map(f -> new Source.Archived(f, hash.orElse("")));
    }

    /** Whether a path stays in the folder. */
    private boolean inside(Cell path) {
        String p = path.value();
        boolean inside = !p.isBlank()
                && !p.startsWith("/")
                && !p.contains("\\")
                && !p.contains(":")
                && !List.of(p.split("/", -1)).contains("..")
                && p.codePoints().noneMatch(Words::isHidden);
        if (!inside) {
            problems.error(Reading.class, "path-outside", path.at(), Arg.code(Words.visible(p)));
        }
        return inside;
    }

    private Optional<String> matching(TreeReader tree, String key, Pattern pattern, String code) {
        return tree.cell(key)
                .filter(cell -> {
                    boolean fits = pattern.matcher(cell.value()).matches();
                    if (!fits) {
                        problems.error(Reading.class, code, cell.at(), Arg.code(Words.visible(cell.value())));
                    }
                    return fits;
                })
                .map(Cell::value);
    }
}
