package org.mizan.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;

/**
 * Networks in Pajek's text format: {@code *Vertices}, then {@code *Edges} or {@code *Arcs} with a value per line (negative for a
 * hostile tie). A relation may carry a number and a time, {@code *Edges :46 "46-49"}, and a line may carry {@code [46-49]}.
 *
 * @param names of the vertices
 * @param ties in the order of the file
 */
public record Pajek(List<String> names, List<Tie> ties) {
    private static final int VERTICES = 4_000;
    private static final int TIES = 500_000;
    private static final Pattern VERTEX = Pattern.compile("\\s*([0-9]{1,7})(?:\\s+(?:\"([^\"]*)\"|(\\S+)))?.*");
    private static final Pattern LINE =
            Pattern.compile("\\s*([0-9]{1,7})\\s+([0-9]{1,7})(?:\\s+([-+]?[0-9]{1,9}(?:\\.[0-9]{1,9})?))?(.*)");
    private static final Pattern TIME = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern RELATION = Pattern.compile("(?i)\\*(edges|arcs)(?:\\s*:?\\s*([0-9]+))?(?:\\s+\"([^\"]*)\")?\\s*");

    /**
     * One line between two vertices (indices from 0).
     *
     * @param time as written: a label of the relation or a time in brackets; empty when none
     */
    public record Tie(int from, int to, double value, boolean directed, String time, FilePos at) {}

    public Pajek {
        names = List.copyOf(names);
        ties = List.copyOf(ties);
    }

    /** Reads a file; empty after an error. */
    public static Optional<Pajek> read(String file, byte[] content, Problems problems) {
        return SourceFile.decode(file, content, problems).flatMap(s -> new Reader(s, problems).read());
    }

    /** Writes it back: ties of one time under one heading. */
    public String write() {
        StringBuilder out = new StringBuilder("*Vertices " + names.size() + "\n");
        for (int i = 0; i < names.size(); i++) {
            out.append(i + 1).append(" \"").append(names.get(i).replaceAll("[\"\\p{C}]", "'")).append("\"\n");
        }
        String heading = "";
        for (Tie t : ties) {
            String now = (t.directed() ? "*Arcs" : "*Edges")
                    + (t.time().isEmpty() ? "" : " :1 \"" + t.time().replaceAll("[\"\\p{C}]", "'") + "\"");
            if (!now.equals(heading)) {
                out.append(now).append('\n');
                heading = now;
            }
            String value = t.value() == Math.rint(t.value()) ? String.valueOf((long) t.value()) : String.valueOf(t.value());
            out.append(t.from() + 1).append(' ').append(t.to() + 1).append(' ').append(value).append('\n');
        }
        return out.toString();
    }

    private static final class Reader {
        private final SourceFile source;
        private final Problems problems;
        private final List<String> names = new ArrayList<>();
        private final List<Tie> ties = new ArrayList<>();
        private boolean inVertices;
        private boolean inTies;
        private boolean directed;
        private String label = "";

        Reader(SourceFile source, Problems problems) {
            this.source = source;
            this.problems = problems;
        }

        Optional<Pajek> read() {
            int number = 0;
            for (String line : source.text().split("\n", -1)) {
                number++;
                String text = line.strip();
                if (!text.isEmpty() && !text.startsWith("%") && ties.size() <= TIES) {
                    line(text, new FilePos(source.file(), number, 1, Math.max(1, text.codePointCount(0, text.length()))));
                }
            }
            if (names.isEmpty()) {
                problems.error(LabelledMatrix.class, "no-matrix", FilePos.of(source.file()));
            }
            return problems.hasErrors() ? Optional.empty() : Optional.of(new Pajek(names, ties));
        }

        private void line(String text, FilePos at) {
            if (text.startsWith("*")) {
                heading(text, at);
            } else if (inVertices) {
                vertex(text, at);
            } else if (inTies) {
                tie(text, at);
            } else {
                bad(text, at);
            }
        }

        private void heading(String text, FilePos at) {
            Matcher relation = RELATION.matcher(text);
            inVertices = text.toLowerCase(java.util.Locale.ROOT).startsWith("*vertices");
            inTies = relation.matches();
            if (inVertices) {
                String count = text.substring(9).strip().split("\\s+", -1)[0];
                if (!count.matches("[0-9]{1,6}") || Integer.parseInt(count) > VERTICES || !names.isEmpty()) {
                    bad(text, at);
                } else {
                    for (int i = 1; i <= Integer.parseInt(count); i++) {
                        names.add(String.valueOf(i));
                    }
                }
            } else if (inTies) {
                directed = relation.group(1).equalsIgnoreCase("arcs");
                label = relation.group(3) == null ? "" : relation.group(3);
            } else if (!text.toLowerCase(java.util.Locale.ROOT).startsWith("*network")) {
                bad(text, at);
            }
        }

        private void vertex(String text, FilePos at) {
            Matcher m = VERTEX.matcher(text);
            if (!m.matches()) {
                bad(text, at);
                return;
            }
            int index = indexOf(m.group(1), at);
            String name = m.group(2) != null ? m.group(2) : m.group(3);
            if (index >= 0 && name != null) {
                names.set(index, name);
            }
        }

        private void tie(String text, FilePos at) {
            Matcher m = LINE.matcher(text);
            if (!m.matches()) {
                bad(text, at);
                return;
            }
            int from = indexOf(m.group(1), at);
            int to = indexOf(m.group(2), at);
            double value = m.group(3) == null ? 1 : Double.parseDouble(m.group(3));
            Matcher time = TIME.matcher(m.group(4));
            String when = time.find() ? time.group(1) : label;
            if (from >= 0 && to >= 0 && from != to) {
                ties.add(new Tie(from, to, value, directed, when, at));
            }
        }

        private int indexOf(String number, FilePos at) {
            int index = Integer.parseInt(number) - 1;
            if (index < 0 || index >= names.size()) {
                problems.error(LabelledMatrix.class, "pajek-node", at, Arg.code(number));
                return -1;
            }
            return index;
        }

        private void bad(String text, FilePos at) {
            String shown = text.replaceAll("\\p{C}", "?");
            problems.error(
                    LabelledMatrix.class, "bad-pajek", at, Arg.code(shown.length() > 40 ? shown.substring(0, 40) : shown));
        }
    }
}
