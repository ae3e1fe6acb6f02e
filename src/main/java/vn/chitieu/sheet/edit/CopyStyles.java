package vn.chitieu.sheet.edit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chitieu.sheet.common.ReportLook;

/** Styles of a workbook that is written on: each variation of a style made once, because their number is limited. */
final class CopyStyles {
    private static final String FONT = "Times New Roman";
    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    CopyStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** The cell's own style with one thing changed. */
    void vary(XSSFCell cell, String what, Consumer<XSSFCellStyle> change) {
        cell.setCellStyle(made.computeIfAbsent(cell.getCellStyle().getIndex() + " " + what, k -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            change.accept(style);
            return style;
        }));
    }

    void fill(XSSFCell cell, String rgb) {
        vary(cell, "fill " + rgb, style -> {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(rgb));
        });
    }

    /** The look of the report's pages, for pages that are added to a workbook. */
    XSSFCellStyle of(ReportLook look) {
        return made.computeIfAbsent("look " + look, k -> {
            XSSFCellStyle style = workbook.createCellStyle();
            XSSFFont font = workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) look.size);
            font.setBold(look.bold);
            font.setItalic(look.italic);
            style.setFont(font);
            style.setWrapText(look.bordered);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setAlignment(look.centred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
            if (look.bordered) {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            if (look == ReportLook.HEADER) {
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setFillForegroundColor(colour("DDEBF7"));
            }
            return style;
        });
    }

    static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
    }
}
