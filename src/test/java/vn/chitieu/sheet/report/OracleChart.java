package vn.chitieu.sheet.report;

import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import vn.chitieu.sheet.page.ReportChart;

/** Draws the charts of a sheet. */
final class OracleChart {
    /** Of the second series and those after it; the first is solid. */
    private static final String[] PATTERNS = {"wdUpDiag", "dkHorz", "smCheck", "dkVert"};

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String OUTLINE = "595959";

    private static final XDDFFont[] FONTS = {
        new XDDFFont(FontGroup.LATIN, OracleStyles.FONT, null, null, null),
        new XDDFFont(FontGroup.COMPLEX_SCRIPT, OracleStyles.FONT, null, null, null)
    };

    private static final double TITLE = 13;
    private static final double SMALL_TITLE = 10;
    private static final double LETTERS = 10;
    private static final double SMALL_LETTERS = 8;
    /** Points. */
    private static final double LINE_WIDTH = 2;

    private OracleChart() {}

    static void draw(XSSFSheet sheet, ReportChart chart) {
        ReportChart.Place place = chart.place();
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart drawn = drawing.createChart(drawing.createAnchor(
                0, 0, 0, 0, place.leftColumn(), place.topRow(), place.rightColumn(), place.bottomRow()));
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        title(drawn, chart.small() ? SMALL_TITLE : TITLE);
        if (chart.series().size() > 1) legend(drawn, letterSize(chart));
        if (chart.kind() == ReportChart.Kind.LINES) lines(sheet, chart, drawn);
        else bars(sheet, chart, drawn);
    }

    private static double letterSize(ReportChart chart) {
        return chart.small() ? SMALL_LETTERS : LETTERS;
    }

