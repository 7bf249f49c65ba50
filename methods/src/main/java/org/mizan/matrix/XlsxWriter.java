package org.mizan.matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes matrices as a workbook, one sheet each; the same matrices give the same bytes. */
public final class XlsxWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private XlsxWriter() {}

    /**
     * One sheet: names in the first row and column. A cell that reads as a number is written as one, everything else as text, so that nothing is ever a
     * formula.
     *
     * @param corner what stands above the names of the rows; may be empty
     */
    public record Sheet(String name, String corner, List<String> rows, List<String> columns, String[][] cells) {
        public Sheet(String name, List<String> rows, List<String> columns, String[][] cells) {
            this(name, "", rows, columns, cells);
        }
    }

    public static byte[] write(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder types = new StringBuilder();
            StringBuilder list = new StringBuilder();
            StringBuilder links = new StringBuilder();
            for (int i = 1; i <= sheets.size(); i++) {
                types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPE
                        + "worksheet+xml\"/>");
                list.append("<sheet name=\"" + Xml.escaped(sheets.get(i - 1).name()) + "\" sheetId=\"" + i
                        + "\" r:id=\"rId" + i + "\"/>");
                links.append("<Relationship Id=\"rId" + i + "\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
            }
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE
                            + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                            + TYPE + "sheet.main+xml\"/>" + types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                            + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + list
                            + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>");
            for (int i = 1; i <= sheets.size(); i++) {
                put(zip, "xl/worksheets/sheet" + i + ".xml", sheet(sheets.get(i - 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static String sheet(Sheet sheet) {
        StringBuilder out = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        out.append("<row r=\"1\">");
        if (!sheet.corner().isEmpty()) {
            cell(out, 1, 1, sheet.corner());
        }
        for (int j = 0; j < sheet.columns().size(); j++) {
            cell(out, 1, j + 2, sheet.columns().get(j));
        }
        out.append("</row>");
        for (int i = 0; i < sheet.rows().size(); i++) {
            out.append("<row r=\"" + (i + 2) + "\">");
            cell(out, i + 2, 1, sheet.rows().get(i));
            for (int j = 0; j < sheet.cells()[i].length; j++) {
                cell(out, i + 2, j + 2, sheet.cells()[i][j]);
            }
            out.append("</row>");
        }
        return out.append("</sheetData></worksheet>").toString();
    }

    private static void cell(StringBuilder out, int row, int column, String value) {
        String place = letters(column) + row;
        if (value.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            out.append("<c r=\"" + place + "\"><v>" + value + "</v></c>");
        } else {
            out.append("<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + Xml.escaped(value) + "</t></is></c>");
        }
    }

    private static String letters(int number) {
        StringBuilder out = new StringBuilder();
        for (int n = number; n > 0; n = (n - 1) / 26) {
            out.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return out.toString();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
