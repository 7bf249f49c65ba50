package org.mizan.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A parsed message pattern (see {@link Message} for the syntax). */
final class Pattern {
    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record Slot(int index) implements Part {}

    private record Choice(int index, boolean plural, Map<String, Pattern> branches) implements Part {}

    private record Hash() implements Part {}

    private final List<Part> parts;

    private Pattern(List<Part> parts) {
        this.parts = parts;
    }

    static Pattern parse(String source) {
        Parser parser = new Parser(source);
        Pattern pattern = parser.pattern(false);
        if (parser.at != source.length()) {
            throw new IllegalArgumentException("unmatched } in message pattern: " + source);
        }
        return pattern;
    }

    /** The argument indexes used, for comparing translations. */
    Set<Integer> slots() {
        Set<Integer> found = new TreeSet<>();
        for (Part part : parts) {
            if (part instanceof Slot slot) {
                found.add(slot.index);
            } else if (part instanceof Choice choice) {
                found.add(choice.index);
                choice.branches.values().forEach(p -> found.addAll(p.slots()));
            }
        }
        return found;
    }

    /** The classes of every plural choice in the pattern. */
    List<Set<String>> plurals() {
        List<Set<String>> found = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Choice choice) {
                if (choice.plural) {
                    found.add(choice.branches.keySet());
                }
                choice.branches.values().forEach(p -> found.addAll(p.plurals()));
            }
        }
        return found;
    }

    void say(List<Arg> args, Localizer localizer, List<Piece> out) {
        say(args, localizer, new Arg.Blank(), out);
    }

    private void say(List<Arg> args, Localizer localizer, Arg hash, List<Piece> out) {
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                out.add(new Piece.Plain(literal.text));
            } else if (part instanceof Slot slot) {
                localizer.write(args.get(slot.index), out);
            } else if (part instanceof Choice choice) {
                Arg arg = args.get(choice.index);
                branchOf(choice, arg, localizer).say(args, localizer, arg, out);
            } else {
                localizer.write(hash, out);
            }
        }
    }

    private static Pattern branchOf(Choice choice, Arg arg, Localizer localizer) {
        String key = choice.plural
                ? PluralRule.of(localizer.language().code(), count(arg))
                : arg instanceof Arg.Code code ? code.value() : "other";
        Pattern branch = choice.branches.get(key);
        return branch == null ? choice.branches.get("other") : branch;
    }

    private static BigInteger count(Arg arg) {
        if (arg instanceof Arg.Count count) {
            return count.value();
        }
        if (arg instanceof Arg.Linked linked) {
            return count(linked.label());
        }
        throw new IllegalArgumentException("plural needs a count, not " + arg);
    }

    private static final class Parser {
        private final String source;
        private int at;

        Parser(String source) {
            this.source = source;
        }

        Pattern pattern(boolean inPlural) {
            List<Part> parts = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            while (at < source.length() && source.charAt(at) != '}') {
                char c = source.charAt(at);
                if (c == '\'') {
                    quoted(text);
                } else if (c == '{') {
                    flush(text, parts);
                    parts.add(slot());
                } else if (c == '#' && inPlural) {
                    flush(text, parts);
                    parts.add(new Hash());
                    at++;
                } else {
                    text.append(c);
                    at++;
                }
            }
            flush(text, parts);
            return new Pattern(parts);
        }

        /** {@code ''} is an apostrophe, {@code '{'} a literal brace; a lone apostrophe stands for itself. */
        private void quoted(StringBuilder text) {
            if (source.startsWith("''", at)) {
                text.append('\'');
                at += 2;
            } else if (at + 2 < source.length()
                    && source.charAt(at + 2) == '\''
                    && "{}#".indexOf(source.charAt(at + 1)) >= 0) {
                text.append(source.charAt(at + 1));
                at += 3;
            } else {
                text.append('\'');
                at++;
            }
        }

        private Part slot() {
            at++;
            int index = Integer.parseInt(until(",}"));
            if (current() == '}') {
                at++;
                return new Slot(index);
            }
            at++;
            String kind = until(",");
            at++;
            Map<String, Pattern> branches = new LinkedHashMap<>();
            while (current() != '}') {
                String key = until("{");
                at++;
                branches.put(key, pattern(kind.equals("plural")));
                at++;
                skipBlanks();
            }
            at++;
            if (!branches.containsKey("other")) {
                throw new IllegalArgumentException("no other{} branch in message pattern: " + source);
            }
            return new Choice(index, kind.equals("plural"), branches);
        }

        private String until(String stops) {
            int start = at;
            while (at < source.length() && stops.indexOf(source.charAt(at)) < 0) {
                at++;
            }
            if (at == source.length()) {
                throw new IllegalArgumentException("unclosed { in message pattern: " + source);
            }
            return source.substring(start, at).strip();
        }

        private char current() {
            if (at >= source.length()) {
                throw new IllegalArgumentException("unclosed { in message pattern: " + source);
            }
            return source.charAt(at);
        }

        private void skipBlanks() {
            while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
                at++;
            }
        }

        private static void flush(StringBuilder text, List<Part> parts) {
            if (text.length() > 0) {
                parts.add(new Literal(text.toString()));
                text.setLength(0);
            }
        }
    }
}
