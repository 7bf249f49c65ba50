package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.CaseFile;
import org.mizan.analysis.Format;
import org.mizan.analysis.Option;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.analysis.Shift;
import org.mizan.model.Case;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Section;

/** The graph model for conflict resolution: which states of a conflict are stable, for whom, and why. */
public final class Gmcr implements Analysis<Conflicts, GmcrResult> {

    static final String ID = "gmcr";
    private static final String FOLDER = ID + "/";
    private static final String MAIN = "conflict";
    private static final List<String> LIMITED = List.of("L2", "L3", "L4", "L5", "L6", "NM");
    private static final String STANDARD = "R,GMR,SMR,SEQ,SSEQ,SIM";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Message title() {
        return Message.of(Gmcr.class, "title");
    }

    @Override
    public Message question() {
        return Message.of(Gmcr.class, "question");
    }

    @Override
    public List<Option> options() {
        List<String> concepts = new ArrayList<>(List.of(STANDARD.split(",")));
        concepts.addAll(LIMITED);
        List<String> sanctions = List.of("R", "GMR", "SMR", "SEQ", "SSEQ");
        return List.of(
                Option.choices("concepts", STANDARD, concepts, Message.of(Gmcr.class, "option.concepts")),
                Option.text("conflict", "", Message.of(Gmcr.class, "option.conflict")),
                Option.choice(
                        "coalitions", "small", List.of("small", "all"), Message.of(Gmcr.class, "option.coalitions")),
                Option.choice(
                        "mover", "sequence", List.of("sequence", "joint"), Message.of(Gmcr.class, "option.mover")),
                Option.text("inverse", "", Message.of(Gmcr.class, "option.inverse")),
                Option.choice("inverse-concept", "SEQ", sanctions, Message.of(Gmcr.class, "option.inverse-concept")));
    }

    @Override
    public Loaded<Conflicts> input(Case c, Settings settings) {
        Problems problems = new Problems();
        Map<String, Node.Tree> files = files(c);
        if (files.isEmpty()) {
            problems.unfinished(Gmcr.class, "no-conflict", FilePos.of(FOLDER + MAIN + ".yaml"));
            return Loaded.unfinished(problems);
        }
        String standard =
                files.containsKey(MAIN) ? MAIN : files.keySet().iterator().next();
        String wanted = settings.has("conflict") ? settings.text("conflict") : standard;
        if (!files.containsKey(wanted)) {
            problems.unknown(
                    Message.of(Gmcr.class, "unknown-conflict", Arg.code(wanted)),
                    FilePos.of(FOLDER + standard + ".yaml"),
                    wanted,
                    files.keySet());
        }
        Map<String, Conflict> read = new LinkedHashMap<>();
        files.forEach((id, file) -> new ConflictReader(c, id, id.equals(standard), file, problems)
                .read()
                .ifPresent(conflict -> read.put(id, conflict)));
        Optional<Conflict> main = Optional.ofNullable(read.remove(wanted));
        if (main.isEmpty() || problems.hasErrors()) {
            return Loaded.unfinished(problems);
        }
        var asked = asked(main.get(), settings, problems);
        return Loaded.of(new Conflicts(main.get(), List.copyOf(read.values()), asked), problems);
    }

    static Map<String, Node.Tree> files(Case c) {
        Map<String, Node.Tree> files = new TreeMap<>();
        c.trees().forEach((path, tree) -> {
            if (path.startsWith(FOLDER) && path.endsWith(".yaml") && path.indexOf('/', FOLDER.length()) < 0) {
                files.put(path.substring(FOLDER.length(), path.length() - ".yaml".length()), tree);
            }
        });
        return files;
    }

    /** What is computed when nothing is asked for. */
    Conflicts.Asked standard(Conflict conflict) {
        return asked(conflict, Settings.standard(options()), new Problems());
    }

    private static Conflicts.Asked asked(Conflict main, Settings settings, Problems problems) {
        List<String> names = settings.list("concepts");
        boolean explicit = !settings.text("concepts").equals(STANDARD);
        List<Concept> concepts = new ArrayList<>();
        for (Concept concept : Concept.values()) {
            if (names.contains(concept.name())) {
                concepts.add(concept);
            }
        }
        List<Conflicts.Wish> wishes = new ArrayList<>();
        List<String> options = main.options().stream().map(Conflict.Choice::id).toList();
        var reader = new FormulaReader(options, main.labels(), problems);
        for (String word : settings.list("inverse")) {
            boolean stable = !word.startsWith("!");
            var node = new Node.Scalar(stable ? word : word.substring(1), true, FilePos.of("--inverse"));
            reader.state(node, main.space()).ifPresent(s -> wishes.add(new Conflicts.Wish(s, stable)));
        }
        return new Conflicts.Asked(
                concepts,
                names.contains("SIM"),
                explicit ? LIMITED.stream().filter(names::contains).toList() : LIMITED,
                explicit,
                settings.text("mover").equals("joint"),
                settings.text("coalitions").equals("all"),
                false,
                main.id(),
                wishes,
                Concept.valueOf(settings.text("inverse-concept")));
    }

    @Override
    public GmcrResult solve(Conflicts input, Run run) {
        Map<String, GmcrResult> others = new LinkedHashMap<>();
        Watch quiet = watch(run.quiet());
        for (Conflict other : input.others()) {
            others.put(other.id(), new Solver(other, input.asked(), quiet).solve(Map.of()));
        }
        return new Solver(input.main(), input.asked(), watch(run)).solve(others);
    }

    private static Watch watch(Run run) {
        return new Watch() {
            @Override
            public boolean cancelled() {
                return run.cancelled();
            }

            @Override
            public void done(double share) {
                run.progress().at(share);
            }
        };
    }

    @Override
    public Section present(Case c, Conflicts input, GmcrResult result) {
        return new Presenter(c, input, result).section();
    }

    @Override
    public Conflicts lean(Conflicts input) {
        return input.with(input.main());
    }

    @Override
    public Optional<Conflicts> sample(Conflicts input, RandomGenerator random) {
        return Variation.sample(input, random);
    }

    @Override
    public List<Shift<Conflicts>> shifts(Conflicts input) {
        return Variation.shifts(input);
    }

    @Override
    public List<Outcome> outcomes(Case c, Conflicts input, GmcrResult result) {
        return Outcomes.of(c, input.main(), result);
    }

    @Override
    public List<Format<Conflicts>> formats() {
        return List.of(new GmcrPlusFormat(), new StateListFormat());
    }

    @Override
    public List<CaseFile> caseFiles(Conflicts input) {
        List<CaseFile> files = new ArrayList<>();
        files.add(new CaseFile(FOLDER + MAIN + ".yaml", ConflictWriter.write(input.main())));
        input.others().forEach(o -> files.add(new CaseFile(FOLDER + o.id() + ".yaml", ConflictWriter.write(o))));
        return files;
    }
}
