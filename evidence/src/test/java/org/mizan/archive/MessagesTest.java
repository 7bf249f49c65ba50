package org.mizan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mizan.text.MessageCheck;

class MessagesTest {
    @Test
    void both_languages_have_the_same_keys_arguments_and_all_plural_classes() {
        assertThat(MessageCheck.bundles(MessageCheck.classPath()))
                .contains(
                        "org.mizan.archive",
                        "org.mizan.archive.extract",
                        "org.mizan.archive.exchange",
                        "org.mizan.archive.quality");
        assertThat(MessageCheck.faults(MessageCheck.classPath())).isEmpty();
    }

    @Test
    void every_problem_is_described_in_both_languages() throws IOException {
        SortedSet<String> codes = new TreeSet<>();
        for (String bundle : List.of("", "extract/", "exchange/")) {
            Properties messages = new Properties();
            try (InputStream in =
                    MessagesTest.class.getResourceAsStream("/org/mizan/archive/" + bundle + "messages_en.properties")) {
                messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            codes.addAll(messages.stringPropertyNames());
        }
        codes.removeIf(c -> c.contains("."));
        Path root = Path.of(System.getProperty("mizan.root", ".."));
        for (String file : List.of("docs/problems.md", "docs/problems.ar.md")) {
            SortedSet<String> described = new TreeSet<>();
            Matcher m = Pattern.compile("(?m)^\\| `([a-z0-9-]+)`").matcher(Files.readString(root.resolve(file)));
            while (m.find()) {
                described.add(m.group(1));
            }
            assertThat(described).as(file).containsAll(codes);
        }
    }
}
