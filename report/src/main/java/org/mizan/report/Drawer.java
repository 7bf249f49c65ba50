package org.mizan.report;

import org.mizan.text.Localizer;
import org.mizan.view.Figure;

/** Draws figures as SVG. */
interface Drawer {
    /** An {@code <svg>} element with title and description, coloured by the page's style sheet; its doors lead where the place says. */
    String svg(Figure figure, Localizer localizer, Place place);

    /** The same as a file of its own. */
    String file(Figure figure, Localizer localizer);

    /** The rules that a page needs for drawings. */
    String style();
}
