package org.mizan.cib;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.analysis.Format;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/**
 * ScenarioWizard 4.0 projects. Line-oriented text: sections closed by a line that starts with {@code #}; names, short names,
 * an empty one, colours, an empty one, the matrix, then optional blocks of text. Texts, colours and short names are kept and
 * written back; a file read and written is the same byte for byte, line ends apart, when it follows the usual spacing.
 */
final class ScwFormat implements Format<CibInput> {
    static final String MAGIC = "$ ScenarioWizard";
    private static final String VERSION = "$ ScenarioWizard 4.0";

    @Override
    public String id() {
        return "scw";
    }

    @Override
    public List<String> extensions() {
        return List.of("scw");
    }

    @Override
    public boolean recognises(String fileName, byte[] content) {
        return Format.super.recognises(fileName, content);
    }

    @Override
    public Loaded<CibInput> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        return new Parser(fileName, decode(content), problems).read();
    }

    /** Strict UTF-8; else Windows-1256 when it holds Arabic letters there, else Windows-1252. */
    static String decode(byte[] content) {
        Optional<String> utf8 = decode(content, StandardCharsets.UTF_8);
        String text = utf8.orElseGet(() -> {
            String western = new String(content, Charset.forName("windows-1252"));
            String arabic = new String(content, Charset.forName("windows-1256"));
            return looksArabic(arabic) ? arabic : western;
        });
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Optional<String> decode(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /* Two Arabic letters in a row hardly ever come out of western text; single accented letters do. */
    private static boolean looksArabic(String text) {
        int letters = 0;
        int pairs = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean now = Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.ARABIC;
            boolean before = Character.UnicodeScript.of(text.charAt(i - 1)) == Character.UnicodeScript.ARABIC;
            letters += now ? 1 : 0;
            pairs += now && before ? 1 : 0;
        }
        return letters > 0 && pairs * 2 > letters;
    }

    @Override
    public Optional<byte[]> write(CibInput input) {
        StringBuilder out = new StringBuilder();
        int n = input.descriptors().size();
        CibInput.ScwExtras extras = input.scw().orElseGet(() -> ScwTexts.of(input));
        line(out, VERSION);
        line(out, extras.project());
        for (CibInput.Descriptor d : input.descriptors()) {
            line(out, "&" + oneLine(PeerNames.say(d.name())));
            d.variants().forEach(v -> line(out, " -" + oneLine(PeerNames.say(v.name()))));
        }
        line(out, "#");
        for (List<String> names : extras.shortNames()) {
            line(out, "&" + names.get(0));
            names.subList(1, names.size()).forEach(v -> line(out, " " + v));
        }
        line(out, "#");
        line(out, "#");
        extras.colours().forEach(colour -> line(out, colour));
        line(out, "#");
        line(out, "#");
        matrix(out, input.matrix());
        line(out, "#");
        texts(out, extras, n);
        line(out, "#");
        line(out, "#");
        return Optional.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void matrix(StringBuilder out, CrossImpactMatrix m) {
        for (int u = 0; u < m.dimension(); u++) {
            StringBuilder row = new StringBuilder();
            for (int v = 0; v < m.dimension(); v++) {
                String cell = Numbers.write(m.impact(u, v));
                row.append(v > 0 ? "," : "").append(cell.startsWith("-") ? "" : " ").append(cell).append(' ');
            }
            line(out, row.toString());
        }
    }

    private static void texts(StringBuilder out, CibInput.ScwExtras extras, int n) {
        List<String> texts = extras.texts();
        for (int t = 0; t < texts.size(); t++) {
            if (t == 0) {
                line(out, "# 0-0");
            } else if (t <= n) {
                line(out, "# " + extras.shortNames().get(t - 1).get(0));
            } else {
                String from = extras.shortNames().get((t - n - 1) / n).get(0);
                String to = extras.shortNames().get((t - n - 1) % n).get(0);
                line(out, "# " + from + " -> " + to);
            }
            line(out, "\"" + texts.get(t) + "\"");
        }
    }

    private static String oneLine(String s) {
        return s.replaceAll("[\\r\\n]+", " ");
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }

    /** Reads one file; every complaint has its place. */
    private static final class Parser {
        private final String file;
        private final List<String> lines;
        private final Problems problems;
        private final List<String> names = new ArrayList<>();
        private final List<List<String>> variants = new ArrayList<>();
        private final List<Integer> placeOf = new ArrayList<>();
        private int at;

        Parser(String file, String text, Problems problems) {
            this.file = file;
            this.problems = problems;
            lines = List.of(text.split("\\r\\n|\\r|\\n", -1));
        }

        Loaded<CibInput> read() {
            if (!lines.get(0).startsWith(MAGIC)) {
                return fail("scw-foreign", 1);
            }
            String project = lines.size() > 1 ? lines.get(1) : "";
            at = 2;
            if (!names()) {
                return Loaded.failed(problems.all());
            }
            Optional<List<List<String>>> shortNames = shortNames();
            Optional<List<String>> colours = shortNames.isPresent() && skip() ? lines(true) : Optional.empty();
            if (colours.isEmpty() || !skip()) {
                return problems.hasErrors() ? Loaded.failed(problems.all()) : fail("scw-truncated", lines.size());
            }
            double[] cells = matrix();
            if (problems.hasErrors()) {
                return Loaded.failed(problems.all());
            }
            List<String> texts = texts();
            CibInput.ScwExtras extras = new CibInput.ScwExtras(project, shortNames.orElseThrow(), colours.get(), texts);
            return PeerModel.build(file, names, variants, placeOf, cells, extras, problems);
        }

        private boolean names() {
            while (at < lines.size() && !lines.get(at).startsWith("#")) {
                String line = lines.get(at);
                if (line.startsWith("&")) {
                    names.add(line.substring(1).strip());
                    variants.add(new ArrayList<>());
                    placeOf.add(at + 1);
                } else if (line.startsWith(" -") && !variants.isEmpty()) {
                    variants.get(variants.size() - 1).add(line.substring(2).strip());
                } else if (!line.isBlank()) {
                    problems.error(Cib.class, "scw-bad-name", place(at + 1));
                }
                at++;
            }
            if (!closed()) {
                return false;
            }
            if (names.isEmpty()) {
                fail("scw-no-names", at);
            }
            return !problems.hasErrors();
        }

        /* Short names in the same shape; where the section is empty, the long names serve. */
        private Optional<List<List<String>>> shortNames() {
            Optional<List<String>> section = lines(false);
            if (section.isEmpty()) {
                return Optional.empty();
            }
            List<List<String>> out = new ArrayList<>();
            for (String line : section.get()) {
                if (line.startsWith("&")) {
                    out.add(new ArrayList<>(List.of(line.substring(1))));
                } else if (!out.isEmpty()) {
                    out.get(out.size() - 1).add(line.startsWith(" ") ? line.substring(1) : line);
                }
            }
            boolean fits = out.size() == names.size();
            for (int j = 0; fits && j < out.size(); j++) {
                fits = out.get(j).size() == variants.get(j).size() + 1;
            }
            if (!fits) {
                out.clear();
                for (int j = 0; j < names.size(); j++) {
                    List<String> one = new ArrayList<>(List.of(names.get(j)));
                    one.addAll(variants.get(j));
                    out.add(one);
                }
            }
            return Optional.of(out);
        }

        /* The lines up to the next line of a section's end. */
        private Optional<List<String>> lines(boolean skipBlank) {
            List<String> out = new ArrayList<>();
            while (at < lines.size() && !lines.get(at).startsWith("#")) {
                if (!skipBlank || !lines.get(at).isBlank()) {
                    out.add(lines.get(at));
                }
                at++;
            }
            return closed() ? Optional.of(out) : Optional.empty();
        }

        private boolean skip() {
            return lines(true).isPresent();
        }

        private boolean closed() {
            if (at >= lines.size()) {
                fail("scw-truncated", lines.size());
                return false;
            }
            at++;
            return true;
        }

        private double[] matrix() {
            int dim = variants.stream().mapToInt(List::size).sum();
            if (dim > CrossImpactMatrix.MAX_DIMENSION) {
                problems.error(
                        Cib.class, "matrix-too-large", place(1), Arg.of(dim), Arg.of(CrossImpactMatrix.MAX_DIMENSION));
                return new double[0];
            }
            double[] cells = new double[dim * dim];
            int row = 0;
            while (at < lines.size() && !lines.get(at).startsWith("#")) {
                String line = lines.get(at++);
                if (line.isBlank()) {
                    continue;
                }
                if (row < dim) {
                    row(line, at, cells, row, dim);
                }
                row++;
            }
            if (at >= lines.size()) {
                fail("scw-truncated", lines.size());
            } else if (row != dim) {
                problems.error(Cib.class, "matrix-rows", place(at), Arg.of(row), Arg.of(dim));
            }
            at++;
            return cells;
        }

        private void row(String line, int number, double[] cells, int row, int dim) {
            String[] words = line.split(",", -1);
            if (words.length != dim) {
                problems.error(Cib.class, "matrix-columns", place(number), Arg.of(words.length), Arg.of(dim));
                return;
            }
            int column = 1;
            for (int v = 0; v < dim; v++) {
                Optional<Double> value = Numbers.parse(words[v].strip());
                if (value.isEmpty()) {
                    problems.error(
                            Cib.class,
                            "bad-impact",
                            new FilePos(file, number, column, Math.max(1, words[v].length())),
                            Arg.code(words[v].strip()));
                } else {
                    cells[row * dim + v] = value.get();
                }
                column += words[v].length() + 1;
            }
        }

        /* Blocks of a header that starts with # and a quoted text that may run over lines; ends at a header without one. */
        private List<String> texts() {
            List<String> texts = new ArrayList<>();
            while (at + 1 < lines.size() && lines.get(at).startsWith("#") && lines.get(at + 1).startsWith("\"")) {
                at++;
                StringBuilder text = new StringBuilder(lines.get(at).substring(1));
                while (!ends(text) && at + 1 < lines.size()) {
                    text.append('\n').append(lines.get(++at));
                }
                texts.add(text.toString().replaceAll("\"\\s*$", ""));
                at++;
            }
            return texts;
        }

        private boolean ends(CharSequence text) {
            return text.toString().stripTrailing().endsWith("\"")
                    && (at + 1 >= lines.size() || lines.get(at + 1).startsWith("#"));
        }

        private FilePos place(int line) {
            return new FilePos(file, line, 1, 1);
        }

        private Loaded<CibInput> fail(String code, int line) {
            problems.error(Cib.class, code, place(line));
            return Loaded.failed(problems.all());
        }
    }
}
