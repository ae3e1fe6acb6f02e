package vn.chitieu.sheet;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to {@code workbook.xml} for the epoch of its dates. */
final class BookEvents extends DefaultHandler {
    private boolean from1904;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (local.equals("workbookPr")) {
            from1904 = Set.of("1", "true").contains(String.valueOf(attributes.getValue("date1904")));
        }
    }

    boolean from1904() {
        return from1904;
    }
}
