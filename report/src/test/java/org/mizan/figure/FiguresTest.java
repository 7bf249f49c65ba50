package org.mizan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.view.Chart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FiguresTest {
    static Stream<Arguments> everyChartInEveryLanguage() {
        List<Arguments> out = new ArrayList<>();
        List<Map<String, Chart>> sets =
                List.of(Samples.all(), HardSamples.hostile(), HardSamples.small(), HardSamples.empty());
        for (Language language : Language.SPOKEN) {
            for (Map<String, Chart> set : sets) {
                set.forEach((name, chart) -> out.add(Arguments.of(name, language.code(), chart)));
            }
        }
        return out.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyChartInEveryLanguage")
    void a_figure_is_well_formed_and_named(String name, String language, Chart chart) throws Exception {
        String svg = Figures.svg(Gallery.figure(name, chart), localizer(language), Gallery.LINKS);
        Element root = parse(svg).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("role")).isIn("img", "group");
        for (String id : root.getAttribute("aria-labelledby").split(" ")) {
            assertThat(svg).contains("id=\"" + id + "\"");
        }
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("null");
        assertThat(ids(root)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyChartInEveryLanguage")
    void labels_touch_neither_each_other_nor_the_frame(String name, String language, Chart chart) {
        Sheet sheet = Figures.draw(chart, new Scribe(localizer(language), Gallery.LINKS));
        List<Sheet.Label> labels = sheet.labels();
        List<Area> shapes = labels.stream().map(FiguresTest::shape).toList();
        Rectangle2D frame = new Rectangle2D.Double(-0.5, -0.5, sheet.width() + 1, sheet.height() + 1);
        List<String> touching = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (!frame.contains(shapes.get(i).getBounds2D())) {
                touching.add(labels.get(i) + " leaves " + frame);
            }
            for (int j = 0; j < i; j++) {
                if (shapes.get(i).getBounds2D().intersects(shapes.get(j).getBounds2D())) {
                    Area both = new Area(shapes.get(i));
                    both.intersect(shapes.get(j));
                    if (!both.isEmpty()) {
                        touching.add(labels.get(i) + " touches " + labels.get(j));
                    }
                }
            }
        }
        assertThat(touching).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyChartInEveryLanguage")
    void a_file_stands_alone_and_always_has_the_same_bytes(String name, String language, Chart chart) throws Exception {
        String file = Figures.file(Gallery.figure(name, chart), localizer(language));
        assertThat(Figures.file(Gallery.figure(name, chart), localizer(language)))
                .isEqualTo(file);
        assertThat(file.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
        Document document = parse(file);
        assertThat(document.getElementsByTagName("style").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("a").getLength()).isZero();
    }

    /** The inner part of a label's room: what is drawn of the letters, without the air that fonts keep around a line. */
    private static Area shape(Sheet.Label label) {
        Box b = label.box();
        double air = Math.min(3, b.height() * 0.18);
        Shape core = new Rectangle2D.Double(b.x() + 0.5, b.y() + air, Math.max(0, b.width() - 1), b.height() - 2 * air);
        return new Area(AffineTransform.getRotateInstance(Math.toRadians(label.angle()), label.px(), label.py())
                .createTransformedShape(core));
    }

    private static Localizer localizer(String language) {
        return new Localizer(Language.of(language).orElseThrow());
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> ids(Element root) {
        List<String> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            if (!id.isEmpty()) {
                out.add(id);
                seen.add(id);
            }
        }
        return out;
    }
}
