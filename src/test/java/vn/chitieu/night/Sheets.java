package vn.chitieu.night;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Looking into a written sheet as a reader does: by what stands there. */
final class Sheets {
    private Sheets() {}

    /** First row from {@code from} on whose cell begins so. */
    static int find(XSSFSheet sheet, int column, String text, int from) {
        return IntStream.rangeClosed(from, sheet.getLastRowNum())
                .filter(r -> text(sheet, r, column).startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet.getSheetName() + ": " + text));
    }

    static String text(XSSFSheet sheet, int row, int column) {
        Row there = sheet.getRow(row);
        return there == null ? "" : new DataFormatter().formatCellValue(there.getCell(column));
    }

    /** How many numbered rows the list has that a click on the cell leads to. */
    static int listed(XSSFCell from) {
        XSSFHyperlink link = from.getHyperlink();
        if (link == null) throw new AssertionError("leads nowhere: " + from.getReference() + " " + from);
        String[] place = link.getLocation().split("!");
        XSSFSheet sheet = from.getSheet().getWorkbook().getSheet(place[0].replaceAll("^'|'$", ""));
        int row = new CellReference(place[1]).getRow();
        while (!text(sheet, row, 0).matches("\\d+")) row++;
        int first = row;
        while (text(sheet, row, 0).matches("\\d+")) row++;
        return row - first;
    }

    /** What the table of counts says that begins below a row, by its words: two columns of words, each with its counts. */
    static Map<String, Integer> counted(XSSFSheet sheet, int header) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int[] columns : new int[][] {{0, 1}, {2, 5}})
            for (int row = header + 1; !(text(sheet, row, 0) + text(sheet, row, 2)).isEmpty(); row++)
                if (!text(sheet, row, columns[0]).isEmpty())
                    counts.put(text(sheet, row, columns[0]), (int) number(sheet, row, columns[1]));
        return counts;
    }

    /** The cell of that count. */
    static XSSFCell countOf(XSSFSheet sheet, int header, String what) {
        for (int row = header + 1; row <= sheet.getLastRowNum(); row++)
            for (int[] columns : new int[][] {{0, 1}, {2, 5}})
                if (text(sheet, row, columns[0]).equals(what))
                    return sheet.getRow(row).getCell(columns[1]);
        throw new AssertionError(what);
    }

    static double number(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getNumericCellValue();
    }
}
