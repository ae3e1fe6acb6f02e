package vn.chitieu.sheet.report;

import java.util.List;
import org.apache.poi.util.Units;
import vn.chitieu.sheet.common.XmlBytes;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.style.RowHeights;

/** Where the charts of one sheet stand. */
final class DrawingXml {
    /** Columns of which nothing is said. */
    private static final int DEFAULT_WIDTH = 8;

    private static final String HEAD = XmlBytes.HEADER
            + "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";

    private DrawingXml() {}

    static byte[] part(ReportSheet model, RowHeights heights) {
        XmlBytes xml = new XmlBytes(1 << 11).raw(HEAD);
        for (int i = 0; i < model.charts().size(); i++) {
            ReportChart.Place place = model.charts().get(i).place();
            xml.raw("<xdr:twoCellAnchor editAs=\"twoCell\"><xdr:from>");
            corner(xml, place.leftColumn(), place.topRow());
            xml.raw("</xdr:from><xdr:to>");
            corner(xml, place.rightColumn(), place.bottomRow());
            xml.raw("</xdr:to><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id=\"")
                    .number(i);
            xml.raw("\" name=\"Diagramm").number(i);
            xml.raw(
                    "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"");
            xml.number(width(model.widths(), place)).raw("\" cy=\"").number(height(heights, place));
            xml.raw("\"/></xdr:xfrm><a:graphic><a:graphicData"
                            + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"rId")
                    .number(i + 1);
            xml.raw("\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
        }
        return xml.raw("</xdr:wsDr>").toBytes();
    }

    private static void corner(XmlBytes xml, int column, int row) {
        xml.raw("<xdr:col>").number(column).raw("</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>");
        xml.number(row).raw("</xdr:row><xdr:rowOff>0</xdr:rowOff>");
    }

    private static int width(List<Integer> widths, ReportChart.Place place) {
        double pixels = 0;
        for (int c = place.leftColumn(); c < place.rightColumn(); c++) {
            int digits = c < widths.size() ? Math.min(255, widths.get(c)) : DEFAULT_WIDTH;
            pixels += (float) (digits * (double) Units.DEFAULT_CHARACTER_WIDTH);
        }
        return Units.pixelToEMU((int) pixels);
    }

    private static int height(RowHeights heights, ReportChart.Place place) {
        double pixels = 0;
        for (int r = place.topRow(); r < place.bottomRow(); r++) {
            pixels += Units.toEMU(heights.points(r)) / (double) Units.EMU_PER_PIXEL;
        }
        return Units.pixelToEMU((int) pixels);
    }
}
