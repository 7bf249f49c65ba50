package org.mizan.quotation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mizan.bibliography.Bibliography;
import org.mizan.bibliography.Bibliography.Reference;
import org.mizan.bibliography.CitationStyle;
import org.mizan.ledger.Judgement;
import org.mizan.ledger.Ledger;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.model.Quotation;
import org.mizan.model.Rights;
import org.mizan.model.Source;
import org.mizan.text.Language;
import org.mizan.text.Text;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The judgements of a case as W3C Web Annotations, for annotation for transparent inquiry: for each citation of each judgement the reference in full, the
 * passage where the source may be quoted, and the analyst's note. A source that is not public is told by its id alone.
 */
public final class Annotations {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Case c;
    private final Map<String, Reference> references = new LinkedHashMap<>();
    private final ArrayNode items = MAPPER.createArrayNode();

    private Annotations(Case c, Language language) {
        this.c = c;
        Bibliography.of(c, CitationStyle.APA, language).references().forEach(r -> references.put(r.id(), r));
    }

    /** As JSON-LD, in the order of the ledger. */
    public static byte[] of(Case c, Language language) {
        Annotations all = new Annotations(c, language);
        Ledger.of(c).judgements().forEach(all::judgement);
        ObjectNode page = MAPPER.createObjectNode();
        page.putArray("@context")
                .add("http://www.w3.org/ns/anno.jsonld")
                .addObject()
                .put("mizan", "urn:mizan:");
        page.put("id", "urn:mizan:" + c.info().id() + ":annotations");
        page.put("type", "AnnotationPage");
        page.putObject("partOf")
                .put("id", "urn:mizan:" + c.info().id() + ":sha256:" + c.digest())
                .put("type", "AnnotationCollection")
                .put("label", c.info().title().in(language.code()));
        page.set("items", all.items);
        return (MAPPER.writeValueAsString(page).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void judgement(Judgement j) {
        int n = 0;
        for (Citation citation : j.basis().citations()) {
            Source source = c.sources().get(citation.source());
            if (source != null && !source.type().equals("expert")) {
                n++;
                annotation(j, citation, source, n);
            }
        }
    }

    private void annotation(Judgement j, Citation citation, Source source, int n) {
        ObjectNode out = items.addObject();
        out.put("id", "urn:mizan:" + c.info().id() + ":" + j.basis().anchor() + ":" + n);
        out.put("type", "Annotation");
        out.put("motivation", "linking");
        ArrayNode body = out.putArray("body");
        boolean open = source.rights().confidentiality() == Rights.Confidentiality.PUBLIC;
        Reference reference = references.get(source.id());
        text(body, "identifying", Text.plain(open && reference != null ? reference.archival() : source.id()));
        j.names().forEach(name -> text(body, "describing", name));
        text(body, "commenting", j.basis().reason());
        Optional<Quotation> quotation = c.quotation(citation);
        quotation.ifPresent(q -> text(body, "commenting", q.note()));
        citation.locator().ifPresent(l -> text(body, "bookmarking", Text.plain(l)));
        target(out.putObject("target"), source, open, quotation);
        out.putObject("generator").put("type", "Software").put("name", "Mizan");
        j.basis().confidence().ifPresent(v -> out.put("mizan:confidence", v));
        out.put("mizan:judgement", j.basis().at().file() + ":" + j.basis().at().line());
    }

    private void target(ObjectNode target, Source source, boolean open, Optional<Quotation> quotation) {
        Reference reference = references.get(source.id());
        Optional<String> link = open && reference != null ? reference.link() : Optional.empty();
        target.put("source", link.orElse("urn:mizan:" + c.info().id() + ":source:" + source.id()));
        if (open) {
            source.retrieved()
                    .ifPresent(r ->
                            target.putObject("state").put("type", "TimeState").put("sourceDate", r));
        }
        quotation.ifPresent(
                q -> selectors(target.putArray("selector"), q, source.rights().mayPrintPassages()));
    }

    private static void selectors(ArrayNode out, Quotation q, boolean printed) {
        if (printed) {
            ObjectNode quote = out.addObject();
            quote.put("type", "TextQuoteSelector").put("exact", q.exact());
            quote.put("prefix", q.prefix()).put("suffix", q.suffix());
        }
        if (q.start().isPresent() && q.end().isPresent()) {
            ObjectNode position = out.addObject();
            position.put("type", "TextPositionSelector");
            position.put("start", q.start().getAsInt()).put("end", q.end().getAsInt());
            q.textSha256().ifPresent(h -> position.put("mizan:text", "sha256:" + h));
        }
        q.page()
                .ifPresent(page -> out.addObject()
                        .put("type", "FragmentSelector")
                        .put("conformsTo", "http://tools.ietf.org/rfc/rfc3778")
                        .put("value", "page=" + page));
    }

    private static void text(ArrayNode body, String purpose, Text text) {
        for (Map.Entry<String, String> words : text.byLanguage().entrySet()) {
            ObjectNode out = body.addObject();
            out.put("type", "TextualBody").put("purpose", purpose).put("value", words.getValue());
            if (!words.getKey().equals("und")) {
                out.put("language", words.getKey());
            }
        }
    }
}
