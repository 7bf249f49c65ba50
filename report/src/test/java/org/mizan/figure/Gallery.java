package org.mizan.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Grid;

/** Writes a page per language with every chart, to be looked at: {@code Gallery FOLDER [CASE-FOLDER]}. */
public final class Gallery {
    private Gallery() {}

    static final Links LINKS = new Links() {
        @Override
        public Optional<String> place(Grid.Link link) {
            return Optional.of(link.section() + ".html#" + link.anchor());
        }

        @Override
        public Optional<String> judgement(Basis basis) {
            return Optional.of("ledger.html#" + basis.anchor());
        }
    };

    static Figure figure(String id, Chart chart) {
        Message title =
                Message.of(Gallery.class, "timeline.event", Samples.name("Figure", "شكل"), org.mizan.text.Arg.code(id));
        return new Figure(id, title, title, chart, Optional.empty());
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder.resolve("svg"));
        Map<String, Chart> charts = new LinkedHashMap<>(args.length > 1 ? CaseCharts.of(Path.of(args[1])) : Map.of());
        charts.putAll(Samples.all());
        for (Language language : Language.SPOKEN) {
            Localizer localizer = new Localizer(language);
            StringBuilder page = new StringBuilder();
            page.append("<!doctype html><html lang=\"")
                    .append(language.code())
                    .append("\" dir=\"")
                    .append(language.direction());
            page.append("\"><meta charset=\"utf-8\"><title>Gallery</title><style>")
                    .append(style())
                    .append(Figures.style())
                    .append("</style><main>");
            for (Map.Entry<String, Chart> entry : charts.entrySet()) {
                Figure figure = figure(entry.getKey(), entry.getValue());
                page.append("<h2>").append(entry.getKey()).append("</h2><figure>");
                page.append(Figures.svg(figure, localizer, LINKS)).append("</figure>\n");
                Files.writeString(
                        folder.resolve("svg").resolve(entry.getKey() + "-" + language.code() + ".svg"),
                        Figures.file(figure, localizer));
            }
            Files.writeString(folder.resolve(language.code() + ".html"), page.append("</main></html>"));
        }
    }

    /** The tokens of a page; fonts from the report's own folder. */
    private static String style() {
        StringBuilder out = new StringBuilder(Figures.resource("file.css"));
        Path fonts =
                Path.of("report/src/main/resources/org/mizan/report/site/fonts").toAbsolutePath();
        for (int weight : List.of(400, 500, 600)) {
            out.append("@font-face{font-family:Plex;font-weight:")
                    .append(weight)
                    .append(";src:url(file://")
                    .append(fonts)
                    .append("/ibm-plex-sans-latin-")
                    .append(weight)
                    .append("-normal.woff2);unicode-range:U+0000-024F,U+2000-206F,U+2190-21FF,U+2212}");
            out.append("@font-face{font-family:Plex;font-weight:")
                    .append(weight)
                    .append(";src:url(file://")
                    .append(fonts)
                    .append("/ibm-plex-sans-arabic-arabic-")
                    .append(weight)
                    .append("-normal.woff2);unicode-range:U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFF}");
        }
        return out.append(
                        "body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/1.55 Plex,sans-serif}main{max-inline-size:1120px;margin-inline:auto;padding:24px}"
                                + "h2{font-size:1.1rem;font-weight:600;margin-block:40px 10px}figure{margin:0;overflow-x:auto}svg text{font-family:Plex,sans-serif}")
                .toString();
    }
}
