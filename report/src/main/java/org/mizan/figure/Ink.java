package org.mizan.figure;

import java.util.Locale;
import org.mizan.view.Tone;

/** A colour by its meaning: a custom property of the style sheet, and the light colour for a reader without one. */
enum Ink {
    INK("#1b2430"),
    SOFT("#56616f"),
    LINE("#d9d5cb"),
    PAPER("#fbfaf6"),
    ACCENT("#0b6b6b"),
    MARK("#5b6b7d"),
    SETTLEMENT("#1a7f78"),
    WAR("#b0432b"),
    FROZEN("#4f679c"),
    OTHER("#8a640f"),
    FOR("#1a7f78"),
    AGAINST("#b0432b"),
    LAND("#f0ece1"),
    WATER("#e3ebee"),
    COAST("#a9b6bb"),
    BORDER("#b3aa98"),
    BAND("#f3f0e7");

    private final String light;

    Ink(String light) {
        this.light = light;
    }

    String light() {
        return light;
    }

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ink of(Tone tone) {
        return switch (tone) {
            case PLAIN -> MARK;
            case ACCENT -> ACCENT;
            case MUTED -> SOFT;
            case SETTLEMENT -> SETTLEMENT;
            case WAR -> WAR;
            case FROZEN -> FROZEN;
            case OTHER -> OTHER;
            case FOR -> FOR;
            case AGAINST -> AGAINST;
        };
    }
}
