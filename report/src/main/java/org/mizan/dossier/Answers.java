package org.mizan.dossier;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.time.Edtf;

/** The value of a claim as a reader sees it: a date in words, a number, the name of something of the case, or the words as they stand. */
final class Answers {
    private static final Pattern LARGE = Pattern.compile("[0-9]{5,15}");

    private Answers() {}

    static Arg of(Case c, String value) {
        if (LARGE.matcher(value).matches()) {
            return Arg.of(new BigInteger(value));
        }
        Optional<Edtf> date = Edtf.parse(value).filter(d -> !d.isUnknown());
        if (date.isPresent()) {
            return Arg.of(date.get());
        }
        return c.nameOf(value).equals(org.mizan.text.Text.plain(value))
                ? Say.word("answer", value)
                : Arg.of(c.nameOf(value));
    }
}
