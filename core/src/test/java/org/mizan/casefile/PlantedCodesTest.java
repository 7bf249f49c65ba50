package org.mizan.casefile;

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

/** Every problem that the core can tell is planted in a test folder and described in both languages. */
class PlantedCodesTest {
    @Test
    void every_code_is_planted_somewhere() throws IOException {
        SortedSet<String> planted = BrokenFoldersTest.plantedCodes();
        planted.addAll(HostileFolderTest.PLANTED);
        planted.addAll(RowReaderTest.PLANTED);
        assertThat(planted).containsExactlyElementsOf(codes());
    }

    @Test
    void every_code_is_described_in_both_languages() throws IOException {
        Path root = Path.of(System.getProperty("mizan.root", ".."));
        for (String file : List.of("docs/problems.md", "docs/problems.ar.md")) {
            SortedSet<String> described = new TreeSet<>();
            Matcher m = Pattern.compile("(?m)^\\| `([a-z0-9-]+)`").matcher(Files.readString(root.resolve(file)));
            while (m.find()) {
                described.add(m.group(1));
            }
            assertThat(described).as(file).containsAll(codes());
        }
    }

    /** A message of these packages is a problem unless it is a hint. */
    private static SortedSet<String> codes() throws IOException {
        SortedSet<String> codes = new TreeSet<>();
        for (String bundle : List.of("casefile", "table", "problem")) {
            Properties messages = new Properties();
            try (InputStream in =
                    PlantedCodesTest.class.getResourceAsStream("/org/mizan/" + bundle + "/messages_en.properties")) {
                messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            codes.addAll(messages.stringPropertyNames());
        }
        codes.removeIf(c -> c.startsWith("hint."));
        return codes;
    }
}
