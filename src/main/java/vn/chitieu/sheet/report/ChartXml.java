package vn.chitieu.sheet.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.chitieu.sheet.common.CellText;
import vn.chitieu.sheet.common.XmlBytes;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.sheet.page.ReportSheet;

/**
 * Fills a chart's template with its words and with the values of the cells it is drawn over; of a formula the value
 * that is stated.
 */
final class ChartXml {
    /** Codes that programs read as a character: {@code _x0041_}. */
    private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ReportChart chart;
    private final ReportSheet model;
    private final String sheet;
    private final XmlBytes xml = new XmlBytes(1 << 13);

    private ChartXml(ReportChart chart, ReportSheet model, String sheet) {
        this.chart = chart;
        this.model = model;
        this.sheet = sheet;
    }

    /** @param sheet name of the sheet as the workbook has it */
    static byte[] part(ReportChart chart, ReportSheet model, String sheet) {
        return new ChartXml(chart, model, sheet).filled();
    }

    private byte[] filled() {
        ChartTemplate template = ChartTemplate.of(chart);
        int series = 0;
        for (int i = 0; i < template.gaps().size(); i++) {
            xml.raw(template.pieces().get(i));
            switch (template.gaps().get(i)) {
                case TITLE -> xml.element("a:t", chart.title());
                case NAME -> xml.element("c:v", chart.series().get(series).name());
                case CATEGORIES -> categories();
                case VALUES -> values(chart.series().get(series++).column());
            }
        }
        return xml.raw(template.pieces().get(template.gaps().size())).toBytes();
    }

    private void categories() {
        xml.raw("<c:cat><c:strRef>").element("c:f", range(chart.categoryColumn()));
        cache("c:strCache", chart.categoryColumn(), true);
        xml.raw("</c:strRef></c:cat>");
    }

    private void values(int column) {
        xml.raw("<c:val><c:numRef>").element("c:f", range(column));
        cache("c:numCache", column, false);
        xml.raw("</c:numRef></c:val>");
    }

    private String range(int column) {
        return new CellRangeAddress(chart.firstRow(), chart.lastRow(), column, column).formatAsString(sheet, true);
    }

    private void cache(String element, int column, boolean words) {
        boolean any = false;
        for (int r = chart.firstRow(); r <= chart.lastRow(); r++) {
            String value = value(r, column, words);
            if (value == null) continue;
            if (!any) {
                xml.raw("<").raw(element).raw("><c:ptCount val=\"");
                xml.number(chart.lastRow() - chart.firstRow() + 1).raw("\"/>");
            }
            any = true;
            xml.raw("<c:pt idx=\"").number(r - chart.firstRow()).raw("\">");
            xml.element("c:v", value).raw("</c:pt>");
        }
        xml.raw(any ? "</" : "<").raw(element).raw(any ? ">" : "/>");
    }

    private @Nullable String value(int row, int column, boolean words) {
        ReportCell cell = cell(row, column);
        if (cell == null) return null;
        if (words && cell.number() != null && cell.decimals() == ReportCell.PLAIN)
            return cell.number().toBigInteger().toString();
        boolean text = cell.formula().isEmpty() && cell.number() == null && cell.date() == null;
        if (words) return text && !cell.text().isEmpty() ? decoded(CellText.safe(cell.text())) : null;
        if (text) return null;
        if (cell.number() == null) return cell.formula().isEmpty() ? date(cell) : null;
        double number = cell.number().doubleValue();
        return Double.isInfinite(number) ? null : Double.toString(number);
    }

    private static @Nullable String date(ReportCell cell) {
        return cell.date() == null ? null : Double.toString(DateUtil.getExcelDate(cell.date()));
    }

    private static String decoded(String text) {
        if (!text.contains("_x")) return text;
        return CODE.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    /** The cell that begins in the column; what a merged cell covers is empty. */
    private @Nullable ReportCell cell(int row, int column) {
        if (row >= model.rows().size()) return null;
        int at = 0;
        for (ReportCell cell : model.rows().get(row).cells()) {
            if (at == column) return cell;
            at += cell.span();
        }
        return null;
    }
}
