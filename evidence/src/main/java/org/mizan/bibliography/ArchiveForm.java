package org.mizan.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Source;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.time.Edtf;

/** A reference as a digital archive gives it: what the style says, then the permanent link, the day of retrieval, the id and the first digits of the stored copy's sum. */
final class ArchiveForm {
    private static final int DIGITS = 12;
    private final Localizer localizer;

    ArchiveForm(Language language) {
        this.localizer = new Localizer(language);
    }

    /** @param bare the reference without any address */
    String of(Source s, String bare) {
        List<String> parts = new ArrayList<>();
        parts.add(bare.endsWith(".") || bare.endsWith("؟") || bare.endsWith("?") ? bare : bare + ".");
        Optional<Edtf> day = s.retrieved().flatMap(r -> Edtf.parse(r.substring(0, Math.min(10, r.length()))));
        PermanentLink.of(s)
                .ifPresent(link -> parts.add(day.map(d -> say("archive.retrieved", Arg.code(link), Arg.of(d)))
                        .orElseGet(() -> say("archive.link", Arg.code(link)))));
        Optional<String> sum = s.archive().map(Source.Archived::sha256).filter(h -> h.length() >= DIGITS);
        parts.add(sum.map(h -> say("archive.mark", Arg.code(s.id()), Arg.code(h.substring(0, DIGITS))))
                .orElseGet(() -> say("archive.id", Arg.code(s.id()))));
        return String.join(" ", parts);
    }

    private String say(String key, Arg... args) {
        return localizer.plain(Message.of(Work.class, key, args));
    }
}
