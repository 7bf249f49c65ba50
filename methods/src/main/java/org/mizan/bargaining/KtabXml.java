package org.mizan.bargaining;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mizan.analysis.Format;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;

/**
 * KTAB's XML scenario. Document types and entities are refused, so that a file can name nothing outside itself. The names of
 * sub-models are accepted as the schema and as the program spell them; those this build does not compute are refused.
 */
final class KtabXml implements Format<BargainingInput> {

    private static final double MOST_CAPABILITY = 1000;
    private static final int DEEPEST = 20;

    /* Parameter to the values that agree with the defaults here, by the schema's and the program's spelling. */
    private static final Map<String, Set<String>> STANDARD = Map.of(
            "VictoryProbModel", Set.of("Linear"),
            "PCEModel", Set.of("Conditional"),
            "StateTransitions", Set.of("Deterministic"),
            "VotingRule", Set.of("Prop", "Proportional"),
            "BigRAdjust", Set.of("OneThirdRA", "OneThird"),
            "BigRRange", Set.of("Mid"),
            "ThirdPartyCommit", Set.of("SemiCommit"),
            "InterVecBrgn", Set.of("S2P2"),
            "BargnModel", Set.of("InitOnlyInterp"));

    /* Parameter to values that an option of the run selects. */
    private static final Map<String, Map<String, String>> OPTIONS = Map.of(
            "VictoryProbModel",
            Map.of(
                    "Square", "--victory square",
                    "Quartic", "--victory quartic",
                    "Octic", "--victory octic",
                    "Binary", "--victory binary"),
            "PCEModel",
            Map.of(
                    "MarkovUniform",
                    "--pce markov-uniform",
                    "MarkovIncentive",
                    "--pce markov-incentive",
                    "MarkovU",
                    "--pce markov-uniform",
                    "MarkovI",
                    "--pce markov-incentive"),
            "StateTransitions",
            Map.of("Stochastic", "--stochastic"),
            "VotingRule",
            Map.of(
                    "Binary", "--vote binary",
                    "PropBin", "--vote proportional-binary",
                    "Cubic", "--vote cubic",
                    "PropCbc", "--vote proportional-cubic",
                    "ASymProsp", "--vote asymmetric"),
            "BigRAdjust",
            Map.of(
                    "No", "--risk-view none",
                    "None", "--risk-view none",
                    "HalfRA", "--risk-view half",
                    "Half", "--risk-view half",
                    "TwoThirdsRA", "--risk-view two-thirds",
                    "TwoThirds", "--risk-view two-thirds",
                    "FullRA", "--risk-view full",
                    "Full", "--risk-view full"),
            "BigRRange",
            Map.of("Min", "--risk-attitude min", "Max", "--risk-attitude max"));

    @Override
    public String id() {
        return "ktab-xml";
    }

    @Override
    public List<String> extensions() {
        return List.of("xml");
    }

