package org.mizan.report;

import java.util.Optional;
import org.mizan.figure.Figures;
import org.mizan.figure.Links;
import org.mizan.model.Basis;
import org.mizan.text.Localizer;
import org.mizan.view.Doors;
import org.mizan.view.Figure;
import org.mizan.view.Grid;

/** Draws with {@link Figures}. */
final class SvgDrawer implements Drawer {
    @Override
    public String svg(Figure figure, Localizer localizer, Place place) {
        return Figures.svg(figure, localizer, new Links() {
            @Override
            public Optional<String> place(Grid.Link link) {
                return place.href(link);
            }

            @Override
            public Optional<String> judgement(Basis basis) {
                return place.href(Doors.judgement(basis));
            }
        });
    }

    @Override
    public String file(Figure figure, Localizer localizer) {
        return Figures.file(figure, localizer);
    }

    @Override
    public String style() {
        return Figures.style();
    }
}
