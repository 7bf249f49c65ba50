package org.mizan.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** Never run: one machine-dependent call in each method, for {@link HouseRulesTest} to find. */
@SuppressWarnings("unused")
final class ForbiddenCalls {
    private ForbiddenCalls() {}

    static String format() {
        return String.format("%d", 1);
    }

    static String formatted() {
        return "%d".formatted(1);
    }

    static String upper() {
        return "i".toUpperCase();
    }

    static UnaryOperator<String> lowerByReference() {
        return String::toLowerCase;
    }

    static NumberFormat number() {
        return NumberFormat.getInstance();
    }

    static DecimalFormat decimal() {
        return new DecimalFormat("0.0");
    }

    static Collator collator() {
        return Collator.getInstance();
    }

    static String message() {
        return MessageFormat.format("{0}", 1);
    }

    static SimpleDateFormat date() {
        return new SimpleDateFormat("yyyy");
    }

    static DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern("MMMM");
    }

    static DateTimeFormatter localized() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT);
    }

    static DateTimeFormatter built() {
        return new DateTimeFormatterBuilder().toFormatter();
    }

    static ResourceBundle bundle() {
        return ResourceBundle.getBundle("messages");
    }

    static Scanner scanner() {
        return new Scanner("");
    }

    static String decoded(byte[] bytes) {
        return new String(bytes);
    }

    static byte[] encoded() {
        return "é".getBytes();
    }

    static FileReader file() throws IOException {
        return new FileReader("x");
    }

    static InputStreamReader reader() {
        return new InputStreamReader(new ByteArrayInputStream(new byte[0]));
    }

    static PrintWriter writer() {
        return new PrintWriter(OutputStream.nullOutputStream());
    }

    static String text(ByteArrayOutputStream bytes) {
        return bytes.toString();
    }

    static Charset charset() {
        return Charset.defaultCharset();
    }

    static double chance() {
        return Math.random();
    }

    static Random unseeded() {
        return new Random();
    }

    static int ofThread() {
        return ThreadLocalRandom.current().nextInt();
    }
}
