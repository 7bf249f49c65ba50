package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small texts that the program writes for itself: the note of the step under way, and messages as data. */
class NotesTest {
    private static final ObjectId FROM = ObjectId.fromString("1234567890123456789012345678901234567890");
    private static final ObjectId TO = ObjectId.fromString("abcdefabcdefabcdefabcdefabcdefabcdefabcd");

    @TempDir
    Path place;

    @Test
    void a_note_is_read_as_it_was_written_or_not_at_all() throws IOException {
        Path file = place.resolve("next");
        Intent intent = new Intent(file);
        assertThat(intent.read()).isEmpty();
        intent.begin(FROM, TO, true);
        assertThat(intent.read()).contains(new Intent.Move(FROM, TO));
        byte[] whole = Files.readAllBytes(file);
        intent.done();
        assertThat(intent.read()).isEmpty();
        byte[] old = Files.readAllBytes(file);
        assertThat(old).hasSameSizeAs(whole);
        for (int torn = 0; torn <= whole.length; torn++) {
            byte[] mixed = old.clone();
            System.arraycopy(whole, 0, mixed, 0, torn);
            Files.write(file, mixed);
            boolean complete = new String(mixed, StandardCharsets.ISO_8859_1)
                    .strip()
                    .equals(new String(whole, StandardCharsets.ISO_8859_1).strip());
            assertThat(intent.read().isPresent()).as("torn after %d", torn).isEqualTo(complete);
            byte[] cut = java.util.Arrays.copyOf(whole, torn);
            Files.write(file, cut);
            assertThat(intent.read().isPresent()).isEqualTo(torn == whole.length);
        }
    }

    @Test
    void any_text_goes_through_json_on_one_line_and_any_damage_is_refused_or_read_as_something() {
        Random random = new Random(1813);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(8), 0, 0x2100)
                    .forEach(c -> text.append((char) (random.nextInt(9) == 0 ? 0xd800 + c % 2048 : c)));
            Object value = List.of(java.util.Map.of(text.toString(), List.of("x" + text, List.of())), "");
            String json = Json.write(value);
            assertThat(json.chars().noneMatch(c -> c < 32 || Character.isSurrogate((char) c) || c == 0x2028))
                    .isTrue();
            assertThat(Json.read(json)).isEqualTo(value);
            int at = random.nextInt(json.length());
            String damaged = json.substring(0, at)
                    + "{[\"\\u,:".charAt(random.nextInt(7))
                    + json.substring(at + random.nextInt(2));
            try {
                Json.read(damaged);
            } catch (IllegalArgumentException e) {
                assertThat(MessageJson.read(damaged)).isEmpty();
            }
        }
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
