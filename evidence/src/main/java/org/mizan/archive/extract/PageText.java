package org.mizan.archive.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Puts the glyphs of a page together as text.
 *
 * <p>Lines stay in the order in which the file draws them, which keeps columns apart. Within a line a file may draw in any order (the cells of a row, the
 * parts of a word around a vowel mark), so a line is read by where its glyphs stand: from left to right, blanks where there are gaps, then turned into
 * reading order ({@link ReadingOrder}).
 */
final class PageText {
    private static final Map<Character, Character> OTHER_WAY =
            Map.of('(', ')', ')', '(', '[', ']', ']', '[', '{', '}', '}', '{', '«', '»', '»', '«');
    private static final String OPENING = "([{«";

    /** Of the size of the font: what is nearer to the baseline than this stands on the line. */
    private static final float SAME_LINE = 0.5f;

    /** Of the size of the font: the least gap between words, and the gap where the font does not say how wide a blank is. */
    private static final float LEAST_GAP = 0.11f;

    private static final float USUAL_GAP = 0.16f;

    /** Of the size of the font: what a line reaches below its baseline. */
    private static final float BELOW = 0.4f;

    /** Of the usual distance of lines: where a paragraph ends. */
    private static final float PARAGRAPH = 1.45f;

    private PageText() {}

