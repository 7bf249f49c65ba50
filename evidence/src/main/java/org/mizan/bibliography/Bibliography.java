package org.mizan.bibliography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.model.Source;
import org.mizan.text.Language;

/**
 * The works of a case as a list of references in a journal's style, in the two parts in which Arabic journals print it: Arabic works, then foreign ones.
 * For an Arabic reader each work is written in its own script, the Arabic ones with Arabic terms; for another reader the Arabic ones are romanised or
 * translated as far as the case knows how.
 *
 * @param parts those that hold anything, in order
 */
public record Bibliography(CitationStyle style, Language language, Map<Part, List<Reference>> parts) {
    /** Part of a bibliography. */
    public enum Part {
        ARABIC,
        FOREIGN
    }

    /**
     * One work.
     *
     * @param id of the source
     * @param text as the style has it
     * @param inText how a sentence refers to it: {@code (Saparov 2012)}
     * @param archival with permanent link, day of retrieval and the stored copy's sum
     * @param link the most lasting address
     */
    public record Reference(
            String id, String text, String inText, String archival, Optional<String> link, Optional<String> sha256) {
        /** The same for programs, in this order; what is not there is null. */
        public Map<String, Object> data() {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", id);
            row.put("text", text);
            row.put("inText", inText);
            row.put("archival", archival);
            row.put("link", link.orElse(null));
            row.put("sha256", sha256.orElse(null));
            return row;
        }
    }

    /** All works of a case. */
    public static Bibliography of(Case c, CitationStyle style, Language language) {
        return of(c.sources().values(), style, language);
    }

    /** These works; a person's own judgement is no work and left out. */
    public static Bibliography of(Collection<Source> sources, CitationStyle style, Language language) {
        Map<Part, List<Source>> sorted = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            List<Source> own = sources.stream()
                    .filter(s -> !s.type().equals("expert") && part(s) == part)
                    .toList();
            if (!own.isEmpty()) {
                sorted.put(part, own);
            }
        }
        Map<Part, List<Reference>> parts = new LinkedHashMap<>();
        sorted.forEach((part, own) -> {
            boolean arabic = part == Part.ARABIC && language.code().equals("ar");
            List<Source> ordered = own.stream()
                    .sorted(Comparator.comparing(Bibliography::author)
                            .thenComparing(s -> s.issued().earliest())
                            .thenComparing(Source::id))
                    .toList();
            parts.put(part, references(ordered, new Processor(style, arabic), arabic));
        });
        return new Bibliography(style, language, parts);
    }

    private static List<Reference> references(List<Source> sources, Processor processor, boolean arabic) {
        Map<String, Processor.Formatted> formatted = processor.format(sources);
        ArchiveForm archival = new ArchiveForm(arabic ? Language.ARABIC : Language.ENGLISH);
        List<Reference> references = new ArrayList<>();
        for (Source s : sources) {
            Processor.Formatted f = formatted.get(s.id());
            references.add(new Reference(
                    s.id(),
                    f.text(),
                    f.inText(),
                    archival.of(s, f.bare()),
                    PermanentLink.of(s),
                    s.archive().map(Source.Archived::sha256).filter(h -> !h.isEmpty())));
        }
        references.sort(Comparator.comparing((Reference r) -> order(r.text())).thenComparing(Reference::id));
        return List.copyOf(references);
    }

    /** Letters after a year (2020a, 2020b) follow this order. */
    private static String author(Source s) {
        return order(Works.original(
                s.authors().isEmpty() ? s.title() : s.authors().get(0).family(), s));
    }

    /** By letters alone, without the article, as Arabic lists are sorted. */
    private static String order(String text) {
        String folded = Likeness.folded(text);
        return folded.startsWith("ال") ? folded.substring(2) : folded;
    }

    /** The part a work says it belongs to, else by its language. */
    static Part part(Source s) {
        String part = s.part().orElse("");
        boolean arabic = part.equals("arabic")
                || part.isEmpty()
                        && s.language()
                                .map(l -> l.equals("ar") || l.startsWith("ar-"))
                                .orElse(false);
        return arabic ? Part.ARABIC : Part.FOREIGN;
    }

    /** All references, part after part. */
    public List<Reference> references() {
        return parts.values().stream().flatMap(List::stream).toList();
    }
}
