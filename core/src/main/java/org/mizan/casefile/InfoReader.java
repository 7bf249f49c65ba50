package org.mizan.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mizan.model.CaseInfo;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.text.Arg;

/** Reads {@code case.yaml}. */
final class InfoReader {
    private static final String VERSION = "1";

    private final Reading reading;
    private final Problems problems;
    private final TreeReader tree;

    private InfoReader(Reading reading, TreeReader tree) {
        this.reading = reading;
        this.problems = reading.problems();
        this.tree = tree;
    }

    /** What the file says; an unreadable file has been reported already and reads as an empty one. */
    static CaseInfo read(Optional<Node.Tree> file, Problems problems) {
        Node.Tree tree = file.orElse(new Node.Tree(Map.of(), FilePos.of(CaseFolder.MAIN_FILE)));
        List<String> languages = languages(tree, problems);
        Reading reading = Reading.citingNothing(file.isPresent() ? problems : new Problems(), languages);
        return new InfoReader(reading, reading.tree(tree)).info(languages);
    }

    /** The languages of the case, its own first; English if none is named. */
    static List<String> languages(Node.Tree file, Problems problems) {
        TreeReader tree = Reading.citingNothing(problems, List.of("en")).tree(file);
        List<String> languages = tree.words("languages").stream()
                .filter(l -> !badLanguage(l, problems))
                .map(Cell::value)
                .distinct()
                .toList();
        return languages.isEmpty() ? List.of("en") : languages;
    }

    private static boolean badLanguage(Cell language, Problems problems) {
        boolean bad = !Words.isLanguage(language.value());
        if (bad) {
            problems.error(Reading.class, "bad-language", language.at(), Arg.code(Words.visible(language.value())));
        }
        return bad;
    }

    private CaseInfo info(List<String> languages) {
        tree.only(
                "mizan",
                "id",
                "title",
                "subtitle",
                "question",
                "abstract",
                "keywords",
                "period",
                "languages",
                "region",
                "methods",
                "licence",
                "authors",
                "notes",
                "settings");
        tree.required("mizan");
        tree.cell("mizan")
                .filter(v -> !v.value().equals(VERSION))
                .ifPresent(v -> problems.error(
                        Reading.class, "wrong-version", v.at(), Arg.code(Words.visible(v.value())), Arg.code(VERSION)));
        tree.required("id");
        return new CaseInfo(
                tree.cell("id").flatMap(c -> Words.id(c, problems)).orElse("case"),
                tree.requiredText("title"),
                tree.text("subtitle"),
                tree.text("question"),
                tree.text("abstract"),
                keywords(),
                tree.date("period"),
                languages,
                tree.child("region").flatMap(this::region),
                tree.text("methods"),
                tree.word("licence"),
                tree.texts("authors"),
                tree.texts("notes"),
                settings());
    }

    private Map<String, List<String>> keywords() {
        Map<String, List<String>> keywords = new LinkedHashMap<>();
        tree.child("keywords")
                .ifPresent(byLanguage -> byLanguage.keys().forEach(language -> {
                    badLanguage(language, problems);
                    keywords.put(
                            language.value(),
                            byLanguage.words(language.value()).stream()
                                    .map(Cell::value)
                                    .toList());
                }));
        return keywords;
    }

    private Optional<CaseInfo.Region> region(TreeReader box) {
        box.only("west", "east", "south", "north");
        List.of("west", "east", "south", "north").forEach(box::required);
        OptionalDouble west = box.number("west", -180, 180);
        OptionalDouble east = box.number("east", -180, 180);
        OptionalDouble south = box.number("south", -85, 85);
        OptionalDouble north = box.number("north", -85, 85);
        if (west.isEmpty() || east.isEmpty() || south.isEmpty() || north.isEmpty()) {
            return Optional.empty();
        }
        if (west.getAsDouble() >= east.getAsDouble() || south.getAsDouble() >= north.getAsDouble()) {
            problems.error(Reading.class, "empty-region", box.at());
            return Optional.empty();
        }
        return Optional.of(
                new CaseInfo.Region(west.getAsDouble(), east.getAsDouble(), south.getAsDouble(), north.getAsDouble()));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        tree.child("settings")
                .ifPresent(all -> all.keys().forEach(key -> {
                    Optional<Node> node = all.node(key.value());
                    if (node.isPresent() && node.get() instanceof Node.Tree below) {
                        TreeReader method = reading.tree(below);
                        method.keys()
                                .forEach(k -> method.word(k.value())
                                        .ifPresent(v -> settings.put(key.value() + "." + k.value(), v)));
                    } else {
                        all.word(key.value()).ifPresent(v -> settings.put(key.value(), v));
                    }
                }));
        return settings;
    }
}
