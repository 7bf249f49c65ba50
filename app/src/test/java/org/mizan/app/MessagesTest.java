package org.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything the program says, in all modules: the same keys and the same arguments in every language, and whole Arabic plurals. */
class MessagesTest {
    private static final Path ROOT = Path.of(System.getProperty("mizan.root", ".."));
    private static final Set<String> ARABIC_CLASSES = Set.of("zero", "one", "two", "few", "many", "other");

    /** How code tells a problem: the key named there is a code. */
    private static final Pattern CODE = Pattern.compile(
            "\\.(?:error|warning|unknown|unfinished)\\(\\s*(?:[\\w.]*(?:message|of)\\(\\s*)?(?:\\w+\\.class,\\s*)?\"([a-z0-9-]+)\""
                    + "|\\.(?:ref|refs|optionalRef)\\([^;{}]*?\\w+\\.class,\\s*\"([a-z0-9-]+)\"");

    @TestFactory
    Stream<DynamicTest> every_message_exists_in_both_languages_with_the_same_arguments() throws IOException {
        return files("(messages|help)_en\\.properties").stream()
                .map(english -> DynamicTest.dynamicTest(ROOT.relativize(english).toString(), () -> {
                    Properties en = read(english);
                    Properties ar = read(Path.of(english.toString().replace("_en.properties", "_ar.properties")));
                    assertThat(ar.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(en.stringPropertyNames());
                    for (String key : en.stringPropertyNames()) {
                        assertThat(arguments(ar.getProperty(key))).as(key).isEqualTo(arguments(en.getProperty(key)));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_arabic_plural_has_its_six_classes() throws IOException {
        return files("messages_ar\\.properties").stream()
                .map(file -> DynamicTest.dynamicTest(ROOT.relativize(file).toString(), () -> {
                    Properties messages = read(file);
                    for (String key : messages.stringPropertyNames()) {
                        for (Set<String> classes : plurals(messages.getProperty(key))) {
                            // One form alone is a noun that does not follow the number, which needs no classes.
                            assertThat(classes).as(key).isIn(ARABIC_CLASSES, Set.of("other"));
                        }
                    }
                }));
    }

    @Test
    void no_file_stands_in_one_language_alone() throws IOException {
        List<String> english = names("(messages|help)_en\\.properties", "_en");
        assertThat(names("(messages|help)_ar\\.properties", "_ar")).isEqualTo(english);
    }

    @Test
    void every_problem_code_is_described_in_both_languages() throws IOException {
        SortedSet<String> codes = new TreeSet<>();
        for (Path source : files(".*\\.java")) {
            Matcher m = CODE.matcher(Files.readString(source));
            while (m.find()) {
                codes.add(m.group(1) == null ? m.group(2) : m.group(1));
            }
        }
        assertThat(codes).hasSizeGreaterThan(80);
        for (String page : List.of("docs/problems.md", "docs/problems.ar.md")) {
            SortedSet<String> described = new TreeSet<>();
            Matcher m = Pattern.compile("(?m)^\\| `([a-z0-9-]+)`").matcher(Files.readString(ROOT.resolve(page)));
            while (m.find()) {
                described.add(m.group(1));
            }
            assertThat(described).as(page).containsAll(codes);
        }
    }

    private static List<String> names(String pattern, String language) throws IOException {
        return files(pattern).stream()
                .map(p -> ROOT.relativize(p).toString().replace(language + ".properties", ""))
                .toList();
    }

    private static List<Path> files(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : List.of("core", "methods", "engine", "evidence", "report", "workspace", "app")) {
            Path main = ROOT.resolve(module).resolve("src/main");
            if (Files.isDirectory(main)) {
                try (Stream<Path> all = Files.walk(main)) {
                    all.filter(p -> p.getFileName().toString().matches(name)).forEach(found::add);
                }
            }
        }
        found.sort(null);
        return found;
    }

    private static Properties read(Path file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        }
        return messages;
    }

    private static SortedSet<String> arguments(String pattern) {
        SortedSet<String> found = new TreeSet<>();
        Matcher m = Pattern.compile("\\{([0-9]+)[,}]").matcher(pattern);
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }

    /** The classes that each plural of a pattern has a branch for. */
    private static List<Set<String>> plurals(String pattern) {
        List<Set<String>> all = new ArrayList<>();
        Matcher start = Pattern.compile("\\{[0-9]+,\\s*plural,").matcher(pattern);
        while (start.find()) {
            Set<String> classes = new TreeSet<>();
            StringBuilder name = new StringBuilder();
            int depth = 1;
            for (int i = start.end(); depth > 0; i++) {
                char c = pattern.charAt(i);
                if (c == '{' && depth++ == 1) {
                    classes.add(name.toString().strip());
                    name.setLength(0);
                } else if (c == '}') {
                    depth--;
                } else if (depth == 1) {
                    name.append(c);
                }
            }
            all.add(classes);
        }
        return all;
    }
}
