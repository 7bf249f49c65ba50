package org.mizan.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mizan.engine.Study;
import org.mizan.model.Case;
import org.mizan.report.LivePages;
import org.mizan.report.Stamp;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.view.Section;

/**
 * The pages of a case under some overlays, in one state. Pages are written when first asked for and kept.
 *
 * @param number of the state it was made from
 * @param subject the case as these pages show it
 * @param study the methods' results that they tell; empty where nothing could be computed
 */
public record Edition(
        long number,
        Stage stage,
        Case subject,
        List<Section> sections,
        Optional<Study> study,
        LivePages pages,
        Map<Language, Map<String, LivePages.Page>> written) {

    static Edition of(
            long number,
            Stage stage,
            Case subject,
            List<Section> plain,
            Optional<Study> study,
            long seed,
            String version) {
        List<Section> sections = Uses.told(plain);
        Stamp stamp = Stamp.of(subject, "", seed, version);
        return new Edition(
                number,
                stage,
                subject,
                List.copyOf(sections),
                study,
                LivePages.of(subject, sections, stamp),
                new ConcurrentHashMap<>());
    }

    /** The page of this file name; nothing if there is none. */
    public Optional<LivePages.Page> page(String file, Localizer localizer) {
        Map<String, LivePages.Page> own = written.computeIfAbsent(localizer.language(), l -> new ConcurrentHashMap<>());
        LivePages.Page kept = own.get(file);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<LivePages.Page> page = pages.page(file, localizer);
        page.ifPresent(p -> own.put(file, p));
        return page;
    }
}
