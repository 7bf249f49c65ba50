package org.mizan.view;

import java.util.Locale;

/** What a colour means. Colour never stands alone: a word or a mark says the same. */
public enum Tone {
    PLAIN,
    ACCENT,
    MUTED,
    SETTLEMENT,
    WAR,
    FROZEN,
    OTHER,
    FOR,
    AGAINST;

    /** The tone of a scene ({@code settlement}, {@code war}, {@code frozen}; anything else is {@link #OTHER}). */
    public static Tone ofScene(String tone) {
        return switch (tone) {
            case "settlement" -> SETTLEMENT;
            case "war" -> WAR;
            case "frozen" -> FROZEN;
            default -> OTHER;
        };
    }

    /** {@link #FOR} above zero, {@link #AGAINST} below, {@link #PLAIN} at zero. */
    public static Tone ofSign(double value) {
        return value > 0 ? FOR : value < 0 ? AGAINST : PLAIN;
    }

    /** The name as a style sheet writes it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
