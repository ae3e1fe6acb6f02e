package vn.chitieu.sheet.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import vn.chitieu.sheet.common.CellFacts;
import vn.chitieu.sheet.parts.FormatCode;
import vn.chitieu.sheet.parts.RichText;
import vn.chitieu.sheet.parts.StyleEvents;

/** The cells of an old workbook as those of a new one. */
final class OldCells {
    private static final int MOST_FORMULA = 60;
    /** Twentieths of a point below which nobody can read. */
    private static final int UNREADABLE = 60;

    private static final int WHITE = 9;

    /** Whether a formula was left to be calculated on opening; row and column from 0. */
    @FunctionalInterface
    interface Waiting {
        boolean at(int row, int column);
    }

    private final HSSFWorkbook workbook;
    private final boolean from1904;
    private final Waiting waiting;

    OldCells(HSSFWorkbook workbook, Waiting waiting) {
        this.workbook = workbook;
        this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        this.waiting = waiting;
    }

    StreamedCell cell(HSSFCell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (formula && waiting.at(cell.getRowIndex(), cell.getColumnIndex()) && isNothing(cell, type)) {
            return waits(cell);
        }
        return switch (type) {
            case STRING -> text(cell, rich(cell, formula));
            case NUMERIC ->
                CellNumbers.cell(
                        cell.getRowIndex() + 1,
                        cell.getColumnIndex(),
                        String.valueOf(cell.getNumericCellValue()),
                        style(cell).format(),
                        from1904,
                        style(cell).struck());
            case BOOLEAN -> plain(cell, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                plain(cell, FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> plain(cell, "");
        };
    }

    private static boolean isNothing(HSSFCell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> cell.getNumericCellValue() == 0;
            case STRING -> cell.getStringCellValue().isBlank();
            case BOOLEAN -> !cell.getBooleanCellValue();
            default -> type != CellType.ERROR;
        };
    }

    private static StreamedCell waits(HSSFCell cell) {
        String formula;
        try {
            formula = "=" + cell.getCellFormula();
        } catch (RuntimeException e) {
            // what the library cannot write out
            formula = "=...";
        }
        String shown = formula.length() > MOST_FORMULA ? formula.substring(0, MOST_FORMULA) : formula;
        return new StreamedCell(
                cell.getRowIndex() + 1, cell.getColumnIndex(), shown, null, null, CellFacts.NOT_COMPUTED);
    }

    private StreamedCell plain(HSSFCell cell, String value) {
        return text(cell, new RichText(value, List.of()));
    }

    private StreamedCell text(HSSFCell cell, RichText value) {
        return SheetEvents.text(cell.getRowIndex() + 1, cell.getColumnIndex(), value, style(cell), from1904);
    }

    private StyleEvents.Style style(HSSFCell cell) {
        var style = cell.getCellStyle();
        HSSFFont font = workbook.getFontAt(style.getFontIndex());
        FormatCode format = FormatCode.of(style.getDataFormat(), style.getDataFormatString());
        return new StyleEvents.Style(format, font.getStrikeout(), StyleEvents.isOld(font.getFontName()));
    }

    private RichText rich(HSSFCell cell, boolean formula) {
        HSSFRichTextString rich = cell.getRichStringCellValue();
        String text = rich.getString();
        int count = formula ? 0 : rich.numFormattingRuns();
        if (count == 0) return new RichText(text, List.of());
        List<RichText.Run> runs = new ArrayList<>();
        int first = Math.min(rich.getIndexOfFormattingRun(0), text.length());
        if (first > 0) runs.add(new RichText.Run(text.substring(0, first), false, false, false, false));
        for (int i = 0; i < count; i++) {
            int from = Math.min(rich.getIndexOfFormattingRun(i), text.length());
            int to = i + 1 < count ? Math.min(rich.getIndexOfFormattingRun(i + 1), text.length()) : text.length();
            if (from >= to) continue;
            HSSFFont font = workbook.getFontAt(rich.getFontOfFormattingRun(i));
            boolean raised = font.getTypeOffset() != Font.SS_NONE;
            boolean hidden = font.getColor() == WHITE || font.getFontHeight() < UNREADABLE;
            runs.add(new RichText.Run(text.substring(from, to), true, raised, font.getStrikeout(), hidden));
        }
        return new RichText(text, runs);
    }
}
