package org.mizan.figure;

import java.util.List;
import org.mizan.text.Message;

/** A sentence in place of a picture. */
final class EmptyChart {
    private static final double WIDTH = 520;

    private EmptyChart() {}

    static Sheet draw(Message why, Scribe scribe) {
        Sheet sheet = Sheet.reading(scribe, WIDTH);
        Type type = scribe.type(Type.NORMAL);
        List<Words> lines = scribe.say(why).wrap(type, WIDTH - 40, 6);
        double step = type.size() * 1.6;
        double height = 48 + lines.size() * step;
        sheet.rect(
                new Box(0.5, 0.5, WIDTH - 1, height - 1),
                6,
                Paint.stroke(Ink.LINE, 1).dashed("4 4"));
        for (int i = 0; i < lines.size(); i++) {
            sheet.text(lines.get(i), WIDTH / 2, 24 + step * (i + 0.72), type, Sheet.Anchor.MIDDLE, Ink.SOFT);
        }
        return sheet.height(height);
    }
}
