package vn.chitieu.sheet;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** Draws the charts of a sheet. */
final class ChartWriter {
    private static final XDDFFont[] FONTS = {
        new XDDFFont(FontGroup.LATIN, CellStyles.FONT, null, null, null),
        new XDDFFont(FontGroup.COMPLEX_SCRIPT, CellStyles.FONT, null, null, null)
    };

    private ChartWriter() {}

    static void draw(XSSFSheet sheet, ReportChart chart) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart drawn = drawing.createChart(drawing.createAnchor(
                0, 0, 0, 0, chart.leftColumn(), chart.topRow(), chart.rightColumn(), chart.bottomRow()));
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        title(drawn);
        if (chart.series().size() > 1) legend(drawn);
        XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = drawn.createValueAxis(AxisPosition.BOTTOM);
        names.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.getOrAddMajorGridProperties().setLineProperties(line("D9D9D9"));
        values.setMinimum(0);
        values.setNumberFormat("#,##0");
        if (chart.most() > 0) values.setMaximum(chart.most());
        letters(names.getOrAddTextProperties());
        letters(values.getOrAddTextProperties());
        XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        data.setGapWidth(60);
        if (chart.stacked()) {
            data.setBarGrouping(BarGrouping.STACKED);
        }
        for (ReportChart.Series series : chart.series()) {
            XDDFBarChartData.Series bars = (XDDFBarChartData.Series) data.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, column(chart, chart.categoryColumn())),
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(chart, series.column())));
            bars.setTitle(series.name(), null);
            bars.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(CellStyles.rgb(series.colour()))));
            bars.setLineProperties(line("FFFFFF"));
            colours(bars, series.barColours());
        }
        drawn.plot(data);
        if (chart.stacked()) overlap(drawn);
        fromTopDown(drawn);
    }

    private static void title(XSSFChart chart) {
        for (XDDFTextRun run : chart.getTitle().getBody().getParagraph(0).getTextRuns()) {
            run.setFontSize(13d);
            run.setBold(true);
            run.setFonts(FONTS);
        }
    }

    private static void legend(XSSFChart chart) {
        XDDFChartLegend legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        XDDFTextBody body = new XDDFTextBody(legend);
        letters(body.addNewParagraph().addDefaultRunProperties());
        legend.setTextBody(body);
    }

    private static void letters(XDDFRunProperties text) {
        text.setFonts(FONTS);
        text.setFontSize(10d);
    }

    private static void colours(XDDFBarChartData.Series bars, List<String> colours) {
        for (int i = 0; i < colours.size(); i++) {
            bars.getDataPoint(i)
                    .setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(CellStyles.rgb(colours.get(i)))));
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
                colour.equals("FFFFFF") ? XDDFColor.from(PresetColor.WHITE) : XDDFColor.from(CellStyles.rgb(colour))));
    }
}
