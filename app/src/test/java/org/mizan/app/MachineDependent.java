package org.mizan.app;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Calls of the JDK whose result depends on the machine's default locale or charset, or on unseeded chance. Each row is a
 * pattern of the called class, one of the called name or of name and parameters ({@code <init>} for a constructor), the
 * types of which one among the parameters settles the matter, and what to write instead.
 */
final class MachineDependent {
    private static final String NAME_THE_LOCALE = "name the locale (Locale.ROOT for machines)";
    private static final String NAME_THE_CHARSET = "name the charset (UTF-8)";
    private static final String LOCALE = "java.util.Locale";
    private static final String CHARSET = "java.nio.charset.Charset";

    private record Rule(Pattern owner, Pattern name, String settledBy, String advice) {
        static Rule of(String owner, String name, String settledBy, String advice) {
            return new Rule(Pattern.compile(owner), Pattern.compile(name), settledBy, advice);
        }

        boolean breaks(CodeUnitAccessTarget call) {
            return owner.matcher(call.getOwner().getName()).matches()
                    && (name.matcher(call.getName()).matches()
                            || name.matcher(signature(call)).matches())
                    && call.getRawParameterTypes().stream()
                            .noneMatch(p -> p.getName().matches(settledBy));
        }
    }

    private static String signature(CodeUnitAccessTarget call) {
        return call.getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .collect(Collectors.joining(",", call.getName() + "(", ")"));
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("java.lang.String", "format|formatted|toUpperCase|toLowerCase", LOCALE, NAME_THE_LOCALE),
            Rule.of("java.io.(PrintStream|PrintWriter)", "format|printf", LOCALE, NAME_THE_LOCALE),
            Rule.of("java.util.Formatter", "<init>", LOCALE, NAME_THE_LOCALE),
            Rule.of(
                    "java.text.(NumberFormat|DateFormat|Collator|BreakIterator)",
                    "get\\w*Instance",
                    LOCALE,
                    NAME_THE_LOCALE),
            Rule.of("java.text.DecimalFormatSymbols", "<init>|getInstance", LOCALE, NAME_THE_LOCALE),
            Rule.of("java.text.DecimalFormat", "<init>", "java.text.DecimalFormatSymbols", NAME_THE_LOCALE),
            Rule.of("java.text.SimpleDateFormat", "<init>", LOCALE, NAME_THE_LOCALE),
            Rule.of("java.text.MessageFormat", "<init>|format\\(java.lang.String,\\[.*", LOCALE, NAME_THE_LOCALE),
            Rule.of("java.text.ChoiceFormat", "<init>", "", NAME_THE_LOCALE),
            Rule.of("java.time.format.DateTimeFormatter", "ofPattern", LOCALE, NAME_THE_LOCALE),
            Rule.of("java.time.format.DateTimeFormatter", "ofLocalized\\w+", "", "Mizan writes dates itself"),
            Rule.of("java.time.format.DateTimeFormatterBuilder", "toFormatter", LOCALE, NAME_THE_LOCALE),
            Rule.of("java.util.ResourceBundle", "getBundle", LOCALE, NAME_THE_LOCALE),
            Rule.of("java.util.Scanner", "<init>", "", "read lines with a named charset"),
            Rule.of("java.lang.String", "<init>\\(\\[B(,int,int)?\\)", "", NAME_THE_CHARSET),
            Rule.of("java.lang.String", "getBytes", CHARSET + "|java.lang.String", NAME_THE_CHARSET),
            Rule.of("java.io.(FileReader|FileWriter)", "<init>", CHARSET, NAME_THE_CHARSET),
            Rule.of(
                    "java.io.(InputStreamReader|OutputStreamWriter)",
                    "<init>",
                    CHARSET + "\\w*|java.lang.String",
                    NAME_THE_CHARSET),
            Rule.of("java.io.(PrintStream|PrintWriter)", "<init>", CHARSET + "|java.io.Writer", NAME_THE_CHARSET),
            Rule.of("java.io.ByteArrayOutputStream", "toString", CHARSET, NAME_THE_CHARSET),
            Rule.of("java.nio.charset.Charset", "defaultCharset", "", NAME_THE_CHARSET),
            Rule.of("java.lang.Math", "random", "", "draw from a generator made from the run's seed"),
            Rule.of(
                    "java.util.concurrent.ThreadLocalRandom",
                    "current",
                    "",
                    "draw from a generator made from the run's seed"),
            Rule.of(
                    "java.util.(Random|SplittableRandom)",
                    "<init>",
                    "long",
                    "draw from a generator made from the run's seed"));

    private MachineDependent() {}

    /** What to write instead, if {@code call} may give different results on different machines. */
    static Optional<String> adviceOn(CodeUnitAccessTarget call) {
        return RULES.stream().filter(r -> r.breaks(call)).map(Rule::advice).findFirst();
    }
}
