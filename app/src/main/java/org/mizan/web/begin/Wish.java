package org.mizan.web.begin;

import io.javalin.http.Context;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mizan.analysis.CaseFile;
import org.mizan.casefile.edit.YamlEdit;
import org.mizan.desk.FreshFolder;
import org.mizan.desk.Template;
import org.mizan.problem.FilePos;
import org.mizan.table.Node;
import org.mizan.text.Language;

/**
 * What somebody asks for on the page of a new case.
 *
 * @param titles by language, blank where none was given
 * @param folder as it was typed
 */
public record Wish(
        Template template, Map<String, String> titles, String question, boolean bothLanguages, String folder) {
    private static final int LONGEST = 1000;
    private static final FilePos NOWHERE = FilePos.of("");

    /** Nothing yet: a folder is proposed. */
    static Wish none(Path home) {
        Map<String, String> titles = new LinkedHashMap<>();
        Language.SPOKEN.forEach(l -> titles.put(l.code(), ""));
        Path cases = home.resolve("Mizan");
        Path free = cases.resolve("case");
        for (int n = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS) && n < 1000; n++) {
            free = cases.resolve("case-" + n);
        }
        return new Wish(Template.EMPTY, titles, "", true, free.toString());
    }

    static Wish of(Context ctx) {
        Map<String, String> titles = new LinkedHashMap<>();
        Language.SPOKEN.forEach(l -> titles.put(l.code(), field(ctx, "title-" + l.code())));
        Template template = Stream.of(Template.values())
                .filter(t -> t.word().equals(field(ctx, "template")))
                .findFirst()
                .orElse(Template.EMPTY);
        return new Wish(
                template, titles, field(ctx, "question"), !field(ctx, "both").isEmpty(), field(ctx, "folder"));
    }

    private static String field(Context ctx, String name) {
        String value = Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    /** The languages of the program, this one first. */
    public static List<Language> languages(Language first) {
        return Stream.concat(
                        Stream.of(first),
                        Language.SPOKEN.stream().filter(l -> !l.code().equals(first.code())))
                .toList();
    }

    /** What keeps it from being done: keys of messages; nothing if all is well. */
    List<String> faults(Path home) {
        List<String> faults = new ArrayList<>();
        if (titles.values().stream().allMatch(String::isEmpty)) {
            faults.add("fault.title");
        }
        if (Stream.concat(titles.values().stream(), Stream.of(question)).anyMatch(Wish::isUnwritable)) {
            faults.add("fault.character");
        }
        Optional<Path> target = target(home);
        if (target.isEmpty()) {
            faults.add("fault.folder");
        } else if (!isFree(target.get())) {
            faults.add("fault.taken");
        }
        return faults;
    }

    private static boolean isUnwritable(String words) {
        return words.codePoints()
                .anyMatch(c -> c != '\n' && c != '\t' && c != '\r' && Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE);
    }

    /** Where the case is to lie; {@code ~} is the user's own folder. */
    Optional<Path> target(Path home) {
        try {
            Path path = folder.startsWith("~/") || folder.startsWith("~\\")
                    ? home.resolve(folder.substring(2))
                    : Path.of(folder);
            boolean whole = path.isAbsolute()
                    && path.getNameCount() > 1
                    && folder.chars().noneMatch(c -> c < ' ');
            return whole ? Optional.of(path.normalize()) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether there is nothing at this place, or an empty folder. */
    private static boolean isFree(Path target) {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(target)) {
            return Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)
                    && entries.findAny().isEmpty();
        } catch (java.io.IOException e) {
            return false;
        }
    }

    /**
     * The files of the case.
     *
     * @param language of the page on which it was asked for: it becomes the case's own if a title is in it
     */
    List<CaseFile> files(String language, Path home) {
        String name = target(home).orElseThrow().getFileName().toString();
        String id = FreshFolder.isId(name) ? name : "case";
        List<CaseFile> files = new ArrayList<>();
        for (CaseFile file : template.files(id)) {
            files.add(
                    file.path().equals("case.yaml")
                            ? new CaseFile(file.path(), described(file.content(), own(language)))
                            : file);
        }
        return files;
    }

    private List<String> own(String page) {
        List<String> all = new ArrayList<>();
        Stream.concat(Stream.of(page), titles.keySet().stream())
                .filter(l -> !titles.getOrDefault(l, "").isEmpty())
                .forEach(all::add);
        if (bothLanguages) {
            all.addAll(titles.keySet());
        }
        return all.stream().distinct().toList();
    }

    private String described(String text, List<String> languages) {
        String out = YamlEdit.set(text, List.of("title"), texts(titles));
        if (!question.isEmpty()) {
            out = YamlEdit.set(out, List.of("question"), texts(Map.of(languages.get(0), question)));
        }
        List<Node> codes = languages.stream()
                .map(l -> (Node) new Node.Scalar(l, true, NOWHERE))
                .toList();
        return YamlEdit.set(out, List.of("languages"), new Node.Sequence(codes, NOWHERE));
    }

    private static Node texts(Map<String, String> byLanguage) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        byLanguage.forEach((language, words) -> {
            if (!words.isEmpty()) {
                String lines = words.replace("\r\n", "\n").replace('\r', '\n');
                entries.put(language, new Node.Entry(NOWHERE, new Node.Scalar(lines, false, NOWHERE)));
            }
        });
        return new Node.Tree(entries, NOWHERE);
    }
}
