package org.mizan.bibliography;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.CSLBuilder;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mizan.model.Source;

/** Lets the citation processor write works in one style and language. The only class that runs it. */
final class Processor {
    private final CitationStyle style;
    private final boolean arabic;

    /** @param arabic whether Arabic terms and punctuation are wanted */
    Processor(CitationStyle style, boolean arabic) {
        this.style = style;
        this.arabic = arabic;
    }

    /**
     * A work as the style has it.
     *
     * @param bare without its addresses
     */
    record Formatted(String text, String inText, String bare) {}

    /** By id of the source. */
    Map<String, Formatted> format(List<Source> sources) {
        // Arabic print does not shorten the second page of a range.
        String description = Locales.text(style.file(arabic));
        description = arabic ? description.replaceFirst(" page-range-format=\"[^\"]*\"", "") : description;
        Map<String, String> whole = entries(sources, description, CslItems.Detail.WHOLE);
        Map<String, String> bare = entries(sources, description, CslItems.Detail.BARE);
        Map<String, String> inText = inText(sources, description);
        Map<String, Formatted> out = new HashMap<>();
        sources.forEach(s -> out.put(s.id(), new Formatted(whole.get(s.id()), inText.get(s.id()), bare.get(s.id()))));
        return out;
    }

    private Map<String, String> entries(List<Source> sources, String description, CslItems.Detail detail) {
        CSL csl = csl(sources, description, detail);
        String[] made = csl.makeBibliography().getEntries();
        Map<String, String> out = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            String id = sources.get(i).id();
            // Registered without sorting, the works come out in the order in which they went in; a work of which the
            // style has nothing to say is passed over.
            String[] own = made.length == sources.size()
                    ? new String[] {made[i]}
                    : csl.makeBibliography(item -> item.getId().equals(id)).getEntries();
            String entry = own.length == 0 ? "" : finished(own[0]);
            out.put(id, entry.isEmpty() ? Works.original(sources.get(i).title(), sources.get(i)) : entry);
        }
        return out;
    }

    private Map<String, String> inText(List<Source> sources, String description) {
        CSL csl = csl(sources, description, CslItems.Detail.SHORT);
        Map<String, String> out = new HashMap<>();
        sources.forEach(s -> {
            csl.makeCitation(s.id())
                    .forEach(c -> out.put(sources.get(c.getIndex()).id(), finished(c.getText())));
        });
        return out;
    }

    private CSL csl(List<Source> sources, String description, CslItems.Detail detail) {
        CslItems items = new CslItems(arabic, detail);
        CSLItemData[] data = sources.stream().map(items::of).toArray(CSLItemData[]::new);
        try {
            CSL csl = new CSLBuilder()
                    .itemDataProvider(new ListItemDataProvider(data))
                    .localeProvider(new Locales())
                    .style(description)
                    .lang(arabic ? "ar" : "en-US")
                    .build();
            csl.setOutputFormat("text");
            csl.registerCitationItems(sources.stream().map(Source::id).toArray(String[]::new), true);
            return csl;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String finished(String entry) {
        // APA asks for "Retrieved DAY, from ADDRESS"; without a day the word stands alone.
        String line = entry.replace(CslItems.KEEP_CASE, "")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("(Retrieved|استُرجع في) (?=https?:)", "");
        return arabic ? ArabicPunctuation.of(line) : line;
    }
}
