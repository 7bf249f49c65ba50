package org.mizan.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Plays terms that are already known into a field of an index. */
final class FieldStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private int pending = 1;
    private int next;

    /** Goes on to the next word. */
    void advance(int by) {
        pending += by;
    }

    /** Adds a term at the place reached. */
    void add(String text) {
        terms.add(text);
        steps.add(pending);
        pending = 0;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        clearAttributes();
        term.setEmpty().append(terms.get(next));
        step.setPositionIncrement(steps.get(next));
        next++;
        return true;
    }
}
