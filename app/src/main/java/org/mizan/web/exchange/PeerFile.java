package org.mizan.web.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.CaseFile;
import org.mizan.analysis.Format;
import org.mizan.bibliography.BibliographyFormat;
import org.mizan.bibliography.Importing;
import org.mizan.bibliography.Work;
import org.mizan.methods.Methods;
import org.mizan.model.Case;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/** A file of another program, and in which ways it can be read. */
record PeerFile(String name, byte[] content) {
    private static final String SOURCES = "sources.yaml";

    /**
     * A way to read it.
     *
     * @param id {@code method:format}, or the format alone for a bibliography
     */
    interface Way {
        String id();

        /** The files of a case that it becomes. */
        Loaded<Contents> read(PeerFile file, Optional<Case> into, String sources);
    }

    /**
     * What a file holds.
     *
     * @param files of a case
     * @param added names of what is new in them, where the format says
     * @param left works that are there already, as far as can be told
     */
    record Contents(List<CaseFile> files, List<String> added, int left) {}

    /** All ways that recognise the file. */
    List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        BibliographyFormat.ALL.stream().filter(f -> f.recognises(name, content)).forEach(f -> ways.add(new OfWorks(f)));
        Methods.ALL.forEach(m ->
                ways(m).stream().filter(w -> w.format.recognises(name, content)).forEach(ways::add));
        return ways;
    }

    private static <I, R extends Record> List<OfMethod<I, R>> ways(Analysis<I, R> method) {
        return method.formats().stream().map(f -> new OfMethod<>(method, f)).toList();
    }

    private record OfMethod<I, R extends Record>(Analysis<I, R> method, Format<I> format) implements Way {
        @Override
        public String id() {
            return method.id() + ":" + format.id();
        }

        @Override
        public Loaded<Contents> read(PeerFile file, Optional<Case> into, String sources) {
            return format.read(file.name, file.content)
                    .then(input -> Loaded.of(new Contents(method.caseFiles(input), List.of(), 0)));
        }
    }

    private record OfWorks(BibliographyFormat format) implements Way {
        @Override
        public String id() {
            return format.id();
        }

        @Override
        public Loaded<Contents> read(PeerFile file, Optional<Case> into, String sources) {
            return format.read(file.name, file.content).then(works -> added(works, into, sources));
        }

        private static Loaded<Contents> added(List<Work> works, Optional<Case> into, String sources) {
            if (into.isEmpty()) {
                Problems problems = new Problems();
                problems.error(PeerFile.class, "case-has-errors", FilePos.of(SOURCES));
                return Loaded.failed(problems.all());
            }
            Importing importing =
                    Importing.of(sources, works, into.get().sources().values(), false);
            return Loaded.of(new Contents(
                    List.of(new CaseFile(SOURCES, importing.text())),
                    importing.added(),
                    importing.proposed().size()));
        }
    }

    /** The only way that reads it without an error, else all that might. */
    List<Way> fitting(Optional<String> wanted, Optional<Case> into, String sources) {
        List<Way> all = ways();
        if (wanted.isPresent()) {
            return all.stream().filter(w -> w.id().equals(wanted.get())).toList();
        }
        List<Way> readable = all.stream()
                .filter(w ->
                        all.size() == 1 || w.read(this, into, sources).value().isPresent())
                .toList();
        return readable.isEmpty() ? all : readable;
    }

    /** What no program of which the formats are known has written. */
    static Loaded<Contents> unknown(String name) {
        Problems problems = new Problems();
        problems.error(PeerFile.class, "unknown-format", FilePos.of(name), Arg.code(name));
        return Loaded.failed(problems.all());
    }
}
