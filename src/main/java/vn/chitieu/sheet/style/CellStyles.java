package vn.chitieu.sheet.style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.common.XmlBytes;

/** Styles as the library makes them. */
public final class CellStyles {
    public static final String FONT = "Times New Roman";
    private static final String HEADER_FILL = "DCE6F1";
    private static final String WHITE = "FFFFFF";
    private static final String LINK = "0563C1";
    private final XSSFWorkbook book;
    private final Map<FontKey, XSSFFont> fonts = new HashMap<>();

    private record FontKey(int size, boolean bold, boolean italic, String colour) {}

    CellStyles(XSSFWorkbook book) {
        this.book = book;
        // the first font measures the columns
        XSSFFont first = book.getFontAt(0);
        first.setFontName(FONT);
        first.setFontHeightInPoints((short) 11);
    }

    /** The part with the styles of a book, the first key's style being number 1. */
    static byte[] part(List<StyleKey> keys) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        CellStyles styles = new CellStyles(workbook);
        keys.forEach(styles::make);
        XmlBytes part = new XmlBytes(1 << 14);
        try {
            workbook.getStylesSource().writeTo(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workbook.getPackage().revert();
        }
        return part.toBytes();
    }

    private void make(StyleKey key) {
        ReportLook look = key.look();
        XSSFCellStyle style = book.createCellStyle();
        String fill = look == ReportLook.HEADER && key.fill().isEmpty() ? HEADER_FILL : key.fill();
        String letters = !fill.isEmpty() && dark(fill) ? WHITE : key.link() ? LINK : "";
        style.setFont(font(new FontKey(look.size, look.bold, look.italic, letters)));
        style.setWrapText(true);
        style.setVerticalAlignment(look.bordered && !look.centred ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setAlignment(
                look.centred
                        ? HorizontalAlignment.CENTER
                        : key.number() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setDataFormat(book.createDataFormat().getFormat(key.format()));
        if (look.padded() || key.number() && !look.centred) style.setIndention((short) 1);
        style.setQuotePrefixed(key.quoted());
        if (look.bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (look.bordered && look != ReportLook.HEADER && look != ReportLook.FIGURE)
            style.setVerticalAlignment(VerticalAlignment.TOP);
        if (!fill.isEmpty()) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(new XSSFColor(rgb(fill), null));
        }
    }

    private XSSFFont font(FontKey key) {
        return fonts.computeIfAbsent(key, k -> {
            XSSFFont font = book.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) key.size());
            font.setBold(key.bold());
            font.setItalic(key.italic());
            if (!key.colour().isEmpty()) font.setColor(new XSSFColor(rgb(key.colour()), null));
            if (key.colour().equals(LINK)) font.setUnderline(FontUnderline.SINGLE);
            return font;
        });
    }

    public static byte[] rgb(String hex) {
        int value = Integer.parseInt(hex, 16);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    /** Whether black letters would be hard to read on the colour. */
    private static boolean dark(String hex) {
        int value = Integer.parseInt(hex, 16);
        return (value >> 16 & 255) * 299 + (value >> 8 & 255) * 587 + (value & 255) * 114 < 128_000;
    }
}
