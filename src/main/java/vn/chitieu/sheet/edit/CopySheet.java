package vn.chitieu.sheet.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.chitieu.sheet.book.BookCell;
import vn.chitieu.sheet.common.CellText;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.stream.StreamedCell;

/** One sheet of a {@link BookCopy}. Cells are named as in Excel ({@code D12}), rows and columns counted from 1. */
public final class CopySheet {
    /** What Excel takes as a list inside a validation; longer ones must point at cells. */
    public static final int LONGEST_LIST = 255;

    private static final String AUTHOR = "Chỉ Tiêu";
    private static final int CHARACTERS_A_LINE = 38;
    private final XSSFSheet sheet;
    private final CopyStyles styles;

    CopySheet(XSSFSheet sheet, CopyStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    public String name() {
        return sheet.getSheetName();
    }

    /** What the cell shows; empty for a blank one. */
    public String text(String address) {
        CellAddress at = new CellAddress(address);
        XSSFRow row = sheet.getRow(at.getRow());
        return row == null ? "" : new DataFormatter().formatCellValue(row.getCell(at.getColumn()));
    }

    /** Number of the last row that holds anything, 0 in an empty sheet. */
    public int lastRow() {
        return sheet.getLastRowNum() + 1;
    }

    /** Number of the last column that holds anything in the first row, 0 in an empty sheet. */
    public int lastColumn() {
        XSSFRow row = sheet.getRow(0);
        return row == null ? 0 : row.getLastCellNum();
    }

    /** Address of a column and a row, both counted from 1. */
    public static String address(int column, int row) {
        return BookCell.address(row, column);
    }

    /** Addresses of the cells that hold text, row by row. */
    public List<String> textCells() {
        List<String> cells = new ArrayList<>();
        for (Row row : sheet)
            for (Cell cell : row)
                if (cell.getCellType() == CellType.STRING)
                    cells.add(cell.getAddress().formatAsString());
        return cells;
    }

    /** Writes text, also where a number or an inline text stood; the style stays. */
    public CopySheet text(String address, String value) {
        fresh(address).setCellValue(CellText.safe(value));
        return this;
    }

    public CopySheet number(String address, BigDecimal value) {
        fresh(address).setCellValue(value.doubleValue());
        return this;
    }

    /** A formula and the value it has now, so that it shows before anybody calculates. */
    public CopySheet formula(String address, String formula, BigDecimal value) {
        cell(address).setCellFormula(formula);
        cell(address).setCellValue(value.doubleValue());
        return this;
    }

    /** A cell with what was doubtful about it where it was read: waiting formula, set-off part, format. */
    public CopySheet likeRead(StreamedCell read) {
        new DoubtfulCell(styles, fresh(read.address())).fill(read);
        return this;
    }

    public CopySheet clear(String address) {
        fresh(address);
        return this;
    }

    /** @param rgb six hexadecimal digits */
    public CopySheet fill(String address, String rgb) {
        styles.fill(cell(address), rgb);
        return this;
    }

    public CopySheet look(String address, ReportLook look) {
        cell(address).setCellStyle(styles.of(look));
        return this;
    }

    /** Number format of the cell, such as {@code @} for text. */
    public CopySheet format(String address, String format) {
        short number = styles.workbook().createDataFormat().getFormat(format);
        styles.vary(cell(address), "format " + format, style -> style.setDataFormat(number));
        return this;
    }

    public CopySheet wrap(String address) {
        styles.vary(cell(address), "wrap", style -> style.setWrapText(true));
        return this;
    }

    /** Whether the cell may be changed while the sheet is protected. */
    public CopySheet locked(String address, boolean locked) {
        styles.vary(cell(address), "locked " + locked, style -> style.setLocked(locked));
        return this;
    }

    /** Gives {@code to} the style of {@code from}. */
    public CopySheet likeCell(String from, String to) {
        XSSFCellStyle style = cell(from).getCellStyle();
        cell(to).setCellStyle(style);
        return this;
    }

    /** Takes a comment away, if there is one. */
    public CopySheet uncomment(String address) {
        cell(address).removeCellComment();
        return this;
    }

    /** Puts a comment on the cell, in place of one that is there. */
    public CopySheet comment(String address, String text) {
        XSSFCell cell = cell(address);
        cell.removeCellComment();
        CreationHelper make = styles.workbook().getCreationHelper();
        ClientAnchor anchor = make.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow2(cell.getRowIndex() + 3 + text.length() / CHARACTERS_A_LINE);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(make.createRichTextString(CellText.safe(text)));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
        return this;
    }

    /** Makes the cell lead to a cell of a sheet of the same workbook. */
    public CopySheet link(String address, String toSheet, String toAddress) {
        Hyperlink link = styles.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + toSheet.replace("'", "''") + "'!" + (toAddress.isEmpty() ? "A1" : toAddress));
        cell(address).setHyperlink(link);
        return this;
    }

    /** @param range such as {@code K10:K300}; the choices joined must not exceed {@link #LONGEST_LIST} characters */
    public CopySheet choices(String range, List<String> choices) {
        DataValidationHelper help = sheet.getDataValidationHelper();
        return choices(range, help.createExplicitListConstraint(choices.toArray(String[]::new)));
    }

