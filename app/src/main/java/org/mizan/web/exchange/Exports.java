package org.mizan.web.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Format;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.analysis.SettingsReader;
import org.mizan.archive.Fixity;
import org.mizan.archive.FixityReport;
import org.mizan.desk.Checkup;
import org.mizan.desk.Desk;
import org.mizan.desk.Dossiers;
import org.mizan.desk.State;
import org.mizan.engine.Json;
import org.mizan.engine.MethodSettings;
import org.mizan.methods.Methods;
import org.mizan.model.Case;
import org.mizan.model.Rights;
import org.mizan.model.Source;
import org.mizan.problem.Loaded;
import org.mizan.report.Report;
import org.mizan.report.Stamp;
import org.mizan.text.Language;
import org.mizan.view.Section;

/** What leaves a case as a file: the report, the case itself, one method's part in a peer's format. */
final class Exports {
    private static final int DRAWS = 200;
    private static final LocalDateTime WHEN = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final List<String> CASE = List.of(".yaml", ".csv", ".geojson");

    private Exports() {}

    /** The report in both languages as a zip; what was computed already is not computed again. */
    static void report(Desk desk, String version, Path zip, Jobs.Job job) throws IOException {
        State state = desk.state();
        Run run = new Run(new Settings(Map.of()), 1, 1, job::stopped, share -> job.share(0.6 * share));
        Case c = state.subject().orElseThrow(() -> new IOException("the case has errors"));
        Dossiers made = state.made()
                .filter(d -> d.ensemble().isPresent())
                .orElseGet(() -> Dossiers.of(state.files(), c, DRAWS, seed(c), run)
                        .value()
                        .orElseThrow(CancellationException::new));
        run.check();
        FixityReport found = desk.checkups()
                .last()
                .map(Checkup::report)
                .orElseGet(() -> Fixity.inspect(desk.folder(), made.subject(), job::stopped, share -> {}));
        List<Section> sections = made.withDocuments(desk.folder(), found).sections();
        Path folder = Files.createTempDirectory("mizan-report-");
        try {
            Path place = folder.resolve("report");
            Stamp stamp = Stamp.of(made.subject(), "", made.seed(), version);
            Path usual = desk.folder().resolve("out").resolve("report");
            Report.of(made.subject(), sections, stamp)
                    .with("manifest.json", Json.pretty(made.manifest(usual, desk.folder(), version)))
                    .write(place, Language.SPOKEN, share -> {
                        run.check();
                        job.share(0.6 + 0.35 * share);
                    });
            zip(place, zip, job);
            job.share(1);
        } finally {
            Afterwards.delete(folder);
        }
    }

    private static long seed(Case c) {
        return Optional.ofNullable(c.info().settings().get("seed"))
                .filter(v -> v.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(1L);
    }

    private static void zip(Path folder, Path zip, Jobs.Job job) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files) {
                if (job.stopped()) {
                    throw new CancellationException();
                }
                put(out, "report/" + slashed(folder.relativize(file)), file);
            }
        }
    }

    private static void put(ZipOutputStream out, String name, Path file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WHEN);
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** How many documents of the archive may be handed on and how many may not. */
    record Documents(Set<String> allowed, int others) {}

    /** A document may be handed on where its source says so and is not confidential. */
    static Documents documents(Optional<Case> subject) {
        Set<String> allowed = new HashSet<>();
        int others = 0;
        for (Source source : subject.map(c -> c.sources().values()).orElse(List.of())) {
            boolean may = source.rights().redistribute() == Rights.Permission.YES
                    && source.rights().confidentiality() == Rights.Confidentiality.PUBLIC;
            for (Source.Archived document : source.documents()) {
                if (may) {
                    allowed.add(document.file());
                } else {
                    others++;
                }
            }
        }
        return new Documents(allowed, others);
    }

    /** The files of the case, without history and results; of the archive only documents named here, with the texts read from them. */
    static void caseFiles(Path root, String top, Set<String> documents, OutputStream to) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String path = slashed(root.relativize(folder));
                boolean hidden =
                        !path.isEmpty() && folder.getFileName().toString().startsWith(".");
                return hidden || path.equals("out") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isHandedOn(slashed(root.relativize(file)), documents)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        ZipOutputStream out = new ZipOutputStream(to);
        for (Path file : files) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                put(out, top + "/" + slashed(root.relativize(file)), file);
            }
        }
        out.finish();
    }

    private static boolean isHandedOn(String path, Set<String> documents) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith(".")) {
            return false;
        }
        if (!path.startsWith("archive/")) {
            return CASE.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith);
        }
        return documents.stream().anyMatch(d -> path.equals(d) || path.startsWith(d + "."));
    }

    /** A method's part of the case in a peer's format. */
    record Peer(String id, String extension, Loaded<byte[]> content) {}

    /** The formats that can hold a part of the case, by the method that rests on it. */
    static Map<Analysis<?, ?>, List<String>> formats(Case c) {
        Map<Analysis<?, ?>, List<String>> all = new LinkedHashMap<>();
        for (Analysis<?, ?> method : Methods.ALL) {
            if (method.appliesTo(c) && !method.formats().isEmpty()) {
                all.put(method, method.formats().stream().map(Format::id).toList());
            }
        }
        return all;
    }

    /** Nothing if there is no such format or it cannot hold this case. */
    static Optional<Peer> peer(Case c, String id) {
        for (Analysis<?, ?> method : Methods.ALL) {
            if (id.startsWith(method.id() + ":") && method.appliesTo(c)) {
                return peer(c, method, id.substring(method.id().length() + 1));
            }
        }
        return Optional.empty();
    }

    private static <I, R extends Record> Optional<Peer> peer(Case c, Analysis<I, R> method, String formatId) {
        Optional<Format<I>> format =
                method.formats().stream().filter(f -> f.id().equals(formatId)).findFirst();
        if (format.isEmpty()) {
            return Optional.empty();
        }
        SettingsReader.Checked settings = MethodSettings.of(method, c, Map.of());
        Loaded<I> input = method.input(c, settings.settings());
        Optional<byte[]> written = input.value().flatMap(format.get()::write);
        if (input.value().isPresent() && written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Peer(
                method.id() + "-" + formatId,
                format.get().extensions().get(0),
                input.then(i -> Loaded.of(written.orElseThrow()))));
    }
}
