package vn.chitieu.sheet.letter;

import vn.chitieu.sheet.common.XmlBytes;
import vn.chitieu.sheet.report.PackageXml;
import vn.chitieu.sheet.style.CellStyles;

/** The parts of a text for a word processor that are the same in all of them. */
final class WordPackage {
    static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String FORMATS = "application/vnd.openxmlformats-officedocument.";
    private static final String PACKAGES = "http://schemas.openxmlformats.org/package/2006/";

    private WordPackage() {}

    static byte[] types() {
        XmlBytes xml = new XmlBytes(1 << 10).raw(START);
        xml.raw("<Types xmlns=\"" + PACKAGES + "content-types\">"
                + "<Default ContentType=\"application/vnd.openxmlformats-package.relationships+xml\" Extension=\"rels\"/>"
                + "<Default ContentType=\"application/xml\" Extension=\"xml\"/>");
        type(xml, FORMATS + "extended-properties+xml", "/docProps/app.xml");
        type(xml, "application/vnd.openxmlformats-package.core-properties+xml", "/docProps/core.xml");
        type(xml, FORMATS + "wordprocessingml.document.main+xml", "/word/document.xml");
        type(xml, FORMATS + "wordprocessingml.header+xml", "/word/header1.xml");
        type(xml, FORMATS + "wordprocessingml.styles+xml", "/word/styles.xml");
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
        return relations(
                relation("rId1", "word/document.xml", PackageXml.RELATIONS + "officeDocument"),
                relation("rId2", "docProps/app.xml", PackageXml.RELATIONS + "extended-properties"),
                relation("rId3", "docProps/core.xml", PACKAGES + "relationships/metadata/core-properties"));
    }

    /** The text's own: {@code rId2} is the head of its pages. */
    static byte[] document() {
        return relations(
                relation("rId1", "styles.xml", PackageXml.RELATIONS + "styles"),
                relation("rId2", "header1.xml", PackageXml.RELATIONS + "header"));
    }

    private static String relation(String id, String target, String type) {
        return "<Relationship Id=\"" + id + "\" Target=\"" + target + "\" Type=\"" + type + "\"/>";
    }

    private static byte[] relations(String... relations) {
        XmlBytes xml = new XmlBytes(1 << 10).raw(START);
        xml.raw("<Relationships xmlns=\"" + PACKAGES + "relationships\">");
        for (String relation : relations) xml.raw(relation);
        return xml.raw("</Relationships>").toBytes();
    }

    /** Number of the page, centred in the top margin. */
    static byte[] header() {
        return new XmlBytes(1 << 9)
                .raw(START)
                .raw("<w:hdr" + SPACES + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:fldSimple w:instr=\"PAGE\">"
                        + "<w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>")
                .toBytes();
    }

    /** One font, and a language: spelling is checked as Vietnamese. */
    static byte[] styles() {
        String font = CellStyles.FONT;
        return new XmlBytes(1 << 10)
                .raw(START)
                .raw("<w:styles" + SPACES + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"" + font
                        + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\"" + font + "\" w:cs=\"" + font + "\"/>"
                        + "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault>"
                        + "<w:pPrDefault/></w:docDefaults>"
                        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
                        + "</w:style></w:styles>")
                .toBytes();
    }
}
