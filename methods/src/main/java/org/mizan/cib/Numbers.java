package org.mizan.cib;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judgements as text: plain decimals with an optional sign, never NaN, infinities or exponents. */
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{1,17})?");

    private Numbers() {}

    static Optional<Double> parse(String text) {
        String plain = text.replace('\u2212', '-');
        return DECIMAL.matcher(plain).matches() ? Optional.of(Double.parseDouble(plain)) : Optional.empty();
    }

    /** Digits after the point that matter. */
    static int decimals(String text) {
        return Math.max(
                0,
                new BigDecimal(text.replace('\u2212', '-')).stripTrailingZeros().scale());
    }

    /** The shortest decimal text of a judgement: {@code 2}, {@code -0.5}. */
    static String write(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }
}
