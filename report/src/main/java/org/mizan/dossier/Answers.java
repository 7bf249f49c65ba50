package org.mizan.dossier;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/** The value of a claim as a reader sees it: a date in words, a number, the name of something of the case, or the words as they stand. */
final class Answers {
    private static final Pattern LARGE = Pattern.compile("[0-9]{5,15}");

    /** Words that the messages know. */
    private static final Set<String> WORDS = Set.of(
            "yes",
            "no",
            "none",
            "all",
            "most",
            "some",
            "few",
            "limited",
            "rich",
            "missing",
            "expected",
            "in",
            "out",
            "divided",
            "unknown",
            "none-stated");

    private Answers() {}

    /** The value if it can be said in the reader's language. */
    static Optional<Arg> said(Case c, String value) {
        boolean sayable = LARGE.matcher(value).matches()
                || Edtf.parse(value).filter(d -> !d.isUnknown()).isPresent()
                || WORDS.contains(value)
                || value.chars().anyMatch(ch -> ch >= '0' && ch <= '9')
                || !c.nameOf(value).equals(Text.plain(value));
        return sayable ? Optional.of(of(c, value)) : Optional.empty();
    }

    static Arg of(Case c, String value) {
        if (LARGE.matcher(value).matches()) {
            return Arg.of(new BigInteger(value));
        }
        Optional<Edtf> date = Edtf.parse(value).filter(d -> !d.isUnknown());
        if (date.isPresent()) {
            return Arg.of(date.get());
        }
        return c.nameOf(value).equals(Text.plain(value)) ? Say.word("answer", value) : Arg.of(c.nameOf(value));
    }
}
