package org.mizan.model;

import java.util.Optional;
import java.util.OptionalInt;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/**
 * A passage of a source in the source's own words, with all that is needed to find it again in the stored text.
 *
 * @param source id of the source
 * @param id within the source
 * @param page of the stored document, from 1
 * @param exact the passage
 * @param prefix the words right before it
 * @param suffix the words right after it
 * @param start offset of its first character in the stored text, in code points
 * @param end offset after its last character
 * @param textSha256 of the stored text from which it was taken; a text with another sum may hold it elsewhere or no longer
 * @param textVersion which way of reading stored text the offsets count in
 * @param translation the passage in other languages
 * @param note what the analyst says about it
 * @param by who took it
 * @param date when
 */
public record Quotation(
        String source,
        String id,
        OptionalInt page,
        String exact,
        String prefix,
        String suffix,
        OptionalInt start,
        OptionalInt end,
        Optional<String> textSha256,
        int textVersion,
        Text translation,
        Text note,
        Optional<String> by,
        Edtf date,
        FilePos at) {

    /** Its name in the whole case, as a citation writes it: {@code source#id}. */
    public String key() {
        return source + "#" + id;
    }
}
