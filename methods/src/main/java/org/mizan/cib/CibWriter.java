package org.mizan.cib;

import java.util.List;
import java.util.Map;
import org.mizan.analysis.CaseFile;
import org.mizan.model.Basis;
import org.mizan.text.Text;

/** Writes a model as the files of a case folder. */
final class CibWriter {
    private CibWriter() {}

    static List<CaseFile> files(CibInput input) {
        CaseFile descriptors = new CaseFile(CibReader.DESCRIPTORS, descriptors(input));
        CaseFile impacts = new CaseFile(CibReader.IMPACTS, impacts(input));
        return input.exclusions().isEmpty()
                ? List.of(descriptors, impacts)
                : List.of(descriptors, impacts, new CaseFile(CibReader.CONSTRAINTS, constraints(input)));
    }

    private static String descriptors(CibInput input) {
        StringBuilder out = new StringBuilder();
        for (int j = 0; j < input.descriptors().size(); j++) {
            CibInput.Descriptor d = input.descriptors().get(j);
            out.append(d.id()).append(":\n  name: ").append(yaml(d.name())).append('\n');
            if (!d.text().isEmpty()) {
                out.append("  text: ").append(yaml(d.text())).append('\n');
            }
            out.append("  variants:\n");
            for (CibInput.Variant v : d.variants()) {
                out.append("    ")
                        .append(quote(v.id()))
                        .append(": ")
                        .append(yaml(v.name()))
                        .append('\n');
            }
            int allowed = input.constraints().allowed(j);
            if (Integer.bitCount(allowed) < d.variants().size()) {
                out.append("  fixed: [");
                String separator = "";
                for (int b = 0; b < d.variants().size(); b++) {
                    if ((allowed >> b & 1) != 0) {
                        out.append(separator).append(quote(d.variants().get(b).id()));
                        separator = ", ";
                    }
                }
                out.append("]\n");
            }
        }
        return out.toString();
    }

    private static String impacts(CibInput input) {
        StringBuilder out = new StringBuilder("from,to,impact,sources,confidence,reason\n");
        for (CibInput.Judgement judged : input.judgements()) {
            out.append(CibRun.name(input, judged.source())).append(',');
            out.append(input.descriptors().get(judged.target()).id()).append(',');
            out.append(String.join(
                    " ", judged.values().stream().map(Numbers::write).toList()));
            basis(out, judged.basis());
        }
        return out.toString();
    }

    private static String constraints(CibInput input) {
        StringBuilder out = new StringBuilder("from,to,kind,sources,confidence,reason\n");
        for (CibInput.Exclusion e : input.exclusions()) {
            out.append(CibRun.name(input, e.one())).append(',').append(CibRun.name(input, e.other()));
            out.append(e.implies() ? ",implies" : ",excludes");
            basis(out, e.basis());
        }
        return out.toString();
    }

    private static void basis(StringBuilder out, Basis basis) {
        String sources = String.join(
                "; ", basis.citations().stream().map(Object::toString).toList());
        out.append(',').append(CsvTables.quoted(sources)).append(',');
        basis.confidence().ifPresent(c -> out.append(Numbers.write(c)));
        out.append(',').append(CsvTables.quoted(basis.reason().in("en"))).append('\n');
    }

    private static String yaml(Text text) {
        Map<String, String> words = text.byLanguage();
        if (words.size() == 1 && words.containsKey("und")) {
            return quote(words.get("und"));
        }
        return "{"
                + String.join(
                        ", ",
                        words.entrySet().stream()
                                .map(e -> e.getKey() + ": " + quote(e.getValue()))
                                .toList())
                + "}";
    }

    /* A double-quoted YAML scalar; everything that could end or bend it is escaped. */
    private static String quote(String s) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : s.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (c >= ' ') {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
