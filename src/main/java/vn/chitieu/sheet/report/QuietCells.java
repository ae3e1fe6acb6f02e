package vn.chitieu.sheet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.chitieu.sheet.common.XmlBytes;
import vn.chitieu.sheet.page.ReportCell;

/**
 * Cells that programs would mark with a green corner although they are as they should be: codes of digits, which are no
 * numbers, and sums that differ from their neighbours' on purpose.
 */
final class QuietCells {
    /** What a program takes for a number that was typed as text. */
    private static final Pattern DIGITS = Pattern.compile("[-+]?\\d[\\d.,]*%?");

    /** Runs of rows by column, first and last in turn. */
    private final Map<Integer, List<Integer>> codes = new TreeMap<>();

    private final Map<Integer, List<Integer>> sums = new TreeMap<>();

    /** Rows come from the top down. */
    void see(ReportCell cell, String text, int column, int row) {
        if (!cell.formula().isEmpty()) add(sums, column, row);
        else if (cell.number() == null && !text.isEmpty() && code(text)) add(codes, column, row);
    }

    private static boolean code(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9' || first == '+' || first == '-')
                && DIGITS.matcher(text).matches();
    }

    private static void add(Map<Integer, List<Integer>> runs, int column, int row) {
        List<Integer> rows = runs.computeIfAbsent(column, c -> new ArrayList<>());
        int last = rows.size() - 1;
        if (last > 0 && rows.get(last) == row - 1) rows.set(last, row);
        else rows.addAll(List.of(row, row));
    }

    void write(XmlBytes xml) {
        if (codes.isEmpty() && sums.isEmpty()) return;
        xml.raw("<ignoredErrors>");
        write(xml, codes, "numberStoredAsText=\"true\"");
        write(xml, sums, "formula=\"true\" formulaRange=\"true\"");
        xml.raw("</ignoredErrors>");
    }

    private static void write(XmlBytes xml, Map<Integer, List<Integer>> runs, String ignored) {
        runs.forEach((column, rows) -> {
            for (int i = 0; i < rows.size(); i += 2) {
                String cells = new CellRangeAddress(rows.get(i), rows.get(i + 1), column, column).formatAsString();
                xml.raw("<ignoredError sqref=\"")
                        .raw(cells)
                        .raw("\" ")
                        .raw(ignored)
                        .raw("/>");
            }
        });
    }
}
