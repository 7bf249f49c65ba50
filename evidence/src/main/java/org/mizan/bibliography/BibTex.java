package org.mizan.bibliography;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.bibliography.BibTexParser.Raw;
import org.mizan.bibliography.BibTexParser.Value;
import org.mizan.problem.Loaded;
import org.mizan.problem.Nearest;
import org.mizan.problem.Problems;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** BibTeX, and the fields of BibLaTeX that reference managers write. */
record BibTex() implements BibliographyFormat {
    private static final String OWN = "mizan.";
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("journal", "container"),
            Map.entry("journaltitle", "container"),
            Map.entry("booktitle", "container"),
            Map.entry("publisher", "publisher"),
            Map.entry("school", "publisher"),
            Map.entry("institution", "publisher"),
            Map.entry("organization", "publisher"),
            Map.entry("address", "place"),
            Map.entry("location", "place"),
            Map.entry("edition", "edition"),
            Map.entry("volume", "volume"),
            Map.entry("number", "issue"),
            Map.entry("issue", "issue"),
            Map.entry("note", "note"),
            Map.entry("annote", "note"),
            Map.entry("annotation", "note"),
            Map.entry("language", "language"),
            Map.entry("langid", "language"),
            Map.entry("hyphenation", "language"));
    private static final Set<String> KNOWN_OTHERWISE =
            Set.of("crossref", "month", "day", "key", "subtitle", "entrysubtype", "xdata", "xref", "ids");

    @Override
    public String id() {
        return "bibtex";
    }

    @Override
    public List<String> extensions() {
        return List.of("bib", "bibtex");
    }

    @Override
    public Loaded<List<Work>> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        List<Work> works = new ArrayList<>();
        SourceFile.decode(fileName, content, problems).ifPresent(source -> {
            List<Raw> entries = BibTexParser.parse(source, problems);
            Map<String, Raw> byKey = new HashMap<>();
            entries.forEach(e -> byKey.putIfAbsent(e.key().toLowerCase(Locale.ROOT), e));
            Set<String> dropped = WorkBuilder.nothingDropped();
            entries.forEach(
                    e -> work(inherited(e, byKey, problems), problems, dropped).ifPresent(works::add));
        });
        if (works.isEmpty() && problems.all().isEmpty()) {
            problems.error(Work.class, "no-entries", org.mizan.problem.FilePos.of(fileName), Arg.code("@article{…}"));
        }
        return Loaded.of(works, problems);
    }

    /** The entry with what it lacks taken from the one it names, whose title becomes the title of the whole; one step, as in BibTeX. */
    private static Raw inherited(Raw entry, Map<String, Raw> byKey, Problems problems) {
        Value named = entry.fields().get("crossref");
        if (named == null) {
            return entry;
        }
        Raw parent = byKey.get(named.text().strip().toLowerCase(Locale.ROOT));
        if (parent == null) {
            problems.warning(
                    Message.of(Work.class, "unknown-crossref", Arg.code(WorkBuilder.shown(named.text()))),
                    named.at(),
                    Nearest.hint(named.text(), byKey.keySet()));
            return entry;
        }
        Map<String, Value> fields = new LinkedHashMap<>(entry.fields());
        parent.fields().forEach((name, value) -> {
            if (name.equals("title")) {
                fields.putIfAbsent("booktitle", value);
            } else if (!name.equals("author") && !name.equals("crossref") && !name.startsWith(OWN)) {
                fields.putIfAbsent(name, value);
            }
        });
        return new Raw(entry.type(), entry.key(), fields, entry.at());
    }

    private static Optional<Work> work(Raw entry, Problems problems, Set<String> dropped) {
        WorkBuilder work = new WorkBuilder(entry.key(), entry.at(), problems, dropped);
        Map<String, Value> fields = entry.fields();
        Optional<String> type = WorkTypes.ofBibTex(entry.type());
        if (type.isEmpty()) {
            work.unknownType(entry.type(), entry.at());
        }
        boolean newspaper = fields.containsKey("entrysubtype")
                && fields.get("entrysubtype").text().equalsIgnoreCase("newspaper");
        boolean web = entry.type().equals("misc") && (fields.containsKey("url") || fields.containsKey("howpublished"));
        work.type(newspaper ? "article-newspaper" : web ? "webpage" : type.orElse("document"));
        date(fields, work);
        fields.forEach((name, value) -> field(name, value, fields, work));
        return work.build();
    }

    private static void field(String name, Value value, Map<String, Value> all, WorkBuilder work) {
        if (name.startsWith(OWN)) {
            work.extra(name.substring(OWN.length()).replace('.', '/'), Latex.plain(value.text()), value.at());
        } else if (name.equals("title")) {
            String sub = all.containsKey("subtitle")
                    ? ": " + Latex.plain(all.get("subtitle").text())
                    : "";
            work.put("title", Latex.plain(value.text()) + sub);
        } else if (name.equals("language") || name.equals("langid")) {
            Script.language(Latex.plain(value.text())).ifPresent(l -> work.put("language", l));
        } else if (TEXTS.containsKey(name)) {
            work.put(TEXTS.get(name), Latex.plain(value.text()));
        } else {
            special(name, value, work);
        }
    }

    private static void special(String name, Value value, WorkBuilder work) {
        switch (name) {
            case "author" -> BibTexNames.read(value.text()).forEach(work::author);
            case "editor" -> BibTexNames.read(value.text()).forEach(work::editor);
            case "pages" -> work.put("pages", value.text().replaceAll("[-–—]+", "-"));
            case "url" -> work.url(verbatim(value.text()), value.at());
            case "howpublished" -> {
                String shown =
                        verbatim(value.text()).replaceFirst("^\\\\url", "").strip();
                if (shown.startsWith("http")) {
                    work.url(shown, value.at());
                } else {
                    work.notKept(name, value.at());
                }
            }
            case "doi" -> work.doi(verbatim(value.text()), value.at());
            case "isbn", "issn" -> work.serial(Latex.plain(value.text()), value.at());
            case "urldate", "lastchecked", "accessed" -> work.date("retrieved", Latex.plain(value.text()), value.at());
            case "date", "year" -> {}
            default -> {
                if (!KNOWN_OTHERWISE.contains(name)) {
                    work.notKept(name, value.at());
                }
            }
        }
    }

    /** {@code date} before {@code year}, {@code month} and {@code day}. */
    private static void date(Map<String, Value> fields, WorkBuilder work) {
        Value whole = fields.get("date");
        if (whole != null) {
            work.date("issued", Latex.plain(whole.text()), whole.at());
        }
        Value year = fields.get("year");
        if (year == null || work.has("issued")) {
            return;
        }
        String written = Dates.western(Latex.plain(year.text()).strip());
        Optional<Integer> month =
                Optional.ofNullable(fields.get("month")).flatMap(m -> Dates.month(Latex.plain(m.text())));
        if (written.matches("[0-9]{4}") && month.isPresent()) {
            String day = Optional.ofNullable(fields.get("day"))
                    .map(d -> Dates.western(Latex.plain(d.text()).strip()))
                    .filter(d -> d.matches("[0-9]{1,2}"))
                    .orElse("");
            Dates.date(written, month.get(), day)
                    .ifPresentOrElse(d -> work.put("issued", d), () -> work.date("issued", written, year.at()));
        } else {
            work.date("issued", written, year.at());
        }
    }

    /** An address: only the braces around it and the escapes of signs are taken off. */
    private static String verbatim(String value) {
        return value.replace("{", "")
                .replace("}", "")
                .replaceAll("\\\\([_%&#~$])", "$1")
                .strip();
    }

    @Override
    public byte[] print(List<Work> works) {
        StringBuilder out = new StringBuilder();
        works.forEach(w -> write(w, out));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Work w, StringBuilder out) {
        out.append('@')
                .append(WorkTypes.bibTex(w.type()))
                .append('{')
                .append(key(w))
                .append(",\n");
        line(out, "author", BibTexNames.write(w.authors()));
        line(out, "editor", BibTexNames.write(w.editors()));
        text(w, "title", "title", out);
        boolean part = w.type().equals("chapter");
        text(w, "container", part ? "booktitle" : "journal", out);
        if (w.type().equals("article-newspaper")) {
            line(out, "entrysubtype", "newspaper");
        }
        text(
                w,
                "publisher",
                w.type().equals("thesis") ? "school" : w.type().equals("report") ? "institution" : "publisher",
                out);
        text(w, "place", "address", out);
        text(w, "edition", "edition", out);
        text(w, "volume", "volume", out);
        text(w, "issue", "number", out);
        w.field("pages").ifPresent(p -> line(out, "pages", Latex.escaped(p).replace("-", "--")));
        w.field("issued").ifPresent(d -> date(d, out));
        w.field("doi").ifPresent(v -> line(out, "doi", v));
        w.field("url").ifPresent(v -> line(out, "url", v));
        w.field("retrieved").ifPresent(v -> line(out, "urldate", v));
        text(w, "isbn", "isbn", out);
        text(w, "issn", "issn", out);
        text(w, "language", "language", out);
        text(w, "note", "note", out);
        w.orderedExtras().forEach((path, value) -> line(out, OWN + path.replace('/', '.'), Latex.escaped(value)));
        out.append("}\n\n");
    }

    /** What BibTeX takes for a key. */
    private static String key(Work w) {
        String key = w.key().replaceAll("[^A-Za-z0-9:_./+-]+", "-");
        return key.isEmpty() ? "work" : key;
    }

    private static void date(String date, StringBuilder out) {
        if (date.length() > 7) {
            line(out, "date", date);
        }
        line(out, "year", date.substring(0, 4));
        if (date.length() >= 7) {
            out.append("  month = ")
                    .append(Dates.MONTHS.get(Integer.parseInt(date.substring(5, 7)) - 1))
                    .append(",\n");
        }
    }

    private static void text(Work w, String field, String name, StringBuilder out) {
        w.field(field).ifPresent(v -> line(out, name, Latex.escaped(v)));
    }

    private static void line(StringBuilder out, String name, String value) {
        if (!value.isEmpty() || name.startsWith(OWN)) {
            out.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }
}
