package org.mizan.matrix;

import java.util.List;

/** Writes a network as GraphML, for Gephi, yEd, R and Python. */
public final class GraphMl {
    private GraphMl() {}

    /**
     * @param ids one per node, any text
     * @param labels one per node
     * @param edges from, to (indices) and weight
     */
    public static String write(boolean directed, List<String> ids, List<String> labels, List<Edge> edges) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        out.append("  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n");
        out.append("  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n");
        out.append("  <key id=\"kind\" for=\"edge\" attr.name=\"kind\" attr.type=\"string\"/>\n");
        out.append("  <graph edgedefault=\"" + (directed ? "directed" : "undirected") + "\">\n");
        for (int i = 0; i < ids.size(); i++) {
            out.append("    <node id=\"" + Xml.escaped(ids.get(i)) + "\"><data key=\"label\">"
                    + Xml.escaped(labels.get(i)) + "</data></node>\n");
        }
        for (Edge e : edges) {
            out.append("    <edge source=\"" + Xml.escaped(ids.get(e.from())) + "\" target=\""
                    + Xml.escaped(ids.get(e.to())) + "\"><data key=\"weight\">" + e.weight()
                    + "</data><data key=\"kind\">" + Xml.escaped(e.kind()) + "</data></edge>\n");
        }
        return out.append("  </graph>\n</graphml>\n").toString();
    }

    /** One edge between two node indices. */
    public record Edge(int from, int to, double weight, String kind) {}
}
