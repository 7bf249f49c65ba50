package org.mizan.figure;

import java.util.List;
import org.mizan.model.CaseInfo;
import org.mizan.text.Localizer;
import org.mizan.view.Chart;
import org.mizan.view.Figure;

/**
 * A map on which somebody points at a place: the picture, and how degrees become points of it.
 *
 * @param svg the picture with the places that are known
 * @param width of the map in the picture; notes may stand below it
 * @param projection the numbers n, F, middle, stretch, scale, left and top of the projection; n is 0 where parallels are drawn with equal distances
 */
public record PickMap(String svg, double width, double height, List<Double> projection) {
    /** The map of a figure's chart, which must be a {@link Chart.GeoMap}. */
    public static PickMap of(Figure figure, CaseInfo.Region region, Localizer localizer) {
        MapFrame frame = MapFrame.of(region, new Scribe(localizer, Links.NONE));
        return new PickMap(
                Figures.svg(figure, localizer, Links.NONE),
                frame.box().width(),
                frame.box().height(),
                frame.projection().numbers());
    }
}
