package org.mizan.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report read back: every page parsed strictly. */
final class Pages {
    final Path root;
    final Map<String, Document> all = new TreeMap<>();

    Pages(Path root) {
        this.root = root;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                all.put(root.relativize(file).toString().replace('\\', '/'), parse(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document parse(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(false);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page.replaceFirst("^<!doctype html>\n", ""))));
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    static List<Element> elements(Document page) {
        return elements(page, "*");
    }

    static List<Element> elements(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> out = new ArrayList<>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            out.add((Element) nodes.item(i));
        }
        return out;
    }

    static List<String> attributes(Element element) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node node = element.getAttributes().item(i);
            out.add(node.getNodeName());
        }
        return out;
    }

    Set<String> ids(String page) {
        Set<String> ids = new HashSet<>();
        elements(all.get(page)).stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        return ids;
    }

    /** Links of a page that lead nowhere. */
    List<String> broken(String page, Map<String, Set<String>> ids) {
        List<String> broken = new ArrayList<>();
        for (Element link : elements(all.get(page))) {
            String href = link.getAttribute("href");
            if (!href.isEmpty() && !href.contains(":") && !resolves(page, href, ids)) {
                broken.add(page + " -> " + href);
            }
        }
        return broken;
    }

    private boolean resolves(String page, String href, Map<String, Set<String>> ids) {
        String[] parts = href.split("#", 2);
        Path target = parts[0].isEmpty()
                ? root.resolve(page)
                : root.resolve(page).resolveSibling(parts[0]).normalize();
        if (!Files.isRegularFile(target)) {
            return false;
        }
        String name = root.relativize(target).toString().replace('\\', '/');
        return parts.length == 1 || ids.computeIfAbsent(name, this::ids).contains(parts[1]);
    }
}