    static String of(List<Glyph> drawn) {
        List<List<Glyph>> lines = lines(drawn);
        boolean arabic = drawn.stream().anyMatch(g -> g.direction() == Glyph.Direction.RIGHT_TO_LEFT);
        boolean rightToLeft = lines.stream().mapToInt(PageText::balance).sum() > 0;
        List<String> texts = new ArrayList<>();
        for (List<Glyph> line : lines) {
            List<Glyph> seen = spaced(withMarks(line));
            texts.add(ReadingOrder.of(seen, arabic && isFromRight(seen, rightToLeft)));
        }
        // Some files name a bracket as it looks, some as it was typed; a page is alike in this.
        boolean turned = rightToLeft && faults(texts, true) < faults(texts, false);
        float usual = pitch(lines);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            boolean paragraph = i > 0
                    && Math.abs(lines.get(i).get(0).baseline()
                                    - lines.get(i - 1).get(0).baseline())
                            > usual * PARAGRAPH;
            String line = texts.get(i).strip();
            if (!line.isEmpty()) {
                out.append(paragraph ? "\n" : "")
                        .append(turned ? turned(line) : line)
                        .append('\n');
            }
        }
        return out.toString();
    }

    /** The lines of the text of a page, in its order, with where each stands, in points from the top left corner. */
    static List<PageLine> boxes(List<Glyph> drawn) {
        List<PageLine> boxes = new ArrayList<>();
        boolean arabic = drawn.stream().anyMatch(g -> g.direction() == Glyph.Direction.RIGHT_TO_LEFT);
        List<List<Glyph>> lines = lines(drawn);
        boolean rightToLeft = lines.stream().mapToInt(PageText::balance).sum() > 0;
        for (List<Glyph> line : lines) {
            List<Glyph> seen = spaced(withMarks(line));
            String text = ReadingOrder.of(seen, arabic && isFromRight(seen, rightToLeft))
                    .strip();
            if (!text.isEmpty()) {
                float size =
                        (float) seen.stream().mapToDouble(Glyph::size).max().orElse(1);
                boxes.add(new PageLine(
                        (float) seen.stream()
                                .filter(g -> !g.isBlank())
                                .mapToDouble(Glyph::left)
                                .min()
                                .orElse(0),
                        line.get(0).baseline() - size,
                        (float) seen.stream()
                                .filter(g -> !g.isBlank())
                                .mapToDouble(Glyph::right)
                                .max()
                                .orElse(0),
                        line.get(0).baseline() + size * BELOW,
                        Cleaning.page(text)));
            }
        }
        return boxes;
    }

    private static List<List<Glyph>> lines(List<Glyph> drawn) {
        List<List<Glyph>> lines = new ArrayList<>();
        for (Glyph glyph : drawn) {
            List<Glyph> line = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            Glyph first = line.isEmpty() ? glyph : line.get(0);
            boolean same =
                    Math.abs(first.baseline() - glyph.baseline()) < Math.max(first.size(), glyph.size()) * SAME_LINE;
            if (line.isEmpty() || !same) {
                line = new ArrayList<>();
                lines.add(line);
            }
            line.add(glyph);
        }
        return lines;
    }

    /** By how many letters the line is written from the right rather than from the left. */
    private static int balance(List<Glyph> line) {
        int balance = 0;
        for (Glyph glyph : line) {
            Glyph.Direction direction = glyph.direction();
            balance += direction == Glyph.Direction.RIGHT_TO_LEFT
                    ? 1
                    : direction == Glyph.Direction.LEFT_TO_RIGHT ? -1 : 0;
        }
        return balance;
    }

    /** By most of its letters; a Latin line among Arabic ones is one from the right if what ends its sentence stands at its left. */
    private static boolean isFromRight(List<Glyph> line, boolean page) {
        int balance = balance(line);
        boolean endsLeft = !line.isEmpty() && ".,;:!?،؛؟".contains(line.get(0).text());
        return balance > 0 || balance == 0 && page || endsLeft;
    }

    /** From left to right, each mark on the letter that it stands over. */
    private static List<Glyph> withMarks(List<Glyph> line) {
        List<Glyph> letters = new ArrayList<>();
        List<Glyph> marks = new ArrayList<>();
        line.forEach(g -> (g.isMark() ? marks : letters).add(g));
        letters.sort(Comparator.comparing(Glyph::left));
        for (Glyph mark : marks) {
            int nearest = -1;
            for (int i = 0; i < letters.size(); i++) {
                if (!letters.get(i).isBlank()
                        && (nearest < 0 || distance(mark, letters.get(i)) < distance(mark, letters.get(nearest)))) {
                    nearest = i;
                }
            }
            if (nearest >= 0) {
                letters.set(nearest, letters.get(nearest).with(mark));
            }
        }
        return letters;
    }

    private static float distance(Glyph mark, Glyph letter) {
        float outside = Math.max(0, Math.max(letter.left() - mark.middle(), mark.middle() - letter.right()));
        return outside + Math.abs(mark.middle() - letter.middle()) / 100;
    }

    /** With one blank wherever there is a gap, and none beside a blank that the file drew. */
    private static List<Glyph> spaced(List<Glyph> line) {
        List<Glyph> out = new ArrayList<>();
        float end = 0;
        for (Glyph glyph : line) {
            if (!out.isEmpty()) {
                Glyph last = out.get(out.size() - 1);
                boolean twice =
                        glyph.text().equals(last.text()) && Math.abs(glyph.left() - last.left()) < glyph.size() * 0.05f;
                if (twice || glyph.isBlank() && last.isBlank()) {
                    continue;
                }
                if (!glyph.isBlank() && !last.isBlank() && glyph.left() - end > gap(glyph)) {
                    out.add(new Glyph(" ", end, glyph.left(), glyph.baseline(), glyph.size(), glyph.space()));
                }
            }
            out.add(
                    glyph.isBlank()
                            ? new Glyph(" ", glyph.left(), glyph.right(), glyph.baseline(), glyph.size(), 0)
                            : glyph);
            end = out.size() == 1 ? glyph.right() : Math.max(end, glyph.right());
        }
        return out;
    }

    private static float gap(Glyph glyph) {
        float half = glyph.space() > 0 ? glyph.space() / 2 : glyph.size() * USUAL_GAP;
        return Math.max(glyph.size() * LEAST_GAP, Math.min(half, glyph.size() * USUAL_GAP * 2));
    }

    /** The usual distance of two lines that follow each other. */
    private static float pitch(List<List<Glyph>> lines) {
        List<Float> all = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float down =
                    lines.get(i).get(0).baseline() - lines.get(i - 1).get(0).baseline();
            if (down > 0) {
                all.add(down);
            }
        }
        all.sort(null);
        return all.isEmpty() ? Float.MAX_VALUE / 2 : all.get(all.size() / 2);
    }

    /** How many brackets close what is not open, with brackets as they are or turned. */
    private static int faults(List<String> lines, boolean turn) {
        int faults = 0;
        int open = 0;
        for (String line : lines) {
            for (char c : (turn ? turned(line) : line).toCharArray()) {
                if (OPENING.indexOf(c) >= 0) {
                    open++;
                } else if (OTHER_WAY.containsKey(c)) {
                    faults += open == 0 ? 1 : 0;
                    open = Math.max(0, open - 1);
                }
            }
        }
        return faults + open;
    }

    /** Only what stands in a line written from the right is turned; a bracket between Latin letters was never mirrored. */
    private static String turned(String line) {
        if (line.codePoints()
                .noneMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        || Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT)) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length());
        for (char c : line.toCharArray()) {
            out.append(OTHER_WAY.getOrDefault(c, c));
        }
        return out.toString();
    }
}
