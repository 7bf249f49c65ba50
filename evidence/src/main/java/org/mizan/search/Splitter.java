package org.mizan.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Splits a text into words with ICU's tokeniser, and then where Arabic typing joins what other texts write apart: at a zero-width non-joiner
 * (قره‌باغ) and between Arabic letters and a number (الـ2020). For use by one thread.
 */
final class Splitter {
    /** Characters by which a longer word is known. */
    private static final int LONGEST = 64;

    /** Different words of which everything found out is kept: texts repeat themselves. */
    private static final int REMEMBERED = 20_000;

    private final Map<String, Form> forms = new HashMap<>();
    private final ICUTokenizer tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(false, false));
    private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);

    List<Word> words(String text) {
        if (forms.size() > REMEMBERED) {
            forms.clear();
        }
        List<Word> out = new ArrayList<>(text.length() / 6 + 4);
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                split(term.toString(), offset.startOffset(), out);
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private void split(String token, int start, List<Word> out) {
        int from = 0;
        for (int i = 1; i < token.length(); i++) {
            char before = token.charAt(i - 1);
            char c = token.charAt(i);
            boolean joiner = c == '\u200c' && i - from >= 2 && token.length() - i > 2;
            boolean number = Character.isDigit(c) && Letters.isArabic(before) && Character.isLetter(before);
            if (joiner || number) {
                add(token.substring(from, i), start + from, out);
                from = joiner ? i + 1 : i;
            }
        }
        add(token.substring(from), start + from, out);
    }

    private void add(String whole, int start, List<Word> out) {
        String part = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        Form form = forms.computeIfAbsent(part, Form::new);
        boolean article = part.endsWith("\u0640") && form.folded().equals("ال");
        if (!form.folded().isEmpty() && !article) {
            out.add(new Word(start, start + whole.length(), form));
        }
    }
}