    /** @param cells where the choices stand, such as {@code 'Danh sách'!$A$2:$A$99} */
    public CopySheet choicesFrom(String range, String cells) {
        return choices(range, sheet.getDataValidationHelper().createFormulaListConstraint(cells));
    }

    /**
     * Choices with a hint shown when a cell is chosen.
     *
     * @param error what is said when something else is typed, which is then refused; empty when it is taken
     */
    public CopySheet choices(String range, List<String> choices, String prompt, String error) {
        DataValidationHelper help = sheet.getDataValidationHelper();
        return choices(range, help.createExplicitListConstraint(choices.toArray(String[]::new)), prompt, error);
    }

    /** The same with the choices standing in cells. */
    public CopySheet choicesFrom(String range, String cells, String prompt, String error) {
        return choices(range, sheet.getDataValidationHelper().createFormulaListConstraint(cells), prompt, error);
    }

    private CopySheet choices(String range, DataValidationConstraint constraint, String prompt, String error) {
        DataValidation validation = validation(range, constraint);
        validation.setShowErrorBox(!error.isEmpty());
        if (!error.isEmpty()) validation.createErrorBox("", error);
        validation.createPromptBox("", prompt);
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
        return this;
    }

    private CopySheet choices(String range, DataValidationConstraint constraint) {
        DataValidation validation = validation(range, constraint);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
        return this;
    }

    /** A hint shown when a cell of the range is chosen; title up to 32 characters, text up to 255. */
    public CopySheet prompt(String range, String title, String text) {
        DataValidation validation =
                validation(range, sheet.getDataValidationHelper().createCustomConstraint("TRUE"));
        validation.createPromptBox(title, text);
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
        return this;
    }

    /** A limit on what may be typed, with a hint when a cell is chosen and a sentence when it is broken (255 each). */
    public CopySheet limit(String range, EntryLimit limit, String prompt, String error) {
        EntryChecks.limit(sheet, range, limit, prompt, error);
        return this;
    }

    private DataValidation validation(String range, DataValidationConstraint constraint) {
        return EntryChecks.validation(sheet, range, constraint);
    }

    /** Copies values and styles of a row over another. */
    public CopySheet copyRow(int from, int to) {
        sheet.copyRows(from - 1, from - 1, to - 1, new CellCopyPolicy());
        return this;
    }

    /** Takes rows away; what is below moves up. */
    public CopySheet removeRows(int first, int last) {
        for (int r = first; r <= last; r++) {
            XSSFRow row = sheet.getRow(r - 1);
            if (row != null) sheet.removeRow(row);
        }
        if (last < lastRow()) sheet.shiftRows(last, sheet.getLastRowNum(), first - last - 1);
        return this;
    }

    public CopySheet hideRows(int first, int last) {
        for (int r = first; r <= last; r++) row(r - 1).setZeroHeight(true);
        return this;
    }

    public CopySheet rowHeight(int row, double points) {
        row(row - 1).setHeightInPoints((float) points);
        return this;
    }

    /** @param characters width in characters of the standard font */
    public CopySheet columnWidth(int column, int characters) {
        sheet.setColumnWidth(column - 1, Math.min(255, characters) * 256);
        return this;
    }

    public CopySheet hideColumn(int column) {
        sheet.setColumnHidden(column - 1, true);
        return this;
    }

    public CopySheet hideRow(int row) {
        XSSFRow line = sheet.getRow(row - 1);
        if (line != null) line.setZeroHeight(true);
        return this;
    }

    public CopySheet merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    /** Keeps rows and columns in sight, and repeats the rows on every printed page. */
    public CopySheet freeze(int columns, int rows) {
        sheet.createFreezePane(columns, rows);
        if (rows > 0) sheet.setRepeatingRows(new CellRangeAddress(rows - 1, rows - 1, -1, -1));
        return this;
    }

    /** Protects the sheet against slips, without a password: cells unlocked before can still be changed. */
    public CopySheet protect() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        return this;
    }

    /** A4 upright, one page wide. */
    public CopySheet portrait() {
        landscape();
        sheet.getPrintSetup().setLandscape(false);
        return this;
    }

    /** A4 landscape, one page wide. */
    public CopySheet landscape() {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return this;
    }

    private XSSFCell fresh(String address) {
        XSSFCell old = cell(address);
        XSSFCellStyle style = old.getCellStyle();
        XSSFRow row = old.getRow();
        int column = old.getColumnIndex();
        XSSFComment comment = old.getCellComment();
        row.removeCell(old);
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (comment != null) comment(address, comment.getString().getString());
        return cell;
    }

    private XSSFCell cell(String address) {
        CellAddress at = new CellAddress(address);
        XSSFRow row = row(at.getRow());
        XSSFCell cell = row.getCell(at.getColumn());
        return cell == null ? row.createCell(at.getColumn()) : cell;
    }

    private XSSFRow row(int index) {
        XSSFRow row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }
}
