package vn.chitieu.sheet.report;

import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.sheet.common.XmlBytes;

/** What a package says of its parts: the kind of each and what belongs to what. */
public final class PackageXml {
    public static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String FORMATS = "application/vnd.openxmlformats-officedocument.";

    private PackageXml() {}

    /** Content types, in the order in which the library lists them. */
    static byte[] types(int sheets, int drawings, int charts) {
        XmlBytes xml = new XmlBytes(1 << 12).raw(HEADER);
        xml.raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default ContentType=\"application/vnd.openxmlformats-package.relationships+xml\" Extension=\"rels\"/>"
                + "<Default ContentType=\"application/xml\" Extension=\"xml\"/>");
        type(xml, FORMATS + "extended-properties+xml", "/docProps/app.xml");
        type(xml, "application/vnd.openxmlformats-package.core-properties+xml", "/docProps/core.xml");
        for (int i = 1; i <= charts; i++) type(xml, FORMATS + "drawingml.chart+xml", "/xl/charts/chart" + i + ".xml");
        for (int i = 1; i <= drawings; i++) type(xml, FORMATS + "drawing+xml", "/xl/drawings/drawing" + i + ".xml");
        type(xml, FORMATS + "spreadsheetml.sharedStrings+xml", "/xl/sharedStrings.xml");
        type(xml, FORMATS + "spreadsheetml.styles+xml", "/xl/styles.xml");
        type(xml, FORMATS + "spreadsheetml.sheet.main+xml", "/xl/workbook.xml");
        for (int i = 1; i <= sheets; i++)
            type(xml, FORMATS + "spreadsheetml.worksheet+xml", "/xl/worksheets/sheet" + i + ".xml");
        return xml.raw("</Types>").toBytes();
    }

    private static void type(XmlBytes xml, String type, String part) {
        xml.raw("<Override ContentType=\"")
                .raw(type)
                .raw("\" PartName=\"")
                .raw(part)
                .raw("\"/>");
    }

    static byte[] root() {
        Map<String, String> targets = new TreeMap<>();
        targets.put("rId1", target("xl/workbook.xml", RELATIONS + "officeDocument"));
        targets.put("rId2", target("docProps/app.xml", RELATIONS + "extended-properties"));
        targets.put(
                "rId3",
                target(
                        "docProps/core.xml",
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"));
        return relations(targets);
    }

    static byte[] workbook(int sheets) {
        Map<String, String> targets = new TreeMap<>();
        targets.put("rId1", target("sharedStrings.xml", RELATIONS + "sharedStrings"));
        targets.put("rId2", target("styles.xml", RELATIONS + "styles"));
        for (int i = 1; i <= sheets; i++)
            targets.put("rId" + (i + 2), target("worksheets/sheet" + i + ".xml", RELATIONS + "worksheet"));
        return relations(targets);
    }

    static byte[] sheet(int drawing) {
        return relations(Map.of("rId1", target("../drawings/drawing" + drawing + ".xml", RELATIONS + "drawing")));
    }

    static byte[] drawing(int firstChart, int charts) {
        Map<String, String> targets = new TreeMap<>();
        for (int i = 0; i < charts; i++)
            targets.put("rId" + (i + 1), target("../charts/chart" + (firstChart + i) + ".xml", RELATIONS + "chart"));
        return relations(targets);
    }

    private static String target(String part, String type) {
        return "Target=\"" + part + "\" Type=\"" + type + "\"/>";
    }

    /** @param targets by id, in the order of texts: rId10 before rId2 */
    private static byte[] relations(Map<String, String> targets) {
        XmlBytes xml = new XmlBytes(1 << 11).raw(HEADER);
        xml.raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        targets.forEach((id, target) ->
                xml.raw("<Relationship Id=\"").raw(id).raw("\" ").raw(target));
        return xml.raw("</Relationships>").toBytes();
    }
}
