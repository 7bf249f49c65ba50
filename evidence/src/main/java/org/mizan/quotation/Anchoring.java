package org.mizan.quotation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mizan.model.Quotation;

/** Whether and where a quotation stands in a text now. */
public sealed interface Anchoring {
    /** The text is the one it was taken from, and the words stand where the quotation says. */
    record Anchored(Span span) implements Anchoring {}

    /**
     * The text is another one, or the quotation was never bound to one. A person has to choose.
     *
     * @param byPosition where its offsets point to now, if what stands there is like it
     * @param byQuote where its words stand now, those with the same words around them first
     */
    record NeedsReanchoring(Optional<Span> byPosition, List<Span> byQuote) implements Anchoring {
        public NeedsReanchoring {
            byQuote = List.copyOf(byQuote);
        }
    }

    /** Its words are nowhere in the text. */
    record Orphan() implements Anchoring {}

    /** Where it may stand now, the place its offsets point to first; none where there is nothing to choose. */
    default List<Span> candidates() {
        return this instanceof NeedsReanchoring moved
                ? Stream.concat(moved.byPosition().stream(), moved.byQuote().stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** How the quotation stands in this text. */
    static Anchoring of(Quotation q, QuotedText text) {
        Optional<Span> position = position(q, text);
        boolean same = q.textSha256().equals(Optional.of(text.sha256())) && q.textVersion() == QuotedText.VERSION;
        String words = Squeezed.line(q.exact());
        if (same && position.isPresent() && text.words(position.get()).equals(words)) {
            return new Anchored(position.get());
        }
        List<Span> byQuote = ranked(q, text.find(q.exact()), text);
        if (byQuote.isEmpty()) {
            byQuote = text.findAlike(q.exact());
        }
        Optional<Span> like = position.filter(p -> Similar.share(text.words(p), words) >= 0.5);
        return byQuote.isEmpty() && like.isEmpty() ? new Orphan() : new NeedsReanchoring(like, byQuote);
    }

    private static Optional<Span> position(Quotation q, QuotedText text) {
        return q.start().isPresent()
                        && q.end().isPresent()
                        && text.holds(q.start().getAsInt(), q.end().getAsInt())
                ? Optional.of(text.at(q.start().getAsInt(), q.end().getAsInt()))
                : Optional.empty();
    }

    /** Those with the same words before and after them first, else in the order of the text. */
    private static List<Span> ranked(Quotation q, List<Span> found, QuotedText text) {
        String prefix = Squeezed.line(q.prefix());
        String suffix = Squeezed.line(q.suffix());
        return found.stream()
                .sorted(java.util.Comparator.comparingInt((Span s) -> -agreement(s, prefix, suffix, text)))
                .toList();
    }

    private static int agreement(Span s, String prefix, String suffix, QuotedText text) {
        boolean before = !prefix.isEmpty() && text.before(s).strip().endsWith(prefix);
        boolean after = !suffix.isEmpty() && text.after(s).strip().startsWith(suffix);
        return (before ? 1 : 0) + (after ? 1 : 0);
    }
}
