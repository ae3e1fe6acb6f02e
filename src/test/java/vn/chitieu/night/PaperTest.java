package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;
import vn.chitieu.report.LibreOffice;

/** What comes out of the printer: few pages, letters that can be read, and for the rest a sentence that it is not printed. */
@Slow
class PaperTest {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private static final double SMALLEST_SCALE = 75;
    private static final double SMALLEST_LETTERS = 10;

    /** Most pages of each; An Phú has never sent anything. */
    private static final Map<String, Integer> MOST = new LinkedHashMap<>(Map.of(
            "51/bao-cao-51", 14,
            "51-GDDT/bao-cao-51-GDDT", 12,
            "51-GDDT/phu-luc-KH11", 8,
            "23317/bao-cao-23317", 6,
            "21034/bao-cao-21034", 1));

    @Test
    void fewPagesComeOutOfThePrinter(@TempDir Path folder) throws Exception {
        LibreOffice.need();
        Path from = Files.createDirectory(folder.resolve("from"));
        for (String name : MOST.keySet()) Files.copy(file(name), from.resolve(copy(name) + ".xlsx"));
        LibreOffice.print(from, folder);
        Map<String, Integer> pages = new LinkedHashMap<>();
        for (String name : MOST.keySet()) pages.put(name, pages(folder.resolve(copy(name) + ".pdf")));
        System.out.println("pages printed: " + pages);
        pages.forEach((name, count) -> assertThat(count).as(name).isBetween(1, MOST.get(name)));
    }

    @Test
    void whatIsPrintedCanBeReadAndTheRestSaysThatItIsNotPrinted() throws IOException {
        for (String name : MOST.keySet()) {
            try (InputStream in = Files.newInputStream(file(name));
                    XSSFWorkbook book = new XSSFWorkbook(in)) {
                for (int i = 0; i < book.getNumberOfSheets(); i++) {
                    XSSFSheet sheet = book.getSheetAt(i);
                    AreaReference area = new AreaReference(book.getPrintArea(i), book.getSpreadsheetVersion());
                    if (area.isSingleCell())
                        assertThat(Sheets.text(sheet, 0, 0) + headings(sheet)).contains("không in");
                    else readable(sheet, area, name + " " + sheet.getSheetName());
                }
            }
        }
    }

    /** Titles stand to the right of columns that are repeated on a second page. */
    private static String headings(XSSFSheet sheet) {
        return Sheets.text(sheet, 0, 2) + Sheets.text(sheet, 0, 3);
    }

    private static void readable(XSSFSheet sheet, AreaReference area, String where) {
        int last = area.getLastCell().getCol();
        double points = 0;
        for (int c = 0; c <= last; c++) points += sheet.getColumnWidthInPixels(c) * 0.75;
        boolean wide = sheet.getPrintSetup().getLandscape();
        double room = ((wide ? 297 : 210) - 30 - 15) * 72 / 25.4;
        double fitting = Math.min(100, room * 100 / points);
        double scale = sheet.getFitToPage() ? fitting : sheet.getPrintSetup().getScale();
        assertThat(scale).as(where).isGreaterThanOrEqualTo(SMALLEST_SCALE).isLessThanOrEqualTo(fitting + 1);
        for (Row row : sheet) {
            if (row.getRowNum() > area.getLastCell().getRow()) break;
            for (Cell cell : row) {
                if (Sheets.text(sheet, row.getRowNum(), cell.getColumnIndex()).isEmpty()) continue;
                int size = ((XSSFCell) cell).getCellStyle().getFont().getFontHeightInPoints();
                assertThat(size * scale / 100)
                        .as(where + " " + cell.getAddress())
                        .isGreaterThanOrEqualTo(SMALLEST_LETTERS);
            }
        }
    }

    private static int pages(Path pdf) throws IOException {
        return (int) PAGE.matcher(Files.readString(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static Path file(String name) {
        return SampleNight.folder().resolve(name + "-" + SampleNight.DAY + ".xlsx");
    }

    private static String copy(String name) {
        return name.substring(name.indexOf('/') + 1);
    }
}
