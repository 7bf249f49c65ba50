package org.mizan.report;

import org.mizan.text.Localizer;
import org.mizan.view.Figure;

/** Draws with the figures of this module. */
final class SvgDrawer implements Drawer {
    @Override
    public String svg(Figure figure, Localizer localizer, Place place) {
        return "";
    }

    @Override
    public String file(Figure figure, Localizer localizer) {
        return "";
    }

    @Override
    public String style() {
        return "";
    }
}
