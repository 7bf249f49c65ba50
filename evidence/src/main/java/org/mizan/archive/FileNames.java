package org.mizan.archive;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mizan.archive.extract.MediaType;
import org.mizan.text.Hidden;

/** Names that every system can hold and that show what they are. */
final class FileNames {
    private static final int LONGEST = 120;
    private static final int MOST_BYTES = 200;
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    /** Ends of names that are as good as the usual one. */
    private static final Map<MediaType, Set<String>> OTHER_ENDS = Map.of(
            MediaType.HTML, Set.of("htm", "xhtml"),
            MediaType.TEXT, Set.of("md", "text"),
            MediaType.JPEG, Set.of("jpeg"),
            MediaType.TIFF, Set.of("tiff"));

    private FileNames() {}

    /** A safe name as near to this one as can be, ending as its kind of document does. */
    static String safe(String given, MediaType type) {
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder();
        composed.codePoints().forEach(c -> {
            if ("/\\:*?\"<>|".indexOf(c) >= 0 || Character.isWhitespace(c)) {
                out.append('-');
            } else if (!Hidden.is(c)) {
                out.appendCodePoint(c);
            }
        });
        String bare = out.toString().replaceAll("-{2,}", "-").replaceAll("^[.~-]+|[. -]+$", "");
        String end = ending(bare);
        boolean fits = end.equals(type.extension())
                || OTHER_ENDS.getOrDefault(type, Set.of()).contains(end);
        String stem = fits ? bare.substring(0, bare.length() - end.length() - 1) : bare;
        String tail = "." + (fits ? end : type.extension());
        String kept = shortened(stem.isEmpty() ? "document" : stem);
        return (RESERVED.matcher(kept).matches() ? "_" + kept : kept) + tail;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String stem) {
        StringBuilder out = new StringBuilder();
        int bytes = 0;
        for (int c : stem.codePoints().limit(LONGEST).toArray()) {
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            out.appendCodePoint(c);
        }
        return out.toString().replaceAll("[. -]+$", "");
    }

    /** Whether a path, with {@code /}, has a step that a system would read as something else or a reader could not see. */
    static boolean isUnsafePath(String path) {
        return path.length() > 1000 || List.of(path.split("/", -1)).stream().anyMatch(FileNames::isUnsafe);
    }

    private static boolean isUnsafe(String name) {
        return name.isEmpty()
                || name.equals(".")
                || name.equals("..")
                || name.endsWith(".")
                || name.endsWith(" ")
                || name.codePoints().anyMatch(c -> "\\:*?\"<>|".indexOf(c) >= 0 || Hidden.is(c))
                || RESERVED.matcher(name).matches();
    }

    /** The name with what nobody sees spelt out. */
    static String visible(String name) {
        return Hidden.spelt(name, 120);
    }
}
