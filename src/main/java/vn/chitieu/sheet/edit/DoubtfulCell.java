package vn.chitieu.sheet.edit;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import vn.chitieu.sheet.common.CellFacts.Marked;
import vn.chitieu.sheet.common.CellFacts.Shown;
import vn.chitieu.sheet.common.CellText;
import vn.chitieu.sheet.stream.StreamedCell;

/** Writes a cell so that whoever reads it finds the same doubt in it as in the one it was read from. */
final class DoubtfulCell {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CopyStyles styles;
    private final XSSFCell cell;

    DoubtfulCell(CopyStyles styles, XSSFCell cell) {
        this.styles = styles;
        this.cell = cell;
    }

    void fill(StreamedCell read) {
        if (!read.computed()) {
            waiting(read.text());
            return;
        }
        Marked marked = read.facts().marked();
        BigDecimal number = read.number();
        if (read.date() != null) cell.setCellValue(DAY.format(read.date()));
        else if (number == null || read.text().endsWith("%") && read.facts().shown() == null) text(read.text(), marked);
        else number(number, read.facts().shown());
        if (marked != null && marked.rest().isEmpty()) {
            XSSFFont font = font(marked);
            styles.vary(cell, "struck", style -> style.setFont(font));
        }
    }

    private void waiting(String formula) {
        try {
            cell.setCellFormula(formula.substring(1));
        } catch (RuntimeException cut) {
            // not the whole formula: as text it is no number either
            cell.setCellValue(CellText.safe(formula));
        }
    }

    private void text(String text, @Nullable Marked marked) {
        String safe = CellText.safe(text);
        int at = marked == null || marked.rest().isEmpty() ? -1 : safe.indexOf(CellText.safe(marked.text()));
        if (marked == null || at < 0) {
            cell.setCellValue(safe);
            return;
        }
        XSSFRichTextString rich = new XSSFRichTextString(safe);
        // the first of several equal parts need not be the one, but the doubt stays
        int end = at + CellText.safe(marked.text()).length();
        rich.applyFont(at, end, font(marked));
        cell.setCellValue(rich);
    }

    private XSSFFont font(Marked marked) {
        XSSFFont font = styles.workbook().createFont();
        switch (marked.mark()) {
            case STRUCK -> font.setStrikeout(true);
            case RAISED -> font.setTypeOffset(Font.SS_SUPER);
            case HIDDEN -> font.setColor(IndexedColors.WHITE.getIndex());
        }
        return font;
    }

    private void number(BigDecimal number, @Nullable Shown shown) {
        cell.setCellValue(number.doubleValue());
        if (shown == null) return;
        short format = styles.workbook().createDataFormat().getFormat(shown.format());
        styles.vary(cell, "format " + shown.format(), style -> style.setDataFormat(format));
    }
}