    @Override
    public Loaded<BargainingInput> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        Optional<SourceFile> source = SourceFile.decode(fileName, content, problems);
        if (source.isEmpty()) {
            return Loaded.failed(problems.all());
        }
        Scenario scenario = new Scenario(fileName, problems);
        try {
            scenario.read(source.get().text());
        } catch (XMLStreamException e) {
            FilePos at = e.getLocation() == null
                    ? FilePos.of(fileName)
                    : new FilePos(
                            fileName,
                            Math.max(0, e.getLocation().getLineNumber()),
                            Math.max(0, e.getLocation().getColumnNumber()),
                            1);
            problems.error(Bargaining.class, "xml-malformed", at);
        }
        return problems.hasErrors() ? Loaded.failed(problems.all()) : scenario.input();
    }

    /** One actor as it was read. */
    private static final class ActorCells {
        private Cell name = new Cell("", FilePos.of(""));
        private String description = "";
        private Cell capability = new Cell("", FilePos.of(""));
        private final List<Cell> positions = new ArrayList<>();
        private final List<Cell> saliences = new ArrayList<>();
        private final FilePos at;

        private ActorCells(FilePos at) {
            this.at = at;
        }
    }

    /** The state of reading one file: the open elements and what was found so far. */
    private static final class Scenario {
        private final String file;
        private final Problems problems;
        private final Deque<String> open = new ArrayDeque<>();
        private final List<Cell> dimensions = new ArrayList<>();
        private final List<ActorCells> actors = new ArrayList<>();
        private final Map<String, String> pair = new LinkedHashMap<>();

        private Scenario(String file, Problems problems) {
            this.file = file;
            this.problems = problems;
        }

        private void read(String text) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            StringBuilder words = new StringBuilder();
            FilePos start = FilePos.of(file);
            while (xml.hasNext() && !problems.hasErrors()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    problems.error(Bargaining.class, "xml-doctype", at(xml));
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    start = at(xml);
                    words.setLength(0);
                    begin(xml.getLocalName(), start);
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    words.append(xml.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(xml.getLocalName(), new Cell(words.toString().strip(), start));
                    words.setLength(0);
                }
            }
        }

        private FilePos at(XMLStreamReader xml) {
            return new FilePos(
                    file,
                    Math.max(1, xml.getLocation().getLineNumber()),
                    Math.max(1, xml.getLocation().getColumnNumber()),
                    1);
        }

        private void begin(String name, FilePos at) {
            if (open.isEmpty() && !name.equals("Scenario") || open.size() > DEEPEST) {
                problems.error(Bargaining.class, "xml-not-ktab", at, Arg.code(PeerRows.shown(name)));
            }
            open.push(name);
            if (name.equals("Actor")) {
                actors.add(new ActorCells(at));
            } else if (name.equals("iaPair")) {
                pair.clear();
            }
        }

        private void end(String name, Cell value) {
            open.pop();
            String parent = open.isEmpty() ? "" : open.peek();
            if (parent.equals("ModelParameters")) {
                parameter(name, value);
            } else if (parent.equals("Dimensions")) {
                dimensions.add(value);
            } else if (name.equals("iaPair")) {
                adjustment(value.at());
            } else if (parent.equals("iaPair")) {
                pair.put(name, value.value());
            } else if (!actors.isEmpty()) {
                ofActor(actors.get(actors.size() - 1), parent, name, value);
            }
        }

        private static void ofActor(ActorCells actor, String parent, String name, Cell value) {
            if (parent.equals("Position")) {
                actor.positions.add(value);
            } else if (parent.equals("Salience")) {
                actor.saliences.add(value);
            } else if (parent.equals("Actor") && name.equals("name")) {
                actor.name = value;
            } else if (parent.equals("Actor") && name.equals("description")) {
                actor.description = value.value();
            } else if (parent.equals("Actor") && name.equals("capability")) {
                actor.capability = value;
            }
        }

        private void parameter(String name, Cell value) {
            if (STANDARD.getOrDefault(name, Set.of()).contains(value.value())) {
                return;
            }
            String option = OPTIONS.getOrDefault(name, Map.of()).get(value.value());
            if (option == null) {
                problems.error(
                        Bargaining.class,
                        "ktab-parameter",
                        value.at(),
                        Arg.code(PeerRows.shown(name)),
                        Arg.code(PeerRows.shown(value.value())));
            } else {
                problems.warning(
                        Bargaining.class, "ktab-option", value.at(), Arg.code(value.value()), Arg.code(option));
            }
        }

        /* Ideals that follow positions are the only kind computed: each pair must be an actor's own. */
        private void adjustment(FilePos at) {
            boolean same = pair.getOrDefault("adjustingIdeal", "").equals(pair.getOrDefault("referencePos", ""));
            String adjust = pair.getOrDefault("adjust", "");
            boolean identity = same ? adjust.matches("1(\\.0*)?") : adjust.matches("0(\\.0*)?");
            if (!identity) {
                problems.error(Bargaining.class, "ktab-ideals", at);
            }
        }

        private Loaded<BargainingInput> input() {
            PeerRows rows = new PeerRows(file, problems);
            dimensions.forEach(d -> rows.issue(d, d.value(), 0, 100));
            for (ActorCells actor : actors) {
                add(actor, rows);
            }
            return rows.input();
        }

        private void add(ActorCells actor, PeerRows rows) {
            int dims = dimensions.size();
            if (actor.positions.size() != dims || actor.saliences.size() != dims) {
                problems.error(
                        Bargaining.class,
                        "ktab-row",
                        actor.at,
                        Arg.of(actor.positions.size() + actor.saliences.size()),
                        Arg.of(2L * dims));
                return;
            }
            Cell name = actor.name.isEmpty() ? new Cell("", actor.at) : actor.name;
            rows.actor(name, actor.description);
            Cell written = actor.capability.isEmpty() ? new Cell("", actor.at) : actor.capability;
            OptionalDouble capability = rows.number(written, 0, MOST_CAPABILITY);
            double sum = 0;
            for (int k = 0; k < dims; k++) {
                OptionalDouble position = rows.number(actor.positions.get(k), 0, 100);
                OptionalDouble salience = rows.number(actor.saliences.get(k), 0, 100);
                if (position.isPresent() && salience.isPresent() && capability.isPresent()) {
                    sum += salience.getAsDouble();
                    rows.row(
                            name,
                            dimensions.get(k).value(),
                            position.getAsDouble(),
                            salience.getAsDouble() / 100,
                            capability.getAsDouble());
                }
            }
            if (sum > 100 + 1e-6) {
                problems.error(Bargaining.class, "salience-sum", actor.at, Arg.real(sum, 2));
            }
        }
    }

    @Override
    public Optional<byte[]> write(BargainingInput input) {
        boolean small = java.util.Arrays.stream(input.capability()).allMatch(c -> c <= MOST_CAPABILITY);
        if (!small || !KtabShape.fits(input)) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Scenario>\n");
        out.append(
                "  <name>Mizan</name>\n  <desc>written by Mizan</desc>\n  <prngSeed>0</prngSeed>\n  <ModelParameters>\n");
        String[][] parameters = {
            {"VictoryProbModel", "Linear"},
            {"PCEModel", "Conditional"},
            {"StateTransitions", "Deterministic"},
            {"VotingRule", "Prop"},
            {"BigRAdjust", "OneThirdRA"},
            {"BigRRange", "Mid"},
            {"ThirdPartyCommit", "SemiCommit"},
            {"InterVecBrgn", "S2P2"},
            {"BargnModel", "InitOnlyInterp"}
        };
        for (String[] p : parameters) {
            out.append("    <" + p[0] + ">" + p[1] + "</" + p[0] + ">\n");
        }
        out.append("  </ModelParameters>\n  <Dimensions>\n");
        input.issues().forEach(i -> out.append("    <dName>" + escaped(i.id()) + "</dName>\n"));
        out.append("  </Dimensions>\n  <Actors>\n");
        for (int a = 0; a < input.actors().size(); a++) {
            actor(input, a, out);
        }
        out.append("  </Actors>\n  <IdealAdjustment>\n");
        for (BargainingInput.Party actor : input.actors()) {
            String name = escaped(actor.id());
            out.append("    <iaPair><adjustingIdeal>" + name + "</adjustingIdeal><referencePos>" + name
                    + "</referencePos><adjust>1.0</adjust></iaPair>\n");
        }
        out.append("  </IdealAdjustment>\n</Scenario>\n");
        return Optional.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void actor(BargainingInput input, int a, StringBuilder out) {
        BargainingInput.Party actor = input.actors().get(a);
        out.append("    <Actor>\n      <name>" + escaped(actor.id()) + "</name>\n      <description>"
                + escaped(actor.name().in("en")) + "</description>\n      <capability>"
                + PeerRows.plain(input.capability()[input.index(a, 0)]) + "</capability>\n      <Position>");
        for (int k = 0; k < input.issues().size(); k++) {
            out.append("<dCoord>" + PeerRows.plain(KtabShape.position(input, a, k)) + "</dCoord>");
        }
        out.append("</Position>\n      <Salience>");
        for (int k = 0; k < input.issues().size(); k++) {
            out.append("<dSal>" + PeerRows.plain(KtabShape.salience(input, a, k)) + "</dSal>");
        }
        out.append("</Salience>\n    </Actor>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
