package org.mizan.model;

import java.util.List;
import java.util.OptionalDouble;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;

/**
 * What a judgement rests on.
 *
 * @param citations where it comes from; empty means nobody said
 * @param confidence how sure the analyst is, 0..1; empty when not stated
 * @param reason why, in the analyst's words
 * @param at the place of the judgement in the case folder, which is its identity in a report
 */
public record Basis(List<Citation> citations, OptionalDouble confidence, Text reason, FilePos at) {
    public Basis {
        citations = List.copyOf(citations);
    }

    /** A basis that nobody stated, at this place. */
    public static Basis none(FilePos at) {
        return new Basis(List.of(), OptionalDouble.empty(), Text.NONE, at);
    }

    /** Whether all its citations are the author's own judgement. */
    public boolean isAnalystOnly() {
        return !citations.isEmpty()
                && citations.stream().allMatch(c -> c.source().equals(Citation.ANALYST));
    }

    /** A name for this judgement that is safe in a web address: file and line. */
    public String anchor() {
        StringBuilder out = new StringBuilder(at.file().length() + 6);
        boolean gap = false;
        for (int i = 0; i < at.file().length(); i++) {
            char c = at.file().charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || !gap) {
                out.append(plain ? Character.toLowerCase(c) : '-');
            }
            gap = !plain;
        }
        return out.append('-').append(at.line()).toString();
    }
}
