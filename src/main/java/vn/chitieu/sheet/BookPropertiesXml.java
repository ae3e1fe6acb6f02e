package vn.chitieu.sheet;

/** What a book says of itself. */
final class BookPropertiesXml {
    private static final String CORE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
    private static final String APP = XmlBytes.HEADER
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">";

    private BookPropertiesXml() {}

    static byte[] core(ReportBook book) {
        XmlBytes xml = new XmlBytes(1 << 10).raw(CORE);
        String moment = book.asOf() + "T00:00:00Z";
        String creator = CellText.safe(book.creator());
        element(xml, "dcterms:created", " xsi:type=\"dcterms:W3CDTF\"", moment);
        element(xml, "dc:creator", "", creator);
        element(xml, "cp:lastModifiedBy", "", creator);
        element(xml, "dcterms:modified", " xsi:type=\"dcterms:W3CDTF\"", moment);
        element(xml, "dc:title", "", CellText.safe(book.title()));
        return xml.raw("</cp:coreProperties>").toBytes();
    }

    static byte[] app(ReportBook book) {
        XmlBytes xml = new XmlBytes(1 << 8).raw(APP);
        String creator = CellText.safe(book.creator());
        return xml.element("Application", creator).raw("</Properties>").toBytes();
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