    private static void bars(XSSFSheet sheet, ReportChart chart, XSSFChart drawn) {
        boolean signed = chart.kind() == ReportChart.Kind.SIGNED_BARS;
        boolean stacked = chart.kind() == ReportChart.Kind.STACKED_BARS;
        boolean upright = chart.kind() == ReportChart.Kind.COLUMNS;
        XDDFCategoryAxis names = drawn.createCategoryAxis(upright ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        XDDFValueAxis values = values(drawn, upright ? AxisPosition.LEFT : AxisPosition.BOTTOM, chart);
        letters(names.getOrAddTextProperties(), letterSize(chart));
        names.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        if (signed) names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        else values.setMinimum(0);
        if (chart.most() > 0) values.setMaximum(chart.most());
        XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(upright ? BarDirection.COL : BarDirection.BAR);
        data.setVaryColors(false);
        data.setGapWidth(60);
        if (stacked) data.setBarGrouping(BarGrouping.STACKED);
        for (ReportChart.Series series : chart.series()) {
            XDDFBarChartData.Series bars = (XDDFBarChartData.Series) data.addSeries(
                    names(sheet, column(chart, chart.categoryColumn())),
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(chart, series.column())));
            bars.setTitle(series.name(), null);
            bars.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(OracleStyles.rgb(series.colour()))));
            bars.setLineProperties(line(OUTLINE));
            pattern(bars.getCTBarSer().getSpPr(), chart.series().indexOf(series), series.colour());
            colours(bars, series.barColours());
            if (!stacked) labels(bars, letterSize(chart));
        }
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        drawn.plot(data);
        if (stacked) overlap(drawn);
        if (!upright) fromTopDown(drawn);
    }

    /**
     * Series differ in their pattern too: on a page printed in black and white their colours are greys. As text: the
     * library's small schema does not hold patterns.
     */
    private static void pattern(XmlObject shape, int series, String colour) {
        int pattern = series % (PATTERNS.length + 1);
        if (pattern == 0) return;
        try (XmlCursor cursor = shape.newCursor()) {
            cursor.toFirstChild();
            cursor.removeXml();
            cursor.beginElement(new QName(DRAWING, "pattFill", "a"));
            cursor.insertAttributeWithValue("prst", PATTERNS[pattern - 1]);
            for (String[] part : new String[][] {{"fgClr", colour}, {"bgClr", "FFFFFF"}}) {
                cursor.beginElement(new QName(DRAWING, part[0], "a"));
                cursor.beginElement(new QName(DRAWING, "srgbClr", "a"));
                cursor.insertAttributeWithValue("val", part[1]);
                cursor.toNextToken();
                cursor.toNextToken();
            }
        }
    }

    private static void lines(XSSFSheet sheet, ReportChart chart, XSSFChart drawn) {
        XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = values(drawn, AxisPosition.LEFT, chart);
        letters(names.getOrAddTextProperties(), letterSize(chart));
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0);
        XDDFLineChartData data = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, names, values);
        data.setVaryColors(false);
        for (ReportChart.Series series : chart.series()) {
            XDDFLineChartData.Series line = (XDDFLineChartData.Series) data.addSeries(
                    names(sheet, column(chart, chart.categoryColumn())),
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(chart, series.column())));
            line.setTitle(series.name(), null);
            line.setSmooth(false);
            stroke(line, series);
        }
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        drawn.plot(data);
    }

    private static void stroke(XDDFLineChartData.Series line, ReportChart.Series series) {
        XDDFLineProperties drawn = line(series.colour());
        drawn.setWidth(LINE_WIDTH);
        boolean points = series.stroke() == ReportChart.Stroke.POINTS;
        if (series.stroke() == ReportChart.Stroke.DASHED) {
            drawn.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        }
        line.setLineProperties(points ? new XDDFLineProperties(new XDDFNoFillProperties()) : drawn);
        if (series.stroke() == ReportChart.Stroke.DASHED) {
            line.setMarkerStyle(MarkerStyle.NONE);
            return;
        }
        line.setMarkerStyle(points ? MarkerStyle.DIAMOND : MarkerStyle.CIRCLE);
        // as text: the library's small schema does not hold the type of a marker's size
        try (XmlCursor cursor = line.getCTLineSer().getMarker().addNewSize().newCursor()) {
            cursor.setAttributeText(new QName("val"), points ? "9" : "6");
        }
        XDDFShapeProperties fill = new XDDFShapeProperties();
        fill.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(OracleStyles.rgb(series.colour()))));
        line.getCTLineSer().getMarker().setSpPr(fill.getXmlObject());
    }

    private static XDDFValueAxis values(XSSFChart drawn, AxisPosition position, ReportChart chart) {
        XDDFValueAxis values = drawn.createValueAxis(position);
        values.getOrAddMajorGridProperties().setLineProperties(line("D9D9D9"));
        values.setNumberFormat("#,##0");
        letters(values.getOrAddTextProperties(), letterSize(chart));
        return values;
    }

    private static void title(XSSFChart chart, double size) {
        for (XDDFTextRun run : chart.getTitle().getBody().getParagraph(0).getTextRuns()) {
            run.setFontSize(size);
            run.setBold(true);
            run.setLanguage(Locale.forLanguageTag("vi-VN"));
            run.setFonts(FONTS);
        }
    }

    private static void legend(XSSFChart chart, double size) {
        XDDFChartLegend legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        XDDFTextBody body = new XDDFTextBody(legend);
        letters(body.addNewParagraph().addDefaultRunProperties(), size);
        legend.setTextBody(body);
    }

    private static void letters(XDDFRunProperties text, double size) {
        text.setFonts(FONTS);
        text.setFontSize(size);
    }

    /** The figure at the end of its bar: a bar of no length, or one too short to see, can be read too. */
    private static void labels(XDDFBarChartData.Series bars, double size) {
        CTDLbls labels = bars.getCTBarSer().addNewDLbls();
        // written as the cell is: as exact as there, never rounded to a target
        labels.addNewNumFmt().setFormatCode("General");
        labels.getNumFmt().setSourceLinked(true);
        XDDFTextBody body = new XDDFTextBody(null, labels.addNewTxPr());
        letters(body.addNewParagraph().addDefaultRunProperties(), size);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static void colours(XDDFBarChartData.Series bars, List<String> colours) {
        for (int i = 0; i < colours.size(); i++) {
            bars.getDataPoint(i)
                    .setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(OracleStyles.rgb(colours.get(i)))));
        }
    }

    /** Stacked bars stand in one line. Written as text: the library's small schema does not hold this one type. */
    private static void overlap(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .addNewOverlap()
                .newCursor()) {
            cursor.setAttributeText(new QName("val"), "100");
        }
    }

    /** Horizontal bars count from the bottom; the table beside them from the top. */
    private static void fromTopDown(XSSFChart chart) {
        chart.getAxes().get(0).setOrientation(org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN);
        chart.getAxes().get(1).setCrosses(AxisCrosses.MAX);
    }

    private static CellRangeAddress column(ReportChart chart, int column) {
        return new CellRangeAddress(chart.firstRow(), chart.lastRow(), column, column);
    }

    private static XDDFLineProperties line(String colour) {
        return new XDDFLineProperties(new XDDFSolidFillProperties(
                colour.equals("FFFFFF")
                        ? XDDFColor.from(PresetColor.WHITE)
                        : XDDFColor.from(OracleStyles.rgb(colour))));
    }

    /** Texts, and years that are numbers. */
    private static XDDFCategoryDataSource names(XSSFSheet sheet, CellRangeAddress column) {
        String[] names = new String[column.getNumberOfCells()];
        for (int i = 0; i < names.length; i++) {
            Row row = sheet.getRow(column.getFirstRow() + i);
            Cell cell = row == null ? null : row.getCell(column.getFirstColumn());
            if (cell == null) continue;
            if (cell.getCellType() == CellType.STRING) names[i] = cell.getStringCellValue();
            boolean year = cell.getCellType() == CellType.NUMERIC
                    && cell.getCellStyle().getDataFormatString().equals("0");
            if (year) names[i] = Long.toString((long) cell.getNumericCellValue());
        }
        return XDDFDataSourcesFactory.fromArray(names, column.formatAsString(sheet.getSheetName(), true));
    }
}
