package org.mizan.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;

class MatrixTest {
    private static final List<String> NAMES = List.of("أرمينيا", "B & <c>", "=1+1");
    private static final String[][] CELLS = {{"0", "2", "-1"}, {"P", "0", "3"}, {"1", "0", "0"}};

    private static List<String> values(LabelledMatrix m) {
        return m.cells().stream().flatMap(List::stream).map(Cell::value).toList();
    }

    @Test
    void a_workbook_comes_back_as_it_was_written() {
        byte[] bytes = XlsxWriter.write(List.of(
                new XlsxWriter.Sheet("MID", NAMES, NAMES, CELLS), new XlsxWriter.Sheet("2MAO", NAMES, NAMES, CELLS)));
        Problems problems = new Problems();
        List<LabelledMatrix> sheets = Xlsx.read("a.xlsx", bytes, problems);
        assertThat(problems.all()).isEmpty();
        assertThat(sheets).extracting(LabelledMatrix::name).containsExactly("MID", "2MAO");
        assertThat(sheets.get(0).rows()).extracting(Cell::value).isEqualTo(NAMES);
        assertThat(values(sheets.get(1))).containsExactly("0", "2", "-1", "P", "0", "3", "1", "0", "0");
        assertThat(sheets.get(0).cells().get(0).get(1).at().toString()).isEqualTo("a.xlsx#MID!C2");
        assertThat(bytes)
                .isEqualTo(XlsxWriter.write(List.of(
                        new XlsxWriter.Sheet("MID", NAMES, NAMES, CELLS),
                        new XlsxWriter.Sheet("2MAO", NAMES, NAMES, CELLS))));
    }

    @Test
    void a_table_comes_back_as_it_was_written() {
        Problems problems = new Problems();
        byte[] bytes = CsvMatrix.write(NAMES, NAMES, CELLS).getBytes(StandardCharsets.UTF_8);
        LabelledMatrix m = CsvMatrix.read("a.csv", bytes, problems).orElseThrow();
        assertThat(m.columns()).extracting(Cell::value).isEqualTo(NAMES);
        assertThat(values(m)).containsExactly("0", "2", "-1", "P", "0", "3", "1", "0", "0");
    }

    @Test
    void no_name_of_a_table_is_run_as_a_formula() {
        List<String> names = List.of("=1+1", "@SUM(A1)", "+x", "-x", "\uff1dx", "-3", "plain");
        String[][] cells = new String[names.size()][names.size()];
        for (String[] row : cells) {
            java.util.Arrays.fill(row, "-1.5");
        }
        String csv = CsvMatrix.write(names, names, cells);
        assertThat(csv.lines().skip(1).map(l -> l.substring(0, 3)))
                .containsExactly("\"'=", "\"'@", "\"'+", "\"'-", "\"'\uff1d", "-3,", "pla");
        assertThat(csv).contains(",-1.5,");
        Problems problems = new Problems();
        assertThat(CsvMatrix.read("a.csv", csv.getBytes(StandardCharsets.UTF_8), problems)
                        .orElseThrow()
                        .rows())
                .extracting(Cell::value)
                .isEqualTo(names);
        byte[] workbook = XlsxWriter.write(List.of(new XlsxWriter.Sheet("a", "=2+2", names, names, cells)));
        assertThat(Xlsx.read("a.xlsx", workbook, problems).get(0).rows())
                .extracting(Cell::value)
                .isEqualTo(names);
        assertThat(problems.all()).isEmpty();
    }

    private static byte[] zip(String... namesAndContents) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(String doctype, String sheet) throws Exception {
        return zip(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                doctype + "<worksheet><sheetData>" + sheet + "</worksheet>");
    }

    private static List<String> codes(byte[] workbook) {
        Problems problems = new Problems();
        assertThat(Xlsx.read("a.xlsx", workbook, problems)).isEmpty();
        return problems.all().stream().map(p -> p.at() + " " + p.code()).toList();
    }

    private static String row(int row, String... values) {
        StringBuilder out = new StringBuilder("<row>");
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                out.append("<c r=\"" + (char) ('A' + i) + row + "\" t=\"inlineStr\"><is><t>" + values[i]
                        + "</t></is></c>");
            }
        }
        return out.append("</row>").toString();
    }

    @Test
    void merged_cells_missing_and_repeated_names_are_found_with_sheet_and_cell() throws Exception {
        String sheet = row(1, "", "a", "", "a") + row(2, "a", "0", "1", "1") + row(3, "", "1", "0", "1")
                + "</sheetData><mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>";
        assertThat(codes(workbook("", sheet)))
                .containsExactlyInAnyOrder(
                        "a.xlsx#S!B1:C1 merged-cells",
                        "a.xlsx#S!C1 missing-header",
                        "a.xlsx#S!D1 duplicate-header",
                        "a.xlsx#S!A3 missing-header");
    }

    @Test
    void entities_damage_and_endless_archives_are_refused() throws Exception {
        String bomb = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String sheet = row(1, "", "a") + row(2, "a", "&e;") + "</sheetData>";
        assertThat(codes(workbook(bomb, sheet))).containsExactly("a.xlsx bad-workbook");
        assertThat(codes(new byte[] {1, 2, 3})).containsExactly("a.xlsx bad-workbook");
        assertThat(codes(zip("xl/big.xml", "0".repeat(70 << 20)))).containsExactly("a.xlsx bad-workbook");
        assertThat(codes(workbook("", "<row><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData>")))
                .containsExactly("a.xlsx bad-workbook");
    }

    @Test
    void pajek_is_read_with_signs_and_times_and_its_faults_have_lines() {
        String text = "*Vertices 3\n1 \"A\"\n2 \"B\"\n3 \"C\"\n*Edges :46 \"46-49\"\n1 2 -1\n2 3 1 [1-4]\n";
        Problems problems = new Problems();
        Pajek net = Pajek.read("a.net", text.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
        assertThat(net.names()).containsExactly("A", "B", "C");
        assertThat(net.ties()).extracting(Pajek.Tie::time).containsExactly("46-49", "1-4");
        assertThat(net.ties().get(0).value()).isEqualTo(-1);
        Problems wrong = new Problems();
        assertThat(Pajek.read("a.net", (text + "1 9 1\nnonsense\n").getBytes(StandardCharsets.UTF_8), wrong))
                .isEmpty();
        assertThat(wrong.all()).extracting(Problem::code).containsExactly("pajek-node", "bad-pajek");
        assertThat(wrong.all().get(0).at().line()).isEqualTo(8);
    }

    @Test
    void numbers_off_the_scale_and_words_are_found() {
        Problems problems = new Problems();
        LabelledMatrix m = CsvMatrix.read("a.csv", ",a,b\na,0,7\nb,x,+1\n".getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
        assertThat(m.whole(0, 1, 0, 4, problems)).isEmpty();
        assertThat(m.whole(1, 0, 0, 4, problems)).isEmpty();
        assertThat(m.whole(1, 1, 0, 4, problems)).hasValue(1);
        assertThat(problems.all())
                .extracting(p -> p.at() + " " + p.code())
                .containsExactly("a.csv:2:5 off-scale", "a.csv:3:3 not-a-number");
    }

    @Test
    void names_become_unique_ids() {
        assertThat(Names.ids(List.of("État", "Etat", "أرمينيا", "تركيا"), "actor"))
                .containsExactly("etat", "etat-2", "actor2", "actor3");
    }
}
