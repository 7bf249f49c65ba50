package org.mizan.archive.extract;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Stretches of a page for which the file says what they read ({@code ActualText}): a letter with its marks. Browsers name a letter that a font draws in two
 * pieces there and nowhere else. What a glyph's own font says of it always counts more, for it is what a reader sees: only a glyph without a name takes what is left of the stretch.
 */
final class Spans {
    /** Characters of a stretch; longer ones stand for figures rather than letters. */
    private static final int LONGEST = 8;

    private int depth;
    private int opened;
    private int from;
    private Optional<String> said = Optional.empty();

    void clear() {
        depth = 0;
        said = Optional.empty();
    }

    /** @param glyphs how many the page has so far */
    void begin(COSDictionary properties, int glyphs) {
        depth++;
        String text = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        if (text != null && said.isEmpty() && text.length() <= LONGEST) {
            said = Optional.of(text);
            opened = depth;
            from = glyphs;
        }
    }

    void end(List<Glyph> glyphs) {
        if (said.isPresent() && depth == opened) {
            if (from <= glyphs.size()) {
                List<Glyph> part = glyphs.subList(from, glyphs.size());
                name(part, said.get());
                seat(part);
            }
            said = Optional.empty();
        }
        depth = Math.max(0, depth - 1);
    }

    private static void name(List<Glyph> part, String said) {
        StringBuilder left = new StringBuilder(said);
        int unnamed = -1;
        for (int i = 0; i < part.size(); i++) {
            Glyph glyph = part.get(i);
            int at = left.indexOf(glyph.text());
            if (isUnnamed(glyph) && unnamed < 0) {
                unnamed = i;
            } else if (isUnnamed(glyph) || at < 0) {
                return;
            } else {
                left.delete(at, at + glyph.text().length());
            }
        }
        if (unnamed >= 0 && !left.isEmpty()) {
            part.set(unnamed, part.get(unnamed).named(left.toString()));
        }
    }

    /** The marks of a stretch belong to its letter, wherever they are drawn; a font may draw them at the edge of the next one. */
    private static void seat(List<Glyph> part) {
        List<Glyph> letters = part.stream().filter(g -> !g.isMark()).toList();
        if (letters.size() == 1) {
            part.replaceAll(g -> g.isMark() ? g.over(letters.get(0)) : g);
        }
    }

    private static boolean isUnnamed(Glyph glyph) {
        return glyph.text().equals("\0") || glyph.text().equals("\ufffd");
    }
}
