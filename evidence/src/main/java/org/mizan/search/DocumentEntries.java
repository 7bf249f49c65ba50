package org.mizan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.model.Source;
import org.mizan.text.Text;

/** The pages of documents as entries. A page of unusual length becomes several, so that a hit stays a place one can read. */
final class DocumentEntries {
    private static final int LONGEST = 8_000;

    private DocumentEntries() {}

    static List<Entry> of(Case c, List<Passage> passages) {
        List<Entry> out = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            String text = passage.text();
            int part = 0;
            for (int from = 0; from < text.length(); part++) {
                int to = end(text, from);
                String piece = text.substring(from, to);
                if (!piece.isBlank()) {
                    out.add(entry(c, passage, piece, part));
                }
                from = to;
            }
        }
        return out;
    }

    private static Entry entry(Case c, Passage passage, String text, int part) {
        Optional<Source> source = Optional.ofNullable(c.sources().get(passage.source()));
        Text label = source.map(s -> s.shortName().orElse(s.title())).orElse(Text.plain(passage.source()));
        Entry.Builder entry = new Entry.Builder(Kind.DOCUMENT, passage.source(), label, passage.file())
                .text("page", "und", text)
                .source(passage.source());
        source.ifPresent(s -> CaseEntries.years(s.issued(), entry));
        String key = "document " + passage.file() + " " + passage.page() + " " + part;
        return entry.build(key, Optional.of(passage.page()));
    }

    /** The end of a piece: the last blank before it would be too long. */
    private static int end(String text, int from) {
        int to = Math.min(text.length(), from + LONGEST);
        if (to == text.length()) {
            return to;
        }
        for (int i = to; i > from + LONGEST / 2; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }
}
