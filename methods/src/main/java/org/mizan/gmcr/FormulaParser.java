package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads conditions as analysts write them: option ids with {@code not}, {@code and}, {@code or}, {@code if}, {@code iff} and
 * parentheses ({@code attack if arm and not mediate}), or a pattern such as {@code YN-} with one character per option.
 *
 * <p>{@code not} binds closest, then {@code and}, then {@code or}, then {@code if} and {@code iff}; {@code a if b} is "a or
 * not b". The signs {@code !}, {@code &} and {@code |} say the same as the first three words.
 */
final class FormulaParser {

    /** Nesting that no person writes. */
    private static final int DEEPEST = 100;

    /** A formula that cannot be read: why (a message key), from which character on, and the word that is wrong. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        final String key;
        final int from;
        final String word;

        private Wrong(String key, int from, String word) {
            super(key);
            this.key = key;
            this.from = from;
            this.word = word;
        }
    }

    private record Token(String word, int from) {}

    private final Map<String, Integer> options;
    private final List<Token> tokens = new ArrayList<>();
    private final int end;
    private int at;
    private int depth;

    private FormulaParser(String text, Map<String, Integer> options) throws Wrong {
        this.options = options;
        this.end = text.length();
        split(text);
    }

    /** @param options the number of each option id */
    static Formula parse(String text, Map<String, Integer> options) throws Wrong {
        if (isPattern(text, options)) {
            return Formula.pattern(text.strip());
        }
        var parser = new FormulaParser(text, options);
        Formula formula = parser.conditional();
        if (parser.at < parser.tokens.size()) {
            throw parser.wrong("formula-continues");
        }
        return formula;
    }

    private static boolean isPattern(String text, Map<String, Integer> options) {
        String bare = text.strip();
        return bare.length() == options.size() && !options.containsKey(bare) && bare.matches("[YNyn-]+");
    }

    private void split(String text) throws Wrong {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int from = i;
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            if ("()!&|".indexOf(c) >= 0) {
                i++;
            } else {
                while (i < text.length() && isWord(text.charAt(i))) {
                    i++;
                }
                if (i == from) {
                    throw new Wrong("formula-sign", from, text.substring(from, text.offsetByCodePoints(from, 1)));
                }
            }
            tokens.add(new Token(text.substring(from, i), from));
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || Character.isSurrogate(c);
    }

    private Formula conditional() throws Wrong {
        Formula left = either();
        while (at < tokens.size()) {
            if (takes("if")) {
                left = new Formula.If(left, either());
            } else if (takes("iff")) {
                left = new Formula.Iff(left, either());
            } else {
                break;
            }
        }
        return left;
    }

    private Formula either() throws Wrong {
        List<Formula> parts = new ArrayList<>(List.of(both()));
        while (takes("or") || takes("|")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : new Formula.Or(parts);
    }

    private Formula both() throws Wrong {
        List<Formula> parts = new ArrayList<>(List.of(single()));
        while (takes("and") || takes("&")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new Formula.And(parts);
    }

    private Formula single() throws Wrong {
        if (++depth > DEEPEST) {
            throw wrong("formula-deep");
        }
        Formula formula;
        if (takes("not") || takes("!")) {
            Formula part = single();
            formula = part instanceof Formula.Literal l
                    ? new Formula.Literal(l.option(), !l.taken())
                    : new Formula.Not(part);
        } else if (takes("(")) {
            formula = conditional();
            if (!takes(")")) {
                throw wrong("formula-unclosed");
            }
        } else {
            formula = option();
        }
        depth--;
        return formula;
    }

    private Formula option() throws Wrong {
        if (at == tokens.size()) {
            throw wrong("formula-ends");
        }
        Integer option = options.get(tokens.get(at).word);
        if (option == null) {
            throw wrong(isKeyword(tokens.get(at).word) ? "formula-operand" : "unknown-option");
        }
        at++;
        return new Formula.Literal(option, true);
    }

    private static boolean isKeyword(String word) {
        return List.of("and", "or", "not", "if", "iff", ")", "&", "|").contains(word.toLowerCase(Locale.ROOT));
    }

    private boolean takes(String word) {
        if (at < tokens.size() && tokens.get(at).word.equalsIgnoreCase(word) && !options.containsKey(word)) {
            at++;
            return true;
        }
        return false;
    }

    private Wrong wrong(String key) {
        return at < tokens.size()
                ? new Wrong(key, tokens.get(at).from, tokens.get(at).word)
                : new Wrong(key, Math.max(0, end - 1), "");
    }
}
