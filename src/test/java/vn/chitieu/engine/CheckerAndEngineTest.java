package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;
import vn.chitieu.obligation.Obligations;
import vn.chitieu.rulebook.PlanDocument;
import vn.chitieu.rulebook.RuleProblem;
import vn.chitieu.rulebook.Rulebook;

/**
 * Our checker and the decision table engine read every table alike: on the shipped tables, and on 500 random
 * mutations, of which the checker either refuses the table, or both come to the same obligations.
 */
@Slow
class CheckerAndEngineTest {
    private static final int MUTATIONS = 500;
    private static final int FIRST_YEAR = 2025;
    private static final int LAST_YEAR = 2027;
    private static final List<String> FILES = List.of("kh-11-quang-ngai.xlsx", "kh-ngok-bay.xlsx", "qd-1002.xlsx");
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
        assertThat(ShippedRules.BOOK.documents()).hasSize(3);
        for (PlanDocument document : ShippedRules.BOOK.documents())
            agree(ShippedRules.BOOK, document, DecisionTables.SHEETS, "shipped");
    }

    /** Each reading of the folder tries one mutation of each document: a document is refused by its own problems. */
    @Test
    void fiveHundredMutationsAreRefusedOrReadAlike(@TempDir Path root) throws IOException {
        RulesFolder rules = RulesFolder.copyTo(root);
        Random random = new Random(20251205);
        int refused = 0;
        int alike = 0;
        for (int i = 0; i < MUTATIONS; ) {
            Map<String, String> tried = new TreeMap<>();
            for (String file : FILES) {
                if (i == MUTATIONS) break;
                tried.put(file, i++ + " " + file + " " + mutated(root.resolve(file), file, random));
            }
            Rulebook read = rules.read();
            for (String file : tried.keySet()) {
                if (refuses(read, file)) {
                    refused++;
                    continue;
                }
                PlanDocument document = read.documents().stream()
                        .filter(d -> d.file().equals(file))
                        .findFirst()
                        .orElseThrow();
                // only the table that was changed is compiled: the others do not speak of it
                agree(read, document, List.of(sheet(tried.get(file))), tried.get(file));
                alike++;
            }
        }
        assertThat(refused + alike).isEqualTo(MUTATIONS);
        // both ways must have been walked, or the test shows nothing
        assertThat(refused).isGreaterThan(100);
        assertThat(alike).isGreaterThan(50);
    }

    private static boolean refuses(Rulebook read, String file) {
        return read.problems().stream()
                .anyMatch(p ->
                        p.severity() == RuleProblem.Severity.ERROR && p.file().equals(file));
    }

    private static String sheet(String what) {
        return DecisionTables.SHEETS.stream().filter(what::contains).findFirst().orElseThrow();
    }

    private static void agree(Rulebook read, PlanDocument document, List<String> sheets, String what) {
        List<RuleProblem> problems = new ArrayList<>();
        DecisionTables tables = DecisionTables.compile(document, sheets, problems);
        assertThat(problems).as(what).isEmpty();
        Obligations byEngine =
                tables.bind(read.registry().units(), tables.territory(read.registry()), FIRST_YEAR, LAST_YEAR);
        Obligations byChecker = NormsExpanded.of(document, read.registry().units(), FIRST_YEAR, LAST_YEAR);
        if (sheets.contains("Chỉ tiêu"))
            assertThat(byEngine.targets()).as(what).containsExactlyElementsOf(byChecker.targets());
        if (sheets.contains("Thời hạn"))
            assertThat(byEngine.deadlines()).as(what).containsExactlyElementsOf(byChecker.deadlines());
        if (sheets.contains("Nhiệm vụ"))
            assertThat(byEngine.duties()).as(what).containsExactlyElementsOf(byChecker.duties());
    }

    private static String mutated(Path path, String file, Random random) throws IOException {
        byte[] shipped = Files.readAllBytes(Path.of("rules", file));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(shipped));
                OutputStream out = Files.newOutputStream(path)) {
            String what = mutate(book, random);
            book.write(out);
            return what;
        }
    }

    private static String mutate(XSSFWorkbook book, Random random) {
        XSSFSheet sheet = null;
        while (sheet == null || sheet.getLastRowNum() < 9)
            sheet = book.getSheet(DecisionTables.SHEETS.get(random.nextInt(3)));
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
