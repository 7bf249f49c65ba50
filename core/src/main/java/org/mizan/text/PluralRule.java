package org.mizan.text;

import java.math.BigInteger;

/** The plural class of a whole number (Unicode CLDR cardinal rules for the languages Mizan speaks). */
final class PluralRule {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private PluralRule() {}

    static String of(String language, BigInteger count) {
        BigInteger n = count.abs();
        return language.equals("ar") ? arabic(n) : n.equals(BigInteger.ONE) ? "one" : "other";
    }

    private static String arabic(BigInteger n) {
        if (n.bitLength() <= 2 && n.intValue() <= 2) {
            return n.signum() == 0 ? "zero" : n.intValue() == 1 ? "one" : "two";
        }
        int last = n.mod(HUNDRED).intValue();
        return last >= 3 && last <= 10 ? "few" : last >= 11 ? "many" : "other";
    }
}
