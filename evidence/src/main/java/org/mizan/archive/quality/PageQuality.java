package org.mizan.archive.quality;

import java.util.List;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * What is known about the text of one page.
 *
 * @param score 0..1; 0 without any text
 * @param words how many words were judged
 * @param found the signs that speak against it, in the order of {@link Sign}
 */
public record PageQuality(double score, int words, List<PageQuality.Found> found) {
    public PageQuality {
        found = List.copyOf(found);
    }

    /**
     * A sign and where it shows.
     *
     * @param count words, or characters, concerned
     * @param examples some of them, as they stand in the text
     */
    public record Found(Sign sign, int count, List<String> examples) {
        public Found {
            examples = List.copyOf(examples);
        }

        /** The sign in words, with the count and the examples. */
        public Message message() {
            Arg shown = Arg.list(examples.stream().map(Arg::code).toList());
            return examples.isEmpty()
                    ? Message.of(Sign.class, sign.key(), Arg.of(count))
                    : Message.of(
                            Sign.class,
                            "sign-with-examples",
                            Arg.of(Message.of(Sign.class, sign.key(), Arg.of(count))),
                            shown);
        }
    }
}
