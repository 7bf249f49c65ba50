package org.mizan.figure;

import java.util.List;

/** Small print under a picture: how to read it, and the names that found no room in it. */
final class Notes {
    private static final int LINES = 8;

    /** A longer line is hard to read. */
    private static final double LONGEST = 640;

    private Notes() {}

    /** Writes the notes below each other, in the sheet's direction, and gives the height where they end. */
    static double draw(Sheet sheet, Scribe scribe, List<Words> notes, double x, double y, double room) {
        return write(sheet, scribe, notes, x, y, room, Sheet.Anchor.START);
    }

    /** Sentences as one paragraph. */
    static Words paragraph(List<Words> sentences, Scribe scribe) {
        return new Words(String.join(" ", sentences.stream().map(Words::text).toList()), scribe.rightToLeft());
    }

    /** The same on a sheet that runs left to right: the notes still begin where reading begins. */
    static double beside(Sheet sheet, Scribe scribe, List<Words> notes, double y, double room) {
        boolean right = scribe.rightToLeft();
        return write(sheet, scribe, notes, right ? room : 0, y, room, right ? Sheet.Anchor.END : Sheet.Anchor.START);
    }

    private static double write(
            Sheet sheet, Scribe scribe, List<Words> notes, double x, double y, double room, Sheet.Anchor anchor) {
        Type type = scribe.type(Type.SMALL);
        double at = y;
        for (Words note : notes) {
            for (Words line : note.wrap(type, Math.min(room, LONGEST), LINES)) {
                at += type.size() * 1.55;
                sheet.text(line, x, at, type, anchor, Ink.SOFT);
            }
        }
        return at + 8;
    }
}
