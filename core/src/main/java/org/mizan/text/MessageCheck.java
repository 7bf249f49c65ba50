package org.mizan.text;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares the languages of all messages: same keys, same arguments, every plural class that the language distinguishes. For tests of any module:
 *
 * <pre>{@code assertThat(MessageCheck.faults(MessageCheck.classPath())).isEmpty();}</pre>
 */
public final class MessageCheck {
    private static final Map<String, Set<String>> PLURALS =
            Map.of("en", Set.of("one", "other"), "ar", Set.of("zero", "one", "two", "few", "many", "other"));

    private MessageCheck() {}

    /** The folders and jars of this program on the class path; libraries are left out. */
    public static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(p -> Files.isDirectory(p) || p.getFileName().toString().matches("mizan-.*\\.jar"))
                .filter(Files::exists)
                .toList();
    }

    /** The packages that have messages in these folders and jars. */
    public static SortedSet<String> bundles(Collection<Path> places) {
        SortedSet<String> found = new TreeSet<>();
        for (Path place : places) {
            try {
                if (Files.isDirectory(place)) {
                    collect(place, found);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(place)) {
                        collect(jar.getPath("/"), found);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static void collect(Path root, SortedSet<String> into) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(f -> f.getFileName() != null
                            && f.getFileName().toString().matches("messages_[a-z]+\\.properties"))
                    .forEach(f -> into.add(root.relativize(f.getParent())
                            .toString()
                            .replace('/', '.')
                            .replace('\\', '.')));
        }
    }

    /** What is wrong, a line each; nothing if all is well. */
    public static List<String> faults(Collection<Path> folders) {
        List<String> faults = new ArrayList<>();
        bundles(folders).forEach(b -> compare(b, faults));
        return faults;
    }

    private static void compare(String bundle, List<String> faults) {
        List<Catalogue> all = Language.SPOKEN.stream()
                .map(l -> Catalogue.read(bundle, l.code()))
                .toList();
        SortedSet<String> keys = new TreeSet<>();
        all.forEach(c -> keys.addAll(c.keys()));
        for (String key : keys) {
            Set<Integer> slots = null;
            for (int i = 0; i < all.size(); i++) {
                String code = Language.SPOKEN.get(i).code();
                String where = bundle + " " + key + " [" + code + "]";
                if (!all.get(i).keys().contains(key)) {
                    faults.add(where + ": missing");
                    continue;
                }
                try {
                    Pattern pattern = all.get(i).pattern(key);
                    if (slots != null && !slots.equals(pattern.slots())) {
                        faults.add(where + ": arguments " + pattern.slots() + " but " + slots + " elsewhere");
                    }
                    slots = pattern.slots();
                    pattern.plurals().stream()
                            .filter(p -> !p.equals(PLURALS.get(code)))
                            .forEach(p -> faults.add(where + ": plural classes " + new TreeSet<>(p)));
                } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                    faults.add(where + ": " + e.getMessage());
                }
            }
        }
    }
}
