package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.obligation.Obligations;
import vn.chitieu.rulebook.Rulebook;

/**
 * Our checker and the decision table engine read every table alike: on the shipped tables, and on 500 random
 * mutations, of which the checker either refuses the table, or both come to the same obligations.
 */
class CheckerAndEngineTest {
    private static final int MUTATIONS = 500;
    private static final int LAST_YEAR = 2027;
    private static final List<String> FILES = List.of("kh-11-quang-ngai.xlsx", "kh-ngok-bay.xlsx", "qd-1002.xlsx");
    private static final List<String> SHEETS = List.of("Chỉ tiêu", "Thời hạn", "Nhiệm vụ");
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "-",
            "*",
            "có",
            "không",
            "Có",
            "2030",
            "2035",
            "2026",
            "35",
            "2,5",
            "2.5",
            "1e3",
            "05/12",
            "31/02",
            "01/01/2036",
            ">=",
            "<=",
            "~",
            ">",
            "commune",
            "province;commune",
            "institution",
            "51",
            "23317",
            "51;23317",
            "51-GDDT",
            "7;8;9",
            "7;8",
            "6",
            "9;7",
            "ANNEX",
            "SERIES",
            "YEARLY",
            "NO_DATE",
            "ON_REQUEST",
            "EVIDENCE",
            "NONE",
            "NUMBER_AND_DATE",
            "STEM_SHARE",
            "PHD_LECTURERS",
            "KH11-V.end-2",
            "NB-X",
            "\"",
            "\u201c35\u201d",
            "1); System.exit(0); //",
            "territory",
            "resident",
            "%");

    @Test
    void theShippedTablesAreReadAlike() {
        assertThat(ShippedRules.BOOK.hasErrors()).isFalse();
        agree(ShippedRules.BOOK, "shipped");
    }

    @Test
    void fiveHundredMutationsAreRefusedOrReadAlike(@TempDir Path root) throws IOException {
        RulesFolder rules = RulesFolder.copyTo(root);
        Random random = new Random(20251205);
        int refused = 0;
        int alike = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String file = FILES.get(random.nextInt(FILES.size()));
            byte[] shipped = Files.readAllBytes(Path.of("rules", file));
            String what;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(shipped))) {
                what = i + " " + file + " " + mutate(book, random);
                book.write(out);
            }
            Files.write(root.resolve(file), out.toByteArray());
            Rulebook read = rules.read();
            if (read.hasErrors()) {
                refused++;
            } else {
                agree(read, what);
                alike++;
            }
            Files.write(root.resolve(file), shipped);
        }
        assertThat(refused + alike).isEqualTo(MUTATIONS);
        // both ways must have been walked, or the test shows nothing
        assertThat(refused).isGreaterThan(100);
        assertThat(alike).isGreaterThan(50);
    }

    private static void agree(Rulebook read, String what) {
        Obligations byEngine = RuleEngines.compile(read).bind(read.registry().units(), LAST_YEAR);
        Obligations byChecker = NormsExpanded.of(read, LAST_YEAR);
        assertThat(byEngine.targets()).as(what).containsExactlyInAnyOrderElementsOf(byChecker.targets());
        assertThat(byEngine.deadlines()).as(what).containsExactlyInAnyOrderElementsOf(byChecker.deadlines());
        assertThat(byEngine.duties()).as(what).containsExactlyInAnyOrderElementsOf(byChecker.duties());
    }

    private static String mutate(XSSFWorkbook book, Random random) {
        XSSFSheet sheet = null;
        while (sheet == null || sheet.getLastRowNum() < 9) sheet = book.getSheet(SHEETS.get(random.nextInt(3)));
        int last = sheet.getLastRowNum();
        int at = 9 + random.nextInt(last - 8);
        XSSFRow row = sheet.getRow(at);
        int columns = sheet.getRow(8).getLastCellNum();
        int column = 9 + random.nextInt(columns - 9);
        String where = sheet.getSheetName() + " row " + (at + 1) + " column " + column + ": ";
        switch (random.nextInt(12)) {
            case 0 -> {
                sheet.removeRow(row);
                return where + "row removed";
            }
            case 1 -> {
                if (at < last) sheet.shiftRows(at + 1, last, -1);
                else sheet.removeRow(row);
                return where + "row deleted";
            }
            case 2 -> {
                XSSFRow other = sheet.getRow(9 + random.nextInt(last - 8));
                String text = other.getCell(column).toString();
                put(row, column, text);
                return where + "copied " + text;
            }
            case 3 -> {
                XSSFCell cell = row.getCell(column);
                CellStyle style = book.createCellStyle();
                style.cloneStyleFrom(cell.getCellStyle());
                style.setDataFormat(book.createDataFormat().getFormat("0%"));
                cell.setCellStyle(style);
                return where + "percent format";
            }
            case 4 -> {
                int line = 1 + random.nextInt(7);
                XSSFRow code = sheet.getRow(line);
                if (code == null || code.getCell(column) == null) return where + "nothing";
                put(code, column, code.getCell(column) + " ");
                return where + "code row " + (line + 1);
            }
            case 5, 6, 7 -> {
                double[] numbers = {0, 1, 2, 2.5, 10, 35, 100, 150, -3, 0.5, 2025, 2026, 2030, 2035, 7};
                double number = numbers[random.nextInt(numbers.length)];
                row.getCell(column).setBlank();
                row.getCell(column).setCellValue(number);
                return where + number;
            }
            default -> {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                put(row, column, word);
                return where + word;
            }
        }
    }

    private static void put(XSSFRow row, int column, String text) {
        XSSFCell cell = row.getCell(column);
        cell.setBlank();
        if (!text.isEmpty()) cell.setCellValue(text);
    }
}
