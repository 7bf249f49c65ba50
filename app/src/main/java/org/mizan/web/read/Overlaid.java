package org.mizan.web.read;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.mizan.desk.Edition;
import org.mizan.model.Overlay;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.web.Visit;

/**
 * Under which overlays a page is read.
 *
 * @param names empty where the case is read as it is
 * @param plain the same page of the case as it is
 */
public record Overlaid(List<Content> names, String plain) {
    static Overlaid of(Visit visit, Edition edition, String file) {
        List<Content> names = visit.overlays().stream()
                .map(id -> Optional.ofNullable(edition.subject().overlays().get(id))
                        .map(Overlay::title)
                        .orElse(Text.plain(id)))
                .map(t -> visit.words(Overlaid.class).say(Arg.of(t)))
                .toList();
        return new Overlaid(names, visit.href(visit.room(), file));
    }
}
