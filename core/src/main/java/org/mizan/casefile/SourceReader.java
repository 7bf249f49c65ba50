package org.mizan.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mizan.model.Person;
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
    private static final Pattern ISBN = Pattern.compile("[0-9][0-9 -]{8,15}[0-9Xx]");
    private static final Pattern ISSN = Pattern.compile("[0-9]{4}-?[0-9]{3}[0-9Xx]");

    private final Reading reading;
    private final Problems problems;
    private final Map<String, Person> persons;
    private final CopyReader copies;

    private SourceReader(Reading reading, Map<String, Person> persons) {
        this.reading = reading;
        this.persons = persons;
        this.copies = new CopyReader(reading);
        this.problems = reading.problems();
    }

    static Map<String, Source> read(Reading reading, Node.Tree file, Map<String, Person> persons) {
        Map<String, Source> sources = new LinkedHashMap<>();
        SourceReader reader = new SourceReader(reading, persons);
        reading.tree(file).things().forEach((id, tree) -> sources.put(id, reader.source(id, tree)));
        return sources;
    }

    private Source source(String id, TreeReader tree) {
        tree.only(
                "type",
                "title",
                "language",
                "author",
                "editor",
                "container",
                "publisher",
                "place",
                "edition",
                "volume",
                "issue",
                "pages",
                "issued",
                "url",
                "permalink",
                "doi",
                "isbn",
                "issn",
                "retrieved",
                "licence",
                "terms",
                "archive",
                "rights",
                "cited-in",
                "part",
                "reliability",
                "credibility",
                "note",
                "short");
        tree.required("type");
        Optional<String> url = matching(tree, "url", WEB, "bad-address");
        Optional<String> retrieved = moment(tree, "retrieved", problems);
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
                PersonReader.named(reading, tree, "author", persons),
                PersonReader.named(reading, tree, "editor", persons),
                tree.text("container"),
                tree.text("publisher"),
                tree.text("place"),
                tree.word("edition"),
                tree.word("volume"),
                tree.word("issue"),
                tree.word("pages"),
                tree.date("issued"),
                url,
                matching(tree, "permalink", WEB, "bad-address"),
                matching(tree, "doi", DOI, "bad-doi"),
                matching(tree, "isbn", ISBN, "bad-isbn"),
                matching(tree, "issn", ISSN, "bad-isbn"),
                retrieved,
                tree.word("licence"),
                tree.text("terms"),
                copies.copies(tree),
                copies.rights(tree),
                tree.refs("cited-in", reading.sources(), Reading.class, "unknown-source"),
                tree.ref("part", Vocabulary.PARTS, Reading.class, "unknown-part"),
                tree.ref("reliability", Vocabulary.RELIABILITY, Reading.class, "unknown-reliability"),
                tree.ref("credibility", Vocabulary.CREDIBILITY, Reading.class, "unknown-credibility"),
                tree.text("note"),
                tree.text("short"),
                tree.at());
    }

    /** Whether the date before the time exists. */
    private static boolean isDay(Cell written, Problems problems) {
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

    /** A date, or a date and time, as written. */
    static Optional<String> moment(TreeReader tree, String key, Problems problems) {
        return matching(tree, key, RETRIEVED, "bad-retrieved", problems)
                .filter(r -> isDay(tree.cell(key).orElseThrow(), problems));
    }

    private Optional<String> matching(TreeReader tree, String key, Pattern pattern, String code) {
        return matching(tree, key, pattern, code, problems);
    }

    static Optional<String> matching(TreeReader tree, String key, Pattern pattern, String code, Problems problems) {
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
