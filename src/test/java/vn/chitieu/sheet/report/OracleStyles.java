package vn.chitieu.sheet.report;

import java.util.HashMap;
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
import vn.chitieu.sheet.page.ReportCell;

/** The styles of one workbook, each made once. */
final class OracleStyles {
    static final String FONT = "Times New Roman";
    private static final String HEADER_FILL = "DCE6F1";
    private static final String WHITE = "FFFFFF";
    private static final String LINK = "0563C1";
    private final XSSFWorkbook book;
    private final Map<Object, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Object, XSSFFont> fonts = new HashMap<>();

    private record Key(ReportLook look, String format, boolean number, boolean quoted, String fill, boolean link) {}

    private record FontKey(int size, boolean bold, boolean italic, String colour) {}

    OracleStyles(XSSFWorkbook book) {
        this.book = book;
        // the first font measures the columns
        XSSFFont first = book.getFontAt(0);
        first.setFontName(FONT);
        first.setFontHeightInPoints((short) 11);
    }

    /** @param link whether a click leads somewhere */
    XSSFCellStyle of(ReportCell cell, boolean link) {
        boolean quoted = OracleText.looksLikeFormula(cell.text());
        Key key = new Key(cell.look(), format(cell), cell.number() != null, quoted, cell.fill(), link);
        return styles.computeIfAbsent(key, k -> make((Key) k));
    }

    /** Vietnamese separators where the program lets the file decide; elsewhere the reader's own settings. */
    private static String format(ReportCell cell) {
        if (cell.date() != null) return "dd\\/mm\\/yyyy";
        if (cell.number() == null) return cell.decimals() == ReportCell.TYPED ? "@" : "General";
        if (cell.decimals() == ReportCell.PLAIN) return quote(cell.prefix()) + "0" + quote(cell.suffix());
        if (cell.decimals() == ReportCell.COUNT) return "[$-42A]#,##0;-#,##0;";
        String zeros = cell.decimals() == 0 ? "" : "." + "0".repeat(cell.decimals());
        String number = quote(cell.prefix()) + "#,##0" + zeros + quote(cell.suffix());
        return "[$-42A]" + number;
    }

    private static String quote(String literal) {
        return literal.isEmpty() ? "" : '"' + literal.replace("\"", "") + '"';
    }

    private XSSFCellStyle make(Key key) {
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
        return style;
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

    static byte[] rgb(String hex) {
        int value = Integer.parseInt(hex, 16);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    /** Whether black letters would be hard to read on the colour. */
    private static boolean dark(String hex) {
        int value = Integer.parseInt(hex, 16);
        return (value >> 16 & 255) * 299 + (value >> 8 & 255) * 587 + (value & 255) * 114 < 128_000;
    }
}
