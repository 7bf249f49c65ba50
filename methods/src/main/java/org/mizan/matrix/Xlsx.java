package org.mizan.matrix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.text.Arg;

/**
 * Reads the values of an Office Open XML workbook: sheet by sheet, row by row. Formulas count by their stored value; merged
 * cells are a problem, since a matrix has none.
 */
public final class Xlsx {
    /** Unpacked bytes of the whole file: a bound against archives that unpack without end. */
    private static final long UNPACKED = 64L << 20;

    private static final int ENTRIES = 2_000;
    private static final int CELLS = 2_000_000;
    private static final int TEXT = 4_000;

    private final String file;
    private final Problems problems;
    private final Map<String, byte[]> parts = new HashMap<>();
    private List<String> shared = List.of();
    private int cells;

    private Xlsx(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The sheets in the order of the workbook, each a matrix; empty after an error. */
    public static List<LabelledMatrix> read(String file, byte[] content, Problems problems) {
        Xlsx xlsx = new Xlsx(file, problems);
        try {
            xlsx.unpack(content);
            List<LabelledMatrix> sheets = xlsx.sheets();
            return problems.hasErrors() ? List.of() : sheets;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The JDK's XML and zip readers report damage by checked and by unchecked exceptions alike.
            problems.error(Xlsx.class, "bad-workbook", FilePos.of(file));
            return List.of();
        }
    }

    private void unpack(byte[] content) throws IOException {
        long left = UNPACKED;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= bytes.length;
                if (left < 0 || ++entries > ENTRIES) {
                    throw new ZipException("too large");
                }
                String name = e.getName();
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    parts.put(name, bytes);
                }
            }
        }
    }

    private List<LabelledMatrix> sheets() throws XMLStreamException, IOException {
        if (parts.containsKey("xl/sharedStrings.xml")) {
            shared = sharedStrings();
        }
        Map<String, String> targets = targets();
        List<LabelledMatrix> sheets = new ArrayList<>();
        for (Map.Entry<String, String> sheet : names().entrySet()) {
            String target = targets.getOrDefault(sheet.getValue(), "");
            String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            if (!parts.containsKey(path)) {
                throw new IOException("no part " + path);
            }
            sheet(sheet.getKey(), path).ifPresent(sheets::add);
        }
        return sheets;
    }

    /** A place in a workbook: the sheet and the cell after the file's name. */
    private FilePos at(String sheet, String cell) {
        return FilePos.of(file + "#" + sheet.replaceAll("[^\\p{L}\\p{N} _.-]", "?") + "!" + cell);
    }

    private Optional<LabelledMatrix> sheet(String name, String path) throws XMLStreamException, IOException {
        TreeMap<Integer, TreeMap<Integer, String>> grid = new TreeMap<>();
        XMLStreamReader xml = reader(path);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    cell(xml, grid);
                } else if (xml.getLocalName().equals("mergeCell")) {
                    String range = String.valueOf(xml.getAttributeValue(null, "ref"));
                    problems.error(Xlsx.class, "merged-cells", at(name, range), Arg.code(range));
                }
            }
        }
        grid.values().removeIf(row -> row.values().stream().allMatch(String::isEmpty));
        return grid.isEmpty() ? Optional.empty() : Optional.of(matrix(name, grid));
    }

    private LabelledMatrix matrix(String name, TreeMap<Integer, TreeMap<Integer, String>> grid) {
        int left = grid.values().stream().mapToInt(TreeMap::firstKey).min().orElse(0);
        int right = grid.values().stream().mapToInt(TreeMap::lastKey).max().orElse(0);
        List<List<Cell>> records = new ArrayList<>();
        grid.forEach((row, values) -> {
            List<Cell> record = new ArrayList<>();
            for (int column = left; column <= right && record.size() <= LabelledMatrix.LARGEST + 1; column++) {
                String place = letters(column) + row;
                record.add(new Cell(values.getOrDefault(column, "").strip(), at(name, place)));
            }
            records.add(record);
        });
        return LabelledMatrix.of(name, records, at(name, "A1"), problems);
    }

    private void cell(XMLStreamReader xml, TreeMap<Integer, TreeMap<Integer, String>> grid)
            throws XMLStreamException, IOException {
        String reference = xml.getAttributeValue(null, "r");
        String type = xml.getAttributeValue(null, "t");
        if (reference == null || !reference.matches("[A-Z]{1,3}[0-9]{1,7}") || ++cells > CELLS) {
            throw new IOException("cell " + reference);
        }
        StringBuilder text = new StringBuilder();
        boolean value = false;
        for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")); ) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                value = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                value = false;
            } else if (event == XMLStreamConstants.CHARACTERS && value && text.length() < TEXT) {
                text.append(xml.getText());
            }
            event = xml.next();
        }
        String written = text.toString();
        if ("s".equals(type)) {
            written = shared.get(Integer.parseInt(written.strip()));
        }
        if (!written.isEmpty()) {
            String letters = reference.replaceAll("[0-9]", "");
            int row = Integer.parseInt(reference.substring(letters.length()));
            grid.computeIfAbsent(row, r -> new TreeMap<>()).put(number(letters), written);
        }
    }

    private List<String> sharedStrings() throws XMLStreamException, IOException {
        List<String> strings = new ArrayList<>();
        XMLStreamReader xml = reader("xl/sharedStrings.xml");
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
                if (xml.getLocalName().equals("si")) {
                    text.setLength(0);
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inText && text.length() < TEXT) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                if (xml.getLocalName().equals("si")) {
                    strings.add(text.toString());
                }
            }
        }
        return strings;
    }

    /** Sheet name to relation id, in order. */
    private Map<String, String> names() throws XMLStreamException, IOException {
        Map<String, String> names = new LinkedHashMap<>();
        XMLStreamReader xml = reader("xl/workbook.xml");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
                String id = "";
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    id = xml.getAttributeLocalName(i).equals("id") ? xml.getAttributeValue(i) : id;
                }
                names.put(String.valueOf(xml.getAttributeValue(null, "name")), id);
            }
        }
        return names;
    }

    private Map<String, String> targets() throws XMLStreamException, IOException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader xml = reader("xl/_rels/workbook.xml.rels");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
            }
        }
        return targets;
    }

    private XMLStreamReader reader(String part) throws XMLStreamException, IOException {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new IOException("no part " + part);
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        InputStream in = new ByteArrayInputStream(bytes);
        return factory.createXMLStreamReader(in, "UTF-8");
    }

    private static int number(String letters) {
        int n = 0;
        for (char c : letters.toCharArray()) {
            n = n * 26 + c - 'A' + 1;
        }
        return n;
    }

    private static String letters(int number) {
        StringBuilder out = new StringBuilder();
        for (int n = number; n > 0; n = (n - 1) / 26) {
            out.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return out.toString();
    }
}
