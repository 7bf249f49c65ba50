package org.mizan.bibliography;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.time.Edtf;

/** Collects what a file says of one work, keeps what fits and reports what does not. */
final class WorkBuilder {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/\\S+");
    private static final Pattern ISBN = Pattern.compile("[0-9][0-9 -]{8,15}[0-9Xx]");
    private static final Pattern ISSN = Pattern.compile("[0-9]{4}-?[0-9]{3}[0-9Xx]");
    private static final Pattern EXTRA = Pattern.compile("[a-z][a-z-]*(/[A-Za-z0-9-]+){0,3}");
    private static final int EXTRAS = 200;

    private final Problems problems;
    private final Set<String> dropped;
    private final String key;
    private final FilePos at;
    private String type = "document";
    private final List<Work.Name> authors = new ArrayList<>();
    private final List<Work.Name> editors = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> extras = new LinkedHashMap<>();

    /** @param dropped names of fields that this file was already told are not kept */
    WorkBuilder(String key, FilePos at, Problems problems, Set<String> dropped) {
        this.key = key;
        this.at = at;
        this.problems = problems;
        this.dropped = dropped;
    }

    static Set<String> nothingDropped() {
        return new HashSet<>();
    }

    void type(String type) {
        this.type = type;
    }

    void unknownType(String written, FilePos where) {
        problems.warning(Work.class, "unknown-entry-type", where, Arg.code(shown(written)));
    }

    void author(Work.Name name) {
        add(authors, name);
    }

    void editor(Work.Name name) {
        add(editors, name);
    }

    private static void add(List<Work.Name> to, Work.Name name) {
        if (!name.family().isBlank()) {
            to.add(new Work.Name(clean(name.family()), clean(name.given())));
        } else if (!name.given().isBlank()) {
            to.add(Work.Name.literal(clean(name.given())));
        }
    }

    /** Keeps a value unless there is one already or it is blank. */
    void put(String name, String value) {
        String words = clean(value);
        if (!words.isEmpty()) {
            fields.putIfAbsent(name, words);
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    void date(String name, String written, FilePos where) {
        Optional<String> date = Dates.read(clean(written));
        if (date.isEmpty() && !written.isBlank()) {
            problems.warning(Work.class, "entry-date", where, Arg.code(shown(written)));
        } else if (date.isPresent() && !fields.containsKey(name)) {
            Optional<String> plain = Edtf.parse(date.get()).flatMap(Edtf::from).flatMap(Works::date);
            plain.ifPresent(d -> fields.put(name, d));
            // Doubt and intervals have no place in a plain date.
            if (!plain.equals(date) && name.equals("issued")) {
                extras.put(name, date.get());
            }
        }
    }

    void url(String written, FilePos where) {
        String address = clean(written);
        if (WEB.matcher(address).matches()) {
            Optional<String> doi = doiOf(address);
            if (doi.isPresent()) {
                fields.putIfAbsent("doi", doi.get());
            } else {
                fields.putIfAbsent("url", address);
            }
        } else if (!address.isEmpty()) {
            problems.warning(Work.class, "entry-address", where, Arg.code(shown(written)));
        }
    }

    void doi(String written, FilePos where) {
        String value = clean(written);
        String bare = doiOf(value).orElse(value.replaceFirst("(?i)^doi:\\s*", ""));
        if (DOI.matcher(bare).matches()) {
            fields.putIfAbsent("doi", bare);
        } else if (!value.isEmpty()) {
            problems.warning(Work.class, "entry-address", where, Arg.code(shown(written)));
        }
    }

    private static Optional<String> doiOf(String address) {
        String bare = address.replaceFirst("(?i)^https?://(dx\\.)?doi\\.org/", "");
        return !bare.equals(address) && DOI.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** An ISBN or ISSN, whichever it is by its length; several may stand in one value. */
    void serial(String written, FilePos where) {
        String value = clean(written);
        if (ISSN.matcher(value).matches()) {
            fields.putIfAbsent("issn", value);
        } else if (ISBN.matcher(value).matches()) {
            fields.putIfAbsent("isbn", value);
        } else if (value.matches(".*[ ;,].*")) {
            for (String part : value.split("[ ;,]+")) {
                if (ISSN.matcher(part).matches() || ISBN.matcher(part).matches()) {
                    serial(part, where);
                    return;
                }
            }
            problems.warning(Work.class, "entry-serial", where, Arg.code(shown(written)));
        } else if (!value.isEmpty()) {
            problems.warning(Work.class, "entry-serial", where, Arg.code(shown(written)));
        }
    }

    /** A field of Mizan's own; anybody may have written it, so only what could be a key is kept. */
    void extra(String path, String value, FilePos where) {
        String top = path.split("/")[0];
        if (EXTRA.matcher(path).matches() && !top.equals("archive") && extras.size() < EXTRAS) {
            extras.put(cased(path), clean(value));
        } else {
            notKept(path, where);
        }
    }

    /** Codes of scripts and countries in their usual case, which BibTeX does not keep: {@code ar-Latn}. */
    private static String cased(String path) {
        String[] subtags = path.substring(path.lastIndexOf('/') + 1).split("-");
        if (!path.contains("/") || !subtags[0].matches("[a-z]{2,3}")) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.substring(0, path.lastIndexOf('/') + 1)).append(subtags[0]);
        for (String tag : List.of(subtags).subList(1, subtags.length)) {
            String lower = tag.toLowerCase(java.util.Locale.ROOT);
            out.append('-')
                    .append(
                            switch (tag.length()) {
                                case 2 -> tag.toUpperCase(java.util.Locale.ROOT);
                                case 4 -> tag.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + lower.substring(1);
                                default -> lower;
                            });
        }
        return out.toString();
    }

    /** Told once for each name of a field. */
    void notKept(String field, FilePos where) {
        if (dropped.add(field)) {
            problems.warning(Work.class, "field-not-kept", where, Arg.code(shown(field)));
        }
    }

    /** The work; one without a title is left out. */
    Optional<Work> build() {
        if (!fields.containsKey("title")) {
            problems.warning(Work.class, "entry-title", at, Arg.code(shown(key)));
            return Optional.empty();
        }
        return Optional.of(new Work(key, type, authors, editors, fields, extras, at));
    }

    /** On one line, without what nobody sees and without marks that turn the direction. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int kind = Character.getType(c);
            boolean joiner = c == 0x200c || c == 0x200d;
            if (Character.isWhitespace(c) || c == 0xa0 || kind == Character.CONTROL) {
                out.append(' ');
            } else if (joiner
                    || kind != Character.FORMAT
                            && kind != Character.SURROGATE
                            && kind != Character.UNASSIGNED
                            && kind != Character.PRIVATE_USE
                            && c != 0x2028
                            && c != 0x2029) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip().replaceAll(" {2,}", " ");
    }

    static String shown(String text) {
        String line = clean(text);
        return line.length() <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(57, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
