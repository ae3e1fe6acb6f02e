package vn.chitieu.sheet.report;

import java.time.LocalDate;
import vn.chitieu.sheet.common.CellText;
import vn.chitieu.sheet.common.XmlBytes;

/** What a book or a text says of itself. */
public final class BookPropertiesXml {
    private static final String CORE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
    private static final String APP = XmlBytes.HEADER
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">";

    private BookPropertiesXml() {}

    public static byte[] core(String title, String author, LocalDate asOf) {
        XmlBytes xml = new XmlBytes(1 << 10).raw(CORE);
        String moment = asOf + "T00:00:00Z";
        String creator = CellText.safe(author);
        element(xml, "dcterms:created", " xsi:type=\"dcterms:W3CDTF\"", moment);
        element(xml, "dc:creator", "", creator);
        element(xml, "cp:lastModifiedBy", "", creator);
        element(xml, "dcterms:modified", " xsi:type=\"dcterms:W3CDTF\"", moment);
        element(xml, "dc:title", "", CellText.safe(title));
        return xml.raw("</cp:coreProperties>").toBytes();
    }

    public static byte[] app(String author) {
        XmlBytes xml = new XmlBytes(1 << 8).raw(APP);
        return xml.element("Application", CellText.safe(author))
                .raw("</Properties>")
                .toBytes();
    }

    private static void element(XmlBytes xml, String name, String attributes, String text) {
        if (text.isEmpty()) return;
        xml.raw("<").raw(name).raw(attributes).raw(">");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.raw("&lt;");
                case '>' -> xml.raw("&gt;");
                case '&' -> xml.raw("&amp;");
                default -> xml.raw(c > Character.MAX_VALUE ? "&#" + c + ";" : Character.toString(c));
            }
        });
        xml.raw("</").raw(name).raw(">");
    }
}
