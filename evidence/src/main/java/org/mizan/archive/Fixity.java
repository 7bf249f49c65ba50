package org.mizan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mizan.analysis.Run;
import org.mizan.casefile.edit.SafeFile;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.text.Arg;

/** Reads every byte of every document, compares it with what the case records, and tells what lies in the archive besides. */
public final class Fixity {
    private static final int LEVELS = 6;

    private final Places places;
    private final List<Document> documents;
    private final Problems problems = new Problems();
    private final Set<String> strays = new TreeSet<>();
    private final List<String> swept = new ArrayList<>();
    private final Set<String> accounted = new HashSet<>();
    private final boolean sweeping;
    private int seen;

    private Fixity(Path root, Case c, boolean sweeping) {
        this.sweeping = sweeping;
        this.places = new Places(root);
        this.documents = Archive.of(root, c).documents();
    }

    /**
     * Checks the archive of the case in this folder; removes nothing but the hidden leftovers of programs that were stopped.
     *
     * @param stop asked after each document
     * @throws UncheckedIOException if the disk fails; a file that cannot be read is a problem
     * @throws CancellationException if asked to stop
     */
    public static FixityReport verify(Path root, Case c, BooleanSupplier stop, Run.Progress progress) {
        return new Fixity(root, c, true).report(stop, progress);
    }

    /** The same, and removes nothing at all: for a case that is only read. */
    public static FixityReport inspect(Path root, Case c, BooleanSupplier stop, Run.Progress progress) {
        return new Fixity(root, c, false).report(stop, progress);
    }

    /** Files of the archive that no record accounts for, by path; reads no document. */
    static List<String> strays(Path root, Case c) {
        Fixity walk = new Fixity(root, c, false);
        walk.documents.forEach(walk::account);
        walk.walk();
        return List.copyOf(walk.strays);
    }

    private FixityReport report(BooleanSupplier stop, Run.Progress progress) {
        List<FixityReport.Checked> checked = new ArrayList<>();
        Map<String, Hash.Sum> sums = new HashMap<>();
        long bytes = 0;
        for (Document document : documents) {
            if (stop.getAsBoolean()) {
                throw new CancellationException();
            }
            FixityReport.Checked result = check(document, sums);
            bytes += result.bytes();
            checked.add(result);
            progress.at((double) checked.size() / documents.size());
        }
        walk();
        strays.forEach(s -> problems.warning(Fixity.class, "unrecorded-file", Archive.at(s)));
        return new FixityReport(checked, List.copyOf(strays), swept, bytes, problems.all());
    }

    private FixityReport.Checked check(Document document, Map<String, Hash.Sum> sums) {
        account(document);
        Optional<Path> path = places.file(document.file());
        if (path.isEmpty()) {
            boolean outside = places.at(document.file()).isEmpty();
            String code = outside ? "document-outside" : "document-missing";
            problems.error(
                    org.mizan.text.Message.of(Fixity.class, code, Arg.code(FileNames.visible(document.file()))),
                    document.at(),
                    Optional.empty());
            return new FixityReport.Checked(document, FixityReport.State.MISSING, "", 0);
        }
        Optional<Hash.Sum> sum = Optional.ofNullable(sums.get(document.file())).or(() -> sum(document, path.get()));
        if (sum.isEmpty()) {
            return new FixityReport.Checked(document, FixityReport.State.CHANGED, "", 0);
        }
        sums.put(document.file(), sum.get());
        FixityReport.State state = state(document, sum.get());
        checkText(document);
        return new FixityReport.Checked(
                document, state, sum.get().sha256(), sum.get().bytes());
    }

    private Optional<Hash.Sum> sum(Document document, Path path) {
        try (InputStream in = Places.open(path)) {
            return Optional.of(Hash.of(in, Long.MAX_VALUE));
        } catch (IOException e) {
            problems.error(
                    Fixity.class,
                    "document-unreadable",
                    document.at(),
                    Arg.code(document.file()),
                    Arg.code(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private FixityReport.State state(Document document, Hash.Sum sum) {
        boolean length = document.bytes().orElse(sum.bytes()) == sum.bytes();
        if (document.sha256().isEmpty()) {
            problems.warning(Fixity.class, "no-sum", document.at(), Arg.code(document.file()));
            return length ? FixityReport.State.UNKNOWN : changed(document, sum);
        }
        return length && document.sha256().equals(sum.sha256()) ? FixityReport.State.INTACT : changed(document, sum);
    }

    private FixityReport.State changed(Document document, Hash.Sum sum) {
        problems.error(
                Fixity.class,
                "document-changed",
                document.at(),
                Arg.code(document.file()),
                Arg.code(document.sha256()),
                Arg.code(sum.sha256()));
        return FixityReport.State.CHANGED;
    }

    private void account(Document document) {
        accounted.add(document.file());
        accounted.add(document.textFile());
        accounted.add(document.correctedFile());
    }

    /** The text can be made again, so its loss is no more than a warning. */
    private void checkText(Document document) {
        boolean picture = document.type().filter(t -> t.isPicture()).isPresent();
        if (!picture && places.file(document.textFile()).isEmpty()) {
            problems.warning(Fixity.class, "text-missing", document.at(), Arg.code(document.textFile()));
        }
    }

    private void walk() {
        Path folder = places.root().resolve(Archive.FOLDER);
        if (Files.isSymbolicLink(folder)) {
            problems.error(Fixity.class, "link-in-archive", Archive.at(Archive.FOLDER));
        } else if (Files.isDirectory(folder)) {
            walk(folder, Archive.FOLDER + "/", 0);
        }
    }

    private void walk(Path folder, String prefix, int level) {
        try {
            if (sweeping) {
                sweep(folder, prefix);
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    look(entry, prefix + entry.getFileName(), level);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Path entry, String path, int level) throws IOException {
        if (++seen > Limits.FILES) {
            return;
        }
        BasicFileAttributes about = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (about.isSymbolicLink() || about.isOther()) {
            problems.error(Fixity.class, "link-in-archive", Archive.at(path));
        } else if (about.isDirectory()) {
            if (level < LEVELS) {
                walk(entry, path + "/", level + 1);
            }
        } else if (!entry.getFileName().toString().startsWith(".") && !accounted.contains(path)) {
            strays.add(path);
        }
    }

    private void sweep(Path folder, String prefix) throws IOException {
        Set<String> before = hidden(folder);
        SafeFile.clean(folder);
        before.removeAll(hidden(folder));
        for (String name : before) {
            swept.add(prefix + name);
            problems.warning(Fixity.class, "leftover-swept", Archive.at(prefix + name));
        }
    }

    private static Set<String> hidden(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, ".*.mizan-part")) {
            entries.forEach(e -> names.add(e.getFileName().toString()));
        }
        return names;
    }
}
