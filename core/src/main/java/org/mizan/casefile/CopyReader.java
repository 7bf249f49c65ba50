package org.mizan.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.mizan.model.Rights;
import org.mizan.model.Source;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Hidden;

/** Reads what {@code sources.yaml} says of stored copies and of what may be done with them: the keys {@code archive} and {@code rights}. */
final class CopyReader {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BYTES = Pattern.compile("[0-9]{1,15}");
    private static final Pattern PAGES = Pattern.compile("[0-9]{1,6}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9][a-z0-9.+-]{0,80}");

    private final Reading reading;
    private final Problems problems;

    CopyReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems();
    }

    /** The copies under {@code archive}: one mapping, or a list of them. */
    List<Source.Archived> copies(TreeReader source) {
        Optional<Node> node = source.node("archive");
        if (node.isPresent() && node.get() instanceof Node.Tree one) {
            return copy(reading.tree(one)).stream().toList();
        }
        List<Source.Archived> copies = new ArrayList<>();
        source.children("archive").forEach(c -> copy(c).ifPresent(copies::add));
        return copies;
    }

    private Optional<Source.Archived> copy(TreeReader tree) {
        tree.only("file", "sha256", "bytes", "media-type", "pages", "obtained", "how");
        Optional<String> file =
                tree.required("file").filter(f -> inside(tree.cell("file").orElseThrow()));
        Optional<String> hash = SourceReader.matching(tree, "sha256", SHA256, "bad-hash", problems);
        Optional<String> bytes = SourceReader.matching(tree, "bytes", BYTES, "bad-number", problems);
        Optional<String> pages = SourceReader.matching(tree, "pages", PAGES, "bad-number", problems);
        Optional<String> type = SourceReader.matching(tree, "media-type", MEDIA_TYPE, "bad-media-type", problems);
        Optional<String> obtained = SourceReader.moment(tree, "obtained", problems);
        return file.map(f -> new Source.Archived(
                f,
                hash.orElse(""),
                bytes.map(b -> OptionalLong.of(Long.parseLong(b))).orElse(OptionalLong.empty()),
                type,
                pages.map(p -> OptionalInt.of(Integer.parseInt(p))).orElse(OptionalInt.empty()),
                obtained,
                tree.text("how")));
    }

    /** Whether a path stays in the folder. */
    private boolean inside(Cell path) {
        String p = path.value();
        boolean inside = !p.isBlank()
                && !p.startsWith("/")
                && !p.contains("\\")
                && !p.contains(":")
                && !List.of(p.split("/", -1)).contains("..")
                && p.codePoints().noneMatch(Hidden::is);
        if (!inside) {
            problems.error(Reading.class, "path-outside", path.at(), Arg.code(Words.visible(p)));
        }
        return inside;
    }

    Rights rights(TreeReader source) {
        return source.child("rights")
                .map(r -> r.only("quote", "redistribute", "confidentiality"))
                .map(r -> new Rights(permission(r, "quote"), permission(r, "redistribute"), confidentiality(r)))
                .orElse(Rights.UNSTATED);
    }

    private static Rights.Permission permission(TreeReader rights, String key) {
        return rights.ref(key, Vocabulary.YES_OR_NO, Reading.class, "not-yes-or-no")
                .map(a -> a.equals("yes") ? Rights.Permission.YES : Rights.Permission.NO)
                .orElse(Rights.Permission.UNKNOWN);
    }

    private static Rights.Confidentiality confidentiality(TreeReader rights) {
        return rights.ref("confidentiality", Vocabulary.CONFIDENTIALITY, Reading.class, "unknown-confidentiality")
                .map(c -> Rights.Confidentiality.valueOf(c.toUpperCase(Locale.ROOT)))
                .orElse(Rights.Confidentiality.PUBLIC);
    }
}
