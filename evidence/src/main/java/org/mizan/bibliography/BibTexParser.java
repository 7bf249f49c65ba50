package org.mizan.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.problem.Nearest;
import org.mizan.problem.Problems;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * Reads the text of a BibTeX file into entries with raw values: {@code @string} is filled in, values joined by {@code #} are put together. What stands outside
 * of entries is a comment, as BibTeX has it. After a fault it goes on at the next {@code @} that begins a line. Linear in the length of the text.
 */
final class BibTexParser {
    /** One entry; values as written, without the outer braces or quotes. */
    record Raw(String type, String key, Map<String, Value> fields, FilePos at) {}

    /** @param at where the name of the field stands */
    record Value(String text, FilePos at) {}

    private static final int LONGEST = 1_000_000;

    private final String text;
    private final Places places;
    private final Problems problems;
    private final Map<String, String> strings = new HashMap<>();
    private final List<Raw> entries = new ArrayList<>();
    private int at;
    private int expanded;

    private BibTexParser(SourceFile source, Problems problems) {
        this.text = source.text();
        this.places = new Places(source);
        this.problems = problems;
        for (int m = 0; m < 12; m++) {
            strings.put(Dates.MONTHS.get(m), Dates.MONTHS.get(m));
        }
    }

    static List<Raw> parse(SourceFile source, Problems problems) {
        BibTexParser parser = new BibTexParser(source, problems);
        parser.file();
        return parser.entries;
    }

    private void file() {
        while (true) {
            int next = text.indexOf('@', at);
            if (next < 0) {
                return;
            }
            at = next + 1;
            FilePos start = pos(next, 1);
            String type = word().toLowerCase(Locale.ROOT);
            blanks();
            boolean opens = at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '(');
            if (type.isEmpty() || !opens) {
                continue;
            }
            if (entries.size() == BibliographyFormat.LARGEST) {
                problems.error(Work.class, "too-many-entries", start, Arg.of(BibliographyFormat.LARGEST));
                return;
            }
            if (!body(type, start)) {
                recover();
            }
        }
    }

    private boolean body(String type, FilePos start) {
        char close = text.charAt(at) == '{' ? '}' : ')';
        if (type.equals("comment")) {
            return braced(close).isPresent();
        }
        if (type.equals("preamble")) {
            at++;
            return value().isPresent() && closes(close);
        }
        at++;
        blanks();
        if (type.equals("string")) {
            return string(close);
        }
        int from = at;
        while (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0 && text.charAt(at) != close) {
            at++;
        }
        String key = text.substring(from, at).strip();
        Map<String, Value> fields = new LinkedHashMap<>();
        blanks();
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            blanks();
            if (at < text.length() && text.charAt(at) == close) {
                break;
            }
            if (!field(fields)) {
                return false;
            }
            blanks();
        }
        if (!closes(close)) {
            return false;
        }
        entries.add(new Raw(type, key, fields, start));
        return true;
    }

    private boolean string(char close) {
        String name = word().toLowerCase(Locale.ROOT);
        blanks();
        if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
            return fault("=");
        }
        at++;
        Optional<String> value = value();
        value.ifPresent(v -> strings.put(name, v));
        return value.isPresent() && closes(close);
    }

    private boolean field(Map<String, Value> fields) {
        int from = at;
        String name = word().toLowerCase(Locale.ROOT);
        FilePos where = pos(from, Math.max(1, name.length()));
        blanks();
        if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
            return fault("=");
        }
        at++;
        Optional<String> value = value();
        value.ifPresent(v -> fields.putIfAbsent(name, new Value(v, where)));
        return value.isPresent();
    }

    /** Pieces joined by {@code #}. */
    private Optional<String> value() {
        StringBuilder all = new StringBuilder();
        while (true) {
            blanks();
            Optional<String> piece = piece();
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            expanded += piece.get().length();
            if (expanded > 10 * LONGEST || all.length() + piece.get().length() > LONGEST) {
                problems.error(Work.class, "entry-too-long", pos(at, 1), Arg.of(LONGEST));
                return Optional.empty();
            }
            all.append(piece.get());
            blanks();
            if (at >= text.length() || text.charAt(at) != '#') {
                return Optional.of(all.toString());
            }
            at++;
        }
    }

    private Optional<String> piece() {
        if (at >= text.length()) {
            fault("}");
            return Optional.empty();
        }
        char c = text.charAt(at);
        if (c == '{') {
            return braced('}');
        }
        if (c == '"') {
            return quoted();
        }
        int from = at;
        String word = word();
        if (word.isEmpty()) {
            fault("{");
            return Optional.empty();
        }
        if (word.matches("[0-9]+")) {
            return Optional.of(word);
        }
        String known = strings.get(word.toLowerCase(Locale.ROOT));
        if (known == null) {
            problems.warning(
                    Message.of(Work.class, "unknown-string", Arg.code(WorkBuilder.shown(word))),
                    pos(from, word.length()),
                    Nearest.hint(word, strings.keySet()));
            return Optional.of("");
        }
        return Optional.of(known);
    }

    /** From an opening brace to its partner; the place moves behind it. */
    private Optional<String> braced(char close) {
        int open = at;
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && "{}".indexOf(text.charAt(i + 1)) >= 0) {
                i++;
            } else if (c == '{' || c == '(' && close == ')') {
                depth++;
            } else if (c == '}' || c == ')' && close == ')') {
                depth--;
                if (depth == 0) {
                    at = i + 1;
                    return Optional.of(text.substring(open + 1, i));
                }
            } else if (c == '@' && depth > 0 && startsEntry(i)) {
                break;
            }
        }
        problems.error(Work.class, "open-brace", pos(open, 1));
        at = open + 1;
        return Optional.empty();
    }

    /** Whether an entry begins here at the start of a line: the brace before it was forgotten. */
    private boolean startsEntry(int i) {
        if (i > 0 && text.charAt(i - 1) != '\n') {
            return false;
        }
        int end = i + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > i + 1 && end < text.length() && text.charAt(end) == '{';
    }

    private Optional<String> quoted() {
        int open = at;
        int depth = 0;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '"' && depth == 0) {
                at = i + 1;
                return Optional.of(text.substring(open + 1, i));
            } else if (c == '@' && startsEntry(i)) {
                break;
            }
        }
        problems.error(Work.class, "open-quote", pos(open, 1));
        at = open + 1;
        return Optional.empty();
    }

    private boolean closes(char close) {
        blanks();
        if (at < text.length() && text.charAt(at) == close) {
            at++;
            return true;
        }
        return fault(String.valueOf(close));
    }

    private boolean fault(String expected) {
        problems.error(
                Work.class, "bibtex-syntax", pos(Math.min(at, Math.max(0, text.length() - 1)), 1), Arg.code(expected));
        return false;
    }

    private void recover() {
        int next = at;
        while (true) {
            next = text.indexOf("\n@", next);
            if (next < 0) {
                at = text.length();
                return;
            }
            if (startsEntry(next + 1)) {
                at = next + 1;
                return;
            }
            next++;
        }
    }

    /** A name: anything but blanks and the signs of BibTeX. */
    private String word() {
        int from = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && "{}()\",=#%@".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private FilePos pos(int offset, int length) {
        return places.at(offset, length);
    }
}
