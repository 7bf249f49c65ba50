package org.mizan.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mizan.model.Case;

/**
 * A file that lies in the archive and that no record names: left there when taking it in was undone, or laid there by hand.
 *
 * @param file its path in the case folder
 * @param texts paths of the texts beside it that no record names either
 */
public record Unrecorded(String file, List<String> texts) {
    /** Where files go that are set aside: nothing reads them there, and nothing removes them but whoever empties {@code out/}. */
    public static final String ASIDE = "out/set-aside";

    public Unrecorded {
        texts = List.copyOf(texts);
    }

    /** All such files of a case, by path. */
    public static List<Unrecorded> in(Path root, Case c) {
        Set<String> strays = new TreeSet<>(Fixity.strays(root, c));
        List<Unrecorded> all = new ArrayList<>();
        for (String file : strays) {
            boolean text = strays.stream().anyMatch(other -> textsOf(other).contains(file));
            if (!text) {
                all.add(new Unrecorded(
                        file, textsOf(file).stream().filter(strays::contains).toList()));
            }
        }
        return all;
    }

    private static List<String> textsOf(String file) {
        return List.of(file + Document.TEXT, file + Document.CORRECTED);
    }

    /** The source in whose folder it lies; empty if it lies elsewhere. */
    public Optional<String> source() {
        String[] steps = file.split("/");
        return steps.length == 3 ? Optional.of(steps[1]) : Optional.empty();
    }

    /** Its name without the folders. */
    public String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** How its path is shown: characters that nobody sees are spelt out. */
    public String shown() {
        return FileNames.visible(file);
    }

    /** The file itself; empty if it is gone, or its path leads out of the archive or through a link. */
    public Optional<Path> path(Path root) {
        return new Places(root).file(file);
    }

    /**
     * Takes it out of the archive, its texts with it, without losing a byte: all of it stands under {@link #ASIDE} afterwards.
     *
     * @return whether it could be moved; not if a link is in the way
     */
    public boolean setAside(Path root) throws IOException {
        Path to = root.toAbsolutePath().normalize();
        for (String step : (ASIDE + "/" + file).split("/")) {
            if (Files.isSymbolicLink(to)) {
                return false;
            }
            to = to.resolve(step);
        }
        Path folder = to.getParent();
        if (path(root).isEmpty() || Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            return false;
        }
        Files.createDirectories(folder);
        // The texts first: whoever stops in between leaves the document where it is, and a text can be made again.
        for (String text : texts) {
            Optional<Path> beside = new Places(root).file(text);
            if (beside.isPresent()) {
                Files.move(beside.get(), free(folder, beside.get().getFileName().toString()));
            }
        }
        Files.move(path(root).orElseThrow(), free(folder, name()));
        return true;
    }

    private static Path free(Path folder, String name) {
        Path to = folder.resolve(name);
        for (int n = 2; Files.exists(to, LinkOption.NOFOLLOW_LINKS); n++) {
            to = folder.resolve(n + "-" + name);
        }
        return to;
    }
}
