package vn.chitieu.rulebook.reading;

import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.sheet.book.BookSheet;

/**
 * Workbooks made by versions of the program that kept rows of code above these tables: seven hidden rows below the title,
 * the headings in row 9. What the code rows hold no longer means anything; the table below them is read as any other.
 */
final class CodeRows {
    private static final int FIRST = 2;
    private static final int LAST = 8;
    private static final Pattern MARK = Pattern.compile("(?i)^\\s*(RuleSet|RuleTable)\\b.*");

    private CodeRows() {}

    /** The row that holds the headings: 1, or 9 where rows of code stand above them. */
    static int headingRow(BookSheet sheet) {
        if (sheet.rows().getOrDefault(1, new TreeMap<>()).values().stream()
                .anyMatch(cell -> cell.text().equals(NormShapes.ID))) return 1;
        boolean code = sheet.rows().subMap(FIRST, true, LAST, true).values().stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(cell -> MARK.matcher(cell.text()).matches());
        return code ? LAST + 1 : 1;
    }
}
