package org.mizan.bibliography;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;

/** RIS, with the variants that are found: one blank before the hyphen or two, small letters, long values over several lines, a missing end. */
record Ris() implements BibliographyFormat {
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z0-9]) {0,3}-(?: (.*))?");
    private static final String OWN = "mizan ";
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("TI", "title"),
            Map.entry("T1", "title"),
            Map.entry("CT", "title"),
            Map.entry("T2", "container"),
            Map.entry("JO", "container"),
            Map.entry("JF", "container"),
            Map.entry("JA", "container"),
            Map.entry("J2", "container"),
            Map.entry("J1", "container"),
            Map.entry("PB", "publisher"),
            Map.entry("CY", "place"),
            Map.entry("PP", "place"),
            Map.entry("ET", "edition"),
            Map.entry("VL", "volume"),
            Map.entry("IS", "issue"),
            Map.entry("CP", "issue"),
            Map.entry("N1", "note"));
    private static final Set<String> PASSED =
            Set.of("ID", "DA", "KW", "AB", "N2", "DB", "DP", "L1", "L4", "M1", "M3", "RN");

    /** A tag with its value and place. */
    private record Line(String tag, String value, FilePos at) {}

    @Override
    public String id() {
        return "ris";
    }

    @Override
    public List<String> extensions() {
        return List.of("ris");
    }

    @Override
    public Loaded<List<Work>> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        List<Work> works = new ArrayList<>();
        SourceFile.decode(fileName, content, problems)
                .ifPresent(source -> records(lines(source, problems), problems)
                        .forEach(r -> work(r, problems).ifPresent(works::add)));
        if (works.isEmpty() && problems.all().isEmpty()) {
            problems.error(Work.class, "no-entries", FilePos.of(fileName), Arg.code("TY  - JOUR"));
        }
        return Loaded.of(works, problems);
    }

    /** Lines with a tag; a line without one goes on with the value before it. */
    private static List<Line> lines(SourceFile source, Problems problems) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        StringBuilder more = new StringBuilder();
        for (String raw : source.text().split("\n", -1)) {
            number++;
            String text = raw.stripTrailing();
            Matcher m = LINE.matcher(text);
            if (m.matches()) {
                joined(lines, more);
                String value = m.group(2) == null ? "" : m.group(2).strip();
                int column = m.group(2) == null ? 1 : 1 + text.codePointCount(0, m.start(2));
                FilePos at = new FilePos(source.file(), number, column, Math.max(1, value.length()));
                lines.add(new Line(m.group(1).toUpperCase(Locale.ROOT), value, at));
            } else if (!text.isBlank()) {
                if (lines.isEmpty() || lines.get(lines.size() - 1).tag.equals("ER")) {
                    problems.error(
                            Work.class,
                            "ris-line",
                            new FilePos(source.file(), number, 1, 1),
                            Arg.code(WorkBuilder.shown(text)));
                } else {
                    more.append(' ').append(text.strip());
                }
            }
        }
        joined(lines, more);
        return lines;
    }

    private static void joined(List<Line> lines, StringBuilder more) {
        if (more.length() > 0) {
            Line last = lines.remove(lines.size() - 1);
            lines.add(new Line(last.tag, (last.value + more).strip(), last.at));
            more.setLength(0);
        }
    }

    /** From each TY to its ER. */
    private static List<List<Line>> records(List<Line> lines, Problems problems) {
        List<List<Line>> records = new ArrayList<>();
        List<Line> open = null;
        for (Line line : lines) {
            if (line.tag.equals("TY")) {
                if (open != null) {
                    problems.warning(Work.class, "ris-end", open.get(0).at);
                }
                if (records.size() == LARGEST) {
                    problems.error(Work.class, "too-many-entries", line.at, Arg.of(LARGEST));
                    return records;
                }
                open = new ArrayList<>(List.of(line));
                records.add(open);
            } else if (line.tag.equals("ER")) {
                open = null;
            } else if (open == null) {
                problems.error(Work.class, "ris-line", line.at, Arg.code(line.tag));
            } else {
                open.add(line);
            }
        }
        if (open != null) {
            problems.warning(Work.class, "ris-end", open.get(0).at);
        }
        return records;
    }

    private static Optional<Work> work(List<Line> record, Problems problems) {
        Line first = record.get(0);
        String key = record.stream()
                .filter(l -> l.tag.equals("ID"))
                .map(Line::value)
                .findFirst()
                .orElse("");
        WorkBuilder work = new WorkBuilder(key, first.at, problems, WorkBuilder.nothingDropped());
        Optional<String> type = WorkTypes.ofRis(first.value.toUpperCase(Locale.ROOT));
        if (type.isEmpty()) {
            work.unknownType(first.value, first.at);
        }
        work.type(type.orElse("document"));
        boolean part = type.orElse("").equals("chapter");
        String start = "";
        // The day is told by DA where PY gives the year alone.
        record.stream().filter(l -> l.tag.equals("DA")).forEach(l -> work.date("issued", l.value, l.at));
        for (Line line : record.subList(1, record.size())) {
            if (line.tag.equals("SP")) {
                start = line.value;
            } else if (line.tag.equals("EP")) {
                work.put("pages", start.isEmpty() || start.equals(line.value) ? line.value : start + "-" + line.value);
            } else {
                tag(line, part, work);
            }
        }
        work.put("pages", start.replaceAll("[-–—]+", "-"));
        return work.build();
    }

    private static void tag(Line line, boolean part, WorkBuilder work) {
        String value = line.value;
        if (TEXTS.containsKey(line.tag)) {
            work.put(TEXTS.get(line.tag), value);
            return;
        }
        switch (line.tag) {
            case "BT" -> work.put(part ? "container" : "title", value);
            case "AU", "A1" -> work.author(name(value));
            case "ED" -> work.editor(name(value));
            case "A2" -> {
                if (part) {
                    work.editor(name(value));
                } else {
                    work.notKept(line.tag, line.at);
                }
            }
            case "PY", "Y1" -> {
                if (!work.has("issued")) {
                    work.date("issued", value, line.at);
                }
            }
            case "Y2" -> work.date("retrieved", value, line.at);
            case "SN" -> work.serial(value.replaceAll("\\s*\\([^)]*\\)", ""), line.at);
            case "UR", "L2" -> {
                if (!work.has("url")) {
                    work.url(value, line.at);
                }
            }
            case "DO" -> work.doi(value, line.at);
            case "LA" -> Script.language(value).ifPresent(l -> work.put("language", l));
            case "U1" -> own(line, work);
            default -> {
                if (!PASSED.contains(line.tag)) {
                    work.notKept(line.tag, line.at);
                }
            }
        }
    }

    private static void own(Line line, WorkBuilder work) {
        int equals = line.value.indexOf('=');
        if (line.value.startsWith(OWN) && equals > 0) {
            work.extra(line.value.substring(OWN.length(), equals), line.value.substring(equals + 1), line.at);
        } else {
            work.notKept(line.tag, line.at);
        }
    }

    /** Persons are written with a comma, bodies without. */
    private static Work.Name name(String value) {
        String[] parts = value.split("[,،]", 3);
        return parts.length == 1
                ? Work.Name.literal(value)
                : new Work.Name(parts[0], parts.length == 2 ? parts[1] : parts[1] + " " + parts[2]);
    }

    @Override
    public byte[] print(List<Work> works) {
        StringBuilder out = new StringBuilder();
        works.forEach(w -> write(w, out));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Work w, StringBuilder out) {
        line(out, "TY", WorkTypes.ris(w.type()));
        line(out, "ID", w.key());
        w.authors().forEach(n -> line(out, "AU", name(n)));
        w.editors().forEach(n -> line(out, "ED", name(n)));
        text(w, "title", "TI", out);
        text(w, "container", "T2", out);
        text(w, "publisher", "PB", out);
        text(w, "place", "CY", out);
        text(w, "edition", "ET", out);
        text(w, "volume", "VL", out);
        text(w, "issue", "IS", out);
        w.field("pages").ifPresent(p -> pages(p, out));
        w.field("issued").ifPresent(d -> {
            line(out, "PY", d.substring(0, 4));
            if (d.length() > 4) {
                line(out, "DA", d.replace('-', '/'));
            }
        });
        text(w, "doi", "DO", out);
        text(w, "url", "UR", out);
        w.field("retrieved").ifPresent(d -> line(out, "Y2", d.replace('-', '/')));
        text(w, "isbn", "SN", out);
        text(w, "issn", "SN", out);
        text(w, "language", "LA", out);
        text(w, "note", "N1", out);
        w.orderedExtras().forEach((path, value) -> line(out, "U1", OWN + path + "=" + value));
        out.append("ER  - \n\n");
    }

    private static void pages(String pages, StringBuilder out) {
        String[] ends = pages.split("-", 2);
        line(out, "SP", ends[0]);
        if (ends.length == 2) {
            line(out, "EP", ends[1]);
        }
    }

    private static String name(Work.Name n) {
        return n.given().isEmpty() ? n.family() : n.family() + ", " + n.given();
    }

    private static void text(Work w, String field, String tag, StringBuilder out) {
        w.field(field).ifPresent(v -> line(out, tag, v));
    }

    private static void line(StringBuilder out, String tag, String value) {
        out.append(tag).append("  - ").append(value.replaceAll("\\s+", " ")).append('\n');
    }
}
