package org.mizan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.dossier.Dossier;
import org.mizan.model.Case;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.view.Section;
import org.w3c.dom.Element;

/** Whatever stands in a case, a page shows it as text and runs nothing. */
class HostileTextTest {
    private static final Set<String> SCRIPTED = Set.of(
            "script",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "img",
            "video",
            "audio",
            "base",
            "math",
            "foreignObject",
            "animate",
            "set",
            "use",
            "image",
            "handler");

    @TempDir
    Path folder;

    /** Dangerous wherever they stand. */
    private static final String ANYWHERE = String.join(
            " ",
            "<script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "--><svg onload=alert(1)>",
            "]]><x/>",
            "<!--",
            "&lt;b&gt;&#60;script&#62;",
            "</style><style>*{display:none}",
            "{0} '{' # {1,plural,other{x}}",
            "\u202eevil\u202c \u2066\u2067",
            "\u0000\u0007\u0085\ufffe \ud800 lone",
            "@import url(x);");

    /** What is dangerous at the start of a value: an address, a formula. */
    static Stream<String> payloads() {
        return Stream.of(
                ANYWHERE,
                "javascript:alert(1)",
                "JaVaScRiPt&colon;alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "https://example.org/\"onclick=alert(1)",
                "https://user@example.org/<b>",
                "//example.org/x",
                "=HYPERLINK(\"http://evil\")");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void no_text_of_a_case_becomes_markup_or_a_dangerous_link(String payload) throws IOException {
        Case c = Samples.small((field, language) -> payload);
        Report.of(c, new Dossier(c).sections(), Stamp.of(c, payload, 1, payload))
                .write(folder, Language.SPOKEN, share -> {});
        new Pages(folder).all.forEach((name, page) -> {
            for (Element element : Pages.elements(page)) {
                assertThat(SCRIPTED).as(name).doesNotContain(element.getTagName());
                assertThat(Pages.attributes(element)).as(name).noneMatch(a -> a.startsWith("on") || a.equals("style"));
                String href = element.getAttribute("href");
                assertThat(href.isEmpty() || WebAddress.isHarmless(href))
                        .as(href)
                        .isTrue();
                assertThat(element.getTagName().equals("style")).as(name).isFalse();
            }
            String text = page.getDocumentElement().getTextContent();
            if (payload.chars().allMatch(ch -> ch > ' ' && ch < 0x7f)) {
                assertThat(text).as(name).contains(payload);
            }
        });
        drawings();
        twins();
        for (Section section : new Dossier(c).sections()) {
            assertThat(Markdown.of(c, section, new Localizer(Language.ARABIC)))
                    .doesNotContain("<script", "<img", "<svg");
        }
    }

    private void drawings() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("figures"))) {
            for (Path file : files.toList()) {
                for (Element element :
                        Pages.elements(Pages.parse(Files.readString(file).replaceFirst("^<\\?xml[^>]*>\n", "")))) {
                    assertThat(SCRIPTED).as(file.toString()).doesNotContain(element.getTagName());
                    assertThat(Pages.attributes(element)).noneMatch(a -> a.startsWith("on"));
                }
            }
        }
    }

    private void twins() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            List<Path> tables = files.filter(f -> f.toString().endsWith(".csv")).toList();
            for (Path file : tables) {
                assertThat(Optional.of(Files.readString(file)))
                        .as(file.toString())
                        .hasValueSatisfying(t -> assertThat(t).doesNotContainPattern("(?m)(^|,)\"?[=@\\t]"));
            }
        }
    }
}
