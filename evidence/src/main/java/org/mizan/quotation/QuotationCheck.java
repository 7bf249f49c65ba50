package org.mizan.quotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.archive.Archive;
import org.mizan.archive.Document;
import org.mizan.archive.DocumentText;
import org.mizan.model.Case;
import org.mizan.model.Quotation;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/** Compares the quotations of a case with the stored texts. A source without a stored text has nothing to compare with and is passed over. */
public final class QuotationCheck {
    private final Archive archive;
    private final Map<String, Optional<QuotedText>> texts = new HashMap<>();

    public QuotationCheck(Archive archive) {
        this.archive = archive;
    }

    /** The stored text that quotations of this source are taken from: of its first document, the corrected one if there is one. */
    public Optional<QuotedText> text(String source) {
        return texts.computeIfAbsent(source, this::read);
    }

    private Optional<QuotedText> read(String source) {
        List<Document> documents = archive.documents(source);
        return documents.isEmpty()
                ? Optional.empty()
                : archive.storedTexts(documents.get(0)).stream().findFirst().map(QuotationCheck::quoted);
    }

    private static QuotedText quoted(DocumentText text) {
        return new QuotedText(text.whole(), text.sha256());
    }

    /** How a quotation stands in the stored text; empty where there is none. */
    public Optional<Anchoring> anchoring(Quotation q) {
        return text(q.source()).map(t -> Anchoring.of(q, t));
    }

    /** A warning for each quotation that does not stand where it says. */
    public List<Problem> problems(Case c) {
        Problems problems = new Problems();
        c.quotations().values().forEach(q -> anchoring(q).ifPresent(a -> tell(q, a, problems)));
        return problems.all();
    }

    private static void tell(Quotation q, Anchoring a, Problems problems) {
        if (a instanceof Anchoring.Orphan) {
            problems.warning(Quoting.class, "quotation-orphan", q.at(), Arg.code(q.key()));
        } else if (a instanceof Anchoring.NeedsReanchoring moved) {
            problems.warning(
                    Quoting.class,
                    q.textSha256().isPresent() ? "quotation-moved" : "quotation-unbound",
                    q.at(),
                    Arg.code(q.key()),
                    Arg.of(moved.byQuote().size()));
        }
    }
}
